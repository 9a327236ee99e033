"""A printer that is not there is asked more and more seldom."""

from collections.abc import Callable

from kiosk.domain.device_status import PrinterCondition, PrinterStatus

FIRST = 0.25
LONGEST = 4.0
"""Seconds before the next try, doubled from the first to the longest."""


class BackOff:
    """`last` is what was said when it was lost. One thread at a time."""

    def __init__(self, now: Callable[[], float]) -> None:
        self._now = now
        self._delay = FIRST
        self._not_before = 0.0
        self.last = PrinterStatus(PrinterCondition.ABSENT)

    @property
    def waits(self) -> bool:
        """Whether it is too early for another try."""
        return self._now() < self._not_before

    def found(self) -> None:
        self._delay, self._not_before = FIRST, 0.0

    def lost(self, *, silent: bool) -> PrinterStatus:
        """`silent`: it was there, and did not answer."""
        self._not_before = self._now() + self._delay
        self._delay = min(self._delay * 2, LONGEST)
        self.last = PrinterStatus(PrinterCondition.SILENT if silent else PrinterCondition.ABSENT)
        return self.last
