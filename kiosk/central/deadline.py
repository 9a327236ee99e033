"""A deadline that ends a call from outside: it shuts the call's sockets down.

Works for every phase, since it acts on the connection itself and not on a single read. The socket
is held by a duplicate, because wrapping it in TLS moves the original away.
"""

import os
import socket
import ssl
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from types import TracebackType
from typing import Any, Self

from requests.adapters import HTTPAdapter
from urllib3.connection import HTTPSConnection
from urllib3.connectionpool import HTTPSConnectionPool
from urllib3.exceptions import ConnectTimeoutError, NewConnectionError

from kiosk.central.lookup import addresses

_current = threading.local()
_LONGEST_CONNECT = 10.0


class Deadline:
    """Counts down from `seconds` (monotonic) and then shuts down what was put in its charge.

    `over`: the time ran out. `aborted`: its sockets were shut down, for that or another reason.
    `connected`: a connection was made at least once.
    """

    def __init__(self, seconds: float) -> None:
        self.over = False
        self.aborted = False
        self.connected = False
        self._end = time.monotonic() + seconds
        self._sockets: list[socket.socket] = []
        self._lock = threading.Lock()
        self._timer = threading.Timer(seconds, self._expire)
        self._timer.daemon = True

    def __enter__(self) -> Self:
        self._timer.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._timer.cancel()
        self._timer.join()

    def left(self) -> float:
        """Seconds left; negative when it is over."""
        return self._end - time.monotonic()

    def guard(self, sock: socket.socket) -> None:
        """Put a socket in the deadline's charge."""
        with self._lock:
            self._sockets.append(sock)
            if self.over or self.aborted:
                _shut(sock)

    def abort(self) -> None:
        """Shut everything down now, and what comes in charge later at once."""
        with self._lock:
            self.aborted = True
            for sock in self._sockets:
                _shut(sock)

    def _expire(self) -> None:
        self.over = True
        self.abort()


class GuardedConnection(HTTPSConnection):
    """Puts its socket in the charge of the calling thread's deadline."""

    _duplicate: socket.socket | None = None

    def _new_conn(self) -> socket.socket:
        sock = self._connected()
        self._duplicate = socket.socket(fileno=os.dup(sock.fileno()))
        self._guard()
        return sock

    def request(self, *args: Any, **kwargs: Any) -> None:
        self._guard()  # one that was kept open from an earlier call
        try:
            super().request(*args, **kwargs)
        except (ssl.SSLEOFError, ConnectionError):
            self._hear_alert()
            raise

    def close(self) -> None:
        super().close()
        if self._duplicate is not None:
            self._duplicate.close()
            self._duplicate = None

    def _hear_alert(self) -> None:
        """A server of TLS 1.3 refuses a certificate after the handshake (RFC 8446, 4.4.2.4): when
        the request then cannot be sent, the alert that says why still waits to be read. Raises it.
        """
        try:
            if self.sock is not None:
                self.sock.recv(1)
        except ssl.SSLEOFError:
            return
        except ssl.SSLError:
            raise
        except OSError:
            return

    def _connected(self) -> socket.socket:
        """To the first of the host's addresses that answers; the certificate is the name's."""
        name, patience = self._dns_host, self._patience()
        try:
            found = addresses(name, self.port, patience)
        except TimeoutError as late:
            raise ConnectTimeoutError(self, "name lookup") from late
        except OSError as error:
            raise NewConnectionError(self, "name lookup") from error
        try:
            for place, address in enumerate(found, start=1):
                self._dns_host, self.timeout = address, self._patience()
                try:
                    return super()._new_conn()
                except (ConnectTimeoutError, NewConnectionError):
                    if place == len(found):
                        raise
        finally:
            self._dns_host, self.timeout = name, patience
        raise NewConnectionError(self, "no address")

    def _patience(self) -> float:
        """Seconds for the next thing to do: the connection's own, or what the deadline leaves."""
        own = self.timeout if isinstance(self.timeout, int | float) else _LONGEST_CONNECT
        deadline: Deadline | None = getattr(_current, "deadline", None)
        return own if deadline is None else min(own, max(deadline.left(), 0.001))

    def _guard(self) -> None:
        deadline: Deadline | None = getattr(_current, "deadline", None)
        if deadline is not None and self._duplicate is not None:
            deadline.connected = True
            deadline.guard(self._duplicate)


class GuardedPool(HTTPSConnectionPool):
    """A pool of guarded connections."""

    ConnectionCls = GuardedConnection


class GuardedAdapter(HTTPAdapter):
    """An adapter whose calls end at their deadline, or when it is aborted. Speaks HTTPS alone."""

    def __init__(self) -> None:
        super().__init__(max_retries=0)
        self.poolmanager.pool_classes_by_scheme = {"https": GuardedPool}
        self._running: set[Deadline] = set()
        self._lock = threading.Lock()

    @contextmanager
    def guarded_by(self, deadline: Deadline) -> Iterator[None]:
        """Calls of this thread inside the block belong to `deadline`."""
        _current.deadline = deadline
        with self._lock:
            self._running.add(deadline)
        try:
            yield
        finally:
            _current.deadline = None
            with self._lock:
                self._running.discard(deadline)

    def close(self) -> None:
        """Close idle connections now; urllib3 alone would wait for the garbage collector."""
        pools = self.poolmanager.pools
        for key in pools.keys():  # noqa: SIM118  this container refuses to be iterated over
            pool = pools.get(key)
            if pool is not None:
                pool.close()
        super().close()

    def abort(self) -> None:
        """End every call under way."""
        with self._lock:
            running = list(self._running)
        for deadline in running:
            deadline.abort()


def _shut(sock: socket.socket) -> None:
    with suppress(OSError):  # already closed, or never connected
        sock.shutdown(socket.SHUT_RDWR)
