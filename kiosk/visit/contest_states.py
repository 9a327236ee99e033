"""The states of contesting: a reason, a statement, one confirmation, a case."""

from enum import StrEnum
from typing import TYPE_CHECKING

from kiosk.domain.failures import FailureCode
from kiosk.domain.personal import Personal
from kiosk.domain.remedies import ContestKind
from kiosk.values import dataclass

if TYPE_CHECKING:
    from kiosk.visit.states import Home, Page


class ContestStage(StrEnum):
    """How far a contest has come."""

    GROUND = "ground"  # which reason
    ADVICE = "advice"  # "not me": what to do besides
    STATEMENT = "statement"  # the visitor's own statement is put together
    REVIEW = "review"  # all of it shown back, and papers and times
    FILING = "filing"
    ELSEWHERE = "elsewhere"  # that source is not connected: whom to ask instead


@dataclass(frozen=True, slots=True, repr=False)
class Contest(Personal):
    """Something is being contested. `origin` is where it began and Back leads.

    `confirmation` numbers the visitor's one confirmation, 0 before it.
    """

    kind: ContestKind
    reference: str
    origin: "Home | Page"
    stage: ContestStage = ContestStage.GROUND
    ground_id: str = ""
    phrase_ids: tuple[str, ...] = ()
    confirmation: int = 0


@dataclass(frozen=True, slots=True, repr=False)
class ContestTrouble(Personal):
    """It was not filed, or nobody knows; asking again is the same confirmation."""

    contest: Contest
    code: FailureCode


@dataclass(frozen=True, slots=True, repr=False)
class ContestFiled(Personal):
    """A case of the visitor: just filed, or one they came back to.

    `asking`: the platform is being asked; `trouble`: it did not answer.
    """

    number: str
    just_filed: bool = False
    asking: bool = False
    trouble: FailureCode | None = None
