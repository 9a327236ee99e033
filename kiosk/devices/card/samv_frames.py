"""Frames of a SAM_V module (GA 467), as bytes: made, found in a stream, and checked.

A request is AA AA AA 96 69, length (2 bytes, big-endian), command, parameter, checksum; a response
has three status bytes and data in place of the command. The length counts all that follows it; the
checksum is the exclusive or of everything between the start and itself.
"""

from enum import IntEnum
from functools import reduce
from operator import xor

from kiosk.domain.personal import Personal
from kiosk.values import dataclass

START = b"\xaa\xaa\xaa\x96\x69"
LENGTH_BYTES = 2
STATUS_BYTES = 3
_SHORTEST = STATUS_BYTES + 1
LONGEST = STATUS_BYTES + 6 + 256 + 1024 + 1024 + 1
"""The length field of the longest answer: text, picture and fingerprints, each with its length."""


class Status(IntEnum):
    """SW3; SW1 and SW2 are zero."""

    OK = 0x90
    ABSENT = 0x91
    FOUND = 0x9F
    BAD_CHECKSUM = 0x10
    BAD_LENGTH = 0x11
    BAD_COMMAND = 0x21
    NOT_PERMITTED = 0x23
    UNKNOWN_COMMAND = 0x24
    CARD_REFUSED_MODULE = 0x31
    MODULE_REFUSED_CARD = 0x32
    NOT_VERIFIED = 0x33
    UNKNOWN_CARD = 0x40
    NOT_READ = 0x41
    NO_RANDOM = 0x47
    SELF_TEST_FAILED = 0x60
    NOT_AUTHORISED = 0x66
    NOT_FOUND = 0x80
    NOT_SELECTED = 0x81


@dataclass(frozen=True, slots=True, repr=False)
class Response(Personal):
    """One sound frame from the module. `status` is SW3; `wipe` the data once it was used."""

    status: int
    data: bytearray

    def wipe(self) -> None:
        self.data[:] = bytes(len(self.data))


def checksum(body: bytes | bytearray | memoryview) -> int:
    """Of everything from the length on."""
    return reduce(xor, body, 0)


def request(command: int, parameter: int) -> bytes:
    body = bytes((0, 3, command, parameter))
    return START + body + bytes((checksum(body),))


class Frames:
    """Finds sound frames in what comes down the line, whatever lies between and before them."""

    def __init__(self) -> None:
        self._buffer = bytearray()

    def feed(self, chunk: bytes | bytearray | memoryview) -> None:
        self._buffer += chunk

    def next(self, *, ended: bool = False) -> Response | None:
        """The next sound frame. What was passed over is wiped.

        With `ended` nothing more will come: a start whose frame is not whole was no start, and a
        frame that lies behind it is found.
        """
        while True:
            at = self._buffer.find(START)
            if at < 0:
                self._drop(len(self._buffer) if ended else len(self._buffer) - len(START) + 1)
                return None
            self._drop(at)
            size = self._size()
            if size is None or (size and len(self._buffer) < size):
                if not ended:
                    return None
                size = 0
            found = self._take(size) if size else None
            if found is not None:
                return found
            self._drop(1)

    def wipe(self) -> None:
        """Forget everything that has come."""
        self._drop(len(self._buffer))

    def _size(self) -> int | None:
        """Bytes of the frame at the front; 0: no such frame can be; None: not known yet."""
        front = len(START) + LENGTH_BYTES
        if len(self._buffer) < front:
            return None
        length = int.from_bytes(self._buffer[len(START) : front])
        return front + length if _SHORTEST <= length <= LONGEST else 0

    def _take(self, size: int) -> Response | None:
        body = len(START) + LENGTH_BYTES
        with memoryview(self._buffer) as view:
            if checksum(view[len(START) : size - 1]) != view[size - 1]:
                return None
            status = bytes(view[body : body + STATUS_BYTES])
            data = bytearray(view[body + STATUS_BYTES : size - 1])
        if status[:2] != b"\0\0":
            return None
        self._drop(size)
        return Response(status[2], data)

    def _drop(self, count: int) -> None:
        if count > 0:
            self._buffer[:count] = bytes(count)
            del self._buffer[:count]
