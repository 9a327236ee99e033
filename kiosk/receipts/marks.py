"""The brand mark and the four status marks as vectors, the same as on screen.

Paths are SVG path data on a square grid, drawn over each other in order.
"""

from kiosk.domain.lists import ListStatus
from kiosk.values import dataclass


@dataclass(frozen=True, slots=True)
class Shape:
    """One path, turned by `turn` degrees about the middle of its grid.

    `stroke` is the line's width in grid units, 0 fills instead; `dash` is on and off along it.
    """

    path: str
    stroke: float = 0
    dash: tuple[float, ...] = ()
    white: bool = False
    turn: float = 0


@dataclass(frozen=True, slots=True)
class Mark:
    """Shapes on a square grid of `grid` units."""

    grid: float
    shapes: tuple[Shape, ...]


def _circle(middle: float, radius: float) -> str:
    near, far, arc = middle - radius, middle + radius, f"A{radius} {radius} 0 1 1"
    return f"M{near} {middle}{arc} {far} {middle}{arc} {near} {middle}Z"


_PETAL = "M50 50C40 44 36.5 34 39 26.5C41.5 19.5 58.5 19.5 61 26.5C63.5 34 60 44 50 50Z"
_QUERY = "M26 29C26 22.5 30 19.5 36 19.5C42 19.5 46 23 46 28C46 35 36 35 36 43M36 48.5V55"

BRAND = Mark(
    100,
    (
        Shape(_circle(50, 45), 6),
        *(Shape(_PETAL, turn=turn) for turn in (45, 135, 225, 315)),
        Shape(_circle(50, 4.2), white=True),
    ),
)

STATUS = {
    ListStatus.NOT_LISTED: Mark(
        72, (Shape(_circle(36, 33)), Shape("M20 37L32 49L53 25", 6.5, white=True))
    ),
    ListStatus.LISTED: Mark(
        72, (Shape("M5 5H67V67H5Z"), Shape("M18 22H54M18 36H54M18 50H41", 6, white=True))
    ),
    # The list of "listed", hollow and struck through.
    ListStatus.REMOVED: Mark(
        72,
        (
            Shape("M9.5 49.5V9.5H49.5M62.5 22.5V62.5H22.5M4 68L68 4", 6),
            Shape("M19 24H36.5M19 36H24.5M47.5 36H53M35.5 48H53", 6),
        ),
    ),
    # Eight heavier dashes on paper, twelve on screen: at 84 dots those would be lost on a fax.
    ListStatus.UNKNOWN: Mark(
        72, (Shape(_circle(36, 30.5), 6.5, dash=(15.6, 8.36)), Shape(_QUERY, 7))
    ),
}
