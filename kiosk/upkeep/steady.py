"""One part's state as staff see it: believed once it holds, flapping when it will not hold."""

from collections import deque
from dataclasses import field
from typing import Generic, TypeVar

from kiosk.values import dataclass

HOLD = 1.5
"""Seconds a change has to hold until it is shown; well under the five in which it has to be."""
FLAPS = 3
WITHIN = 60.0
CALM = 30.0
"""A part that went away so often within so long is flapping, until it has been calm this long."""

S = TypeVar("S")


@dataclass
class Steady(Generic[S]):
    """Fed by `saw` with monotonic seconds; `shown` is what to show at that time."""

    good: S
    _now: S | None = None
    _since: float = 0.0
    _shown: S | None = None
    _falls: deque[float] = field(default_factory=deque)

    def saw(self, state: S, well: bool, at: float) -> None:
        """The part says this; `well` as far as staff are concerned."""
        self._settle(at)
        if state == self._now:
            return
        if self._now is None:
            self._shown = state  # the first word is believed: nothing was shown before
        elif not well:
            self._falls.append(at)
        self._now, self._since = state, at

    def shown(self, at: float) -> S | None:
        """What holds; `None` before the first word."""
        self._settle(at)
        return self._shown

    def flapping(self, at: float) -> bool:
        """It keeps going and coming."""
        while self._falls and at - self._falls[0] > WITHIN:
            self._falls.popleft()
        return len(self._falls) >= FLAPS and at - self._since < CALM

    def _settle(self, at: float) -> None:
        if self._now is not None and at - self._since >= HOLD:
            self._shown = self._now
