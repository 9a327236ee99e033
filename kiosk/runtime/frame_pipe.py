"""Frames to and from a child process, every one of them within a deadline."""

import os
import select
import subprocess
import time

from kiosk.receipts import wire

_CHUNK = 1 << 16


class PipeBroken(Exception):
    """The child is gone, late, or said something that is no frame."""


class FramePipe:
    """The two pipes of a child started with `stdin` and `stdout` as PIPE, unbuffered.

    For one thread. `deadline` is a monotonic time in seconds. Nothing here ever blocks past it.
    """

    def __init__(self, child: "subprocess.Popen[bytes]") -> None:
        if child.stdin is None or child.stdout is None:
            raise ValueError("the child has no pipes")
        self._in, self._out = child.stdin.fileno(), child.stdout.fileno()
        for descriptor in (self._in, self._out):
            os.set_blocking(descriptor, False)

    def send(self, data: bytes, deadline: float) -> None:
        """All of it. Raises `PipeBroken`."""
        rest = memoryview(data)
        while rest:
            _wait(self._in, select.POLLOUT, deadline)
            try:
                rest = rest[os.write(self._in, rest) :]
            except BlockingIOError:
                continue
            except OSError:
                raise PipeBroken from None

    def receive(self, deadline: float) -> tuple[wire.Kind, bytes]:
        """The next frame. Raises `PipeBroken`."""
        number, length = wire.HEADER.unpack(self._exactly(wire.HEADER.size, deadline))
        try:
            kind = wire.Kind(number)
        except ValueError:
            raise PipeBroken from None
        if length > wire.MAX_PAYLOAD:
            raise PipeBroken
        return kind, self._exactly(length, deadline)

    def _exactly(self, count: int, deadline: float) -> bytes:
        data = bytearray()
        while len(data) < count:
            _wait(self._out, select.POLLIN, deadline)
            try:
                part = os.read(self._out, min(_CHUNK, count - len(data)))
            except BlockingIOError:
                continue
            except OSError:
                raise PipeBroken from None
            if not part:
                raise PipeBroken
            data += part
        return bytes(data)


def _wait(descriptor: int, event: int, deadline: float) -> None:
    left = deadline - time.monotonic()
    poll = select.poll()
    poll.register(descriptor, event)
    if left <= 0 or not poll.poll(left * 1000):
        raise PipeBroken
