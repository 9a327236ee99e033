"""The technician's screens for QML: what they show and what is touched. Nothing of visitors."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.upkeep.checks import UnitPart
from kiosk.upkeep.technician import events as te
from kiosk.upkeep.technician.diagnostics import Diagnostic
from kiosk.upkeep.unit import Unit
from kiosk.view.bench_derive import BenchProps, derive_bench
from kiosk.view.bench_rows import FactRow, FoundRow, PartChoiceRow, TestRow, derive_bench_rows
from kiosk.view.qml import Property, QmlUncreatable
from kiosk.view.rows import Rows
from kiosk.view.setting import Setting
from kiosk.view.snapshot import publish
from kiosk.view.staff_rows import Behind

QML_IMPORT_NAME = "Osmanthus.View"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("the StaffView has one")
class BenchView(QObject):
    """Shown with the staff's screens; `post` takes what is touched."""

    testChanged = Signal()
    wayChanged = Signal()
    stageChanged = Signal()
    lookedChanged = Signal()
    measuredChanged = Signal()
    exchangingChanged = Signal()
    swapStageChanged = Signal()
    swapPartChanged = Signal()
    stepChanged = Signal()
    serialChanged = Signal()
    failingChanged = Signal()
    twiceChanged = Signal()
    burningChanged = Signal()
    burntChanged = Signal()
    unkeptChanged = Signal()
    fittedChanged = Signal()
    sentChanged = Signal()
    titleChanged = Signal()
    leadChanged = Signal()
    noteChanged = Signal()
    askChanged = Signal()
    liveChanged = Signal()

    def __init__(
        self,
        setting: Setting,
        post: Callable[[te.TechnicianEvent], None],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._setting = setting
        self._post = post
        self._props = BenchProps()
        self._tests = Rows(TestRow, self)
        self._found = Rows(FoundRow, self)
        self._facts = Rows(FactRow, self)
        self._parts = Rows(PartChoiceRow, self)

    def show(self, unit: Unit, behind: Behind) -> None:
        """The unit as it is now."""
        rows = derive_bench_rows(unit, behind, self._setting)
        self._tests.show(rows.tests)
        self._found.show(rows.found)
        self._facts.show(rows.facts)
        self._parts.show(rows.parts)
        before, self._props = self._props, derive_bench(unit, behind, self._setting)
        publish(self, before, self._props)

    # ---- touches ---------------------------------------------------------------------------------

    @Slot(str)
    def choose(self, test: str) -> None:
        self._post(te.TrialChosen(Diagnostic(test)))

    @Slot()
    def begin(self) -> None:
        self._post(te.TrialBegun())

    @Slot()
    def stop(self) -> None:
        self._post(te.TrialStopped())

    @Slot(bool)
    def answer(self, well: bool) -> None:
        self._post(te.TrialAnswered(well))

    @Slot(str)
    def typed(self, text: str) -> None:
        self._post(te.TrialTyped(text))

    @Slot(int, int)
    def counted(self, whole: int, missed: int) -> None:
        self._post(te.TrialMeasured(whole, missed))

    @Slot()
    def unseen(self) -> None:
        self._post(te.TrialUnseen())

    @Slot(str)
    def swap(self, part: str) -> None:
        self._post(te.SwapAsked(UnitPart(part)))

    @Slot()
    def next(self) -> None:
        self._post(te.SwapNext())

    @Slot()
    def previous(self) -> None:
        self._post(te.SwapBack())

    @Slot(str)
    def typedSerial(self, text: str) -> None:
        self._post(te.SerialTyped(text))

    @Slot(int)
    def burn(self, count: int) -> None:
        self._post(te.BurnAsked(count))

    @Slot()
    def stopBurning(self) -> None:
        self._post(te.BurnStopped())

    @Slot()
    def leaveOut(self) -> None:
        self._post(te.PartLeftOut())

    @Slot()
    def cancel(self) -> None:
        self._post(te.SwapCancelled())

    # ---- what is shown ---------------------------------------------------------------------------

    @Property(QObject, constant=True)
    def tests(self) -> Rows:
        return self._tests

    @Property(QObject, constant=True)
    def found(self) -> Rows:
        return self._found

    @Property(QObject, constant=True)
    def facts(self) -> Rows:
        return self._facts

    @Property(QObject, constant=True)
    def parts(self) -> Rows:
        return self._parts

    @Property(str, notify=testChanged)
    def test(self) -> str:
        return self._props.test

    @Property(str, notify=wayChanged)
    def way(self) -> str:
        return self._props.way

    @Property(str, notify=stageChanged)
    def stage(self) -> str:
        return self._props.stage

    @Property(bool, notify=lookedChanged)
    def looked(self) -> bool:
        return self._props.looked

    @Property(int, notify=measuredChanged)
    def measured(self) -> int:
        return self._props.measured

    @Property(bool, notify=exchangingChanged)
    def exchanging(self) -> bool:
        return self._props.exchanging

    @Property(str, notify=swapStageChanged)
    def swapStage(self) -> str:
        return self._props.swapStage

    @Property(str, notify=swapPartChanged)
    def swapPart(self) -> str:
        return self._props.swapPart

    @Property(int, notify=stepChanged)
    def step(self) -> int:
        return self._props.step

    @Property(str, notify=serialChanged)
    def serial(self) -> str:
        return self._props.serial

    @Property(bool, notify=failingChanged)
    def failing(self) -> bool:
        return self._props.failing

    @Property(bool, notify=twiceChanged)
    def twice(self) -> bool:
        return self._props.twice

    @Property(bool, notify=burningChanged)
    def burning(self) -> bool:
        return self._props.burning

    @Property(bool, notify=burntChanged)
    def burnt(self) -> bool:
        return self._props.burnt

    @Property(bool, notify=unkeptChanged)
    def unkept(self) -> bool:
        return self._props.unkept

    @Property(bool, notify=fittedChanged)
    def fitted(self) -> bool:
        return self._props.fitted

    @Property(bool, notify=sentChanged)
    def sent(self) -> bool:
        return self._props.sent

    @Property("QStringList", notify=titleChanged)
    def title(self) -> list[str]:
        return list(self._props.title)

    @Property("QStringList", notify=leadChanged)
    def lead(self) -> list[str]:
        return list(self._props.lead)

    @Property("QStringList", notify=noteChanged)
    def note(self) -> list[str]:
        return list(self._props.note)

    @Property("QStringList", notify=askChanged)
    def ask(self) -> list[str]:
        return list(self._props.ask)

    @Property("QStringList", notify=liveChanged)
    def live(self) -> list[str]:
        return list(self._props.live)
