"""Status words (ISO 7816-4, LD/T 32) and what they mean for the visitor."""

from kiosk.domain.card import CardRefusal

OK = 0x9000
BY_NUMBER_INSTEAD = frozenset((0x6A81, 0x6A86, 0x6D00))
"""To READ RECORD by tag: this card reads by record number."""
ABSENT = frozenset((0x6A82, 0x6A83, 0x6A88))
WITHHELD = frozenset((0x6982, 0x6985))
"""A key is needed, which only a security module or the ministry's service holds."""
_BLOCKED = frozenset((0x6283, 0x6983, 0x6A81, 0x9303))
"""Invalidated, authentication locked, card or application locked for a time or for good."""


class Refused(Exception):
    """Ends a dialog with a named refusal."""

    def __init__(self, refusal: CardRefusal) -> None:
        super().__init__(refusal.value)
        self.refusal = refusal


def succeeded(status: int) -> bool:
    """9000, or 61xx: done, and more to fetch."""
    return status == OK or status >> 8 == 0x61


def blocked(status: int) -> bool:
    return status in _BLOCKED


def refusal_for(status: int) -> CardRefusal:
    """For a record the card must have and did not give."""
    return CardRefusal.BLOCKED if blocked(status) else CardRefusal.DAMAGED
