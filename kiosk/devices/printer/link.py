"""A conversation with one printer over one connection: bytes out in small pieces, ears open."""

from collections.abc import Callable

from kiosk.devices.printer.encode import ASK_FULL, ask_identity, ask_status, reporting
from kiosk.devices.printer.fences import Fences
from kiosk.devices.printer.profile import Completion, Language, PrinterProfile, Sensor
from kiosk.devices.printer.star_commands import ASK_STATUS
from kiosk.devices.printer.star_status import PrintEnd, StarSorter, StarStatus
from kiosk.devices.printer.status import (
    AutoStatus,
    Block,
    Flow,
    FullStatus,
    PaperAnswer,
    Reached,
    RealTime,
    Sorter,
    StatusBits,
)
from kiosk.devices.printer.transport import Transport
from kiosk.domain.device_status import PrinterCondition, PrinterStatus

PIECE = 4096
_BLINK = 0.05
_CLEARED = b"\x25"
_QUESTIONS = (1, 2, 3, 4)


class Silence(Exception):
    """The printer did not answer, or took no bytes, within the limit."""


class Trouble(Exception):
    """The printer said that it cannot go on."""

    def __init__(self, condition: PrinterCondition) -> None:
        super().__init__(condition.value)
        self.condition = condition


class Link:
    """`owed` is how much of the command under way has not been handed over; `tells_changes` is set
    by the driver once it need not ask the printer for automatic status (any more).

    Its methods raise `TransportLost`, `Silence` and, while watching, `Trouble`.
    """

    def __init__(
        self, transport: Transport, profile: PrinterProfile, now: Callable[[], float]
    ) -> None:
        self._transport = transport
        self._profile = profile
        self._now = now
        self._star = profile.language is Language.STARPRNT
        self._sorter = StarSorter() if self._star else Sorter(profile.completion)
        self._answer: int | None = None
        self._bits = StatusBits()
        self.fences = Fences(profile.completion)
        self._told: bytes | None = None
        self._held_up = False
        self._told_all = False
        self.full: FullStatus | None = None
        self.cleared = False
        self.owed = 0
        self.asked_at = 0.0
        self.tells_changes = not reporting(profile)

    @property
    def two_way(self) -> bool:
        return self._transport.two_way

    @property
    def status(self) -> PrinterStatus:
        """What the printer last said, as far as it has sensors for it."""
        bits, sensors = self._bits, self._profile.sensors
        if bits.cover_open and Sensor.COVER not in sensors:
            bits = bits.without_cover()
        near_end = bits.near_end and Sensor.NEAR_END in sensors
        return PrinterStatus(bits.condition, near_end, bits.names)

    def watch(self) -> None:
        """Raise `Trouble` unless the printer is ready by its last word."""
        if not self.status.ready:
            raise Trouble(self.status.condition)

    def pump(self, timeout: float, *, to_write: bool = False) -> None:
        """Take in what the printer says; wait up to `timeout` for something to happen."""
        if timeout > 0:
            self._transport.wait(timeout, to_write=to_write)
        for heard in self._sorter.feed(self._transport.read()):
            match heard:
                case RealTime(value):
                    self._answer = value
                case AutoStatus(frame):
                    self._bits = StatusBits.from_frame(frame)
                case Block(0x37, body):
                    self.cleared = self.cleared or body == _CLEARED
                    self.fences.hear_block(body)
                case Block(0x5F, body):
                    self._told = body
                case PaperAnswer():
                    self.fences.hear_paper()
                case Reached(number):
                    self.fences.hear_reached(number)
                case FullStatus(frame):
                    self.full = heard
                    self._told_all = True
                    self._bits = StatusBits.from_full(frame)
                case StarStatus():
                    self._told_all = True
                    self._bits = heard.bits
                    self.fences.hear_count(heard.count)
                case PrintEnd(mark):
                    self.fences.hear_print_end(mark)
                case Flow(paused):
                    self._held_up = paused and self._transport.heeds_flow
                case _:
                    pass  # strays mean nothing to us

    def wait_until(self, done: Callable[[], bool], limit: float) -> bool:
        """Listen until `done` or `limit` seconds; whether it came."""
        until = self._now() + limit
        while not done():
            left = until - self._now()
            if left <= 0:
                return False
            self.pump(min(left, _BLINK))
        return True

    def ask(self, limit: float) -> None:
        """DLE EOT 1 to 4, each only after the answer to the one before; other makers' is one."""
        if self._profile.completion is Completion.CUSTOM_FULL:
            self._ask_once(ASK_FULL, limit)
            return
        if self._star:
            self._ask_once(ASK_STATUS, limit)
            return
        answers: dict[int, int] = {}
        for number in _QUESTIONS:
            self.pump(0)
            self._answer = None
            self.send(ask_status(number), watch=False)
            if not self.wait_until(lambda: self._answer is not None, limit):
                raise Silence
            assert self._answer is not None  # noqa: S101 - wait_until saw it
            answers[number] = self._answer
        self._bits = StatusBits.from_real_time(answers)
        self.asked_at = self._now()

    def identify(self, number: int, limit: float) -> str:
        """What `GS I` answers, as printable ASCII; empty for a printer that does not know it."""
        self.pump(0)
        self._told = None
        self.send(ask_identity(number), watch=False)
        self.wait_until(lambda: self._told is not None, limit)
        return "".join(chr(byte) for byte in (self._told or b"")[:40] if 0x20 <= byte < 0x7F)

    def _ask_once(self, question: bytes, limit: float) -> None:
        self.pump(0)
        self.full, self._told_all = None, False
        self.send(question, watch=False)
        if not self.wait_until(lambda: self._told_all, limit):
            raise Silence
        self.asked_at = self._now()

    def send(
        self,
        data: bytes,
        *,
        watch: bool,
        until: float = float("inf"),
        tap: Callable[[bytes], None] | None = None,
    ) -> None:
        """Hand `data` over piece by piece; `until` is the latest moment, on the link's clock.

        What is watched waits while the printer holds us up; questions never do.
        """
        self.owed = len(data)
        moved = self._now()
        while self.owed:
            start = len(data) - self.owed
            piece = data[start : start + PIECE]
            taken = 0 if watch and self._held_up else self._transport.write(piece)
            now = self._now()
            if taken:
                self.owed -= taken
                moved = now
                if tap is not None:
                    tap(piece[:taken])
            elif now - moved > self._profile.limits.stall:
                raise Silence
            if self.owed and now > until:
                raise Silence
            self.pump(0 if taken else _BLINK, to_write=not self._held_up)
            if watch:
                self.watch()
