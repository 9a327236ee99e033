"""A printer without paper behind a real TCP port, for the production driver to talk to.

It listens on loopback alone, one connection at a time, as receipt printers do on port 9100.
"""

import contextlib
import select
import socket
import threading
from types import TracebackType
from typing import Self

from kiosk.devices.printer.profile import PrinterProfile
from kiosk.devices.printer.virtual import VirtualSlip
from kiosk.domain.device_status import PrinterCondition, PrinterStatus
from kiosk.sandbox.printer_mechanism import Mechanism, real_time_status
from kiosk.sandbox.printer_stream import Ask, Clear, RealTimeSieve

_LOOK_EVERY = 0.05
_PIECE = 4096


class LoopbackPrinter:
    """Use as a context manager. Raises `OSError` where loopback cannot be listened on."""

    def __init__(self, profile: PrinterProfile) -> None:
        self._listener = socket.create_server(("127.0.0.1", 0))
        self._listener.settimeout(_LOOK_EVERY)
        self._mechanism = Mechanism(profile)
        self._ended = threading.Event()
        self._thread = threading.Thread(target=self._serve, name="port-9100", daemon=True)
        self._thread.start()

    @property
    def port(self) -> int:
        return int(self._listener.getsockname()[1])

    @property
    def last_slip(self) -> VirtualSlip | None:
        return self._mechanism.last_slip

    def set_status(self, status: PrinterStatus) -> None:
        """Put it into this state now, in the middle of a slip too; READY mends it."""
        self._mechanism.set_status(status)

    def close(self) -> None:
        self._ended.set()
        self._thread.join(5)
        self._mechanism.close()
        self._listener.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def _serve(self) -> None:
        while not self._ended.is_set():
            try:
                line, _ = self._listener.accept()
            except TimeoutError:
                continue
            with line, contextlib.suppress(OSError):
                self._attend(line)

    def _attend(self, line: socket.socket) -> None:
        line.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        line.settimeout(5)
        self._mechanism.connected(lambda data: self._say(line, data))
        sieve = RealTimeSieve()
        while not self._ended.is_set():
            if self._silent:
                self._ended.wait(_LOOK_EVERY)
                continue
            room = self._mechanism.wait_for_room(_LOOK_EVERY)
            if not room or not select.select([line], [], [], _LOOK_EVERY)[0]:
                continue
            data = line.recv(min(room, _PIECE))
            if not data:
                return
            self._take(line, sieve, data)

    def _take(self, line: socket.socket, sieve: RealTimeSieve, data: bytes) -> None:
        for item in sieve.split(data):
            match item:
                case Ask(number):
                    self._say(line, real_time_status(number, self._mechanism.status))
                case Clear():
                    self._mechanism.clear()
                    self._say(line, b"\x37\x25\x00")
                case bytes():
                    self._mechanism.receive(item)

    @property
    def _silent(self) -> bool:
        return self._mechanism.status.condition is PrinterCondition.SILENT

    def _say(self, line: socket.socket, data: bytes) -> None:
        if not self._silent:
            with contextlib.suppress(OSError):
                line.sendall(data)
