"""What a Star printer carries out as it arrives: ESC ACK SOH asks, ESC ACK CAN would reset it."""

from collections.abc import Iterator

from .realtime import Clear, RealTimeScanner, Status, Violation
from .star_commands import StarReader

_HEAD = b"\x1b\x06"


class StarScanner(RealTimeScanner):
    def __init__(self) -> None:
        super().__init__(StarReader())

    def scan(self, data: bytes) -> Iterator[Status | Clear | Violation | bytes]:
        data = self._carry + data
        self._carry = b""
        start = 0
        while (at := data.find(_HEAD, start)) >= 0 and len(data) > at + 2:
            if at > start:
                yield self._queued(data[start:at])
            what, start = data[at + 2], at + 3
            if what == 0x01:
                yield Status(0)
            else:
                yield Violation(f"ESC ACK {what:02x}")
            if self._framing.in_picture:
                if not self.torn:
                    yield Violation("ESC ACK inside a picture")
                yield self._queued(data[at:start])
        rest = data[start:]
        keep = 2 if rest.endswith(_HEAD) else 1 if rest.endswith(_HEAD[:1]) else 0
        if len(rest) > keep:
            yield self._queued(rest[: len(rest) - keep])
        self._carry = rest[len(rest) - keep :]
