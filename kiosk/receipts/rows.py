"""The blocks of words and values: headings, answers, facts, items, checks, tokens, empty lines."""

from dataclasses import replace

from kiosk.domain.lists import ListStatus
from kiosk.receipts import blocks
from kiosk.receipts.marks import STATUS
from kiosk.receipts.sheet import BoxOp, MarkOp, Sheet, Text, drop
from kiosk.receipts.sizes import HEADING, INNER_RULE, STRONG, WORD, name, plain, second
from kiosk.receipts.words import Pair

_MARK = 56
_LINE_TO_WRITE = 92


def heading(sheet: Sheet, block: blocks.Heading) -> None:
    """Bold, one line where that is readable, with the other language below."""
    sheet.headline(Text(block.text.first, HEADING - 4, bold=True, least=STRONG))
    _below(sheet, block.text)


def answer(sheet: Sheet, block: blocks.Answer) -> None:
    """As large as a status word."""
    sheet.headline(Text(block.text.first, WORD, bold=True, least=HEADING))
    sheet.y -= 6
    _below(sheet, block.text)
    sheet.y += 6


def fact(sheet: Sheet, block: blocks.Fact) -> None:
    """Label left, value right and bold; the same in the other language unless it is a number."""
    sheet.pair(plain(block.label.first), _strong(block.value.first))
    if block.value.second == block.value.first:
        sheet.y -= 6
        sheet.paragraph(second(block.label.second))
    else:
        sheet.y -= 6
        sheet.pair(second(block.label.second), second(block.value.second))
    sheet.y += 8


def item(sheet: Sheet, block: blocks.Item) -> None:
    """A line of a bill: the name may break, its figure stays at the right of its first line."""
    figure = replace(name(block.figure.first), bold=True)
    width = sheet.measure(figure)
    top = sheet.y
    with sheet.within(0, round(width) + 24):
        sheet.paragraph(name(block.name.first))
    sheet.put(figure, sheet.right - width, top + drop(figure.size))
    sheet.y -= 6
    if block.figure.second != block.figure.first:
        sheet.pair(second(block.name.second), second(block.figure.second))
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
        sheet.y -= 4
        sheet.paragraph(second(block.said.second))
    sheet.y += 10


def token(sheet: Sheet, block: blocks.Token) -> None:
    """Groups of four, each kept whole."""
    sheet.paragraph(plain(block.label.first))
    sheet.y -= 4
    sheet.paragraph(second(block.label.second))
    groups = " ".join(block.text[at : at + 4] for at in range(0, len(block.text), 4))
    sheet.paragraph(Text(groups, STRONG, bold=True))


def writing(sheet: Sheet, block: blocks.Writing) -> None:
    """Room for a hand."""
    sheet.paragraph(plain(block.label.first))
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
