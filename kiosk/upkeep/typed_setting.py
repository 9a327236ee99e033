"""What is typed for a setting, judged at every key: what may follow, what is missing. Pure.

It is the reading aid of a keyboard. Whether a value is kept is decided by `SettingsDesk` alone,
which loads and checks the whole.
"""

import ipaddress
import re
from collections.abc import Callable, Mapping
from enum import StrEnum

from kiosk.values import dataclass

PORTS = range(1, 65536)
MOST_MM = 2000
BAUDS = range(1200, 921_601)
_HOST = re.compile(r"[A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?")
_PATH = re.compile(r"/dev/[!-~]+")
_JACK = re.compile(r"/dev/input/[a-z0-9/-]{1,40}")
_PAD = re.compile(r"/dev/input/[A-Za-z0-9/_.:-]{1,100}")
_CLOCK = re.compile(r"([01][0-9]|2[0-3]):[0-5][0-9]")
_CLOCK_BEGUN = re.compile(r"([0-2]|[01][0-9]|2[0-3])?|([01][0-9]|2[0-3]):([0-5][0-9]?)?")


class Keys(StrEnum):
    """The keys that a setting is typed with."""

    FIGURES = "figures"
    LETTERS = "letters"


@dataclass(frozen=True, slots=True)
class Told:
    """`fits`: it may be kept. `says`: a key of `assets/words/settings.toml`, with `more` in it."""

    fits: bool
    says: str
    more: str = ""


def keys_of(key: str) -> tuple[Keys, str]:
    """The keys for this setting, and the signs beside the figures."""
    if key.startswith("hours."):
        return Keys.FIGURES, ":"
    if key.startswith("panel."):
        return Keys.FIGURES, "."
    return (Keys.FIGURES, "") if key.endswith(".baud") else (Keys.LETTERS, "")


def judge(key: str, text: str, values: Mapping[str, str], profiles: tuple[str, ...]) -> Told:
    """`values` are the settings in force by their dotted keys, `profiles` the known printers'."""
    match key:
        case "printer.address":
            return _address(text, values)
        case "printer.profile":
            return _profile(text, profiles)
        case "printer.baud":
            fits = text.isascii() and text.isdigit() and int(text) in BAUDS
            return Told(fits, "fits" if fits else "typed_baud")
        case "panel.width_mm" | "panel.floor_mm":
            return _millimetres(text)
        case "hours.opens" | "hours.closes":
            return _clock(text, key, values)
        case "resident.port":
            return Told(True, "typed_no_port") if not text else _path(text, _PATH, "typed_device")
        case "sound.headset":
            said = text in ("none", "always")
            return Told(True, "fits") if said else _path(text, _JACK, "typed_headset")
        case "sound.keypad":
            return Told(True, "fits") if text == "none" else _path(text, _PAD, "typed_keypad")
        case "card.reader":
            return Told(len(text) <= 80, "typed_reader" if text else "typed_reader_any")
        case _:
            return Told(bool(text), "fits" if text else "typed_something")


def _address(text: str, values: Mapping[str, str]) -> Told:
    ways: dict[str, Callable[[str], Told]] = {
        "tcp": _host_and_port,
        "file": lambda path: _path(path, _PATH, "typed_printer_path"),
        "serial": lambda path: _path(path, _PATH, "typed_printer_path"),
        "ipp": lambda url: _ipp(url, values.get("printer.ca", "")),
    }
    way = ways.get(values.get("printer.driver", ""))
    if way is not None:
        return way(text)
    found = next((told for each in ways.values() if (told := each(text)).fits), None)
    return found or Told(False, "typed_any_address")


def _host_and_port(text: str) -> Told:
    host, colon, port = text.rpartition(":")
    if not colon:
        fine = not text or _is_host(text) or _HOST.fullmatch(text + "0") is not None
        return Told(False, "typed_host_port" if fine else "typed_host")
    if not _is_host(host):
        return Told(False, "typed_host")
    fits = port.isascii() and port.isdigit() and int(port) in PORTS
    return Told(fits, "fits" if fits else "typed_port")


def _is_host(text: str) -> bool:
    """A host's name, or an IPv4 address with all its four numbers."""
    if re.fullmatch(r"[0-9.]+", text):
        try:
            ipaddress.IPv4Address(text)
        except ValueError:
            return False
        return True
    return _HOST.fullmatch(text) is not None and ".." not in text


def _ipp(text: str, certificates: str) -> Told:
    scheme, slashes, rest = text.partition("://")
    host, slash, path = rest.partition("/")
    if not slashes or scheme not in ("ipp", "ipps"):
        return Told(False, "typed_url")
    if scheme == "ipps" and not certificates:
        return Told(False, "typed_url_ca")
    name, colon, port = host.partition(":")
    if not _is_host(name):
        return Told(False, "typed_host")
    if colon and not (port.isascii() and port.isdigit() and int(port) in PORTS):
        return Told(False, "typed_port")
    fits = bool(slash and path) and " " not in path
    return Told(fits, "fits" if fits else "typed_url_path")


def _path(text: str, whole: re.Pattern[str], says: str) -> Told:
    fits = whole.fullmatch(text) is not None
    return Told(fits, "fits" if fits else says)


def _profile(text: str, profiles: tuple[str, ...]) -> Told:
    if text in profiles:
        return Told(True, "fits")
    near = [name for name in profiles if name.startswith(text)]
    return Told(False, "typed_profile" if near else "typed_profile_none", ", ".join(near))


def _millimetres(text: str) -> Told:
    number = re.fullmatch(r"[0-9]{1,4}(\.[0-9]{1,2})?", text)
    fits = number is not None and float(text) <= MOST_MM
    return Told(fits, "fits" if fits else "typed_mm")


def _clock(text: str, key: str, values: Mapping[str, str]) -> Told:
    if not text:
        return Told(True, "typed_city_hours")
    if _CLOCK.fullmatch(text) is None:
        begun = _CLOCK_BEGUN.fullmatch(text) is not None
        return Told(False, "typed_clock" if begun else "typed_no_clock")
    opens = text if key == "hours.opens" else values.get("hours.opens", "")
    closes = text if key == "hours.closes" else values.get("hours.closes", "")
    if opens and closes and opens >= closes:
        return Told(False, "typed_closes_first", values.get(_other(key), ""))
    return Told(True, "fits")


def _other(key: str) -> str:
    return "hours.closes" if key == "hours.opens" else "hours.opens"
