"""Paper: rows of dots, cut or torn into pieces, drawn as PBM and PNG."""

import struct
import zlib
from dataclasses import dataclass, field


@dataclass
class Piece:
    """What came off at once. A row is its dots, most significant bit left, 1 black; b"" is white.

    `ending` is `cut`, `torn` (a new roll was put in) or `attached` (it hangs in the printer).
    """

    rows: list[bytes] = field(default_factory=list)
    ending: str = "attached"

    @property
    def printed_rows(self) -> list[bytes]:
        """Rows with at least one black dot."""
        return [row for row in self.rows if any(row)]

    @property
    def row_bytes(self) -> int:
        return max((len(row) for row in self.rows), default=0) or 1

    def bitmap(self) -> bytes:
        width = self.row_bytes
        return b"".join(row.ljust(width, b"\x00") for row in self.rows)

    def pbm(self) -> bytes:
        """Portable bitmap, P4."""
        return f"P4\n{self.row_bytes * 8} {len(self.rows)}\n".encode() + self.bitmap()

    def png(self) -> bytes:
        """One-bit greyscale PNG: paper white, dots black."""
        width = self.row_bytes
        white = bytes(byte ^ 0xFF for byte in self.bitmap())
        lines = b"".join(b"\x00" + white[top : top + width] for top in range(0, len(white), width))
        header = struct.pack(">IIBBBBB", width * 8, len(self.rows), 1, 0, 0, 0, 0)
        return (
            b"\x89PNG\r\n\x1a\n"
            + _chunk(b"IHDR", header)
            + _chunk(b"IDAT", zlib.compress(lines))
            + _chunk(b"IEND", b"")
        )


@dataclass
class PaperPath:
    """Paper between the roll and the exit; the blade is `blade_dots` behind the head."""

    blade_dots: int
    rows: list[bytes] = field(default_factory=list)

    def cut(self) -> Piece:
        """What is past the blade comes off, the rest starts the next piece."""
        past = max(0, len(self.rows) - self.blade_dots)
        off, self.rows = self.rows[:past], self.rows[past:]
        return Piece(off, "cut")

    def tear(self) -> Piece:
        """All of it comes off: the roll is taken out."""
        off, self.rows = self.rows, []
        return Piece(off, "torn")


def _chunk(kind: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))
