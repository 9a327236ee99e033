"""How each block is set, to the dot: 203 dpi, 576 dots of 80 mm paper.

Sizes are dots em, and say what a text is for; English is smaller than the Chinese it stands with
because its letters are larger in their em.
"""

from collections.abc import Iterable
from typing import assert_never

from kiosk.receipts import blocks, rows, ruler
from kiosk.receipts.boxes import code, list_block, notice_box, unknown_box
from kiosk.receipts.fonts import Faces
from kiosk.receipts.layouts import Layout
from kiosk.receipts.marks import BRAND
from kiosk.receipts.sheet import MarkOp, Sheet, Text, drop, step
from kiosk.receipts.sizes import (
    CHINESE_LEAST,
    ENGLISH_LEAST,
    HEADING,
    INNER_RULE,
    MARGIN,
    NUMBER,
    OUTER_RULE,
    PRODUCT,
    STRONG,
    TITLE,
    plain,
    second,
)

TOP = 14
BOTTOM = 12


def set_sheet(content: Iterable[blocks.Block], faces: Faces, layout: Layout) -> Sheet:
    """The blocks one below the other, on one kind of paper."""
    sheet = Sheet(faces, layout, MARGIN, layout.width - MARGIN, y=TOP)
    for block in content:
        _set(sheet, block)
    sheet.y += BOTTOM
    return sheet


def _set(sheet: Sheet, block: blocks.Block) -> None:
    match block:
        case blocks.Header():
            _header(sheet, block)
        case blocks.Rule():
            _rule(sheet, block)
        case blocks.Title():
            _title(sheet, block)
        case blocks.Holder():
            _holder(sheet, block)
        case blocks.ListBlock():
            list_block(sheet, block)
        case blocks.UnknownBox():
            unknown_box(sheet, block)
        case blocks.NoticeBox():
            notice_box(sheet, block)
        case blocks.Advice():
            sheet.sentences(plain(block.text.first))
            if not sheet.layout.large:
                sheet.sentences(second(block.text.second))
            sheet.y += block.after
        case blocks.Code():
            code(sheet, block)
        case blocks.Number():
            _number(sheet, block)
        case blocks.Foot():
            _foot(sheet, block)
        case blocks.End():
            _end(sheet, block)
        case _:
            _set_row(sheet, block)


def _set_row(sheet: Sheet, block: blocks.Row) -> None:
    match block:
        case blocks.Heading():
            rows.heading(sheet, block)
        case blocks.Answer():
            rows.answer(sheet, block)
        case blocks.Fact():
            rows.fact(sheet, block)
        case blocks.Item():
            rows.item(sheet, block)
        case blocks.Check():
            rows.check(sheet, block)
        case blocks.Token():
            rows.token(sheet, block)
        case blocks.Writing():
            rows.writing(sheet, block)
        case blocks.Ruler():
            ruler.ruler(sheet, block.centimetres)
        case blocks.Density():
            ruler.density(sheet)
        case blocks.Alignment():
            ruler.alignment(sheet)
        case _:
            assert_never(block)


def _header(sheet: Sheet, block: blocks.Header) -> None:
    if sheet.measure(Text(block.product.first, 0, bold=True)) > sheet.room - 106:
        _header_stacked(sheet, block)
        return
    size, indent = 90, 106
    sheet.ops.append(MarkOp(sheet.left - 1, sheet.y - 1, size, BRAND))
    room = sheet.room - indent
    x, top = sheet.left + indent, sheet.y - 8
    product = sheet.shrunk(Text(block.product.first, PRODUCT, bold=True), room)
    sheet.put(product, x, top + drop(PRODUCT))
    name = sheet.shrunk(Text(block.product.second, 33), room)
    sheet.put(name, x, top + step(PRODUCT) + drop(33) - 7)
    sheet.y += size + 8
    sheet.flow([plain(text) for text in block.place])


def _header_stacked(sheet: Sheet, block: blocks.Header) -> None:
    size = 72
    sheet.ops.append(MarkOp(sheet.left - 1, sheet.y, size, BRAND))
    sheet.y += size + 6
    sheet.headline(Text(block.product.first, PRODUCT, bold=True, least=STRONG))
    sheet.paragraph(second(block.product.second))
    sheet.flow([plain(text) for text in block.place])


def _rule(sheet: Sheet, block: blocks.Rule) -> None:
    before, after, weight = (12, 4, OUTER_RULE) if block.outer else (11, 10, INNER_RULE)
    sheet.y += before
    sheet.rule(weight)
    sheet.y += after


def _title(sheet: Sheet, block: blocks.Title) -> None:
    sheet.headline(Text(block.text.first, TITLE, bold=True, least=HEADING), tight=12)
    sheet.headline(Text(block.text.second, 33, least=ENGLISH_LEAST))
    sheet.y += 14


def _holder(sheet: Sheet, block: blocks.Holder) -> None:
    if sheet.layout.tight:
        for caption, values in block.rows:
            sheet.paragraph(plain(caption))
            sheet.flow([Text(value, STRONG, bold=True) for value in values])
        return
    labels = [plain(label) for label, _ in block.rows]
    indent = max(sheet.measure(label) for label in labels) + 24
    for label, (_, values) in zip(labels, block.rows, strict=True):
        sheet.put(label, sheet.left, sheet.y + drop(STRONG))
        sheet.flow([Text(value, STRONG, bold=True) for value in values], indent)
    if not sheet.layout.large:
        sheet.sentences(second(block.caption))


def _number(sheet: Sheet, block: blocks.Number) -> None:
    baseline = sheet.y + drop(STRONG)
    label = Text(block.label.first, STRONG, bold=True)
    sheet.put(label, sheet.left, baseline)
    at = sheet.left + sheet.measure(label) + 16
    if at + sheet.measure(second(block.label.second)) <= sheet.right:
        sheet.put(second(block.label.second), at, baseline)
    sheet.y += step(STRONG) - (0 if sheet.layout.tight else 12)
    sheet.headline(Text(block.number, NUMBER, bold=True, least=CHINESE_LEAST), tight=8)


def _foot(sheet: Sheet, block: blocks.Foot) -> None:
    if block.strong:
        sheet.paragraph(plain(block.strong, bold=True))
    for line in block.lines if sheet.layout.large else (*block.lines, *block.second):
        sheet.paragraph(second(line))
    sheet.y += 4
    hotline = Text(f"{block.questions.first} {block.hotline}", STRONG, bold=True, least=31)
    sheet.pair(second(block.rules.first), hotline)
    if sheet.layout.large:
        return
    if sheet.layout.narrow:
        sheet.paragraph(second(block.rules.second))
    else:
        sheet.pair(second(block.rules.second), second(block.questions.second))


def _end(sheet: Sheet, block: blocks.End) -> None:
    sheet.y += 6
    end = f"{block.end.first}  {block.end.second}  {block.pages}"
    sheet.pair(plain(end, bold=True), plain(block.printed))
