"""What a technician measures on the test page, on whole dots of the head."""

from kiosk.receipts.sheet import BoxOp, Sheet, Text, drop

_FIELD = 64
_FIELDS = ((8, 1), (4, 1), (4, 2), (4, 3), (8, 7), (1, 1))


def ruler(sheet: Sheet, centimetres: int) -> None:
    """A line with a mark at each millimetre: longer ones at five, the longest with its number."""
    x, top, dots = sheet.left, sheet.y + 4, sheet.layout.dpi / 25.4
    sheet.ops.append(BoxOp(x, top, round(centimetres * 10 * dots) + 2, 3))
    for millimetre in range(centimetres * 10 + 1):
        length = 40 if millimetre % 10 == 0 else 26 if millimetre % 5 == 0 else 14
        sheet.ops.append(BoxOp(x + round(millimetre * dots), top, 2, length))
    for centimetre in range(centimetres + 1):
        figure = Text(str(centimetre), 27)
        middle = x + round(centimetre * 10 * dots)
        at = max(x, middle - round(sheet.measure(figure) / 2))
        sheet.put(figure, at, top + 40 + drop(27))
    sheet.y = top + 40 + 44


def density(sheet: Sheet) -> None:
    """Fields that are a part black, from little to all, above lines of one to four dots."""
    top, x = sheet.y + 4, sheet.left
    for pitch, black in _FIELDS:
        if x + _FIELD > sheet.right:
            break
        for row in range(0, _FIELD, pitch):
            if pitch == 1:
                continue
            for column in range(0, _FIELD, pitch):
                sheet.ops.append(BoxOp(x + column, top + row, black, black))
        if pitch == 1:
            sheet.ops.append(BoxOp(x, top, _FIELD, _FIELD))
        x += _FIELD + 12
    sheet.y = top + _FIELD + 14
    for weight in (1, 2, 3, 4):
        sheet.ops.append(BoxOp(sheet.left, sheet.y, sheet.room, weight))
        sheet.y += weight + 12
    sheet.y += 4


def alignment(sheet: Sheet) -> None:
    """A frame on the first and last dot of the head, and a comb over its whole width."""
    top, height = sheet.y + 4, 72
    sheet.ops += (
        BoxOp(0, top, sheet.width, 2),
        BoxOp(0, top + height, sheet.width, 2),
        BoxOp(0, top, 2, height),
        BoxOp(sheet.width - 2, top, 2, height),
    )
    for x in range(8, sheet.width - 8, 8):
        sheet.ops.append(BoxOp(x, top + 14, 1, 44))
    sheet.y = top + height + 16
