"""TCP port 9100 of the printer: one connection at a time, back-pressure, and broken lines."""

import contextlib
import select
import socket
import struct
import threading
import time

from .machine import Machine

_GONE = select.POLLRDHUP | select.POLLHUP | select.POLLERR


class PrinterServer:
    """Listens on `address`; port 0 takes a free one. Use as a context manager."""

    def __init__(self, machine: Machine, host: str = "127.0.0.1", port: int = 0) -> None:
        self.machine = machine
        machine.on_break = self.break_line
        self._host, self._port = host, port
        self._listener: socket.socket | None = None
        self._session: socket.socket | None = None
        self._lock = threading.Lock()
        self._ended = threading.Event()
        self._listen()
        self._thread = threading.Thread(target=self._serve, name="port-9100", daemon=True)
        self._thread.start()

    @property
    def address(self) -> tuple[str, int]:
        return self._host, self._port

    def break_line(self) -> None:
        """Reset the connection, as a pulled plug does."""
        with self._lock:
            if self._session is not None:
                linger = struct.pack("ii", 1, 0)
                with contextlib.suppress(OSError):
                    self._session.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, linger)
                    self._session.close()
                self._session = None

    def close(self) -> None:
        self._ended.set()
        self.break_line()
        self._thread.join(5)
        self.machine.close()

    def __enter__(self) -> "PrinterServer":
        return self

    def __exit__(self, *exc: object) -> None:
        self.close()

    def _listen(self) -> None:
        listener = socket.socket()
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
        listener.bind((self._host, self._port))
        listener.listen(1)
        listener.settimeout(0.05)
        self._port = listener.getsockname()[1]
        self._listener = listener

    def _serve(self) -> None:
        while not self._ended.is_set():
            if self.machine.dead:
                self._stop_listening()
                time.sleep(0.02)
                continue
            if self._listener is None:
                self._listen()
            assert self._listener is not None
            try:
                session, _ = self._listener.accept()
            except TimeoutError:
                continue
            if self.machine.dead:
                session.close()
                continue
            with self._lock:
                self._session = session
            with contextlib.suppress(OSError, ValueError):
                self._attend(session)
            with self._lock:
                self._session = None
            session.close()
        self._stop_listening()

    def _stop_listening(self) -> None:
        if self._listener is not None:
            self._listener.close()
            self._listener = None

    def _attend(self, session: socket.socket) -> None:
        session.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        session.settimeout(5)
        connection = self.machine.connected(lambda data: self._reply(session, data))
        poller = select.poll()
        poller.register(session, select.POLLIN | _GONE)
        while not self._ended.is_set():
            room = self.machine.room()
            if room <= 0:
                poller.modify(session, _GONE)
                if poller.poll(0):
                    return
                self.machine.wait_for_room(0.02)
                continue
            poller.modify(session, select.POLLIN)
            if not poller.poll(50):
                continue
            data = session.recv(min(room, 2048))
            if not data:
                return
            self.machine.receive(data, connection)
            if self.machine.drips:
                time.sleep(0.05)

    def _reply(self, session: socket.socket, data: bytes) -> None:
        with contextlib.suppress(OSError):
            session.sendall(data)
