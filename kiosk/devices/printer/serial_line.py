"""A printer on a serial line (RS-232, or USB that plays one), 8N1 with RTS/CTS handshake."""

import contextlib
import errno
import logging
import os
import select
import termios
from pathlib import Path

import serial

from kiosk.devices.printer.transport import TransportLost

SLOWEST_GOOD_BAUD = 115200
"""Below it a slip of 122 kB takes half a minute and more: 38400 baud are 32 s, 9600 are 128 s."""
BITS_PER_BYTE = 10
_NOT_NOW = (errno.EAGAIN, errno.EWOULDBLOCK)
_BREATH = 0.01
_log = logging.getLogger(__name__)


class SerialTransport:
    """Keeps a tenth of a second of bytes in the kernel and no more: questions stay quick.

    A line without a printer looks like one whose printer is silent: RS-232 does not tell. XOFF is
    heeded besides the handshake, for a printer whose switches ask for the other kind.
    """

    two_way = True
    heeds_flow = True

    def __init__(self, path: Path, baud: int = SLOWEST_GOOD_BAUD) -> None:
        self._path = path
        self._baud = baud
        self._ahead = max(64, baud // BITS_PER_BYTE // 10)
        self._port: serial.Serial | None = None

    def open(self) -> None:
        if self._baud < SLOWEST_GOOD_BAUD:
            _log.warning("serial line of %d baud: slips take long", self._baud)
        try:
            self._port = serial.Serial(
                str(self._path), self._baud, timeout=0, rtscts=True, exclusive=True
            )
        except (OSError, ValueError, termios.error) as error:  # the second: no such rate
            raise TransportLost from error

    def write(self, data: bytes) -> int:
        port = self._opened()
        try:
            # Not pyserial's own write: it spins for as long as a line without handshake is full.
            return os.write(port.fileno(), data[: self._room(port)])
        except OSError as error:
            if error.errno in _NOT_NOW:
                return 0
            raise TransportLost from error

    def read(self) -> bytes:
        port = self._opened()
        try:
            return bytes(port.read(4096))
        except OSError as error:  # what pyserial raises is one
            raise TransportLost from error

    def wait(self, timeout: float, *, to_write: bool) -> None:
        port = self._opened()
        full = to_write and self._room(port) <= 0
        writing = [port] if to_write and not full else []
        limit = min(timeout, _BREATH) if full else timeout
        select.select([port], writing, [], max(limit, 0))

    def close(self) -> None:
        port, self._port = self._port, None
        if port is not None:
            # What is not out yet would hold the closing up for half a minute, and come out later.
            with contextlib.suppress(OSError, termios.error):
                port.reset_output_buffer()
            with contextlib.suppress(OSError, termios.error):
                port.close()

    def _room(self, port: serial.Serial) -> int:
        try:
            return max(0, self._ahead - port.out_waiting)
        except OSError as error:
            raise TransportLost from error

    def _opened(self) -> serial.Serial:
        if self._port is None:
            raise TransportLost
        return self._port
