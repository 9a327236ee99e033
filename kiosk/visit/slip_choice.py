"""Which slip belongs to the page the visitor looks at."""

from kiosk.domain.slips import (
    CaseContent,
    DirectionsContent,
    EntryContent,
    ProofWanted,
    RecordContent,
    Wanted,
)
from kiosk.visit.contest_gates import case_of
from kiosk.visit.contest_states import ContestFiled
from kiosk.visit.states import Guide, GuideTopic, Page, PageName, Visit


def of_page(visit: Visit) -> Wanted | None:
    """What "Print this" prints here; `None` where there is nothing to take along."""
    if isinstance(visit.state, Guide):
        return _directions(visit, visit.state)
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


def _directions(visit: Visit, guide: Guide) -> DirectionsContent | None:
    catalogue = visit.facts.catalogue
    service = None if catalogue is None else catalogue.guide.service(guide.service_id)
    if service is None or guide.topic is not GuideTopic.SERVICE:
        return None
    counter, elsewhere = service.counter, service.elsewhere
    return DirectionsContent(
        service=service.name,
        counter=counter.name if counter else None,
        floor=counter.floor if counter else None,
        hours=service.hours.in_words(),
        address=elsewhere.place() if elsewhere else None,
        phone=service.phone,
        bring=service.bring,
        way=elsewhere.way if elsewhere else None,
    )
