"""Which slip belongs to the page the visitor looks at."""

from kiosk.domain.perks import Perk
from kiosk.domain.slips import (
    CaseContent,
    DirectionsContent,
    EntryContent,
    HeldContent,
    PerkContent,
    ProofWanted,
    RecordContent,
    Wanted,
)
from kiosk.domain.statement import Statement
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
        case Page(name=PageName.ENTRY, item_id=entry_id):
            return EntryContent(statement, entry_id)
        case ContestFiled(number=number):
            case = case_of(visit, number)
            return None if case is None else CaseContent(statement.subject, case)
        case Page(name=PageName.HELD):
            return HeldContent(statement)
        case Page(name=PageName.PERK, item_id=perk_id):
            told = (perk for perk in statement.perks if perk.perk_id == perk_id)
            return next((_to_show_at_the_desk(perk, statement) for perk in told), None)
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


def _to_show_at_the_desk(perk: Perk, statement: Statement) -> PerkContent:
    now = perk.as_of(statement.asked_on)
    return PerkContent(
        statement.subject,
        now.name,
        now.state.value,
        now.on,
        now.granted_by,
        now.basis,
        now.phone,
    )
