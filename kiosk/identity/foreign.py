"""Cards that are not ours: named, so that the visitor hears what to do, and never read.

Of an application only the status word of its SELECT is looked at. Which cards are known is data.
"""

from kiosk.domain.card import CardRefusal
from kiosk.identity.exchange import Exchange
from kiosk.identity.profile import CardBook, Interface
from kiosk.identity.status_words import INVALIDATED, succeeded

_MAKERS = 11
"""Bytes of a contact ATR that name chip, system and maker; what follows is the card's own."""


def by_atr(book: CardBook, atr: bytes, *, hint: bool = False) -> CardRefusal | None:
    """A card no command needs to be sent to; or, with `hint`, what a card may well be."""
    found = (each for each in book.atrs if each.hint is hint and atr.startswith(each.starts))
    return next((each.refusal for each in found), None)


def by_application(book: CardBook, exchange: Exchange, atr: bytes, most: int) -> CardRefusal:
    """At most `most` SELECTs. No record is read: these cards would give their holder away."""
    here = interface(atr)
    asked = [each for each in book.applications if each.on in (Interface.ANY, here)]
    for each in asked[:most]:
        command = bytes((0x00, 0xA4, 0x04, each.p2, len(each.aid))) + each.aid
        _, status = exchange.send(command, fetch=False)
        if succeeded(status) or status == INVALIDATED:
            return each.refusal
    return by_atr(book, atr, hint=True) or CardRefusal.UNKNOWN_CARD


def interface(atr: bytes) -> Interface:
    """A reader makes the ATR of a contactless card up itself (PC/SC part 3, 3.1.3.2.3)."""
    air = len(atr) >= 4 and atr[0] == 0x3B and atr[1] >> 4 == 8 and atr[2:4] == b"\x80\x01"
    return Interface.CONTACTLESS if air else Interface.CONTACT


def masked_atr(atr: bytes) -> str:
    """A contact card's ATR ends in its serial number; over the air it names only the kind."""
    text = atr.hex(" ").upper()
    if interface(atr) is Interface.CONTACTLESS or len(atr) <= _MAKERS:
        return text
    return f"{atr[:_MAKERS].hex(' ').upper()} and {len(atr) - _MAKERS} bytes of the card's own"
