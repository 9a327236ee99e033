"""How a view model changes: frozen inputs -> pure derive -> frozen props -> emit what changed.

Props are a frozen dataclass whose fields are named like the QML properties; each property `name`
has a signal `nameChanged`. Texts in both languages are pairs `(zh, en)`.
"""

from typing import Any, TypeVar

from PySide6.QtCore import QObject

from kiosk.domain.bilingual import Bilingual
from kiosk.values import annotations_of

Pair = tuple[str, str]
NO_WORDS: Pair = ("", "")

P = TypeVar("P")


def pair(text: Bilingual) -> Pair:
    """A text as QML takes it."""
    return (text.zh, text.en)


def publish(view: QObject, before: P, after: P) -> None:
    """Emit `nameChanged` for each field that differs; `view` already holds `after`."""
    for name in annotations_of(type(before)):
        if getattr(before, name) != getattr(after, name):
            signal: Any = getattr(view, f"{name}Changed", None)
            if signal is not None:
                signal.emit()
