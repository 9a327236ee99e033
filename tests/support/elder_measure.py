"""What elder mode promises of a drawn scene: three choices at most, no seconds, a person to ask."""

from PySide6.QtQuick import QQuickItem, QQuickWindow
from scene_walk import targets, walk

# What moves between pages, or is always there, is not one of the choices.
ALWAYS = {
    "back", "end", "more", "printThis", "aside",
    "nextPage", "previousPage", "pickNext", "pickPrevious",
    "sillLanguage", "sillTextSize", "sillAccess", "sillPerson", "",
}  # fmt: skip
MOST = 3


def choices(window: QQuickWindow) -> list[str]:
    """The names of what can be chosen now."""
    return [
        name
        for item in targets(window)
        if (name := item.objectName()) not in ALWAYS and not name.startswith("key")
    ]


def elder_faults(window: QQuickWindow) -> list[str]:
    """Too many choices, seconds that are counted, or no way to a person."""
    found = choices(window)
    faults = [f"{len(found)} choices: {' '.join(found)}"] if len(found) > MOST else []
    faults += [
        f"{kind} counts seconds" for kind in map(_counting, walk(window.contentItem())) if kind
    ]
    if not any(item.objectName() == "sillPerson" for item in targets(window)):
        faults.append("nobody to ask")
    return faults


def _counting(item: QQuickItem) -> str:
    """The kind of a thing that draws a limit running out, or nothing."""
    kind = str(item.metaObject().className()).partition("_")[0]
    runs = float(item.property("secondsTotal") or 0) > 0 and float(
        item.property("secondsLeft") or 0
    )
    return kind if kind in ("MoonGate", "RingDisc", "SecondsRing") and runs else ""
