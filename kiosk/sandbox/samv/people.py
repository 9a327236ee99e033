"""The resident card of a sample person: which kind it is, their number tells."""

from typing import Literal

from kiosk.sandbox.people import SamplePerson
from kiosk.sandbox.samv.card import ResidentCard

Kind = Literal["citizen", "J", "I", "Y"]
_KINDS: dict[str, Kind] = {"8": "J", "9": "Y"}


def resident_card_of(person: SamplePerson) -> ResidentCard:
    """As the platform knows them; it never expires."""
    number, name = person.citizen_number, person.name
    kind: Kind = "I" if number[0].isalpha() else _KINDS.get(number[0], "citizen")
    if kind in ("I", "Y") and name[0].isascii():
        return ResidentCard(type=kind, number=number, english_name=name)
    return ResidentCard(type=kind, number=number, name=name)
