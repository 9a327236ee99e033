"""From a record's bytes to what they say. Whatever makes no sense is a named refusal."""

from datetime import date

from kiosk.domain.card import CardRefusal
from kiosk.identity.numbers import is_card_number, is_holder_number
from kiosk.identity.profile import GENERATIONS, CardProfile, Coding, RecordPlace
from kiosk.identity.status_words import Refused

_NEVER = (b"\x00", b"\xff", b" ")
_PADDING = {
    Coding.ASCII: b"\x00 ",
    Coding.GB18030: b"\x00",
}


def generation(version: bytes) -> int:
    """1, 2 or 3 from `1.00`, `2.00`, `3.00`; a first byte of 00 is a second-generation card."""
    first = version[:1]
    if first == b"\x00":
        return 2
    if not first.isdigit() or first == b"0":
        raise Refused(CardRefusal.DAMAGED)
    return min(int(first), GENERATIONS)


def card_code(value: bytes, profile: CardProfile) -> str:
    """32 hex digits: region (3 bytes), RID (5), serial (4), derived (4)."""
    if len(value) != profile.issuer.card_code.length or value[3:8][: len(profile.rid)] != (
        profile.rid
    ):
        raise Refused(CardRefusal.DAMAGED)
    return value.hex().upper()


def check_expiry(value: bytes, place: RecordPlace, today: date) -> None:
    """YYYYMMDD; the last day still counts. All zeros, F or blank: the card never expires."""
    if len(value) == place.length and value in {each * len(value) for each in _NEVER}:
        return
    digits = text(value, place)
    if len(digits) != 8 or not (digits.isascii() and digits.isdecimal()):
        raise Refused(CardRefusal.DAMAGED)
    try:
        last_day = date(int(digits[:4]), int(digits[4:6]), int(digits[6:]))
    except ValueError:
        raise Refused(CardRefusal.DAMAGED) from None
    if last_day < today:
        raise Refused(CardRefusal.EXPIRED)


def card_number(value: bytes, place: RecordPlace, *, checked: bool) -> str:
    number = text(value, place)
    if checked and not is_card_number(number):
        raise Refused(CardRefusal.BAD_NUMBER)
    if not (number.isascii() and number.isalnum()):
        raise Refused(CardRefusal.DAMAGED)
    return number


def holder_number(value: bytes, place: RecordPlace, today: date) -> str:
    """The social security number, which is the citizen number; a small x becomes X."""
    number = text(value, place).upper()
    if not is_holder_number(number, today):
        raise Refused(CardRefusal.BAD_NUMBER)
    return number


def text(value: bytes, place: RecordPlace) -> str:
    """The value as its coding says, without padding. Raises `Refused`."""
    if place.coding is Coding.BCD:
        return value.hex().upper().rstrip("F")
    try:
        return value.rstrip(_PADDING.get(place.coding, b"")).decode(place.coding.value)
    except UnicodeDecodeError:
        raise Refused(CardRefusal.DAMAGED) from None
