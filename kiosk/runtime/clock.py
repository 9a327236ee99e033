"""The one clock. Limits run on monotonic time; wall time is for display, opening hours and JWTs."""

import time
from datetime import datetime
from typing import Protocol

from kiosk.domain.calendar_words import CHINA


class Clock(Protocol):
    """Where time comes from."""

    def monotonic(self) -> float:
        """Seconds that never jump; their zero means nothing."""
        ...

    def now(self) -> datetime:
        """Aware wall time, in the hall's own zone. It may jump."""
        ...


class SystemClock:
    """The machine's own, whatever zone the machine was left in: screens and slips say one time."""

    def monotonic(self) -> float:
        return time.monotonic()

    def now(self) -> datetime:
        return datetime.now(CHINA)
