"""Of the ways to set a text in so many lines, the one that ends its lines by sense.

After a mark sooner than at a blank, there sooner than between two hanzi, and least of all inside a
word.
"""

import re
from collections.abc import Callable, Sequence
from functools import cache
from itertools import accumulate, pairwise

_MARKED = re.compile(r"[，。；：！？,.;:!?]$")
_LATIN = re.compile(r"[ -~]")
_BELONGS = re.compile(r"[的了们吗呢过着]")  # to what is before it
_WORDS = re.compile(
    "工作人员|斑马线|承诺书|平台|征信|银行|报告|法院|文书|异议|名单|记录|机器|柜台|窗口|证件|执行|"
    "拍照|复印|打印|信用|修复|中心|大厅|答复|查询|分数|单位|自助|终端|违法|税收|失信|逾期|行人|礼让|"
    "公安局|交警|支队|志愿|服务|公共|自行车|押金|授权|注明"
)
"""What slips say and a visitor reads as one word."""
_BLANK, _LATIN_BLANK, _GAP, _LEFT_BEHIND, _ALONE, _IN_WORD = 1, 2, 3, 2, 5, 4
_MANY = 80  # units: a longer text is not taken in line by line


def by_sense(
    units: Sequence[str],
    count: int,
    width: float,
    measure: Callable[[str], float],
    alone: Callable[[list[str], list[str]], bool],
) -> list[list[str]] | None:
    """`units` in `count` lines of `width`; of two that are as good the one with fuller first lines.

    `alone` says of a line, and the other units of the text, that it looks forgotten. None where the
    text cannot be set so.
    """
    if len(units) > _MANY:
        return None
    whole, size = list(units), len(units)
    reach = [0.0, *accumulate(map(measure, whole))]
    prices = _prices(whole)

    def fits(start: int, end: int) -> bool:
        blank = whole[end - 1].isspace()
        return reach[end - 1 if blank else end] - reach[start] <= width

    @cache
    def best(start: int, left: int) -> tuple[int, tuple[int, ...]] | None:
        """What setting the units from `start` in `left` lines costs, and where these end."""
        found = None
        for end in range(size if left == 1 else size - 1, start, -1):
            if left == 1 and end < size:
                break
            price = prices[end]
            if price is None or not fits(start, end):
                continue
            rest = (0, ()) if left == 1 else best(end, left - 1)
            if rest is not None:
                others = whole[:start] or whole[end:]
                forgotten = _ALONE if alone(whole[start:end], others) else 0
                cost = price + rest[0] + forgotten
                if found is None or cost < found[0]:
                    found = (cost, (end, *rest[1]))
        return found

    chosen = best(0, count)
    if chosen is None:
        return None
    return [whole[start:end] for start, end in pairwise((0, *chosen[1]))]


def _prices(whole: list[str]) -> list[int | None]:
    """What it costs to end a line before each unit; None: it may not. The end costs nothing."""
    text = "".join(whole)
    inside = {at for word in _WORDS.finditer(text) for at in range(word.start() + 1, word.end())}
    prices: list[int | None] = [None]
    place = 0
    for before, unit in pairwise(whole):
        place += len(before)
        said = text[:place].rstrip()
        if unit.isspace():
            prices.append(None)  # after the blank, not before
        elif _MARKED.search(said):
            prices.append(0)
        elif before.isspace():
            latin = _LATIN.match(unit) and _LATIN.search(said[-1:])
            prices.append(_LATIN_BLANK if latin else _BLANK)
        else:
            worse = (_IN_WORD if place in inside else 0) + (
                _LEFT_BEHIND if _BELONGS.match(unit) else 0
            )
            prices.append(_GAP + worse)
    return [*prices, 0]
