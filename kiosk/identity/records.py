"""READ RECORD (ISO 7816-4) on a card's record files."""

from kiosk.domain.card import CardRefusal
from kiosk.identity.exchange import Exchange
from kiosk.identity.profile import RecordPlace, StatusWords
from kiosk.identity.status_words import OK, Refused

_BY_NUMBER = 4


class Withheld(Exception):
    """The card keeps this record to those who hold a key."""


class RecordFile:
    """One EF, by its short file identifier.

    Reads by tag, which is the same in every version of the card; a card that cannot is read by
    record number, where the version matters.
    """

    def __init__(
        self, exchange: Exchange, sfi: int, generation: int, status_words: StatusWords
    ) -> None:
        self._exchange = exchange
        self._sfi = sfi
        self._generation = generation
        self._words = status_words
        self._by_tag = True

    def read(self, place: RecordPlace) -> bytes:
        """The value at `place`. Raises `Withheld`, or `Refused` when it is not there."""
        value = self.read_optional(place)
        if value is None:
            raise Refused(CardRefusal.DAMAGED)
        return value

    def read_optional(self, place: RecordPlace) -> bytes | None:
        """The value at `place`, None when the card has no such record. Raises as `read`."""
        number = place.number(self._generation)
        if not number:
            return None  # this version of the card has no such record
        if self._by_tag:
            data, status = self._command(place.tag, self._sfi << 3, place)
            self._by_tag = status not in self._words.by_number
        if not self._by_tag:
            data, status = self._command(number, self._sfi << 3 | _BY_NUMBER, place)
        if status in self._words.absent:
            return None
        if status in self._words.withheld:
            raise Withheld
        if status != OK:
            raise Refused(self._words.refusal(status) or CardRefusal.DAMAGED)
        tag, value = _tlv(data)
        if tag != place.tag and not self._by_tag:
            return None  # an older layout has another field under this number
        if tag != place.tag or len(value) > place.length:
            raise Refused(CardRefusal.DAMAGED)
        return value

    def _command(self, p1: int, p2: int, place: RecordPlace) -> tuple[bytes, int]:
        return self._exchange.send(bytes((0x00, 0xB2, p1, p2, place.length + 2)))


def _tlv(data: bytes) -> tuple[int, bytes]:
    """One byte of tag, one of length, and exactly that many of value."""
    if len(data) < 2 or len(data) != 2 + data[1]:
        raise Refused(CardRefusal.DAMAGED)
    return data[0], data[2:]
