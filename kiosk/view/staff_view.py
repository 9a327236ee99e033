"""The staff screens for QML: what they show and what staff touch. It holds nothing of visitors."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.domain.power import PowerAct
from kiosk.domain.roles import Role
from kiosk.upkeep import staff_events as se
from kiosk.upkeep.mode import PauseReason
from kiosk.upkeep.staff import Door, Staff
from kiosk.upkeep.staff_events import StaffEvent, StaffPage
from kiosk.upkeep.unit import Unit
from kiosk.view.bench_view import BenchView
from kiosk.view.desk_view import DeskView
from kiosk.view.qml import Property, QmlUncreatable
from kiosk.view.rows import Rows
from kiosk.view.setting import Setting
from kiosk.view.snapshot import publish
from kiosk.view.staff_derive import StaffProps, derive_staff
from kiosk.view.staff_rows import Behind, PartRow, SettingRow, derive_rows

QML_IMPORT_NAME = "Osmanthus.View"
QML_IMPORT_MAJOR_VERSION = 1

LOOK_EVERY_MS = 500


@QmlElement
@QmlUncreatable("the KioskView has one")
class StaffView(QObject):
    """`behind` is asked while somebody is at the door or behind it, and never otherwise."""

    titleChanged = Signal()
    leadChanged = Signal()
    roleChanged = Signal()
    noticeChanged = Signal()
    openNoteChanged = Signal()
    paperChanged = Signal()
    slipSaysChanged = Signal()
    powerSaysChanged = Signal()
    screenChanged = Signal()
    slipChanged = Signal()
    powerChanged = Signal()
    technicianChanged = Signal()
    byCardChanged = Signal()
    firstChanged = Signal()
    refusedChanged = Signal()
    waitingChanged = Signal()
    checkingChanged = Signal()
    servingChanged = Signal()
    refilledChanged = Signal()
    savedChanged = Signal()

    def __init__(
        self,
        setting: Setting,
        post: Callable[[StaffEvent], None],
        behind: Callable[[Door | Staff], Behind],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._setting = setting
        self._post = post
        self._behind = behind
        self._unit = Unit()
        self._props = StaffProps()
        self._needy = Rows(PartRow, self)
        self._calm = Rows(PartRow, self)
        self._settings = Rows(SettingRow, self)
        self._bench = BenchView(setting, post, self)
        self._desk = DeskView(setting, post, self)
        self._look = QTimer(self, interval=LOOK_EVERY_MS)
        self._look.timeout.connect(self._refresh)

    def show(self, unit: Unit) -> None:
        """The unit as it is now."""
        self._unit = unit
        if isinstance(unit.mode, Door | Staff):
            self._refresh()
            self._look.start()
        elif self._props.screen:
            self._look.stop()
            before, self._props = self._props, StaffProps()
            publish(self, before, self._props)

    @Slot()
    def _refresh(self) -> None:
        mode = self._unit.mode
        if not isinstance(mode, Door | Staff):
            return
        behind = self._behind(mode)
        rows = derive_rows(self._unit, behind, self._setting)
        self._needy.show(rows.needy)
        self._calm.show(rows.calm)
        self._settings.show(rows.settings)
        before, self._props = self._props, derive_staff(self._unit, behind, self._setting)
        publish(self, before, self._props)
        self._bench.show(self._unit, behind)
        self._desk.show(mode, behind)

    # ---- touches ---------------------------------------------------------------------------------

    @Slot()
    def knock(self) -> None:
        self._post(se.Knocked())

    @Slot()
    def touched(self) -> None:
        self._post(se.StaffTouched())

    @Slot()
    def leave(self) -> None:
        self._post(se.LeftStaff())

    @Slot(str)
    def typePin(self, pin: str) -> None:
        self._post(se.PinTyped(pin))

    @Slot(str, str)
    def setFirstPin(self, code: str, pin: str) -> None:
        self._post(se.FirstPinTyped(code, Role.CLERK, pin))

    @Slot(str)
    def go(self, page: str) -> None:
        self._post(se.PageOpened(StaffPage(page)))

    @Slot(str)
    def edit(self, key: str) -> None:
        self._post(se.PageOpened(StaffPage.SETTING, key))

    @Slot()
    def serve(self) -> None:
        self._post(se.OpenAsked())

    @Slot(str)
    def pause(self, reason: str) -> None:
        self._post(se.PauseAsked(PauseReason(reason)))

    @Slot()
    def assist(self) -> None:
        self._post(se.AssistAsked())

    @Slot()
    def vouch(self) -> None:
        self._post(se.VouchAsked())

    @Slot()
    def test(self) -> None:
        self._post(se.TestAsked())

    @Slot(str)
    def ask(self, act: str) -> None:
        self._post(se.PowerAsked(PowerAct(act)))

    @Slot()
    def refill(self) -> None:
        self._post(se.PaperRefilled())

    @Slot(bool)
    def printSlip(self, readiness: bool) -> None:
        self._post(se.SlipAsked(readiness))

    @Property(BenchView, constant=True)
    def bench(self) -> BenchView:
        return self._bench

    @Property(DeskView, constant=True)
    def desk(self) -> DeskView:
        return self._desk

    @Property(QObject, constant=True)
    def needy(self) -> Rows:
        return self._needy

    @Property(QObject, constant=True)
    def calm(self) -> Rows:
        return self._calm

    @Property(QObject, constant=True)
    def settings(self) -> Rows:
        return self._settings

    @Property(str, notify=screenChanged)
    def screen(self) -> str:
        return self._props.screen

    @Property(str, notify=slipChanged)
    def slip(self) -> str:
        return self._props.slip

    @Property(str, notify=powerChanged)
    def power(self) -> str:
        return self._props.power

    @Property(bool, notify=technicianChanged)
    def technician(self) -> bool:
        return self._props.technician

    @Property(bool, notify=byCardChanged)
    def byCard(self) -> bool:
        return self._props.byCard

    @Property(bool, notify=firstChanged)
    def first(self) -> bool:
        return self._props.first

    @Property(bool, notify=refusedChanged)
    def refused(self) -> bool:
        return self._props.refused

    @Property(bool, notify=waitingChanged)
    def waiting(self) -> bool:
        return self._props.waiting

    @Property(bool, notify=checkingChanged)
    def checking(self) -> bool:
        return self._props.checking

    @Property(bool, notify=servingChanged)
    def serving(self) -> bool:
        return self._props.serving

    @Property(bool, notify=refilledChanged)
    def refilled(self) -> bool:
        return self._props.refilled

    @Property(bool, notify=savedChanged)
    def saved(self) -> bool:
        return self._props.saved

    @Property("QStringList", notify=titleChanged)
    def title(self) -> list[str]:
        return list(self._props.title)

    @Property("QStringList", notify=leadChanged)
    def lead(self) -> list[str]:
        return list(self._props.lead)

    @Property("QStringList", notify=roleChanged)
    def role(self) -> list[str]:
        return list(self._props.role)

    @Property("QStringList", notify=noticeChanged)
    def notice(self) -> list[str]:
        return list(self._props.notice)

    @Property("QStringList", notify=openNoteChanged)
    def openNote(self) -> list[str]:
        return list(self._props.openNote)

    @Property("QStringList", notify=paperChanged)
    def paper(self) -> list[str]:
        return list(self._props.paper)

    @Property("QStringList", notify=slipSaysChanged)
    def slipSays(self) -> list[str]:
        return list(self._props.slipSays)

    @Property("QStringList", notify=powerSaysChanged)
    def powerSays(self) -> list[str]:
        return list(self._props.powerSays)
