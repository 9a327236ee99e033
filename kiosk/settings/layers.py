"""The layers of the settings, from their files to one whole."""

import os
import re
import tomllib
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from kiosk.settings.check import checked, fingerprint, known_good
from kiosk.settings.places import SYSTEM_FILE, UNIT_FILE
from kiosk.settings.problem import Reason, SettingsProblem
from kiosk.settings.sections import ROOT_ONLY, TRUST, Settings
from kiosk.settings.table import as_said, section_fields
from kiosk.values import annotations_of

ENVIRONMENT_PREFIX = "OSMANTHUS_SET_"
ENVIRONMENT, FLAGS = "environment", "flags"
OUTSIDE = (ENVIRONMENT, FLAGS)
"""Origins of what holds for one start: nothing that is kept on the unit is over them."""

Layer = tuple[str, Mapping[str, Any]]


def load(
    flags: Mapping[str, Any] | None = None,
    *,
    system_file: Path = SYSTEM_FILE,
    unit_file: Path = UNIT_FILE,
    environment: Mapping[str, str] | None = None,
    good: Path | None = None,
) -> tuple[Settings, dict[str, str]]:
    """The settings, and for each dotted key the layer its value comes from.

    `flags` is nested like the TOML. `good` is where `keep_checked` keeps what needs no checking.
    Raises `SettingsProblem`.
    """
    outside = outside_layers(flags, environment)
    table, origins = _merged((*_files(system_file, unit_file), *outside))
    only_files = not any(layer for _, layer in outside)
    if good is not None and only_files and _text(good) == fingerprint(table):
        return known_good(table), origins
    return checked(table, origins), origins


def outside_layers(
    flags: Mapping[str, Any] | None, environment: Mapping[str, str] | None = None
) -> tuple[Layer, Layer]:
    """What one start was given beside the files. Raises `SettingsProblem`."""
    given = os.environ if environment is None else environment
    return (ENVIRONMENT, _environment_layer(given)), (FLAGS, flags or {})


def keep_checked(good: Path, system_file: Path, unit_file: Path) -> None:
    """Keep that these files can be used as they stand. Raises `SettingsProblem`, `OSError`."""
    table, origins = _merged(_files(system_file, unit_file))
    stands = fingerprint(table)
    if table and _text(good) != stands:
        checked(table, origins)
        good.write_text(stands, encoding="utf-8")


def _files(system_file: Path, unit_file: Path) -> tuple[Layer, Layer]:
    return (
        (str(system_file), file_layer(system_file)),
        (str(unit_file), _unit_layer(unit_file)),
    )


def _merged(layers: Iterable[Layer]) -> tuple[dict[str, dict[str, Any]], dict[str, str]]:
    merged: dict[str, dict[str, Any]] = {}
    origins = {
        f"{section}.{key}": "built-in"
        for section, kind in section_fields().items()
        for key in annotations_of(kind)
    }
    for origin, layer in layers:
        for section, values in layer.items():
            if section not in section_fields():
                raise SettingsProblem(origin, section, Reason.UNKNOWN)
            if not isinstance(values, Mapping):
                raise SettingsProblem(origin, section, Reason.SECTION)
            merged.setdefault(section, {})
            for key, value in values.items():
                merged[section][key] = value
                origins[f"{section}.{key}"] = origin
    return merged, origins


def _text(file: Path) -> str:
    try:
        return file.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError):
        return ""


def file_layer(path: Path) -> Mapping[str, Any]:
    """What stands in a file; none is an empty one. Raises `SettingsProblem`."""
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return {}
    except OSError as error:
        found = {PermissionError: Reason.NOT_ALLOWED, IsADirectoryError: Reason.IS_FOLDER}
        raise SettingsProblem(str(path), "", found.get(type(error), Reason.UNREADABLE)) from None
    except UnicodeDecodeError:
        raise SettingsProblem(str(path), "", Reason.NOT_UTF8) from None
    except tomllib.TOMLDecodeError as error:
        line = re.search(r"line (\d+)", str(error))
        reason, what = (Reason.NOT_TOML, line[1]) if line else (Reason.NOT_TOML_END, "")
        raise SettingsProblem(str(path), "", reason, what) from None


def _unit_layer(path: Path) -> Mapping[str, Any]:
    layer = file_layer(path)
    for section in ROOT_ONLY:
        if section in layer:
            raise SettingsProblem(str(path), section, Reason.ROOTS_ALONE)
    for key in TRUST:
        section, _, name = key.partition(".")
        values = layer.get(section, {})
        if isinstance(values, Mapping) and name in values:
            raise SettingsProblem(str(path), key, Reason.ROOTS_ALONE)
    return layer


def _environment_layer(environment: Mapping[str, str]) -> Mapping[str, Any]:
    """`OSMANTHUS_SET_PRINTER__ADDRESS=10.0.0.9:9100` sets printer.address."""
    layer: dict[str, dict[str, Any]] = {}
    for name, value in environment.items():
        if not name.startswith(ENVIRONMENT_PREFIX):
            continue
        section, _, key = name.removeprefix(ENVIRONMENT_PREFIX).lower().partition("__")
        _outside(layer, ENVIRONMENT, section, key, value)
    return layer


def flags_layer(given: Iterable[str]) -> Mapping[str, Any]:
    """`printer.address=10.0.0.9:9100` sets printer.address. Raises `SettingsProblem`.

    A flag may name what the environment may: whom to trust is said in root's file alone.
    """
    layer: dict[str, dict[str, Any]] = {}
    for each in given:
        name, equals, value = each.partition("=")
        section, dot, key = name.partition(".")
        if not (equals and dot and key):
            raise SettingsProblem(FLAGS, "--set", Reason.FORM, "SECTION.KEY=VALUE")
        _outside(layer, FLAGS, section, key, value)
    return layer


def _outside(
    layer: dict[str, dict[str, Any]], origin: str, section: str, key: str, value: str
) -> None:
    if section in ROOT_ONLY or f"{section}.{key}" in TRUST:
        raise SettingsProblem(origin, section, Reason.ROOTS_ALONE)
    layer.setdefault(section, {})[key] = as_said(section, key, value)
