"""The score and every entry behind it."""

from datetime import date

from PySide6.QtCore import QObject, Signal
from PySide6.QtQml import QmlElement

from kiosk.domain.entries import Entry
from kiosk.domain.personal import Personal
from kiosk.domain.statement import Statement
from kiosk.values import dataclass
from kiosk.view.coverage_view import may_claim
from kiosk.view.qml import Property, QmlUncreatable
from kiosk.view.rows import Row, Rows
from kiosk.view.setting import Setting
from kiosk.view.snapshot import NO_WORDS, Pair, publish
from kiosk.view.standing import account, by_dimension, in_band, signed, sum_written_out
from kiosk.visit.events import Touch
from kiosk.visit.gates import offered
from kiosk.visit.states import Page, Visit

QML_IMPORT_NAME = "Osmanthus.View"
QML_IMPORT_MAJOR_VERSION = 1

Ints = tuple[int, ...]


@dataclass(frozen=True, slots=True, repr=False)
class EntryLine(Row):
    """One entry: its points with sign, its name, who reported it and when, and its rule."""

    entryId: str
    points: str
    name: Pair
    source: Pair
    rule: Pair


@dataclass(frozen=True, slots=True, repr=False)
class RecordProps(Personal):
    """`turn` is the page of a long record, from 0; `sum` the entries written out.

    `empty`: nothing is recorded; then `unseen` says how much cannot be seen here, and `canClaim`
    that a missing entry can be asked for.
    """

    score: int = 0
    neutral: int = 0
    highest: int = 0
    points: Ints = ()
    account: Pair = NO_WORDS
    band: Pair = NO_WORDS
    dimensions: Pair = NO_WORDS
    sum: Pair = NO_WORDS
    addsUp: bool = False
    empty: bool = False
    unseen: Pair = NO_WORDS
    canClaim: bool = False
    turn: int = 0
    canPrint: bool = False
    lines: tuple[EntryLine, ...] = ()


def derive_record(visit: Visit, setting: Setting) -> RecordProps:
    """The whole record; the screen turns its pages by what fits."""
    statement, scale = visit.statement, setting.city.scale
    if statement is None:
        return RecordProps()
    adds_up = statement.adds_up(scale.start)
    return RecordProps(
        score=statement.score,
        neutral=scale.start,
        highest=scale.highest,
        points=tuple(entry.points for entry in statement.entries),
        account=account(scale.start, statement.entries, setting),
        band=in_band(statement.score, setting) if scale.neutral is None else NO_WORDS,
        dimensions=by_dimension(statement.entries, setting),
        sum=setting.say(
            "adds_up" if adds_up else "adds_not",
            sum=sum_written_out(scale.start, statement.score, statement.entries),
        ),
        addsUp=adds_up,
        empty=not statement.entries,
        unseen=_unseen(statement, setting),
        canClaim=may_claim(visit, setting),
        turn=visit.state.turn if isinstance(visit.state, Page) else 0,
        canPrint=Touch.PRINT_THIS in offered(visit),
        lines=tuple(_line(entry, setting) for entry in statement.entries),
    )


def _unseen(statement: Statement, setting: Setting) -> Pair:
    """How many sources cannot be heard here: nobody knows what they would have to say."""
    if not statement.sources:
        return setting.say("empty_unknown")
    silent = sum(not source.connected for source in statement.sources)
    return setting.say("empty_unseen" if silent else "empty_all_seen", sources=silent)


def _line(entry: Entry, setting: Setting) -> EntryLine:
    when = _when(entry)
    if entry.category in setting.city.covered:
        # Neither office nor rule: either would say what the name does not.
        return EntryLine(
            entryId=entry.entry_id,
            points=signed(entry.points),
            name=setting.say("entry_covered"),
            source=(when, when),
            rule=setting.say("entry_covered_why"),
        )
    office = setting.drawable(entry.reporter)
    rule = (
        setting.status("no_rule")
        if entry.rule is None
        else setting.say("rule", code=entry.rule.code)
    )
    return EntryLine(
        entryId=entry.entry_id,
        points=signed(entry.points),
        name=setting.drawable(entry.name),
        source=(f"{office[0]}  {when}".rstrip(), f"{office[1]}  {when}".rstrip()),
        rule=rule,
    )


def _when(entry: Entry) -> str:
    day: date | None = entry.happened_on or entry.reported_on or entry.counted_on
    return "" if day is None else day.isoformat()


@QmlElement
@QmlUncreatable("the KioskView has one")
class RecordView(QObject):
    """The record for QML; `lines` is the model, its roles are the fields of `EntryLine`."""

    scoreChanged = Signal()
    neutralChanged = Signal()
    highestChanged = Signal()
    pointsChanged = Signal()
    accountChanged = Signal()
    bandChanged = Signal()
    dimensionsChanged = Signal()
    sumChanged = Signal()
    addsUpChanged = Signal()
    emptyChanged = Signal()
    unseenChanged = Signal()
    canClaimChanged = Signal()
    turnChanged = Signal()
    canPrintChanged = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._props = RecordProps()
        self._lines = Rows(EntryLine, self)

    def show(self, props: RecordProps) -> None:
        """Take new props and tell what changed."""
        before, self._props = self._props, props
        self._lines.show(props.lines)
        publish(self, before, props)

    def clear(self) -> None:
        """Forget the visitor."""
        self.show(RecordProps())

    @Property(int, notify=scoreChanged)
    def score(self) -> int:
        return self._props.score

    @Property(int, notify=neutralChanged)
    def neutral(self) -> int:
        return self._props.neutral

    @Property(int, notify=highestChanged)
    def highest(self) -> int:
        return self._props.highest

    @Property("QList<int>", notify=pointsChanged)
    def points(self) -> list[int]:
        return list(self._props.points)

    @Property("QStringList", notify=accountChanged)
    def account(self) -> list[str]:
        return list(self._props.account)

    @Property("QStringList", notify=bandChanged)
    def band(self) -> list[str]:
        return list(self._props.band)

    @Property("QStringList", notify=dimensionsChanged)
    def dimensions(self) -> list[str]:
        return list(self._props.dimensions)

    @Property("QStringList", notify=sumChanged)
    def sum(self) -> list[str]:
        return list(self._props.sum)

    @Property(bool, notify=addsUpChanged)
    def addsUp(self) -> bool:
        return self._props.addsUp

    @Property(bool, notify=emptyChanged)
    def empty(self) -> bool:
        return self._props.empty

    @Property(bool, notify=canClaimChanged)
    def canClaim(self) -> bool:
        return self._props.canClaim

    @Property("QStringList", notify=unseenChanged)
    def unseen(self) -> list[str]:
        return list(self._props.unseen)

    @Property(int, notify=turnChanged)
    def turn(self) -> int:
        return self._props.turn

    @Property(bool, notify=canPrintChanged)
    def canPrint(self) -> bool:
        return self._props.canPrint

    @Property(QObject, constant=True)
    def lines(self) -> QObject:
        return self._lines
