"""Short strips of paper for the cutter, the burn-in and the code: dots, without any setting."""

from kiosk.domain.printing import Raster

STRIP_ROWS = 160
"""Twenty millimetres at 203 dpi."""
_EDGE = 4
CODE_SAYS = "OSMANTHUS "
_MODULE = 6
_MARGIN = 24


def strip(dots: int) -> Raster:
    """Bars across the whole head, and a diagonal that shows a row that was lost."""
    width = dots // 8
    rows = bytearray()
    for row in range(STRIP_ROWS):
        if row < _EDGE or row >= STRIP_ROWS - _EDGE:
            rows += b"\xff" * width
            continue
        line = bytearray(b"\xc0" + b"\x00" * (width - 2) + b"\x03")
        at = row * dots // STRIP_ROWS
        line[min(width - 1, at // 8)] |= 0x80 >> at % 8
        if 60 <= row < 100:
            line = bytearray(b"\xaa" * width if row % 2 else b"\x55" * width)
        rows += line
    return Raster(dots, bytes(rows))


def code_strip(dots: int, code: str) -> Raster:
    """A QR (ISO/IEC 18004, level M) that says `CODE_SAYS` and the figures, in the middle."""
    from qrcode.constants import ERROR_CORRECT_M  # noqa: PLC0415 - when somebody tests it
    from qrcode.main import QRCode  # noqa: PLC0415 - as above

    symbol = QRCode(error_correction=ERROR_CORRECT_M, border=0)
    symbol.add_data(CODE_SAYS + code)
    symbol.make(fit=True)
    modules = symbol.get_matrix()
    left = (dots - len(modules) * _MODULE) // 2
    blank = bytes(dots // 8)
    rows = [blank] * _MARGIN
    for line in modules:
        bits = 0
        for column, black in enumerate(line):
            if black:
                at = left + column * _MODULE
                bits |= ((1 << _MODULE) - 1) << (dots - at - _MODULE)
        rows += [bits.to_bytes(dots // 8)] * _MODULE
    rows += [blank] * _MARGIN
    return Raster(dots, b"".join(rows))
