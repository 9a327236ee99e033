"""The setting that is being changed, for QML: judged at every key, kept only when it fits."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.upkeep import staff_events as se
from kiosk.upkeep.staff import Door, Staff
from kiosk.values import replace
from kiosk.view.desk_derive import ChoiceRow, DeskProps, derive_desk
from kiosk.view.qml import Property, QmlUncreatable
from kiosk.view.rows import Rows
from kiosk.view.setting import Setting
from kiosk.view.snapshot import NO_WORDS, publish
from kiosk.view.staff_rows import Behind, nothing_behind

QML_IMPORT_NAME = "Osmanthus.View"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("the StaffView has one")
class DeskView(QObject):
    """What stands typed is the screen's; it is told here at every key."""

    keyChanged = Signal()
    nameChanged = Signal()
    valueChanged = Signal()
    choosingChanged = Signal()
    lettersChanged = Signal()
    signChanged = Signal()
    tryingChanged = Signal()
    fitsChanged = Signal()
    saysChanged = Signal()
    answerChanged = Signal()
    nearChanged = Signal()

    def __init__(
        self,
        setting: Setting,
        post: Callable[[se.StaffEvent], None],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._setting = setting
        self._post = post
        self._mode: Door | Staff = Door()
        self._behind = nothing_behind(None)
        self._typed: str | None = None
        self._asked: str | None = None
        self._props = DeskProps()
        self._choices = Rows(ChoiceRow, self)

    def show(self, mode: Door | Staff, behind: Behind) -> None:
        """What lies behind the door now."""
        if isinstance(mode, Door) or mode.setting != self._props.key:
            self._typed = self._asked = None
        self._mode, self._behind = mode, behind
        self._refresh()

    def _refresh(self) -> None:
        props, choices = derive_desk(self._mode, self._behind, self._setting, self._typed)
        if self._typed != self._asked:  # an answer is about what was asked, not what stands now
            props = replace(props, answer=NO_WORDS)
        self._choices.show(choices)
        before, self._props = self._props, props
        publish(self, before, props)

    # ---- touches ---------------------------------------------------------------------------------

    @Slot(str)
    def type(self, text: str) -> None:
        """What stands there now."""
        self._typed = None if text == self._props.value else text
        self._refresh()

    @Slot(str)
    def keep(self, value: str) -> None:
        """A choice, or what is typed, once it fits."""
        if self._props.choosing or self._props.fits:
            self._asked = self._typed
            self._post(se.SettingChosen(self._props.key, value))

    @Slot(str)
    def tryOut(self, value: str) -> None:
        if self._props.fits:
            self._asked = self._typed
            self._post(se.SettingTried(self._props.key, value))

    @Property(QObject, constant=True)
    def choices(self) -> Rows:
        return self._choices

    @Property(str, notify=keyChanged)
    def key(self) -> str:
        return self._props.key

    @Property("QStringList", notify=nameChanged)
    def name(self) -> list[str]:
        return list(self._props.name)

    @Property(str, notify=valueChanged)
    def value(self) -> str:
        return self._props.value

    @Property(bool, notify=choosingChanged)
    def choosing(self) -> bool:
        return self._props.choosing

    @Property(bool, notify=lettersChanged)
    def letters(self) -> bool:
        return self._props.letters

    @Property(str, notify=signChanged)
    def sign(self) -> str:
        return self._props.sign

    @Property(bool, notify=tryingChanged)
    def trying(self) -> bool:
        return self._props.trying

    @Property(bool, notify=fitsChanged)
    def fits(self) -> bool:
        return self._props.fits

    @Property("QStringList", notify=saysChanged)
    def says(self) -> list[str]:
        return list(self._props.says)

    @Property("QStringList", notify=answerChanged)
    def answer(self) -> list[str]:
        return list(self._props.answer)

    @Property("QStringList", notify=nearChanged)
    def near(self) -> list[str]:
        return list(self._props.near)
