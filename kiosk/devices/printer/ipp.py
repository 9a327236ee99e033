"""The driver for print servers and page printers: a `PrinterPort` over IPP (RFC 8011).

A slip is one job. It is out when the server calls its job completed, and nothing else says so; a
job that ends otherwise is cancelled, and until the server has let go of it the printer is busy.
"""

import logging
import math
import time
from collections.abc import Callable

from kiosk.devices.printer.back_off import BackOff
from kiosk.devices.printer.ipp_document import NoFormat, document_for
from kiosk.devices.printer.ipp_message import Values
from kiosk.devices.printer.ipp_queue import Broken, IppQueue, Media, Refused
from kiosk.devices.printer.ipp_words import (
    JobState,
    JobWord,
    device_of,
    is_queue,
    printer_status,
    queue_status,
)
from kiosk.devices.printer.link import Silence
from kiosk.devices.printer.profile import MM_PER_INCH, Completion, PrinterProfile
from kiosk.devices.printer.transport import TransportLost
from kiosk.domain.device_status import PrinterCondition, PrinterStatus
from kiosk.domain.printing import (
    Printed,
    PrintFault,
    PrintOutcome,
    PrintStep,
    Raster,
    SentUnconfirmed,
    Unknown,
)

ASK_EVERY = 0.2
_NO_TRACE = JobWord(JobState.COMPLETED, frozenset({"submission-interrupted"}))
_NO_WORD = JobWord(JobState.PENDING)
_FINE = frozenset({PrinterCondition.READY, PrinterCondition.BUSY})
_log = logging.getLogger(__name__)


class IppPrinter:
    """Keeps no connection: each question is one exchange. One thread at a time.

    `left_over` says that an earlier driver may have left a job there. `tap` is given each slip's
    document as it goes out.
    """

    def __init__(
        self,
        queue: IppQueue,
        profile: PrinterProfile,
        *,
        left_over: bool = False,
        tap: Callable[[bytes], None] | None = None,
        now: Callable[[], float] = time.monotonic,
        sleep: Callable[[float], None] = time.sleep,
    ) -> None:
        self._queue = queue
        self._profile = profile
        self._tap = tap
        self._now = now
        self._sleep = sleep
        self._remains = left_over
        self._takes: Values = {}
        self._behind: IppQueue | None = None
        self._newest_behind = 0
        self._back_off = BackOff(now)

    def poll(self) -> PrinterStatus:
        return self._back_off.last if self._back_off.waits else self._look()

    def print_slip(self, raster: Raster, progress: Callable[[PrintStep], None]) -> PrintOutcome:
        progress(PrintStep.CHECKING)
        if raster.width_dots > self._profile.dots:
            _log.error("slip of %d dots for a head of %d", raster.width_dots, self._profile.dots)
            return PrintFault(PrinterCondition.UNRECOVERABLE)
        status = self._look()
        patience = self._now() + self._profile.limits.settle
        while status.condition is PrinterCondition.BUSY and self._now() < patience:
            self._sleep(ASK_EVERY)
            status = self._look()
        if not status.ready:
            return PrintFault(status.condition)
        outcome = self._print(raster, progress)
        if not isinstance(outcome, Printed | SentUnconfirmed):
            self._remains = True
            self._look()  # cancels it at once where that can be
        return outcome

    def close(self) -> None: ...

    # ---- a slip ----------------------------------------------------------------------------------

    def _print(self, raster: Raster, progress: Callable[[PrintStep], None]) -> PrintOutcome:
        try:
            document = document_for(raster, self._profile.dpi, self._takes)
        except NoFormat:
            _log.error("the printer takes neither PDF nor PWG raster")
            return PrintFault(PrinterCondition.UNRECOVERABLE)
        progress(PrintStep.SENDING)
        limit = self._profile.confirm_limit(raster.height)
        try:
            if self._behind is not None:
                ended = self._behind.ended_jobs(self._profile.limits.answer)
                self._newest_behind = max((number for number, _ in ended), default=0)
            number = self._queue.print(
                document.data, document.format, self._media(raster), limit / 2
            )
        except Broken as broken:
            # Without its end it cannot have come out whole; with it, it may have.
            down = self._back_off.lost(silent=broken.late)
            return Unknown() if broken.whole else PrintFault(down.condition)
        except (Silence, TransportLost) as error:
            return PrintFault(self._back_off.lost(silent=isinstance(error, Silence)).condition)
        except Refused as refused:
            _log.warning("the print server refuses a job: %#06x", refused.code)
            return PrintFault(PrinterCondition.OFFLINE)
        if self._tap is not None:
            self._tap(document.data)
        progress(PrintStep.CONFIRMING)
        return self._follow(number, self._now() + limit)

    def _follow(self, number: int, until: float) -> PrintOutcome:
        """Watch job and printer until either has said the last word."""
        held_since: float | None = None
        word = _NO_WORD
        while self._now() < until:
            try:
                word = self._queue.job(number, self._profile.limits.stall)
                if word.state.over:
                    return self._ended(self._from_behind(word))
                trouble = self._trouble(word)
            except (Silence, TransportLost, Refused) as error:
                self._back_off.lost(silent=isinstance(error, Silence))
                return Unknown()
            if trouble is not None:
                return PrintFault(trouble)
            held = word.state is JobState.HELD
            held_since = (held_since or self._now()) if held else None
            if held_since is not None and self._now() - held_since > self._profile.limits.stall:
                return PrintFault(PrinterCondition.OFFLINE)
            self._sleep(ASK_EVERY)
        waiting = word.state in (JobState.PENDING, JobState.HELD)
        return PrintFault(PrinterCondition.OFFLINE) if waiting else Unknown()

    def _trouble(self, word: JobWord) -> PrinterCondition | None:
        condition = self._status(self._profile.limits.stall).condition
        if condition not in _FINE:
            return condition
        return PrinterCondition.OFFLINE if word.state is JobState.STOPPED else None

    def _from_behind(self, word: JobWord) -> JobWord:
        """What the printer behind a CUPS queue says of the job that the queue calls completed.

        cupsd 2.4 says so of a job too that the printer gave up.
        """
        if self._behind is None or word.state is not JobState.COMPLETED:
            return word
        ended = self._behind.ended_jobs(self._profile.limits.stall)
        ours = [said for number, said in ended if number > self._newest_behind]
        return ours[-1] if ours else _NO_TRACE

    def _ended(self, word: JobWord) -> PrintOutcome:
        if word.came_out:
            # A CUPS queue before anything but an IPP printer only says that the bytes are gone.
            blind = self._behind is None and is_queue(self._takes)
            confirmed = self._profile.completion is Completion.JOB_STATE and not blind
            return Printed() if confirmed else SentUnconfirmed()
        if word.state is JobState.COMPLETED:
            return Unknown()
        condition = self._status(self._profile.limits.answer).condition
        if condition not in _FINE:
            return PrintFault(condition)
        canceled = word.state is JobState.CANCELED
        return PrintFault(PrinterCondition.OFFLINE if canceled else PrinterCondition.UNRECOVERABLE)

    def _media(self, raster: Raster) -> Media:
        """A hundredth of a millimetre more rather than less: what does not fit is cut or shrunk."""
        unit = MM_PER_INCH * 100 / self._profile.dpi
        return Media(math.ceil(raster.width_dots * unit), math.ceil(raster.height * unit))

    # ---- between slips ---------------------------------------------------------------------------

    def _look(self) -> PrinterStatus:
        """Ask, and cancel what is left of an earlier slip."""
        try:
            status = self._status(self._profile.limits.answer)
            self._back_off.found()
            waits = self._remains and not self._cleared()
        except (Silence, TransportLost) as error:
            return self._back_off.lost(silent=isinstance(error, Silence))
        except Refused as refused:
            _log.warning("the print server refuses to answer: %#06x", refused.code)
            return PrinterStatus(PrinterCondition.OFFLINE)
        if waits and status.condition in _FINE:
            return PrinterStatus(PrinterCondition.BUSY, status.near_end)
        return status

    def _status(self, limit: float) -> PrinterStatus:
        """Of the printer; for a CUPS queue before one, of both."""
        self._takes = attributes = self._queue.printer(limit)
        device = device_of(attributes)
        self._behind = self._queue.trusted(device) if device else None
        if self._behind is None:
            return printer_status(attributes)
        return queue_status(attributes, printer_status(self._behind.printer(limit)))

    def _cleared(self) -> bool:
        """Whether none of our jobs is left at the server; those that are get cancelled."""
        limit = self._profile.limits.answer
        numbers = self._queue.open_jobs(limit)
        for number in numbers:
            self._queue.cancel(number, limit)
        self._remains = bool(numbers)
        return not numbers
