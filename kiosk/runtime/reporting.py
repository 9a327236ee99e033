"""Tells the platform of the unit: events wait on the disk until they are taken, oldest first."""

import json
import secrets
import sqlite3
import threading
from collections.abc import Callable
from datetime import datetime

from kiosk.central.port import Central
from kiosk.domain.failures import Failure
from kiosk.logs import log
from kiosk.runtime.calls import note_fault
from kiosk.runtime.pace import Pace
from kiosk.runtime.workers import Workers
from kiosk.upkeep.reports.outbox import Batch, Outbox
from kiosk.upkeep.reports.records import Records, RecordState
from kiosk.upkeep.reports.report import Report


class Reporting:
    """`tell` never blocks. What is kept and what is sent have a thread each: a line that hangs
    loses nothing.
    """

    def __init__(
        self,
        central: Central,
        outbox: Outbox,
        records: Records,
        pace: Pace | None = None,
    ) -> None:
        self._central = central
        self._outbox = outbox
        self._records = records
        self._pace = pace or Pace()
        self._keeping = Workers("reports", 1)
        self._sending = Workers("telling", 1)
        self._lock = threading.Lock()
        self._due = False
        self._tries = 0

    def start(self) -> None:
        """Send what is left of the last run, and from now on what comes."""
        self._look(0.0)

    def tell(self, report: Report, at: datetime) -> None:
        """It happened `at` this wall time. Thread-safe."""
        self._keeping.submit(lambda: self._keep(report, at))

    def later(self, task: Callable[[], None], seconds: float) -> None:
        """Do this later, in a thread of its own."""
        self._keeping.submit(task, seconds)

    def stop(self, timeout: float) -> None:
        """Keep what was told, and let what is under way be taken, for so many seconds."""
        self._keeping.idle(timeout)
        self._sending.idle(timeout)
        self._keeping.stop(0.2)
        self._sending.stop(0.2)

    def _keep(self, report: Report, at: datetime) -> None:
        from kiosk.upkeep.reports.wire import EVENT  # noqa: PLC0415 - slow to load

        said = {"id": secrets.token_hex(16), "at": at, "kind": report.kind.value, **report.fields}
        event = EVENT.validate_python(said)
        try:
            self._outbox.put(event.model_dump_json())
        except (sqlite3.Error, OSError) as error:
            log.error("report_not_kept", type=type(error).__name__)
            return
        self._look(0.0)

    def _look(self, delay: float) -> None:
        with self._lock:
            if self._due:
                return
            self._due = True
        self._sending.submit(self._send, delay)

    def _send(self) -> None:
        with self._lock:
            self._due = False
        try:
            self._send_all()
        except (sqlite3.Error, OSError) as error:
            log.error("reports_unreadable", type=type(error).__name__)
        except Failure:
            self._again()  # the line watch says what is the matter with it
        except Exception as error:  # noqa: BLE001 - or nobody would ever tell again
            note_fault("reports", error)
            self._again()
        else:
            self._tries = 0

    def _again(self) -> None:
        self._tries += 1
        self._look(self._pace.retry(self._tries))

    def _send_all(self) -> None:
        from kiosk.upkeep.reports.wire import MOST  # noqa: PLC0415 - slow to load

        while (batch := self._outbox.oldest(MOST)).events:
            self._send_batch(batch)
        for name, record in self._records.waiting():
            taken = self._central.report_service(record)
            self._records.ended(name, RecordState.SENT if taken else RecordState.REFUSED)

    def _send_batch(self, batch: Batch) -> None:
        events = [json.loads(event) for event in batch.events]
        if not self._central.report_events(events, batch.lost):
            log.error("reports_dropped", count=len(events))
        self._outbox.sent(batch)
