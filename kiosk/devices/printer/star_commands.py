"""Raster to StarPRNT, the language of Star's printers. Every function returns bytes.

Source: Star Micronics, StarPRNT and STAR Line Mode Command Specifications.
"""

from typing import Final

INITIALISE: Final = b"\x1b@"
NO_AUTO_STATUS: Final = b"\x1b\x1ea\x00"  # ESC RS a 0; ESC @ does not touch it
ASK_STATUS: Final = b"\x1b\x06\x01"  # ESC ACK SOH, real-time; not while ASB is valid
FENCE: Final = b"\x17"  # ETB: counts one further once all before it is printed
CUT: Final = b"\x1bd\x03"  # ESC d 3: feed to the blade, then a partial cut
_REAL_TIME: Final = (b"\x1b\x06", b"\x1b\x0e")
_DOTS_PER_STEP: Final = 2  # ESC J feeds quarters of a millimetre, 8 dots/mm


def defuse(rows: bytes) -> bytes:
    """The same picture without ESC ACK in it: status, and the reset of the printer.

    One neighbouring dot is set in each.
    """
    return rows.replace(*_REAL_TIME)


def head() -> bytes:
    """What comes before the first band."""
    return INITIALISE + NO_AUTO_STATUS


def band(rows: bytes, row_bytes: int) -> bytes:
    """ESC GS S: these rows, one bit a dot, 1 black."""
    height = len(rows) // row_bytes
    size = row_bytes.to_bytes(2, "little") + height.to_bytes(2, "little")
    return b"\x1b\x1dS\x01" + size + b"\x00" + rows


def feed(dots: int) -> bytes:
    """ESC J: `dots` (2 to 510) of white."""
    return bytes((0x1B, 0x4A, dots // _DOTS_PER_STEP))


def ask_print_end(mark: bytes) -> bytes:
    """ESC GS ETX 1: `mark` (two bytes) comes back once all before it is out and the motor rests."""
    return b"\x1b\x1d\x03\x01" + mark
