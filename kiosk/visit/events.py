"""Everything that can happen to a visit: touches, limits, devices, answers."""

from dataclasses import field
from datetime import date

from kiosk.domain.card import CardEvidence, CardRefusal
from kiosk.domain.catalogue import Catalogue
from kiosk.domain.device_status import Insertion
from kiosk.domain.failures import FailureCode
from kiosk.domain.machine import KeptNothing
from kiosk.domain.personal import Personal
from kiosk.domain.printing import PrintOutcome, PrintStep
from kiosk.domain.proof import SignedProof
from kiosk.domain.statement import Statement
from kiosk.domain.subject import Subject
from kiosk.domain.warrant import Warrant
from kiosk.values import dataclass
from kiosk.visit.contest_events import (
    CaseChosen,
    CaseFiled,
    CaseTold,
    ContestChosen,
    FilingFailed,
    GroundChosen,
    PhraseToggled,
)
from kiosk.visit.part_events import EarsChanged as EarsChanged
from kiosk.visit.part_events import LineChanged as LineChanged
from kiosk.visit.part_events import PrinterChanged as PrinterChanged
from kiosk.visit.part_events import ReaderChanged as ReaderChanged
from kiosk.visit.part_events import ResidentReaderChanged as ResidentReaderChanged
from kiosk.visit.states import SignIn, StepUpMethod
from kiosk.visit.touch_events import GuideChosen as GuideChosen
from kiosk.visit.touch_events import PageChosen as PageChosen
from kiosk.visit.touch_events import StepUpTyped as StepUpTyped
from kiosk.visit.touch_events import Touch as Touch
from kiosk.visit.touch_events import Touched as Touched
from kiosk.visit.touch_events import TouchFelt as TouchFelt

# ---- touches -------------------------------------------------------------------------------------


# ---- time ----------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class LimitReached:
    """The time limit with this ticket has run out. An old ticket changes nothing."""

    ticket: int


@dataclass(frozen=True, slots=True)
class Unattended:
    """Nobody has touched the screen for `kiosk.visit.limits.CURTAIN` seconds."""


# ---- the unit ------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Opened:
    """The unit serves visitors. `vouched`: a clerk compared the next one's face and card."""

    vouched: Warrant | None = None


@dataclass(frozen=True, slots=True)
class Shut:
    """The unit stops serving visitors: a running visit ends first, a running slip is finished."""


@dataclass(frozen=True, slots=True)
class CatalogueChanged:
    """What is published to everybody is another now."""

    catalogue: Catalogue


@dataclass(frozen=True, slots=True)
class SoftwareKnown:
    """The fingerprint of the software that runs here."""

    fingerprint: str


@dataclass(frozen=True, slots=True)
class LeftoversCounted:
    """A self-test has looked for what visitors may have left on this machine."""

    kept: KeptNothing


# ---- answers; each carries the visit it belongs to -----------------------------------------------


@dataclass(frozen=True, slots=True, repr=False)
class CardRead(Personal):
    """The card dialog ended well."""

    visit_id: int
    insertion: Insertion
    evidence: CardEvidence


@dataclass(frozen=True, slots=True)
class CardNotRead:
    """The card dialog ended with a refusal."""

    visit_id: int
    insertion: Insertion
    refusal: CardRefusal


@dataclass(frozen=True, slots=True, repr=False)
class CodeReady(Personal):
    """RFC 8628 device authorization response."""

    visit_id: int
    verification_uri: str
    user_code: str
    device_code: str


@dataclass(frozen=True, slots=True, repr=False)
class CodeClaimed(Personal):
    """A signed-in phone claimed the code (`status: scanned`)."""

    visit_id: int
    device_code: str
    match_number: str


@dataclass(frozen=True, slots=True, repr=False)
class StepUpRequired(Personal):
    """The card assertion was accepted, but the platform wants more."""

    visit_id: int
    ticket: str
    methods: tuple[StepUpMethod, ...]
    sent_to: str
    subject: Subject


@dataclass(frozen=True, slots=True)
class StepUpStarted:
    """The one-time code was sent."""

    visit_id: int


@dataclass(frozen=True, slots=True)
class StepUpWrong:
    """The typed answer was wrong; the visitor may try again."""

    visit_id: int


@dataclass(frozen=True, slots=True, repr=False)
class TokenGranted(Personal):
    """An access token for `subject`. Even one that comes too late has to be revoked."""

    visit_id: int
    access_token: str
    subject: Subject
    sign_in: SignIn
    card_name: str | None = None


@dataclass(frozen=True, slots=True, repr=False)
class StatementArrived(Personal):
    """The statement, after every check of `central` and the subject's."""

    visit_id: int
    statement: Statement


@dataclass(frozen=True, slots=True, repr=False)
class ProofArrived(Personal):
    """The signed proof for print job `job`."""

    visit_id: int
    job: int
    proof: SignedProof


@dataclass(frozen=True, slots=True)
class PerkReported:
    """The platform has taken the report down, on the day `on`."""

    visit_id: int
    perk_id: str
    on: date


@dataclass(frozen=True, slots=True)
class SlipDrawn:
    """The slip's picture is made and goes to the printer, which has `seconds` for it.

    `substituted` characters of it have no face and are printed as their code points.
    """

    visit_id: int
    job: int
    seconds: float
    substituted: int = 0


@dataclass(frozen=True, slots=True)
class PrintProgressed:
    """The slip is at `progress`."""

    visit_id: int
    job: int
    progress: PrintStep


@dataclass(frozen=True, slots=True)
class PrintEnded:
    """What became of a slip. Even an earlier visit's may need voiding: `serial` is its number, and
    `None` for a slip the platform did not sign."""

    visit_id: int
    job: int
    outcome: PrintOutcome
    serial: int | None = field(repr=False)


@dataclass(frozen=True, slots=True)
class SessionEnded:
    """The phone's "End now" was touched, or the platform ended the token."""

    visit_id: int
    code: FailureCode


@dataclass(frozen=True, slots=True)
class EffectFailed:
    """An effect came to nothing, for a named reason.

    `job` is set for those of a print job, `serial` once the platform had signed its proof.
    """

    visit_id: int
    code: FailureCode
    job: int = 0
    serial: int | None = field(default=None, repr=False)


Event = (
    Touched
    | PageChosen
    | GuideChosen
    | StepUpTyped
    | ContestChosen
    | GroundChosen
    | PhraseToggled
    | CaseChosen
    | TouchFelt
    | LimitReached
    | Unattended
    | Opened
    | Shut
    | ReaderChanged
    | ResidentReaderChanged
    | PrinterChanged
    | LineChanged
    | EarsChanged
    | CatalogueChanged
    | SoftwareKnown
    | LeftoversCounted
    | CardRead
    | CardNotRead
    | CodeReady
    | CodeClaimed
    | StepUpRequired
    | StepUpStarted
    | StepUpWrong
    | TokenGranted
    | StatementArrived
    | ProofArrived
    | CaseFiled
    | FilingFailed
    | CaseTold
    | PerkReported
    | SlipDrawn
    | PrintProgressed
    | PrintEnded
    | SessionEnded
    | EffectFailed
)
