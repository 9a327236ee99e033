"""What may be offered now (V4): nothing that cannot be finished. `step` and the view ask here."""

from collections.abc import Iterable
from typing import assert_never

from kiosk.domain.device_status import CardReaderStatus, LineStatus
from kiosk.domain.failures import FailureCode
from kiosk.domain.rulebook import MOST_RULES
from kiosk.domain.slips import ProofWanted, Wanted, subject_of
from kiosk.visit import contest_gates, slip_choice
from kiosk.visit.contest_states import (
    Contest,
    ContestFiled,
    ContestTrouble,
)
from kiosk.visit.events import Touch
from kiosk.visit.facts import Facts
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
    StepUpMethod,
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

# A clerk's step-up needs role cards, which this unit does not read.
_STEP_UPS = (StepUpMethod.ONE_TIME_CODE,)

# The pages behind the fictional person's Home, and how far their lists can be turned.
_REHEARSED = frozenset({PageName.LISTS, PageName.RECORD, PageName.COVERAGE})
LAST_REHEARSED = 9
LAST_FACTS = 9

# Pages about one thing keep the turn of the list they were opened from.
OF_ONE_THING = {
    PageName.ENTRY: PageName.RECORD,
    PageName.PERK: PageName.PERKS,
    PageName.RULE: PageName.RULES,
}

_READER_WORKS = frozenset({CardReaderStatus.EMPTY, CardReaderStatus.PRESENT, CardReaderStatus.MUTE})


def why_no_line(facts: Facts) -> FailureCode | None:
    """Why nothing can be asked of the platform now, or `None` when it can."""
    match facts.line:
        case LineStatus.UP:
            return None
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
    if way is SignIn.CARD and facts.reader not in _READER_WORKS:
        return FailureCode.READER_NOT_READY
    return None


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
        case PageName.PERKS:
            return here is not name and bool(visit.statement.perks)
        case _:
            return here is not name


def can_guide(visit: Visit, topic: GuideTopic, service_id: str) -> bool:
    """Whether there is anything to say on this page of the guide."""
    catalogue = visit.facts.catalogue
    match topic:
        case GuideTopic.MENU | GuideTopic.MACHINE:
            return True
        case GuideTopic.ABOUT:
            return catalogue is not None and bool(catalogue.guide.about)
        case GuideTopic.SERVICES:
            return catalogue is not None and bool(catalogue.guide.services)
        case GuideTopic.SERVICE:
            return catalogue is not None and catalogue.guide.service(service_id) is not None
        case _:
            assert_never(topic)


def may_guide(visit: Visit, topic: GuideTopic, service_id: str) -> bool:
    """Whether this page of the guide can be opened from where the visitor is."""
    if not isinstance(visit.state, Guide) or not can_guide(visit, topic, service_id):
        return False
    return topic is not GuideTopic.SERVICE or visit.state.topic is GuideTopic.SERVICES


def may_rehearse(state: Rehearsal, name: PageName) -> bool:
    """Whether the fictional person has this page, and it is a touch away."""
    if name is PageName.ENTRY:
        return state.page is PageName.RECORD
    return name in _REHEARSED and state.page is None


def last_service(visit: Visit) -> int:
    """The highest page number of the services: one a page, at the least."""
    catalogue = visit.facts.catalogue
    return 0 if catalogue is None else max(0, len(catalogue.guide.services) - 1)


def offered(visit: Visit) -> frozenset[Touch]:
    """Every touch that means something now, `STILL_HERE` aside (it always may come)."""
    return frozenset(_offered(visit))


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
