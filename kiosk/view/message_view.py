"""What happened, what to do next, and the ways on: problems, refused cards, slips gone wrong."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtQml import QmlElement

from kiosk.domain.failures import FailureCode
from kiosk.domain.personal import Personal
from kiosk.domain.slips import QuestionContent
from kiosk.values import dataclass
from kiosk.view.qml import Property, QmlUncreatable
from kiosk.view.setting import Setting
from kiosk.view.snapshot import NO_WORDS, Pair, pair, publish
from kiosk.visit.contest_states import ContestTrouble
from kiosk.visit.events import Touch
from kiosk.visit.gates import offered
from kiosk.visit.means import pad_works
from kiosk.visit.states import (
    CardRefused,
    ChooseSignIn,
    PrintFailed,
    Problem,
    ReadingCard,
    SlipUnsure,
    StepUp,
    TakeSlip,
    Visit,
)
from kiosk.words import Advice

QML_IMPORT_NAME = "Osmanthus.View"
QML_IMPORT_MAJOR_VERSION = 1

Ways = tuple[str, ...]

_TAKE_SLIP = (Touch.RETRY, Touch.BACK)


@dataclass(frozen=True, slots=True, repr=False)
class MessageProps(Personal):
    """`code` names it for staff and tests; `ways` are those that work now, the first one first.

    `number` is that of a question on the slip. `laid`: it is about a card that was laid down;
    `read`: which has been read, and is to be taken back.
    """

    code: str = ""
    title: Pair = NO_WORDS
    happened: Pair = NO_WORDS
    next: Pair = NO_WORDS
    ways: Ways = ()
    number: Pair = NO_WORDS
    laid: bool = False
    read: bool = False


def derive_message(visit: Visit, setting: Setting) -> MessageProps:
    """The advice for the state, without the ways that do not work now."""
    now = offered(visit)
    code, advice = _advice(visit, setting)
    laid, read = _laid(visit)
    if advice is None:
        ways = tuple(way.value for way in _TAKE_SLIP if way in now)
        return MessageProps(ways=ways, number=_number(visit, setting), laid=laid, read=read)
    return MessageProps(
        code=code,
        title=pair(advice.title),
        happened=pair(advice.happened),
        next=pair(advice.next),
        ways=tuple(way.value for way in advice.ways if way in now),
        laid=laid,
    )


def _number(visit: Visit, setting: Setting) -> Pair:
    """Of the question that is on the slip, as the slip says it."""
    content = None if visit.slip is None else visit.slip.content
    if not isinstance(visit.state, TakeSlip) or not isinstance(content, QuestionContent):
        return NO_WORDS
    return setting.say("question_number", number=f"{content.number:02d}")


def _laid(visit: Visit) -> tuple[bool, bool]:
    """Whether this is about a card that was laid down, and whether it has been read."""
    match visit.state:
        case ReadingCard(insertion, asked):
            return not insertion.stays, asked and not insertion.stays
        case StepUp(laid=laid):
            return laid, laid
        case CardRefused(laid=laid):
            return laid, False
        case _:
            return False, False


def _advice(visit: Visit, setting: Setting) -> tuple[str, Advice | None]:
    state, words = visit.state, setting.words
    match state:
        case CardRefused(refusal, laid):
            return refusal.value, words.refusal(refusal, laid=laid, pad=pad_works(visit.facts))
        case Problem(code) | PrintFailed(code, _) | ContestTrouble(_, code):
            return code.value, words.failure(code)
        case SlipUnsure():
            return FailureCode.SLIP_UNSURE.value, words.failure(FailureCode.SLIP_UNSURE)
        case ChooseSignIn(note) if note is not None:
            return note.value, words.failure(note)
        case _:
            return "", None


@QmlElement
@QmlUncreatable("the KioskView has one")
class MessageView(QObject):
    """An advice for QML."""

    codeChanged = Signal()
    titleChanged = Signal()
    happenedChanged = Signal()
    nextChanged = Signal()
    waysChanged = Signal()
    numberChanged = Signal()
    laidChanged = Signal()
    readChanged = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._props = MessageProps()

    def show(self, props: MessageProps) -> None:
        """Take new props and tell what changed."""
        before, self._props = self._props, props
        publish(self, before, props)

    def clear(self) -> None:
        """Forget it."""
        self.show(MessageProps())

    @Property(str, notify=codeChanged)
    def code(self) -> str:
        return self._props.code

    @Property("QStringList", notify=titleChanged)
    def title(self) -> list[str]:
        return list(self._props.title)

    @Property("QStringList", notify=happenedChanged)
    def happened(self) -> list[str]:
        return list(self._props.happened)

    @Property("QStringList", notify=nextChanged)
    def next(self) -> list[str]:
        return list(self._props.next)

    @Property("QStringList", notify=waysChanged)
    def ways(self) -> list[str]:
        return list(self._props.ways)

    @Property("QStringList", notify=numberChanged)
    def number(self) -> list[str]:
        return list(self._props.number)

    @Property(bool, notify=laidChanged)
    def laid(self) -> bool:
        return self._props.laid

    @Property(bool, notify=readChanged)
    def read(self) -> bool:
        return self._props.read
