"""How a view model changes: frozen inputs -> pure derive -> frozen props -> emit what changed.

Props are a frozen dataclass whose fields are named like the QML properties; each property `name`
has a signal `nameChanged`. Texts in both languages are pairs `(zh, en)`.
"""

from dataclasses import fields
from typing import Any, TypeVar

from PySide6.QtCore import QObject

from kiosk.domain.bilingual import Bilingual

Pair = tuple[str, str]
NO_WORDS: Pair = ("", "")

P = TypeVar("P")


def pair(text: Bilingual) -> Pair:
    """A text as QML takes it."""
    return (text.zh, text.en)


def publish(view: QObject, before: P, after: P) -> None:
    """Emit `nameChanged` for each field that differs; `view` already holds `after`."""
    for field in fields(before):  # type: ignore[arg-type]  # P is a dataclass by contract
        name = field.name
        if getattr(before, name) != getattr(after, name):
            signal: Any = getattr(view, f"{name}Changed", None)
            if signal is not None:
                signal.emit()
