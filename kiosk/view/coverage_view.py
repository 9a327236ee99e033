"""Which sources the platform hears from, one by one."""

from datetime import date

from PySide6.QtCore import QObject, Signal
from PySide6.QtQml import QmlElement

from kiosk.domain.catalogue import out_of_date
from kiosk.domain.coverage import Source
from kiosk.domain.personal import Personal
from kiosk.domain.remedies import ContestKind
from kiosk.domain.statement import Statement
from kiosk.values import dataclass
from kiosk.view import dates
from kiosk.view.qml import Property, QmlUncreatable
from kiosk.view.rows import Row, Rows
from kiosk.view.setting import Setting
from kiosk.view.snapshot import NO_WORDS, Pair, publish
from kiosk.visit.contest_gates import can_ask
from kiosk.visit.states import Page, Visit

QML_IMPORT_NAME = "Osmanthus.View"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True, slots=True, repr=False)
class SourceLine(Row):
    """One source; `inTime`: connected and heard from within its own limit."""

    sourceId: str
    name: Pair
    heard: Pair
    inTime: bool


@dataclass(frozen=True, slots=True, repr=False)
class CoverageProps(Personal):
    """`late`: what to be careful with, of how late they are; empty if nothing."""

    connected: int = 0
    total: int = 0
    sources: Pair = NO_WORDS
    late: Pair = NO_WORDS
    canClaim: bool = False
    turn: int = 0
    lines: tuple[SourceLine, ...] = ()


def derive_coverage(visit: Visit, setting: Setting, today: date) -> CoverageProps:
    """What disagrees with the record first, then the connected, each with the day it was heard.

    Whether one is late is told as of the day of publication: since then nothing is known of it.
    """
    statement = visit.statement
    if statement is None:
        return CoverageProps()
    day = statement.published_on or today
    connected, total = statement.coverage
    sources = sorted(statement.sources, key=_order)
    late = sum(source.connected and not source.heard_in_time(day) for source in sources)
    return CoverageProps(
        connected=connected,
        total=total,
        sources=_count(statement, late, setting, today),
        late=_caution(statement, late, setting, today),
        canClaim=may_claim(visit, setting),
        turn=visit.state.turn if isinstance(visit.state, Page) else 0,
        lines=tuple(_line(source, setting, day) for source in sources),
    )


def may_claim(visit: Visit, setting: Setting) -> bool:
    """Whether something missing can be claimed: there is a source to claim it from."""
    sources = visit.statement is not None and bool(visit.statement.sources)
    return sources and can_ask(visit) and bool(setting.city.contest.grounds_of(ContestKind.MISSING))


def _order(source: Source) -> int:
    """First what does not fit a visitor's own record."""
    return 0 if source.sent and not source.connected else 1 if source.connected else 2


def _count(statement: Statement, late: int, setting: Setting, today: date) -> Pair:
    """With its day, where the caution below does not tell it."""
    if not statement.sources:
        return setting.say("sources_unknown")
    connected, total = statement.coverage
    if statement.published_on is None or late:
        return setting.say("sources", total=total, connected=connected)
    day = dates.short_day(statement.published_on, today)
    return setting.say("sources_as_of", total=total, connected=connected, day=day)


def _caution(statement: Statement, late: int, setting: Setting, today: date) -> Pair:
    """A list nobody has stood by for long says no more who is late."""
    on = statement.published_on
    if not statement.sources:
        return setting.say("sources_missing")
    if on is None:
        return setting.say("sources_heard", late=late) if late else NO_WORDS
    day = dates.short_day(on, today)
    if out_of_date(on, today):
        return setting.say("sources_old", day=day)
    return setting.say("sources_late", late=late, day=day) if late else NO_WORDS


def _line(source: Source, setting: Setting, today: date) -> SourceLine:
    if not source.published:
        heard = setting.say("source_not_published")
    elif not source.connected:
        heard = setting.say("source_sent" if source.sent else "not_connected")
    elif source.last_heard is None:
        heard = setting.say("not_heard")
    else:
        heard = setting.say("heard", day=dates.short_day(source.last_heard, today))
    return SourceLine(
        sourceId=source.source_id,
        name=setting.drawable(source.name),
        heard=heard,
        inTime=source.heard_in_time(today),
    )


@QmlElement
@QmlUncreatable("the KioskView has one")
class CoverageView(QObject):
    """Coverage for QML; `lines` is the model, its roles are the fields of `SourceLine`."""

    connectedChanged = Signal()
    totalChanged = Signal()
    sourcesChanged = Signal()
    lateChanged = Signal()
    canClaimChanged = Signal()
    turnChanged = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._props = CoverageProps()
        self._lines = Rows(SourceLine, self)

    def show(self, props: CoverageProps) -> None:
        """Take new props and tell what changed."""
        before, self._props = self._props, props
        self._lines.show(props.lines)
        publish(self, before, props)

    def clear(self) -> None:
        """Forget the visitor."""
        self.show(CoverageProps())

    @Property(int, notify=connectedChanged)
    def connected(self) -> int:
        return self._props.connected

    @Property(int, notify=totalChanged)
    def total(self) -> int:
        return self._props.total

    @Property("QStringList", notify=sourcesChanged)
    def sources(self) -> list[str]:
        return list(self._props.sources)

    @Property("QStringList", notify=lateChanged)
    def late(self) -> list[str]:
        return list(self._props.late)

    @Property(bool, notify=canClaimChanged)
    def canClaim(self) -> bool:
        return self._props.canClaim

    @Property(int, notify=turnChanged)
    def turn(self) -> int:
        return self._props.turn

    @Property(QObject, constant=True)
    def lines(self) -> QObject:
        return self._lines
