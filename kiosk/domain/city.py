"""A city profile: scale, names and hours are data, never code."""

from dataclasses import field
from datetime import date

from kiosk.domain.bilingual import NO_WORDS, Bilingual
from kiosk.domain.catalogue import Catalogue
from kiosk.domain.coverage import Source
from kiosk.domain.example import NO_EXAMPLE, Example
from kiosk.domain.guide import NO_GUIDE, HallGuide
from kiosk.domain.held import NeverHeld
from kiosk.domain.perks import Perk
from kiosk.domain.remedies import ContestRules
from kiosk.domain.rulebook import NO_RULES, RuleBook
from kiosk.domain.scale import Scale
from kiosk.domain.scores import ScoreKind
from kiosk.domain.working_days import WorkingCalendar
from kiosk.values import dataclass, replace


@dataclass(frozen=True, slots=True)
class CityList:
    """A defaulter list: `number` (0 to 255) stands for it on proofs, `list_id` on the wire.

    `removal_days`: within how many working days after payment it has to let go of somebody;
    `None` where no rule says so.
    """

    list_id: str
    number: int
    name: Bilingual
    removal_days: int | None = None


@dataclass(frozen=True, slots=True)
class City:
    """What differs from city to city, as far as screens and slips need it.

    `score` is what its score is called, `hall` and `street` its hall, where the unit's settings
    name no other. `as_of`: the day its guide, rules and calendar were last stood by.
    `list_answer_seconds`: how long before the question a list may have answered and still count.
    `garden`: the drawings of the garden and the osmanthus are of this city; else there are none.
    `covered`: the categories of entries that are covered on every list until they are pressed.
    `sources` and `perks`: as published, empty until somebody has told them.
    """

    city_id: str
    product: Bilingual
    scale: Scale
    trial: bool
    rules_of: date
    as_of: date
    hotline: str
    list_answer_seconds: float
    garden: bool = False
    lists: tuple[CityList, ...] = ()
    calendar: WorkingCalendar = field(default_factory=WorkingCalendar)
    contest: ContestRules = field(default_factory=ContestRules)
    score: Bilingual = NO_WORDS
    hall: Bilingual = NO_WORDS
    street: Bilingual = NO_WORDS
    guide: HallGuide = NO_GUIDE
    example: Example = NO_EXAMPLE
    never_held: tuple[NeverHeld, ...] = ()
    covered: frozenset[str] = frozenset()
    scores: tuple[ScoreKind, ...] = ()
    rule_book: RuleBook = NO_RULES
    sources: tuple[Source, ...] = ()
    perks: tuple[Perk, ...] = ()

    def catalogue(self) -> Catalogue:
        """What this profile itself publishes; good until the platform sends something newer."""
        return Catalogue(
            0,
            self.as_of,
            self.calendar,
            self.contest,
            self.rule_book,
            self.guide,
            self.never_held,
            self.covered,
            self.scores,
            self.sources,
            self.perks,
        )

    def removal_days(self, list_id: str) -> int | None:
        """Within how many working days that list has to let go of somebody who has paid."""
        return next((e.removal_days for e in self.lists if e.list_id == list_id), None)

    def under(self, catalogue: Catalogue) -> "City":
        """The same city with what is published now.

        What may never be held, and what is covered, can only become more: nothing that is sent to a
        unit makes it show what its own profile keeps back.
        """
        never = {kind.category: kind for kind in (*self.never_held, *catalogue.never_held)}
        return replace(
            self,
            as_of=catalogue.as_of,
            calendar=catalogue.calendar.over(self.calendar),
            contest=catalogue.contest,
            rule_book=catalogue.rule_book,
            guide=catalogue.guide,
            never_held=tuple(never.values()),
            covered=self.covered | catalogue.covered,
            scores=catalogue.scores or self.scores,
            sources=catalogue.sources,
            perks=catalogue.perks,
        )
