"""Frames and the QR as filled rectangles on whole dots, so that no edge falls between two."""

from collections.abc import Iterator
from itertools import groupby

import qrcode
from qrcode.util import QRData

from kiosk.receipts.sheet import BoxOp

LARGEST_VERSION = 8


def frame(area: BoxOp, line: int) -> list[BoxOp]:
    """A closed frame along the area's edge; its line lies inside."""
    x, y, width, height = area.x, area.y, area.width, area.height
    return [
        BoxOp(x, y, width, line),
        BoxOp(x, y + height - line, width, line),
        BoxOp(x, y, line, height),
        BoxOp(x + width - line, y, line, height),
    ]


def dashed_frame(area: BoxOp, line: int, dash: tuple[int, int]) -> list[BoxOp]:
    """A broken frame: every side begins and ends with a dash, so its corners are closed."""
    boxes = []
    for at, size in _dashes(area.width, dash):
        boxes.append(BoxOp(area.x + at, area.y, size, line))
        boxes.append(BoxOp(area.x + at, area.y + area.height - line, size, line))
    for at, size in _dashes(area.height, dash):
        boxes.append(BoxOp(area.x, area.y + at, line, size))
        boxes.append(BoxOp(area.x + area.width - line, area.y + at, line, size))
    return boxes


def qr_rows(url: str) -> tuple[tuple[bool, ...], ...]:
    """The modules of the QR, level M, alphanumeric (ISO/IEC 18004), without the quiet zone.

    Raises `ValueError` for a text that needs more than version 8: its modules would be too small.
    """
    symbol = qrcode.QRCode(error_correction=qrcode.ERROR_CORRECT_M, border=0)
    # QRData takes the alphanumeric mode by itself for a text of nothing else.
    symbol.add_data(QRData(url))
    if symbol.best_fit() > LARGEST_VERSION:
        raise ValueError("more than QR version 8 holds")
    return tuple(tuple(bool(module) for module in row) for row in symbol.get_matrix())


def qr_boxes(x: int, y: int, module: int, rows: tuple[tuple[bool, ...], ...]) -> Iterator[BoxOp]:
    """Black modules of a row that touch make one rectangle."""
    for down, row in enumerate(rows):
        across = 0
        for black, group in groupby(row):
            count = len(list(group))
            if black:
                yield BoxOp(x + across * module, y + down * module, count * module, module)
            across += count


def _dashes(length: int, dash: tuple[int, int]) -> Iterator[tuple[int, int]]:
    on, off = dash
    count = max(1, round((length - on) / (on + off)))
    for number in range(count + 1):
        yield round(number * (length - on) / count), on
