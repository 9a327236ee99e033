"""Every touch a visitor can make, as a slot that posts its event."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Slot
from PySide6.QtQml import QmlElement

from kiosk.domain.remedies import ContestKind
from kiosk.view.qml import QmlUncreatable
from kiosk.visit.contest_events import CaseChosen, ContestChosen, GroundChosen, PhraseToggled
from kiosk.visit.events import (
    Event,
    GuideChosen,
    PageChosen,
    StepUpTyped,
    Touch,
    Touched,
    TouchFelt,
)
from kiosk.visit.states import GuideTopic, PageName

QML_IMPORT_NAME = "Osmanthus.View"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("the KioskView has one")
class Touches(QObject):
    """Posts; never answers."""

    def __init__(self, post: Callable[[Event], None], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._post = post

    @Slot()
    def begin(self) -> None:
        self._post(Touched(Touch.BEGIN))

    @Slot()
    def guide(self) -> None:
        self._post(Touched(Touch.GUIDE))

    @Slot()
    def rehearse(self) -> None:
        self._post(Touched(Touch.REHEARSE))

    @Slot()
    def about(self) -> None:
        self._post(GuideChosen(GuideTopic.ABOUT))

    @Slot()
    def services(self) -> None:
        self._post(GuideChosen(GuideTopic.SERVICES))

    @Slot(str)
    def service(self, service_id: str) -> None:
        self._post(GuideChosen(GuideTopic.SERVICE, service_id))

    @Slot()
    def machine(self) -> None:
        self._post(GuideChosen(GuideTopic.MACHINE))

    @Slot()
    def chooseCard(self) -> None:
        self._post(Touched(Touch.CHOOSE_CARD))

    @Slot()
    def choosePhone(self) -> None:
        self._post(Touched(Touch.CHOOSE_PHONE))

    @Slot()
    def back(self) -> None:
        self._post(Touched(Touch.BACK))

    @Slot()
    def end(self) -> None:
        self._post(Touched(Touch.END))

    @Slot()
    def newCode(self) -> None:
        self._post(Touched(Touch.NEW_CODE))

    @Slot()
    def yesItsMe(self) -> None:
        self._post(Touched(Touch.YES_ITS_ME))

    @Slot()
    def notMe(self) -> None:
        self._post(Touched(Touch.NOT_ME))

    @Slot()
    def sendCode(self) -> None:
        self._post(Touched(Touch.SEND_CODE))

    @Slot(str)
    def typeCode(self, answer: str) -> None:
        self._post(StepUpTyped(answer))

    @Slot()
    def printProof(self) -> None:
        self._post(Touched(Touch.PRINT_PROOF))

    @Slot()
    def printThis(self) -> None:
        self._post(Touched(Touch.PRINT_THIS))

    @Slot()
    def askOnPaper(self) -> None:
        self._post(Touched(Touch.ASK_ON_PAPER))

    @Slot()
    def retry(self) -> None:
        self._post(Touched(Touch.RETRY))

    @Slot()
    def done(self) -> None:
        self._post(Touched(Touch.DONE))

    @Slot()
    def felt(self) -> None:
        """The screen was touched anywhere."""
        self._post(TouchFelt())

    @Slot()
    def stillHere(self) -> None:
        self._post(Touched(Touch.STILL_HERE))

    @Slot()
    def nextPage(self) -> None:
        self._post(Touched(Touch.NEXT_PAGE))

    @Slot()
    def previousPage(self) -> None:
        self._post(Touched(Touch.PREVIOUS_PAGE))

    @Slot()
    def confirm(self) -> None:
        self._post(Touched(Touch.CONFIRM))

    @Slot()
    def goOn(self) -> None:
        self._post(Touched(Touch.GO_ON))

    @Slot()
    def addStatement(self) -> None:
        self._post(Touched(Touch.ADD_STATEMENT))

    @Slot()
    def withdrawStatement(self) -> None:
        self._post(Touched(Touch.WITHDRAW_STATEMENT))

    @Slot(str, str)
    def contest(self, kind: str, reference: str) -> None:
        """`kind` is a ContestKind: entry, missing, list, inquiry, held."""
        self._post(ContestChosen(ContestKind(kind), reference))

    @Slot(str)
    def ground(self, ground_id: str) -> None:
        self._post(GroundChosen(ground_id))

    @Slot(str)
    def phrase(self, phrase_id: str) -> None:
        self._post(PhraseToggled(phrase_id))

    @Slot(str)
    def openCase(self, number: str) -> None:
        self._post(CaseChosen(number))

    @Slot()
    def contests(self) -> None:
        self._post(PageChosen(PageName.CONTESTS))

    @Slot(str)
    def repair(self, entry_id: str) -> None:
        self._post(PageChosen(PageName.REPAIR, entry_id))

    @Slot()
    def reportPerk(self) -> None:
        self._post(Touched(Touch.REPORT_PERK))

    @Slot()
    def sendReport(self) -> None:
        self._post(Touched(Touch.SEND_REPORT))

    @Slot()
    def lists(self) -> None:
        self._post(PageChosen(PageName.LISTS))

    @Slot()
    def record(self) -> None:
        self._post(PageChosen(PageName.RECORD))

    @Slot()
    def coverage(self) -> None:
        self._post(PageChosen(PageName.COVERAGE))

    @Slot(str)
    def entry(self, entry_id: str) -> None:
        self._post(PageChosen(PageName.ENTRY, entry_id))

    @Slot()
    def perks(self) -> None:
        self._post(PageChosen(PageName.PERKS))

    @Slot()
    def aboutMyData(self) -> None:
        self._post(PageChosen(PageName.ABOUT))

    @Slot()
    def inquiries(self) -> None:
        self._post(PageChosen(PageName.INQUIRIES))

    @Slot()
    def held(self) -> None:
        self._post(PageChosen(PageName.HELD))

    @Slot()
    def amend(self) -> None:
        self._post(PageChosen(PageName.AMEND))

    @Slot()
    def neverHeld(self) -> None:
        self._post(PageChosen(PageName.NEVER_HELD))

    @Slot()
    def scores(self) -> None:
        self._post(PageChosen(PageName.SCORES))

    @Slot()
    def rules(self) -> None:
        self._post(PageChosen(PageName.RULES))

    @Slot(str)
    def perk(self, item_id: str) -> None:
        self._post(PageChosen(PageName.PERK, item_id))

    @Slot(str)
    def rule(self, item_id: str) -> None:
        self._post(PageChosen(PageName.RULE, item_id))
