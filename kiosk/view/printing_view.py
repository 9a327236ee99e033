"""How far the slip is."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtQml import QmlElement

from kiosk.domain.personal import Personal
from kiosk.domain.printing import PrintStep
from kiosk.values import dataclass
from kiosk.view.qml import Property, QmlUncreatable
from kiosk.view.snapshot import publish
from kiosk.visit.states import Printing, Visit

QML_IMPORT_NAME = "Osmanthus.View"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True, slots=True, repr=False)
class PrintingProps(Personal):
    """`checked`, `sending`, `confirming`: the state of each node, `done`, `now` or `later`."""

    checked: str = "now"
    sending: str = "later"
    confirming: str = "later"
    moving: bool = False


def derive_printing(visit: Visit) -> PrintingProps:
    """Three nodes; only the step the printer reported is called done."""
    state = visit.state
    if not isinstance(state, Printing):
        return PrintingProps()
    if state.progress is PrintStep.SENDING:
        return PrintingProps(checked="done", sending="now", moving=True)
    if state.progress is PrintStep.CONFIRMING:
        return PrintingProps(checked="done", sending="done", confirming="now", moving=True)
    return PrintingProps()


@QmlElement
@QmlUncreatable("the KioskView has one")
class PrintingView(QObject):
    """The chain of a slip for QML."""

    checkedChanged = Signal()
    sendingChanged = Signal()
    confirmingChanged = Signal()
    movingChanged = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._props = PrintingProps()

    def show(self, props: PrintingProps) -> None:
        """Take new props and tell what changed."""
        before, self._props = self._props, props
        publish(self, before, props)

    def clear(self) -> None:
        """Forget the visitor."""
        self.show(PrintingProps())

    @Property(str, notify=checkedChanged)
    def checked(self) -> str:
        return self._props.checked

    @Property(str, notify=sendingChanged)
    def sending(self) -> str:
        return self._props.sending

    @Property(str, notify=confirmingChanged)
    def confirming(self) -> str:
        return self._props.confirming

    @Property(bool, notify=movingChanged)
    def moving(self) -> bool:
        return self._props.moving
