"""What is published to everybody, and may be newer than the city's profile on the unit."""

from dataclasses import field
from datetime import date, timedelta

from kiosk.domain.coverage import Source
from kiosk.domain.guide import NO_GUIDE, HallGuide
from kiosk.domain.held import NeverHeld
from kiosk.domain.perks import Perk
from kiosk.domain.remedies import ContestRules
from kiosk.domain.rulebook import NO_RULES, RuleBook
from kiosk.domain.scores import ScoreKind
from kiosk.domain.working_days import WorkingCalendar
from kiosk.values import dataclass

MOST_DAYS = 30  # an older one is said to be out of date


@dataclass(frozen=True, slots=True)
class Catalogue:
    """Nothing in it is personal. `edition` counts up; 0 is the profile's own. `as_of` is the day
    the platform, or whoever wrote the profile, last stood by it. `sources` and `perks` are
    empty where nobody has told them: that is not known, and not "none".
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
    sources: tuple[Source, ...] = ()
    perks: tuple[Perk, ...] = ()

    def out_of_date(self, today: date) -> bool:
        """Whether it is older than a month: then people are told so, and sent to ask."""
        return out_of_date(self.as_of, today)


def out_of_date(as_of: date, today: date) -> bool:
    """Whether what was last stood by on `as_of` is more than `MOST_DAYS` days old."""
    return today - as_of > timedelta(days=MOST_DAYS)
