"""The unit's settings: layered TOML, validated as a whole, with the origin of every value.

Layers, each over the one before: built-in, `/etc/osmanthus/kiosk.toml` (root's),
`/var/lib/osmanthus/unit.toml` (the unit's own), the environment, flags. The unit's own layer may
not name the platform, its keys or the hall: those decide whom the unit trusts and who it says it
is, so they come from root alone.
"""

import os
import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from kiosk.plain_words import of_file
from kiosk.values import dataclass

SYSTEM_FILE = Path("/etc/osmanthus/kiosk.toml")
STATE_FOLDER = Path("/var/lib/osmanthus")
UNIT_FILE = STATE_FOLDER / "unit.toml"
JOURNAL_FOLDER = STATE_FOLDER / "journal"
SERVICE_FOLDER = STATE_FOLDER / "service"
CATALOGUE_FILE = STATE_FOLDER / "catalogue.json"
ENVIRONMENT_PREFIX = "OSMANTHUS_SET_"
DEFAULT_CITY = "suzhou"
ROOT_ONLY = ("unit", "platform", "city", "roles")
TRUST = ("printer.ca",)
"""Whom to believe is said in root's file alone, too."""

Words = Annotated[str, Field(max_length=60)]


class Section(BaseModel):
    """A section refuses keys it does not know, and never prints the value it refused."""

    model_config = ConfigDict(
        extra="forbid", frozen=True, hide_input_in_errors=True, defer_build=True
    )


class UnitSection(Section):
    """Which kiosk this is. `number` is painted on the case and signed into proofs (0 to 65535).

    A hall or street that is left empty is the city profile's. `camera`: what the case has.
    """

    id: Annotated[str, Field(pattern=r"^[A-Za-z0-9-]{1,32}$")] = "unit-0"
    number: Annotated[int, Field(ge=0, le=65535)] = 1
    hall_zh: Words = ""
    hall_en: Words = ""
    camera: Literal["none", "covered", "present"] = "none"
    street_zh: Words = ""
    street_en: Words = ""


class CitySection(Section):
    """`profile` names a folder under `assets/cities`."""

    profile: Annotated[str, Field(pattern=r"^[a-z0-9-]{1,32}$")] = DEFAULT_CITY


class PlatformSection(Section):
    """The city's platform. Keys are named by path: they never stand in settings themselves.

    `statement_keys` and `proof_keys` are JWK Set files (RFC 7517) with the pinned public keys;
    `key` is the unit's private key (PEM), `certificate` its client certificate for mTLS.
    `issuer` is the `iss` of what it signs, `proof_host` the host (HOST or HOST:PORT) in a proof's
    QR, as long as version 8 of it holds; left empty they are the url and the url's host.
    """

    url: Annotated[str, Field(pattern=r"^https://[^\s/]+$")] = "https://platform.invalid"
    ca: Path | None = None
    certificate: Path = Path("/etc/osmanthus/unit.pem")
    key: Path = Path("/etc/osmanthus/unit.key")
    statement_keys: Path = Path("/etc/osmanthus/statement-keys.json")
    proof_keys: Path = Path("/etc/osmanthus/proof-keys.json")
    issuer: Annotated[str, Field(max_length=200)] = ""
    proof_host: Annotated[str, Field(pattern=r"^[0-9A-Za-z.:-]{0,42}$")] = ""


class CardSection(Section):
    """`reader` is part of a PC/SC reader's name; empty takes the first that is no SAM slot."""

    driver: Literal["pcsc", "virtual", "none"] = "pcsc"
    reader: Annotated[str, Field(max_length=80)] = ""


class ResidentSection(Section):
    """The resident card reader, which can stand beside the other: a SAM_V module on a serial line.

    `port` is its device (`/dev/serial/by-id/...` stays the same when it is replugged); empty: none.
    """

    port: Annotated[str, Field(pattern=r"^(/[!-~]{1,199})?$")] = ""
    baud: Literal[9600, 19200, 38400, 57600, 115200] = 115200


class PrinterSection(Section):
    """`address` is HOST:PORT for tcp, a path for file and serial, and a URL (`ipp://`, `ipps://`)
    for ipp.

    `baud` is for serial alone, `ca` (PEM) for ipps: whose word on the printer's name counts.
    `profile` is a file in assets/printers.
    """

    driver: Literal["tcp", "file", "serial", "ipp", "virtual", "none"] = "none"
    address: Annotated[str, Field(max_length=200)] = ""
    baud: Annotated[int, Field(ge=1200, le=921600)] = 115200
    ca: Path | None = None
    profile: Annotated[str, Field(pattern=r"^[a-z0-9-]{1,40}$")] = "epson-tm-t82"


class PanelSection(Section):
    """The panel. `width_mm` is the picture's physical width; 0 asks the display.

    `floor_mm`: how high its lower edge hangs above the floor; where hands would have to go over
    1220 mm (ADA 308) everything to touch stands low. `still` is for slow machines: no motion
    at all.
    """

    width_mm: Annotated[float, Field(ge=0, le=2000)] = 0
    floor_mm: Annotated[float, Field(ge=0, le=2000)] = 0
    fullscreen: bool = True
    still: bool = False


class SoundSection(Section):
    """The voice. `headset` is `none`, `always` (a handset on a cord) or the jack's input device.

    Without a headset nothing of a visitor's record is said aloud.
    """

    voice: Literal["espeak", "none"] = "espeak"
    headset: Annotated[str, Field(pattern=r"^(none|always|/dev/input/[a-z0-9/-]{1,40})$")] = "none"


class LanguageSection(Section):
    """Which language is first when nobody has chosen."""

    first: Literal["zh", "en"] = "zh"


class RolesSection(Section):
    """Who may open the staff door with a card. `authority`: certificate of the hall's own (PEM)."""

    authority: Path | None = None


Clock = Annotated[str, Field(pattern=r"^([01][0-9]|2[0-3]):[0-5][0-9]$|^$")]


class HoursSection(Section):
    """When the unit opens and closes by itself; empty: the city's hours. `always`: never closes."""

    opens: Clock = ""
    closes: Clock = ""
    always: bool = False


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


@dataclass
class SettingsProblem(Exception):
    """Settings that cannot be used: which layer, which key, and why, without the value."""

    origin: str
    key: str
    reason: str

    def __str__(self) -> str:
        return f"{self.origin}: {self.key}: {self.reason}"


Layer = tuple[str, Mapping[str, Any]]


def load(
    flags: Mapping[str, Any] | None = None,
    *,
    system_file: Path = SYSTEM_FILE,
    unit_file: Path = UNIT_FILE,
    environment: Mapping[str, str] | None = None,
) -> tuple[Settings, dict[str, str]]:
    """The settings, and for each dotted key the layer its value comes from.

    `flags` is nested like the TOML. Raises `SettingsProblem`.
    """
    layers: list[Layer] = [
        (str(system_file), _file_layer(system_file)),
        (str(unit_file), _unit_layer(unit_file)),
        ("environment", _environment_layer(os.environ if environment is None else environment)),
        ("flags", flags or {}),
    ]
    merged: dict[str, dict[str, Any]] = {}
    origins = {
        f"{section}.{key}": "built-in"
        for section, model in Settings.model_fields.items()
        for key in getattr(model.annotation, "model_fields", {})
    }
    for origin, layer in layers:
        for section, values in layer.items():
            if not isinstance(values, Mapping):
                raise SettingsProblem(origin, section, "this is a section, not a value")
            merged.setdefault(section, {})
            for key, value in values.items():
                merged[section][key] = value
                origins[f"{section}.{key}"] = origin
    try:
        return Settings.model_validate(merged), origins
    except ValidationError as error:
        first = error.errors(include_input=False, include_url=False)[0]
        key = ".".join(str(part) for part in first["loc"])
        raise SettingsProblem(origins.get(key, "settings"), key, first["msg"]) from None


def _file_layer(path: Path) -> Mapping[str, Any]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return {}
    except OSError as error:
        raise SettingsProblem(str(path), "file", of_file(error)) from None
    except UnicodeDecodeError:
        raise SettingsProblem(str(path), "file", "this is not UTF-8 text") from None
    except tomllib.TOMLDecodeError as error:
        where = str(error).rpartition("(")[2].rstrip(")")
        raise SettingsProblem(str(path), "file", f"this is not TOML, {where}") from None


_ROOTS = "only root's file may set this"


def _unit_layer(path: Path) -> Mapping[str, Any]:
    layer = _file_layer(path)
    for section in ROOT_ONLY:
        if section in layer:
            raise SettingsProblem(str(path), section, _ROOTS)
    for key in TRUST:
        section, _, name = key.partition(".")
        if name in layer.get(section, {}):
            raise SettingsProblem(str(path), key, _ROOTS)
    return layer


def _environment_layer(environment: Mapping[str, str]) -> Mapping[str, Any]:
    """`OSMANTHUS_SET_PRINTER__ADDRESS=10.0.0.9:9100` sets printer.address."""
    layer: dict[str, dict[str, Any]] = {}
    for name, value in environment.items():
        if not name.startswith(ENVIRONMENT_PREFIX):
            continue
        section, _, key = name.removeprefix(ENVIRONMENT_PREFIX).lower().partition("__")
        if section in ROOT_ONLY or f"{section}.{key}" in TRUST:
            raise SettingsProblem("environment", section, _ROOTS)
        layer.setdefault(section, {})[key] = value
    return layer
