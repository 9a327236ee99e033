"""ESC/POS as a printer reads it: real-time commands as they arrive, the rest one after another.

Only what the kiosk's driver sends is known here. What each command means: Epson's ESC/POS
reference. Bytes that begin no known command are passed over, as printers do.
"""

import re
from collections.abc import Iterator
from typing import Final

from kiosk.values import dataclass

_CLEAR: Final = b"\x10\x14\x08\x01\x03\x14\x01\x06\x02\x08"
_REAL_TIME: Final = re.compile(rb"\x10\x04([\x01-\x04])|" + re.escape(_CLEAR), re.DOTALL)
_FIXED: Final = {b"\x1b@": 2, b"\x1bJ": 3, b"\x1dP": 4, b"\x1dr": 3, b"\x1da": 3, b"\x1dv": 8}


@dataclass(frozen=True, slots=True)
class Ask:
    """DLE EOT `number`."""

    number: int


@dataclass(frozen=True, slots=True)
class Clear:
    """DLE DC4 function 8: empty the buffers."""


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a picture, most significant bit left, 1 black."""

    dots: bytes


@dataclass(frozen=True, slots=True)
class Feed:
    dots: int


@dataclass(frozen=True, slots=True)
class Cut:
    """GS V; `feed` dots come first."""

    feed: int


@dataclass(frozen=True, slots=True)
class Fence:
    """GS ( H function 48: `mark` comes back once all before it is out."""

    mark: bytes


@dataclass(frozen=True, slots=True)
class AskPaper:
    """GS r 1."""


@dataclass(frozen=True, slots=True)
class Watch:
    """GS a: report changes by yourself."""

    mask: int


@dataclass(frozen=True, slots=True)
class Initialise:
    """ESC @."""


Command = Row | Feed | Cut | Fence | AskPaper | Watch | Initialise


class RealTimeSieve:
    """Takes real-time commands out of what arrives, wherever its pieces end."""

    def __init__(self) -> None:
        self._carry = b""

    def split(self, data: bytes) -> Iterator[Ask | Clear | bytes]:
        data = self._carry + data
        self._carry = b""
        start = 0
        for found in _REAL_TIME.finditer(data):
            if found.start() > start:
                yield data[start : found.start()]
            yield Ask(found[1][0]) if found[1] else Clear()
            start = found.end()
        rest = data[start:]
        for length in range(min(len(rest), len(_CLEAR) - 1), 0, -1):
            if _may_begin(rest[-length:]):
                rest, self._carry = rest[:-length], rest[-length:]
                break
        if rest:
            yield rest


class CommandReader:
    """Takes bytes in, gives commands out, a picture row by row."""

    def __init__(self) -> None:
        self._bytes = bytearray()
        self._row_bytes = 0
        self._rows_left = 0

    def feed(self, data: bytes) -> None:
        self._bytes += data

    def clear(self) -> None:
        self._bytes.clear()
        self._rows_left = 0

    def next(self) -> Command | None:
        """The next command, or None until more bytes are there."""
        while self._bytes:
            if self._rows_left:
                return self._row()
            size = self._size()
            if size is None or len(self._bytes) < size:
                return None
            raw = bytes(self._bytes[:size])
            del self._bytes[:size]
            command = self._meaning(raw)
            if command is not None:
                return command
        return None

    def _row(self) -> Row | None:
        if len(self._bytes) < self._row_bytes:
            return None
        dots = bytes(self._bytes[: self._row_bytes])
        del self._bytes[: self._row_bytes]
        self._rows_left -= 1
        return Row(dots)

    def _size(self) -> int | None:
        """The length of the command that begins here, without a picture's rows."""
        data = self._bytes
        if data[0] not in (0x1B, 0x1D):
            return 1
        if len(data) < 2:
            return None
        name = bytes(data[:2])
        if name == b"\x1dV":
            return None if len(data) < 3 else 3 if data[2] in (0, 1, 48, 49) else 4
        if name == b"\x1d(":
            return None if len(data) < 5 else 5 + data[3] + 256 * data[4]
        return _FIXED.get(name, 1)

    def _meaning(self, raw: bytes) -> Command | None:
        match raw[:2]:
            case b"\x1b@":
                return Initialise()
            case b"\x1bJ":
                return Feed(raw[2])
            case b"\x1dr":
                return AskPaper()
            case b"\x1da":
                return Watch(raw[2])
            case b"\x1dV":
                return Cut(raw[3] if len(raw) == 4 else 0)
            case b"\x1dv":
                self._row_bytes = int.from_bytes(raw[4:6], "little")
                self._rows_left = int.from_bytes(raw[6:8], "little")
                return None
            case b"\x1d(" if raw[2:3] == b"H" and raw[5:7] == b"00":
                return Fence(raw[7:])
            case _:
                return None


def _may_begin(rest: bytes) -> bool:
    """Whether a real-time command may begin here whose end has not arrived."""
    return rest == b"\x10\x04" or (len(rest) < len(_CLEAR) and _CLEAR.startswith(rest))
