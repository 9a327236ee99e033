"""`step`: the whole visit as one pure and total function.

An event a state does not expect changes nothing (V8). A result of another visit changes nothing of
this one (V3); it is looked at only for what must not stay behind: a token, a slip's number.
"""

from typing import assert_never

from kiosk.domain.failures import FailureCode
from kiosk.values import replace
from kiosk.visit import (
    arriving,
    contesting,
    gates,
    guiding,
    looking,
    printing,
    reporting,
    signing_in,
    unit,
)
from kiosk.visit.contest_events import (
    CaseChosen,
    CaseFiled,
    CaseTold,
    ContestChosen,
    FilingFailed,
    GroundChosen,
    PhraseToggled,
)
from kiosk.visit.contest_states import (
    Contest,
    ContestFiled,
    ContestStage,
    ContestTrouble,
)
from kiosk.visit.effects import RevokeToken
from kiosk.visit.events import (
    CardNotRead,
    CardRead,
    CatalogueChanged,
    CodeClaimed,
    CodeReady,
    EarsChanged,
    EffectFailed,
    Event,
    GuideChosen,
    LeftoversCounted,
    LimitReached,
    LineChanged,
    Opened,
    PageChosen,
    PerkReported,
    PrintEnded,
    PrinterChanged,
    PrintProgressed,
    ProofArrived,
    ReaderChanged,
    ResidentReaderChanged,
    SessionEnded,
    Shut,
    SlipDrawn,
    SoftwareKnown,
    StatementArrived,
    StepUpRequired,
    StepUpStarted,
    StepUpTyped,
    StepUpWrong,
    TokenGranted,
    Touch,
    Touched,
    TouchFelt,
    Unattended,
)
from kiosk.visit.leaving import call_back, fall, leave, over
from kiosk.visit.limits import limit_of
from kiosk.visit.moves import Step, attended, enter, resting, stay, still_here, warn
from kiosk.visit.question import question
from kiosk.visit.states import (
    Attract,
    AwaitCard,
    CardRefused,
    ChooseSignIn,
    Closed,
    CodeScanned,
    ConfirmPerson,
    Farewell,
    Fetching,
    Guide,
    Home,
    Page,
    PerkReport,
    PrintFailed,
    Printing,
    Problem,
    ReadingCard,
    Rehearsal,
    ShowCode,
    SlipUnsure,
    StepUp,
    TakeCard,
    TakeSlip,
    Visit,
)

_Result = (
    signing_in.Answer
    | StatementArrived
    | PerkReported
    | CaseFiled
    | FilingFailed
    | CaseTold
    | SessionEnded
    | EffectFailed
)


def step(visit: Visit, event: Event) -> Step:
    """The next visit, and what has to be done about it."""
    match event:
        case Touched():
            return _touched(visit, event.what)
        case PageChosen() if isinstance(visit.state, Rehearsal):
            return guiding.rehearsed(visit, visit.state, event)
        case PageChosen():
            return looking.opened(visit, event)
        case GuideChosen():
            return guiding.chosen(visit, event)
        case StepUpTyped():
            return signing_in.typed(visit, event)
        case ContestChosen():
            return contesting.chosen(visit, event)
        case GroundChosen():
            return contesting.ground_chosen(visit, event)
        case PhraseToggled():
            return contesting.phrase_toggled(visit, event)
        case CaseChosen():
            return contesting.case_chosen(visit, event)
        case TouchFelt() | Unattended():
            return attended(visit, here=isinstance(event, TouchFelt))
        case LimitReached():
            return _limit_reached(visit, event)
        case Opened():
            return unit.opened(visit, event)
        case Shut():
            return unit.shut(visit)
        case ReaderChanged():
            return unit.reader_changed(visit, event)
        case ResidentReaderChanged():
            return unit.resident_reader_changed(visit, event)
        case PrinterChanged():
            return unit.printer_changed(visit, event)
        case LineChanged():
            return unit.line_changed(visit, event)
        case EarsChanged():
            return unit.ears_changed(visit, event)
        case CatalogueChanged():
            return unit.catalogue_changed(visit, event)
        case LeftoversCounted():
            return stay(replace(visit, facts=replace(visit.facts, kept=event.kept)))
        case SoftwareKnown():
            return stay(replace(visit, facts=replace(visit.facts, fingerprint=event.fingerprint)))
        case ProofArrived():
            return printing.signed(visit, event)
        case SlipDrawn():
            return printing.drawn(visit, event)
        case PrintProgressed():
            return printing.progressed(visit, event)
        case PrintEnded():
            return printing.ended(visit, event)
        case EffectFailed() if event.job:
            return printing.failed(visit, event)
        case TokenGranted() if event.visit_id != visit.visit_id:
            return stay(visit, RevokeToken(event.access_token))
        case TokenGranted():
            return signing_in.granted(visit, event)
        case (
            CardRead()
            | CardNotRead()
            | CodeReady()
            | CodeClaimed()
            | StepUpRequired()
            | StepUpStarted()
            | StepUpWrong()
            | StatementArrived()
            | CaseFiled()
            | FilingFailed()
            | CaseTold()
            | PerkReported()
            | SessionEnded()
            | EffectFailed()
        ):
            return _result(visit, event) if event.visit_id == visit.visit_id else stay(visit)
        case _:
            assert_never(event)


def _result(visit: Visit, event: _Result) -> Step:
    match event:
        case CaseFiled():
            return contesting.filed(visit, event)
        case FilingFailed():
            return contesting.not_filed(visit, event)
        case CaseTold():
            return contesting.told(visit, event)
        case StatementArrived():
            return looking.arrived(visit, event.statement)
        case PerkReported():
            return reporting.reported(visit, event)
        case SessionEnded():
            return _session_ended(visit, event.code)
        case EffectFailed():
            return _effect_failed(visit, event.code)
        case _:
            return signing_in.answered(visit, event)


def _touched(visit: Visit, what: Touch) -> Step:
    if what not in gates.offered(visit):
        return still_here(visit)
    if what is Touch.ASK_ON_PAPER:
        return printing.begin(visit, question(visit))
    state = visit.state
    match state:
        case Attract() | ChooseSignIn() | AwaitCard() | CardRefused() | Farewell() | Problem():
            return arriving.touched(visit, state, what)
        case Guide() | Rehearsal():
            return guiding.touched(visit, state, what)
        case ReadingCard() | ShowCode() | CodeScanned() | StepUp() | ConfirmPerson():
            return signing_in.touched(visit, state, what)
        case Fetching() | Home() | Page():
            return looking.touched(visit, state, what)
        case Contest() | ContestTrouble() | ContestFiled():
            return contesting.touched(visit, state, what)
        case PerkReport():
            return reporting.touched(visit, state, what)
        case Printing() | PrintFailed() | SlipUnsure() | TakeSlip():
            return printing.touched(visit, state, what)
        case Closed() | TakeCard():
            return stay(visit)
        case _:
            assert_never(state)


def _limit_reached(visit: Visit, event: LimitReached) -> Step:
    if event.ticket != visit.limit:
        return stay(visit)
    limit = limit_of(visit.state)
    if limit is not None and limit.warning and not visit.warned:
        return warn(visit, limit.warning)
    state = visit.state
    match state:
        case Closed() | Attract():
            return stay(visit)
        case TakeCard():
            return call_back(visit, state)
        case Farewell():
            return enter(visit, resting(visit))
        case Guide() | Rehearsal() | ChooseSignIn() | AwaitCard() | CardRefused() | Problem():
            return leave(visit)
        case ReadingCard() | ShowCode() | CodeScanned() | StepUp() | ConfirmPerson():
            return signing_in.timed_out(visit, state)
        case Fetching() | Home() | Page():
            return looking.timed_out(visit, state)
        case Contest() | ContestTrouble() | ContestFiled():
            return contesting.timed_out(visit, state)
        case PerkReport():
            return reporting.timed_out(visit, state)
        case Printing() | PrintFailed() | SlipUnsure() | TakeSlip():
            return printing.timed_out(visit, state)
        case _:
            assert_never(state)


def _session_ended(visit: Visit, code: FailureCode) -> Step:
    if visit.session is None:
        return stay(visit)
    if isinstance(visit.state, Printing | TakeSlip):
        return over(visit)
    return fall(visit, code)


def _effect_failed(visit: Visit, code: FailureCode) -> Step:
    match visit.state:
        case ShowCode() | CodeScanned() | ReadingCard() | StepUp():
            return signing_in.failed(visit, code)
        case Fetching():
            return fall(visit, code)
        case Contest(stage=ContestStage.FILING, confirmation=number):
            return contesting.not_filed(visit, FilingFailed(visit.visit_id, number, code))
        case ContestFiled() as shown:
            return contesting.not_told(visit, shown, code)
        case PerkReport():
            return reporting.failed(visit, visit.state, code)
        case _:
            return stay(visit)
