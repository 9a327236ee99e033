"""What the platform holds about the visitor: the whole of it, what is sensitive covered."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtQml import QmlElement

from kiosk.domain.bilingual import Bilingual
from kiosk.domain.held import HeldItem
from kiosk.domain.personal import Personal
from kiosk.domain.remedies import ContestKind
from kiosk.domain.statement import Statement
from kiosk.domain.subject import STAR
from kiosk.values import dataclass
from kiosk.view import dates
from kiosk.view.qml import Property, QmlUncreatable
from kiosk.view.rows import Row, Rows
from kiosk.view.setting import Setting
from kiosk.view.snapshot import NO_WORDS, Pair, publish
from kiosk.visit.contest_gates import can_ask
from kiosk.visit.events import Touch
from kiosk.visit.gates import offered
from kiosk.visit.states import Page, Visit

QML_IMPORT_NAME = "Osmanthus.View"
QML_IMPORT_MAJOR_VERSION = 1


COVER = STAR * 4  # as long for every value, so that its length tells nothing


@dataclass(frozen=True, slots=True, repr=False)
class HeldLine(Row):
    """One fact; `cover` stands for its value until it is pressed, empty for one that is open."""

    label: Pair
    value: Pair
    cover: str
    source: Pair
    missing: bool


@dataclass(frozen=True, slots=True, repr=False)
class HeldProps(Personal):
    """`besides`: what other pages show, counted; `canAmend`: a correction can be asked for."""

    besides: Pair = NO_WORDS
    canPrint: bool = False
    canAmend: bool = False
    turn: int = 0
    lines: tuple[HeldLine, ...] = ()


def derive_held(visit: Visit, setting: Setting) -> HeldProps:
    """Every held fact, in the platform's order."""
    statement = visit.statement
    if statement is None:
        return HeldProps()
    return HeldProps(
        besides=_besides(statement, setting),
        canPrint=Touch.PRINT_THIS in offered(visit),
        canAmend=can_ask(visit)
        and bool(statement.held)
        and bool(setting.city.contest.grounds_of(ContestKind.HELD)),
        turn=visit.state.turn if isinstance(visit.state, Page) else 0,
        lines=tuple(_line(item, setting) for item in statement.held),
    )


def _besides(statement: Statement, setting: Setting) -> Pair:
    return setting.page(
        "held_besides",
        lists=dates.counted(len(statement.lists), "list", "lists"),
        entries=dates.counted(len(statement.entries), "entry", "entries"),
        looks=dates.counted(len(statement.inquiries), "look", "looks"),
    )


def _line(item: HeldItem, setting: Setting) -> HeldLine:
    missing = item.value is None
    return HeldLine(
        label=setting.drawable(item.label),
        value=setting.status("not_given") if item.value is None else setting.drawable(item.value),
        cover=COVER if item.sensitive and not missing else "",
        source=_source(item, setting),
        missing=missing,
    )


def _source(item: HeldItem, setting: Setting) -> Pair:
    if item.source is None:
        return setting.status("not_given")
    if item.since is None:
        return setting.drawable(item.source)
    source = Bilingual(*setting.drawable(item.source))
    return setting.page("held_given", source=source, day=item.since.isoformat())


@QmlElement
@QmlUncreatable("the KioskView has one")
class HeldView(QObject):
    """What is held, for QML; the roles of `lines` are the fields of `HeldLine`."""

    besidesChanged = Signal()
    canPrintChanged = Signal()
    canAmendChanged = Signal()
    turnChanged = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._props = HeldProps()
        self._lines = Rows(HeldLine, self)

    def show(self, props: HeldProps) -> None:
        """Take new props and tell what changed."""
        before, self._props = self._props, props
        self._lines.show(props.lines)
        publish(self, before, props)

    def clear(self) -> None:
        """Forget the visitor."""
        self.show(HeldProps())

    @Property("QStringList", notify=besidesChanged)
    def besides(self) -> list[str]:
        return list(self._props.besides)

    @Property(bool, notify=canPrintChanged)
    def canPrint(self) -> bool:
        return self._props.canPrint

    @Property(bool, notify=canAmendChanged)
    def canAmend(self) -> bool:
        return self._props.canAmend

    @Property(int, notify=turnChanged)
    def turn(self) -> int:
        return self._props.turn

    @Property(QObject, constant=True)
    def lines(self) -> QObject:
        return self._lines
