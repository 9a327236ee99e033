"""What may be contested now, of what the statement shows (V4)."""

from collections.abc import Iterable
from typing import assert_never

from kiosk.domain.cases import Case
from kiosk.domain.device_status import LineStatus
from kiosk.domain.entries import Entry
from kiosk.domain.held import HeldItem
from kiosk.domain.inquiries import Asker, Inquiry
from kiosk.domain.lists import ListAnswer
from kiosk.domain.remedies import ContestKind
from kiosk.visit.contest_states import Contest, ContestFiled, ContestStage, ContestTrouble
from kiosk.visit.events import Touch
from kiosk.visit.states import Visit

# Where there is just one reason, nobody is asked for it.
ONLY_GROUND = {ContestKind.LIST: "still_listed", ContestKind.INQUIRY: "unknown_inquiry"}


def can_ask(visit: Visit) -> bool:
    """Whether anything can be filed now: somebody is signed in and the line is up."""
    signed_in = visit.session is not None and visit.statement is not None
    return signed_in and visit.facts.line is LineStatus.UP


def case_of(visit: Visit, number: str) -> Case | None:
    """The visitor's case with this number."""
    return next((case for case in visit.cases if case.number == number), None)


def open_case(visit: Visit, kind: ContestKind, reference: str) -> Case | None:
    """The visitor's open case about this."""
    about = (case for case in visit.cases if (case.kind, case.reference) == (kind, reference))
    return next((case for case in about if case.state.open), None)


def entry_of(visit: Visit, entry_id: str) -> Entry | None:
    """The visitor's entry with this id."""
    entries = () if visit.statement is None else visit.statement.entries
    return next((entry for entry in entries if entry.entry_id == entry_id), None)


def list_of(visit: Visit, list_id: str) -> ListAnswer | None:
    """That list's answer."""
    lists = () if visit.statement is None else visit.statement.lists
    return next((answer for answer in lists if answer.list_id == list_id), None)


def inquiry_of(visit: Visit, inquiry_id: str) -> Inquiry | None:
    """That look at the visitor's record."""
    looks = () if visit.statement is None else visit.statement.inquiries
    return next((inquiry for inquiry in looks if inquiry.inquiry_id == inquiry_id), None)


def held_item(visit: Visit, category: str) -> HeldItem | None:
    """That fact, of those held about the visitor."""
    held = () if visit.statement is None else visit.statement.held
    return next((item for item in held if item.category == category), None)


def is_connected(visit: Visit, source_id: str) -> bool:
    """Whether the platform hears from this source, and so can ask it."""
    sources = () if visit.statement is None else visit.statement.sources
    return any(source.source_id == source_id and source.connected for source in sources)


def too_late(visit: Visit, entry: Entry) -> bool:
    """Whether the time to contest this entry is over: what is left then is repair."""
    if visit.statement is None or entry.contest_until is None:
        return False
    return entry.contest_until < visit.statement.asked_on


def may_contest(visit: Visit, kind: ContestKind, reference: str) -> bool:
    """Whether this can be contested here and now."""
    if visit.statement is None or not can_ask(visit):
        return False
    if kind is not ContestKind.MISSING and open_case(visit, kind, reference) is not None:
        return False
    match kind:
        case ContestKind.ENTRY:
            entry = entry_of(visit, reference)
            return entry is not None and not too_late(visit, entry)
        case ContestKind.LIST:
            answer = list_of(visit, reference)
            return answer is not None and answer.late(visit.statement.asked_on)
        case ContestKind.MISSING:
            return any(source.source_id == reference for source in visit.statement.sources)
        case ContestKind.INQUIRY:
            inquiry = inquiry_of(visit, reference)
            return inquiry is not None and inquiry.asker is not Asker.HOLDER
        case ContestKind.HELD:
            return held_item(visit, reference) is not None


def offered(visit: Visit, state: Contest | ContestTrouble | ContestFiled) -> Iterable[Touch]:
    """The touches that mean something now; nothing can be taken back while it is being filed."""
    if isinstance(state, Contest) and state.stage is ContestStage.FILING:
        return
    yield from (Touch.BACK, Touch.END)
    match state:
        case Contest(stage=ContestStage.ADVICE | ContestStage.STATEMENT):
            yield Touch.GO_ON
        case Contest(stage=ContestStage.REVIEW):
            yield Touch.ADD_STATEMENT
            if can_ask(visit):
                yield Touch.CONFIRM
        case ContestFiled():
            case = case_of(visit, state.number)
            if case is not None and case.words and not state.asking and can_ask(visit):
                yield Touch.WITHDRAW_STATEMENT
        case Contest() | ContestTrouble():
            return
        case _:
            assert_never(state)
