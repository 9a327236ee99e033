"""The mechanism of the loopback printer: it draws rows at a printer's speed and cuts them off."""

import threading
from collections.abc import Callable

from kiosk.devices.printer.profile import PrinterProfile
from kiosk.devices.printer.virtual import VirtualSlip
from kiosk.domain.device_status import PrinterCondition, PrinterStatus
from kiosk.domain.printing import Raster
from kiosk.sandbox import printer_stream as esc

BUFFER_BYTES = 65536
_PIECE = 1024
_BREATH = 0.01  # it sleeps in pieces of at least this many seconds


class Mechanism:
    """Holds the receive buffer and the paper. Every method may be called from any thread.

    While its status is not ready it stands still, and keeps what it was sent.
    """

    def __init__(self, profile: PrinterProfile) -> None:
        self._row_bytes = profile.dots // 8
        self._row_seconds = profile.seconds_for(1)
        self._state = threading.Condition()
        self._status = PrinterStatus(PrinterCondition.READY)
        self._buffer = bytearray()
        self._reader = esc.CommandReader()
        self._reply: Callable[[bytes], None] = lambda _: None
        self._told = 0
        self._rows: list[bytes] = []
        self._sent = bytearray()
        self._broken = False
        self._unpaid = 0.0
        self._slip: VirtualSlip | None = None
        self._ended = False
        self._thread = threading.Thread(target=self._work, name="mechanism", daemon=True)
        self._thread.start()

    # ---- the deck's side -------------------------------------------------------------------------

    def set_status(self, status: PrinterStatus) -> None:
        with self._state:
            self._status = status
            if self._told:
                self._reply(status_frame(status))
            self._state.notify_all()

    @property
    def status(self) -> PrinterStatus:
        with self._state:
            return self._status

    @property
    def last_slip(self) -> VirtualSlip | None:
        with self._state:
            return self._slip

    def close(self) -> None:
        with self._state:
            self._ended = True
            self._state.notify_all()
        self._thread.join(5)

    # ---- the line's side -------------------------------------------------------------------------

    def connected(self, reply: Callable[[bytes], None]) -> None:
        with self._state:
            self._reply, self._told = reply, 0

    def wait_for_room(self, limit: float) -> int:
        """How many bytes it takes now; 0 when there is still no room after `limit` seconds."""
        with self._state:
            self._state.wait_for(lambda: len(self._buffer) < BUFFER_BYTES, limit)
            return BUFFER_BYTES - len(self._buffer)

    def receive(self, data: bytes) -> None:
        with self._state:
            self._buffer += data
            self._state.notify_all()

    def clear(self) -> None:
        """Forget what was sent and not printed; what is on paper already is no whole slip."""
        with self._state:
            self._buffer.clear()
            self._reader.clear()
            self._sent.clear()
            self._broken = True
            self._state.notify_all()

    # ---- at work ---------------------------------------------------------------------------------

    def _work(self) -> None:
        with self._state:
            while not self._ended:
                if not self._status.ready:
                    self._state.wait()
                    continue
                command = self._reader.next()
                if command is not None:
                    self._do(command)
                elif self._buffer:
                    self._fetch()
                else:
                    self._state.wait()

    def _fetch(self) -> None:
        piece = bytes(self._buffer[:_PIECE])
        del self._buffer[:_PIECE]
        self._reader.feed(piece)
        self._sent += piece
        self._state.notify_all()

    def _do(self, command: esc.Command) -> None:
        match command:
            case esc.Row(dots):
                self._rows.append(dots[: self._row_bytes].ljust(self._row_bytes, b"\0"))
                self._spend(1)
            case esc.Feed(dots):
                self._spend(dots)
            case esc.Cut(feed):
                self._spend(feed)
                self._come_off()
            case esc.Fence(mark):
                self._reply(b"\x37\x22" + mark + b"\x00")
            case esc.AskPaper():
                self._reply(b"\x00")
            case esc.Watch(mask):
                self._told = mask
                self._reply(status_frame(self._status))
            case esc.Initialise():
                self._told = 0

    def _spend(self, rows: int) -> None:
        self._unpaid += rows * self._row_seconds
        if self._unpaid >= _BREATH:
            self._state.wait_for(lambda: self._ended or not self._status.ready, self._unpaid)
            self._unpaid = 0.0

    def _come_off(self) -> None:
        if any(any(row) for row in self._rows):
            paper = Raster(self._row_bytes * 8, b"".join(self._rows))
            self._slip = VirtualSlip(bytes(self._sent), paper, not self._broken)
        self._rows.clear()
        self._sent.clear()
        self._broken = False


_OFFLINE = frozenset(PrinterCondition) - {PrinterCondition.READY, PrinterCondition.SILENT}


def real_time_status(number: int, status: PrinterStatus) -> bytes:
    """The answer to DLE EOT `number`, 1 to 4."""
    held = status.condition
    value = 0x12
    if number == 1 and held in _OFFLINE:
        value |= 0x08
    if number == 2:
        value |= {
            PrinterCondition.COVER_OPEN: 0x04,
            PrinterCondition.NO_PAPER: 0x20,
            PrinterCondition.CUTTER: 0x40,
        }.get(held, 0)
    if number == 3 and held is PrinterCondition.CUTTER:
        value |= 0x08
    if number == 4:
        value |= (0x60 if held is PrinterCondition.NO_PAPER else 0) | (
            0x0C if status.near_end else 0
        )
    return bytes((value,))


def status_frame(status: PrinterStatus) -> bytes:
    """The four bytes of Automatic Status Back."""
    held = status.condition
    first = 0x10 | (0x08 if held in _OFFLINE else 0)
    first |= 0x20 if held is PrinterCondition.COVER_OPEN else 0
    second = 0x08 if held is PrinterCondition.CUTTER else 0
    third = (0x0C if held is PrinterCondition.NO_PAPER else 0) | (0x03 if status.near_end else 0)
    return bytes((first, second, third, 0))
