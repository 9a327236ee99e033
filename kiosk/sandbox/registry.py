"""Who the stand-in platform knows, and by what it finds them."""

import hashlib
import hmac
import secrets

from kiosk.domain.card import CardEvidence
from kiosk.domain.subject import Subject, mask_name
from kiosk.sandbox.people import SamplePerson
from kiosk.sandbox.population import Population


class Registry:
    """The sample people, and the invented city behind them."""

    def __init__(self, people: tuple[SamplePerson, ...], population: Population) -> None:
        self.people = people
        self._population = population
        self._by_id = {person.id: person for person in people}
        self._by_number = {person.citizen_number: person for person in people}
        self._by_card = {
            str(person.card["card_code"]): person
            for person in people
            if person.card is not None and "card_code" in person.card
        }
        self._secret = secrets.token_bytes(32)

    def by_id(self, person_id: str) -> SamplePerson | None:
        """The person the sandbox calls so."""
        return self._by_id.get(person_id) or self._population.by_id(person_id)

    def by_number(self, number: str) -> SamplePerson | None:
        """The person with this citizen number."""
        return self._by_number.get(number) or self._population.by_number(number)

    def by_card(self, evidence: CardEvidence) -> SamplePerson | None:
        """The card's holder, if all that the card gave belongs to one person and it is not lost."""
        if evidence.card_code is None:
            return self._by_resident_card(evidence)
        person = self._by_card.get(evidence.card_code)
        if person is None and evidence.citizen_number:
            person = self._population.by_number(evidence.citizen_number)
        if person is None or person.card is None or person.card_lost:
            return None
        held = {
            "card_code": person.card.get("card_code"),
            "card_number": person.card.get("card_number"),
            "citizen_number": person.citizen_number,
            "name": person.name,
        }
        given = {
            "card_code": evidence.card_code,
            "card_number": evidence.card_number,
            "citizen_number": evidence.citizen_number,
            "name": evidence.name,
        }
        agree = all(held[key] == value for key, value in given.items() if value is not None)
        return person if agree else None

    def _by_resident_card(self, evidence: CardEvidence) -> SamplePerson | None:
        """Everybody has one; the number finds its holder, whose name has to be the same."""
        person = self.by_number(evidence.citizen_number or "")
        if person is None or evidence.name not in (None, person.name):
            return None
        return person

    def subject(self, person: SamplePerson) -> Subject:
        """The masked person; the tag is made with a key of this run and tells nothing."""
        digest = hmac.new(self._secret, person.citizen_number.encode(), hashlib.sha256).hexdigest()
        return Subject(digest[:32], mask_name(person.name), person.citizen_number[-4:])
