"""Home: the jobs that work now, and the neutral-first view of the record."""

from datetime import datetime

from PySide6.QtCore import QObject, Signal
from PySide6.QtQml import QmlElement

from kiosk.domain.personal import Personal
from kiosk.values import dataclass
from kiosk.view.qml import Property, QmlUncreatable
from kiosk.view.setting import Setting
from kiosk.view.snapshot import NO_WORDS, Pair, publish
from kiosk.view.standing import standing
from kiosk.visit.contest_gates import can_ask
from kiosk.visit.gates import can_print
from kiosk.visit.states import Visit

QML_IMPORT_NAME = "Osmanthus.View"
QML_IMPORT_MAJOR_VERSION = 1

Ints = tuple[int, ...]


@dataclass(frozen=True, slots=True, repr=False)
class HomeProps(Personal):
    """`asking` greets and asks in one; `brief` is the standing where there is little height.

    `points`: what each entry added or took, in order; `connected` of `total` sources.
    `ownData`: this is the visitor's own record, no rehearsal.
    `underWay`: an answer to something the visitor filed is still due.
    """

    greeting: Pair = NO_WORDS
    asking: Pair = NO_WORDS
    score: int = 0
    neutral: int = 0
    highest: int = 0
    points: Ints = ()
    standing: Pair = NO_WORDS
    brief: Pair = NO_WORDS
    connected: int = 0
    total: int = 0
    sources: Pair = NO_WORDS
    canPrint: bool = False
    canContest: bool = False
    underWay: bool = False
    hasPerks: bool = False
    ownData: bool = False


def derive_home(visit: Visit, setting: Setting, now: datetime) -> HomeProps:
    """The visitor's standing in a few numbers, and one calm sentence."""
    statement, scale = visit.statement, setting.city.scale
    if statement is None:
        return HomeProps()
    stands = standing(statement.score, statement.entries, setting)
    connected, total = statement.coverage
    return HomeProps(
        greeting=setting.say(
            _greeting(now.hour), name=setting.shown(statement.subject.masked_name)
        ),
        asking=setting.page("home_asks", name=setting.shown(statement.subject.masked_name)),
        score=statement.score,
        neutral=scale.start,
        highest=scale.highest,
        points=tuple(entry.points for entry in statement.entries),
        standing=stands,
        brief=setting.page("neutral_short") if statement.score == scale.neutral else stands,
        connected=connected,
        total=total,
        sources=setting.say("sources", total=total, connected=connected)
        if total
        else setting.say("sources_unknown"),
        canPrint=can_print(visit),
        canContest=can_ask(visit) or bool(visit.cases),
        underWay=any(case.state.open for case in visit.cases),
        hasPerks=bool(statement.perks),
        ownData=visit.session is not None,
    )


def _greeting(hour: int) -> str:
    return (
        "greeting_morning"
        if hour < 12
        else "greeting_afternoon"
        if hour < 18
        else "greeting_evening"
    )


@QmlElement
@QmlUncreatable("the KioskView has one")
class HomeView(QObject):
    """Home for QML."""

    greetingChanged = Signal()
    askingChanged = Signal()
    scoreChanged = Signal()
    neutralChanged = Signal()
    highestChanged = Signal()
    pointsChanged = Signal()
    standingChanged = Signal()
    briefChanged = Signal()
    connectedChanged = Signal()
    totalChanged = Signal()
    sourcesChanged = Signal()
    canPrintChanged = Signal()
    canContestChanged = Signal()
    underWayChanged = Signal()
    hasPerksChanged = Signal()
    ownDataChanged = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._props = HomeProps()

    def show(self, props: HomeProps) -> None:
        """Take new props and tell what changed."""
        before, self._props = self._props, props
        publish(self, before, props)

    def clear(self) -> None:
        """Forget the visitor."""
        self.show(HomeProps())

    @Property("QStringList", notify=greetingChanged)
    def greeting(self) -> list[str]:
        return list(self._props.greeting)

    @Property("QStringList", notify=askingChanged)
    def asking(self) -> list[str]:
        return list(self._props.asking)

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

    @Property("QStringList", notify=standingChanged)
    def standing(self) -> list[str]:
        return list(self._props.standing)

    @Property("QStringList", notify=briefChanged)
    def brief(self) -> list[str]:
        return list(self._props.brief)

    @Property(int, notify=connectedChanged)
    def connected(self) -> int:
        return self._props.connected

    @Property(int, notify=totalChanged)
    def total(self) -> int:
        return self._props.total

    @Property("QStringList", notify=sourcesChanged)
    def sources(self) -> list[str]:
        return list(self._props.sources)

    @Property(bool, notify=canPrintChanged)
    def canPrint(self) -> bool:
        return self._props.canPrint

    @Property(bool, notify=canContestChanged)
    def canContest(self) -> bool:
        return self._props.canContest

    @Property(bool, notify=underWayChanged)
    def underWay(self) -> bool:
        return self._props.underWay

    @Property(bool, notify=hasPerksChanged)
    def hasPerks(self) -> bool:
        return self._props.hasPerks

    @Property(bool, notify=ownDataChanged)
    def ownData(self) -> bool:
        return self._props.ownData
