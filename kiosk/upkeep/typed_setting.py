"""What is typed for a setting, judged at every key: what may follow, what is missing. Pure.

Whoever types sees it at once, and `SettingsDesk` asks it too: the screen and the command refuse the
same values in the same words.
"""

import ipaddress
import re
from collections.abc import Callable, Mapping
from enum import StrEnum

from kiosk.values import dataclass

PORTS = range(1, 65536)
MOST_MM = 2000
BAUDS = range(1200, 921_601)
FITS = "fits"
_HOST = re.compile(r"[A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?")
_PATH = re.compile(r"/[!-~]{1,199}")
_LINE = re.compile(r"/dev(/[A-Za-z0-9_][A-Za-z0-9_.:@+-]*)+")
_JACK = re.compile(r"/dev/input/[a-z0-9/-]{1,40}")
_PAD = re.compile(r"/dev/input/[A-Za-z0-9/_.:-]{1,100}")
_CLOCK = re.compile(r"([01][0-9]|2[0-3]):[0-5][0-9]")
_CLOCK_BEGUN = re.compile(r"([01]?[0-9]|2[0-3])?|([01]?[0-9]|2[0-3]):([0-5][0-9]?)?")
_OTHER_HOUR = {"hours.opens": "hours.closes", "hours.closes": "hours.opens"}


class Keys(StrEnum):
    """The keys that a setting is typed with."""

    FIGURES = "figures"
    LETTERS = "letters"


@dataclass(frozen=True, slots=True)
class Told:
    """`fits`: it may be kept. `says`: a key of `assets/words/settings.toml`, `what` the value in
    it. `near`: what may be meant, whole.
    """

    fits: bool
    says: str = FITS
    what: str = ""
    near: tuple[str, ...] = ()


def keys_of(key: str) -> tuple[Keys, str]:
    """The keys for this setting, and the sign beside the figures."""
    if key.startswith("hours."):
        return Keys.FIGURES, ":"
    if key.startswith("panel."):
        return Keys.FIGURES, "."
    return (Keys.FIGURES, "") if key.endswith(".baud") else (Keys.LETTERS, "")


def judge(
    key: str, text: str, values: Mapping[str, str], profiles: tuple[str, ...] | None = None
) -> Told:
    """`values` are the settings in force by their dotted keys, `profiles` the known printers'.

    Where no profiles are given, any is let through: the whole is checked before it is kept.
    """
    match key:
        case "printer.address":
            return _address(text, values)
        case "printer.profile":
            return Told(True) if profiles is None else _profile(text, profiles)
        case "printer.baud":
            fits = text.isascii() and text.isdigit() and int(text) in BAUDS
            return Told(fits, FITS if fits else "typed_baud")
        case "panel.width_mm" | "panel.floor_mm":
            return _millimetres(text)
        case "hours.opens" | "hours.closes":
            return _clock(text, key, values)
        case "resident.port":
            return _path(text, _LINE, "typed_device") if text else Told(True, "typed_no_port")
        case "sound.headset":
            return _jack(text, ("none", "always"), _JACK, "typed_headset")
        case "sound.keypad":
            return _jack(text, ("none",), _PAD, "typed_keypad")
        case "card.reader" if len(text) <= 80:
            return Told(True, "typed_reader" if text else "typed_reader_any")
        case "card.reader":
            return Told(False, "typed_reader_long")
        case _:
            return Told(bool(text), FITS if text else "typed_something")


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
    if not text:
        return Told(True, "typed_no_printer")
    found = next((told for each in ways.values() if (told := each(text)).fits), None)
    return found or Told(False, "typed_any_address")


def _host_and_port(text: str) -> Told:
    host, colon, port = text.rpartition(":")
    if not colon:
        begun = not text or _is_host(text) or _HOST.fullmatch(text + "0") is not None
        return Told(False, "typed_host_port" if begun else "typed_host")
    if not _is_host(host):
        return Told(False, "typed_host")
    fits = _is_port(port)
    return Told(fits, FITS if fits else "typed_port")


def _is_port(text: str) -> bool:
    return text.isascii() and text.isdigit() and len(text) < 6 and int(text) in PORTS


def _is_host(text: str) -> bool:
    """A host's name, an IPv4 address with all its four numbers, or an IPv6 one in brackets."""
    try:
        if text.startswith("["):
            ipaddress.IPv6Address(text.removeprefix("[").removesuffix("]"))
            return text.endswith("]")
        if re.fullmatch(r"[0-9.]+", text):
            ipaddress.IPv4Address(text)
            return True
    except ValueError:
        return False
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
    if colon and not _is_port(port):
        return Told(False, "typed_port")
    fits = bool(slash and path) and re.fullmatch(r"[!-~]+", path) is not None
    return Told(fits, FITS if fits else "typed_url_path")


def _path(text: str, whole: re.Pattern[str], says: str) -> Told:
    fits = whole.fullmatch(text) is not None
    return Told(fits, FITS if fits else says)


def _jack(text: str, words: tuple[str, ...], whole: re.Pattern[str], says: str) -> Told:
    if text in words or whole.fullmatch(text) is not None:
        return Told(True)
    return Told(False, says, near=tuple(word for word in words if word.startswith(text)))


def _profile(text: str, profiles: tuple[str, ...]) -> Told:
    if text in profiles:
        return Told(True)
    begun = [name for name in profiles if name.startswith(text.lower())]
    near = tuple(begun or (name for name in profiles if text.lower() in name))
    return Told(False, "typed_profile" if near else "typed_profile_none", near=near)


def _millimetres(text: str) -> Told:
    number = re.fullmatch(r"[0-9]{1,4}(\.[0-9]{1,2})?", text)
    fits = number is not None and float(text) <= MOST_MM
    return Told(fits, FITS if fits else "typed_mm")


def _clock(text: str, key: str, values: Mapping[str, str]) -> Told:
    if not text:
        return Told(True, "typed_city_hours")
    if _CLOCK.fullmatch(text) is None:
        begun = _CLOCK_BEGUN.fullmatch(text) is not None
        return Told(False, "typed_clock" if begun else "typed_no_clock")
    other = values.get(_OTHER_HOUR[key], "")
    opens, closes = (text, other) if key == "hours.opens" else (other, text)
    if opens and closes and opens >= closes:
        return Told(False, "typed_closes_first", other)
    return Told(True)
