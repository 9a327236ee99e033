"""The blocks with a mark, a frame or a code: lists, notices, the QR."""

from math import ceil

from kiosk.domain.lists import ListStatus
from kiosk.receipts import blocks
from kiosk.receipts.figures import dashed_frame, frame, qr_rows
from kiosk.receipts.marks import STATUS
from kiosk.receipts.sheet import BoxOp, CodeOp, MarkOp, Sheet, Text, drop, step
from kiosk.receipts.sizes import (
    BOX_LINE,
    DASH,
    DASH_LINE,
    HEADING,
    MARK,
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
from kiosk.values import replace

_INDENT = MARK + 21
_PADDING = 17
_LEAST_WORD = 40  # smaller than this beside its mark, a word breaks instead


def list_block(sheet: Sheet, block: blocks.ListBlock) -> None:
    """Name, mark and word; at the right the word's day, and when the list answered."""
    day = Text(block.day, STRONG, bold=True)
    _marked_word(sheet, block.name, block.status, block.word.first, day)
    if sheet.layout.narrow:
        with sheet.within(0 if sheet.layout.tight else _INDENT, 0):
            sheet.line(under(block.word.second))
            if block.day:
                sheet.line(day)
            sheet.paragraph(second(block.answered))
    else:
        sheet.pair(under(block.word.second), second(block.answered), _INDENT)
    for label, value in block.notes:
        said = label.first if sheet.layout.large else f"{label.first}  {label.second}"
        sheet.pair(second(said), replace(day, text=value, size=31))


def unknown_box(sheet: Sheet, block: blocks.UnknownBox) -> None:
    """A broken frame round a list that said nothing, with what that does and does not mean."""
    top = sheet.y + 5
    sheet.y = top + DASH_LINE + 8
    with sheet.within(_PADDING, _PADDING):
        nothing = Text("", STRONG)
        _marked_word(sheet, block.name, ListStatus.UNKNOWN, block.word.first, nothing)
        with sheet.within(0 if sheet.layout.tight else _INDENT, 0):
            sheet.line(under(block.word.second))
        if block.meaning:
            sheet.y += 4
            sheet.sentences(plain(block.meaning.first))
            if not sheet.layout.large:
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
        heading = Text(block.heading.first, NOTICE, bold=True, least=STRONG)
        sheet.headline(heading, "centre", tight=8)
        sheet.line(Text(block.heading.second, STRONG, bold=True), "centre")
        sheet.y += 4
        sheet.paragraph(plain(block.text.first), "centre")
        if not sheet.layout.large:
            sheet.paragraph(second(block.text.second), "centre")
    sheet.y += BOX_LINE + 4
    sheet.ops += frame(BoxOp(sheet.left, top, sheet.room, sheet.y - top), BOX_LINE)
    sheet.y += 12


def code(sheet: Sheet, block: blocks.Code) -> None:
    """The QR at the left, its quiet zone reaching to the paper's edge; what it is for beside it."""
    rows = qr_rows(block.text)
    # Rounded up to whole design dots; the symbol itself is drawn in whole dots of the head.
    module = sheet.layout.module / sheet.layout.scale
    side, quiet, top = ceil(len(rows) * module), ceil(QUIET * module), sheet.y
    if sheet.layout.narrow:
        sheet.y = top + quiet
        x = max(quiet, (sheet.width - side) // 2)
        sheet.ops.append(CodeOp(x, sheet.y, sheet.layout.module, rows))
        sheet.y += side + quiet
        _beside(sheet, block)
        return
    with sheet.within(2 * quiet + side + 12 - sheet.left, 0):
        trial = replace(sheet, ops=[])
        _beside(trial, block)
        height = max(side + quiet, trial.y - top)
        sheet.y = top + (height - (trial.y - top)) // 2
        _beside(sheet, block)
    at = top + (height - side) // 2
    sheet.ops.append(CodeOp(quiet, at, sheet.layout.module, rows))
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
        if not sheet.layout.large:
            sheet.line(second(block.until.second))
        sheet.y += 6
    sheet.paragraph(plain(block.reminder.first))
    if not sheet.layout.large:
        sheet.paragraph(second(block.reminder.second))


def _marked_word(sheet: Sheet, title: Pair, status: ListStatus, word: str, day: Text) -> None:
    """The name row, and the word after its mark; `y` is left where the word's second line goes."""
    if sheet.layout.narrow:
        sheet.paragraph(name(title.first))
        sheet.paragraph(second(title.second))
        sheet.y += 4
    else:
        sheet.pair(name(title.first), second(title.second))
    if sheet.layout.tight:
        sheet.ops.append(MarkOp(sheet.left, sheet.y, MARK, STATUS[status]))
        sheet.y += MARK + 4
        sheet.headline(Text(word, WORD, bold=True, least=STRONG))
        return
    baseline = sheet.y + drop(WORD)
    sheet.ops.append(MarkOp(sheet.left, baseline - 58, MARK, STATUS[status]))
    large = Text(word, WORD, bold=True)
    narrow = sheet.layout.narrow
    room = sheet.room - _INDENT - (0 if narrow else sheet.measure(day))
    if sheet.measure(large) > room - 4:
        large = sheet.shrunk(large, room - 14)
    if narrow and large.size < _LEAST_WORD:
        sheet.y += 4
        with sheet.within(_INDENT, 0):
            sheet.paragraph(replace(large, size=HEADING))
        sheet.y -= 8
        return
    sheet.put(large, sheet.left + _INDENT, baseline)
    if day.text and not narrow:
        sheet.put(day, sheet.right - sheet.measure(day), baseline - 2)
    sheet.y += step(WORD) - 14
