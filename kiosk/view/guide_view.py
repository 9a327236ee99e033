"""The pages that need no sign-in: what this is, where to go, what the machine keeps."""

from datetime import datetime

from PySide6.QtCore import QObject, Signal
from PySide6.QtQml import QmlElement

from kiosk.values import dataclass
from kiosk.view import dates, opening_words
from kiosk.view.code_view import Lines, symbol
from kiosk.view.floor import Leg, RoomBox, legs, rooms
from kiosk.view.machine_words import FactLine, machine_facts
from kiosk.view.qml import Property, QmlUncreatable
from kiosk.view.rows import Row, Rows
from kiosk.view.service_words import directions, where
from kiosk.view.setting import Setting
from kiosk.view.snapshot import NO_WORDS, Pair, pair, publish
from kiosk.visit.events import Touch
from kiosk.visit.facts import Facts
from kiosk.visit.gates import offered
from kiosk.visit.states import Guide, GuideTopic, Visit

QML_IMPORT_NAME = "Osmanthus.View"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True, slots=True, repr=False)
class ServiceLine(Row):
    """One service in the list of them; `where`: its counter, or that it is not here."""

    serviceId: str
    icon: str
    name: Pair
    where: Pair


@dataclass(frozen=True, slots=True, repr=False)
class GuideProps:
    """Nothing personal. `old` is said when the guide is out of date; the rest of the texts belong
    to one service and are empty on the other pages.
    """

    turn: int = 0
    old: Pair = NO_WORDS
    name: Pair = NO_WORDS
    where: Pair = NO_WORDS
    opening: Pair = NO_WORDS
    hours: Pair = NO_WORDS
    caution: Pair = NO_WORDS
    address: Pair = NO_WORDS
    way: Pair = NO_WORDS
    bring: Pair = NO_WORDS
    call: Pair = NO_WORDS
    canPrint: bool = False
    code: Lines = ()
    mapWidth: int = 0
    mapHeight: int = 0
    hereX: int = 0
    hereY: int = 0
    about: tuple[FactLine, ...] = ()
    machine: tuple[FactLine, ...] = ()
    services: tuple[ServiceLine, ...] = ()
    rooms: tuple[RoomBox, ...] = ()
    legs: tuple[Leg, ...] = ()


def derive_guide(visit: Visit, setting: Setting, now: datetime) -> GuideProps:
    """The page in front."""
    state = visit.state
    if not isinstance(state, Guide):
        return GuideProps()
    match state.topic:
        case GuideTopic.ABOUT:
            return GuideProps(turn=state.turn, about=_about(setting, now))
        case GuideTopic.SERVICES:
            return GuideProps(turn=state.turn, old=_old(setting, now), services=_services(setting))
        case GuideTopic.SERVICE:
            return _service(visit, state.service_id, setting, now)
        case GuideTopic.MACHINE:
            return GuideProps(
                turn=state.turn,
                machine=machine_facts(setting, visit.facts),
                code=_software(setting, visit.facts),
            )
        case _:
            return GuideProps()


def _software(setting: Setting, facts: Facts) -> Lines:
    """Facts, visitors P11: what a phone takes along to compare, as it is printed above."""
    if not facts.fingerprint:
        return ()
    return symbol(f"OSMANTHUS {setting.machine.version} {facts.fingerprint}")


def _about(setting: Setting, now: datetime) -> tuple[FactLine, ...]:
    """What the hall says of it; and who is connected, as far as anybody has published that."""
    city = setting.city
    facts = tuple(FactLine(fact.icon, setting.drawable(fact.text)) for fact in city.guide.about)
    if not city.sources:
        return facts
    connected = sum(source.connected for source in city.sources)
    covered = setting.say(
        "sources_as_of",
        total=len(city.sources),
        connected=connected,
        day=dates.short_day(city.as_of, now.date()),
    )
    return (*facts, FactLine("list", covered))


def _services(setting: Setting) -> tuple[ServiceLine, ...]:
    return tuple(
        ServiceLine(
            service.service_id,
            service.icon,
            setting.drawable(service.name),
            setting.guide("not_here")
            if service.counter is None
            else setting.drawable(service.counter.name),
        )
        for service in setting.city.guide.services
    )


def _service(visit: Visit, service_id: str, setting: Setting, now: datetime) -> GuideProps:
    city = setting.city
    service = city.guide.service(service_id)
    if service is None:
        return GuideProps()
    opening, caution = opening_words.standing(service.hours, city.calendar, now, setting)
    floor = city.guide.floor if service.counter is not None else None
    return GuideProps(
        old=_old(setting, now),
        name=setting.drawable(service.name),
        where=where(service, setting),
        opening=opening,
        hours=pair(service.hours.in_words()),
        caution=caution,
        address=setting.drawable(service.elsewhere.address) if service.elsewhere else NO_WORDS,
        way=setting.drawable(service.elsewhere.way) if service.elsewhere else NO_WORDS,
        bring=setting.guide("bring", bring=service.bring) if service.bring else NO_WORDS,
        call=setting.guide("call", phone=service.phone) if service.phone else NO_WORDS,
        canPrint=Touch.PRINT_THIS in offered(visit),
        code=symbol(directions(service, setting)),
        mapWidth=floor.width if floor else 0,
        mapHeight=floor.height if floor else 0,
        hereX=floor.here[0] if floor else 0,
        hereY=floor.here[1] if floor else 0,
        rooms=rooms(floor, service.counter, setting) if floor else (),
        legs=legs(service.counter),
    )


def _old(setting: Setting, now: datetime) -> Pair:
    city = setting.city
    if not city.catalogue().out_of_date(now.date()):
        return NO_WORDS
    return setting.guide("out_of_date", day=dates.day(city.as_of))


@QmlElement
@QmlUncreatable("the KioskView has one")
class GuideView(QObject):
    """The guide for QML."""

    turnChanged = Signal()
    oldChanged = Signal()
    nameChanged = Signal()
    whereChanged = Signal()
    openingChanged = Signal()
    hoursChanged = Signal()
    cautionChanged = Signal()
    addressChanged = Signal()
    wayChanged = Signal()
    bringChanged = Signal()
    callChanged = Signal()
    canPrintChanged = Signal()
    codeChanged = Signal()
    mapWidthChanged = Signal()
    mapHeightChanged = Signal()
    hereXChanged = Signal()
    hereYChanged = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._props = GuideProps()
        self._about = Rows(FactLine, self)
        self._machine = Rows(FactLine, self)
        self._services = Rows(ServiceLine, self)
        self._rooms = Rows(RoomBox, self)
        self._legs = Rows(Leg, self)

    def show(self, props: GuideProps) -> None:
        """Take new props and tell what changed."""
        before, self._props = self._props, props
        self._about.show(props.about)
        self._machine.show(props.machine)
        self._services.show(props.services)
        self._rooms.show(props.rooms)
        self._legs.show(props.legs)
        publish(self, before, props)

    def clear(self) -> None:
        """Forget it."""
        self.show(GuideProps())

    @Property(int, notify=turnChanged)
    def turn(self) -> int:
        return self._props.turn

    @Property("QStringList", notify=oldChanged)
    def old(self) -> list[str]:
        return list(self._props.old)

    @Property("QStringList", notify=nameChanged)
    def name(self) -> list[str]:
        return list(self._props.name)

    @Property("QStringList", notify=whereChanged)
    def where(self) -> list[str]:
        return list(self._props.where)

    @Property("QStringList", notify=openingChanged)
    def opening(self) -> list[str]:
        return list(self._props.opening)

    @Property("QStringList", notify=hoursChanged)
    def hours(self) -> list[str]:
        return list(self._props.hours)

    @Property("QStringList", notify=cautionChanged)
    def caution(self) -> list[str]:
        return list(self._props.caution)

    @Property("QStringList", notify=addressChanged)
    def address(self) -> list[str]:
        return list(self._props.address)

    @Property("QStringList", notify=wayChanged)
    def way(self) -> list[str]:
        return list(self._props.way)

    @Property("QStringList", notify=bringChanged)
    def bring(self) -> list[str]:
        return list(self._props.bring)

    @Property("QStringList", notify=callChanged)
    def call(self) -> list[str]:
        return list(self._props.call)

    @Property(bool, notify=canPrintChanged)
    def canPrint(self) -> bool:
        return self._props.canPrint

    @Property("QStringList", notify=codeChanged)
    def code(self) -> list[str]:
        return list(self._props.code)

    @Property(int, notify=mapWidthChanged)
    def mapWidth(self) -> int:
        return self._props.mapWidth

    @Property(int, notify=mapHeightChanged)
    def mapHeight(self) -> int:
        return self._props.mapHeight

    @Property(int, notify=hereXChanged)
    def hereX(self) -> int:
        return self._props.hereX

    @Property(int, notify=hereYChanged)
    def hereY(self) -> int:
        return self._props.hereY

    @Property(QObject, constant=True)
    def about(self) -> QObject:
        return self._about

    @Property(QObject, constant=True)
    def machine(self) -> QObject:
        return self._machine

    @Property(QObject, constant=True)
    def services(self) -> QObject:
        return self._services

    @Property(QObject, constant=True)
    def rooms(self) -> QObject:
        return self._rooms

    @Property(QObject, constant=True)
    def legs(self) -> QObject:
        return self._legs
