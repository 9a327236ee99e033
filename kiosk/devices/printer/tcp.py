"""A printer on TCP port 9100 (raw, "JetDirect")."""

import contextlib
import select
import socket
import sys

from kiosk.devices.printer.transport import TransportLost

CONNECT_SECONDS = 1.0
SEND_BUFFER = 4096
"""Small, so that a question is not left standing behind a slip the printer cannot take."""
UNACKNOWLEDGED_MS = 5000


class TcpTransport:
    """Non-blocking, unbuffered as far as the kernel allows, and quick to notice a pulled cable."""

    two_way = True
    heeds_flow = False

    def __init__(self, host: str, port: int) -> None:
        self._address = (host, port)
        self._socket: socket.socket | None = None

    def open(self) -> None:
        try:
            link = socket.create_connection(self._address, CONNECT_SECONDS)
        except (OSError, UnicodeError) as error:  # the second: a name that cannot be one
            raise TransportLost from error
        link.setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, SEND_BUFFER)
        link.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        link.setsockopt(socket.SOL_SOCKET, socket.SO_KEEPALIVE, 1)
        if sys.platform == "linux":
            link.setsockopt(socket.IPPROTO_TCP, socket.TCP_USER_TIMEOUT, UNACKNOWLEDGED_MS)
        link.setblocking(False)
        self._socket = link

    def write(self, data: bytes) -> int:
        link = self._opened()
        try:
            return link.send(data)
        except BlockingIOError:
            return 0
        except OSError as error:
            raise TransportLost from error

    def read(self) -> bytes:
        link = self._opened()
        try:
            data = link.recv(4096)
        except BlockingIOError:
            return b""
        except OSError as error:
            raise TransportLost from error
        if not data:
            raise TransportLost
        return data

    def wait(self, timeout: float, *, to_write: bool) -> None:
        link = self._opened()
        select.select([link], [link] if to_write else [], [], max(timeout, 0))

    def close(self) -> None:
        if self._socket is not None:
            with contextlib.suppress(OSError):
                self._socket.close()
            self._socket = None

    def _opened(self) -> socket.socket:
        if self._socket is None:
            raise TransportLost
        return self._socket
