"""Whose data this is, as much of it as a screen or a slip may show."""

from kiosk.domain.personal import Personal
from kiosk.values import dataclass

STAR = "＊"


@dataclass(frozen=True, slots=True, repr=False)
class Subject(Personal):
    """The person a token stands for.

    `tag` is the platform's opaque name for the person (RFC 7519 `sub`), never a citizen number.
    `masked_name` keeps the first character (陈＊＊); `last_four` are the last four characters of
    the number the person is known by, as printed on slips.
    """

    tag: str
    masked_name: str
    last_four: str


def mask_name(name: str) -> str:
    """陈桂芳 -> 陈＊＊; Anna Weber -> A＊＊＊; an empty name stays empty.

    Chinese names show the surname's first character and one star for each further character.
    Latin names show the first letter and three stars, so that the length tells nothing.
    """
    name = name.strip()
    if not name:
        return ""
    if name[0].isascii():
        return name[0].upper() + STAR * 3
    return name[0] + STAR * (len(name) - 1)
