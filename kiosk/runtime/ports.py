"""What the runtime needs of the unit's parts; wiring hands it the real ones, tests their own."""

from collections.abc import Callable
from typing import Protocol

from kiosk.domain.audit import AuditEvent
from kiosk.domain.card import CardEvidence, CardRefusal
from kiosk.domain.device_status import Insertion, PrinterStatus
from kiosk.domain.failures import FailureCode
from kiosk.domain.printing import PrintOutcome, PrintStep, Raster
from kiosk.domain.slips import SlipContent
from kiosk.receipts.rendered import RenderedSlip


class CardReading(Protocol):
    """`devices.card.monitor.CardMonitor`, as much of it as a visit needs."""

    def read(
        self, insertion: Insertion, reply: Callable[[CardEvidence | CardRefusal], None]
    ) -> None:
        """Read this very insertion. Does not block; `reply` hears one answer, in any thread."""
        ...


class SlipPrinting(Protocol):
    """`devices.printer.monitor.PrinterMonitor`, as much of it as a visit needs."""

    def print(
        self,
        raster: Raster,
        on_progress: Callable[[PrintStep], None],
        on_end: Callable[[PrintOutcome], None],
    ) -> None:
        """Print one slip. Does not block; `on_end` is called once, whatever happens."""
        ...

    def limit(self, rows: int) -> float:
        """Seconds within which a slip of so many rows has ended, one way or another."""
        ...


class AskedPrinter(SlipPrinting, Protocol):
    """The same printer, for a technician, who may ask it how it is."""

    def ask(self, reply: Callable[[PrinterStatus], None]) -> None:
        """Ask it now. Does not block; `reply` hears one answer, in any thread."""
        ...


class SlipRenderer(Protocol):
    """One visit's renderer process. `stop` may come from another thread during the other two."""

    def warm(self) -> None:
        """Start the process and load the fonts."""
        ...

    def render(self, content: SlipContent, *, again: bool = False) -> RenderedSlip:
        """The slip, the process started if it was not. Raises `Failure` only."""
        ...

    def stop(self) -> None:
        """End the process; a render under way fails."""
        ...


class AuditSink(Protocol):
    """Where audit events go."""

    def record(self, event: AuditEvent, code: FailureCode | None = None) -> None: ...
