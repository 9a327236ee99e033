"""The resident card of a sample person, and cards that sign nobody in."""

from datetime import date
from enum import StrEnum
from typing import Literal

from kiosk.sandbox.people import SamplePerson
from kiosk.sandbox.samv.card import ResidentCard

Kind = Literal["citizen", "J", "I", "Y"]
_KINDS: dict[str, Kind] = {"8": "J", "9": "Y"}


def resident_card_of(person: SamplePerson) -> ResidentCard:
    """As the platform knows them: their number tells which kind it is. It never expires."""
    number, name = person.citizen_number, person.name
    kind: Kind = "I" if number[0].isalpha() else _KINDS.get(number[0], "citizen")
    if kind in ("I", "Y") and name[0].isascii():
        return ResidentCard(type=kind, number=number, english_name=name)
    return ResidentCard(type=kind, number=number, name=name)


class OddCard(StrEnum):
    """What may be laid down besides."""

    EXPIRED = "expired"
    UNREADABLE = "unreadable"
    BAD_NUMBER = "bad_number"
    UNKNOWN_KIND = "unknown_kind"
    NO_ID_CARD = "no_id_card"


_NOBODY = ResidentCard(number="320505199001010011", name="陈桂芳")
_LETTER = 248
_UNKNOWN_CARD, _NOT_READ = 0x40, 0x41  # SW3 (GA 467)


def odd_card(odd: OddCard) -> ResidentCard:
    """An invented card of this kind."""
    changes: dict[OddCard, dict[str, object]] = {
        OddCard.EXPIRED: {"expires": date(2020, 1, 1)},
        OddCard.UNREADABLE: {"refusal": _NOT_READ},
        OddCard.BAD_NUMBER: {"number": "320505199001010012"},
        OddCard.UNKNOWN_KIND: {"record": _with_letter("Z")},
        OddCard.NO_ID_CARD: {"refusal": _UNKNOWN_CARD},
    }
    return _NOBODY.model_copy(update=changes[odd])


def _with_letter(letter: str) -> str:
    text = bytearray(_NOBODY.text())
    text[_LETTER : _LETTER + 2] = letter.encode("utf-16-le")
    return text.hex().upper()
