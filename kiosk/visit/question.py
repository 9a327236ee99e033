"""What a question for a person is about: the page in front. Whose it is, it never says."""

from kiosk.domain.bilingual import Bilingual
from kiosk.domain.remedies import ContestKind
from kiosk.domain.slips import QuestionContent, QuestionTopic
from kiosk.visit import contest_gates as gates
from kiosk.visit.contest_states import Contest, ContestFiled, ContestStage, ContestTrouble
from kiosk.visit.states import Guide, Home, Page, PageName, Visit

_TOPICS = {
    PageName.LISTS: QuestionTopic.LISTS,
    PageName.RECORD: QuestionTopic.RECORD,
    PageName.COVERAGE: QuestionTopic.RECORD,
    PageName.PERKS: QuestionTopic.PERK,
    PageName.INQUIRIES: QuestionTopic.LENDER,
    PageName.HELD: QuestionTopic.HELD,
    PageName.AMEND: QuestionTopic.HELD,
}


def question(visit: Visit) -> QuestionContent | None:
    """The slip to take to a person from here; `None` where nobody has anything to ask yet."""
    match visit.state:
        case Guide() | Home():
            return QuestionContent(QuestionTopic.GENERAL)
        case Page(name=PageName.ENTRY | PageName.REPAIR, item_id=entry_id):
            return _of_entry(visit, entry_id)
        case Page(name=PageName.PERK, item_id=perk_id):
            return QuestionContent(QuestionTopic.PERK, _perk_name(visit, perk_id))
        case Page(name=name):
            return QuestionContent(_TOPICS.get(name, QuestionTopic.GENERAL))
        case Contest(stage=ContestStage.FILING):
            return None
        case Contest() as contest:
            return _of_contest(visit, contest)
        case ContestTrouble(contest=contest):
            return _of_contest(visit, contest)
        case ContestFiled(number=number):
            case = gates.case_of(visit, number)
            about = None if case is None else case.what
            return QuestionContent(QuestionTopic.CASE, about, number)
        case _:
            return None


def _of_entry(visit: Visit, entry_id: str) -> QuestionContent:
    entry = gates.entry_of(visit, entry_id)
    if entry is None:
        return QuestionContent(QuestionTopic.RECORD)
    return QuestionContent(QuestionTopic.ENTRY, entry.name, entry.record_number)


def _of_contest(visit: Visit, contest: Contest) -> QuestionContent:
    match contest.kind:
        case ContestKind.ENTRY:
            return _of_entry(visit, contest.reference)
        case ContestKind.LIST:
            return QuestionContent(QuestionTopic.LISTS)
        case ContestKind.INQUIRY:
            return QuestionContent(QuestionTopic.LENDER)
        case ContestKind.HELD:
            return QuestionContent(QuestionTopic.HELD)
        case ContestKind.MISSING:
            return QuestionContent(QuestionTopic.RECORD)


def _perk_name(visit: Visit, perk_id: str) -> Bilingual | None:
    perks = () if visit.statement is None else visit.statement.perks
    return next((perk.name for perk in perks if perk.perk_id == perk_id), None)
