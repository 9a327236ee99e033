"""From a card or a code to a person who has said: yes, that is me."""

from typing import assert_never

from kiosk.domain.audit import AuditEvent
from kiosk.domain.card import CardRefusal
from kiosk.domain.failures import FailureCode
from kiosk.domain.warrant import Warrant
from kiosk.values import replace
from kiosk.visit import gates
from kiosk.visit.arriving import choose, refuse
from kiosk.visit.effects import (
    AssertCard,
    Audit,
    AwaitPhone,
    CallBack,
    FetchStatement,
    RevokeToken,
    StartStepUp,
    VerifyStepUp,
    VouchForCard,
    WarmRenderer,
    WatchSession,
)
from kiosk.visit.events import (
    CardNotRead,
    CardRead,
    CodeClaimed,
    CodeReady,
    StepUpRequired,
    StepUpStarted,
    StepUpTyped,
    StepUpWrong,
    TokenGranted,
    Touch,
)
from kiosk.visit.leaving import choose_again, fall, leave, nobody
from kiosk.visit.moves import Step, enter, stay, still_here
from kiosk.visit.states import (
    CodeScanned,
    ConfirmPerson,
    Fetching,
    ReadingCard,
    Session,
    ShowCode,
    SignIn,
    StepUp,
    StepUpMethod,
    Visit,
)

SigningIn = ReadingCard | ShowCode | CodeScanned | StepUp | ConfirmPerson
Answer = (
    CardRead | CardNotRead | CodeReady | CodeClaimed | StepUpRequired | StepUpStarted | StepUpWrong
)

MOST_WRONG_ANSWERS = 5

# These send the visitor back to choose, with a word on why; anything else is a problem.
_CHOOSE_AGAIN = frozenset(
    {
        FailureCode.CODE_EXPIRED,
        FailureCode.CODE_DECLINED,
        FailureCode.CODE_USED,
        FailureCode.CODE_WRONG_NUMBER,
    }
)


def touched(visit: Visit, state: SigningIn, what: Touch) -> Step:
    """An offered touch while signing in."""
    match state:
        case ConfirmPerson():
            return _confirmed(visit, what)
        case StepUp() if what is Touch.SEND_CODE:
            method = gates.step_ups(state.methods)[0]
            send = StartStepUp(visit.visit_id, state.ticket, method)
            return enter(visit, replace(state, checking=True), send)
        case ShowCode() | CodeScanned() | StepUp() if what is Touch.BACK:
            return choose_again(visit)
        case ShowCode():
            return choose(visit, what)
        case ReadingCard() | CodeScanned() | StepUp():
            return leave(visit)
        case _:
            assert_never(state)


def typed(visit: Visit, event: StepUpTyped) -> Step:
    """The one-time code, once it was sent and while no other answer is being checked."""
    state = visit.state
    if isinstance(state, StepUp) and state.started and not state.checking and event.answer:
        verify = VerifyStepUp(visit.visit_id, state.ticket, event.answer)
        return enter(visit, replace(state, checking=True), verify)
    return still_here(visit)


def answered(visit: Visit, event: Answer) -> Step:
    """A device or the platform answered this visit; an answer nobody waits for changes nothing."""
    state = visit.state
    match event, state:
        case CardRead(), ReadingCard(asked=False) if event.insertion == visit.insertion:
            ask = AssertCard(visit.visit_id, event.evidence)
            if event.insertion.stays:
                return enter(visit, replace(state, asked=True), ask)
            # Nobody can say whether a card that was laid down is still there: it is asked back.
            read = replace(visit, insertion=None)
            return enter(read, replace(state, asked=True), ask, CallBack())
        case CardNotRead(), ReadingCard(asked=False) if event.insertion == visit.insertion:
            if event.refusal is CardRefusal.ROLE_CARD:
                return nobody(visit)  # the unit's mode sees to whoever works here
            return refuse(visit, event.refusal)
        case CodeReady(), ShowCode(device_code=""):
            shown = ShowCode(event.verification_uri, event.user_code, event.device_code)
            return enter(visit, shown, AwaitPhone(visit.visit_id, event.device_code))
        case CodeClaimed(), ShowCode(device_code=code) if code and code == event.device_code:
            scanned = CodeScanned(event.match_number, event.device_code)
            return enter(visit, scanned, WarmRenderer(visit.visit_id))
        case StepUpRequired(), ReadingCard(asked=True) if warrant := _vouched(visit, event):
            return enter(
                visit,
                StepUp(
                    event.ticket,
                    event.methods,
                    event.sent_to,
                    event.subject,
                    started=True,
                    checking=True,
                    vouched=True,
                    laid=not state.insertion.stays,
                ),
                VouchForCard(visit.visit_id, event.ticket, event.subject.tag, warrant),
                WarmRenderer(visit.visit_id),
            )
        case StepUpRequired(), ReadingCard(asked=True):
            if not gates.step_ups(event.methods):
                return fall(visit, FailureCode.STEP_UP_UNAVAILABLE)
            laid = not state.insertion.stays
            asked = StepUp(event.ticket, event.methods, event.sent_to, event.subject, laid=laid)
            return enter(visit, asked, WarmRenderer(visit.visit_id))
        case StepUpStarted(), StepUp(started=False, checking=True):
            return enter(visit, replace(state, started=True, checking=False))
        case StepUpWrong(), StepUp(started=True, checking=True):
            wrong = state.wrong + 1
            if wrong >= MOST_WRONG_ANSWERS:
                return fall(visit, FailureCode.STEP_UP_LOCKED)
            return enter(visit, replace(state, checking=False, wrong=wrong))
        case _:
            return stay(visit)


def granted(visit: Visit, event: TokenGranted) -> Step:
    """A token of this visit. One that nobody waits for is revoked, never used (V3, V7)."""
    state = visit.state
    session = Session(event.access_token, event.subject, event.sign_in, event.card_name)
    match state:
        case CodeScanned() if event.sign_in is SignIn.PHONE:
            return _signed_in(visit, session)
        case StepUp(started=True, checking=True) if event.sign_in is SignIn.CARD:
            if event.subject.tag == state.subject.tag:
                return _signed_in(visit, session)
            # The code was checked for one person and the token is another's.
            fallen, effects = fall(visit, FailureCode.STATEMENT_NOT_YOURS)
            return fallen, (RevokeToken(event.access_token), *effects)
        case ReadingCard():
            # A card can be found or copied: not even the platform's word lets it in alone.
            fallen, effects = fall(visit, FailureCode.STEP_UP_UNAVAILABLE)
            return fallen, (RevokeToken(event.access_token), *effects)
        case ShowCode() | CodeScanned() | StepUp():
            # A token that was given before its time, past the two digits or past the one-time
            # code, is nothing to go on with: this way in begins anew, under a new number.
            again, effects = choose_again(visit, FailureCode.CODE_USED)
            return again, (RevokeToken(event.access_token), *effects)
        case _:
            if visit.session is not None and visit.session.access_token == event.access_token:
                return stay(visit)
            return stay(visit, RevokeToken(event.access_token))


def failed(visit: Visit, code: FailureCode) -> Step:
    """Something asked while signing in came to nothing."""
    if code in _CHOOSE_AGAIN:
        return choose_again(visit, code)
    return fall(visit, code)


def timed_out(visit: Visit, state: SigningIn) -> Step:
    """Silence while signing in."""
    match state:
        case ReadingCard(asked=False):
            return refuse(visit, CardRefusal.TOO_SLOW)
        case ReadingCard(asked=True) | ShowCode(device_code=""):
            return fall(visit, FailureCode.LINE_SLOW)
        case ShowCode() | CodeScanned():
            return choose_again(visit, FailureCode.CODE_EXPIRED)
        case ReadingCard() | StepUp() | ConfirmPerson():
            return leave(visit)
        case _:
            assert_never(state)


def _vouched(visit: Visit, event: StepUpRequired) -> Warrant | None:
    """A clerk compared face and card, and the platform takes a clerk's word for this person."""
    return visit.facts.vouched if StepUpMethod.CLERK in event.methods else None


def _signed_in(visit: Visit, session: Session) -> Step:
    known = replace(visit, session=session)
    watch = WatchSession(visit.visit_id, session)
    return enter(known, ConfirmPerson(), watch)


def _confirmed(visit: Visit, what: Touch) -> Step:
    if what is Touch.NOT_ME:
        return choose_again(visit, FailureCode.NOT_ME)
    if what is not Touch.YES_ITS_ME or visit.session is None:
        return leave(visit)
    by_card = visit.session.sign_in is SignIn.CARD
    note = Audit(AuditEvent.SIGNED_IN_BY_CARD if by_card else AuditEvent.SIGNED_IN_BY_PHONE)
    return enter(visit, Fetching(), FetchStatement(visit.visit_id, visit.session), note)
