"""Every way out of a visit. Each ends in a wipe; the slip at the printer alone is waited for."""

from kiosk.domain.audit import AuditEvent
from kiosk.domain.failures import FailureCode
from kiosk.values import replace
from kiosk.visit.effects import Audit, CallBack, Effect, RevokeToken
from kiosk.visit.limits import CARD_CALLS
from kiosk.visit.moves import Step, enter, resting, stay, wipe
from kiosk.visit.states import (
    ChooseSignIn,
    Farewell,
    PrintFailed,
    Printing,
    Problem,
    SlipUnsure,
    State,
    TakeCard,
    TakeSlip,
    Visit,
)

_INCIDENTS = {
    FailureCode.STATEMENT_NOT_YOURS: AuditEvent.INCIDENT_STATEMENT_NOT_YOURS,
    FailureCode.STATEMENT_NOT_ALLOWED: AuditEvent.INCIDENT_STATEMENT_NOT_ALLOWED,
    FailureCode.STATEMENT_UNSIGNED: AuditEvent.INCIDENT_STATEMENT_UNSIGNED,
    FailureCode.STATEMENT_WRONG_SUM: AuditEvent.INCIDENT_STATEMENT_WRONG_SUM,
    FailureCode.CASE_NOT_YOURS: AuditEvent.INCIDENT_CASE_NOT_YOURS,
    FailureCode.PROOF_NOT_YOURS: AuditEvent.INCIDENT_PROOF_NOT_YOURS,
    FailureCode.PROOF_UNSIGNED: AuditEvent.INCIDENT_PROOF_UNSIGNED,
    FailureCode.CARD_SWAPPED: AuditEvent.INCIDENT_CARD_SWAPPED,
    FailureCode.INTERNAL: AuditEvent.INCIDENT_INTERNAL,
}

# What the platform ends the whole visit with, whatever was being asked.
ENDS_THE_VISIT = frozenset(_INCIDENTS) | {FailureCode.ENDED_ON_PHONE, FailureCode.SESSION_OVER}


def leave(visit: Visit) -> Step:
    """The visit is over: wiped at once, then the card is asked back, then good-bye."""
    state: State
    if visit.facts.insertion is not None:
        state = TakeCard()
    elif _knew_somebody(visit):
        state = Farewell()
    else:
        state = resting(visit)
    calls = (CallBack(),) if isinstance(state, TakeCard) else ()
    return wipe(_card_is_spent(visit), state, *calls, Audit(AuditEvent.VISIT_ENDED))


def nobody(visit: Visit) -> Step:
    """No visitor after all: straight back to rest; the card in the reader begins nothing."""
    return wipe(_card_is_spent(visit), resting(visit), Audit(AuditEvent.VISIT_ENDED))


def fall(visit: Visit, code: FailureCode) -> Step:
    """Something ended the visit: wiped at once; the screen says what to do next."""
    notes: list[Effect] = [Audit(AuditEvent.PROBLEM_SHOWN, code)]
    if code in _INCIDENTS:
        notes.append(Audit(_INCIDENTS[code], code))
    return wipe(visit, Problem(code), *notes)


def choose_again(visit: Visit, note: FailureCode | None = None) -> Step:
    """Back to the ways in. A new number, so that nothing of the way given up can arrive later."""
    return wipe(visit, ChooseSignIn(note))


def over(visit: Visit) -> Step:
    """The visit has to end, but a slip on its way out, or to be taken, may be waited for."""
    at_printer = isinstance(visit.state, Printing) and visit.facts.slip == (
        visit.visit_id,
        visit.state.job,
    )
    if at_printer or isinstance(visit.state, TakeSlip):
        return _let_slip_finish(visit)
    return leave(visit)


def call_back(visit: Visit, state: TakeCard) -> Step:
    """The card is still there; a forgotten one must not hold up the next visitor for ever."""
    if state.calls + 1 < CARD_CALLS:
        return enter(visit, TakeCard(state.calls + 1), CallBack())
    return enter(visit, Farewell())


def _card_is_spent(visit: Visit) -> Visit:
    """Whatever is in the reader at a visit's end, read or not, is nothing to the next visitor."""
    facts = visit.facts
    laid = facts.laid or facts.laid_begun
    return replace(visit, facts=replace(facts, begun=facts.insertion, laid_begun=laid))


def _let_slip_finish(visit: Visit) -> Step:
    """Everything of the person goes now; the state stays, without a way to show anything new."""
    ends = () if visit.session is None else (RevokeToken(visit.session.access_token),)
    state = visit.state
    if isinstance(state, Printing):
        state = replace(state, proof=None)
    emptied = replace(
        visit, state=state, session=None, statement=None, insertion=None, slip=None, cases=()
    )
    return stay(emptied, *ends)


def _knew_somebody(visit: Visit) -> bool:
    on_paper = isinstance(visit.state, Printing | PrintFailed | SlipUnsure | TakeSlip)
    return on_paper or visit.session is not None or visit.insertion is not None
