"""Which driver a settings name stands for. The one module that imports drivers.

Drivers are imported when asked for: a unit without a card reader never loads PC/SC. Virtual
drivers are not here; sandbox wiring builds them, and a production run has no name for them.
"""

from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from kiosk.devices.ports import (
    CardReaderPort,
    HeadsetPort,
    KeypadPort,
    PrinterPort,
    ResidentReaderPort,
    SpeechPort,
)
from kiosk.devices.printer.monitor import OpenPrinter
from kiosk.devices.printer.profile import Completion, PrinterProfile
from kiosk.settings import (
    CardSection,
    PrinterSection,
    Reason,
    ResidentSection,
    SettingsProblem,
    SoundSection,
)

if TYPE_CHECKING:
    from kiosk.devices.printer.transport import Transport
    from kiosk.devices.speech.bell import Bell

_IPP = "ipp://HOST[:PORT]/PATH"


def card_reader(settings: CardSection) -> Callable[[], CardReaderPort] | None:
    """A factory for the card worker's `open`, called again after trouble; None: no reader."""
    return (lambda: _pcsc(settings.reader)) if settings.driver == "pcsc" else None


def resident_reader(settings: ResidentSection) -> Callable[[], ResidentReaderPort] | None:
    """A factory for the resident card worker's `open`; None: no such reader."""
    return (lambda: _samv(settings.port, settings.baud)) if settings.port else None


def _samv(port: str, baud: int) -> ResidentReaderPort:
    from kiosk.devices.card.samv import SamvReader  # noqa: PLC0415 - in the worker's thread

    return SamvReader(port, baud)


def _pcsc(name_part: str) -> CardReaderPort:
    from kiosk.devices.card.pcsc import PcscReader  # noqa: PLC0415 - in the worker's thread

    return PcscReader(name_part)


def printer(
    settings: PrinterSection,
    profile: PrinterProfile,
    tap: Callable[[bytes], None] | None = None,
    *,
    plain_files: bool = False,
    left_over: bool = True,
) -> OpenPrinter | None:
    """A factory for the printer monitor; None: no printer, or a virtual one, which is not ours.

    `tap` is given each slip's bytes as they go out. A plain file, which keeps what is printed,
    stands for a printer only with `plain_files`. `left_over` False is for a mere look: nothing that
    the printer still holds is touched. Raises `SettingsProblem`.
    """
    by_page = profile.completion is Completion.JOB_STATE
    if by_page and settings.driver in ("tcp", "file", "serial"):
        raise SettingsProblem("settings", "printer.profile", Reason.FOR_IPP)
    match settings.driver:
        case "tcp":
            host, number = _host_and_port(settings.address)
            return lambda: _escpos(_tcp(host, number), profile, tap, left_over)
        case "file":
            path = _absolute(settings.address)
            return lambda: _escpos(_file(path, plain=plain_files), profile, tap, left_over)
        case "serial":
            path = _absolute(settings.address)
            return lambda: _escpos(_serial(path, settings.baud), profile, tap, left_over)
        case "ipp":
            if not by_page and profile.completion is not Completion.NONE:
                raise SettingsProblem("settings", "printer.profile", Reason.NOT_FOR_IPP)
            url, ca = _ipp_url(settings), settings.ca
            return lambda: _ipp(url, ca, profile, tap, left_over)
    return None


def voice(settings: SoundSection) -> Callable[[], SpeechPort] | None:
    """A factory for the voice, called when somebody wants to listen; None: no voice."""
    return _espeak if settings.voice == "espeak" else None


def headset(settings: SoundSection) -> HeadsetPort:
    """The headset jack."""
    from kiosk.devices.speech.headset import (  # noqa: PLC0415 - after the first picture
        FixedHeadset,
        JackSwitch,
    )

    if settings.headset.startswith("/"):
        return JackSwitch(Path(settings.headset))
    return FixedHeadset(plugged=settings.headset == "always")


def keypad(settings: SoundSection) -> KeypadPort | None:
    """What tells whether the tactile keypad is plugged in; None: nobody said which it is."""
    from kiosk.devices.speech.keypad import InputDevice  # noqa: PLC0415 - after the first picture

    return InputDevice(Path(settings.keypad)) if settings.keypad.startswith("/") else None


def bell(settings: SoundSection, sound: Path) -> Callable[[], None]:
    """What rings `sound`, and returns at once."""
    return (lambda: None) if settings.voice == "none" else (lambda: _bell(sound).ring())


@cache
def _bell(sound: Path) -> "Bell":
    from kiosk.devices.speech.bell import Bell  # noqa: PLC0415 - when it rings first

    return Bell(sound)


def _espeak() -> SpeechPort:
    from kiosk.devices.speech.espeak import EspeakVoice  # noqa: PLC0415 - when somebody listens

    return EspeakVoice()


def _host_and_port(address: str) -> tuple[str, int]:
    host, _, port = address.rpartition(":")
    if not host or not port.isascii() or not port.isdigit() or not 0 < int(port) < 65536:
        raise SettingsProblem("settings", "printer.address", Reason.FORM, "HOST:PORT")
    return host.strip("[]"), int(port)


def _absolute(address: str) -> Path:
    path = Path(address)
    if not path.is_absolute():
        raise SettingsProblem("settings", "printer.address", Reason.FORM, "/dev/...")
    return path


def _ipp_url(settings: PrinterSection) -> str:
    address = settings.address
    try:
        parts = urlsplit(address)
        usable = (
            parts.scheme in ("ipp", "ipps")
            and parts.hostname
            and parts.port != 0
            and "@" not in address
        )
    except ValueError:
        usable = False
    if not usable:
        raise SettingsProblem("settings", "printer.address", Reason.FORM, _IPP)
    if parts.scheme == "ipps" and (settings.ca is None or not settings.ca.is_file()):
        raise SettingsProblem("settings", "printer.ca", Reason.NEEDS_CERTIFICATES)
    return address


def _ipp(
    url: str,
    ca: Path | None,
    profile: PrinterProfile,
    tap: Callable[[bytes], None] | None,
    left_over: bool,
) -> PrinterPort:
    from kiosk.devices.printer.ipp import IppPrinter  # noqa: PLC0415 - in the worker's thread
    from kiosk.devices.printer.ipp_queue import IppQueue  # noqa: PLC0415 - as above

    return IppPrinter(IppQueue(url, ca), profile, left_over=left_over, tap=tap)


def _escpos(
    transport: "Transport",
    profile: PrinterProfile,
    tap: Callable[[bytes], None] | None,
    left_over: bool,
) -> PrinterPort:
    from kiosk.devices.printer.escpos import EscPosPrinter  # noqa: PLC0415 - in the worker's thread

    return EscPosPrinter(transport, profile, left_over=left_over, tap=tap)


def _tcp(host: str, port: int) -> "Transport":
    from kiosk.devices.printer.tcp import TcpTransport  # noqa: PLC0415 - in the worker's thread

    return TcpTransport(host, port)


def _file(path: Path, *, plain: bool) -> "Transport":
    from kiosk.devices.printer.file import FileTransport  # noqa: PLC0415 - in the worker's thread

    return FileTransport(path, plain=plain)


def _serial(path: Path, baud: int) -> "Transport":
    from kiosk.devices.printer.serial_line import (  # noqa: PLC0415 - in the worker's thread
        SerialTransport,
    )

    return SerialTransport(path, baud)
