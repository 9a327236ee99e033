"""Which slip belongs to the page the visitor looks at."""

from kiosk.domain.slips import CaseContent, EntryContent, ProofWanted, RecordContent, Wanted
from kiosk.visit.contest_gates import case_of
from kiosk.visit.contest_states import ContestFiled
from kiosk.visit.states import Page, PageName, Visit


def of_page(visit: Visit) -> Wanted | None:
    """What "Print this" prints here; `None` where there is nothing to take along."""
    statement = visit.statement
    if statement is None:
        return None
    match visit.state:
        case Page(name=PageName.LISTS):
            return ProofWanted(statement)
        case Page(name=PageName.RECORD):
            return RecordContent(statement)
        case Page(name=PageName.ENTRY, entry_id=entry_id):
            return EntryContent(statement, entry_id)
        case ContestFiled(number=number):
            case = case_of(visit, number)
            return None if case is None else CaseContent(statement.subject, case)
        case _:
            return None
