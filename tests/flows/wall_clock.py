"""A wall clock that a test sets, beside the hall's monotonic one."""

from datetime import datetime, timedelta

from tests.flows.staged import MovableClock


class Wall:
    """The hall's wall clock; a test moves it on."""

    def __init__(self, clock: MovableClock) -> None:
        self._clock = clock
        self.ahead = timedelta(0)

    def monotonic(self) -> float:
        return self._clock.monotonic()

    def leap(self, seconds: float) -> None:
        self._clock.leap(seconds)

    def now(self) -> datetime:
        return self._clock.now() + self.ahead

    def set(self, hour: int, minute: int = 0) -> None:
        now = self._clock.now()
        self.ahead = now.replace(hour=hour, minute=minute, second=0) - now
