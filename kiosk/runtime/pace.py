"""How often the executor asks again, and for how long, in seconds.

A pause nobody waits for is cut by chance: three hundred units that lost the mains together must not
come back to the platform together (facts, visitors P15).
"""

import random

from kiosk.domain.device_status import LineStatus
from kiosk.domain.failures import FailureCode
from kiosk.values import dataclass

# A call that ended so may end otherwise the next time.
PASSING = frozenset(
    {
        FailureCode.LINE_DOWN,
        FailureCode.LINE_SLOW,
        FailureCode.PLATFORM_BUSY,
        FailureCode.PLATFORM_FAULT,
    }
)


@dataclass(frozen=True, slots=True)
class Pace:
    """`misses`: how many polls in a row may fail before the visitor hears of it.

    A token lives about ten minutes: to try longer would be to revoke nothing. A slip's number
    stays good for weeks, so voiding is tried for as long as the program runs.
    """

    session: float = 1.0
    session_after_failure: float = 3.0
    misses: int = 3
    line_up: float = 10.0
    line_down: float = 3.0
    retry_first: float = 1.0
    retry_longest: float = 30.0
    revoke_for: float = 600.0
    catalogue: float = 6 * 3600.0
    catalogue_again: float = 60.0  # somebody is here, or nothing came

    def line(self, status: LineStatus) -> float:
        """Until the platform's health is asked for again."""
        return _cut(self.line_up if status is LineStatus.UP else self.line_down)

    def catalogue_after(self, *, came: bool) -> float:
        """Until the catalogue is asked for again; `came`: the platform has answered."""
        return _cut(self.catalogue if came else self.catalogue_again)

    def retry(self, tries: int) -> float:
        """The pause after `tries` failed tries: doubled each time, and capped."""
        return _cut(min(self.retry_longest, self.retry_first * 2.0 ** min(tries - 1, 16)))


def _cut(pause: float) -> float:
    return pause * random.uniform(0.5, 1)  # noqa: S311  jitter, not a secret
