"""What happens while something is contested: the visitor's choices, and the platform's answers."""

from kiosk.domain.cases import Case
from kiosk.domain.failures import FailureCode
from kiosk.domain.personal import Personal
from kiosk.domain.remedies import ContestKind
from kiosk.values import dataclass


@dataclass(frozen=True, slots=True, repr=False)
class ContestChosen(Personal):
    """This is contested: an entry, a source's missing entry, a list, a look at the record."""

    kind: ContestKind
    reference: str


@dataclass(frozen=True, slots=True)
class GroundChosen:
    """The reason."""

    ground_id: str


@dataclass(frozen=True, slots=True)
class PhraseToggled:
    """A sentence of the statement was touched."""

    phrase_id: str


@dataclass(frozen=True, slots=True, repr=False)
class CaseChosen(Personal):
    """One of the visitor's own cases was touched."""

    number: str


@dataclass(frozen=True, slots=True, repr=False)
class CaseFiled(Personal):
    """The platform filed confirmation `confirmation`, now or the first time it was sent."""

    visit_id: int
    confirmation: int
    case: Case


@dataclass(frozen=True, slots=True)
class FilingFailed:
    """No answer, or a no, to confirmation `confirmation`."""

    visit_id: int
    confirmation: int
    code: FailureCode


@dataclass(frozen=True, slots=True, repr=False)
class CaseTold(Personal):
    """How a case stands now."""

    visit_id: int
    case: Case
