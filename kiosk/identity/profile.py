"""What is known of cards, as values: the numbers are data in assets/cards."""

from enum import StrEnum

from kiosk.domain.bilingual import Bilingual
from kiosk.domain.card import CardRefusal
from kiosk.values import dataclass

GENERATIONS = 3


class Coding(StrEnum):
    """How a value is written. `bcd` is two digits a byte; a nibble F at its end is padding."""

    BCD = "bcd"
    ASCII = "ascii"
    GB18030 = "gb18030"
    UTF_16 = "utf-16-be"


class Interface(StrEnum):
    """How a card is powered; over the air its ATR is made by PC/SC part 3: 3B 8n 80 01."""

    ANY = "any"
    CONTACT = "contact"
    CONTACTLESS = "contactless"


@dataclass(frozen=True, slots=True)
class RecordPlace:
    """Where one field stands: its tag, its value's length in bytes, and its record numbers.

    `numbers` gives the record number by generation (1.00, 2.00, 3.00); 0 where there is none.
    """

    tag: int
    length: int
    numbers: tuple[int, int, int]
    coding: Coding

    def number(self, generation: int) -> int:
        return self.numbers[generation - 1]


@dataclass(frozen=True, slots=True)
class IssuerFile:
    """About the card (EF05 of LD/T 32). What a card does not have is None."""

    sfi: int
    card_code: RecordPlace
    version: RecordPlace | None
    expiry: RecordPlace | None
    card_number: RecordPlace | None


@dataclass(frozen=True, slots=True)
class HolderFile:
    """About its holder (EF06 of LD/T 32), and no more of it than a kiosk needs."""

    sfi: int
    citizen_number: RecordPlace
    name: RecordPlace
    name_extension: RecordPlace | None


@dataclass(frozen=True, slots=True)
class StatusWords:
    """What status words mean on this card.

    `by_number`: READ RECORD goes by record number here; `absent`: no such record; `withheld`: a key
    is needed that only a security module holds; `blocked`: put out of use; `locked`: locked after
    wrong PINs, for a time or for good.
    """

    by_number: frozenset[int]
    absent: frozenset[int]
    withheld: frozenset[int]
    blocked: frozenset[int]
    locked: frozenset[int]

    def refusal(self, status: int) -> CardRefusal | None:
        """What the visitor hears of a card or a record that answers so."""
        if status in self.locked:
            return CardRefusal.LOCKED
        return CardRefusal.BLOCKED if status in self.blocked else None


@dataclass(frozen=True, slots=True)
class CardProfile:
    """A card the kiosk reads.

    `rid` must stand after the three region bytes of the card code; empty: not checked.
    `checked_number`: the card number ends in a check character (GB 11714). From `withheld_from` (a
    generation) on, a card that withholds its holder's data is in order.
    """

    id: str
    name: Bilingual
    aid: bytes
    rid: bytes
    checked_number: bool
    withheld_from: int
    status: StatusWords
    issuer: IssuerFile
    holder: HolderFile


@dataclass(frozen=True, slots=True)
class KnownAtr:
    """Cards whose answer to reset starts so. A `hint` counts only when no application answered."""

    starts: bytes
    refusal: CardRefusal
    hint: bool


@dataclass(frozen=True, slots=True)
class KnownApplication:
    """Cards with this application; `p2` of the SELECT (ISO 7816-4: 00 first, 0C without answer)."""

    aid: bytes
    refusal: CardRefusal
    on: Interface
    p2: int


@dataclass(frozen=True, slots=True)
class CardBook:
    """All cards that are known: those that are read, and those that are refused by their name."""

    profiles: tuple[CardProfile, ...]
    atrs: tuple[KnownAtr, ...]
    applications: tuple[KnownApplication, ...]
