"""What somebody filed, and what became of it."""

from datetime import date
from enum import StrEnum

from kiosk.domain.bilingual import Bilingual
from kiosk.domain.personal import Personal
from kiosk.domain.remedies import ContestKind
from kiosk.domain.working_days import Period
from kiosk.values import dataclass


class CaseState(StrEnum):
    """Where a case stands."""

    FILED = "filed"  # the platform has it
    WITH_SOURCE = "with_source"  # whoever reported it is checking
    CORRECTED = "corrected"
    UPHELD = "upheld"  # checked, and left as it was
    NEXT_INSTANCE = "next_instance"

    @property
    def open(self) -> bool:
        """Whether an answer is still due."""
        return self not in {CaseState.CORRECTED, CaseState.UPHELD}


@dataclass(frozen=True, slots=True, repr=False)
class Filing(Personal):
    """What a visitor confirmed: kind, reference (an entry's, source's, list's or inquiry's id, a
    held fact's category), the reason's id, and the ids of the sentences of their statement.
    """

    kind: ContestKind
    reference: str
    ground_id: str
    phrase_ids: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, repr=False)
class Case(Personal):
    """A filed case as the platform tells it.

    `token` is sealed: the platform alone can open it, and only for its own person. `number` is what
    people call the case. `answer_by` is the legal last day, `None` if the platform does not know
    the calendar that far; `answer_within` the period that it ends, from `filed_on`. `flagged`: the
    entry is marked as disputed until then. `words` is the statement attached to the entry, `None`
    without one.
    """

    token: str
    number: str
    kind: ContestKind
    reference: str
    ground_id: str
    what: Bilingual
    reason: Bilingual
    source: Bilingual
    state: CaseState
    filed_on: date
    changed_on: date
    answer_by: date | None
    next_instance: Bilingual
    papers: tuple[Bilingual, ...]
    flagged: bool = False
    words: Bilingual | None = None
    answer_within: Period | None = None
