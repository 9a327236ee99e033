"""Star's status frames, as its command specification draws them."""

from .faults import Kind

_ERRORS = {Kind.CUTTER: 0x08, Kind.UNRECOVERABLE: 0x20, Kind.OVERHEAT: 0x40}


def star_frame(held: Kind | None, near_end: bool, count: int, *, ethernet: bool) -> bytes:
    """Nine bytes; over Ethernet the second says so and a length of 0 follows."""
    first = (0x08 if held else 0) | (0x20 if held is Kind.COVER else 0)
    first |= 0x40 if held is Kind.OFFLINE else 0
    error = _ERRORS.get(held, 0) if held else 0
    paper = (0x0C if held is Kind.PAPER_OUT else 0) | (0x04 if near_end else 0)
    counter = (count & 0x07) << 1 | (count & 0x18) << 2
    header_2 = 0x06 | (0x80 if ethernet else 0)
    frame = bytes((0x23, header_2, first, error, 0, paper, 0, counter, 0))
    return frame + (b"\x00\x00" if ethernet else b"")


def print_end(mark: bytes, count: int) -> bytes:
    """The answer to ESC GS ETX 1."""
    return b"\x1b\x1d\x03\x01" + mark + bytes((count, 0))
