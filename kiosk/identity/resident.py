"""The 256-byte text record of a resident card (GA/T 490): who it belongs to, and until when.

UTF-16LE, padded with blanks. The letter at offset 248 says which card it is: a blank for citizens,
J for residents of Hong Kong, Macau and Taiwan, I and Y for foreign permanent residents (editions of
2017 and 2023). Nothing but name and number is taken out of it; what makes no sense is refused.
"""

import unicodedata
from collections.abc import Callable
from datetime import date

from kiosk.domain.card import CardEvidence, CardRefusal
from kiosk.identity.numbers import is_citizen_number, is_permit_number
from kiosk.identity.status_words import Refused
from kiosk.values import dataclass

RECORD_BYTES = 256
_KIND = slice(248, 250)
_BLANK = " \0"
_FOR_EVER = "长期"
_UNSEEN = frozenset({"Cc", "Cf", "Cs", "Zl", "Zp"})
_PRIVATE = "Co"

Checks = Callable[[str, date], bool]


def _citizen(number: str, today: date) -> bool:
    return number[0] in "123456" and is_citizen_number(number, today)


def _hk_macau_taiwan(number: str, today: date) -> bool:
    return number[0] == "8" and is_citizen_number(number, today)


def _permit_2017(number: str, _today: date) -> bool:
    return is_permit_number(number)


def _permit_2023(number: str, today: date) -> bool:
    return number[0] == "9" and is_citizen_number(number, today)


@dataclass(frozen=True, slots=True)
class Layout:
    """Where the fields of one kind of card stand, as byte offsets.

    `names` are tried in order, each in one or more pieces that are joined; `sound` is the check the
    number has to pass.
    """

    names: tuple[tuple[slice, ...], ...]
    number: slice
    expires: slice
    sound: Checks


_CHINESE_NAME = (slice(0, 30),)
_NUMBER = slice(122, 158)
_EXPIRES = slice(204, 220)

LAYOUTS = {
    "": Layout((_CHINESE_NAME,), _NUMBER, _EXPIRES, _citizen),
    "J": Layout((_CHINESE_NAME,), _NUMBER, _EXPIRES, _hk_macau_taiwan),
    "I": Layout(((slice(158, 188),), (slice(0, 120),)), slice(122, 152), _EXPIRES, _permit_2017),
    "Y": Layout(
        (_CHINESE_NAME, (slice(52, 122), slice(220, 242))), _NUMBER, _EXPIRES, _permit_2023
    ),
}
"""By the letter. Foreigners' cards hold a Chinese name too, if the holder has one."""


def evidence_of(record: bytes | bytearray | memoryview, today: date) -> CardEvidence:
    """What identifies the holder. `today` is the hall's date. Raises `Refused`."""
    view = memoryview(record)
    if len(view) != RECORD_BYTES:
        raise Refused(CardRefusal.DAMAGED)
    layout = LAYOUTS.get(_text(view[_KIND]))
    if layout is None:
        raise Refused(CardRefusal.UNKNOWN_CARD)
    number = _text(view[layout.number]).upper()
    if not number or not layout.sound(number, today):
        raise Refused(CardRefusal.BAD_NUMBER)
    name = _name(view, layout)
    _check_expiry(_text(view[layout.expires]), today)
    return CardEvidence(citizen_number=number, name=name)


def _name(view: memoryview, layout: Layout) -> str | None:
    """None for a name with a private character: it could be compared with nothing."""
    for pieces in layout.names:
        name = _decoded(b"".join(view[piece] for piece in pieces)).strip(_BLANK)
        if not name:
            continue
        kinds = {unicodedata.category(character) for character in name}
        if kinds & _UNSEEN:
            raise Refused(CardRefusal.DAMAGED)
        return None if _PRIVATE in kinds else " ".join(name.split())
    raise Refused(CardRefusal.DAMAGED)


def _check_expiry(text: str, today: date) -> None:
    """YYYYMMDD, whose last day still counts, or 长期: the card never expires."""
    if text == _FOR_EVER:
        return
    if len(text) != 8 or not (text.isascii() and text.isdecimal()):
        raise Refused(CardRefusal.DAMAGED)
    try:
        last_day = date(int(text[:4]), int(text[4:6]), int(text[6:]))
    except ValueError:
        raise Refused(CardRefusal.DAMAGED) from None
    if last_day < today:
        raise Refused(CardRefusal.EXPIRED)


def _text(field: memoryview) -> str:
    return _decoded(bytes(field)).strip(_BLANK)


def _decoded(field: bytes) -> str:
    try:
        return field.decode("utf-16-le")
    except UnicodeDecodeError:
        raise Refused(CardRefusal.DAMAGED) from None
