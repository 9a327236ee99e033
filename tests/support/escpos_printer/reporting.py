"""Status bytes as the command reference draws them, from what holds the printer up."""

from .faults import Kind

_ERRORS = {Kind.CUTTER: 0x08, Kind.UNRECOVERABLE: 0x20, Kind.OVERHEAT: 0x40}


def real_time_status(number: int, held: Kind | None, near_end: bool) -> bytes:
    """The answer to DLE EOT `number`, 1 to 4."""
    value = 0x12
    error = _ERRORS.get(held, 0) if held else 0
    if number == 1:
        value |= 0x08 if held else 0
    if number == 2:
        value |= 0x04 if held is Kind.COVER else 0
        value |= 0x08 if held is Kind.OFFLINE else 0
        value |= 0x20 if held is Kind.PAPER_OUT else 0
        value |= 0x40 if error else 0
    if number == 3:
        value |= error
    if number == 4:
        value |= 0x6C if held is Kind.PAPER_OUT else 0
        value |= 0x0C if near_end else 0
    return bytes((value,))


def full_status(held: Kind | None, near_end: bool, *, ticket: bool, moving: bool) -> bytes:
    """Custom's answer to DLE EOT 20: 10 0F, paper, user, recoverable, unrecoverable."""
    paper = (0x05 if held is Kind.PAPER_OUT else 0) | (0x04 if near_end else 0)
    paper |= 0x20 if ticket else 0
    user = (0x02 if held is Kind.COVER else 0) | (0x0C if moving else 0)
    passing = {Kind.OVERHEAT: 0x01, Kind.OFFLINE: 0x02}.get(held, 0) if held else 0
    lasting = {Kind.CUTTER: 0x01, Kind.UNRECOVERABLE: 0x02}.get(held, 0) if held else 0
    return bytes((0x10, 0x0F, paper, user, passing, lasting))


def status_frame(held: Kind | None, near_end: bool) -> bytes:
    """The four bytes of Automatic Status Back."""
    first = 0x10 | (0x08 if held else 0)
    first |= 0x20 if held is Kind.COVER else 0
    first |= 0x40 if held is Kind.OFFLINE else 0
    paper = 0x0F if held is Kind.PAPER_OUT else 0
    paper |= 0x03 if near_end else 0
    return bytes((first, _ERRORS.get(held, 0) if held else 0, paper, 0))


def paper_sensor(near_end: bool) -> bytes:
    """The answer to GS r 1; without paper the printer is off-line and never gets to it."""
    return bytes((0x03 if near_end else 0x00,))
