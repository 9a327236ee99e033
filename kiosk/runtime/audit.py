"""Counts visitor events per day, without any time of day; incidents are written down at once."""

from collections import Counter
from collections.abc import Callable, Mapping
from datetime import date

from kiosk.domain.audit import AuditEvent
from kiosk.domain.failures import FailureCode
from kiosk.logs import log
from kiosk.runtime.clock import Clock
from kiosk.upkeep.journal.events import JournalEntry, JournalEvent

KEPT_DAYS = 31


class DailyCounts:
    """At ten visitors a day, a time of day would be a name. `keep` takes a day's counts at its end,
    and each incident as it happens. All of it is called in the runner's thread alone."""

    def __init__(
        self, clock: Clock, keep: Callable[[JournalEntry], None] = lambda _entry: None
    ) -> None:
        self._clock = clock
        self._keep = keep
        self._days: dict[date, Counter[AuditEvent]] = {}
        self._unwritten: Counter[AuditEvent] = Counter()
        self._today: date | None = None

    def record(self, event: AuditEvent, code: FailureCode | None = None) -> None:
        """Count it."""
        today = self._clock.now().date()
        if today != self._today:
            self.flush()
            self._today = today
        self._days.setdefault(today, Counter())[event] += 1
        self._unwritten[event] += 1
        while len(self._days) > KEPT_DAYS:
            del self._days[min(self._days)]
        if event.name.startswith("INCIDENT_"):
            log.warning("incident", name=event.value, code=None if code is None else code.value)
            self._keep(JournalEntry(JournalEvent.INCIDENT, code=code or FailureCode.INTERNAL))

    def flush(self) -> None:
        """The day is over, or the program ends: hand over what has been counted since."""
        if self._today is not None and self._unwritten:
            counts = tuple(sorted(self._unwritten.items()))
            self._keep(
                JournalEntry(JournalEvent.DAY_COUNTS, day=self._today.isoformat(), counts=counts)
            )
        self._unwritten = Counter()

    def of(self, day: date) -> Mapping[AuditEvent, int]:
        """The counts of one day."""
        return dict(self._days.get(day, {}))
