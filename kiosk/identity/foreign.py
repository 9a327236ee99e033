"""Cards that are not ours: named, so that the visitor hears what to do, and never read.

ATRs are those of pcsc-tools' smartcard_list.txt and PC/SC part 3; SELECTs are tried in order and
only their status word is looked at.
"""

from kiosk.domain.card import CardRefusal
from kiosk.identity.exchange import Exchange
from kiosk.identity.status_words import succeeded

_NO_DIALOG = (
    ("3B888001D10386", CardRefusal.RESIDENT_CARD_WRONG_READER),
    ("3B8F8001804F0CA00000030607FFB0", CardRefusal.RESIDENT_CARD_WRONG_READER),
    ("3B8F8001804F0CA000000306", CardRefusal.STORAGE_CARD),
)
"""Cards known by their ATR that take no ISO 7816-4 command at all."""

_HINTS = (
    ("3B8180018080", CardRefusal.STORAGE_CARD),  # DESFire
    ("3B828001", CardRefusal.TRANSIT_CARD),  # Beijing Yikatong
    ("3B8B80012085", CardRefusal.TRANSIT_CARD),  # Shanghai
    ("3B8F800186844354", CardRefusal.TRANSIT_CARD),  # Guangzhou metro
)
"""What an ATR suggests when no application was found."""

_APPLICATIONS = (
    ("00A404000E325041592E5359532E4444463031", CardRefusal.BANK_CARD),  # PPSE, contactless
    ("00A404000E315041592E5359532E4444463031", CardRefusal.BANK_CARD),  # PSE, contact
    ("00A4040C07A0000002471001", CardRefusal.PASSPORT),  # eMRTD, ICAO 9303
    ("00A4040008A000000632010105", CardRefusal.TRANSIT_CARD),  # China T-Union
    ("00A4040009A00000030800001000", CardRefusal.ROLE_CARD),  # PIV, NIST SP 800-73-4
)
_INVALIDATED = 0x6283


def by_atr(atr: bytes) -> CardRefusal | None:
    """A card no command needs to be sent to."""
    return _starting(atr, _NO_DIALOG)


def by_application(exchange: Exchange, atr: bytes) -> CardRefusal:
    """At most five SELECTs. No record is read: these cards would give their holder away."""
    for command, refusal in _APPLICATIONS:
        _, status = exchange.send(bytes.fromhex(command), fetch=False)
        if succeeded(status) or status == _INVALIDATED:
            return refusal
    return _starting(atr, _HINTS) or CardRefusal.UNKNOWN_CARD


def _starting(atr: bytes, table: tuple[tuple[str, CardRefusal], ...]) -> CardRefusal | None:
    text = atr.hex().upper()
    return next((refusal for start, refusal in table if text.startswith(start)), None)
