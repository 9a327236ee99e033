"""The driver for receipt printers (ESC/POS, StarPRNT): a `PrinterPort` over any transport."""

import logging
import time
from collections.abc import Callable

from kiosk.devices.printer.back_off import BackOff
from kiosk.devices.printer.encode import reporting
from kiosk.devices.printer.job import SlipJob
from kiosk.devices.printer.link import Link, Silence, Trouble
from kiosk.devices.printer.profile import PrinterProfile
from kiosk.devices.printer.remains import Remains
from kiosk.devices.printer.transport import Transport, TransportLost
from kiosk.domain.device_status import PartIdentity, PrinterCondition, PrinterStatus
from kiosk.domain.printing import (
    Printed,
    PrintFault,
    PrintOutcome,
    PrintStep,
    Raster,
    SentUnconfirmed,
    Unknown,
)

FIRMWARE, MODEL = 65, 67

_log = logging.getLogger(__name__)


class EscPosPrinter:
    """Holds one connection, and knows what it left in the printer. One thread at a time.

    `left_over` says that an earlier driver may have left part of a slip there. `tap` is given the
    bytes of each slip as they go out.
    """

    def __init__(
        self,
        transport: Transport,
        profile: PrinterProfile,
        *,
        left_over: bool = False,
        tap: Callable[[bytes], None] | None = None,
        now: Callable[[], float] = time.monotonic,
    ) -> None:
        self._transport = transport
        self._profile = profile
        self._tap = tap
        self._now = now
        self._link: Link | None = None
        self._remains = Remains(profile, now) if left_over else None
        self._back_off = BackOff(now)

    def poll(self) -> PrinterStatus:
        if self._link is None and self._back_off.waits:
            return self._back_off.last
        return self._look()

    def print_slip(self, raster: Raster, progress: Callable[[PrintStep], None]) -> PrintOutcome:
        progress(PrintStep.CHECKING)
        if raster.width_dots > self._profile.dots:
            _log.error("slip of %d dots for a head of %d", raster.width_dots, self._profile.dots)
            return PrintFault(PrinterCondition.UNRECOVERABLE)
        status = self._look()
        patience = self._now() + self._profile.limits.settle
        while status.condition is PrinterCondition.BUSY and self._now() < patience:
            status = self._look()
        if not status.ready or self._link is None:
            return PrintFault(status.condition)
        return self._print(self._link, raster, progress)

    def identify(self) -> PartIdentity | None:
        """GS I, of a printer whose profile knows what may be fitted and that is ready to read."""
        link, limit = self._link, self._profile.limits.answer
        if link is None or not self._profile.models or not link.status.ready:
            return None
        try:
            model = link.identify(MODEL, limit)
            return PartIdentity(model, link.identify(FIRMWARE, limit) if model else "")
        except (Silence, TransportLost) as error:
            self._lose(error)
            return None

    def close(self) -> None:
        self._transport.close()
        self._link = None

    # ---- a slip ----------------------------------------------------------------------------------

    def _print(
        self, link: Link, raster: Raster, progress: Callable[[PrintStep], None]
    ) -> PrintOutcome:
        job = SlipJob(link, self._profile, raster, self._now, self._tap)
        outcome: PrintOutcome
        try:
            progress(PrintStep.SENDING)
            job.send()
            progress(PrintStep.CONFIRMING)
            job.confirm()
        except Trouble as trouble:
            outcome = PrintFault(trouble.condition)
            self._remains = Remains(self._profile, self._now)
            self._remains.owes(link.owed)
            self._look()
        except (Silence, TransportLost) as error:
            down = self._lose(error)
            # Without its end it cannot have come out whole; with it, it may have.
            outcome = Unknown() if job.sent_all else PrintFault(down.condition)
            self._remains = Remains(self._profile, self._now)
        else:
            outcome = Printed() if job.confirmed else SentUnconfirmed()
        return outcome

    # ---- between slips ---------------------------------------------------------------------------

    def _look(self) -> PrinterStatus:
        """Connect if need be, clear up if need be, and ask."""
        try:
            link = self._connected()
            if not link.two_way:
                self._remains = None  # a file takes what it is given and keeps nothing back
                return PrinterStatus(PrinterCondition.READY)
            return self._ask(link)
        except (Silence, TransportLost) as error:
            return self._lose(error)

    def _ask(self, link: Link) -> PrinterStatus:
        if self._remains is not None:
            self._remains.void(link)
        link.ask(self._profile.limits.answer)
        self._back_off.found()
        if link.status.ready and self._remains is not None:
            if not self._remains.settle(link):
                return PrinterStatus(PrinterCondition.BUSY, link.status.near_end)
            self._remains = None
            link.ask(self._profile.limits.answer)  # it has moved on since
        elif self._remains is not None:
            self._remains.again()
        elif link.status.ready and not link.tells_changes:
            link.send(
                reporting(self._profile), watch=False
            )  # a queued command: read only while on-line
            link.tells_changes = True
        return link.status

    def _connected(self) -> Link:
        if self._link is None:
            self._transport.open()
            self._link = Link(self._transport, self._profile, self._now)
        return self._link

    def _lose(self, error: Silence | TransportLost) -> PrinterStatus:
        """Hang up: an answer that is late must not be taken for that to a later question."""
        self.close()
        if self._remains is not None:
            self._remains.lost()
        return self._back_off.lost(silent=isinstance(error, Silence))
