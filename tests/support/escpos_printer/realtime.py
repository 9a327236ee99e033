"""Real-time commands: found in the stream as it arrives, in front of everything that is queued."""

from collections.abc import Iterator
from dataclasses import dataclass

from .commands import NotUnderstood, Reader

_CLEAR = b"\x10\x14\x08\x01\x03\x14\x01\x06\x02\x08"


@dataclass(frozen=True)
class Status:
    """DLE EOT n."""

    number: int


@dataclass(frozen=True)
class Clear:
    """DLE DC4 function 8."""


@dataclass(frozen=True)
class Violation:
    """A real-time sequence where none may be, or one that may never be sent."""

    what: str


class RealTimeScanner:
    """Splits what arrives into real-time commands and the bytes that go into the buffer.

    As on the real thing, a sequence inside a picture is carried out *and* stays part of it; here
    that is a violation besides.
    """

    def __init__(self, framing: Reader | None = None) -> None:
        self._carry = b""
        self._framing = framing or Reader()
        self.torn = False
        self.forgiven: set[int] = set()

    def new_session(self) -> None:
        """Another connection: a command may have been left half sent."""
        self._carry = b""
        self.torn = self.torn or self._framing.waiting

    def reset(self) -> None:
        self._framing.reset()
        self.torn = False

    @property
    def offset(self) -> int:
        return self._framing.offset

    def scan(self, data: bytes) -> Iterator[Status | Clear | Violation | bytes]:
        data = self._carry + data
        self._carry = b""
        start = 0
        while (at := data.find(b"\x10", start)) >= 0:
            if at > start:
                yield self._queued(data[start:at])
            rest = data[at:]
            if _CLEAR.startswith(rest[: len(_CLEAR)]) and len(rest) >= len(_CLEAR):
                yield Clear()
                start = at + len(_CLEAR)
            elif len(rest) < 3 or (_CLEAR.startswith(rest) and len(rest) < len(_CLEAR)):
                if self._hopeless(rest):
                    yield self._queued(rest[:1])
                    start = at + 1
                    continue
                self._carry = rest
                return
            elif rest[1] == 0x04 and rest[2] in (1, 2, 3, 4, 20):
                yield Status(rest[2])
                start = at + 3
                if self._framing.in_picture:
                    if not self.torn:
                        yield Violation(f"DLE EOT {rest[2]} inside a picture")
                    yield self._queued(rest[:3])
            elif rest[1] in (0x04, 0x05, 0x14):
                yield Violation(f"real-time command {rest[:3].hex()}")
                yield self._queued(rest[:1])
                start = at + 1
            else:
                yield self._queued(rest[:1])
                start = at + 1
        if start < len(data):
            yield self._queued(data[start:])

    def _hopeless(self, rest: bytes) -> bool:
        return len(rest) > 1 and rest[1] not in (0x04, 0x05, 0x14)

    def _queued(self, data: bytes) -> bytes:
        """Follow the framing of what goes into the buffer."""
        self._framing.feed(data)
        while True:
            try:
                if self._framing.next() is None:
                    break
            except NotUnderstood:
                # The mechanism reports it when it comes to it, unless one connection began this
                # command and the padding of the next one ended it: that is no error of either.
                if self.torn:
                    self.forgiven.add(self._framing.offset)
        if not self._framing.waiting:
            self.torn = False
        return data
