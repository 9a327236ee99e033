"""Everything that can be set, section by section."""

from pathlib import Path
from typing import Annotated, Literal

from kiosk.limits import Like, Long, Within
from kiosk.values import dataclass

DEFAULT_CITY = "suzhou"
ROOT_ONLY = ("unit", "platform", "city", "roles")
TRUST = ("printer.ca",)
"""Whom to believe is said in root's file alone, too."""

Words = Annotated[str, Long(high=60)]


_CLOSED = {"extra": "forbid", "hide_input_in_errors": True}
"""For pydantic, where a file is checked."""


@dataclass(frozen=True, slots=True)
class Section:
    """A section refuses keys it does not know, and never prints the value it refused."""

    __pydantic_config__ = _CLOSED


@dataclass(frozen=True, slots=True)
class UnitSection(Section):
    """Which kiosk this is. `number` is painted on the case and signed into proofs (0 to 65535).

    A hall or street that is left empty is the city profile's. `camera`: what the case has.
    """

    id: Annotated[str, Like(r"^[A-Za-z0-9-]{1,32}$")] = "unit-0"
    number: Annotated[int, Within(0, 65535)] = 1
    hall_zh: Words = ""
    hall_en: Words = ""
    camera: Literal["none", "covered", "present"] = "none"
    street_zh: Words = ""
    street_en: Words = ""


@dataclass(frozen=True, slots=True)
class CitySection(Section):
    """`profile` names a folder under `assets/cities`."""

    profile: Annotated[str, Like(r"^[a-z0-9-]{1,32}$")] = DEFAULT_CITY


@dataclass(frozen=True, slots=True)
class PlatformSection(Section):
    """The city's platform. Keys are named by path: they never stand in settings themselves.

    `statement_keys` and `proof_keys` are JWK Set files (RFC 7517) with the pinned public keys;
    `key` is the unit's private key (PEM), `certificate` its client certificate for mTLS.
    `issuer` is the `iss` of what it signs, `proof_host` the host (HOST or HOST:PORT) in a proof's
    QR, as long as version 8 of it holds; left empty they are the url and the url's host.
    """

    url: Annotated[str, Like(r"^https://[^\s/]+$")] = "https://platform.invalid"
    ca: Path | None = None
    certificate: Path = Path("/etc/osmanthus/unit.pem")
    key: Path = Path("/etc/osmanthus/unit.key")
    statement_keys: Path = Path("/etc/osmanthus/statement-keys.json")
    proof_keys: Path = Path("/etc/osmanthus/proof-keys.json")
    issuer: Annotated[str, Long(high=200)] = ""
    proof_host: Annotated[str, Like(r"^[0-9A-Za-z.:-]{0,42}$")] = ""


@dataclass(frozen=True, slots=True)
class CardSection(Section):
    """`reader` is part of a PC/SC reader's name; empty takes the first that is no SAM slot."""

    driver: Literal["pcsc", "virtual", "none"] = "pcsc"
    reader: Annotated[str, Long(high=80)] = ""


@dataclass(frozen=True, slots=True)
class ResidentSection(Section):
    """The resident card reader, which can stand beside the other: a SAM_V module on a serial line.

    `port` is its device (`/dev/serial/by-id/...` stays the same when it is replugged); empty: none.
    """

    port: Annotated[str, Like(r"^(/[!-~]{1,199})?$")] = ""
    baud: Literal[9600, 19200, 38400, 57600, 115200] = 115200


@dataclass(frozen=True, slots=True)
class PrinterSection(Section):
    """`address` is HOST:PORT for tcp, a path for file and serial, and a URL (`ipp://`, `ipps://`)
    for ipp.

    `baud` is for serial alone, `ca` (PEM) for ipps: whose word on the printer's name counts.
    `profile` is a file in assets/printers.
    """

    driver: Literal["tcp", "file", "serial", "ipp", "virtual", "none"] = "none"
    address: Annotated[str, Long(high=200)] = ""
    baud: Annotated[int, Within(1200, 921600)] = 115200
    ca: Path | None = None
    profile: Annotated[str, Like(r"^[a-z0-9-]{1,40}$")] = "epson-tm-t82"


@dataclass(frozen=True, slots=True)
class PanelSection(Section):
    """The panel. `width_mm` is the picture's physical width; 0 asks the display.

    `floor_mm`: how high its lower edge hangs above the floor; where hands would have to go over
    1220 mm (ADA 308) everything to touch stands low. `still` is for slow machines: no motion
    at all.
    """

    width_mm: Annotated[float, Within(0, 2000)] = 0
    floor_mm: Annotated[float, Within(0, 2000)] = 0
    fullscreen: bool = True
    still: bool = False


@dataclass(frozen=True, slots=True)
class SoundSection(Section):
    """The voice. `headset` is `none`, `always` (a handset on a cord) or the jack's input device.

    Without a headset nothing of a visitor's record is said aloud. `keypad` is the tactile keypad's
    input device (/dev/input/by-id/…-event-kbd), watched so that its loss is told; `none` watches
    nothing.
    """

    voice: Literal["espeak", "none"] = "espeak"
    headset: Annotated[str, Like(r"^(none|always|/dev/input/[a-z0-9/-]{1,40})$")] = "none"
    keypad: Annotated[str, Like(r"^(none|/dev/input/[A-Za-z0-9/_.:-]{1,100})$")] = "none"


@dataclass(frozen=True, slots=True)
class LanguageSection(Section):
    """Which language is first when nobody has chosen."""

    first: Literal["zh", "en"] = "zh"


@dataclass(frozen=True, slots=True)
class RolesSection(Section):
    """Who may open the staff door with a card. `authority`: certificate of the hall's own (PEM).
    `revoked`: its list of lost cards (a CRL, PEM).
    """

    authority: Path | None = None
    revoked: Path | None = None


Clock = Annotated[str, Like(r"^([01][0-9]|2[0-3]):[0-5][0-9]$|^$")]


@dataclass(frozen=True, slots=True)
class HoursSection(Section):
    """When the unit opens and closes by itself; empty: the hours of the hall's guide. Named, it is
    open so on working days, without a break. `always`: never closes.
    """

    opens: Clock = ""
    closes: Clock = ""
    always: bool = False


@dataclass(frozen=True, slots=True)
class Settings(Section):
    """Everything that can be set."""

    unit: UnitSection = UnitSection()
    city: CitySection = CitySection()
    platform: PlatformSection = PlatformSection()
    card: CardSection = CardSection()
    resident: ResidentSection = ResidentSection()
    printer: PrinterSection = PrinterSection()
    panel: PanelSection = PanelSection()
    language: LanguageSection = LanguageSection()
    sound: SoundSection = SoundSection()
    roles: RolesSection = RolesSection()
    hours: HoursSection = HoursSection()
