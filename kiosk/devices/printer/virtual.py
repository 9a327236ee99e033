"""A printer without paper: it draws what would have come off, and can be given any trouble.

For the sandbox and tests; a production run has no name for it. It takes the same time as a real
one, and the slip it keeps is in memory only.
"""

import threading
from collections.abc import Callable

from kiosk.devices.printer.encode import bands, defuse, head, tail
from kiosk.devices.printer.profile import Completion, PrinterProfile
from kiosk.domain.device_status import PartIdentity, PrinterCondition, PrinterStatus
from kiosk.domain.personal import Personal
from kiosk.domain.printing import (
    Printed,
    PrintFault,
    PrintOutcome,
    PrintStep,
    Raster,
    SentUnconfirmed,
    Unknown,
)
from kiosk.receipts.picture import png
from kiosk.values import dataclass

_STEP_ROWS = 16
_CONFIRM = frozenset(Completion) - {Completion.GS_R, Completion.NONE}


@dataclass(frozen=True, slots=True, repr=False)
class VirtualSlip(Personal):
    """What went in (`sent`, the exact bytes), and what came off (`paper`), whole or not."""

    sent: bytes
    paper: Raster
    whole: bool

    def png(self) -> bytes:
        """The paper as a one-bit PNG, dots black."""
        return png(self.paper)


class VirtualPrinter:
    """A `PrinterPort`. `set_status`, `fail_at`, `last_slip` and `forget` are for any thread."""

    def __init__(
        self,
        profile: PrinterProfile,
        *,
        tap: Callable[[bytes], None] | None = None,
        speed: float = 1.0,
    ) -> None:
        """`speed` is a factor on the profile's speed."""
        self._profile = profile
        self._tap = tap
        self._row_seconds = profile.seconds_for(1) / speed
        self._changed = threading.Condition()
        self._status = PrinterStatus(PrinterCondition.READY)
        self._fails: tuple[int, PrinterCondition] | None = None
        self._slip: VirtualSlip | None = None
        # What it says it is: one that may be fitted, until somebody says otherwise.
        self.identity = PartIdentity(profile.models[0].rstrip("*")) if profile.models else None

    # ---- the deck's and the robot's side ---------------------------------------------------------

    def set_status(self, status: PrinterStatus) -> None:
        """Put it into this state now, in the middle of a slip too; READY mends it."""
        with self._changed:
            self._status = status
            self._changed.notify_all()

    def fail_at(self, row: int, condition: PrinterCondition) -> None:
        """Let the next slip stop before row `row`."""
        with self._changed:
            self._fails = (row, condition)

    @property
    def last_slip(self) -> VirtualSlip | None:
        with self._changed:
            return self._slip

    def forget(self) -> None:
        with self._changed:
            self._slip = None

    # ---- the port --------------------------------------------------------------------------------

    def poll(self) -> PrinterStatus:
        with self._changed:
            return self._status

    def identify(self) -> PartIdentity | None:
        with self._changed:
            return self.identity

    def print_slip(self, raster: Raster, progress: Callable[[PrintStep], None]) -> PrintOutcome:
        progress(PrintStep.CHECKING)
        if raster.width_dots > self._profile.dots:
            return PrintFault(PrinterCondition.UNRECOVERABLE)
        status = self.poll()
        if not status.ready:
            return PrintFault(status.condition)
        progress(PrintStep.SENDING)
        sent = self._take(raster)
        rows = self._let_rows_pass(raster.height)
        whole = rows == raster.height
        if whole:
            progress(PrintStep.CONFIRMING)
        with self._changed:
            paper = Raster(
                raster.width_dots,
                defuse(raster.rows, self._profile.language)[: rows * raster.row_bytes],
            )
            self._slip = VirtualSlip(sent, paper, whole)
            return self._outcome(whole)

    def close(self) -> None: ...

    def _take(self, raster: Raster) -> bytes:
        parts = [
            head(self._profile),
            *bands(raster, self._profile.band_rows, self._profile.language),
            tail(self._profile),
        ]
        for part in parts:
            if self._tap is not None:
                self._tap(part)
        return b"".join(parts)

    def _let_rows_pass(self, height: int) -> int:
        """How many rows came off before trouble, if any."""
        with self._changed:
            for top in range(0, height, _STEP_ROWS):
                end = min(top + _STEP_ROWS, height)
                if self._fails is not None and self._fails[0] < end:
                    stop, condition = self._fails
                    self._fails = None
                    self._status = PrinterStatus(condition)
                    return max(top, stop)
                self._changed.wait_for(
                    lambda: not self._status.ready, self._row_seconds * (end - top)
                )
                if not self._status.ready:
                    return top
        return height

    def _outcome(self, whole: bool) -> PrintOutcome:
        if not whole:
            return PrintFault(self._status.condition)
        if self._status.condition is PrinterCondition.SILENT:
            return Unknown()
        confirms = self._profile.completion in _CONFIRM
        return Printed() if confirms else SentUnconfirmed()
