"""The defaulter lists and what each answered."""

from datetime import date, datetime, timedelta

from PySide6.QtCore import QObject, Signal
from PySide6.QtQml import QmlElement

from kiosk.domain.bilingual import Bilingual
from kiosk.domain.lists import ListAnswer, ListStatus
from kiosk.domain.personal import Personal
from kiosk.domain.remedies import ContestKind
from kiosk.domain.statement import Statement
from kiosk.values import dataclass
from kiosk.view import dates
from kiosk.view.qml import Property, QmlUncreatable
from kiosk.view.rows import Row, Rows
from kiosk.view.setting import Setting
from kiosk.view.snapshot import NO_WORDS, Pair, pair, publish
from kiosk.visit.contest_gates import may_contest, open_case
from kiosk.visit.gates import can_print
from kiosk.visit.states import Page, Visit

QML_IMPORT_NAME = "Osmanthus.View"
QML_IMPORT_MAJOR_VERSION = 1

_MANY = 3


@dataclass(frozen=True, slots=True, repr=False)
class ListLine(Row):
    """One list. `paid`: the day the obligation was met, empty if it is not known.

    `goneBy`: the last day for taking the person off, in words where the date is not known; empty
    where no rule sets one. `today`: which working day after the payment it is. `late`: past that.
    """

    listId: str
    status: str
    name: Pair
    time: Pair
    word: Pair
    day: Pair
    meaning: Pair
    paid: Pair
    goneBy: Pair
    today: Pair
    late: bool
    crowded: bool


@dataclass(frozen=True, slots=True, repr=False)
class ListsProps(Personal):
    """`slipSays`: what a slip printed now would say of answered and silent lists; where all is
    well, whom alone it is about.

    `correct` is the list whose correction can be asked for, `case` the number of the open case
    about one.
    """

    asked: Pair = NO_WORDS
    slipSays: Pair = NO_WORDS
    listed: bool = False
    correct: str = ""
    case: str = ""
    canPrint: bool = False
    turn: int = 0
    lines: tuple[ListLine, ...] = ()


def derive_lists(visit: Visit, setting: Setting, now: datetime) -> ListsProps:
    """Every list with its own answer; a silent one keeps its place and its sentence."""
    statement = visit.statement
    if statement is None:
        return ListsProps()
    silent = sum(answer.status is ListStatus.UNKNOWN for answer in statement.lists)
    listed = any(answer.status is ListStatus.LISTED for answer in statement.lists)
    crowded = listed or len(statement.lists) > _MANY
    return ListsProps(
        asked=_asked(statement, len(statement.lists) - silent, setting, now),
        slipSays=setting.say("slip_only_you")
        if not silent and not listed
        else _slip_says(len(statement.lists) - silent, silent, setting),
        listed=listed,
        correct=_correctable(visit, statement, setting),
        case=_case(visit, statement),
        canPrint=can_print(visit),
        turn=visit.state.turn if isinstance(visit.state, Page) else 0,
        lines=tuple(_line(answer, statement, crowded, setting, now) for answer in statement.lists),
    )


def _correctable(visit: Visit, statement: Statement, setting: Setting) -> str:
    way = setting.city.contest.remedy
    ids = (a.list_id for a in statement.lists if way(ContestKind.LIST, a.list_id) is not None)
    return next((each for each in ids if may_contest(visit, ContestKind.LIST, each)), "")


def _case(visit: Visit, statement: Statement) -> str:
    found = (open_case(visit, ContestKind.LIST, answer.list_id) for answer in statement.lists)
    return next((case.number for case in found if case is not None), "")


def _asked(statement: Statement, answered: int, setting: Setting, now: datetime) -> Pair:
    total = len(statement.lists)
    key = "lists_all" if answered == total else "lists_some" if answered else "lists_none"
    return setting.say(
        key,
        at=dates.minute(statement.asked_at, now),
        count=dates.counted(total, "list", "lists"),
        answered=Bilingual(str(answered), dates.count(answered).en.capitalize()),
    )


def _slip_says(answered: int, silent: int, setting: Setting) -> Pair:
    return setting.say(
        "slip_says_all" if not silent else "slip_says" if answered else "slip_says_none",
        answered=dates.count(answered),
        silent=dates.count(silent),
    )


def _line(
    answer: ListAnswer, statement: Statement, crowded: bool, setting: Setting, now: datetime
) -> ListLine:
    asked_at, asked_on = statement.asked_at, statement.asked_on
    paid = answer.paid_on if answer.status is ListStatus.LISTED else None
    return ListLine(
        listId=answer.list_id,
        status=answer.status.value,
        name=setting.drawable(answer.name),
        time=_time(answer, asked_at, setting, now),
        word=setting.status(answer.status.value),
        day=_day(answer, setting),
        meaning=_meaning(answer, asked_on, setting),
        paid=NO_WORDS if paid is None else pair(dates.short_day(paid, now)),
        goneBy=NO_WORDS if paid is None else _gone_by(answer, setting, now),
        today=NO_WORDS if paid is None else _working_day(paid, asked_on, setting),
        late=answer.late(asked_on),
        crowded=crowded and answer.status is ListStatus.NOT_LISTED,
    )


def _time(answer: ListAnswer, asked_at: datetime, setting: Setting, now: datetime) -> Pair:
    if answer.answered_at is None or answer.status is ListStatus.UNKNOWN:
        return setting.say("asked_no_answer", at=dates.second(asked_at, now))
    return setting.say("answered", at=dates.second(answer.answered_at, now))


def _day(answer: ListAnswer, setting: Setting) -> Pair:
    if answer.status is ListStatus.LISTED and answer.since is not None:
        return setting.say("listed_since", day=dates.day(answer.since))
    if answer.status is ListStatus.REMOVED and answer.removed_on is not None:
        return setting.say("removed_on", day=dates.day(answer.removed_on))
    return NO_WORDS


def _meaning(answer: ListAnswer, today: date, setting: Setting) -> Pair:
    if answer.status is ListStatus.UNKNOWN:
        return setting.status("namesake" if answer.namesake else "no_answer")
    days = setting.city.removal_days(answer.list_id)
    if answer.status is not ListStatus.LISTED or answer.paid_on is None or days is None:
        return NO_WORDS
    if answer.gone_by is None:
        return _bounded(answer, days, today, setting)
    if answer.late(today):
        return setting.say("gone_by_past", day=_day_of_year(answer.gone_by))
    return setting.say("not_late", day=_day_of_year(answer.gone_by + timedelta(days=1)))


def _bounded(answer: ListAnswer, days: int, today: date, setting: Setting) -> Pair:
    """Where the calendar does not reach: what is certain all the same."""
    last = answer.at_latest
    if last is None:
        return setting.say("not_late_undated", days=days)
    if answer.late(today):
        return setting.say("gone_by_past_bounded", days=days, day=dates.day(last))
    opens = last + timedelta(days=1)
    return setting.say("not_late_bounded", year=last.year, day=_day_of_year(opens))


def _gone_by(answer: ListAnswer, setting: Setting, now: datetime) -> Pair:
    """The date; where the calendar does not reach, how it is counted."""
    if answer.gone_by is not None:
        return pair(dates.short_day(answer.gone_by, now))
    days = setting.city.removal_days(answer.list_id)
    return NO_WORDS if days is None else setting.say("nth_working_day", days=days)


def _working_day(paid: date, today: date, setting: Setting) -> Pair:
    count = setting.city.calendar.working_days_between(paid, today)
    return setting.say("working_day", days=count) if count else NO_WORDS


def _day_of_year(value: date) -> Bilingual:
    """11 月 27 日; 27 November."""
    whole = dates.day(value)
    return Bilingual(whole.zh.partition("年 ")[2], whole.en.rpartition(" ")[0])


@QmlElement
@QmlUncreatable("the KioskView has one")
class ListsView(QObject):
    """Lists for QML; `lines` is the model, its roles are the fields of `ListLine`."""

    askedChanged = Signal()
    slipSaysChanged = Signal()
    listedChanged = Signal()
    correctChanged = Signal()
    caseChanged = Signal()
    canPrintChanged = Signal()
    turnChanged = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._props = ListsProps()
        self._lines = Rows(ListLine, self)

    def show(self, props: ListsProps) -> None:
        """Take new props and tell what changed."""
        before, self._props = self._props, props
        self._lines.show(props.lines)
        publish(self, before, props)

    def clear(self) -> None:
        """Forget the visitor."""
        self.show(ListsProps())

    @Property("QStringList", notify=askedChanged)
    def asked(self) -> list[str]:
        return list(self._props.asked)

    @Property("QStringList", notify=slipSaysChanged)
    def slipSays(self) -> list[str]:
        return list(self._props.slipSays)

    @Property(bool, notify=listedChanged)
    def listed(self) -> bool:
        return self._props.listed

    @Property(str, notify=correctChanged)
    def correct(self) -> str:
        return self._props.correct

    @Property(str, notify=caseChanged)
    def case(self) -> str:
        return self._props.case

    @Property(bool, notify=canPrintChanged)
    def canPrint(self) -> bool:
        return self._props.canPrint

    @Property(int, notify=turnChanged)
    def turn(self) -> int:
        return self._props.turn

    @Property(QObject, constant=True)
    def lines(self) -> QObject:
        return self._lines
