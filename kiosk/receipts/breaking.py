"""Where a line may end.

Between two hanzi, and at a blank; never inside a Latin word or a number, never before closing or
after opening marks, and no line is left with one hanzi alone. A line end in the text is kept.
"""

import re
from collections.abc import Callable

_HANZI = r"[\u2e80-\u2fff\u3005-\u3007\u3021-\u3029\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]"
_CLOSING = r"[，。、：；！？）》」』〕％·＊＿…,.:;!?)\]}”’]"
_OPENING = r"[（《「『〔(\[{“‘]"
_UNIT = re.compile(
    rf" +|〔U\+[0-9A-F]+〕{_CLOSING}*"
    rf"|{_OPENING}*{_HANZI}{_CLOSING}*|{_OPENING}*(?:(?!{_HANZI})[^ 〔])+|."
)


def lines(text: str, width: float, measure: Callable[[str], float]) -> list[str]:
    """The text in lines no wider than `width`, unless a single unit is wider than that."""
    return [line for part in text.split("\n") for line in _paragraph(part, width, measure)]


def units(text: str) -> list[str]:
    """The pieces of a text that are never broken; blanks are units of their own."""
    return _UNIT.findall(text)


def _paragraph(text: str, width: float, measure: Callable[[str], float]) -> list[str]:
    found: list[list[str]] = [[]]
    for unit in units(text):
        line = "".join((*found[-1], unit)).rstrip()
        if found[-1] and line and measure(line) > width:
            found.append([])
        if found[-1] or not unit.isspace():
            found[-1].append(unit)
    if len(found) > 1 and _alone(found[-1]) and len(found[-2]) > 2:
        found[-1].insert(0, found[-2].pop())
    return ["".join(line).strip() for line in found]


def _alone(line: list[str]) -> bool:
    words = [unit for unit in line if not unit.isspace()]
    return len(words) == 1 and re.match(rf"{_OPENING}*{_HANZI}", words[0]) is not None
