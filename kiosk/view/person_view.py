"""Who signed in, as much as a screen may show, and the one-time code."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtQml import QmlElement

from kiosk.domain.personal import Personal
from kiosk.values import dataclass
from kiosk.view import dates
from kiosk.view.qml import Property, QmlUncreatable
from kiosk.view.setting import Setting
from kiosk.view.snapshot import NO_WORDS, Pair, publish
from kiosk.visit.signing_in import MOST_WRONG_ANSWERS
from kiosk.visit.states import StepUp, Visit

QML_IMPORT_NAME = "Osmanthus.View"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True, slots=True, repr=False)
class PersonProps(Personal):
    """`started`: the code was sent; `wrong`: how many tries are left, empty before the first.

    `laid`: a resident card was read, and is to be taken back.
    """

    name: str = ""
    lastFour: Pair = NO_WORDS
    sendTo: Pair = NO_WORDS
    sentTo: Pair = NO_WORDS
    started: bool = False
    checking: bool = False
    wrong: Pair = NO_WORDS
    laid: bool = False


def derive_person(visit: Visit, setting: Setting) -> PersonProps:
    """The person of the session, or of the step-up that comes before it."""
    state = visit.state
    if isinstance(state, StepUp):
        left = max(0, MOST_WRONG_ANSWERS - state.wrong)
        return PersonProps(
            name=setting.shown(state.subject.masked_name),
            lastFour=setting.say("last_four", digits=state.subject.last_four),
            sendTo=setting.say("send_to", phone=state.sent_to),
            sentTo=setting.say("sent_to", phone=state.sent_to, number=setting.unit.number),
            started=state.started,
            checking=state.checking,
            wrong=setting.say("wrong_times", left=dates.count(left)) if state.wrong else NO_WORDS,
            laid=state.laid,
        )
    if visit.session is None:
        return PersonProps()
    subject = visit.session.subject
    return PersonProps(
        name=setting.shown(subject.masked_name),
        lastFour=setting.say("last_four", digits=subject.last_four),
    )


@QmlElement
@QmlUncreatable("the KioskView has one")
class PersonView(QObject):
    """Confirm person and step-up for QML."""

    nameChanged = Signal()
    lastFourChanged = Signal()
    sendToChanged = Signal()
    sentToChanged = Signal()
    startedChanged = Signal()
    checkingChanged = Signal()
    wrongChanged = Signal()
    laidChanged = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._props = PersonProps()

    def show(self, props: PersonProps) -> None:
        """Take new props and tell what changed."""
        before, self._props = self._props, props
        publish(self, before, props)

    def clear(self) -> None:
        """Forget the visitor."""
        self.show(PersonProps())

    @Property(str, notify=nameChanged)
    def name(self) -> str:
        return self._props.name

    @Property("QStringList", notify=lastFourChanged)
    def lastFour(self) -> list[str]:
        return list(self._props.lastFour)

    @Property("QStringList", notify=sendToChanged)
    def sendTo(self) -> list[str]:
        return list(self._props.sendTo)

    @Property("QStringList", notify=sentToChanged)
    def sentTo(self) -> list[str]:
        return list(self._props.sentTo)

    @Property(bool, notify=startedChanged)
    def started(self) -> bool:
        return self._props.started

    @Property(bool, notify=checkingChanged)
    def checking(self) -> bool:
        return self._props.checking

    @Property("QStringList", notify=wrongChanged)
    def wrong(self) -> list[str]:
        return list(self._props.wrong)

    @Property(bool, notify=laidChanged)
    def laid(self) -> bool:
        return self._props.laid
