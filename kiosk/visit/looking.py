"""The visitor's own record on the screen."""

from typing import assert_never

from kiosk.domain.failures import FailureCode
from kiosk.domain.lists import ListStatus
from kiosk.domain.statement import Statement
from kiosk.values import replace
from kiosk.visit import gates, printing, reporting, slip_choice
from kiosk.visit.events import PageChosen, Touch
from kiosk.visit.leaving import fall, leave
from kiosk.visit.moves import Step, enter, stay, still_here
from kiosk.visit.states import Fetching, Home, Page, PageName, Visit

_OF_ONE_THING = gates.OF_ONE_THING.keys() | {PageName.REPAIR}

_OPENED_ON_SEVERAL = frozenset({PageName.COVERAGE, PageName.REPAIR})

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
        case Page(), Touch.REPORT_PERK:
            return reporting.begin(visit, state)
        case _:
            return leave(visit)


def opened(visit: Visit, event: PageChosen) -> Step:
    """A page was chosen. One of a single thing remembers where in its list the visitor was."""
    if not gates.may_open(visit, event.name, event.item_id):
        return still_here(visit)
    here = visit.state if isinstance(visit.state, Page) else None
    came_from = here.name if here is not None and event.name in _OPENED_ON_SEVERAL else None
    if event.name in _OF_ONE_THING and here is not None:
        return enter(visit, Page(event.name, event.item_id, here.turn, came_from))
    return enter(visit, Page(event.name, came_from=came_from))


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


_BEHIND_ABOUT = frozenset(
    {
        PageName.INQUIRIES,
        PageName.HELD,
        PageName.NEVER_HELD,
        PageName.SCORES,
        PageName.RULES,
    }
)


def _before(page: Page) -> Home | Page:
    if page.name is PageName.REPAIR and page.came_from is not PageName.CONTESTS:
        return Page(PageName.ENTRY, page.item_id, page.turn)
    if page.came_from is not None:
        return Page(page.came_from)
    if page.name in gates.OF_ONE_THING:
        return Page(gates.OF_ONE_THING[page.name], turn=page.turn)
    if page.name is PageName.AMEND:
        return Page(PageName.HELD)
    if page.name in _BEHIND_ABOUT:
        return Page(PageName.ABOUT)
    return Home()
