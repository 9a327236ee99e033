"""The holder's name, from its one or two fields (GB 18030-2022).

Python decodes GB 18030 as of 2000. Fourteen characters had no place in Unicode then and come out as
private ones; the standard gives them their own since 2005 and 2022, and so do the city's records.
"""

import unicodedata

from kiosk.domain.card import CardRefusal
from kiosk.identity.profile import Coding, RecordPlace
from kiosk.identity.status_words import Refused

WIDEST = 4
"""Bytes of the longest character, in each of the codings."""
_PRIVATE_ONCE = str.maketrans(
    {
        "\ue816": "\U00020087",
        "\ue817": "\U00020089",
        "\ue818": "\U000200cc",
        "\ue81e": "\u9fb4",
        "\ue826": "\u9fb5",
        "\ue82b": "\u9fb6",
        "\ue82c": "\u9fb7",
        "\ue831": "\U000215d7",
        "\ue832": "\u9fb8",
        "\ue83b": "\U0002298f",
        "\ue843": "\u9fb9",
        "\ue854": "\u9fba",
        "\ue855": "\U000241fe",
        "\ue864": "\u9fbb",
    }
)
_UNSEEN = frozenset(("Cc", "Cf", "Cs", "Zl", "Zp"))
_PRIVATE = "Co"


def goes_on(value: bytes, place: RecordPlace) -> bool:
    """Whether an extension can hold more of this name.

    Not when the first field has room left for any character at all: a long name is cut between two
    characters, or in the middle of one, but only where the field is full.
    """
    padding = len(value) - len(_unpadded(value, place))
    return place.length - len(value) + padding < WIDEST


def holder_name(value: bytes, extension: bytes | None, place: RecordPlace) -> str | None:
    """A long name may break in the middle of a character: join first, then decode.

    `extension` is None when it is missing and there might be more of the name. None for a name
    that is compared with nothing: one that may be cut short, or has a private character, which
    means something on the issuer's machines alone. Raises `Refused` for one that is no name.
    """
    if extension is None:
        return None
    raw = _unpadded(value, place) + _unpadded(extension, place)
    try:
        name = raw.decode(place.coding.value)
    except UnicodeDecodeError:
        raise Refused(CardRefusal.DAMAGED) from None
    if place.coding is Coding.GB18030:
        name = name.translate(_PRIVATE_ONCE)
    name = name.strip()
    kinds = {unicodedata.category(character) for character in name}
    if not name or kinds & _UNSEEN:
        raise Refused(CardRefusal.DAMAGED)
    return None if _PRIVATE in kinds else name


def _unpadded(value: bytes, place: RecordPlace) -> bytes:
    """Without zeros at the end; in UTF-16 only whole ones, for half a character can be zero."""
    if place.coding is not Coding.UTF_16:
        return value.rstrip(b"\x00")
    while value.endswith(b"\x00\x00") and len(value) % 2 == 0:
        value = value[:-2]
    return value
