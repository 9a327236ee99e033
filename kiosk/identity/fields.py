"""From a record's bytes to what they say. Whatever makes no sense is a named refusal."""

import unicodedata
from datetime import date

from kiosk.domain.card import CardRefusal
from kiosk.identity.numbers import is_card_number, is_holder_number
from kiosk.identity.profile import GENERATIONS, CardProfile
from kiosk.identity.status_words import Refused

_NEVER = (b"\x00" * 4, b"\xff" * 4)
_UNSEEN = ("Cc", "Cf", "Cs", "Zl", "Zp")


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


def check_expiry(value: bytes, today: date) -> None:
    """BCD YYYYMMDD; the last day still counts. All zeros or all F: the card never expires."""
    if value in _NEVER:
        return
    digits = value.hex()
    if len(digits) != 8 or not digits.isdecimal():
        raise Refused(CardRefusal.DAMAGED)
    try:
        last_day = date(int(digits[:4]), int(digits[4:6]), int(digits[6:]))
    except ValueError:
        raise Refused(CardRefusal.DAMAGED) from None
    if last_day < today:
        raise Refused(CardRefusal.EXPIRED)


def card_number(value: bytes) -> str:
    number = _ascii(value)
    if not is_card_number(number):
        raise Refused(CardRefusal.BAD_NUMBER)
    return number


def holder_number(value: bytes, today: date) -> str:
    """The social security number, which is the citizen number; a small x becomes X."""
    number = _ascii(value).upper()
    if not is_holder_number(number, today):
        raise Refused(CardRefusal.BAD_NUMBER)
    return number


def holder_name(value: bytes, extension: bytes) -> str:
    """GB 18030. A long name may break in the middle of a character: join first, then decode."""
    raw = value.rstrip(b"\x00") + extension.rstrip(b"\x00")
    try:
        name = raw.decode("gb18030").strip()
    except UnicodeDecodeError:
        raise Refused(CardRefusal.DAMAGED) from None
    if not name or any(unicodedata.category(character) in _UNSEEN for character in name):
        raise Refused(CardRefusal.DAMAGED)
    return name


def _ascii(value: bytes) -> str:
    try:
        return value.rstrip(b"\x00 ").decode("ascii")
    except UnicodeDecodeError:
        raise Refused(CardRefusal.DAMAGED) from None
