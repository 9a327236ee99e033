"""What the platform is told of a unit: the closed list, the queue on disk, the operator's list."""

import json
import sqlite3
import typing
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from kiosk.domain.device_status import CardReaderStatus, PrinterCondition, PrinterStatus
from kiosk.domain.warrant import Warrant
from kiosk.sandbox.fleet import KEPT_IDS, SILENT_AFTER, Fleet, UnitState
from kiosk.sandbox.fleet_pages import KINDS
from kiosk.upkeep.checks import UnitPart, Verdict
from kiosk.upkeep.journal.events import JournalEntry, JournalEvent, StaffRole, StopReason
from kiosk.upkeep.mode import Cause, Closed, Open, OutOfService, Paused, PauseReason
from kiosk.upkeep.reports import wire
from kiosk.upkeep.reports.outbox import FILE, Outbox
from kiosk.upkeep.reports.report import Report, ReportKind
from kiosk.upkeep.reports.reporter import Reporter
from kiosk.upkeep.staff import Door
from kiosk.visit.facts import Facts

NOW = datetime(2026, 11, 23, 17, 0, tzinfo=UTC)
MORNING = NOW + timedelta(hours=15)
WELL = Facts(reader=CardReaderStatus.EMPTY, printer=PrinterStatus(PrinterCondition.READY))


class Ear:
    """A reporter, and what it told."""

    def __init__(self) -> None:
        self.told: list[Report] = []
        self.tasks: list[Callable[[], None]] = []
        self.reporter = Reporter(self.told.append, self._later, lambda: MORNING)

    def _later(self, task: Callable[[], None], _seconds: float) -> None:
        self.tasks.append(task)

    def settle(self) -> None:
        while self.tasks:
            self.tasks.pop()()

    @property
    def kinds(self) -> list[ReportKind]:
        return [each.kind for each in self.told]


def event(kind: str, at: datetime = NOW, number: int = 1, **fields: object) -> wire.EventWire:
    said = {"id": f"{number:032x}", "at": at, "kind": kind, **fields}
    return wire.EVENT.validate_python(said)


# ---- the closed list ---------------------------------------------------------------------------


def test_every_kind_has_one_shape_and_words() -> None:
    union = typing.get_args(typing.get_args(wire.EventWire)[0])
    kinds = [
        kind for each in union for kind in typing.get_args(each.model_fields["kind"].annotation)
    ]
    assert sorted(kinds) == sorted(kind.value for kind in ReportKind)
    assert set(KINDS) == set(kinds)


def test_no_field_takes_free_text() -> None:
    """Enums, times, numbers and our own settings keys: a name or a citizen number has no room."""
    schema = json.dumps(wire.EventsRequest.model_json_schema())
    texts = json.loads(schema)["$defs"]
    for name, shape in texts.items():
        for field, said in shape.get("properties", {}).items():
            if said.get("type") == "string":
                known = {"pattern", "const", "enum", "format"} & set(said)
                assert known, (name, field)


@pytest.mark.parametrize("kind", [ReportKind.PAUSED, ReportKind.PART_CHANGED])
def test_an_event_without_its_fields_is_refused(kind: ReportKind) -> None:
    with pytest.raises(ValueError, match="validation"):
        event(kind.value)


# ---- what is told --------------------------------------------------------------------------------


def test_what_the_unit_does_is_told_once() -> None:
    ear = Ear()
    ear.reporter.saw(Open(), WELL, paper_low=False)
    ear.reporter.saw(Open(assisted=True, vouched=Warrant("signed", b"key")), WELL, paper_low=False)
    ear.reporter.saw(Door(), WELL, paper_low=False)
    ear.reporter.saw(Paused(PauseReason.CLEANING), WELL, paper_low=False)
    ear.reporter.saw(OutOfService((Cause.PRINTER_OUT,)), WELL, paper_low=True)
    ear.reporter.saw(OutOfService((), UnitPart.PRINTER), WELL, paper_low=True)
    assert ear.kinds == [
        ReportKind.OPENED,
        ReportKind.PAUSED,
        ReportKind.OUT_OF_SERVICE,
        ReportKind.PAPER_LOW,
        ReportKind.EXCHANGING,
    ]
    assert ear.told[1].fields == {"reason": PauseReason.CLEANING}


def test_closing_says_until_when_silence_means_nothing() -> None:
    ear = Ear()
    ear.reporter.saw(Closed(), WELL, paper_low=False)
    assert ear.told == [
        Report(ReportKind.CLOSED),
        Report(ReportKind.EXPECTED_OFF, {"until": MORNING}),
    ]


def test_a_loose_plug_is_told_when_it_has_settled() -> None:
    ear = Ear()
    gone = Facts(reader=CardReaderStatus.NO_READER, printer=WELL.printer)
    for facts in (WELL, gone, WELL, gone, WELL, gone):
        ear.reporter.saw(Open(), facts, paper_low=False)
    assert len(ear.tasks) == 1
    ear.settle()
    changed = [each.fields for each in ear.told if each.kind is ReportKind.PART_CHANGED]
    assert {"part": UnitPart.READER, "verdict": Verdict.STOP} in changed
    ear.reporter.saw(Open(), WELL, paper_low=False)
    ear.settle()
    assert ear.told[-1].fields == {"part": UnitPart.READER, "verdict": Verdict.WELL}


def test_journal_entries_of_a_visit_are_not_told() -> None:
    ear = Ear()
    for entry in (
        JournalEntry(JournalEvent.STEP_UP_BY_CLERK, role=StaffRole.CLERK),
        JournalEntry(JournalEvent.ASSISTED, role=StaffRole.CLERK),
        JournalEntry(JournalEvent.STAFF_IN, role=StaffRole.CLERK),
        JournalEntry(JournalEvent.STARTED, reason=StopReason.WATCHDOG),
        JournalEntry(JournalEvent.PART_SWAPPED, role=StaffRole.TECHNICIAN, part=UnitPart.PRINTER),
    ):
        ear.reporter.kept(entry)
    assert ear.told == [
        Report(ReportKind.STARTED, {"reason": StopReason.WATCHDOG}),
        Report(ReportKind.PART_SWAPPED, {"part": UnitPart.PRINTER}),
    ]


# ---- the queue -----------------------------------------------------------------------------------


def test_what_waits_outlives_the_program_oldest_first(tmp_path: Path) -> None:
    for number in range(7):
        Outbox(tmp_path).put(str(number))
    outbox = Outbox(tmp_path)
    batch = outbox.oldest(5)
    assert (batch.events, batch.lost) == (("0", "1", "2", "3", "4"), 0)
    outbox.put("7")
    outbox.sent(batch)
    assert Outbox(tmp_path).oldest(5).events == ("5", "6", "7")


def test_of_too_many_the_oldest_go_and_their_number_is_told(tmp_path: Path) -> None:
    outbox = Outbox(tmp_path, most=10)
    for number in range(25):
        outbox.put(str(number))
    batch = outbox.oldest(4)
    assert (batch.events, batch.lost) == (("15", "16", "17", "18"), 15)
    for number in range(25, 29):
        outbox.put(str(number))
    outbox.sent(batch)
    rest = outbox.oldest(50)
    assert rest.events == tuple(str(number) for number in range(19, 29))
    assert rest.lost == 4


def test_a_file_that_broke_is_begun_anew(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    (tmp_path / FILE).write_bytes(b"SQLite format 3\0" + b"\x01" * 4000)
    outbox = Outbox(tmp_path)
    outbox.put("new")
    assert outbox.oldest(5).events == ("new",)


def test_a_disk_that_takes_nothing_is_an_error_of_its_own(tmp_path: Path) -> None:
    (tmp_path / "shut").write_text("not a folder")
    with pytest.raises((sqlite3.Error, OSError)):
        Outbox(tmp_path / "shut").put("x")


# ---- the operator's list -------------------------------------------------------------------------


def test_a_silent_unit_is_silent_and_an_expected_off_one_is_not() -> None:
    """300 units at three in the morning: those that said so are off, two went dark unasked."""
    fleet, names = Fleet(), [f"U-{number:03d}" for number in range(300)]
    off = event("expected_off", until=MORNING.isoformat())
    for name in names[:299]:
        fleet.heard(name, NOW)
        fleet.take(name, [off] if name not in ("U-007", "U-008") else [], 0)
    night = NOW + timedelta(hours=10)
    fleet.heard("U-100", night - timedelta(seconds=20))
    rows = {row.unit_id: row.state for row in fleet.rows(names, night)}
    assert [name for name, state in rows.items() if state is UnitState.SILENT] == ["U-007", "U-008"]
    assert rows["U-299"] is UnitState.NEVER
    assert rows["U-100"] is UnitState.HEARD
    assert sum(state is UnitState.EXPECTED_OFF for state in rows.values()) == 296
    late = fleet.rows(names, MORNING + SILENT_AFTER)
    assert sum(row.state is UnitState.SILENT for row in late) == 299


def test_opening_by_hand_takes_the_word_back() -> None:
    fleet = Fleet()
    fleet.heard("U", NOW)
    fleet.take("U", [event("expected_off", until=MORNING.isoformat())], 0)
    fleet.take("U", [event("opened", number=2)], 0)
    (row,) = fleet.rows(["U"], NOW + timedelta(hours=1))
    assert row.state is UnitState.SILENT


def test_an_event_sent_twice_is_one(tmp_path: Path) -> None:
    fleet = Fleet()
    assert fleet.take("U", [event("opened"), event("closed", number=2)], 3) == 2
    assert fleet.take("U", [event("opened"), event("closed", number=2)], 3) == 0
    assert fleet.rows(["U"], NOW)[0].lost == 3
    fleet.take("U", [event("opened", number=9 + each) for each in range(KEPT_IDS + 5)], 0)
    assert len(fleet.log("U").known) == KEPT_IDS
