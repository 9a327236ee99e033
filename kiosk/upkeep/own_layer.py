"""The unit's own layer of settings as `unit.toml` holds it: read, put right, written."""

import json
import tomllib
from collections.abc import Callable, Collection, Iterator, Mapping
from pathlib import Path
from typing import Any

from kiosk.settings import SettingsProblem, checked

Flat = Mapping[str, Any]
"""Values by dotted key."""


def candidates(kept: Flat, key: str, clashing: Callable[[Flat], str]) -> Iterator[Flat]:
    """The layers beside which a new value of `key` may be tried, the fullest first.

    What is broken beside a `key` that is broken too is left out: else each would have to wait for
    the other. `clashing` gives the section whose values fit one by one and cannot be used together,
    or "": it is left out as well, and what was there is the caller's to keep.
    """
    sound = {name: value for name, value in kept.items() if _fits(name, value)}
    is_broken = key in kept and key not in sound
    if not is_broken:
        yield kept
    clash = clashing(sound)
    if is_broken or clash == section_of(key):
        yield sound
    if is_broken and clash not in {"", section_of(key)}:
        yield {name: value for name, value in sound.items() if section_of(name) != clash}


def flat(table: Mapping[str, Any], known: Collection[str]) -> dict[str, Any]:
    """By dotted key. What is not `known` is left out: nobody could put it right on the unit."""
    return {
        f"{section}.{name}": value
        for section, values in table.items()
        if isinstance(values, Mapping)
        for name, value in values.items()
        if f"{section}.{name}" in known
    }


def flat_toml(layer: Flat) -> str:
    """The file that holds these values."""
    sections: dict[str, dict[str, Any]] = {}
    for dotted, value in layer.items():
        section, _, name = dotted.partition(".")
        sections.setdefault(section, {})[name] = value
    return as_toml(sections)


def as_toml(layer: Mapping[str, Mapping[str, Any]]) -> str:
    """Sections of plain values: JSON's strings, numbers and booleans are TOML's too."""
    lines = ["# Written on the unit; see `kiosk settings show`."]
    for section, values in layer.items():
        lines.append(f"\n[{section}]")
        lines += [
            f"{key} = {json.dumps(value, ensure_ascii=False)}" for key, value in values.items()
        ]
    return "\n".join(lines) + "\n"


def table_of(file: Path) -> Mapping[str, Any] | None:
    """What stands in a file; `None`: it cannot be read."""
    try:
        return tomllib.loads(file.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError):
        return None


def section_of(key: str) -> str:
    """`printer` of `printer.address`."""
    return key.partition(".")[0]


def _fits(key: str, value: object) -> bool:
    section, _, name = key.partition(".")
    try:
        checked({section: {name: value}})
    except SettingsProblem:
        return False
    return True
