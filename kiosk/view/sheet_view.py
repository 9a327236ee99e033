"""A sheet: a title, labelled lines, choices, and one sentence on what happens next.

Contests, cases and repair are all shown as sheets; each has a `derive` of its own.
"""

from PySide6.QtCore import QObject, Signal
from PySide6.QtQml import QmlElement

from kiosk.domain.personal import Personal
from kiosk.values import dataclass
from kiosk.view.passport import PassportLine
from kiosk.view.qml import Property, QmlUncreatable
from kiosk.view.rows import Row, Rows
from kiosk.view.snapshot import NO_WORDS, Pair, publish

QML_IMPORT_NAME = "Osmanthus.View"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True, slots=True, repr=False)
class Choice(Row):
    """Something to choose; `way` says what touching it leads to, `chosen` whether it is taken."""

    choiceId: str
    way: str
    name: Pair
    note: Pair
    chosen: bool = False


@dataclass(frozen=True, slots=True, repr=False)
class SheetProps(Personal):
    """`note`: what happens next. `words`: the visitor's statement, `count` its length.

    Of a case: its `number`, the days it was `filed` and is `due`, its `state`. `can`: the first way
    on works now; `more`: so does the second.
    """

    title: Pair = NO_WORDS
    lead: Pair = NO_WORDS
    note: Pair = NO_WORDS
    words: Pair = NO_WORDS
    count: Pair = NO_WORDS
    number: str = ""
    filed: Pair = NO_WORDS
    due: Pair = NO_WORDS
    state: str = ""
    can: bool = False
    more: bool = False
    lines: tuple[PassportLine, ...] = ()
    choices: tuple[Choice, ...] = ()


@QmlElement
@QmlUncreatable("the KioskView has one")
class SheetView(QObject):
    """A sheet for QML; the roles of `lines` and `choices` are the fields of their rows."""

    titleChanged = Signal()
    leadChanged = Signal()
    noteChanged = Signal()
    wordsChanged = Signal()
    countChanged = Signal()
    numberChanged = Signal()
    filedChanged = Signal()
    dueChanged = Signal()
    stateChanged = Signal()
    canChanged = Signal()
    moreChanged = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._props = SheetProps()
        self._lines = Rows(PassportLine, self)
        self._choices = Rows(Choice, self)

    def show(self, props: SheetProps) -> None:
        """Take new props and tell what changed."""
        before, self._props = self._props, props
        self._lines.show(props.lines)
        self._choices.show(props.choices)
        publish(self, before, props)

    def clear(self) -> None:
        """Forget the visitor."""
        self.show(SheetProps())

    @Property("QStringList", notify=titleChanged)
    def title(self) -> list[str]:
        return list(self._props.title)

    @Property("QStringList", notify=leadChanged)
    def lead(self) -> list[str]:
        return list(self._props.lead)

    @Property("QStringList", notify=noteChanged)
    def note(self) -> list[str]:
        return list(self._props.note)

    @Property("QStringList", notify=wordsChanged)
    def words(self) -> list[str]:
        return list(self._props.words)

    @Property("QStringList", notify=countChanged)
    def count(self) -> list[str]:
        return list(self._props.count)

    @Property(str, notify=numberChanged)
    def number(self) -> str:
        return self._props.number

    @Property("QStringList", notify=filedChanged)
    def filed(self) -> list[str]:
        return list(self._props.filed)

    @Property("QStringList", notify=dueChanged)
    def due(self) -> list[str]:
        return list(self._props.due)

    @Property(str, notify=stateChanged)
    def state(self) -> str:
        return self._props.state

    @Property(bool, notify=canChanged)
    def can(self) -> bool:
        return self._props.can

    @Property(bool, notify=moreChanged)
    def more(self) -> bool:
        return self._props.more

    @Property(QObject, constant=True)
    def lines(self) -> QObject:
        return self._lines

    @Property(QObject, constant=True)
    def choices(self) -> QObject:
        return self._choices
