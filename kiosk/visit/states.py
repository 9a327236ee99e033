"""Every state a visit can be in, each with just what its screen needs."""

from dataclasses import field
from enum import StrEnum

from kiosk.domain.cases import Case
from kiosk.domain.device_status import Insertion
from kiosk.domain.failures import FailureCode
from kiosk.domain.personal import Personal
from kiosk.domain.printing import PrintOutcome, PrintStep
from kiosk.domain.proof import SignedProof
from kiosk.domain.slips import Wanted
from kiosk.domain.statement import Statement
from kiosk.domain.subject import Subject
from kiosk.values import dataclass
from kiosk.visit.contest_states import Contest, ContestFiled, ContestTrouble
from kiosk.visit.facts import Facts
from kiosk.visit.sign_in_states import AwaitCard as AwaitCard
from kiosk.visit.sign_in_states import CardRefused as CardRefused
from kiosk.visit.sign_in_states import ChooseSignIn as ChooseSignIn
from kiosk.visit.sign_in_states import CodeScanned as CodeScanned
from kiosk.visit.sign_in_states import ConfirmPerson as ConfirmPerson
from kiosk.visit.sign_in_states import Fetching as Fetching
from kiosk.visit.sign_in_states import ReadingCard as ReadingCard
from kiosk.visit.sign_in_states import ShowCode as ShowCode
from kiosk.visit.sign_in_states import SignIn as SignIn
from kiosk.visit.sign_in_states import StepUp as StepUp
from kiosk.visit.sign_in_states import StepUpMethod as StepUpMethod


class PageName(StrEnum):
    """The pages behind Home."""

    LISTS = "lists"
    RECORD = "record"
    ENTRY = "entry"
    COVERAGE = "coverage"
    CONTESTS = "contests"
    REPAIR = "repair"
    PERKS = "perks"
    PERK = "perk"
    ABOUT = "about"
    INQUIRIES = "inquiries"
    HELD = "held"
    AMEND = "amend"  # which of what is held is to be corrected or deleted
    NEVER_HELD = "never_held"
    SCORES = "scores"
    RULES = "rules"
    RULE = "rule"


class GuideTopic(StrEnum):
    """The pages that need no sign-in."""

    MENU = "menu"
    ABOUT = "about"
    SERVICES = "services"
    SERVICE = "service"
    MACHINE = "machine"


@dataclass(frozen=True, slots=True)
class Closed:
    """The unit serves nobody now; why is the unit mode's to say."""


@dataclass(frozen=True, slots=True)
class Attract:
    """Nobody is here."""


@dataclass(frozen=True, slots=True)
class Guide:
    """What this is, where to go, what it keeps; no sign-in. `service_id` belongs to `SERVICE`."""

    topic: GuideTopic = GuideTopic.MENU
    service_id: str = ""
    turn: int = 0


@dataclass(frozen=True, slots=True)
class Rehearsal:
    """A fictional person's record, to try it out: Home (`page` is `None`) and its pages."""

    page: PageName | None = None
    entry_id: str = ""
    turn: int = 0


@dataclass(frozen=True, slots=True)
class Home:
    """The jobs, and the neutral-first view of the record."""


@dataclass(frozen=True, slots=True)
class Page:
    """One page behind Home. `turn` is the page of a long list.

    `item_id` names the one thing a page is about: an entry, a perk, a rule. `came_from` is the page
    it was opened on, where it can be opened on several; `None` is Home.
    """

    name: PageName
    item_id: str = ""
    turn: int = 0
    came_from: PageName | None = None


class ReportStep(StrEnum):
    """How far the report of a refused perk has come."""

    ASK = "ask"
    SENDING = "sending"
    SENT = "sent"


@dataclass(frozen=True, slots=True)
class PerkReport:
    """Turned away with a perk: is that to be told to the platform? `failed`: why it was not yet.

    `turn` is the page of the perk list to go back to.
    """

    perk_id: str
    turn: int = 0
    progress: ReportStep = ReportStep.ASK
    failed: FailureCode | None = None


@dataclass(frozen=True, slots=True, repr=False)
class Printing(Personal):
    """A slip is on its way. `signing`: the platform is asked first; then `proof` is there.

    `seconds`: how long the printer may take for it, known once it is drawn.
    """

    job: int
    progress: PrintStep = PrintStep.PREPARING
    proof: SignedProof | None = None
    signing: bool = False
    seconds: float = 0.0


@dataclass(frozen=True, slots=True)
class PrintFailed:
    """It did not come out; the number is void."""

    code: FailureCode
    outcome: PrintOutcome | None = None


@dataclass(frozen=True, slots=True)
class SlipUnsure:
    """Nobody can say whether it came out whole: look at the slip. `serial` is its number."""

    outcome: PrintOutcome
    serial: int | None = field(default=None, repr=False)


@dataclass(frozen=True, slots=True)
class TakeSlip:
    """The printer confirmed it. `serial` is the slip's number, void if nothing came after all."""

    serial: int | None = field(default=None, repr=False)


@dataclass(frozen=True, slots=True)
class TakeCard:
    """The record is wiped; the card still sits in the reader and was called back `calls` times."""

    calls: int = 0


@dataclass(frozen=True, slots=True)
class Farewell:
    """Everything is wiped, and says so."""


@dataclass(frozen=True, slots=True)
class Problem:
    """Something ended the visit; what to do next depends on the code."""

    code: FailureCode


State = (
    Closed
    | Attract
    | Guide
    | Rehearsal
    | ChooseSignIn
    | AwaitCard
    | ReadingCard
    | CardRefused
    | ShowCode
    | CodeScanned
    | StepUp
    | ConfirmPerson
    | Fetching
    | Home
    | Page
    | Contest
    | ContestTrouble
    | ContestFiled
    | PerkReport
    | Printing
    | PrintFailed
    | SlipUnsure
    | TakeSlip
    | TakeCard
    | Farewell
    | Problem
)


@dataclass(frozen=True, slots=True, repr=False)
class Session(Personal):
    """What signing in gave: a token for one person and one visit.

    `card_name` is the name the card gave, where it gave one: the statement's must match it.
    """

    access_token: str
    subject: Subject
    sign_in: SignIn
    card_name: str | None = None


@dataclass(frozen=True, slots=True, repr=False)
class SlipWanted(Personal):
    """The slip last asked for, so that it can be had again.

    `again`: some of it may have come out before, and the next one says that it is printed again.
    """

    content: Wanted
    again: bool = False


@dataclass(frozen=True, slots=True, repr=False)
class Visit(Personal):
    """All that is known of the person in front of the unit. Leaving the visit replaces it whole.

    `visit_id` grows by one at each new visit and marks every effect and every result.
    `limit` is the ticket of the one time limit that is running; `warned` that its last seconds run.
    `unattended`: nobody has touched the screen for long; what is somebody's is to be covered.
    `cases` are the visitor's, from the statement and filed since; `confirmations` were made so far.
    `facts` is what the unit's parts last said of themselves; it alone outlives the visit.
    """

    visit_id: int
    state: State = field(default_factory=Attract)
    session: Session | None = None
    statement: Statement | None = None
    insertion: Insertion | None = None
    limit: int = 0
    warned: bool = False
    unattended: bool = False
    jobs: int = 0
    slip: SlipWanted | None = None
    cases: tuple[Case, ...] = ()
    confirmations: int = 0
    facts: Facts = field(default_factory=Facts)
