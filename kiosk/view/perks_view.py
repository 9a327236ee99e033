"""What the score is good for: every perk, and who says so."""

from datetime import date

from PySide6.QtCore import QObject, Signal
from PySide6.QtQml import QmlElement

from kiosk.domain.perks import Perk
from kiosk.domain.personal import Personal
from kiosk.values import dataclass
from kiosk.view import dates
from kiosk.view.qml import Property, QmlUncreatable
from kiosk.view.rows import Row, Rows
from kiosk.view.setting import Setting
from kiosk.view.snapshot import NO_WORDS, Pair, publish
from kiosk.visit.states import Page, Visit

QML_IMPORT_NAME = "Osmanthus.View"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True, slots=True, repr=False)
class PerkLine(Row):
    """One perk; `far`: how far the score lies from it, empty unless it is confirmed."""

    perkId: str
    mark: str
    name: Pair
    told: Pair
    far: Pair


@dataclass(frozen=True, slots=True, repr=False)
class PerksProps(Personal):
    """`turn` is the page of a long list, from 0."""

    score: Pair = NO_WORDS
    turn: int = 0
    lines: tuple[PerkLine, ...] = ()


def derive_perks(visit: Visit, setting: Setting, today: date) -> PerksProps:
    """Every perk as of today, in the platform's order."""
    statement = visit.statement
    if statement is None:
        return PerksProps()
    return PerksProps(
        score=setting.page("perks_score", score=statement.score),
        turn=visit.state.turn if isinstance(visit.state, Page) else 0,
        lines=tuple(
            _line(perk.as_of(today), statement.score, setting, today) for perk in statement.perks
        ),
    )


def distance(perk: Perk, score: int, setting: Setting) -> Pair:
    """How far the score lies from a confirmed perk's threshold. It says where, never what to do."""
    points = perk.distance(score)
    if points is None:
        return NO_WORDS
    if points == 0:
        return setting.page("perk_exact")
    return setting.page("perk_enough" if points > 0 else "perk_short", points=abs(points))


def _line(perk: Perk, score: int, setting: Setting, today: date) -> PerkLine:
    return PerkLine(
        perkId=perk.perk_id,
        mark=perk.state.value,
        name=setting.drawable(perk.name),
        told=setting.page(
            "perk_on",
            word=setting.words.say("pages", f"perk_{perk.state.value}"),
            day=dates.short_day(perk.on, today),
        ),
        far=distance(perk, score, setting),
    )


@QmlElement
@QmlUncreatable("the KioskView has one")
class PerksView(QObject):
    """Perks for QML; the roles of `lines` are the fields of `PerkLine`."""

    scoreChanged = Signal()
    turnChanged = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._props = PerksProps()
        self._lines = Rows(PerkLine, self)

    def show(self, props: PerksProps) -> None:
        """Take new props and tell what changed."""
        before, self._props = self._props, props
        self._lines.show(props.lines)
        publish(self, before, props)

    def clear(self) -> None:
        """Forget the visitor."""
        self.show(PerksProps())

    @Property("QStringList", notify=scoreChanged)
    def score(self) -> list[str]:
        return list(self._props.score)

    @Property(int, notify=turnChanged)
    def turn(self) -> int:
        return self._props.turn

    @Property(QObject, constant=True)
    def lines(self) -> QObject:
        return self._lines
