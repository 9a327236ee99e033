"""What can still be used of settings that cannot be used as a whole: for a kiosk that stays closed.

It has to know its own name, its panel, and whose role cards open its staff door.
"""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from kiosk.settings.check import checked
from kiosk.settings.layers import file_layer, outside_layers
from kiosk.settings.places import SYSTEM_FILE, UNIT_FILE
from kiosk.settings.problem import SettingsProblem
from kiosk.settings.sections import ROOT_ONLY, TRUST, Settings
from kiosk.settings.table import section_fields
from kiosk.values import dataclass

Values = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Salvaged:
    """`told`: the sections whose values are those that were meant, built-in ones among them."""

    settings: Settings
    told: frozenset[str]


def salvage(
    system_file: Path = SYSTEM_FILE,
    unit_file: Path = UNIT_FILE,
    flags: Mapping[str, Any] | None = None,
) -> Salvaged:
    """Section by section: with what this start was given and the unit's own values, else without
    the one, else root's alone, else of root's those keys that can be used by themselves, else the
    built-in ones.
    """
    roots, own, given = _read(system_file), _read(unit_file), _given(flags)
    usable: dict[str, Values] = {}
    told = set()
    misnamed = set(roots or {}) - set(section_fields())
    for name in section_fields():
        root = _section(roots, name)
        unit = {} if name in ROOT_ONLY else _section(own, name)
        if root is None:
            continue
        unit = {k: v for k, v in (unit or {}).items() if f"{name}.{k}" not in TRUST}
        start = _section(given, name) or {}
        for values in ({**root, **unit, **start}, {**root, **unit}, {**root, **start}, root):
            if _fits(name, values):
                usable[name] = values
                if name in (roots or {}) or not misnamed:  # else it may be what was meant
                    told.add(name)
                break
        else:
            usable[name] = {k: v for k, v in root.items() if _fits(name, {k: v})}
    return Salvaged(checked(usable), frozenset(told))


def _section(layer: Values | None, name: str) -> Values | None:
    """`None`: nobody knows what was meant."""
    values = None if layer is None else layer.get(name, {})
    return values if isinstance(values, Mapping) else None


def _fits(name: str, values: Values) -> bool:
    try:
        checked({name: values})
    except SettingsProblem:
        return False
    return True


def _given(flags: Mapping[str, Any] | None) -> Values:
    """Environment and flags, the flags over the other."""
    try:
        layers = outside_layers(flags)
    except SettingsProblem:
        return {}
    merged: dict[str, Any] = {}
    for _, layer in layers:
        for name, values in layer.items():
            merged[name] = {**merged.get(name, {}), **values}
    return merged


def _read(path: Path) -> Values | None:
    try:
        return file_layer(path)
    except SettingsProblem:
        return None
