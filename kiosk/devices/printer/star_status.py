"""What a Star printer says: status frames (ASB) and print-end answers, sorted by bit pattern.

Source: Star Micronics, STAR Line Mode Command Specifications, appendix "Automatic Status".
"""

from kiosk.devices.printer.status import Flow, StatusBits, Stray
from kiosk.values import dataclass

_XON, _XOFF = 0x11, 0x13
_PRINT_END = b"\x1b\x1d\x03"
_ANSWER = 8
"""Bytes of a print-end answer: 1B 1D 03, s, two of mark, counter, 00."""
_EXTENDED = 0x80
_LONGEST = 0x200


@dataclass(frozen=True, slots=True)
class StarStatus:
    """A status frame of 7 bytes or more, without what an Ethernet interface adds to it."""

    frame: bytes

    @property
    def count(self) -> int | None:
        """How often ETB was carried out, 0 to 31 and round again; None from a model without."""
        if len(self.frame) < 8:
            return None
        return _spread(self.frame[7])

    @property
    def bits(self) -> StatusBits:
        printer, error, more, paper = self.frame[2:6]
        return StatusBits(
            offline=bool(printer & 0x48),  # off-line, or switched so
            cover_open=bool(printer & 0x20),
            paper_out=bool(paper & 0x08),
            near_end=bool(paper & 0x06),
            cutter=bool(error & 0x08),
            unrecoverable=bool(error & 0x20),
            mechanical=bool(error & 0x04 or more & 0x0C),  # black mark, presenter jam
            waits_to_recover=bool(error & 0x40),
        )


@dataclass(frozen=True, slots=True)
class PrintEnd:
    """The answer to ESC GS ETX 1, with the mark it was asked with."""

    mark: bytes


StarHeard = StarStatus | PrintEnd | Flow | Stray


class StarSorter:
    """Turns the printer's bytes into what they mean, however they were cut up on the way."""

    def __init__(self) -> None:
        self._part = bytearray()

    def feed(self, data: bytes) -> list[StarHeard]:
        return [heard for byte in data for heard in self._take(byte)]

    def _take(self, byte: int) -> list[StarHeard]:
        if byte in (_XON, _XOFF) and not self._anything_goes:
            return [Flow(byte == _XOFF)]
        self._part.append(byte)
        if self._part[0] == _PRINT_END[0]:
            return self._print_end()
        if self._part[0] & 0x91 != 0x01:
            return self._give_up()
        return self._status()

    @property
    def _anything_goes(self) -> bool:
        """Whether the next byte is one of a mark, or of what Ethernet adds."""
        part = self._part
        if part[:1] == _PRINT_END[:1]:
            return len(part) >= len(_PRINT_END)
        return len(part) >= 2 and len(part) >= _spread(part[0])

    def _print_end(self) -> list[StarHeard]:
        part = bytes(self._part)
        if not (part.startswith(_PRINT_END) or _PRINT_END.startswith(part)):
            return self._give_up()
        if len(part) < _ANSWER:
            return []
        self._part.clear()
        return [PrintEnd(part[4:6])]

    def _status(self) -> list[StarHeard]:
        part = self._part
        size = _spread(part[0])
        last = part[-1]
        if size < 7 or (1 < len(part) <= size and last & 0x11):
            return self._give_up()
        if len(part) < size:
            return []
        frame = bytes(part[:size])
        if part[1] & _EXTENDED:
            more = int.from_bytes(part[size : size + 2], "little")
            if more <= _LONGEST and len(part) < size + 2 + more:
                return []
        self._part.clear()
        return [StarStatus(frame)]

    def _give_up(self) -> list[StarHeard]:
        """The first byte begins nothing; the others may."""
        part = bytes(self._part)
        self._part.clear()
        heard: list[StarHeard] = [Stray(part[0])]
        for byte in part[1:]:
            heard += self._take(byte)
        return heard


def _spread(byte: int) -> int:
    """Five bits with a fixed 0 on either side and in the middle."""
    return byte >> 1 & 0x07 | byte >> 2 & 0x18
