"""The commands of a Star printer (StarPRNT), read as strictly as those of ESC/POS."""

from . import commands as c

_ESC = 0x1B
_SIZES = {
    b"@": 2,
    b"J": 3,
    b"d": 3,
    b"\x1ea": 4,
    b"\x1eE": 4,
    b"\x1d\x03": 6,
    b"\x1dS": 9,
}
"""Length of each command, without a picture's rows, by what follows ESC."""


class StarReader(c.Reader):
    """Star's own commands; rows and feeds come out as those of ESC/POS do."""

    def _size(self) -> int | None:
        data = self._bytes
        if data[0] == 0x00:
            return len(data) - len(data.lstrip(b"\x00"))
        if data[0] == 0x17:
            return 1
        if data[0] != _ESC:
            self._refuse(f"byte {data[0]:02x}")
        after = bytes(data[1:3])
        for name, size in _SIZES.items():
            if after.startswith(name):
                return size
        if len(after) < 2 and any(name.startswith(after) for name in _SIZES):
            return None
        return self._refuse(f"command {bytes(data[:3]).hex()}")

    def _meaning(self, raw: bytes) -> c.Command:
        match raw[:1], raw[1:2]:
            case (b"\x00", _):
                return c.Nothing()
            case (b"\x17", _):
                return c.CountUp()
            case (_, b"@"):
                return c.Initialise()
            case (_, b"J"):
                if not raw[2]:
                    raise c.NotUnderstood("ESC J 0")
                return c.Feed(raw[2] * 2)  # quarters of a millimetre, in dots
            case (_, b"d"):
                if raw[2] % 48 > 3:
                    raise c.NotUnderstood(f"ESC d {raw[2]}")
                kind = raw[2] % 48
                return c.Cut(kind in (0, 2), 0 if kind >= 2 else None)
        return self._longer(raw)

    def _longer(self, raw: bytes) -> c.Command:
        if raw[1:3] == b"\x1ea":
            if raw[3] not in (0, 1, 48, 49):
                raise c.NotUnderstood(f"ESC RS a {raw[3]}")
            return c.AutomaticStatus(raw[3] & 1)
        if raw[1:3] == b"\x1eE":
            return c.CountFromZero()
        if raw[1:3] == b"\x1d\x03":
            if raw[3] != 1:
                raise c.NotUnderstood(f"ESC GS ETX {raw[3]}")
            return c.PrintEnd(raw[4:6])
        width, rows = int.from_bytes(raw[4:6], "little"), int.from_bytes(raw[6:8], "little")
        if raw[3] != 1 or raw[8] != 0 or not 1 <= width <= 128 or not rows:
            raise c.NotUnderstood(f"ESC GS S of {width} bytes by {rows} rows")
        self._row_bytes, self._rows_left = width, rows
        return c.Picture(width, rows)
