"""The `[contest]` part of a city profile: what may be contested, how, and until when."""

from typing import Annotated

from pydantic import Field, model_validator

from kiosk.central.wire_model import WireModel
from kiosk.central.wire_text import BilingualWire, Text
from kiosk.domain.remedies import (
    LONGEST_STATEMENT,
    MOST_PHRASES,
    ContestKind,
    ContestRules,
    Ground,
    Phrase,
    Remedy,
    Repair,
)
from kiosk.domain.working_days import Period

Id = Annotated[str, Field(pattern=r"^[a-z0-9_]{1,40}$")]
Kind = Annotated[ContestKind, Field(strict=False)]
Papers = Annotated[list[BilingualWire], Field(max_length=6)]


class PeriodFile(WireModel):
    """`{ days = 15, working = true }`."""

    days: Annotated[int, Field(ge=1, le=3660)]
    working: bool

    def to_domain(self) -> Period:
        return Period(self.days, self.working)


class GroundFile(WireModel):
    """One `[[contest.grounds]]` table."""

    kind: Kind
    id: Id
    zh: Text
    en: Text
    note: BilingualWire
    papers: Papers

    def to_domain(self) -> Ground:
        papers = tuple(paper.to_domain() for paper in self.papers)
        name = BilingualWire(zh=self.zh, en=self.en).to_domain()
        return Ground(self.kind, self.id, name, self.note.to_domain(), papers)


class RemedyFile(WireModel):
    """One `[[contest.remedies]]` table."""

    kind: Kind
    basis: BilingualWire
    answer_within: PeriodFile
    next_instance: BilingualWire
    next_within: PeriodFile
    references: Annotated[list[Text], Field(max_length=100)] = Field(default_factory=list)
    file_within: PeriodFile | None = None
    office: BilingualWire | None = None
    contact: BilingualWire | None = None

    def to_domain(self) -> Remedy:
        return Remedy(
            kind=self.kind,
            basis=self.basis.to_domain(),
            answer_within=self.answer_within.to_domain(),
            next_instance=self.next_instance.to_domain(),
            next_within=self.next_within.to_domain(),
            references=tuple(self.references),
            file_within=self.file_within.to_domain() if self.file_within else None,
            office=self.office.to_domain() if self.office else None,
            contact=self.contact.to_domain() if self.contact else None,
        )


class PhraseFile(WireModel):
    """One `[[contest.phrases]]` table."""

    id: Id
    zh: Text
    en: Text

    def to_domain(self) -> Phrase:
        return Phrase(self.id, BilingualWire(zh=self.zh, en=self.en).to_domain())


class RepairFile(WireModel):
    """The `[contest.repair]` table."""

    papers: Papers
    answer_within: PeriodFile
    where: BilingualWire
    minor: BilingualWire
    general: BilingualWire
    serious: BilingualWire

    def to_domain(self) -> Repair:
        return Repair(
            papers=tuple(paper.to_domain() for paper in self.papers),
            answer_within=self.answer_within.to_domain(),
            where=self.where.to_domain(),
            shown_for={
                "minor": self.minor.to_domain(),
                "general": self.general.to_domain(),
                "serious": self.serious.to_domain(),
            },
        )


class ContestFile(WireModel):
    """The whole `[contest]` part."""

    operator: BilingualWire
    grounds: Annotated[list[GroundFile], Field(min_length=1, max_length=60)]
    remedies: Annotated[list[RemedyFile], Field(min_length=1, max_length=60)]
    phrases: Annotated[list[PhraseFile], Field(max_length=12)]
    repair: RepairFile | None = None

    @model_validator(mode="after")
    def _can_be(self) -> "ContestFile":
        common = {remedy.kind for remedy in self.remedies if not remedy.references}
        if not {ground.kind for ground in self.grounds} <= common | {ContestKind.LIST}:
            raise ValueError("a kind has reasons and no remedy")
        grounds = [(ground.kind, ground.id) for ground in self.grounds]
        phrases = [phrase.id for phrase in self.phrases]
        if len(set(grounds)) != len(grounds) or len(set(phrases)) != len(phrases):
            raise ValueError("an id is not unique")
        longest = sorted((len(phrase.zh) for phrase in self.phrases), reverse=True)
        if sum(longest[:MOST_PHRASES]) > LONGEST_STATEMENT:
            raise ValueError("a statement could be longer than is allowed")
        return self

    def to_domain(self) -> ContestRules:
        return ContestRules(
            operator=self.operator.to_domain(),
            grounds=tuple(ground.to_domain() for ground in self.grounds),
            remedies=tuple(remedy.to_domain() for remedy in self.remedies),
            phrases=tuple(phrase.to_domain() for phrase in self.phrases),
            repair=self.repair.to_domain() if self.repair else None,
        )
