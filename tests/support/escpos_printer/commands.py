"""The commands this printer knows, read strictly from a stream that may stop anywhere.

Parameters outside the documented range are errors, as is any byte that begins no known command. NUL
between commands is the one exception: ESC/POS printers pass over it.
"""

from dataclasses import dataclass


class NotUnderstood(Exception):
    """Bytes that are no command of this printer's."""


@dataclass(frozen=True)
class Initialise:
    pass


@dataclass(frozen=True)
class Nothing:
    """NUL, or a run of it."""


@dataclass(frozen=True)
class MotionUnits:
    horizontal: int
    vertical: int


@dataclass(frozen=True)
class Feed:
    units: int


@dataclass(frozen=True)
class FeedLines:
    lines: int


@dataclass(frozen=True)
class Picture:
    """The beginning of GS v 0; its rows follow one by one."""

    row_bytes: int
    rows: int


@dataclass(frozen=True)
class Row:
    dots: bytes


@dataclass(frozen=True)
class Cut:
    full: bool
    feed: int | None  # None: function A, where the paper is


@dataclass(frozen=True)
class TransmitPaper:
    pass


@dataclass(frozen=True)
class TransmitIdentity:
    """GS I: 65 firmware, 66 maker, 67 model."""

    number: int


@dataclass(frozen=True)
class AutomaticStatus:
    mask: int


@dataclass(frozen=True)
class ResponseRequest:
    """GS ( H function 48."""

    process_id: bytes


@dataclass(frozen=True)
class ExecutionEnd:
    """Seiko's DC2 q."""

    number: int


@dataclass(frozen=True)
class RealTimeSwitch:
    """GS ( D: (function of DLE DC4, enabled) pairs."""

    settings: tuple[tuple[int, bool], ...]


@dataclass(frozen=True)
class CountUp:
    """Star's ETB."""


@dataclass(frozen=True)
class CountFromZero:
    """Star's ESC RS E 0."""


@dataclass(frozen=True)
class PrintEnd:
    """Star's ESC GS ETX 1."""

    mark: bytes


Command = (
    Initialise
    | Nothing
    | MotionUnits
    | Feed
    | FeedLines
    | Picture
    | Row
    | Cut
    | TransmitPaper
    | TransmitIdentity
    | AutomaticStatus
    | ResponseRequest
    | ExecutionEnd
    | RealTimeSwitch
    | CountUp
    | CountFromZero
    | PrintEnd
)

LARGEST_ROW_BYTES = 256
LARGEST_ROWS = 2303  # Epson TM-T81 and others


class Reader:
    """Takes bytes in, gives commands out. `offset` counts the bytes read so far."""

    def __init__(self) -> None:
        self._bytes = bytearray()
        self._row_bytes = 0
        self._rows_left = 0
        self.offset = 0

    def feed(self, data: bytes) -> None:
        self._bytes += data

    def reset(self) -> None:
        self._bytes.clear()
        self._rows_left = 0

    @property
    def in_picture(self) -> bool:
        """Whether the next byte to come belongs to a picture. True only after `next` gave None."""
        return self._rows_left > 0

    @property
    def waiting(self) -> bool:
        """Whether a command has begun and not ended."""
        return self._rows_left > 0 or bool(self._bytes)

    def next(self) -> Command | None:
        """The next command, or None until more bytes are there. Raises `NotUnderstood`, and has
        then passed over one byte."""
        if self._rows_left:
            row = self._take(self._row_bytes)
            if row is None:
                return None
            self._rows_left -= 1
            return Row(row)
        if not self._bytes:
            return None
        size = self._size()
        if size is None or len(self._bytes) < size:
            return None
        raw = self._take(size)
        assert raw is not None
        return self._meaning(raw)

    def _take(self, count: int) -> bytes | None:
        if len(self._bytes) < count:
            return None
        taken = bytes(self._bytes[:count])
        del self._bytes[:count]
        self.offset += count
        return taken

    def _size(self) -> int | None:
        """The length of the command that begins here, without a picture's rows."""
        data = self._bytes
        if data[0] == 0x00:
            return len(data) - len(data.lstrip(b"\x00"))
        if data[0] == 0x12:
            return 3
        if data[0] not in (0x1B, 0x1D):
            self._refuse(f"byte {data[0]:02x}")
        if len(data) < 2:
            return None
        first_two = bytes(data[:2])
        fixed = {
            b"\x1b@": 2,
            b"\x1bJ": 3,
            b"\x1bd": 3,
            b"\x1dP": 4,
            b"\x1dr": 3,
            b"\x1da": 3,
            b"\x1dI": 3,
        }
        if first_two in fixed:
            return fixed[first_two]
        if first_two == b"\x1dv":
            return 8
        if first_two == b"\x1dV":
            if len(data) < 3:
                return None
            return 3 if data[2] in (0, 1, 48, 49) else 4
        if first_two == b"\x1d(":
            if len(data) < 5:
                return None
            return 5 + data[3] + 256 * data[4]
        return self._refuse(f"command {first_two.hex()}")

    def _refuse(self, what: str) -> None:
        self._take(1)
        raise NotUnderstood(what)

    def _meaning(self, raw: bytes) -> Command:
        if raw[0] == 0x00:
            return Nothing()
        match raw[:2]:
            case b"\x12q":
                if raw[2] > 15:
                    raise NotUnderstood(f"DC2 q {raw[2]}")
                return ExecutionEnd(raw[2])
            case b"\x1b@":
                return Initialise()
            case b"\x1bJ":
                return Feed(raw[2])
            case b"\x1bd":
                return FeedLines(raw[2])
            case b"\x1dP":
                return MotionUnits(raw[2], raw[3])
            case b"\x1dr":
                if raw[2] not in (1, 49):
                    raise NotUnderstood(f"GS r {raw[2]}")
                return TransmitPaper()
            case b"\x1da":
                return AutomaticStatus(raw[2])
            case b"\x1dI":
                return TransmitIdentity(raw[2])
            case b"\x1dV":
                return self._cut(raw)
            case b"\x1dv":
                return self._picture(raw)
            case _:
                return self._extended(raw)

    def _cut(self, raw: bytes) -> Cut:
        if raw[2] in (0, 1, 48, 49):
            return Cut(raw[2] in (0, 48), None)
        if raw[2] in (65, 66):
            return Cut(raw[2] == 65, raw[3])
        raise NotUnderstood(f"GS V {raw[2]}")

    def _picture(self, raw: bytes) -> Picture:
        width, rows = int.from_bytes(raw[4:6], "little"), int.from_bytes(raw[6:8], "little")
        if raw[2] != 0x30 or raw[3] not in (0, 48):
            raise NotUnderstood(f"GS v {raw[2]} {raw[3]}")
        if not 1 <= width <= LARGEST_ROW_BYTES or not 1 <= rows <= LARGEST_ROWS:
            raise NotUnderstood(f"GS v 0 of {width} bytes by {rows} rows")
        self._row_bytes, self._rows_left = width, rows
        return Picture(width, rows)

    def _extended(self, raw: bytes) -> Command:
        letter, body = raw[2:3], raw[5:]
        if letter == b"H" and len(body) == 6 and body[:2] == b"00":
            if not all(0x20 <= byte <= 0x7E for byte in body[2:]):
                raise NotUnderstood("GS ( H with an id out of range")
            return ResponseRequest(body[2:])
        if letter == b"D" and len(body) in (3, 5) and body[0] == 0x14:
            pairs = tuple((body[i], bool(body[i + 1] & 1)) for i in range(1, len(body), 2))
            if all(function in (1, 2) for function, _ in pairs):
                return RealTimeSwitch(pairs)
        raise NotUnderstood(f"GS ( {letter.decode('latin-1')} of {len(body)} bytes")
