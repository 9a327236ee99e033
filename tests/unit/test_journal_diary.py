"""What of the unit's life is written down, and that a slow or full disk holds up nobody."""

import threading
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from kiosk.domain.audit import AuditEvent
from kiosk.domain.device_status import (
    CardReaderStatus,
    LineStatus,
    PrinterCondition,
    PrinterStatus,
)
from kiosk.domain.failures import FailureCode
from kiosk.runtime.audit import DailyCounts
from kiosk.upkeep.checks import UnitPart, Verdict
from kiosk.upkeep.journal.diary import Diary
from kiosk.upkeep.journal.events import JournalEntry, JournalEvent, StaffRole, check_schema
from kiosk.upkeep.journal.keeper import Keeper
from kiosk.upkeep.journal.store import Journal
from kiosk.upkeep.journal.verify import verify
from kiosk.upkeep.mode import (
    Cause,
    Closed,
    Open,
    OutOfService,
    Paused,
    PauseReason,
    SelfTest,
)
from kiosk.visit.facts import Facts
from tests.fake_clock import FakeClock

WELL = Facts(
    reader=CardReaderStatus.EMPTY,
    printer=PrinterStatus(PrinterCondition.READY),
    line=LineStatus.UP,
)


def told(diary_of: list[JournalEntry]) -> list[tuple[JournalEvent, UnitPart | StaffRole | None]]:
    for entry in diary_of:
        check_schema(entry)
    return [(entry.event, entry.part or entry.role) for entry in diary_of]


def test_a_day() -> None:
    kept: list[JournalEntry] = []
    diary = Diary(kept.append)
    no_paper = replace(WELL, printer=PrinterStatus(PrinterCondition.NO_PAPER))
    low = replace(WELL, printer=PrinterStatus(PrinterCondition.READY, near_end=True))
    cut_off = replace(no_paper, line=LineStatus.DOWN)
    for mode, facts in [
        (SelfTest(), Facts()),
        (Open(), WELL),
        (Open(), WELL),
        (Open(), low),
        (Open(), no_paper),
        (OutOfService((Cause.LINE_DOWN, Cause.PRINTER_OUT)), cut_off),
        (Open(), WELL),
        (Paused(PauseReason.CLEANING), WELL),
        (Closed(), WELL),
    ]:
        diary.saw(mode, facts)
    event, part = JournalEvent, UnitPart
    assert told(kept) == [
        (event.PART_CHANGED, part.READER),  # Facts() says the service is not there
        (event.PART_CHANGED, part.READER),
        (event.OPENED, None),
        (event.PART_CHANGED, part.PRINTER),
        (event.PART_CHANGED, part.PRINTER),
        (event.PART_CHANGED, part.LINE),
        (event.OUT_OF_SERVICE, part.LINE),
        (event.OUT_OF_SERVICE, part.PRINTER),
        (event.PART_CHANGED, part.PRINTER),
        (event.PART_CHANGED, part.LINE),
        (event.OPENED, None),
        (event.CLOSED, None),
    ]
    assert kept[3].verdict is Verdict.HEED


def test_counts_go_out_at_the_end_of_a_day_without_a_time() -> None:
    clock, kept = FakeClock(), list[JournalEntry]()
    counts = DailyCounts(clock, kept.append)
    first = clock.now().date()
    counts.record(AuditEvent.VISIT_STARTED)
    counts.record(AuditEvent.VISIT_STARTED)
    counts.record(AuditEvent.INCIDENT_CARD_SWAPPED, FailureCode.CARD_SWAPPED)
    assert told(kept) == [(JournalEvent.INCIDENT, None)]
    clock.advance(24 * 3600)
    counts.record(AuditEvent.VISIT_STARTED)
    counts.flush()
    counts.flush()
    assert [entry.day for entry in kept[1:]] == [
        first.isoformat(), clock.now().date().isoformat(),
    ]  # fmt: skip
    assert kept[1].counts == (
        (AuditEvent.INCIDENT_CARD_SWAPPED, 1), (AuditEvent.VISIT_STARTED, 2),
    )  # fmt: skip


def test_a_hanging_disk_holds_up_nobody_and_loses_nothing(tmp_path: Path) -> None:
    free = threading.Event()

    def slow() -> Journal:
        free.wait(10)
        return Journal(tmp_path, None, lambda: datetime.now(UTC))

    keeper = Keeper(slow)
    keeper.start()
    for _ in range(10):
        keeper.keep(JournalEntry(JournalEvent.OPENED))
        keeper.keep(JournalEntry(JournalEvent.CLOSED))
    free.set()
    keeper.stop()
    assert verify(tmp_path, None).lines == 20


def test_a_disk_that_takes_nothing_is_logged_by_type(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    def shut() -> Journal:
        raise PermissionError(13, "somebody's name")

    keeper = Keeper(shut)
    keeper.start()
    keeper.keep(JournalEntry(JournalEvent.OPENED))
    keeper.stop()
    assert [record.getMessage() for record in caplog.records] == ["journal: PermissionError"]
    caplog.clear()
