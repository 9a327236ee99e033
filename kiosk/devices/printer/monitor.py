"""The printer's worker: it alone holds the printer, asks how it is, and prints.

What it says is BUSY from the moment a slip is asked for until the slip has ended, what it left has
been cleared away, and the printer has been asked anew. Other news has to hold for two looks.
"""

import threading
import time
from collections.abc import Callable

from kiosk.devices.duty import Duty
from kiosk.devices.ports import PrinterPort, TellsModel
from kiosk.devices.printer.profile import PrinterProfile
from kiosk.devices.worker import DeviceWorker
from kiosk.domain.device_status import PrinterCondition, PrinterStatus
from kiosk.domain.printing import PrintFault, PrintOutcome, PrintStep, Raster, Unknown
from kiosk.values import dataclass, replace

LOOK_EVERY = 1.0
LOOK_CLOSER = 0.25
"""Seconds between two looks: while all is well, and while something is not or has just changed."""

_UNSURE: PrintOutcome = Unknown()

OpenPrinter = Callable[[], PrinterPort]
"""Makes a driver. It takes for granted that an earlier one, of this program or of one that was
killed, left part of a slip in the printer: nobody else would keep it from the next visitor's."""


@dataclass(frozen=True, slots=True)
class _Observation:
    """`slips_ended` counts the slips that had ended when the printer was asked; None: not asked."""

    status: PrinterStatus
    slips_ended: int | None = None


class PrinterMonitor:
    """`on_change`, `on_progress` and `on_end` are called in other threads and post an event."""

    def __init__(
        self,
        open_printer: OpenPrinter,
        profile: PrinterProfile,
        on_change: Callable[[PrinterStatus], None],
        *,
        monotonic: Callable[[], float] = time.monotonic,
        on_give_up: Callable[[], None] = lambda: None,
    ) -> None:
        self._open_printer = open_printer
        self._profile = profile
        self._on_change = on_change
        self._now = monotonic
        self._lock = threading.RLock()
        self._observed = _Observation(PrinterStatus())
        self._told = PrinterStatus()
        self._asked = 0
        self._ended = 0
        self._look = _SteadyLook(monotonic)
        down = _Observation(PrinterStatus(PrinterCondition.ABSENT))
        stuck = _Observation(PrinterStatus(PrinterCondition.SILENT))
        turn_limit = profile.look_limit
        duty = Duty(
            self._open, self._turn, _close, down, stuck, pause=LOOK_CLOSER, turn_limit=turn_limit
        )
        self.worker = DeviceWorker(
            "printer", duty, self._observe, monotonic=monotonic, on_give_up=on_give_up
        )
        """For the watchdog, and for supervision's pulse."""

    def start(self) -> None:
        self.worker.start()

    def stop(self, timeout: float = 1.0) -> bool:
        return self.worker.stop(timeout)

    @property
    def status(self) -> PrinterStatus:
        """What was last said."""
        with self._lock:
            return self._told

    def print(
        self,
        raster: Raster,
        on_progress: Callable[[PrintStep], None],
        on_end: Callable[[PrintOutcome], None],
    ) -> None:
        """Print one slip; `on_end` is called once, whatever happens. Does not block."""
        with self._lock:
            self._asked += 1
            self._tell()

        begun = threading.Event()

        def run(printer: PrinterPort) -> PrintOutcome:
            begun.set()
            return printer.print_slip(raster, on_progress)

        def end(outcome: PrintOutcome) -> None:
            with self._lock:
                self._ended += 1
                self._look.forget()
            if outcome is _UNSURE and not begun.is_set():
                outcome = PrintFault(PrinterCondition.SILENT)
            on_end(outcome)

        self.worker.submit(run, end, _UNSURE, self.limit(raster.height))

    def limit(self, rows: int) -> float:
        """Seconds within which a slip of so many rows has ended."""
        return self._profile.job_limit(rows)

    def ask(self, reply: Callable[[PrinterStatus], None]) -> None:
        """Ask the printer now how and what it is; for a technician. Does not block."""
        silent = PrinterStatus(PrinterCondition.SILENT)
        limit = self._profile.look_limit + 2 * self._profile.limits.answer
        self.worker.submit(_asked, reply, silent, limit)

    # ---- in the worker's thread ------------------------------------------------------------------

    def _open(self) -> PrinterPort:
        with self._lock:
            self._look.forget()
        return self._open_printer()

    def _turn(self, printer: PrinterPort) -> _Observation:
        with self._lock:
            ended = self._ended
        return _Observation(self._look.at(printer), ended)

    def _observe(self, observation: _Observation) -> None:
        with self._lock:
            self._observed = observation
            self._tell()

    def _tell(self) -> None:
        status = self._observed.status
        ended = self._observed.slips_ended
        if self._asked > self._ended or (ended is not None and ended < self._asked):
            status = PrinterStatus(PrinterCondition.BUSY, status.near_end)
        if status != self._told:
            self._told = status
            self._on_change(status)


class _SteadyLook:
    """Asks a printer often enough, and believes what it hears twice."""

    def __init__(self, now: Callable[[], float]) -> None:
        self._now = now
        self.forget()

    def forget(self) -> None:
        """Believe the next answer at once."""
        self._believed: PrinterStatus | None = None
        self._candidate: PrinterStatus | None = None
        self._looked_at = 0.0

    def at(self, printer: PrinterPort) -> PrinterStatus:
        believed = self._believed
        well = believed is not None and believed.ready and self._candidate == believed
        if believed is not None and well and self._now() - self._looked_at < LOOK_EVERY:
            return believed
        heard = printer.poll()
        self._looked_at = self._now()
        if believed is None or heard == self._candidate:
            believed = self._believed = heard
        self._candidate = heard
        return believed


def _close(printer: PrinterPort) -> None:
    printer.close()


def _asked(printer: PrinterPort) -> PrinterStatus:
    status = printer.poll()
    if not isinstance(printer, TellsModel):
        return status
    return replace(status, identity=printer.identify())
