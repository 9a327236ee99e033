"""What a drawn scene measures: millimetres of words and targets, and contrast as it was painted.

Sources: capital heights, targets and gaps of VVSG 2.0 and ADA 707; contrast as WCAG 2.2 counts it.
"""

import itertools
from collections import Counter

from PIL import Image
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage
from PySide6.QtQuick import QQuickItem, QQuickWindow
from scene_walk import asked, asked_colour, box, ink, is_text, targets, texts, walk

# The smallest text of each size, em in mm.
LEAST_EM = {"S": 5.3, "M": 6.8, "L": 9.0, "XL": 11.8}
LEAST_TARGET_MM = 20.0
LEAST_GAP_MM = 2.54
LEAST_MARK = 3.0
# The smallest part of a mark's place that a colour fills to count.
LEAST_SHARE = 0.01
# From a mark up to the row, button or plane that holds its words.
STEPS_TO_WORDS = 4
# Of 255 levels: how near a stroke's middle comes to its colour in the thinnest face.
PAINTED = 48
# Everything lands on whole pixels.
ROUNDING = 1.0


def least_text(contrast: str) -> float:
    """The ratio that text must have in this contrast mode."""
    return 10.0 if contrast == "standard" else 20.0


def as_image(grabbed: QImage) -> Image.Image:
    rgb = grabbed.convertToFormat(QImage.Format.Format_RGB888)
    size = (rgb.width(), rgb.height())
    return Image.frombytes("RGB", size, bytes(rgb.constBits()), "raw", "RGB", rgb.bytesPerLine())


def _luminance(rgb: tuple[int, int, int]) -> float:
    parts = [c / 255 for c in rgb]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast_of(one: tuple[int, int, int], other: tuple[int, int, int]) -> float:
    """WCAG ratio, 1 to 21."""
    low, high = sorted((_luminance(one), _luminance(other)))
    return (high + 0.05) / (low + 0.05)


def rgb_of(colour: QColor) -> tuple[int, int, int]:
    return colour.red(), colour.green(), colour.blue()


def opacity_of(item: QQuickItem) -> float:
    """With everything it lies in."""
    seen, above = 1.0, item
    while above is not None:
        seen *= above.opacity()
        above = above.parentItem()
    return seen


def _around(image: Image.Image, place: QRectF, reach: int) -> tuple[int, int, int] | None:
    """The commonest colour of the frame this far around a place; None outside the picture."""
    left, top = int(place.left()) - reach, int(place.top()) - reach
    right, bottom = int(place.right()) + 1 + reach, int(place.bottom()) + 1 + reach
    wide, high = image.size
    left, top, right, bottom = max(0, left), max(0, top), min(wide, right), min(high, bottom)
    if right - left < 3 or bottom - top < 3:
        return None
    seen: Counter[tuple[int, int, int]] = Counter()
    strips = (
        (left, top, right, top + 1),
        (left, bottom - 1, right, bottom),
        (left, top, left + 1, bottom),
        (right - 1, top, right, bottom),
    )
    for strip in strips:
        part = image.crop(strip)
        for count, colour in part.getcolors(part.width * part.height) or ():
            assert isinstance(colour, tuple)
            seen[(colour[0], colour[1], colour[2])] += count
    return seen.most_common(1)[0][0]


def _painted(image: Image.Image, place: QRectF, colour: tuple[int, int, int]) -> bool:
    """Whether anything of this colour is there; strokes reach it in their middle."""
    area = (int(place.left()), int(place.top()), int(place.right()) + 1, int(place.bottom()) + 1)
    part = image.crop(area)
    return any(
        max(abs(a - b) for a, b in zip(seen, colour, strict=True)) < PAINTED
        for _, seen in part.getcolors(part.width * part.height) or ()
        if isinstance(seen, tuple)
    )


def text_faults(
    window: QQuickWindow, image: Image.Image, dpi: float, size: str, contrast: str
) -> list[str]:
    """Words too small, or too faint on what was really painted behind them."""
    least_px = round(LEAST_EM[size] * dpi / 25.4)
    found = []
    for item in texts(window):
        said = str(item.property("text"))[:16]
        if (size_px := item.property("font").pixelSize()) < least_px:
            found.append(f"small text: {said} {size_px} < {least_px}")
        colour = item.property("color")
        if colour.alpha() != 255 or opacity_of(item) < 1:
            found.append(f"see-through: {said}")
        behind = _around(image, ink(item), 0)
        if behind is None:
            continue
        ratio = contrast_of(rgb_of(colour), behind)
        if not _painted(image, ink(item), rgb_of(colour)):
            found.append(f"not painted: {said}")
        if ratio < least_text(contrast):
            found.append(f"faint: {said} {ratio:.1f} of {colour.name()} on {behind}")
    return found


def _gap(one: QRectF, other: QRectF) -> float:
    across = max(one.left() - other.right(), other.left() - one.right(), 0.0)
    down = max(one.top() - other.bottom(), other.top() - one.bottom(), 0.0)
    return float((across**2 + down**2) ** 0.5)


def target_faults(window: QQuickWindow, dpi: float) -> list[str]:
    """Targets under their millimetres, or closer together than theirs."""
    mm = dpi / 25.4
    touch = [(t, box(t)) for t in targets(window) if box(t).height() < window.height() * 0.6]
    found = []
    for target, room in touch:
        if min(room.width(), room.height()) < LEAST_TARGET_MM * mm - ROUNDING:
            least = min(room.width(), room.height()) / mm
            found.append(f"small target: {target.objectName()} {least:.1f} mm")
    for (one, here), (other, there) in itertools.combinations(touch, 2):
        if _gap(here, there) < LEAST_GAP_MM * mm - ROUNDING:
            near = _gap(here, there) / mm
            found.append(f"close: {one.objectName()} and {other.objectName()} {near:.1f} mm")
    return found


def reach_faults(window: QQuickWindow) -> list[str]:
    """Targets above the lowest third; the attract screen is one target as a whole."""
    line = window.height() * 2 / 3
    return [
        f"out of reach: {target.objectName()}"
        for target in targets(window)
        if box(target).top() < line - ROUNDING and box(target).height() < window.height() * 0.6
    ]


MARKS = ("StatusMark", "ChainNode", "RingDisc", "CoverageWindow")
"""What carries meaning by its shape."""


def _stands_out(image: Image.Image, place: QRectF) -> float:
    """The best ratio of anything drawn in a place to what is around it; 21 for what is not seen."""
    behind = _around(image, place, 1)
    if behind is None:
        return 21.0
    area = (int(place.left()), int(place.top()), int(place.right()) + 1, int(place.bottom()) + 1)
    part = image.crop(area)
    least = part.width * part.height * LEAST_SHARE
    seen = part.getcolors(part.width * part.height) or ()
    return max(
        (
            contrast_of((colour[0], colour[1], colour[2]), behind)
            for count, colour in seen
            if count > least and isinstance(colour, tuple)
        ),
        default=1.0,
    )


def _words_near(item: QQuickItem) -> bool:
    """Whether what the mark stands with says it in words, too."""
    above = item.parentItem()
    for _ in range(STEPS_TO_WORDS):
        if above is None:
            return False
        if any(is_text(each) for each in walk(above)):
            return True
        above = above.parentItem()
    return False


def shape_faults(window: QQuickWindow, image: Image.Image) -> list[str]:
    """Marks and chains fainter than an outline may be, or that no word stands beside."""
    found = []
    for item in walk(window.contentItem()):
        kind = item.metaObject().className().partition("_")[0]
        if kind in MARKS and (ratio := _stands_out(image, box(item))) < LEAST_MARK:
            found.append(f"faint {kind} {ratio:.1f}")
        if kind in MARKS and not _words_near(item):
            found.append(f"{kind} without a word")
        if kind == "Chain":
            lines = [part for part in item.childItems() if part.inherits("QQuickRectangle")]
            faint = [line for line in lines if _line_ratio(image, line) < LEAST_MARK]
            found += ["faint line of a chain"] * len(faint)
    return found


def _line_ratio(image: Image.Image, line: QQuickItem) -> float:
    behind = _around(image, box(line), 2)
    return 21.0 if behind is None else contrast_of(rgb_of(line.property("color")), behind)


def mark_faults(window: QQuickWindow, image: Image.Image) -> list[str]:
    """Icons and outlines that do not stand out from what is around them."""
    found = []
    for item in walk(window.contentItem()):
        kind = item.metaObject().className().partition("_")[0]
        if kind == "Icon" and item.property("name"):
            colour = asked_colour(item, "color")
            name = f"icon {item.property('name')}"
            behind = _around(image, box(item), 0)
        elif kind == "ButtonFace" and asked(item, "look.lineWidth"):
            if item.parentItem().property("picked"):
                continue  # in its frame: gold beside it, ink around that
            colour = asked_colour(item, "look.line")
            name = f"outline of {item.parentItem().objectName()}"
            behind = _around(image, box(item), 2)
        else:
            continue
        if behind is None or colour.alpha() == 0:
            continue
        ratio = contrast_of(rgb_of(colour), behind)
        if ratio < LEAST_MARK:
            found.append(f"faint mark: {name} {ratio:.1f} of {colour.name()} on {behind}")
    return found
