"""What can be asked of a drawn scene: where words and targets are, and what is in the way."""

import itertools
from collections.abc import Iterator

from PySide6.QtCore import QObject, QRectF
from PySide6.QtGui import QColor
from PySide6.QtQml import QQmlEngine, QQmlExpression
from PySide6.QtQuick import QQuickItem, QQuickWindow

_LEFT, _RIGHT = 1, 2


def walk(item: QQuickItem) -> Iterator[QQuickItem]:
    """The item and everything under it that is seen."""
    if not item.isVisible() or item.opacity() == 0:
        return
    yield item
    for child in item.childItems():
        yield from walk(child)


def asked(item: QObject, expression: str) -> float:
    """A number that QML knows of the item."""
    context = QQmlEngine.contextForObject(item)
    value = QQmlExpression(context, item, f"Number({expression})").evaluate()
    return float(value[0] if isinstance(value, tuple) else value)


def asked_colour(item: QObject, expression: str) -> QColor:
    """A colour that QML knows of the item."""
    context = QQmlEngine.contextForObject(item)
    value = QQmlExpression(context, item, f"String({expression})").evaluate()
    return QColor(str(value[0] if isinstance(value, tuple) else value))


def is_text(item: QQuickItem) -> bool:
    """A Text that says something."""
    return item.inherits("QQuickText") and bool(item.property("text"))


def texts(window: QQuickWindow) -> list[QQuickItem]:
    return [item for item in walk(window.contentItem()) if is_text(item)]


def targets(window: QQuickWindow) -> list[QQuickItem]:
    """Everything that answers to a touch of its own, and can be touched now."""
    return [
        item
        for item in walk(window.contentItem())
        if item.metaObject().indexOfSignal("touched()") >= 0 and item.isEnabled()
    ]


def box(item: QQuickItem) -> QRectF:
    return item.mapRectToScene(QRectF(0, 0, item.width(), item.height()))


def ink(item: QQuickItem) -> QRectF:
    """Where a text's glyphs are: its content without the air above and below a line's faces."""
    wide, high = float(item.property("contentWidth")), float(item.property("contentHeight"))
    air = 0.18 * high / max(1, int(item.property("lineCount")))
    align = int(asked(item, "effectiveHorizontalAlignment"))
    spare = item.width() - wide
    x = 0.0 if align & _LEFT else spare if align & _RIGHT else spare / 2
    return item.mapRectToScene(QRectF(x, air, wide, high - 2 * air))


def _inside(item: QQuickItem, holder: QQuickItem) -> bool:
    above: QQuickItem | None = item
    while above is not None:
        if above is holder:
            return True
        above = above.parentItem()
    return False


def _meet(one: QRectF, other: QRectF, least: float = 3) -> bool:
    both = one.intersected(other)
    return both.width() > least and both.height() > least


DRAWN = {"QrCode", "FloorPlan", "StatusMark", "Chain", "ScoreLine", "CoverageWindow", "SlipPicture"}
"""What says something without words, and says nothing when it is cut or in the way."""


def kind(item: QQuickItem) -> str:
    """The QML file it is made from."""
    return str(item.metaObject().className()).partition("_")[0]


def _of_frame(item: QQuickItem) -> bool:
    """Part of the eaves or the sill, which lie over everything."""
    above: QQuickItem | None = item
    while above is not None:
        if kind(above) in {"Sill", "Eaves"}:
            return True
        above = above.parentItem()
    return False


def hidden(window: QQuickWindow) -> list[str]:
    """Words and drawings that the sill or eaves lie over, and drawings under a target."""
    seen = list(walk(window.contentItem()))
    bars = {kind(item): box(item) for item in seen if kind(item) in {"Sill", "Eaves"}}
    touch = [(t, box(t)) for t in targets(window) if t.height() < window.height() * 0.6]
    found = []
    for item in seen:
        drawn = kind(item) in DRAWN
        if not (drawn or is_text(item)) or _of_frame(item):
            continue
        place = box(item) if drawn else ink(item)
        said = kind(item) if drawn else str(item.property("text"))[:16]
        if place.width() < 2:
            continue
        if "Sill" in bars and place.bottom() > bars["Sill"].top() + 2:
            found.append(f"under the sill: {said}")
        if "Eaves" in bars and place.top() < bars["Eaves"].bottom() - 14:
            found.append(f"under the eaves: {said}")
        if drawn:
            found += [
                f"under: {said} and {target.objectName()}"
                for target, room in touch
                if not _inside(item, target) and _meet(place, room)
            ]
    return found


def faults(window: QQuickWindow, least_target: float) -> list[str]:
    """Everything clipped, overlapping, too small or out of the window, in words."""
    frame = QRectF(-1, -1, window.width() + 2, window.height() + 2)
    words = [(item, ink(item)) for item in texts(window)]
    # The attract screen itself is one large target under everything else.
    touch = [(t, box(t)) for t in targets(window) if t.height() < window.height() * 0.6]
    found = []
    for item, place in words:
        said = str(item.property("text"))[:16]
        if item.property("truncated") or float(item.property("contentWidth")) > item.width() + 1.5:
            found.append(f"cut: {said}")
        if not frame.contains(place):
            found.append(f"outside: {said}")
        for target, room in touch:
            if _inside(item, target):
                if not room.adjusted(-1, -1, 1, 1).contains(place):
                    found.append(f"spills: {said} from {target.objectName()}")
            elif _meet(place, room):
                found.append(f"under: {said} and {target.objectName()}")
    for (one, here), (other, there) in itertools.combinations(words, 2):
        if _meet(here, there):
            found.append(f"overlap: {one.property('text')} and {other.property('text')}")
    for target, room in touch:
        if min(room.width(), room.height()) < least_target:
            found.append(f"small: {target.objectName()}")
        if not frame.contains(room):
            found.append(f"target outside: {target.objectName()}")
    for (one, here), (other, there) in itertools.combinations(touch, 2):
        if _meet(here, there, 1):
            found.append(f"targets meet: {one.objectName()} and {other.objectName()}")
    return found + hidden(window)
