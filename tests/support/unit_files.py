"""A unit's settings file for a virtual hall, as root would have written it."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any


def write_settings(file: Path, *layers: Mapping[str, Mapping[str, Any]]) -> Path:
    """Later layers win, key by key."""
    merged: dict[str, dict[str, Any]] = {}
    for layer in layers:
        for section, values in layer.items():
            merged.setdefault(section, {}).update(values)
    lines: list[str] = []
    for section, values in merged.items():
        lines.append(f"[{section}]")
        for key, value in values.items():
            lines.append(f"{key} = {_toml(value)}")
    file.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return file


def _toml(value: object) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    return repr(value) if isinstance(value, int | float) else f"'{value}'"
