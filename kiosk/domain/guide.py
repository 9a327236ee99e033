"""What the hall tells everybody: what is done where, the floor, and what this machine is."""

from enum import StrEnum

from kiosk.domain.bilingual import Bilingual
from kiosk.domain.hours import NEVER, OpeningHours
from kiosk.values import dataclass

Point = tuple[int, int]


class RoomKind(StrEnum):
    """What a rectangle of the floor map is; the drawing tells them apart."""

    COUNTER = "counter"
    SEATS = "seats"
    PLACE = "place"
    WALL = "wall"


@dataclass(frozen=True, slots=True)
class Room:
    """A rectangle on the floor, in the map's own units from its top left."""

    kind: RoomKind
    name: Bilingual
    x: int
    y: int
    width: int
    height: int


@dataclass(frozen=True, slots=True)
class FloorMap:
    """The floor. `here` is where this unit stands; `width` and `height` in the map's units."""

    width: int
    height: int
    here: Point
    rooms: tuple[Room, ...]


@dataclass(frozen=True, slots=True)
class Counter:
    """A counter of the hall. `room` is its number among the map's rooms; `way` leads there from
    this unit, corner by corner, along the axes.
    """

    counter_id: str
    name: Bilingual
    floor: Bilingual
    room: int
    way: tuple[Point, ...]


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """Not in this hall: where, and how to get there."""

    name: Bilingual
    address: Bilingual
    way: Bilingual

    def place(self) -> Bilingual:
        """Whose door it is, and the address."""
        return Bilingual(f"{self.name.zh}，{self.address.zh}", f"{self.name.en}, {self.address.en}")


@dataclass(frozen=True, slots=True)
class Service:
    """Something people come for: at `counter`, or `elsewhere`; exactly one of them is given.

    `bring` is what to have along; `phone` whom to ask first.
    """

    service_id: str
    icon: str
    name: Bilingual
    hours: OpeningHours
    counter: Counter | None = None
    elsewhere: Elsewhere | None = None
    bring: Bilingual | None = None
    phone: str = ""


@dataclass(frozen=True, slots=True)
class Fact:
    """One line about this machine, with the icon that stands before it."""

    icon: str
    text: Bilingual


@dataclass(frozen=True, slots=True)
class HallGuide:
    """All of it. `about` is to be read in twenty seconds; `hours` are the hall's own."""

    about: tuple[Fact, ...] = ()
    services: tuple[Service, ...] = ()
    floor: FloorMap | None = None
    hours: OpeningHours = NEVER

    def service(self, service_id: str) -> Service | None:
        """The service with this id."""
        return next((s for s in self.services if s.service_id == service_id), None)


NO_GUIDE = HallGuide()
