"""What there is the means for now: the line, a way in, a slip; and why not."""

from collections.abc import Iterable
from typing import assert_never

from kiosk.domain.device_status import CardReaderStatus, LineStatus
from kiosk.domain.failures import FailureCode
from kiosk.domain.slips import ProofWanted, Wanted, subject_of
from kiosk.visit.facts import Facts
from kiosk.visit.states import (
    SignIn,
    StepUpMethod,
    Visit,
)

# What a visitor can do here alone. A clerk's word is given before the card goes in.
_STEP_UPS = (StepUpMethod.ONE_TIME_CODE,)


_READER_WORKS = frozenset({CardReaderStatus.EMPTY, CardReaderStatus.PRESENT, CardReaderStatus.MUTE})


def why_no_line(facts: Facts) -> FailureCode | None:
    """Why nothing can be asked of the platform now, or `None` when it can."""
    match facts.line:
        case LineStatus.UP:
            return None
        case LineStatus.UNTRUSTED:
            return FailureCode.PLATFORM_UNTRUSTED
        case LineStatus.REFUSED:
            return FailureCode.UNIT_REFUSED
        case LineStatus.STARTING | LineStatus.DOWN:
            return FailureCode.LINE_DOWN
        case _:
            assert_never(facts.line)


def why_no_sign_in(facts: Facts, way: SignIn) -> FailureCode | None:
    """Why this way in is not open now, or `None` when it is."""
    no_line = why_no_line(facts)
    if no_line is not None:
        return no_line
    if way is SignIn.CARD and not (slot_works(facts) or pad_works(facts)):
        return FailureCode.READER_NOT_READY
    return None


def slot_works(facts: Facts) -> bool:
    """Whether a citizen card can be put in now."""
    return facts.reader in _READER_WORKS


def pad_works(facts: Facts) -> bool:
    """Whether a resident card can be laid down now."""
    return facts.pad in _READER_WORKS


def slot_fitted(facts: Facts) -> bool:
    """Whether the unit has a reader that citizen cards are put into."""
    return facts.reader is not CardReaderStatus.NOT_FITTED


def pad_fitted(facts: Facts) -> bool:
    """Whether the unit has a reader that resident cards are laid on."""
    return facts.pad is not CardReaderStatus.NOT_FITTED


def can_sign_in(facts: Facts, way: SignIn) -> bool:
    """Whether this way in can be finished now."""
    return why_no_sign_in(facts, way) is None


def why_no_slip(visit: Visit, wanted: Wanted | None) -> FailureCode | None:
    """Why this slip cannot be had now, or `None` when it can.

    A ready printer and the last slip ended; for somebody's slip, that person signed in; for a
    proof, the line up.
    """
    if wanted is None or not _theirs(visit, wanted):
        return FailureCode.SESSION_OVER
    if visit.facts.slip_underway or not visit.facts.printer.ready:
        return FailureCode.PRINTER_NOT_READY
    return why_no_line(visit.facts) if isinstance(wanted, ProofWanted) else None


def can_have_slip(visit: Visit, wanted: Wanted | None) -> bool:
    """Whether this slip can be had now."""
    return why_no_slip(visit, wanted) is None


def why_no_print(visit: Visit) -> FailureCode | None:
    """Why no proof can be had now, or `None` when one can."""
    wanted = None if visit.statement is None else ProofWanted(visit.statement)
    return why_no_slip(visit, wanted)


def can_print(visit: Visit) -> bool:
    """Whether a proof can be had now."""
    return why_no_print(visit) is None


def _theirs(visit: Visit, wanted: Wanted) -> bool:
    subject = subject_of(wanted)
    if subject is None:
        return True
    return visit.session is not None and visit.session.subject.tag == subject.tag


def can_report(visit: Visit, perk_id: str) -> bool:
    """Whether a refusal of this perk can be reported now: the line is up, and it was not yet."""
    if visit.session is None or visit.statement is None or why_no_line(visit.facts) is not None:
        return False
    return any(
        perk.perk_id == perk_id and perk.reported_on is None for perk in visit.statement.perks
    )


def step_ups(wanted: Iterable[StepUpMethod]) -> tuple[StepUpMethod, ...]:
    """Those of the platform's methods that can be finished at this unit, best first."""
    wanted = frozenset(wanted)
    return tuple(method for method in _STEP_UPS if method in wanted)
