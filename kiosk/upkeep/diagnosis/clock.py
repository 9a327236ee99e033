"""The clock against the platform's, and whether it has been moved since they were compared.

Wall time is held against monotonic time, which never jumps: what they have drifted apart since is
added to what the comparison found.
"""

from collections.abc import Callable, Iterable, Iterator
from datetime import datetime

from kiosk.upkeep.checks import Check, UnitPart, Verdict
from kiosk.upkeep.diagnosis.findings import Finder

HEED = 30.0
STOP = 120.0
"""Seconds: a signed statement lives at most 120 s, so a clock this far off refuses every one."""
_OFF = "seconds_off"


def off_by(seconds: float, find: Finder) -> Check:
    """What is to be said of a clock that is so far ahead of the platform's."""
    whole = round(seconds)
    details = ((_OFF, str(whole)),)
    if abs(whole) <= HEED:
        return find.found(UnitPart.CLOCK, "clock", "good", Verdict.WELL, details, seconds=whole)
    verdict = Verdict.HEED if abs(whole) <= STOP else Verdict.STOP
    return find.found(UnitPart.CLOCK, "clock", "off", verdict, details, seconds=whole)


class ClockDrift:
    """One thread compares, another may look: what they share is replaced as a whole."""

    def __init__(self, now: Callable[[], datetime], monotonic: Callable[[], float]) -> None:
        self._now = now
        self._monotonic = monotonic
        self._compared: tuple[float, float] | None = None

    def compared(self, checks: Iterable[Check]) -> Iterator[Check]:
        """Remember what a look at the line found of the clock, and pass everything on."""
        for check in checks:
            off = dict(check.details).get(_OFF)
            if off is not None:
                self._compared = (float(off), self._apart())
            yield check

    def look(self, find: Finder) -> Iterator[Check]:
        """Nothing, as long as nobody has compared it."""
        if self._compared is not None:
            off, apart = self._compared
            yield off_by(off + self._apart() - apart, find)

    def _apart(self) -> float:
        return self._now().timestamp() - self._monotonic()
