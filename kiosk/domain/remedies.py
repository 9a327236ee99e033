"""What can be asked for when something is wrong: reasons, papers, legal times. Data of a city."""

from dataclasses import field
from enum import StrEnum

from kiosk.domain.bilingual import Bilingual
from kiosk.domain.working_days import Period
from kiosk.values import dataclass


class ContestKind(StrEnum):
    """What somebody disagrees with."""

    ENTRY = "entry"  # an entry of their own record
    MISSING = "missing"  # an entry that a source should have reported
    LIST = "list"  # still on a defaulter list after the last day for taking them off
    INQUIRY = "inquiry"  # a look at the record that they do not know
    HELD = "held"  # a fact that is held about them: to be corrected, or deleted


NOT_ME = "not_me"  # the one reason that asks for a mark on the entry at once


@dataclass(frozen=True, slots=True)
class Ground:
    """A reason that can be given; `note` says what it means, `papers` what to bring."""

    kind: ContestKind
    ground_id: str
    name: Bilingual
    note: Bilingual
    papers: tuple[Bilingual, ...]


@dataclass(frozen=True, slots=True)
class Remedy:
    """The legal way: its `basis`, its times, and who is next when the answer does not convince.

    `references`: the rules (of entries) or lists it is for; empty for all others of its kind.
    `file_within`: how long after its arrival an entry can be contested; `None` without end.
    `office` decides, where that is not the one who reported.
    """

    kind: ContestKind
    basis: Bilingual
    answer_within: Period
    next_instance: Bilingual
    next_within: Period
    references: tuple[str, ...] = ()
    file_within: Period | None = None
    office: Bilingual | None = None
    contact: Bilingual | None = None


@dataclass(frozen=True, slots=True)
class Phrase:
    """A sentence a visitor can put into their statement."""

    phrase_id: str
    words: Bilingual


MOST_PHRASES = 3
LONGEST_STATEMENT = 200  # characters, of the Chinese text that is filed


@dataclass(frozen=True, slots=True)
class Repair:
    """Credit repair: what is left when an entry is true, or can no longer be contested.

    `shown_for` tells for each class of entry how long it is shown.
    """

    papers: tuple[Bilingual, ...]
    answer_within: Period
    where: Bilingual
    shown_for: dict[str, Bilingual]


@dataclass(frozen=True, slots=True)
class ContestRules:
    """All of it. `operator` runs the platform: it answers for a source that is no more."""

    operator: Bilingual = field(
        default_factory=lambda: Bilingual("平台运营方", "The platform's operator")
    )
    grounds: tuple[Ground, ...] = ()
    remedies: tuple[Remedy, ...] = ()
    phrases: tuple[Phrase, ...] = ()
    repair: Repair | None = None

    def grounds_of(self, kind: ContestKind) -> tuple[Ground, ...]:
        """The reasons offered, in order."""
        return tuple(ground for ground in self.grounds if ground.kind is kind)

    def ground(self, kind: ContestKind, ground_id: str) -> Ground | None:
        """The reason with this id."""
        return next((g for g in self.grounds_of(kind) if g.ground_id == ground_id), None)

    def remedy(self, kind: ContestKind, reference: str) -> Remedy | None:
        """The way for a rule or list: the one made for it, else the one for all of its kind."""
        ways = [remedy for remedy in self.remedies if remedy.kind is kind]
        own = (remedy for remedy in ways if reference in remedy.references)
        common = (remedy for remedy in ways if not remedy.references)
        return next(own, None) or next(common, None)

    def statement(self, phrase_ids: tuple[str, ...]) -> Bilingual:
        """The sentences chosen, one after another; unknown ids say nothing."""
        known = {phrase.phrase_id: phrase.words for phrase in self.phrases}
        chosen = [known[each] for each in phrase_ids if each in known]
        return Bilingual("".join(w.zh for w in chosen), " ".join(w.en for w in chosen))
