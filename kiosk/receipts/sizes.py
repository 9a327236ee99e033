"""The sizes of a slip's texts, in dots em, and of its lines."""

import re

from kiosk.receipts.sheet import Text
from kiosk.values import replace

MARGIN = 8
OUTER_RULE, INNER_RULE, BOX_LINE, DASH_LINE = 6, 3, 5, 4
DASH = (14, 8)

TITLE, WORD, NUMBER, NOTICE, PRODUCT, HEADING = 74, 64, 70, 50, 46, 46
STRONG = 34
MARK = 84
QUIET = 4  # modules of white round a QR
# First language, second, and the smallest that either may become to stay on a line.
CHINESE, CHINESE_SECOND, CHINESE_LEAST = 32, 31, 31
ENGLISH, ENGLISH_SECOND, ENGLISH_LEAST = 30, 27.5, 27

_HANZI = re.compile(r"[\u3400-\u9fff\U00020000-\U0003ffff]")


def plain(text: str, *, bold: bool = False) -> Text:
    """Running text in the visitor's first language."""
    if _HANZI.search(text):
        return Text(text, CHINESE, bold, CHINESE_LEAST)
    return Text(text, ENGLISH, bold, ENGLISH_LEAST)


def second(text: str) -> Text:
    """The same said in the other language."""
    if _HANZI.search(text):
        return Text(text, CHINESE_SECOND, least=CHINESE_LEAST)
    return Text(text, ENGLISH_SECOND, least=ENGLISH_LEAST)


def name(text: str) -> Text:
    """What a block is about, such as a list's name."""
    return replace(plain(text), size=plain(text).size + 2)


def under(text: str) -> Text:
    """The second language right under a large word."""
    return replace(second(text), size=second(text).size + 2)
