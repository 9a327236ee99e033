"""The visitor's own record on the screen."""

from dataclasses import replace
from typing import assert_never

from kiosk.domain.failures import FailureCode
from kiosk.domain.lists import ListStatus
from kiosk.domain.statement import Statement
from kiosk.visit import gates, printing, slip_choice
from kiosk.visit.events import PageChosen, Touch
from kiosk.visit.leaving import fall, leave
from kiosk.visit.moves import Step, enter, stay, still_here
from kiosk.visit.states import Fetching, Home, Page, PageName, Visit

_OF_AN_ENTRY = frozenset({PageName.ENTRY, PageName.REPAIR})

Looking = Fetching | Home | Page


def touched(visit: Visit, state: Looking, what: Touch) -> Step:
    """An offered touch on Home or a page."""
    match state, what:
        case Page(), Touch.BACK:
            return enter(visit, _before(state))
        case Page(), Touch.NEXT_PAGE:
            return enter(visit, replace(state, turn=state.turn + 1))
        case Page(), Touch.PREVIOUS_PAGE:
            return enter(visit, replace(state, turn=state.turn - 1))
        case Page(), Touch.PRINT_PROOF | Touch.PRINT_THIS:
            return printing.begin(visit, slip_choice.of_page(visit))
        case _:
            return leave(visit)


def opened(visit: Visit, event: PageChosen) -> Step:
    """A page was chosen. An entry remembers which page of the record it was on."""
    if not gates.may_open(visit, event.name, event.entry_id):
        return still_here(visit)
    if event.name in _OF_AN_ENTRY and isinstance(visit.state, Page):
        return enter(visit, Page(event.name, event.entry_id, visit.state.turn))
    return enter(visit, Page(event.name))


def arrived(visit: Visit, statement: Statement) -> Step:
    """The statement: looked at once more before anything of it can be shown.

    `central` has checked all of it. Whose it is, and that no list is said to be clear that did not
    answer, are the two worst bugs, and cheap enough to check twice.
    """
    if not isinstance(visit.state, Fetching) or visit.session is None:
        return stay(visit)
    if statement.subject.tag != visit.session.subject.tag:
        return fall(visit, FailureCode.STATEMENT_NOT_YOURS)
    if any(_claims_without_answer(answer.status, answer.answered_at) for answer in statement.lists):
        return fall(visit, FailureCode.REPLY_MALFORMED)
    return enter(replace(visit, statement=statement, cases=statement.cases), Home())


def timed_out(visit: Visit, state: Looking) -> Step:
    """Silence: of the platform while fetching, of the visitor elsewhere."""
    match state:
        case Fetching():
            return fall(visit, FailureCode.LINE_SLOW)
        case Home() | Page():
            return leave(visit)
        case _:
            assert_never(state)


def _claims_without_answer(status: ListStatus, answered_at: object) -> bool:
    return status is not ListStatus.UNKNOWN and answered_at is None


def _before(page: Page) -> Home | Page:
    if page.name is PageName.REPAIR:
        return Page(PageName.ENTRY, page.entry_id, page.turn)
    if page.name is PageName.ENTRY:
        return Page(PageName.RECORD, turn=page.turn)
    return Home()
