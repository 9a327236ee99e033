"""What a screen has to say, in the order it is read: texts, and things to choose.

It is taken from the scene itself, so that every screen works by ear without code of its own: a
touchable thing says its `spoken`, a drawn one its `heard`, words that stand in both languages are
said in the one that is first, and a text alone as it is.
"""

import re
from collections.abc import Iterator

from PySide6.QtCore import QMetaObject, QPointF
from PySide6.QtQuick import QQuickItem

from kiosk.domain.personal import Personal
from kiosk.values import dataclass

LINE = 24
"""Pixels: what begins within so many of each other is one line, and is read from the left."""

_TO_COPY = re.compile(r"[0-9][0-9 -]*|[A-Z0-9]{4,}(-[A-Z0-9]{4,})*")
"""A number or code standing alone: it is copied down, so it is said one character at a time."""

_CODE = re.compile(
    r"(?<![A-Za-z0-9-])(?:[0-9]{4}-[0-9]{5,}|[A-Z]{2,}-[A-Z0-9-]{4,}|[0-9]{5,})(?![A-Za-z0-9-])"
)
"""The same within a sentence: a case, a record, a telephone. Days (2026-11-23) are none of them."""


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Stop(Personal):
    """One thing to hear. `item` can be chosen when `touchable`."""

    text: str
    item: QQuickItem
    touchable: bool

    def touch(self) -> None:
        """As a finger would."""
        QMetaObject.invokeMethod(self.item, "touched")


def stops(root: QQuickItem, *, zh_first: bool) -> list[Stop]:
    """Every stop of what is visible and enabled under `root`, in reading order."""
    found = [stop for stop in _walk(root, zh_first=zh_first) if stop.text.strip()]
    return sorted(found, key=_place)


def heading_of(found: list[Stop]) -> str:
    """The first words of a screen, which are its title."""
    return next((said(stop.text) for stop in found if not stop.touchable), "")


def said(text: str) -> str:
    """The words as the voice should say them."""
    text = text.replace("＊", "*").replace("**", "*").replace("*", " ")
    if _TO_COPY.fullmatch(text):
        return _spelt(text)
    return _CODE.sub(lambda code: _spelt(code[0]), text)


def _spelt(code: str) -> str:
    return " ".join(code.replace(" ", "").replace("-", ""))


# The time and the hall are no news on every screen; how large letters are is nothing to an ear.
_UNHEARD = frozenset({"dark", "eaves", "sillTextSize", "sillAccess"})


def _walk(item: QQuickItem, *, zh_first: bool) -> Iterator[Stop]:
    for child in item.childItems():
        if not child.isVisible() or child.opacity() == 0 or not item.isEnabled():
            continue
        if child.objectName() in _UNHEARD:
            continue
        spoken = child.property("spoken")
        if isinstance(spoken, str):
            yield Stop(spoken, child, touchable=child.isEnabled())
            continue
        heard = child.property("heard")
        if isinstance(heard, str):
            yield Stop(heard, child, touchable=False)
            continue
        both = child.property("zh"), child.property("en")
        if all(isinstance(each, str) for each in both) and any(both):
            zh, en = both
            yield Stop((zh or en) if zh_first else (en or zh), child, touchable=False)
            continue
        text = child.property("text")
        if isinstance(text, str):
            yield Stop(text, child, touchable=False)
            continue
        yield from _walk(child, zh_first=zh_first)


def _place(stop: Stop) -> tuple[int, float]:
    place = stop.item.mapToScene(QPointF(0, 0))
    return round(place.y() / LINE), place.x()
