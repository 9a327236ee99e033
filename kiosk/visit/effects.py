"""Everything a visit can ask for. The runner executes them; results come back as events."""

from kiosk.domain.audit import AuditEvent
from kiosk.domain.card import CardEvidence
from kiosk.domain.cases import Filing
from kiosk.domain.device_status import Insertion
from kiosk.domain.failures import FailureCode
from kiosk.domain.personal import Personal
from kiosk.domain.slips import SlipContent
from kiosk.domain.statement import Statement
from kiosk.domain.warrant import Warrant
from kiosk.values import dataclass
from kiosk.visit.states import Session, StepUpMethod


@dataclass(frozen=True, slots=True)
class StartLimit:
    """Post LimitReached(ticket) after `seconds` (monotonic); it replaces the limit before it."""

    ticket: int
    seconds: float


@dataclass(frozen=True, slots=True)
class ReadCard:
    """Read this very insertion -> CardRead | CardNotRead."""

    visit_id: int
    insertion: Insertion


@dataclass(frozen=True, slots=True)
class RequestCode:
    """Ask for a device code -> CodeReady | EffectFailed."""

    visit_id: int


@dataclass(frozen=True, slots=True, repr=False)
class AwaitPhone(Personal):
    """Poll the token endpoint at its interval -> CodeClaimed, then TokenGranted | EffectFailed."""

    visit_id: int
    device_code: str


@dataclass(frozen=True, slots=True, repr=False)
class StopAwaitingPhone(Personal):
    """Stop polling; a token that comes all the same is revoked."""

    visit_id: int
    device_code: str


@dataclass(frozen=True, slots=True, repr=False)
class AssertCard(Personal):
    """Exchange the card assertion -> StepUpRequired | TokenGranted | EffectFailed."""

    visit_id: int
    evidence: CardEvidence


@dataclass(frozen=True, slots=True, repr=False)
class StartStepUp(Personal):
    """Have the one-time code sent -> StepUpStarted | EffectFailed."""

    visit_id: int
    ticket: str
    method: StepUpMethod


@dataclass(frozen=True, slots=True, repr=False)
class VerifyStepUp(Personal):
    """Check the typed answer -> TokenGranted | StepUpWrong | EffectFailed."""

    visit_id: int
    ticket: str
    answer: str


@dataclass(frozen=True, slots=True, repr=False)
class VouchForCard(Personal):
    """A clerk compared face and card, and their role card stands behind it -> TokenGranted |
    EffectFailed.
    """

    visit_id: int
    ticket: str
    subject_tag: str
    warrant: Warrant


@dataclass(frozen=True, slots=True, repr=False)
class FetchStatement(Personal):
    """Fetch and check the statement -> StatementArrived | EffectFailed."""

    visit_id: int
    session: Session


@dataclass(frozen=True, slots=True, repr=False)
class FileCase(Personal):
    """File it -> CaseFiled | FilingFailed.

    However often the same confirmation is sent, it goes under one Idempotency-Key.
    """

    visit_id: int
    confirmation: int
    session: Session
    filing: Filing


@dataclass(frozen=True, slots=True, repr=False)
class LookUpCase(Personal):
    """How does it stand now? -> CaseTold | EffectFailed."""

    visit_id: int
    session: Session
    token: str


@dataclass(frozen=True, slots=True, repr=False)
class WithdrawStatement(Personal):
    """Take the visitor's statement off the entry -> CaseTold | EffectFailed."""

    visit_id: int
    session: Session
    token: str


@dataclass(frozen=True, slots=True, repr=False)
class WatchSession(Personal):
    """Ask once a second whether the phone has ended it -> SessionEnded."""

    visit_id: int
    session: Session


@dataclass(frozen=True, slots=True, repr=False)
class RevokeToken(Personal):
    """RFC 7009, in the background, retried while the token lives; also ends WatchSession."""

    access_token: str


@dataclass(frozen=True, slots=True)
class ForgetVisit:
    """Close this visit's HTTP session and drop whatever is kept for it."""

    visit_id: int


@dataclass(frozen=True, slots=True)
class WarmRenderer:
    """Start the renderer's process for this visit, and load its fonts.

    Begun while the visitor proves who they are: that takes them longer than the fonts take, and a
    slow machine has the home screen to itself.
    """

    visit_id: int


@dataclass(frozen=True, slots=True)
class StopRenderer:
    """End the renderer's process: nothing of a slip outlives the visit."""


@dataclass(frozen=True, slots=True, repr=False)
class RequestProof(Personal):
    """Have the platform sign the lists -> ProofArrived | EffectFailed."""

    visit_id: int
    job: int
    session: Session
    statement: Statement


@dataclass(frozen=True, slots=True, repr=False)
class PrintSlip(Personal):
    """Render and print -> SlipDrawn, PrintProgressed*, PrintEnded | EffectFailed.

    `again`: the slip says so.
    """

    visit_id: int
    job: int
    content: SlipContent
    again: bool = False


@dataclass(frozen=True, slots=True, repr=False)
class ReportPerk(Personal):
    """Tell the platform that this perk was refused -> PerkReported | EffectFailed.

    However often one visit asks for it, it is one report.
    """

    visit_id: int
    session: Session
    perk_id: str


@dataclass(frozen=True, slots=True, repr=False)
class VoidProof(Personal):
    """The slip did not come out whole: its number is worth nothing from now on.

    In the background, retried; needs the unit's key only, since the token may be gone by then.
    """

    serial: int


@dataclass(frozen=True, slots=True)
class CallBack:
    """The sound that calls somebody back: for their card in the reader or just read,
    or their slip.
    """


@dataclass(frozen=True, slots=True)
class Audit:
    """Write it down (counts only for visitor events)."""

    event: AuditEvent
    code: FailureCode | None = None


Effect = (
    StartLimit
    | ReadCard
    | RequestCode
    | AwaitPhone
    | StopAwaitingPhone
    | AssertCard
    | StartStepUp
    | VerifyStepUp
    | VouchForCard
    | FetchStatement
    | FileCase
    | LookUpCase
    | WithdrawStatement
    | WatchSession
    | RevokeToken
    | ForgetVisit
    | WarmRenderer
    | StopRenderer
    | RequestProof
    | PrintSlip
    | ReportPerk
    | VoidProof
    | CallBack
    | Audit
)
