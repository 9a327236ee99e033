"""The serial line to a SAM_V module: one question, one answer that belongs to it."""

import os
import select
import termios
import time

from serial import Serial, SerialException

from kiosk.devices.card.samv_frames import (
    LENGTH_BYTES,
    LONGEST,
    START,
    STATUS_BYTES,
    Frames,
    Response,
    Status,
    request,
)
from kiosk.values import dataclass

_BITS_A_BYTE = 10  # 8-N-1: a start and a stop bit
_SPARE = 1.2
_WRITE_LIMIT = 0.5
_TRIES = 2
"""Times a command is sent whose question or answer was spoilt on the line; silence is an answer."""
_SPOILT = frozenset({Status.BAD_CHECKSUM, Status.BAD_LENGTH})


@dataclass(frozen=True, slots=True)
class Command:
    """`good` comes with `sizes` bytes of data, anything else with none: other frames are of
    somebody else's question and are passed over. `patience` is the module's own time, in seconds.
    Without `repeats` it cannot be asked again: the module gives a card's text once.
    """

    code: tuple[int, int]
    good: Status
    sizes: frozenset[int]
    patience: float
    repeats: bool = True

    def fits(self, response: Response) -> bool:
        size = len(response.data)
        return size in self.sizes if response.status == self.good else size == 0


STATUS = Command((0x11, 0xFF), Status.OK, frozenset({0}), 0.3)
FIND = Command((0x20, 0x01), Status.FOUND, frozenset({4}), 0.3)
SELECT = Command((0x20, 0x02), Status.OK, frozenset({8}), 0.3)
READ = Command((0x30, 0x01), Status.OK, frozenset({4 + 256 + 1024}), 2.0, repeats=False)


class LineGone(Exception):
    """There is no such port any more, or it is somebody else's."""


class LineSilent(Exception):
    """The port is there; nothing came back in time."""


class LineSpoilt(Exception):
    """The port is there; what came back was no sound answer."""


class SamvLine:
    """8-N-1, held exclusively. Raises `LineGone` from everything that touches the port."""

    def __init__(self, path: str, baud: int) -> None:
        self._byte_time = _BITS_A_BYTE / baud * _SPARE
        self._chunk = bytearray(LONGEST)
        self._heard = False
        try:
            self._port = Serial(path, baud, write_timeout=_WRITE_LIMIT, exclusive=True)
        except (SerialException, OSError, ValueError):
            raise LineGone from None

    def ask(self, command: Command) -> Response:
        """The answer to this very command; its data is the asker's to wipe.

        Raises `LineSilent` or `LineSpoilt`.
        """
        for _ in range(_TRIES):
            self._heard = False
            response = self._ask_once(command)
            if response is None and not self._heard:
                raise LineSilent
            spoilt = command.repeats if response is None else response.status in _SPOILT
            if not spoilt:
                break
        if response is None:
            raise LineSpoilt
        return response

    def close(self) -> None:
        try:
            self._port.close()
        except (SerialException, OSError, termios.error):
            return  # it went away before

    def _ask_once(self, command: Command) -> Response | None:
        until = time.monotonic() + command.patience + _longest(command) * self._byte_time
        frames = Frames()
        try:
            self._port.reset_input_buffer()
            self._port.write(request(*command.code))
            while (left := until - time.monotonic()) > 0:
                self._receive(frames, left)
                found = _fitting(frames, command, ended=False)
                if found is not None:
                    return found
            return _fitting(frames, command, ended=True)
        except (SerialException, OSError, termios.error):
            raise LineGone from None
        finally:
            frames.wipe()

    def _receive(self, frames: Frames, seconds: float) -> None:
        """Into memory that is wiped: what pyserial reads comes in bytes that cannot be."""
        descriptor = self._port.fileno()
        if not select.select([descriptor], [], [], seconds)[0]:
            return
        with memoryview(self._chunk) as view:
            count = os.readv(descriptor, [view])
            if not count:
                raise LineGone
            self._heard = True
            frames.feed(view[:count])
            view[:count] = bytes(count)


def _longest(command: Command) -> int:
    """Bytes on the line, question and answer."""
    return max(command.sizes) + 2 * (len(START) + LENGTH_BYTES + STATUS_BYTES + 1)


def _fitting(frames: Frames, command: Command, *, ended: bool) -> Response | None:
    while (response := frames.next(ended=ended)) is not None:
        if command.fits(response):
            return response
        response.wipe()
    return None
