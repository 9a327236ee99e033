"""Where a line may end.

Between two hanzi, and at a blank; never inside a Latin word or a number, never between a figure and
what it counts, never before closing or after opening marks, and no last line is left with one hanzi
or one short word alone. No more lines than it takes, and of such those that end by sense. A line
end in the text is kept.
"""

import re
from collections.abc import Callable, Iterator

from kiosk.receipts.sense import by_sense

_HANZI = r"[\u2e80-\u2fff\u3005-\u3007\u3021-\u3029\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]"
_CLOSING = r"[，。、：；！？）》」』〕％·＊＿…,.:;!?)\]}”’]"
_OPENING = r"[（《「『〔(\[{“‘]"
_UNIT = re.compile(
    rf" +|〔U\+[0-9A-F]+〕{_CLOSING}*"
    rf"|{_OPENING}*[0-9]{{1,4}} {_HANZI}{{1,2}}{_CLOSING}*"
    rf"|{_OPENING}*{_HANZI}{_CLOSING}*|{_OPENING}*(?:(?!{_HANZI})[^ 〔])+|."
)
_SHORT = 5  # letters and marks of a last word that looks forgotten


def lines(text: str, width: float, measure: Callable[[str], float]) -> list[str]:
    """The text in lines no wider than `width`; a unit wider than that alone is broken inside."""
    return [line for part in text.split("\n") for line in _paragraph(part, width, measure)]


def units(text: str) -> list[str]:
    """The pieces of a text that are never broken; blanks are units of their own."""
    return _UNIT.findall(text)


def _paragraph(text: str, width: float, measure: Callable[[str], float]) -> list[str]:
    found: list[list[str]] = [[]]
    whole = list(_fitting(units(text), width, measure))
    for unit in whole:
        line = "".join((*found[-1], unit)).rstrip()
        if found[-1] and line and measure(line) > width:
            found.append([])
        if found[-1] or not unit.isspace():
            found[-1].append(unit)
    if len(found) > 1 and _alone(found[-1]) and len(found[-2]) > 2:
        _give_company(found, width, measure)
    if len(found) > 1:
        found = by_sense(whole, len(found), width, measure, _forgotten) or found
    return ["".join(line).strip() for line in found]


def _fitting(whole: list[str], width: float, measure: Callable[[str], float]) -> Iterator[str]:
    """The units; one that no line holds in pieces, after its hyphens where that is enough."""
    for unit in whole:
        if measure(unit) <= width:
            yield unit
            continue
        piece = ""
        for part in re.findall(r"[^-]*-|[^-]+", unit):
            for bit in (part,) if measure(part) <= width else part:
                if piece and measure(piece + bit) > width:
                    yield piece
                    piece = ""
                piece += bit
        yield piece


def _alone(line: list[str]) -> bool:
    words = [unit for unit in line if not unit.isspace()]
    return len(words) == 1 and (_is_hanzi(words[0]) or len(words[0]) <= _SHORT)


def _forgotten(line: list[str], others: list[str]) -> bool:
    """Alone, and of the kind of its neighbours: a number below hanzi is not."""
    words = [unit for unit in others if not unit.isspace()]
    return _alone(line) and bool(words) and _is_hanzi(words[-1]) is _is_hanzi(line[0])


def _is_hanzi(unit: str) -> bool:
    return re.match(rf"{_OPENING}*{_HANZI}", unit) is not None


def _give_company(found: list[list[str]], width: float, measure: Callable[[str], float]) -> None:
    """The last of the line before comes down, like to like, where two more stay there."""
    before, last = list(found[-2]), list(found[-1])
    while before and before[-1].isspace():
        last.insert(0, before.pop())
    if before:
        last.insert(0, before.pop())
    alike = _is_hanzi(last[0]) is _is_hanzi(found[-1][0])
    stay = sum(not unit.isspace() for unit in before)
    if alike and stay > 1 and measure("".join(last).strip()) <= width:
        found[-2:] = [before, last]
