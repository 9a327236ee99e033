"""A perk that was refused at the desk: told to the platform, once, when its holder says so (V6)."""

from datetime import date

from kiosk.domain.failures import FailureCode
from kiosk.domain.statement import Statement
from kiosk.values import replace
from kiosk.visit.effects import ReportPerk
from kiosk.visit.events import PerkReported, Touch
from kiosk.visit.leaving import ENDS_THE_VISIT, fall, leave
from kiosk.visit.moves import Step, enter, stay
from kiosk.visit.states import Page, PageName, PerkReport, ReportStep, Visit


def begin(visit: Visit, page: Page) -> Step:
    """Ask first: nothing is sent by the touch that only leads here."""
    return enter(visit, PerkReport(page.item_id, page.turn))


def touched(visit: Visit, state: PerkReport, what: Touch) -> Step:
    """An offered touch."""
    match what:
        case Touch.SEND_REPORT if visit.session is not None:
            sending = PerkReport(state.perk_id, state.turn, ReportStep.SENDING)
            ask = ReportPerk(visit.visit_id, visit.session, state.perk_id)
            return enter(visit, sending, ask)
        case Touch.BACK:
            return enter(visit, Page(PageName.PERK, state.perk_id, state.turn))
        case _:
            return leave(visit)


def reported(visit: Visit, event: PerkReported) -> Step:
    """Taken down. An answer that comes late is still an answer."""
    if visit.statement is None:
        return stay(visit)
    known = replace(visit, statement=_with_report(visit.statement, event.perk_id, event.on))
    state = visit.state
    if isinstance(state, PerkReport) and state.perk_id == event.perk_id:
        return enter(known, PerkReport(state.perk_id, state.turn, ReportStep.SENT))
    return stay(known)


def failed(visit: Visit, state: PerkReport, code: FailureCode) -> Step:
    """Not told, as far as anybody knows; the same report may be tried again."""
    if code in ENDS_THE_VISIT:
        return fall(visit, code)
    if state.progress is not ReportStep.SENDING:
        return stay(visit)
    return enter(visit, PerkReport(state.perk_id, state.turn, failed=code))


def timed_out(visit: Visit, state: PerkReport) -> Step:
    """Silence: of the platform while it is being told, of the visitor otherwise."""
    if state.progress is ReportStep.SENDING:
        return failed(visit, state, FailureCode.LINE_SLOW)
    return leave(visit)


def _with_report(statement: Statement, perk_id: str, on: date) -> Statement:
    perks = tuple(
        replace(perk, reported_on=on) if perk.perk_id == perk_id else perk
        for perk in statement.perks
    )
    return replace(statement, perks=perks)
