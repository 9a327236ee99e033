"""Status words of ISO 7816-4 that mean the same on every card."""

from kiosk.domain.card import CardRefusal

OK = 0x9000
INVALIDATED = 0x6283
"""Selected, but put out of use."""


class Refused(Exception):
    """Ends a dialog with a named refusal."""

    def __init__(self, refusal: CardRefusal) -> None:
        super().__init__(refusal.value)
        self.refusal = refusal


def succeeded(status: int) -> bool:
    """9000, or 61xx: done, and more to fetch."""
    return status == OK or status >> 8 == 0x61
