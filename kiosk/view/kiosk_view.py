"""The root view model: which screen, and a view model for each kind of screen.

All of them live as long as the root. When a visit ends, every one of them forgets it.
"""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.values import replace
from kiosk.view.amend_view import derive_amend
from kiosk.view.case_view import derive_case
from kiosk.view.city_view import CityView, derive_city
from kiosk.view.code_view import CodeView, derive_code
from kiosk.view.contest_view import derive_contest
from kiosk.view.contests_view import derive_contests
from kiosk.view.coverage_view import CoverageView, derive_coverage
from kiosk.view.ears.listening import Listening
from kiosk.view.entry_view import EntryView, derive_entry
from kiosk.view.guide_view import GuideView, derive_guide
from kiosk.view.held_view import HeldView, derive_held
from kiosk.view.home_view import HomeView, derive_home
from kiosk.view.inquiries_view import InquiriesView, derive_inquiries
from kiosk.view.lists_view import ListsView, derive_lists
from kiosk.view.message_view import MessageView, derive_message
from kiosk.view.perk_view import PerkView, derive_perk
from kiosk.view.perks_view import PerksView, derive_perks
from kiosk.view.person_view import PersonView, derive_person
from kiosk.view.printing_view import PrintingView, derive_printing
from kiosk.view.qml import Property, QmlUncreatable
from kiosk.view.record_view import RecordView, derive_record
from kiosk.view.rehearsing import filled
from kiosk.view.repair_view import derive_repair
from kiosk.view.rule_view import RuleView, derive_rule
from kiosk.view.scale_view import ScaleView
from kiosk.view.screens import COMING, CONTEST_SCREENS, HOLDS_DATA, SCREENS, screen_of
from kiosk.view.setting import Setting
from kiosk.view.sheet_view import SheetView
from kiosk.view.touches import Touches
from kiosk.view.unit_screens import House, Post, UnitScreens
from kiosk.visit.contest_states import Contest
from kiosk.visit.limits import WARNING, limit_of
from kiosk.visit.states import Attract, Closed, Farewell, Rehearsal, Visit

QML_IMPORT_NAME = "Osmanthus.View"
QML_IMPORT_MAJOR_VERSION = 1

USUAL_HOUSE = House()


@QmlElement
@QmlUncreatable("the application makes it")
class KioskView(UnitScreens):
    """What the window shows. `show` is the one way in, `touches` the one way out."""

    screenChanged = Signal()
    warnedChanged = Signal()
    secondsLeftChanged = Signal()
    unattendedChanged = Signal()

    def __init__(
        self,
        setting: Setting,
        post: Post,
        now: Callable[[], datetime],
        seconds_left: Callable[[], float | None],
        *,
        house: House = USUAL_HOUSE,
        parent: QObject | None = None,
    ) -> None:
        """`now` is the hall's time (aware); `seconds_left` of the limit that runs, if one does."""
        super().__init__(setting, post, now, house, parent)
        self._limit_left = seconds_left
        self._visit = Visit(0, state=Closed())
        self._screen = ""
        self._cut = True
        self._warned = False
        self._seconds_left = 0
        self._scale = ScaleView(setting.city.scale, self)
        self._touches = Touches(post, self)
        self._listening = Listening(self._comfort, setting.words, self._touches, post, self)
        self._code = CodeView(self)
        self._person = PersonView(self)
        self._home = HomeView(self)
        self._lists = ListsView(self)
        self._record = RecordView(self)
        self._entry = EntryView(self)
        self._coverage = CoverageView(self)
        self._sheet = SheetView(self)
        self._perks = PerksView(self)
        self._perk = PerkView(self)
        self._inquiries = InquiriesView(self)
        self._held = HeldView(self)
        self._city = CityView(self)
        self._rule = RuleView(self)
        self._printing = PrintingView(self)
        self._message = MessageView(self)
        self._guide = GuideView(self)
        self._every = (
            self._code, self._person, self._home, self._lists, self._record, self._entry,
            self._coverage, self._sheet, self._perks, self._perk, self._inquiries, self._held,
            self._city, self._rule, self._printing, self._message, self._guide,
        )  # fmt: skip
        self._models: dict[str, QObject] = {
            **dict.fromkeys(CONTEST_SCREENS, self._sheet), "Contests": self._sheet,
            "ContestFiled": self._sheet, "Repair": self._sheet, "Amend": self._sheet,
            "ShowCode": self._code, "CodeScanned": self._code, "StepUp": self._person,
            "ConfirmPerson": self._person, "Home": self._home, "Lists": self._lists,
            "Record": self._record, "Entry": self._entry, "Coverage": self._coverage,
            "Perks": self._perks, "Perk": self._perk, "PerkReport": self._perk,
            "Inquiries": self._inquiries, "Held": self._held, "NeverHeld": self._city,
            "Scores": self._city, "Rules": self._city, "Rule": self._rule,
            "Printing": self._printing,
        }  # fmt: skip
        self._second = QTimer(self, interval=1000)
        self._second.timeout.connect(self._count)

    def show(self, visit: Visit) -> None:
        """Show this visit; whatever belonged to another one is gone before anything else shows."""
        before, self._visit = self._visit, visit
        held = before.session is not None or before.insertion is not None
        ended = before.visit_id != visit.visit_id
        if ended or (before.session is not None and visit.session is None):
            self._forget()
            self._listening.hush()
        self._cut = ended and held
        published = visit.facts.catalogue
        if published is not None and published is not before.facts.catalogue:
            self._setting = replace(self._setting, city=self._setting.city.under(published))
        self._show_unit(visit.facts)
        self._show_asking(visit)
        self._derive(visit)
        self._warn(visit)
        if visit.unattended != before.unattended:
            self.unattendedChanged.emit()
        screen = screen_of(visit.state)
        # The example's Home is another screen than a visitor's: with a seal and a title of its own.
        mark = isinstance(visit.state, Rehearsal) is not isinstance(before.state, Rehearsal)
        if screen != self._screen or mark:
            self._screen = screen
            # Whoever touches a good-bye may be somebody else already.
            if isinstance(visit.state, Attract | Closed) or isinstance(before.state, Farewell):
                self._comfort.reset()
                self._listening.ended()
            self.screenChanged.emit()
        self._listening.moved(private=screen in HOLDS_DATA)

    def _derive(self, visit: Visit) -> None:
        """Only the screen in front changes: the one that fades out keeps what it showed."""
        setting, now = self._setting, self._now()
        visit = filled(visit, setting, now)
        match screen_of(visit.state):
            case screen if screen.startswith("Guide"):
                self._guide.show(derive_guide(visit, setting, now))
            case "ShowCode" | "CodeScanned":
                self._code.show(derive_code(visit, setting))
            case "StepUp" | "ConfirmPerson":
                self._person.show(derive_person(visit, setting))
            case "Home":
                self._home.show(derive_home(visit, setting, now))
            case "Lists":
                self._lists.show(derive_lists(visit, setting, now))
            case "Record":
                self._record.show(derive_record(visit, setting))
            case "Entry":
                self._entry.show(derive_entry(visit, setting, now.date()))
            case "Coverage":
                self._coverage.show(derive_coverage(visit, setting, now.date()))
            case "Contests":
                self._sheet.show(derive_contests(visit, setting))
            case "Amend":
                self._sheet.show(derive_amend(visit, setting))
            case "Repair":
                self._sheet.show(derive_repair(visit, setting))
            case "ContestFiled":
                self._sheet.show(derive_case(visit, setting, now))
            case "Perks":
                self._perks.show(derive_perks(visit, setting, now.date()))
            case "Perk" | "PerkReport":
                self._perk.show(derive_perk(visit, setting, now.date()))
            case "Inquiries":
                self._inquiries.show(derive_inquiries(visit, setting, now))
            case "Held":
                self._held.show(derive_held(visit, setting))
            case "NeverHeld" | "Scores" | "Rules":
                self._city.show(derive_city(visit, setting))
            case "Rule":
                self._rule.show(derive_rule(visit, setting))
            case screen if isinstance(visit.state, Contest) and screen:
                self._sheet.show(derive_contest(visit, setting))
            case "Printing":
                self._printing.show(derive_printing(visit))
            case _:
                self._message.show(derive_message(visit, setting))

    def _forget(self) -> None:
        for model in self._every:
            model.clear()

    def _warn(self, visit: Visit) -> None:
        if visit.warned:
            self._count()
            self._second.start()
        else:
            self._second.stop()
        if visit.warned != self._warned:
            self._warned = visit.warned
            if visit.warned:
                self._listening.warned()
            self.warnedChanged.emit()

    @Slot()
    def _count(self) -> None:
        left = self._limit_left()
        seconds = 0 if left is None else max(0, round(left))
        if seconds != self._seconds_left:
            self._seconds_left = seconds
            self.secondsLeftChanged.emit()

    @Property(str, notify=screenChanged)
    def screen(self) -> str:
        return self._screen

    @Property(QObject, notify=screenChanged)
    def model(self) -> QObject:
        """The view model of the screen in front."""
        return self._model_of(self._screen)

    @Property(str, notify=screenChanged)
    def coming(self) -> str:
        """The screen that most likely follows, to be made beforehand; "" where it is open."""
        return COMING.get(self._screen, "")

    @Property(QObject, notify=screenChanged)
    def comingModel(self) -> QObject:
        """The view model of the screen that most likely follows."""
        return self._model_of(self.coming)

    def _model_of(self, screen: str) -> QObject:
        if screen.startswith("Guide"):
            return self._guide
        return self._models.get(screen, self._message)

    @Property("QStringList", constant=True)
    def screens(self) -> list[str]:
        """Every screen there is, for those who load them before they are needed."""
        return list(SCREENS)

    @Property(bool, notify=screenChanged)
    def cut(self) -> bool:
        """Whether the screen before held somebody's data: it goes in one frame, without a fade."""
        return self._cut

    @Property(bool, notify=screenChanged)
    def holdsData(self) -> bool:
        """Whether the curtain falls over this screen when nobody touches it."""
        return self._screen in HOLDS_DATA and not self.example

    @Property(bool, notify=screenChanged)
    def example(self) -> bool:
        """Whether this is the rehearsal: nobody's record, and marked as such."""
        return isinstance(self._visit.state, Rehearsal)

    @Property(bool, notify=warnedChanged)
    def warned(self) -> bool:
        """The last seconds run."""
        return self._warned

    @Property(bool, notify=warnedChanged)
    def stillHere(self) -> bool:
        """The last seconds run, and a touch anywhere begins anew."""
        limit = limit_of(self._visit.state)
        return self._warned and limit is not None and limit.extendable

    @Property(int, notify=secondsLeftChanged)
    def secondsLeft(self) -> int:
        return self._seconds_left

    @Property(int, constant=True)
    def warningSeconds(self) -> int:
        return int(WARNING)

    @Property(bool, notify=unattendedChanged)
    def unattended(self) -> bool:
        """Nobody has touched the screen for long."""
        return self._visit.unattended

    @Property(ScaleView, constant=True)
    def scale(self) -> ScaleView:
        return self._scale

    @Property(Touches, constant=True)
    def touches(self) -> Touches:
        return self._touches

    @Property(Listening, constant=True)
    def listening(self) -> Listening:
        return self._listening
