"""What a filing is about: found in what the stand-in platform itself holds of the person."""

import json
from collections.abc import Mapping
from datetime import date

from kiosk.central.statement_check import contestable
from kiosk.central.wire import EntryWire
from kiosk.central.wire_pages import HeldWire, InquiryWire
from kiosk.domain.bilingual import Bilingual
from kiosk.domain.cases import Filing
from kiosk.domain.city import City
from kiosk.domain.lists import ListAnswer, ListStatus
from kiosk.domain.personal import Personal
from kiosk.domain.remedies import ContestKind
from kiosk.sandbox.people import SamplePerson, resolve_days
from kiosk.sandbox.statement_maker import known_by
from kiosk.values import dataclass


@dataclass(frozen=True, slots=True, repr=False)
class Contested(Personal):
    """What is contested, who has to answer, and the rule or list that decides how."""

    what: Bilingual
    source: Bilingual
    rule: str = ""


@dataclass(frozen=True, slots=True)
class Matters:
    """What there is to contest. `connected` names each connected source by its id."""

    city: City
    connected: Mapping[str, Bilingual]

    def of(self, person: SamplePerson, filing: Filing, today: date) -> Contested | None:
        """What it is about; `None` if there is nothing there, or the time for it is over."""
        match filing.kind:
            case ContestKind.ENTRY:
                return self._entry(person, filing.reference, today)
            case ContestKind.MISSING:
                name = self.connected.get(filing.reference)
                ground = self.city.contest.ground(filing.kind, filing.ground_id)
                return None if name is None or ground is None else Contested(ground.name, name)
            case ContestKind.LIST:
                return self._list(person, filing.reference, today)
            case ContestKind.INQUIRY:
                return self._inquiry(person, filing.reference, today)
            case ContestKind.HELD:
                return self._held(person, filing.reference, today)

    def _entry(self, person: SamplePerson, entry_id: str, today: date) -> Contested | None:
        for told in resolve_days(person.entries, today):
            wire = EntryWire.model_validate_json(json.dumps(told))
            entry = contestable(wire.to_domain(), self.city)
            if entry.entry_id != entry_id:
                continue
            if entry.contest_until is not None and entry.contest_until < today:
                return None
            source = self.city.contest.operator if entry.reporter_closed else entry.reporter
            return Contested(entry.name, source, entry.rule.code if entry.rule else "")
        return None

    def _inquiry(self, person: SamplePerson, inquiry_id: str, today: date) -> Contested | None:
        for told in resolve_days(person.inquiries, today):
            wire = InquiryWire.model_validate_json(json.dumps(told))
            if wire.inquiry_id == inquiry_id and wire.asker != "holder":
                return Contested(wire.by.to_domain(), self.city.contest.operator)
        return None

    def _held(self, person: SamplePerson, category: str, today: date) -> Contested | None:
        for told in [*known_by(person), *resolve_days(person.held_items, today)]:
            wire = HeldWire.model_validate_json(json.dumps(told))
            if wire.category == category:
                source = wire.source.to_domain() if wire.source else self.city.contest.operator
                return Contested(wire.label.to_domain(), source)
        return None

    def _list(self, person: SamplePerson, list_id: str, today: date) -> Contested | None:
        told = person.lists.get(list_id)
        entry = next((each for each in self.city.lists if each.list_id == list_id), None)
        if told is None or entry is None or told.status != "listed" or told.paid_on is None:
            return None
        paid = date.fromisoformat(resolve_days(told.paid_on, today))
        answer = ListAnswer(list_id, entry.name, ListStatus.LISTED, paid_on=paid)
        late = answer.clocked(entry.removal_days, self.city.calendar).late(today)
        return Contested(entry.name, entry.name, list_id) if late else None
