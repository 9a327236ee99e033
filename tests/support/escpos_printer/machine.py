"""The printer behind its interface: receive buffer, mechanism, status and faults.

Two threads work on it: the interface's (`receive`) and the mechanism's own. What the interface has
taken and the mechanism has not printed stays over a broken connection and over the end of the
paper, as Epson's printers keep it; only power-off and DLE DC4 8 empty it.
"""

import threading
import time
from collections.abc import Callable

from . import commands as c
from .faults import Fault, Kind
from .model import Model
from .paper import PaperPath, Piece
from .realtime import Clear, RealTimeScanner, Status, Violation
from .reporting import full_status, paper_sensor, real_time_status, status_frame
from .star_commands import StarReader
from .star_realtime import StarScanner
from .star_reporting import print_end, star_frame

_HOLDS = (Kind.PAPER_OUT, Kind.COVER, Kind.CUTTER, Kind.OVERHEAT, Kind.UNRECOVERABLE, Kind.OFFLINE)
_BREATH = 0.004  # the mechanism sleeps in pieces of at least this many seconds


class Machine:
    """`errors` lists everything it did not understand; `pieces` what came off so far."""

    def __init__(self, model: Model | None = None) -> None:
        self.model = model or Model()
        self.pieces: list[Piece] = []
        self.errors: list[str] = []
        self.ticket_waits = False
        self.on_piece: Callable[[Piece], None] = lambda piece: None
        self.on_break: Callable[[], None] = lambda: None
        self._state = threading.Condition(threading.RLock())
        self._buffer = bytearray()
        star = self.model.star
        self._reader = StarReader() if star else c.Reader()
        self._scanner = StarScanner() if star else RealTimeScanner()
        self._count = 0
        self._ends = 0
        self._path = PaperPath(self.model.blade_dots)
        self._armed: Fault | None = None
        self._rows_to_fault = 0
        self._held: Kind | None = None
        self._behaviour: Kind | None = None
        self._mask = 0
        self._vertical_unit = 203
        self._emptied = 0
        self._unpaid = 0.0
        self._reply: Callable[[bytes], None] = lambda data: None
        self._at_work = False
        self._connection = 0
        self._ended = False
        self._thread = threading.Thread(target=self._work, name="mechanism", daemon=True)
        self._thread.start()

    # ---- hands -----------------------------------------------------------------------------------

    def arm(self, fault: Fault) -> None:
        """Let `fault` happen after `fault.row` more picture rows (CUTTER: at the next cut)."""
        with self._state:
            self._armed, self._rows_to_fault = fault, fault.row
            if fault.row == 0 and fault.kind is not Kind.CUTTER:
                self._strike()

    def repair(self) -> None:
        """Somebody loads paper, closes the cover, clears the jam, switches it on again."""
        with self._state:
            if self._held is Kind.PAPER_OUT or self._behaviour is Kind.LIES:
                self._come_off("torn")
            self._held = self._behaviour = self._armed = None
            self._tell_change()
            self._state.notify_all()

    def idle(self, limit: float = 10.0) -> bool:
        """Wait until everything received has been printed."""
        with self._state:
            return self._state.wait_for(
                lambda: not (self._buffer or self._reader.waiting or self._unpaid or self._at_work),
                limit,
            )

    @property
    def attached(self) -> Piece:
        """What hangs in the printer, not cut off."""
        with self._state:
            return Piece(list(self._path.rows))

    def close(self) -> None:
        with self._state:
            self._ended = True
            self._state.notify_all()
        self._thread.join(5)

    # ---- the interface's side --------------------------------------------------------------------

    def connected(self, reply: Callable[[bytes], None]) -> int:
        """Somebody connected; the connection's number, which its bytes are received under."""
        with self._state:
            self._connection += 1
            self._reply = reply
            self._mask = 1 if self.model.star else 0  # as its memory switch is set
            self._scanner.new_session()
            return self._connection

    def room(self) -> int:
        """How many bytes may be taken now."""
        with self._state:
            if self._behaviour is Kind.SILENT:
                return 0
            if self._behaviour is Kind.DRIP:
                return min(24, self.model.buffer_bytes - len(self._buffer))
            return self.model.buffer_bytes - len(self._buffer)

    @property
    def drips(self) -> bool:
        return self._behaviour is Kind.DRIP

    def wait_for_room(self, limit: float) -> None:
        with self._state:
            self._state.wait_for(lambda: self.room() > 0, limit)

    def receive(self, data: bytes, connection: int | None = None) -> None:
        with self._state:
            if self.dead or connection not in (None, self._connection):
                return  # on the wire when the power went, or the line broke
            for item in self._scanner.scan(data):
                match item:
                    case Status(number):
                        lying = self._behaviour is Kind.LIES
                        held = None if lying else self._held
                        if self.model.star:
                            self._answer(self._frame(held))
                            continue
                        if number == 20:
                            self._tell_all(held)
                            continue
                        self._answer(real_time_status(number, held, self._near_end))
                    case Clear():
                        self._clear()
                    case Violation(what):
                        self.errors.append(what)
                    case bytes():
                        self._buffer += item
            self._state.notify_all()

    # ---- status ----------------------------------------------------------------------------------

    @property
    def _near_end(self) -> bool:
        return self._behaviour is Kind.NEAR_END

    def _tell_all(self, held: Kind | None) -> None:
        if not self.model.knows_full_status:
            self.errors.append("DLE EOT 20 is not known to this model")
            return
        moving = bool(self._buffer or self._reader.waiting or self._unpaid or self._at_work)
        ticket = self.ticket_waits
        self._answer(full_status(held, self._near_end, ticket=ticket, moving=moving))

    def take_ticket(self) -> None:
        """Somebody takes what is in the exit."""
        with self._state:
            self.ticket_waits = False

    def _tell_change(self) -> None:
        if self._mask and self._behaviour is not Kind.LIES:
            self._answer(self._frame(self._held))

    def _frame(self, held: Kind | None) -> bytes:
        if self.model.star:
            return star_frame(held, self._near_end, self._count, ethernet=self.model.ethernet)
        return status_frame(held, self._near_end)

    def _answer(self, data: bytes) -> None:
        if self._behaviour not in (Kind.SILENT, Kind.MUTE):
            self._reply(data)

    # ---- faults ----------------------------------------------------------------------------------

    def _strike(self) -> None:
        """The armed fault happens."""
        assert self._armed is not None
        kind, self._armed = self._armed.kind, None
        if kind in _HOLDS:
            self._held = kind
        elif kind in (Kind.RESET, Kind.POWER, Kind.ABSENT):
            if kind is not Kind.RESET:
                self._empty()
                self._behaviour = kind
            self._connection += 1
            self.on_break()
        else:
            self._behaviour = kind
        self._tell_change()
        self._state.notify_all()

    @property
    def dead(self) -> bool:
        """Switched off or not there: it does not listen."""
        return self._behaviour in (Kind.POWER, Kind.ABSENT)

    def _clear(self) -> None:
        if not self.model.knows_clear:
            self.errors.append("DLE DC4 8 is not known to this model")
            return
        self._empty()
        self._answer(b"\x37\x25\x00")

    def _empty(self) -> None:
        self._buffer.clear()
        self._reader.reset()
        self._scanner.reset()
        self._reader.offset = self._scanner.offset
        self._unpaid = 0.0
        self._emptied += 1
        self._state.notify_all()

    @property
    def _stands(self) -> bool:
        return self._held is not None or self._behaviour in (
            Kind.SILENT,
            Kind.LIES,
            Kind.POWER,
            Kind.ABSENT,
        )

    def _work(self) -> None:
        with self._state:
            while not self._ended:
                try:
                    command = self._reader.next()
                except c.NotUnderstood as error:
                    self._report(str(error))
                    continue
                if command is None:
                    self._fetch()
                    continue
                self._at_work = True
                self._do(command)
                self._at_work = False

    def _report(self, what: str) -> None:
        if self._reader.offset not in self._scanner.forgiven:
            self.errors.append(f"{what} at {self._reader.offset}")

    def _fetch(self) -> None:
        if not self._buffer:
            if self._unpaid:
                self._sleep(all_of_it=True)
                return
            self._state.notify_all()
            self._state.wait(0.5)
            return
        self._reader.feed(bytes(self._buffer[:512]))
        del self._buffer[:512]
        self._state.notify_all()

    def _do(self, command: c.Command) -> None:
        emptied = self._emptied
        if isinstance(command, c.Cut):
            if command.feed is not None:
                self._advance(self.model.blade_dots)
                self._feed(command.feed)
            if self._armed is not None and self._armed.kind is Kind.CUTTER:
                self._sleep(all_of_it=True)
                self._strike()
        elif isinstance(command, c.Row):
            self._count_row()
        if not self._wait_until_it_goes(emptied):
            return
        match command:
            case c.Row(dots):
                self._print(dots)
            case c.Feed(units):
                self._feed(units)
            case c.FeedLines(lines):
                self._feed(lines * 30)
            case c.Cut():
                self._sleep(all_of_it=True)
                self._come_off("cut")
            case c.MotionUnits(_, vertical):
                self._vertical_unit = vertical or 203
            case c.Initialise():
                self._mask = self._mask if self.model.star else 0
                self._vertical_unit = 203
            case c.AutomaticStatus(mask):
                self._mask = mask if self.model.knows_auto_status or self.model.star else 0
                self._tell_change()
            case c.TransmitPaper():
                self._answer(paper_sensor(self._near_end))
            case c.TransmitIdentity(number):
                told = dict(self.model.identity).get(number)
                if told is not None:
                    self._answer(b"_" + told.encode() + b"\x00")
            case c.ExecutionEnd(number):
                self._sleep(all_of_it=True)
                if emptied != self._emptied:
                    return
                if self.model.knows_dc2q:
                    self._answer(bytes((0x80 | number,)))
                else:
                    self.errors.append("DC2 q is not known to this model")
            case c.ResponseRequest(process_id):
                self._sleep(all_of_it=True)
                if emptied != self._emptied:
                    return
                if self.model.knows_gs_h:
                    self._answer(b"\x37\x22" + process_id + b"\x00")
                else:
                    self.errors.append("GS ( H is not known to this model")
            case c.CountFromZero():
                self._count = 0
            case c.CountUp() | c.PrintEnd():
                self._sleep(all_of_it=True)
                if emptied == self._emptied:
                    self._count_on(command)
            case _:
                pass

    def _count_on(self, command: c.CountUp | c.PrintEnd) -> None:
        if isinstance(command, c.CountUp):
            self._count = (self._count + 1) % 32
            self._tell_change()
        else:
            self._ends = (self._ends + 1) % 256
            self._answer(print_end(command.mark, self._ends))

    def _count_row(self) -> None:
        if self._armed is None or self._armed.kind is Kind.CUTTER:
            return
        if self._rows_to_fault == 0:
            self._sleep(all_of_it=True)
            if self._armed is not None:
                self._strike()
        else:
            self._rows_to_fault -= 1

    def _wait_until_it_goes(self, emptied: int) -> bool:
        """Stand still while something is wrong; false when the command was cleared meanwhile."""
        self._state.wait_for(
            lambda: self._ended or self._emptied != emptied or not self._stands, None
        )
        return not self._ended and self._emptied == emptied

    def _print(self, dots: bytes) -> None:
        self._path.rows.append(dots)
        self._spend(1)

    def _feed(self, units: int) -> None:
        self._advance(round(units * 203 / self._vertical_unit))

    def _advance(self, dots: int) -> None:
        self._path.rows.extend([b""] * dots)
        self._spend(dots)

    def _spend(self, dots: int) -> None:
        self._unpaid += dots / self.model.dots_per_mm / self.model.speed_mm_s
        self._sleep()

    def _sleep(self, *, all_of_it: bool = False) -> None:
        """Let the time pass that the mechanism needs, the lock released."""
        if self._unpaid >= _BREATH or (all_of_it and self._unpaid):
            until = time.monotonic() + self._unpaid
            self._unpaid = 0.0
            while not self._ended and (left := until - time.monotonic()) > 0:
                self._state.wait(left)

    def _come_off(self, ending: str) -> None:
        piece = self._path.cut() if ending == "cut" else self._path.tear()
        self.ticket_waits = self.ticket_waits or ending == "cut"
        if piece.rows:
            self.pieces.append(piece)
            self.on_piece(piece)
