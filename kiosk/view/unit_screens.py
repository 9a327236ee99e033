"""What the window shows of the unit itself, whoever is here: clock, hours, comfort, staff."""

import time
from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.domain.bilingual import NO_WORDS
from kiosk.upkeep.hours import Hours
from kiosk.upkeep.mode import Open
from kiosk.upkeep.staff import Door, Mode, Staff
from kiosk.upkeep.staff_events import StaffEvent
from kiosk.upkeep.unit import Unit
from kiosk.values import dataclass, replace
from kiosk.view.closed_words import closed_words
from kiosk.view.comfort import Comfort
from kiosk.view.qml import Property, QmlUncreatable
from kiosk.view.setting import Setting
from kiosk.view.snapshot import pair
from kiosk.view.staff_rows import Behind, nothing_behind
from kiosk.view.staff_view import StaffView
from kiosk.view.steady import SETTLED, SteadyWords
from kiosk.view.unit_view import UnitView, derive_unit
from kiosk.visit.events import Event, Touch
from kiosk.visit.facts import Facts
from kiosk.visit.gates import offered
from kiosk.visit.states import Visit

QML_IMPORT_NAME = "Osmanthus.View"
QML_IMPORT_MAJOR_VERSION = 1

Post = Callable[[Event | StaffEvent], None]


@dataclass(frozen=True, slots=True)
class House:
    """`behind` tells what lies behind the staff door; `hours` when the unit opens by itself.

    `settled`: seconds that what works today has to hold until it is said.
    """

    zh_first: bool = True
    behind: Callable[[Door | Staff], Behind] = nothing_behind
    hours: Hours | None = None
    settled: float = SETTLED


@QmlElement
@QmlUncreatable("the KioskView is one")
class UnitScreens(QObject):
    """The base of the root view model. `attend` takes the unit's mode."""

    assistedChanged = Signal()
    canAskOnPaperChanged = Signal()

    def __init__(
        self,
        setting: Setting,
        post: Post,
        now: Callable[[], datetime],
        house: House,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._setting = setting
        self._now = now
        self._hours = house.hours
        self._mode: Mode | None = None
        self._stuck = NO_WORDS
        self._facts = Facts()
        self._can_ask = False
        self._unit = UnitView(self)
        self._comfort = Comfort(house.zh_first, self)
        self._staff = StaffView(setting, post, house.behind, self)
        self._today = SteadyWords(house.settled)
        self._settle = QTimer(self, singleShot=True)
        self._settle.timeout.connect(self._settled)
        self._clock = QTimer(self, singleShot=True)
        self._clock.timeout.connect(self._minute)
        self._minute()

    def attend(self, unit: Unit) -> None:
        """The unit's mode: the staff screens, and what a unit says that serves nobody."""
        before, self._mode = self._mode, unit.mode
        if isinstance(unit.mode, Door | Staff) and not isinstance(before, Door | Staff):
            self._comfort.reset()
        if _assisted(before) != _assisted(unit.mode):
            self.assistedChanged.emit()
        stuck, self._stuck = self._stuck, unit.shift.stuck
        if type(before) is not type(unit.mode) or stuck != self._stuck:
            self._show_unit(self._facts)
        self._staff.show(unit)

    def _show_asking(self, visit: Visit) -> None:
        """Whether a person can be asked with a slip in hand from where the visitor is."""
        can = Touch.ASK_ON_PAPER in offered(visit)
        if can != self._can_ask:
            self._can_ask = can
            self.canAskOnPaperChanged.emit()

    @Slot()
    def _minute(self) -> None:
        self._show_unit(self._facts)
        now = self._now()
        self._clock.start(60_000 - now.second * 1000 - now.microsecond // 1000 + 50)

    def _show_unit(self, facts: Facts) -> None:
        self._facts = facts
        now = self._now()
        city = self._setting.city
        own = self._hours.under(facts.catalogue) if self._hours else None
        closed = closed_words(self._mode, own.next_opening(now) if own else None, self._setting)
        hours = own or Hours(city.guide.hours, city.calendar)
        closed = replace(closed, stuck=pair(self._stuck))
        props = derive_unit(facts, self._setting, now, closed, hours)
        left = self._today.heard(props.today, time.monotonic())
        if left is not None:
            self._settle.start(round(left * 1000) + 20)
        self._unit.show(replace(props, today=self._today.shown))

    @Slot()
    def _settled(self) -> None:
        self._show_unit(self._facts)

    @Property(UnitView, constant=True)
    def unit(self) -> UnitView:
        return self._unit

    @Property(Comfort, constant=True)
    def comfort(self) -> Comfort:
        return self._comfort

    @Property(StaffView, constant=True)
    def staff(self) -> StaffView:
        return self._staff

    @Property(bool, notify=canAskOnPaperChanged)
    def canAskOnPaper(self) -> bool:
        """A slip for the person at the desk can be printed now."""
        return self._can_ask

    @Property(bool, notify=assistedChanged)
    def assisted(self) -> bool:
        """A clerk stands beside the visitor: each page comes covered, for the visitor to reveal."""
        return _assisted(self._mode)


def _assisted(mode: Mode | None) -> bool:
    return isinstance(mode, Open) and mode.assisted
