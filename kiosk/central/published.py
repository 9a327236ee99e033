"""What is published to everybody: in a city profile, and in the catalogue that may be newer."""

from datetime import date
from typing import Annotated

from pydantic import Field

from kiosk.central.calendar_file import LongestRestFile, WorkingYearFile, calendar_of
from kiosk.central.city_pages import NeverHeldFile, RuleBookFile, ScoreFile
from kiosk.central.contest_rules import ContestFile
from kiosk.central.guide_file import GuideFile
from kiosk.central.wire_model import WireModel
from kiosk.central.wire_pages import PerkWire, SourceWire
from kiosk.central.wire_text import Text
from kiosk.domain.catalogue import Catalogue
from kiosk.domain.guide import NO_GUIDE
from kiosk.domain.remedies import ContestRules
from kiosk.domain.rulebook import NO_RULES
from kiosk.values import replace


class PublishedFile(WireModel):
    """Working days, the ways to contest, the rule book, the hall's guide, which score is which;
    what is never held, and what is covered.
    """

    working_days: Annotated[list[WorkingYearFile], Field(max_length=50)] = Field(
        default_factory=list
    )
    longest_rest: LongestRestFile | None = None
    contest: ContestFile | None = None
    rule_book: RuleBookFile | None = None
    guide: GuideFile | None = None
    never_held: Annotated[list[NeverHeldFile], Field(max_length=100)] = Field(default_factory=list)
    covered: Annotated[list[Text], Field(max_length=100)] = Field(default_factory=list)
    scores: Annotated[list[ScoreFile], Field(max_length=12)] = Field(default_factory=list)

    def to_catalogue(self, edition: int, as_of: date) -> Catalogue:
        return Catalogue(
            edition=edition,
            as_of=as_of,
            calendar=calendar_of(self.working_days, self.longest_rest),
            contest=self.contest.to_domain() if self.contest else ContestRules(),
            rule_book=self.rule_book.to_domain() if self.rule_book else NO_RULES,
            guide=self.guide.to_domain() if self.guide else NO_GUIDE,
            never_held=tuple(kind.to_domain() for kind in self.never_held),
            covered=frozenset(self.covered),
            scores=tuple(score.to_domain() for score in self.scores),
        )


class CatalogueFile(PublishedFile):
    """What the platform alone knows beside: who is connected, and what a score is good for."""

    sources: Annotated[list[SourceWire], Field(max_length=500)] = Field(default_factory=list)
    perks: Annotated[list[PerkWire], Field(max_length=200)] = Field(default_factory=list)

    def to_catalogue(self, edition: int, as_of: date) -> Catalogue:
        return replace(
            super().to_catalogue(edition, as_of),
            sources=tuple(source.to_domain() for source in self.sources),
            perks=tuple(perk.to_domain() for perk in self.perks),
        )
