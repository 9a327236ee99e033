"""The blocks of words and values: headings, answers, facts, items, checks, tokens, empty lines."""

from kiosk.domain.lists import ListStatus
from kiosk.receipts import blocks
from kiosk.receipts.marks import STATUS
from kiosk.receipts.sheet import BoxOp, MarkOp, Sheet, Text, drop
from kiosk.receipts.sizes import HEADING, INNER_RULE, STRONG, WORD, name, plain, second
from kiosk.receipts.words import Pair
from kiosk.values import replace

_MARK = 56
_LINE_TO_WRITE = 92
_BESIDE = 14


def heading(sheet: Sheet, block: blocks.Heading) -> None:
    """Bold, one line where that is readable, with the other language below."""
    sheet.headline(Text(block.text.first, HEADING - 4, bold=True, least=STRONG))
    _below(sheet, block.text)
    sheet.y += 6


def answer(sheet: Sheet, block: blocks.Answer) -> None:
    """As large as a status word."""
    sheet.headline(Text(block.text.first, WORD, bold=True, least=HEADING))
    sheet.y -= 6
    _below(sheet, block.text)
    sheet.y += 6


def fact(sheet: Sheet, block: blocks.Fact) -> None:
    """Label left, value right and bold; below each other where a line does not hold both."""
    label, value = block.label, block.value
    strong, large = _strong(value.first), sheet.layout.large
    plain_second = large or value.second == value.first
    both = plain(label.first), second(label.second), strong
    if not large and not sheet.layout.narrow and _wide(sheet, *both) <= sheet.room:
        baseline = sheet.y + drop(both[0].size)
        sheet.put(both[1], sheet.left + sheet.measure(both[0]) + _BESIDE, baseline)
        sheet.pair(both[0], strong)
    elif _wide(sheet, plain(label.first), strong) <= sheet.room and (
        plain_second or _wide(sheet, second(label.second), second(value.second)) <= sheet.room
    ):
        sheet.pair(plain(label.first), strong)
        if not large:
            sheet.y -= 6
            at_right = "" if plain_second else value.second
            sheet.pair(second(label.second), second(at_right))
        sheet.y += 8
        return
    else:
        _stacked(sheet, block)
        return
    if not plain_second:
        sheet.y -= 6
        sheet.paragraph(second(value.second), "right")
    sheet.y += 8


def _stacked(sheet: Sheet, block: blocks.Fact) -> None:
    """A long value has lines of its own, below its label."""
    label, value, large = block.label, block.value, sheet.layout.large
    sheet.flow([plain(label.first)] if large else [plain(label.first), second(label.second)])
    sheet.y -= 2
    sheet.paragraph(_strong(value.first))
    if not large and value.second != value.first:
        sheet.y -= 4
        sheet.paragraph(second(value.second))
    sheet.y += 8


def _wide(sheet: Sheet, *texts: Text) -> float:
    """How much room these need on one line."""
    return sum(map(sheet.measure, texts)) + _BESIDE * (len(texts) - 1) + _BESIDE


def item(sheet: Sheet, block: blocks.Item) -> None:
    """A line of a bill: the name may break, its figure stays at the right of its first line."""
    figure = replace(name(block.figure.first), bold=True)
    width, large = sheet.measure(figure), sheet.layout.large
    beside = width < sheet.room * 0.47
    top = sheet.y
    with sheet.within(0, round(width) + 20 if beside else 0):
        sheet.paragraph(name(block.name.first))
    if beside:
        sheet.put(figure, sheet.right - width, top + drop(figure.size))
    else:
        sheet.line(figure, "right")
    if not large:
        sheet.y -= 6
        figured = block.figure.second != block.figure.first
        at_right = block.figure.second if figured else ""
        if figured:
            sheet.pair(second(block.name.second), second(at_right))
        else:
            _below(sheet, block.name)
    for note in block.notes:
        sheet.paragraph(second(note.first))
    sheet.y += 8


def check(sheet: Sheet, block: blocks.Check) -> None:
    """A mark, what was checked, and what was found."""
    mark = STATUS[ListStatus.NOT_LISTED if block.good else ListStatus.UNKNOWN]
    sheet.ops.append(MarkOp(sheet.left, sheet.y + 4, _MARK, mark))
    with sheet.within(_MARK + 18, 0):
        sheet.paragraph(replace(name(block.name.first), bold=True))
        sheet.paragraph(plain(block.said.first))
        if not sheet.layout.large:
            sheet.y -= 4
            sheet.paragraph(second(block.said.second))
    sheet.y += 10


def token(sheet: Sheet, block: blocks.Token) -> None:
    """Groups of four, each kept whole."""
    sheet.y += 8
    sheet.paragraph(plain(block.label.first))
    if not sheet.layout.large:
        sheet.y -= 4
        sheet.paragraph(second(block.label.second))
    groups = " ".join(block.text[at : at + 4] for at in range(0, len(block.text), 4))
    sheet.paragraph(Text(groups, STRONG, bold=True))
    sheet.y += 8


def writing(sheet: Sheet, block: blocks.Writing) -> None:
    """Room for a hand."""
    sheet.paragraph(plain(block.label.first))
    if not sheet.layout.large:
        sheet.y -= 6
        _below(sheet, block.label)
    for _ in range(block.lines):
        sheet.y += _LINE_TO_WRITE - INNER_RULE
        sheet.ops.append(BoxOp(sheet.left, sheet.y, sheet.room, INNER_RULE))
        sheet.y += INNER_RULE
    sheet.y += 16


def _below(sheet: Sheet, text: Pair) -> None:
    if text.second != text.first:
        sheet.paragraph(second(text.second))


def _strong(text: str) -> Text:
    return replace(plain(text), bold=True)
