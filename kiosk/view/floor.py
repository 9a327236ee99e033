"""The floor map as rectangles: rooms, and the legs of the way, in the map's units."""

from itertools import pairwise

from kiosk.domain.guide import Counter, FloorMap
from kiosk.values import dataclass
from kiosk.view.rows import Row
from kiosk.view.setting import Setting
from kiosk.view.snapshot import Pair


@dataclass(frozen=True, slots=True, repr=False)
class RoomBox(Row):
    """A room; `target`: the one to go to."""

    name: Pair
    kind: str
    fromX: int
    fromY: int
    wide: int
    high: int
    target: bool


@dataclass(frozen=True, slots=True, repr=False)
class Leg(Row):
    """One straight stretch of the way, from one corner to the next."""

    fromX: int
    fromY: int
    toX: int
    toY: int


def rooms(floor: FloorMap, counter: Counter | None, setting: Setting) -> tuple[RoomBox, ...]:
    """Every room; the counter's own is the target."""
    return tuple(
        RoomBox(
            name=setting.drawable(room.name),
            kind=room.kind.value,
            fromX=room.x,
            fromY=room.y,
            wide=room.width,
            high=room.height,
            target=counter is not None and counter.room == number,
        )
        for number, room in enumerate(floor.rooms)
    )


def legs(counter: Counter | None) -> tuple[Leg, ...]:
    """The way from this unit to the counter."""
    way = () if counter is None else counter.way
    return tuple(Leg(*one, *other) for one, other in pairwise(way))
