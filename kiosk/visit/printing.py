"""One slip: signed by the platform if it is a proof, printed, and called printed only if the
printer says so (V5).

Which slips are void? One that failed: part of it may hang in the printer for the next visitor to
find. One nobody can say anything of (`Unknown`): the same may be true, the visitor is told so and
can have another. One that was sent to a printer without any way to confirm is not: it most likely
lies whole in the visitor's hand, and voiding it would make the good slip worthless at the bank.
Should the visitor say that nothing came and ask for another, the first is void from then on.
A slip without a number (see `domain.slips`) is never void; that it failed is said all the same.
"""

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
from kiosk.domain.slips import ProofContent, ProofWanted, QuestionContent, UnsignedContent, Wanted
from kiosk.values import replace
from kiosk.visit import gates
from kiosk.visit.effects import Audit, Effect, PrintSlip, RequestProof, StopRenderer, VoidProof
from kiosk.visit.events import (
    EffectFailed,
    PrintEnded,
    PrintProgressed,
    ProofArrived,
    SlipDrawn,
    Touch,
)
from kiosk.visit.leaving import ENDS_THE_VISIT, fall, leave
from kiosk.visit.moves import Step, enter, stay
from kiosk.visit.states import (
    Closed,
    Guide,
    Home,
    PrintFailed,
    Printing,
    SlipUnsure,
    SlipWanted,
    TakeSlip,
    Visit,
)

OnPaper = Printing | PrintFailed | SlipUnsure | TakeSlip

_ORDER = tuple(PrintStep)
QUESTIONS = 99
"""Numbers of questions go round, like a roll of tickets."""


def begin(visit: Visit, wanted: Wanted | None, *, again: bool = False) -> Step:
    """Start this slip under a job number of its own: no job is ever asked for twice (V6).

    A proof is signed by the platform first; any other slip goes to the printer at once. What the
    gates do not allow now is not begun. `again`: an earlier one may have come out in part.
    """
    if wanted is None or not gates.can_have_slip(visit, wanted):
        return stay(visit)
    if isinstance(wanted, QuestionContent) and not wanted.number:
        number = visit.facts.asked % QUESTIONS + 1
        visit = replace(visit, facts=replace(visit.facts, asked=number))
        wanted = replace(wanted, number=number)
    job = visit.jobs + 1
    begun = replace(visit, jobs=job, slip=SlipWanted(wanted, again))
    if not isinstance(wanted, ProofWanted):
        at_printer, go = _to_printer(begun, job, wanted, again)
        return enter(at_printer, Printing(job), go)
    if visit.session is None:
        return stay(visit)
    ask = RequestProof(visit.visit_id, job, visit.session, wanted.statement)
    return enter(begun, Printing(job, signing=True), ask)


def touched(visit: Visit, state: OnPaper, what: Touch) -> Step:
    """An offered touch once the slip has ended, one way or another."""
    match what:
        case Touch.BACK if visit.session is None:
            return enter(replace(visit, slip=None), Guide(), StopRenderer())
        case Touch.BACK:
            return enter(replace(visit, slip=None), Home())
        case Touch.RETRY if visit.slip is not None:
            again = visit.slip.again or not _untouched(state)
            begun, effects = begin(visit, visit.slip.content, again=again)
            return begun, (*_void_if_given_up(state), *effects)
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
    if visit.session is None or visit.slip is None:
        return stay(visit, VoidProof(serial))
    wanted = visit.slip.content
    if not isinstance(wanted, ProofWanted):
        return stay(visit, VoidProof(serial))
    if event.proof.proof.last_four.upper() != visit.session.subject.last_four.upper():
        fallen, effects = fall(visit, FailureCode.PROOF_NOT_YOURS)
        return fallen, (VoidProof(serial), *effects)
    if not visit.facts.printer.ready or visit.facts.slip_underway:
        failed_now = PrintFailed(FailureCode.PRINTER_NOT_READY)
        note = Audit(AuditEvent.SLIP_NOT_PRINTED, FailureCode.PRINTER_NOT_READY)
        return enter(visit, failed_now, VoidProof(serial), note)
    content = ProofContent(wanted.statement, event.proof)
    at_printer, go = _to_printer(visit, event.job, content, visit.slip.again)
    return enter(at_printer, replace(state, proof=event.proof, signing=False), go)


def drawn(visit: Visit, event: SlipDrawn) -> Step:
    """From here on the limit is the printer's: a long slip has longer."""
    note = Audit(AuditEvent.CHARACTER_WITHOUT_FACE)
    notes = (note,) * event.substituted
    state = visit.state
    underway = visit.facts.slip == (event.visit_id, event.job)
    if underway and isinstance(state, Printing) and _awaits(visit, event.visit_id, event.job):
        return enter(visit, replace(state, seconds=event.seconds), *notes)
    return stay(visit, *notes)


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
        return stay(free, *effects, *_staff_done(visit))
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
    done: tuple[Effect, ...] = ()
    if visit.facts.slip == (event.visit_id, event.job):
        visit = replace(visit, facts=replace(visit.facts, slip=None))
        done = _staff_done(visit)
    void = _void(event.serial)
    if not awaited:
        return stay(visit, *void, *done)
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
            void = _void(serial)
            note = Audit(AuditEvent.SLIP_UNSURE, FailureCode.SLIP_UNSURE)
            return enter(visit, SlipUnsure(Unknown(), serial), *void, note)
        case PrintFailed() | SlipUnsure() | TakeSlip():
            return leave(visit)
        case _:
            assert_never(state)


def _awaits(visit: Visit, visit_id: int, job: int) -> bool:
    here = isinstance(visit.state, Printing) and visit.state.job == job
    return here and visit.visit_id == visit_id


def _to_printer(
    visit: Visit, job: int, content: ProofContent | UnsignedContent, again: bool
) -> tuple[Visit, PrintSlip]:
    facts = replace(visit.facts, slip=(visit.visit_id, job))
    return replace(visit, facts=facts), PrintSlip(visit.visit_id, job, content, again)


def _staff_done(visit: Visit) -> tuple[Effect, ...]:
    """No visit's end stops the renderer of a slip that belonged to none."""
    return (StopRenderer(),) if isinstance(visit.state, Closed) else ()


def _untouched(state: OnPaper) -> bool:
    """Whether nothing can have reached the paper."""
    return isinstance(state, PrintFailed) and state.outcome is None


def _void(serial: int | None) -> tuple[Effect, ...]:
    return () if serial is None else (VoidProof(serial),)


def _aftermath(outcome: PrintOutcome, serial: int | None) -> tuple[Effect, ...]:
    match outcome:
        case Printed():
            return (Audit(AuditEvent.SLIP_PRINTED),)
        case SentUnconfirmed():
            return (Audit(AuditEvent.SLIP_UNSURE, FailureCode.SLIP_UNSURE),)
        case Unknown():
            note = Audit(AuditEvent.SLIP_UNSURE, FailureCode.SLIP_UNSURE)
            return (*_void(serial), note)
        case PrintFault():
            note = Audit(AuditEvent.SLIP_NOT_PRINTED, FailureCode.PRINT_FAILED)
            return (*_void(serial), note)
        case _:
            assert_never(outcome)


def _void_if_given_up(state: OnPaper) -> tuple[Effect, ...]:
    match state:
        case TakeSlip(serial=serial) | SlipUnsure(outcome=SentUnconfirmed(), serial=serial):
            return _void(serial)
        case _:
            return ()
