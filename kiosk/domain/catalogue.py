"""What is published to everybody, and may be newer than the city's profile on the unit."""

from dataclasses import field
from datetime import date, timedelta

from kiosk.domain.guide import NO_GUIDE, HallGuide
from kiosk.domain.held import NeverHeld
from kiosk.domain.remedies import ContestRules
from kiosk.domain.rulebook import NO_RULES, RuleBook
from kiosk.domain.scores import ScoreKind
from kiosk.domain.working_days import WorkingCalendar
from kiosk.values import dataclass

MOST_DAYS = 30  # an older one is said to be out of date


@dataclass(frozen=True, slots=True)
class Catalogue:
    """Nothing in it is personal. `edition` counts up; 0 is the profile's own. `as_of` is the day
    the platform, or whoever wrote the profile, last stood by it.
    """

    edition: int
    as_of: date
    calendar: WorkingCalendar = field(default_factory=WorkingCalendar)
    contest: ContestRules = field(default_factory=ContestRules)
    rule_book: RuleBook = NO_RULES
    guide: HallGuide = NO_GUIDE
    never_held: tuple[NeverHeld, ...] = ()
    covered: frozenset[str] = frozenset()
    scores: tuple[ScoreKind, ...] = ()

    def out_of_date(self, today: date) -> bool:
        """Whether it is older than a month: then people are told so, and sent to ask."""
        return today - self.as_of > timedelta(days=MOST_DAYS)
