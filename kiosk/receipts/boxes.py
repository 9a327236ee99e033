"""The blocks with a mark, a frame or a code: lists, notices, the QR."""

from dataclasses import replace

from kiosk.domain.lists import ListStatus
from kiosk.receipts import blocks
from kiosk.receipts.figures import dashed_frame, frame, qr_boxes, qr_rows
from kiosk.receipts.marks import STATUS
from kiosk.receipts.sheet import BoxOp, MarkOp, Sheet, Text, drop, step
from kiosk.receipts.sizes import (
    BOX_LINE,
    DASH,
    DASH_LINE,
    HEADING,
    MARK,
    MODULE,
    NOTICE,
    QUIET,
    STRONG,
    WORD,
    name,
    plain,
    second,
    under,
)
from kiosk.receipts.words import Pair

_INDENT = MARK + 21
_PADDING = 17


def list_block(sheet: Sheet, block: blocks.ListBlock) -> None:
    """Name, mark and word; at the right the word's day, and when the list answered."""
    day = Text(block.day, STRONG, bold=True)
    _marked_word(sheet, block.name, block.status, block.word.first, day)
    sheet.pair(under(block.word.second), second(block.answered), _INDENT)
    for label, value in block.notes:
        sheet.pair(second(f"{label.first}  {label.second}"), replace(day, text=value, size=31))


def unknown_box(sheet: Sheet, block: blocks.UnknownBox) -> None:
    """A broken frame round a list that said nothing, with what that does and does not mean."""
    top = sheet.y + 5
    sheet.y = top + DASH_LINE + 8
    with sheet.within(_PADDING, _PADDING):
        nothing = Text("", STRONG)
        _marked_word(sheet, block.name, ListStatus.UNKNOWN, block.word.first, nothing)
        with sheet.within(_INDENT, 0):
            sheet.line(under(block.word.second))
        if block.meaning:
            sheet.y += 4
            sheet.sentences(plain(block.meaning.first))
            sheet.sentences(second(block.meaning.second))
    sheet.y += DASH_LINE + 8
    area = BoxOp(sheet.left, top, sheet.room, sheet.y - top)
    sheet.ops += dashed_frame(area, DASH_LINE, DASH)


def notice_box(sheet: Sheet, block: blocks.NoticeBox) -> None:
    """A heavy frame, text in its middle."""
    sheet.y += 18
    top = sheet.y
    sheet.y += BOX_LINE + 4
    with sheet.within(_PADDING, _PADDING):
        sheet.line(sheet.shrunk(Text(block.heading.first, NOTICE, bold=True), sheet.room), "centre")
        sheet.y -= 8
        sheet.line(Text(block.heading.second, STRONG, bold=True), "centre")
        sheet.y += 4
        sheet.paragraph(plain(block.text.first), "centre")
        sheet.paragraph(second(block.text.second), "centre")
    sheet.y += BOX_LINE + 4
    sheet.ops += frame(BoxOp(sheet.left, top, sheet.room, sheet.y - top), BOX_LINE)
    sheet.y += 12


def code(sheet: Sheet, block: blocks.Code) -> None:
    """The QR at the left, its quiet zone reaching to the paper's edge; what it is for beside it."""
    rows = qr_rows(block.text)
    side, quiet, top = len(rows) * MODULE, QUIET * MODULE, sheet.y
    with sheet.within(2 * quiet + side + 12 - sheet.left, 0):
        trial = replace(sheet, ops=[])
        _beside(trial, block)
        height = max(side + quiet, trial.y - top)
        sheet.y = top + (height - (trial.y - top)) // 2
        _beside(sheet, block)
    sheet.ops += qr_boxes(quiet, top + (height - side) // 2, MODULE, rows)
    sheet.y = top + height


def _beside(sheet: Sheet, block: blocks.Code) -> None:
    sheet.line(sheet.shrunk(Text(block.heading.first, HEADING, bold=True), sheet.room))
    sheet.y -= 6
    sheet.line(second(block.heading.second))
    sheet.y += 6
    if block.until is not None:
        sheet.line(plain(block.until.first))
        sheet.y -= 8
        sheet.line(sheet.shrunk(Text(block.day, HEADING - 4, bold=True), sheet.room))
        sheet.y -= 6
        sheet.line(second(block.until.second))
        sheet.y += 6
    sheet.paragraph(plain(block.reminder.first))
    sheet.paragraph(second(block.reminder.second))


def _marked_word(sheet: Sheet, title: Pair, status: ListStatus, word: str, day: Text) -> None:
    """The name row, and the word after its mark; `y` is left where the word's second line goes."""
    sheet.pair(name(title.first), second(title.second))
    baseline = sheet.y + drop(WORD)
    sheet.ops.append(MarkOp(sheet.left, baseline - 58, MARK, STATUS[status]))
    large = Text(word, WORD, bold=True)
    room = sheet.room - _INDENT - sheet.measure(day)
    if sheet.measure(large) > room - 4:
        large = sheet.shrunk(large, room - 14)
    sheet.put(large, sheet.left + _INDENT, baseline)
    if day.text:
        sheet.put(day, sheet.right - sheet.measure(day), baseline - 2)
    sheet.y += step(WORD) - 14
