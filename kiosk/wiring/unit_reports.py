"""One run's part in what the platform is told of the unit; it begins after the first picture."""

from collections.abc import Callable, Iterable
from datetime import datetime
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING

from kiosk.central.port import Central
from kiosk.upkeep.checks import Check
from kiosk.upkeep.hours import TEST_BEFORE
from kiosk.upkeep.journal.events import JournalEntry
from kiosk.upkeep.paper import PaperCount
from kiosk.upkeep.reports.report import Report
from kiosk.upkeep.reports.reporter import Reporter
from kiosk.upkeep.staff import Mode
from kiosk.upkeep.unit import Unit, for_the_night
from kiosk.visit.facts import Facts
from kiosk.wiring.plan import Plan

if TYPE_CHECKING:
    from kiosk.runtime.reporting import Reporting


class UnitReports:
    """A unit without a state folder tells nothing."""

    def __init__(self, plan: Plan, central: Central) -> None:
        self._plan = plan
        self._central = central
        self._hours = plan.hours
        self._lock = Lock()
        self._reporting: Reporting | None = None
        self._early: list[tuple[Report, datetime]] = []
        self._early_tasks: list[tuple[Callable[[], None], float]] = []
        self._reporter = Reporter(self._tell, self._later, self._next_on)

    def saw(self, mode: Mode, facts: Facts, paper: PaperCount | None) -> None:
        """The unit as it is now; in the runner's thread."""
        if self._hours is not None:
            self._hours = self._hours.under(facts.catalogue)
        if self._plan.staff is not None:
            low = facts.printer.near_end or (paper is not None and paper.left().low)
            self._reporter.saw(mode, facts, paper_low=low)

    def kept(self, entry: JournalEntry) -> None:
        """As it is written into the journal. Thread-safe."""
        self._reporter.kept(entry)

    def tested(self, checks: Iterable[Check]) -> None:
        """The self-test has ended. Thread-safe."""
        self._reporter.tested(checks)

    def start(self) -> None:
        """From now on what happens is kept and sent, and first what has happened so far."""
        staff = self._plan.staff
        if staff is None:
            return
        reporting = _reporting(self._central, staff.folder)
        with self._lock:
            self._reporting = reporting
            for report, at in self._early:
                reporting.tell(report, at)
            for task, seconds in self._early_tasks:
                reporting.later(task, seconds)
            self._early.clear()
            self._early_tasks.clear()
        reporting.start()

    def stop(self, unit: Unit, timeout: float) -> None:
        """The last word: whether anybody expects this unit on."""
        if self._reporting is None:
            return
        if for_the_night(unit):
            self._reporter.going_dark()
        self._reporting.stop(timeout)

    def _next_on(self) -> datetime | None:
        """When the unit tests itself before it opens next."""
        hours = self._hours
        opening = hours.next_opening(self._plan.clock.now()) if hours else None
        return None if opening is None else opening - TEST_BEFORE

    def _tell(self, report: Report) -> None:
        if self._plan.staff is None:
            return
        at = self._plan.clock.now()
        with self._lock:
            if self._reporting is None:
                self._early.append((report, at))
            else:
                self._reporting.tell(report, at)

    def _later(self, task: Callable[[], None], seconds: float) -> None:
        with self._lock:
            if self._reporting is None:
                self._early_tasks.append((task, seconds))
            else:
                self._reporting.later(task, seconds)


def _reporting(central: Central, folder: Path) -> "Reporting":
    from kiosk.runtime.reporting import Reporting  # noqa: PLC0415 - nobody waits for it
    from kiosk.upkeep.reports.outbox import Outbox  # noqa: PLC0415 - nobody waits for it
    from kiosk.upkeep.reports.records import Records  # noqa: PLC0415 - nobody waits for it

    return Reporting(central, Outbox(folder), Records(folder))
