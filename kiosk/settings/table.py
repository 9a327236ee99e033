"""Settings as plain tables, and which sections and keys there are."""

from pathlib import Path
from typing import Any, Literal, get_args, get_origin

from kiosk.settings.sections import Section, Settings
from kiosk.values import annotations_of


def section_fields() -> dict[str, type[Section]]:
    """Each section's name and its class, in the order of the settings."""
    return annotations_of(Settings)


def as_table(settings: Settings) -> dict[str, dict[str, Any]]:
    """Every value as JSON has it."""
    return {
        name: {key: _plain(getattr(getattr(settings, name), key)) for key in annotations_of(kind)}
        for name, kind in section_fields().items()
    }


def as_said(section: str, key: str, text: str) -> object:
    """A value that came as text: a choice is one of its values as they stand, figures too."""
    kind = section_fields().get(section)
    of = annotations_of(kind).get(key) if kind else None
    choices = get_args(of) if get_origin(of) is Literal else ()
    return next((choice for choice in choices if str(choice) == text), text)


def as_text(value: object) -> str:
    """A value as it is typed, and as TOML has it but for quotes; nothing for one not set."""
    return str(value).lower() if isinstance(value, bool) else "" if value is None else str(value)


def _plain(value: object) -> object:
    return str(value) if isinstance(value, Path) else value
