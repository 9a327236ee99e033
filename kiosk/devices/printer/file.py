"""A printer behind a device file (`/dev/usb/lp0`, Linux usblp), or a plain file to print into."""

import contextlib
import errno
import os
import select
import stat
import termios
import time
import tty
from pathlib import Path

from kiosk.devices.printer.transport import TransportLost

_NOT_NOW = (errno.EAGAIN, errno.EWOULDBLOCK)


class FileTransport:
    """A device is read and written; a plain file is only written, and is nobody's but ours.

    Without `plain` the path has to be a device: a printer that was unplugged is then gone, and no
    file that keeps what visitors print comes to stand in its place.
    """

    heeds_flow = False

    def __init__(self, path: Path, *, plain: bool = False) -> None:
        self._path = path
        self._plain = plain
        self._file: int | None = None
        self._two_way = False

    @property
    def two_way(self) -> bool:
        return self._two_way

    def open(self) -> None:
        try:
            self._file = self._open()
        except OSError as error:
            raise TransportLost from error

    def _open(self) -> int:
        kind = self._path.stat().st_mode if self._path.exists() else stat.S_IFREG
        self._two_way = stat.S_ISCHR(kind) and not self._path.samefile(os.devnull)
        if not self._two_way and not self._plain:
            raise TransportLost
        if not self._two_way:
            # What a visitor printed stays readable for nobody else.
            flags = os.O_WRONLY | os.O_CREAT | os.O_TRUNC | os.O_NONBLOCK
            return os.open(self._path, flags, 0o600)
        file = os.open(self._path, os.O_RDWR | os.O_NONBLOCK | os.O_NOCTTY)
        if os.isatty(file):
            with contextlib.suppress(termios.error):
                tty.setraw(file)
        return file

    def write(self, data: bytes) -> int:
        try:
            return os.write(self._opened(), data)
        except OSError as error:
            if error.errno in _NOT_NOW:
                return 0
            raise TransportLost from error

    def read(self) -> bytes:
        if not self._two_way:
            return b""
        try:
            # usblp answers a read with no bytes when the printer has nothing to say.
            return os.read(self._opened(), 4096)
        except OSError as error:
            if error.errno in _NOT_NOW:
                return b""
            raise TransportLost from error

    def wait(self, timeout: float, *, to_write: bool) -> None:
        file = self._opened()
        if not self._two_way:
            if not to_write:
                time.sleep(max(timeout, 0))
            return
        readable, _, _ = select.select([file], [file] if to_write else [], [], max(timeout, 0))
        if readable and not to_write:
            time.sleep(0.002)  # a device that is always readable must not spin

    def close(self) -> None:
        if self._file is not None:
            with contextlib.suppress(OSError):
                os.close(self._file)
            self._file = None

    def _opened(self) -> int:
        if self._file is None:
            raise TransportLost
        return self._file
