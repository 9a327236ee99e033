"""How often somebody may ask: a sliding window for each key."""

from collections import deque
from collections.abc import Callable, Hashable

from kiosk.values import dataclass


@dataclass(frozen=True, slots=True)
class Rate:
    """At most `count` in `seconds`."""

    count: int
    seconds: float


@dataclass(frozen=True, slots=True)
class Rates:
    """How often: codes and assertions per unit, statements and proofs per token, one-time codes
    per person, wrong short codes per account.
    """

    codes: Rate
    assertions: Rate
    statements: Rate
    proofs: Rate
    messages: Rate
    code_guesses: Rate


EVERYDAY = Rates(
    codes=Rate(120, 60.0),
    assertions=Rate(120, 60.0),
    statements=Rate(30, 60.0),
    proofs=Rate(20, 60.0),
    messages=Rate(30, 600.0),
    code_guesses=Rate(5, 60.0),
)
# For runs of many visits in a row: nothing but guessing is held back.
GENEROUS = Rates(
    codes=Rate(100_000, 60.0),
    assertions=Rate(100_000, 60.0),
    statements=Rate(100_000, 60.0),
    proofs=Rate(100_000, 60.0),
    messages=Rate(100_000, 60.0),
    code_guesses=Rate(5, 60.0),
)


class RateLimiter:
    """Counts per key; `monotonic` gives seconds."""

    def __init__(self, monotonic: Callable[[], float]) -> None:
        self._monotonic = monotonic
        self._seen: dict[Hashable, deque[float]] = {}

    def allows(self, key: Hashable, rate: Rate) -> bool:
        """Count one, unless that would be too many."""
        seen, now = self._window(key, rate)
        if len(seen) >= rate.count:
            return False
        seen.append(now)
        return True

    def full(self, key: Hashable, rate: Rate) -> bool:
        """Whether one more would be too many."""
        return len(self._window(key, rate)[0]) >= rate.count

    def forget(self, key: Hashable) -> None:
        """Start counting anew."""
        self._seen.pop(key, None)

    def _window(self, key: Hashable, rate: Rate) -> tuple[deque[float], float]:
        now = self._monotonic()
        seen = self._seen.setdefault(key, deque())
        while seen and now - seen[0] >= rate.seconds:
            seen.popleft()
        return seen, now
