"""Raster to a printer's commands: ESC/POS, or StarPRNT where the profile says so.

Every function returns the bytes of one command or one band.

Sources: Epson's ESC/POS reference for GS v 0, GS V, GS P, GS ( D, GS ( H, DLE DC4.
"""

from collections.abc import Iterator
from typing import Final

from kiosk.devices.printer import star_commands as star
from kiosk.devices.printer.profile import MOTION_UNITS, Language, PrinterProfile
from kiosk.domain.printing import Raster

INITIALISE: Final = b"\x1b@"
SET_UNITS: Final = bytes((0x1D, 0x50, MOTION_UNITS, MOTION_UNITS))  # the defaults differ
NO_PULSE: Final = b"\x1d(D\x05\x00\x14\x01\x00\x02\x00"  # DLE DC4 1 and 2 do nothing from here on
ASK_PAPER: Final = b"\x1dr\x01"
AUTO_STATUS: Final = b"\x1da\x0e"  # on-line, errors, paper; the drawer is none of our business
CLEAR_BUFFERS: Final = b"\x10\x14\x08\x01\x03\x14\x01\x06\x02\x08"
FEED_BEFORE_CUT: Final = 24  # dots of white below the slip, 3 mm
FEED_WITHOUT_CUTTER: Final = 160  # 20 mm brings the last row past the tear bar

_LONGEST_FEED: Final = 255
ASK_FULL: Final = b"\x10\x04\x14"  # DLE EOT 20, Custom's

_REAL_TIME: Final = (
    (b"\x10\x04", b"\x18\x04"),
    (b"\x10\x05", b"\x18\x05"),
    (b"\x10\x14", b"\x18\x14"),
)


def defuse(rows: bytes, language: Language = Language.ESC_POS) -> bytes:
    """The same picture without DLE EOT, DLE ENQ and DLE DC4 in it; without Star's ESC ACK.

    A printer carries these out wherever it meets them, in a picture too; one neighbouring dot
    (0x10 becomes 0x18) is set to break each. They also mean an emptied buffer or a drawer pulse.
    """
    if language is Language.STARPRNT:
        return star.defuse(rows)
    for sequence, harmless in _REAL_TIME:
        rows = rows.replace(sequence, harmless)
    return rows


def head(profile: PrinterProfile) -> bytes:
    """What comes before the first band: a printer in a known state.

    ESC @ undoes GS P, and on some printers GS a and GS ( D, so they follow it every time.
    """
    if profile.language is Language.STARPRNT:
        return star.head()
    pulse = NO_PULSE if profile.disable_pulse else b""
    return INITIALISE + SET_UNITS + pulse + (AUTO_STATUS if profile.auto_status else b"")


def reporting(profile: PrinterProfile) -> bytes:
    """How the printer is to report by itself, once a connection; nothing where it is not told."""
    if profile.language is Language.STARPRNT:
        return star.NO_AUTO_STATUS
    return AUTO_STATUS if profile.auto_status else b""


def bands(
    raster: Raster,
    band_rows: int,
    language: Language = Language.ESC_POS,
    feed_white: int = 0,
) -> Iterator[bytes]:
    """The picture as commands (GS v 0, ESC GS S) of at most `band_rows` (1 to 1024) rows each.

    With `feed_white` a band has its runs of at least so many white rows fed instead (ESC J).
    """
    rows = defuse(raster.rows, language)
    width = raster.row_bytes
    for top in range(0, raster.height, band_rows):
        band = rows[top * width : (top + band_rows) * width]
        if language is Language.STARPRNT:
            yield star.band(band, width)
            continue
        yield b"".join(_fed(band, width, feed_white)) if feed_white else _picture(band, width)


def tail(profile: PrinterProfile) -> bytes:
    """Feed and cut; function B of GS V brings the last row past the blade first."""
    if profile.language is Language.STARPRNT:
        more = star.feed(FEED_BEFORE_CUT + profile.cut_feed)
        return more + star.CUT if profile.cutter else star.feed(FEED_WITHOUT_CUTTER)
    if not profile.cutter:
        return bytes((0x1B, 0x4A, FEED_WITHOUT_CUTTER))
    return bytes((0x1B, 0x4A, FEED_BEFORE_CUT, 0x1D, 0x56, 0x42, profile.cut_feed))


def fence(mark: bytes) -> bytes:
    """GS ( H function 48: `mark` (four bytes 0x20..0x7E) comes back once all before it is out."""
    return b"\x1d(H\x06\x0000" + mark


def ask_end(number: int) -> bytes:
    """Seiko's DC2 q: 0x80 | `number` (0 to 15) comes back when the command before has ended."""
    return bytes((0x12, 0x71, number))


def ask_identity(number: int) -> bytes:
    """GS I: 65 firmware, 67 model; answered as `_`, text, NUL once what is before it was read."""
    return b"\x1dI" + bytes((number,))


def ask_status(number: int) -> bytes:
    """DLE EOT: 1 printer, 2 cause of off-line, 3 error, 4 paper."""
    return bytes((0x10, 0x04, number))


def _picture(rows: bytes, width: int) -> bytes:
    height = (len(rows) // width).to_bytes(2, "little")
    return b"\x1dv0\x00" + width.to_bytes(2, "little") + height + rows


def _fed(band: bytes, width: int, least: int) -> Iterator[bytes]:
    """Pictures, and feeds for the white between them."""
    blank, start, at = bytes(width), 0, 0
    while at < len(band):
        end = at
        while band[end : end + width] == blank:
            end += width
        if (white := (end - at) // width) >= least:
            if at > start:
                yield _picture(band[start:at], width)
            yield from (
                bytes((0x1B, 0x4A, min(_LONGEST_FEED, white - fed)))
                for fed in range(0, white, _LONGEST_FEED)
            )
            start = end
        at = max(end, at + width)
    if start < len(band):
        yield _picture(band[start:], width)
