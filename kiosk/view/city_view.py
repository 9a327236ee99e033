"""What the city's profile says to everybody: never held, which score is which, the rule book."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtQml import QmlElement

from kiosk.domain.rulebook import RuleCard, RuleStatus
from kiosk.domain.scores import ScoreKind
from kiosk.values import dataclass
from kiosk.view import dates
from kiosk.view.qml import Property, QmlUncreatable
from kiosk.view.rows import Row, Rows
from kiosk.view.setting import Setting
from kiosk.view.snapshot import NO_WORDS, Pair, publish
from kiosk.visit.states import Page, Visit

QML_IMPORT_NAME = "Osmanthus.View"
QML_IMPORT_MAJOR_VERSION = 1


_STATUS = {
    RuleStatus.IN_FORCE: "rule_in_force",
    RuleStatus.TRIAL: "rule_on_trial",
    RuleStatus.REPLACED: "rule_replaced",
}


@dataclass(frozen=True, slots=True, repr=False)
class NeverLine(Row):
    """A kind of data that may not be held."""

    name: Pair


@dataclass(frozen=True, slots=True, repr=False)
class ScoreLine(Row):
    """One score, report or list."""

    name: Pair
    runBy: Pair
    usedFor: Pair
    seenAt: Pair
    here: bool


@dataclass(frozen=True, slots=True, repr=False)
class RuleLine(Row):
    """One rule's card in the list of them."""

    ruleId: str
    name: Pair
    issuer: Pair
    told: Pair


@dataclass(frozen=True, slots=True, repr=False)
class CityProps:
    """Nothing personal; `book`: the rule book's version, and whether it takes points away."""

    book: Pair = NO_WORDS
    turn: int = 0
    never: tuple[NeverLine, ...] = ()
    scores: tuple[ScoreLine, ...] = ()
    rules: tuple[RuleLine, ...] = ()


def derive_city(visit: Visit, setting: Setting) -> CityProps:
    """All of it; a screen shows its part."""
    city = setting.city
    return CityProps(
        book=book(setting),
        turn=visit.state.turn if isinstance(visit.state, Page) else 0,
        never=tuple(NeverLine(setting.drawable(kind.name)) for kind in city.never_held),
        scores=tuple(_score(kind, setting) for kind in city.scores),
        rules=tuple(_rule(rule, setting) for rule in city.rule_book.rules),
    )


def book(setting: Setting) -> Pair:
    """Where no rule takes points away, that is what there is to say (no rule, no forecast)."""
    rules = setting.city.rule_book
    key = "rules_some" if rules.deducts else "rules_none"
    return setting.page(key, version=rules.version, rules=len(rules.rules))


def status_of(rule: RuleCard, setting: Setting) -> Pair:
    """In force, on trial, replaced."""
    return setting.page(_STATUS[rule.status])


def _score(kind: ScoreKind, setting: Setting) -> ScoreLine:
    return ScoreLine(
        name=setting.drawable(kind.name),
        runBy=setting.drawable(kind.run_by),
        usedFor=setting.drawable(kind.used_for),
        seenAt=setting.drawable(kind.seen_at),
        here=kind.here,
    )


def _rule(rule: RuleCard, setting: Setting) -> RuleLine:
    since = setting.page("rule_since", day=dates.day(rule.since))
    word = status_of(rule, setting)
    return RuleLine(
        ruleId=rule.rule_id,
        name=setting.drawable(rule.name),
        issuer=setting.drawable(rule.issuer),
        told=(f"{word[0]}，{since[0]}", f"{word[1]}, {since[1]}"),
    )


@QmlElement
@QmlUncreatable("the KioskView has one")
class CityView(QObject):
    """The city's own pages for QML."""

    bookChanged = Signal()
    turnChanged = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._props = CityProps()
        self._never = Rows(NeverLine, self)
        self._scores = Rows(ScoreLine, self)
        self._rules = Rows(RuleLine, self)

    def show(self, props: CityProps) -> None:
        """Take new props and tell what changed."""
        before, self._props = self._props, props
        self._never.show(props.never)
        self._scores.show(props.scores)
        self._rules.show(props.rules)
        publish(self, before, props)

    def clear(self) -> None:
        """Forget the visitor."""
        self.show(CityProps())

    @Property("QStringList", notify=bookChanged)
    def book(self) -> list[str]:
        return list(self._props.book)

    @Property(int, notify=turnChanged)
    def turn(self) -> int:
        return self._props.turn

    @Property(QObject, constant=True)
    def never(self) -> QObject:
        return self._never

    @Property(QObject, constant=True)
    def scores(self) -> QObject:
        return self._scores

    @Property(QObject, constant=True)
    def rules(self) -> QObject:
        return self._rules
