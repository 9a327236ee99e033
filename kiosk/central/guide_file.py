"""The `[guide]` part of a city profile, of the catalogue too: services, counters, the floor."""

from datetime import time
from typing import Annotated, Literal

from pydantic import Field, model_validator

from kiosk.central.wire_model import WireModel
from kiosk.central.wire_text import BilingualWire, Text
from kiosk.domain.bilingual import Bilingual
from kiosk.domain.guide import (
    Counter,
    Elsewhere,
    Fact,
    FloorMap,
    HallGuide,
    Room,
    RoomKind,
    Service,
)
from kiosk.domain.hours import OpeningHours, Span

Id = Annotated[str, Field(pattern=r"^[a-z0-9-]{1,40}$")]
Phone = Annotated[str, Field(pattern=r"^[0-9-]{3,20}$")]
Unit = Annotated[int, Field(ge=0, le=1000)]
Place = Annotated[list[Unit], Field(min_length=2, max_length=2)]
Icon = Literal[
    "card", "check", "clock", "contest", "cross", "exit", "home", "list", "lock", "map", "nocam",
    "person", "phone", "score", "slip", "use",
]  # fmt: skip


class SpanFile(WireModel):
    """`{ days = [1, 2, 3, 4, 5], opens = 09:00:00, closes = 17:00:00 }`; Monday is 1."""

    days: Annotated[list[Annotated[int, Field(ge=1, le=7)]], Field(min_length=1, max_length=7)]
    opens: time
    closes: time

    @model_validator(mode="after")
    def _can_be(self) -> "SpanFile":
        if self.closes <= self.opens:
            raise ValueError("closes before it opens")
        return self


Hours = Annotated[list[SpanFile], Field(min_length=1, max_length=14)]


class FactFile(WireModel):
    """One `[[guide.about]]` table."""

    icon: Icon
    zh: Text
    en: Text


class RoomFile(WireModel):
    """One `[[guide.rooms]]` table."""

    kind: Literal["counter", "seats", "place", "wall"]
    zh: Annotated[str, Field(max_length=20)] = ""
    en: Annotated[str, Field(max_length=30)] = ""
    at: Place
    size: Place


class CounterFile(WireModel):
    """One `[[guide.counters]]` table; `room` is the place of its room among the rooms, from 0."""

    id: Id
    zh: Text
    en: Text
    floor: BilingualWire
    room: Annotated[int, Field(ge=0)]
    way: Annotated[list[Place], Field(min_length=2, max_length=12)]


class ElsewhereFile(WireModel):
    """`[guide.services.elsewhere]`: not in this hall."""

    zh: Text
    en: Text
    address: BilingualWire
    way: BilingualWire

    def to_domain(self) -> Elsewhere:
        name = BilingualWire(zh=self.zh, en=self.en).to_domain()
        return Elsewhere(name, self.address.to_domain(), self.way.to_domain())


class ServiceFile(WireModel):
    """One `[[guide.services]]` table: here or elsewhere, in the hall's hours or its own."""

    id: Id
    icon: Icon
    zh: Text
    en: Text
    counter: Id | None = None
    elsewhere: ElsewhereFile | None = None
    bring: BilingualWire | None = None
    phone: Phone | None = None
    hours: Hours | None = None

    @model_validator(mode="after")
    def _somewhere(self) -> "ServiceFile":
        if (self.counter is None) == (self.elsewhere is None):
            raise ValueError("a service is at a counter or elsewhere")
        return self


class GuideFile(WireModel):
    """The whole part. `size` and `here` are the floor map's, in its own units."""

    hours: Hours
    about: Annotated[list[FactFile], Field(min_length=1, max_length=8)]
    size: Place
    here: Place
    rooms: Annotated[list[RoomFile], Field(max_length=40)]
    counters: Annotated[list[CounterFile], Field(max_length=40)]
    services: Annotated[list[ServiceFile], Field(max_length=60)]

    @model_validator(mode="after")
    def _can_be(self) -> "GuideFile":
        for ids in ([c.id for c in self.counters], [s.id for s in self.services]):
            if len(set(ids)) != len(ids):
                raise ValueError("an id is not unique")
        counters = {counter.id for counter in self.counters}
        if not {s.counter for s in self.services if s.counter is not None} <= counters:
            raise ValueError("a service is at a counter that is not there")
        wide, high = self.size
        for room in self.rooms:
            if room.at[0] + room.size[0] > wide or room.at[1] + room.size[1] > high:
                raise ValueError("a room stands outside the floor")
        for counter in self.counters:
            self._check_way(counter)
        return self

    def _check_way(self, counter: CounterFile) -> None:
        if counter.room >= len(self.rooms):
            raise ValueError("a counter is in a room that is not there")
        if counter.way[0] != self.here:
            raise ValueError("a way does not begin at this unit")
        for (x, y), (next_x, next_y) in zip(counter.way, counter.way[1:], strict=False):
            if x != next_x and y != next_y:
                raise ValueError("a way goes along the axes")

    def to_domain(self) -> HallGuide:
        counters = {each.id: _counter(each) for each in self.counters}
        return HallGuide(
            about=tuple(
                Fact(each.icon, BilingualWire(zh=each.zh, en=each.en).to_domain())
                for each in self.about
            ),
            services=tuple(self._service(each, counters) for each in self.services),
            floor=FloorMap(
                self.size[0],
                self.size[1],
                (self.here[0], self.here[1]),
                tuple(_room(each) for each in self.rooms),
            ),
            hours=_hours(self.hours),
        )

    def _service(self, each: ServiceFile, counters: dict[str, Counter]) -> Service:
        return Service(
            service_id=each.id,
            icon=each.icon,
            name=BilingualWire(zh=each.zh, en=each.en).to_domain(),
            hours=_hours(each.hours or self.hours),
            counter=counters[each.counter] if each.counter is not None else None,
            elsewhere=each.elsewhere.to_domain() if each.elsewhere else None,
            bring=each.bring.to_domain() if each.bring else None,
            phone=each.phone or "",
        )


def _hours(spans: list[SpanFile]) -> OpeningHours:
    return OpeningHours(tuple(Span(frozenset(s.days), s.opens, s.closes) for s in spans))


def _room(each: RoomFile) -> Room:
    return Room(
        RoomKind(each.kind),
        Bilingual(each.zh, each.en),
        each.at[0],
        each.at[1],
        each.size[0],
        each.size[1],
    )


def _counter(each: CounterFile) -> Counter:
    return Counter(
        each.id,
        BilingualWire(zh=each.zh, en=each.en).to_domain(),
        each.floor.to_domain(),
        each.room,
        tuple((x, y) for x, y in each.way),
    )
