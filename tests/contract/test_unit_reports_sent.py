"""Unit events and service records over the real line to the stand-in platform."""

import json
import re
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
import requests

from kiosk.central.replies import client_form
from kiosk.central.unit_key import UnitKey
from kiosk.runtime.pace import Pace
from kiosk.runtime.reporting import Reporting
from kiosk.sandbox.deck import DeckDevices
from kiosk.sandbox.faults import Fault
from kiosk.sandbox.hall import HallUnit, VirtualHall
from kiosk.sandbox.platform import RegisteredUnit
from kiosk.sandbox.rate_limit import GENEROUS
from kiosk.upkeep.checks import UnitPart
from kiosk.upkeep.mode import PauseReason
from kiosk.upkeep.reports.outbox import Outbox
from kiosk.upkeep.reports.records import Records, RecordState
from kiosk.upkeep.reports.report import Report, ReportKind
from kiosk.upkeep.technician import service
from kiosk.upkeep.technician.swap import Swap, SwapOutcome
from kiosk.wiring.key_file import unit_key
from tests.support.patience import wait_until

NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
QUICK = Pace(retry_first=0.02, retry_longest=0.05)


@pytest.fixture(scope="module")
def hall() -> Iterator[VirtualHall]:
    with VirtualHall(rates=GENEROUS, deck=True) as made:
        yield made


@pytest.fixture
def unit(hall: VirtualHall) -> HallUnit:
    number = 2 + len(hall.platform.units)
    return hall.enrol_unit(f"SZ-{number:02d}", number)


@pytest.fixture
def reporting(hall: VirtualHall, unit: HallUnit, tmp_path: Path) -> Iterator[Reporting]:
    made = Reporting(hall.central(unit), Outbox(tmp_path), Records(tmp_path), QUICK)
    made.start()
    yield made
    made.stop(5.0)


def heard(hall: VirtualHall, unit: HallUnit) -> list[str]:
    return [event.kind for event in hall.platform.fleet.log(unit.unit_id).events]


def test_events_arrive_in_their_order(
    hall: VirtualHall, unit: HallUnit, reporting: Reporting
) -> None:
    reporting.tell(Report(ReportKind.OPENED), NOW)
    reporting.tell(Report(ReportKind.PAUSED, {"reason": PauseReason.CLEANING}), NOW)
    reporting.tell(Report(ReportKind.EXPECTED_OFF, {"until": None}), NOW)
    wait_until(lambda: heard(hall, unit) == ["opened", "paused", "expected_off"])


def test_what_happens_while_the_line_is_down_waits_on_the_disk(
    hall: VirtualHall, unit: HallUnit, tmp_path: Path
) -> None:
    """It outlives the program, and goes out oldest first when the line is back."""
    hall.set_fault(Fault.SERVER_ERROR, where="/v1/unit")
    try:
        first = Reporting(hall.central(unit), Outbox(tmp_path), Records(tmp_path), QUICK)
        first.start()
        for kind in (ReportKind.OPENED, ReportKind.PAPER_LOW):
            first.tell(Report(kind), NOW)
        wait_until(lambda: len(Outbox(tmp_path).oldest(9).events) == 2)
        first.stop(0.2)
        assert heard(hall, unit) == []
    finally:
        hall.clear_faults()
    again = Reporting(hall.central(unit), Outbox(tmp_path), Records(tmp_path), QUICK)
    again.start()
    again.tell(Report(ReportKind.CLOSED), NOW)
    wait_until(lambda: heard(hall, unit) == ["opened", "paper_low", "closed"])
    again.stop(5.0)
    assert Outbox(tmp_path).oldest(9).events == ()


def test_the_same_events_sent_again_change_nothing(hall: VirtualHall, unit: HallUnit) -> None:
    said = {"id": "a" * 32, "at": NOW.isoformat(), "kind": "opened"}
    central = hall.central(unit)
    assert central.report_events([said], 0)
    assert central.report_events([said, said | {"id": "b" * 32, "kind": "closed"}], 0)
    assert heard(hall, unit) == ["opened", "closed"]


def test_what_is_not_on_the_list_is_refused_and_does_not_hold_up_the_rest(
    hall: VirtualHall, unit: HallUnit, caplog: pytest.LogCaptureFixture
) -> None:
    assert not hall.central(unit).report_events([{"id": "c" * 32, "kind": "visit"}], 0)
    assert heard(hall, unit) == []


def test_another_units_key_is_not_enough(hall: VirtualHall, unit: HallUnit) -> None:
    """Its certificate opens the line, but the assertion is this unit's own."""
    other = hall.enrol_unit("SZ-91", 91)
    with requests.Session() as session:
        session.trust_env = False
        session.verify, session.cert = str(unit.ca_file), (str(unit.certificate), str(unit.key))
        key = UnitKey(other.unit_id, other.key.read_bytes(), other.base_url, hall.platform.now)
        body = {"events": [], "lost": 0, **client_form(key)}
        reply = session.post(f"{unit.base_url}/v1/unit/events", json=body, timeout=5)
    assert reply.status_code == 401


# ---- service records -----------------------------------------------------------------------------


def signed(folder: Path, unit: HallUnit, unit_id: str = "") -> str:
    swap = Swap(
        UnitPart.PRINTER, "2026-11-23T08:00:00+08:00", (), serial="TM-2", outcome=SwapOutcome.FITTED
    )
    signer = unit_key(unit.key)
    name, _ = service.write(folder / service.FOLDER, swap, unit_id or unit.unit_id, NOW, signer)
    return name


def test_a_signed_record_is_sent_once(
    hall: VirtualHall, unit: HallUnit, tmp_path: Path, reporting: Reporting
) -> None:
    name = signed(tmp_path, unit)
    records = Records(tmp_path)
    assert records.states() == {name: RecordState.WAITING}
    reporting.tell(Report(ReportKind.PART_SWAPPED, {"part": UnitPart.PRINTER}), NOW)
    wait_until(lambda: records.states() == {name: RecordState.SENT})
    (held,) = hall.platform.fleet.log(unit.unit_id).records.values()
    assert held["new_serial"] == "TM-2"
    assert held == json.loads((tmp_path / service.FOLDER / name).read_bytes())


def test_an_altered_or_foreign_record_is_refused(
    hall: VirtualHall, unit: HallUnit, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    central = hall.central(unit)
    file = tmp_path / service.FOLDER / signed(tmp_path, unit)
    said = json.loads(file.read_bytes())
    assert not central.report_service(said | {"new_serial": "TM-3"})
    foreign = tmp_path / service.FOLDER / signed(tmp_path, unit, "SZ-01")
    assert not central.report_service(json.loads(foreign.read_bytes()))
    assert hall.platform.fleet.log(unit.unit_id).records == {}
    assert central.report_service(said)


def test_an_unsigned_record_stays_here(unit: HallUnit, tmp_path: Path) -> None:
    swap = Swap(UnitPart.READER, "2026-11-23T08:00:00+08:00", (), outcome=SwapOutcome.CANCELLED)
    name, is_signed = service.write(tmp_path / service.FOLDER, swap, unit.unit_id, NOW, None)
    assert not is_signed
    records = Records(tmp_path)
    assert records.states() == {name: RecordState.UNSIGNED}
    assert records.waiting() == []


# ---- the operator's page -------------------------------------------------------------------------


def test_three_hundred_units_on_one_page(hall: VirtualHall, unit: HallUnit) -> None:
    base = hall.open_deck(DeckDevices())
    mine = hall.platform.units[unit.unit_id]
    fleet = hall.platform.fleet
    made = [f"GZ-{number:03d}" for number in range(300)]
    try:
        for number, name in enumerate(made):
            hall.platform.units[name] = RegisteredUnit(
                name, number, mine.hall, mine.street, mine.key, name
            )
            fleet.heard(name, hall.platform.now())
        fleet.log("GZ-123").heard_at = NOW
        rows = requests.get(f"{base}units.json", timeout=5).json()
        said = {row["unit"]: row["state"] for row in rows}
        assert said["GZ-123"] == "silent"
        assert rows[0]["unit"] == "GZ-123"
        assert sum(state == "heard" for name, state in said.items() if name in made) == 299
        text = requests.get(f"{base}units", timeout=5).text
        first = re.search(r'<tr class="(\w+)"><td>([^<]+)', text)
        assert first is not None
        assert first.groups() == ("silent", "GZ-123")
        assert text.count("<tr class=") == len(hall.platform.units)
    finally:
        for name in made:
            del hall.platform.units[name]
