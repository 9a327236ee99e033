"""Counts visitor events per day, without any time of day, and logs incidents by their names."""

from collections import Counter
from collections.abc import Mapping
from datetime import date

from kiosk.domain.audit import AuditEvent
from kiosk.domain.failures import FailureCode
from kiosk.logs import log
from kiosk.runtime.clock import Clock

KEPT_DAYS = 31


class DailyCounts:
    """In memory only. At ten visitors a day, a time of day would be a name."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._days: dict[date, Counter[AuditEvent]] = {}

    def record(self, event: AuditEvent, code: FailureCode | None = None) -> None:
        """Called in the runner's thread alone."""
        today = self._clock.now().date()
        self._days.setdefault(today, Counter())[event] += 1
        while len(self._days) > KEPT_DAYS:
            del self._days[min(self._days)]
        if event.name.startswith("INCIDENT_"):
            log.warning("incident", name=event.value, code=None if code is None else code.value)

    def of(self, day: date) -> Mapping[AuditEvent, int]:
        """The counts of one day."""
        return dict(self._days.get(day, {}))
