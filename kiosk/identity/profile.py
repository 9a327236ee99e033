"""The layout of one kind of card, as a value: the numbers are data in assets/cards."""

from kiosk.values import dataclass

GENERATIONS = 3


@dataclass(frozen=True, slots=True)
class RecordPlace:
    """Where one field stands: its tag, its value's length in bytes, and its record numbers.

    `numbers` gives the record number by generation (1.00, 2.00, 3.00); 0 where there is none.
    """

    tag: int
    length: int
    numbers: tuple[int, int, int]

    def number(self, generation: int) -> int:
        return self.numbers[generation - 1]


@dataclass(frozen=True, slots=True)
class IssuerFile:
    """EF05: about the card."""

    sfi: int
    card_code: RecordPlace
    version: RecordPlace
    expiry: RecordPlace
    card_number: RecordPlace


@dataclass(frozen=True, slots=True)
class HolderFile:
    """EF06: about its holder, and no more of it than a kiosk needs."""

    sfi: int
    citizen_number: RecordPlace
    name: RecordPlace
    name_extension: RecordPlace


@dataclass(frozen=True, slots=True)
class CardProfile:
    """A card the kiosk reads.

    `rid` must stand after the three region bytes of the card code; empty: not checked. From
    `withheld_from` (a generation) on, a card that withholds its holder's data is in order.
    """

    aid: bytes
    rid: bytes
    withheld_from: int
    issuer: IssuerFile
    holder: HolderFile
