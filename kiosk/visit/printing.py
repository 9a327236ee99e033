"""One slip: signed by the platform, printed, and called printed only if the printer says so (V5).

Which slips are void? One that failed: part of it may hang in the printer for the next visitor to
find. One nobody can say anything of (`Unknown`): the same may be true, the visitor is told so and
can have another. One that was sent to a printer without any way to confirm is not: it most likely
lies whole in the visitor's hand, and voiding it would make the good slip worthless at the bank.
Should the visitor say that nothing came and ask for another, the first is void from then on.
"""

from dataclasses import replace
from typing import assert_never

from kiosk.domain.audit import AuditEvent
from kiosk.domain.failures import FailureCode
from kiosk.domain.printing import (
    Printed,
    PrintFault,
    PrintOutcome,
    PrintStep,
    SentUnconfirmed,
    Unknown,
)
from kiosk.visit.effects import Audit, Effect, PrintProof, RequestProof, VoidProof
from kiosk.visit.events import EffectFailed, PrintEnded, PrintProgressed, ProofArrived, Touch
from kiosk.visit.leaving import ENDS_THE_VISIT, fall, leave
from kiosk.visit.moves import Step, enter, stay
from kiosk.visit.states import Home, PrintFailed, Printing, SlipUnsure, TakeSlip, Visit

OnPaper = Printing | PrintFailed | SlipUnsure | TakeSlip

_ORDER = tuple(PrintStep)


def begin(visit: Visit) -> Step:
    """Ask for a proof under a job number of its own: no job is ever asked for twice (V6)."""
    if visit.session is None or visit.statement is None:
        return stay(visit)
    job = visit.jobs + 1
    ask = RequestProof(visit.visit_id, job, visit.session, visit.statement)
    return enter(replace(visit, jobs=job), Printing(job), ask)


def touched(visit: Visit, state: OnPaper, what: Touch) -> Step:
    """An offered touch once the slip has ended, one way or another."""
    match what:
        case Touch.BACK:
            return enter(visit, Home())
        case Touch.RETRY:
            again, effects = begin(visit)
            return again, (*_void_if_given_up(state), *effects)
        case _:
            return leave(visit)


def signed(visit: Visit, event: ProofArrived) -> Step:
    """The proof. One that nobody waits for is void: no number is good that never came on paper."""
    serial = event.proof.proof.serial
    state = visit.state
    if not (_awaits(visit, event.visit_id, event.job) and isinstance(state, Printing)):
        return stay(visit, VoidProof(serial))
    if state.proof is not None or visit.facts.slip == (event.visit_id, event.job):
        same = state.proof is None or state.proof.proof.serial == serial
        return stay(visit, *(() if same else (VoidProof(serial),)))
    if visit.session is None or visit.statement is None:
        return stay(visit, VoidProof(serial))
    if event.proof.proof.last_four.upper() != visit.session.subject.last_four.upper():
        fallen, effects = fall(visit, FailureCode.PROOF_NOT_YOURS)
        return fallen, (VoidProof(serial), *effects)
    if not visit.facts.printer.ready or visit.facts.slip_underway:
        failed_now = PrintFailed(FailureCode.PRINTER_NOT_READY)
        note = Audit(AuditEvent.SLIP_NOT_PRINTED, FailureCode.PRINTER_NOT_READY)
        return enter(visit, failed_now, VoidProof(serial), note)
    at_printer = replace(visit, facts=replace(visit.facts, slip=(event.visit_id, event.job)))
    go = PrintProof(event.visit_id, event.job, visit.statement, event.proof)
    return enter(at_printer, replace(state, proof=event.proof), go)


def progressed(visit: Visit, event: PrintProgressed) -> Step:
    """The chain only ever moves on."""
    state = visit.state
    underway = visit.facts.slip == (event.visit_id, event.job)
    if underway and isinstance(state, Printing) and _awaits(visit, event.visit_id, event.job):
        latest = max(state.progress, event.progress, key=_ORDER.index)
        return stay(replace(visit, state=replace(state, progress=latest)))
    return stay(visit)


def ended(visit: Visit, event: PrintEnded) -> Step:
    """What became of a slip: of this visit's, or of one whose visit is over."""
    if visit.facts.slip != (event.visit_id, event.job):
        return stay(visit)
    awaited = _awaits(visit, event.visit_id, event.job)
    free = replace(visit, facts=replace(visit.facts, slip=None))
    effects = _aftermath(event.outcome, event.serial)
    if not awaited:
        return stay(free, *effects)
    match event.outcome:
        case Printed():
            return enter(free, TakeSlip(event.serial), *effects)
        case SentUnconfirmed() | Unknown():
            return enter(free, SlipUnsure(event.outcome, event.serial), *effects)
        case PrintFault():
            return enter(free, PrintFailed(FailureCode.PRINT_FAILED, event.outcome), *effects)
        case _:
            assert_never(event.outcome)


def failed(visit: Visit, event: EffectFailed) -> Step:
    """No proof, or no picture of it: nothing has reached the printer."""
    awaited = _awaits(visit, event.visit_id, event.job)
    if visit.facts.slip == (event.visit_id, event.job):
        visit = replace(visit, facts=replace(visit.facts, slip=None))
    void = () if event.serial is None else (VoidProof(event.serial),)
    if not awaited:
        return stay(visit, *void)
    if event.code in ENDS_THE_VISIT:
        fallen, effects = fall(visit, event.code)
        return fallen, (*void, *effects)
    note = Audit(AuditEvent.SLIP_NOT_PRINTED, event.code)
    return enter(visit, PrintFailed(event.code), *void, note)


def timed_out(visit: Visit, state: OnPaper) -> Step:
    """Silence: of the platform, of the printer, or of the visitor."""
    match state:
        case Printing() if visit.facts.slip != (visit.visit_id, state.job):
            note = Audit(AuditEvent.SLIP_NOT_PRINTED, FailureCode.LINE_SLOW)
            return enter(visit, PrintFailed(FailureCode.LINE_SLOW), note)
        case Printing():
            serial = None if state.proof is None else state.proof.proof.serial
            void = () if serial is None else (VoidProof(serial),)
            note = Audit(AuditEvent.SLIP_UNSURE, FailureCode.SLIP_UNSURE)
            return enter(visit, SlipUnsure(Unknown(), serial), *void, note)
        case PrintFailed() | SlipUnsure() | TakeSlip():
            return leave(visit)
        case _:
            assert_never(state)


def _awaits(visit: Visit, visit_id: int, job: int) -> bool:
    here = isinstance(visit.state, Printing) and visit.state.job == job
    return here and visit.visit_id == visit_id


def _aftermath(outcome: PrintOutcome, serial: int) -> tuple[Effect, ...]:
    match outcome:
        case Printed():
            return (Audit(AuditEvent.SLIP_PRINTED),)
        case SentUnconfirmed():
            return (Audit(AuditEvent.SLIP_UNSURE, FailureCode.SLIP_UNSURE),)
        case Unknown():
            note = Audit(AuditEvent.SLIP_UNSURE, FailureCode.SLIP_UNSURE)
            return (VoidProof(serial), note)
        case PrintFault():
            note = Audit(AuditEvent.SLIP_NOT_PRINTED, FailureCode.PRINT_FAILED)
            return (VoidProof(serial), note)
        case _:
            assert_never(outcome)


def _void_if_given_up(state: OnPaper) -> tuple[Effect, ...]:
    match state:
        case TakeSlip(serial=serial) if serial is not None:
            return (VoidProof(serial),)
        case SlipUnsure(outcome=SentUnconfirmed(), serial=serial) if serial is not None:
            return (VoidProof(serial),)
        case _:
            return ()
