"""Rows as PWG Raster (PWG 5102.4), which every driverless printer takes."""

import struct
from itertools import groupby
from typing import Final

from kiosk.domain.printing import Raster

FORMAT: Final = "image/pwg-raster"
SYNC: Final = b"RaS2"
_HEADER: Final = 1796
_BLACK, _S_GREY = 3, 18  # cupsColorSpace
_LONGEST_RUN = 128
_LONGEST_REPEAT = 256


def pwg_raster(raster: Raster, dpi: int, *, one_bit: bool) -> bytes:
    """One page. `one_bit`: `black_1` where the printer knows it, else `sgray_8`."""
    lines = [
        raster.rows[top : top + raster.row_bytes]
        for top in range(0, len(raster.rows), raster.row_bytes)
    ]
    parts = [SYNC, _header(raster, dpi, one_bit=one_bit)]
    for line, same in groupby(lines):
        packed = _packed(line if one_bit else _grey(line))
        count = len(list(same))
        while count:
            repeats = min(count, _LONGEST_REPEAT)
            parts.append(bytes((repeats - 1,)) + packed)
            count -= repeats
    return b"".join(parts)


def _header(raster: Raster, dpi: int, *, one_bit: bool) -> bytes:
    width, height = raster.width_dots, raster.height
    bits = 1 if one_bit else 8
    header = bytearray(_HEADER)
    header[0:9] = b"PwgRaster"
    points = (round(width * 72 / dpi), round(height * 72 / dpi))
    fields = {
        276: (dpi, dpi),
        340: (1,),  # copies
        352: points,
        372: (width, height),
        384: (bits, bits, width * bits // 8),
        400: (_BLACK if one_bit else _S_GREY,),
        420: (1,),  # colours
        452: (1, 1, 1),  # pages, and no mirroring either way
        464: (0, 0, width, height),
    }
    for offset, values in fields.items():
        struct.pack_into(f">{len(values)}I", header, offset, *values)
    return bytes(header)


def _grey(line: bytes) -> bytes:
    return b"".join(_GREYS[byte] for byte in line)


_GREYS: Final = [
    bytes(0 if byte & (0x80 >> bit) else 255 for bit in range(8)) for byte in range(256)
]


def _packed(line: bytes) -> bytes:
    """PackBits as the standard has it: n < 128 repeats, n > 128 is 257 - n bytes as they are."""
    parts: list[bytes] = []
    loose = bytearray()

    def flush() -> None:
        for start in range(0, len(loose), _LONGEST_RUN):
            piece = bytes(loose[start : start + _LONGEST_RUN])
            head = 0 if len(piece) == 1 else 257 - len(piece)
            parts.append(bytes((head,)) + piece)
        loose.clear()

    for byte, same in groupby(line):
        count = len(list(same))
        if count == 1:
            loose.append(byte)
            continue
        flush()
        while count:
            run = min(count, _LONGEST_RUN)
            parts.append(bytes((run - 1, byte)))
            count -= run
    flush()
    return b"".join(parts)
