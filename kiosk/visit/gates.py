"""What may be offered now (V4): nothing that cannot be finished. `step` and the view ask here."""

from collections.abc import Iterable
from typing import assert_never

from kiosk.domain.failures import FailureCode
from kiosk.domain.rulebook import MOST_RULES
from kiosk.visit import contest_gates, slip_choice
from kiosk.visit.contest_states import (
    Contest,
    ContestFiled,
    ContestTrouble,
)
from kiosk.visit.events import Touch
from kiosk.visit.guide_gates import can_guide as can_guide
from kiosk.visit.guide_gates import last_service as last_service
from kiosk.visit.guide_gates import may_guide as may_guide
from kiosk.visit.guide_gates import may_rehearse as may_rehearse
from kiosk.visit.means import can_have_slip as can_have_slip
from kiosk.visit.means import can_print as can_print
from kiosk.visit.means import can_report as can_report
from kiosk.visit.means import can_sign_in as can_sign_in
from kiosk.visit.means import step_ups as step_ups
from kiosk.visit.means import why_no_line as why_no_line
from kiosk.visit.means import why_no_print as why_no_print
from kiosk.visit.means import why_no_sign_in as why_no_sign_in
from kiosk.visit.means import why_no_slip as why_no_slip
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
    GuideTopic,
    Home,
    Page,
    PageName,
    PerkReport,
    PrintFailed,
    Printing,
    Problem,
    ReadingCard,
    Rehearsal,
    ReportStep,
    ShowCode,
    SignIn,
    SlipUnsure,
    StepUp,
    TakeCard,
    TakeSlip,
    Visit,
)

# Trying again here may help; after anything else the counter is the honest answer.
WORTH_ANOTHER_TRY = frozenset(
    {
        FailureCode.LINE_DOWN,
        FailureCode.LINE_SLOW,
        FailureCode.PLATFORM_BUSY,
        FailureCode.PLATFORM_FAULT,
        FailureCode.REPLY_MALFORMED,
        FailureCode.STATEMENT_STALE,
        FailureCode.SESSION_OVER,
        FailureCode.ENDED_ON_PHONE,
        FailureCode.CARD_SWAPPED,
        FailureCode.INTERNAL,
        # The other way in may work where this one did not.
        FailureCode.NOT_FOUND,
        FailureCode.CARD_REFUSED,
        FailureCode.READER_NOT_READY,
        FailureCode.STEP_UP_UNAVAILABLE,
    }
)


LAST_REHEARSED = 9
LAST_FACTS = 9

# Pages about one thing keep the turn of the list they were opened from.
OF_ONE_THING = {
    PageName.ENTRY: PageName.RECORD,
    PageName.PERK: PageName.PERKS,
    PageName.RULE: PageName.RULES,
}


def can_retry(visit: Visit) -> bool:
    """Whether the way on from a failure may be the same way again."""
    match visit.state:
        case PrintFailed() | SlipUnsure() | TakeSlip():
            return visit.slip is not None and can_have_slip(visit, visit.slip.content)
        case ContestTrouble(code=code):
            return code is FailureCode.FILING_UNSURE and contest_gates.can_ask(visit)
        case CardRefused():
            return can_sign_in(visit.facts, SignIn.CARD)
        case Problem(code=code):
            return code in WORTH_ANOTHER_TRY and any(can_sign_in(visit.facts, w) for w in SignIn)
        case _:
            return False


def last_turn(visit: Visit) -> int:
    """The highest page number a long list can have: one item a page, at the least."""
    if visit.statement is None or not isinstance(visit.state, Page):
        return 0
    match visit.state.name:
        case PageName.LISTS:
            items = len(visit.statement.lists)
        case PageName.RECORD:
            items = len(visit.statement.entries)
        case PageName.COVERAGE:
            items = len(visit.statement.sources)
        case PageName.CONTESTS:
            items = len(visit.statement.entries) + len(visit.cases)
        case PageName.PERKS:
            items = len(visit.statement.perks)
        case PageName.INQUIRIES:
            items = len(visit.statement.inquiries)
        case PageName.HELD:
            items = len(visit.statement.held)
        case PageName.RULES:
            items = MOST_RULES
        case (
            PageName.ENTRY
            | PageName.REPAIR
            | PageName.PERK
            | PageName.ABOUT
            | PageName.NEVER_HELD
            | PageName.SCORES
            | PageName.RULE
            | PageName.AMEND
        ):
            items = 1
        case _:
            assert_never(visit.state.name)
    return max(0, items - 1)


def may_open(visit: Visit, name: PageName, item_id: str) -> bool:
    """Whether this page can be opened from where the visitor is.

    Which rules there are is the city's matter: a rule that is in no book shows nothing.
    """
    if visit.statement is None or not isinstance(visit.state, Home | Page):
        return False
    here = visit.state.name if isinstance(visit.state, Page) else None
    match name:
        case PageName.ENTRY:
            ids = {entry.entry_id for entry in visit.statement.entries}
            return here is PageName.RECORD and item_id in ids
        case PageName.REPAIR:
            entry = contest_gates.entry_of(visit, item_id)
            from_here = here in (PageName.ENTRY, PageName.CONTESTS)
            return from_here and entry is not None and entry.negative
        case PageName.PERK:
            return here is PageName.PERKS and item_id in {
                perk.perk_id for perk in visit.statement.perks
            }
        case PageName.RULE:
            return here is PageName.RULES and item_id != ""
        case PageName.AMEND:
            return here is PageName.HELD and bool(visit.statement.held)
        case PageName.PERKS:
            return here is not name and bool(visit.statement.perks)
        case _:
            return here is not name


def offered(visit: Visit) -> frozenset[Touch]:
    """Every touch that means something now, `STILL_HERE` aside (it always may come)."""
    asking = {Touch.ASK_ON_PAPER} if can_have_slip(visit, question(visit)) else frozenset[Touch]()
    return frozenset(_offered(visit)) | asking


def _offered(visit: Visit) -> Iterable[Touch]:
    state = visit.state
    match state:
        case Closed() | Printing() | TakeCard():
            return
        case Attract():
            yield from (Touch.BEGIN, Touch.GUIDE)
        case Guide() | Rehearsal():
            yield from _guided(visit, state)
        case ChooseSignIn():
            yield Touch.BACK
            yield from _ways_in(visit)
        case AwaitCard() | ShowCode():
            yield Touch.BACK
            yield from _ways_in(visit) - {Touch.NEW_CODE, _way_taken(state)}
        case CodeScanned():
            yield Touch.BACK
        case ReadingCard() | Fetching() | Home():
            yield Touch.END
        case CardRefused():
            yield from (Touch.BACK, Touch.END)
            yield from _ways_in(visit) & {Touch.CHOOSE_PHONE}
        case StepUp():
            yield from (Touch.BACK, Touch.END)
            if step_ups(state.methods) and not state.started and not state.checking:
                yield Touch.SEND_CODE
        case ConfirmPerson():
            yield from (Touch.YES_ITS_ME, Touch.NOT_ME, Touch.END)
        case Page():
            yield from _on_page(visit, state)
        case PerkReport():
            yield from _reporting(visit, state)
        case Contest() | ContestTrouble() | ContestFiled():
            yield from contest_gates.offered(visit, state)
            if can_have_slip(visit, slip_choice.of_page(visit)):
                yield Touch.PRINT_THIS
        case PrintFailed() | SlipUnsure() | TakeSlip():
            yield from (Touch.DONE, Touch.END)
            if visit.session is not None or visit.slip is not None:
                yield Touch.BACK
        case Farewell():
            yield Touch.DONE
            if visit.facts.open:
                yield Touch.BEGIN
        case Problem():
            yield from (Touch.DONE, Touch.BACK, Touch.END)
        case _:
            assert_never(state)
    if can_retry(visit):
        yield Touch.RETRY


def _guided(visit: Visit, state: Guide | Rehearsal) -> Iterable[Touch]:
    yield from (Touch.BEGIN, Touch.BACK)
    match state:
        case Guide(topic=GuideTopic.MENU):
            yield Touch.REHEARSE
        case Guide(topic=GuideTopic.SERVICE):
            if can_have_slip(visit, slip_choice.of_page(visit)):
                yield Touch.PRINT_THIS
        case Guide(topic=GuideTopic.SERVICES, turn=turn):
            yield from _turning(turn, last_service(visit))
        case Guide(turn=turn):
            yield from _turning(turn, LAST_FACTS)
        case Rehearsal(page=page, turn=turn):
            yield Touch.END
            if page not in {None, PageName.ENTRY}:
                yield from _turning(turn, LAST_REHEARSED)
        case _:
            return


def _reporting(visit: Visit, state: PerkReport) -> Iterable[Touch]:
    yield Touch.END
    if state.progress is ReportStep.SENDING:
        return
    yield Touch.BACK
    if can_report(visit, state.perk_id):
        yield Touch.SEND_REPORT


def _on_page(visit: Visit, page: Page) -> Iterable[Touch]:
    yield from (Touch.BACK, Touch.END)
    yield from _turns(visit, page)
    yield from _print(visit, page)
    if page.name is PageName.PERK and can_report(visit, page.item_id):
        yield Touch.REPORT_PERK


def _ways_in(visit: Visit) -> frozenset[Touch]:
    ways: set[Touch] = set()
    if can_sign_in(visit.facts, SignIn.CARD):
        ways.add(Touch.CHOOSE_CARD)
    if can_sign_in(visit.facts, SignIn.PHONE):
        ways.update((Touch.CHOOSE_PHONE, Touch.NEW_CODE))
    return frozenset(ways)


def _way_taken(state: AwaitCard | ShowCode) -> Touch:
    return Touch.CHOOSE_CARD if isinstance(state, AwaitCard) else Touch.CHOOSE_PHONE


def _print(visit: Visit, page: Page) -> Iterable[Touch]:
    if can_have_slip(visit, slip_choice.of_page(visit)):
        yield Touch.PRINT_PROOF if page.name is PageName.LISTS else Touch.PRINT_THIS


def _turns(visit: Visit, page: Page) -> Iterable[Touch]:
    if page.name not in OF_ONE_THING and page.name is not PageName.REPAIR:
        yield from _turning(page.turn, last_turn(visit))


def _turning(turn: int, last: int) -> Iterable[Touch]:
    if turn > 0:
        yield Touch.PREVIOUS_PAGE
    if turn < last:
        yield Touch.NEXT_PAGE
