"""The code for a phone, and the number to type there."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtQml import QmlElement

from kiosk.domain.personal import Personal
from kiosk.values import dataclass
from kiosk.view.qml import Property, QmlUncreatable
from kiosk.view.setting import Setting
from kiosk.view.snapshot import NO_WORDS, Pair, publish
from kiosk.visit.states import CodeScanned, ShowCode, Visit

QML_IMPORT_NAME = "Osmanthus.View"
QML_IMPORT_MAJOR_VERSION = 1

Lines = tuple[str, ...]


@dataclass(frozen=True, slots=True, repr=False)
class CodeProps(Personal):
    """`rows`: the QR symbol, a string of 0 and 1 per row, empty until the platform answered."""

    rows: Lines = ()
    number: str = ""
    title: Pair = NO_WORDS


def derive_code(visit: Visit, setting: Setting) -> CodeProps:
    """The symbol while it waits, then the number."""
    state = visit.state
    if isinstance(state, ShowCode) and state.verification_uri:
        return CodeProps(rows=symbol(state.verification_uri))
    if isinstance(state, CodeScanned):
        return CodeProps(
            number=state.match_number,
            title=setting.say("type_number", number=state.match_number),
        )
    return CodeProps()


def symbol(text: str) -> Lines:
    """The QR symbol of a text at error level M, without its quiet zone (ISO/IEC 18004)."""
    # Not before somebody signs in by phone: it would delay the first frame.
    import qrcode  # noqa: PLC0415 - see above

    code = qrcode.QRCode(error_correction=qrcode.ERROR_CORRECT_M, border=0)
    code.add_data(text)
    code.make(fit=True)
    return tuple("".join("01"[bool(dark)] for dark in row) for row in code.get_matrix())


@QmlElement
@QmlUncreatable("the KioskView has one")
class CodeView(QObject):
    """Phone sign-in for QML."""

    rowsChanged = Signal()
    numberChanged = Signal()
    titleChanged = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._props = CodeProps()

    def show(self, props: CodeProps) -> None:
        """Take new props and tell what changed."""
        before, self._props = self._props, props
        publish(self, before, props)

    def clear(self) -> None:
        """Forget the visitor."""
        self.show(CodeProps())

    @Property("QStringList", notify=rowsChanged)
    def rows(self) -> list[str]:
        return list(self._props.rows)

    @Property(str, notify=numberChanged)
    def number(self) -> str:
        return self._props.number

    @Property("QStringList", notify=titleChanged)
    def title(self) -> list[str]:
        return list(self._props.title)
