"""A technician exchanges a printer and a reader (P14), and what may go wrong with it."""

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from kiosk.domain.device_status import LineStatus, PartIdentity, PrinterCondition, PrinterStatus
from kiosk.sandbox.faults import Fault
from kiosk.sandbox.hall import VirtualHall
from kiosk.upkeep.checks import UnitPart
from kiosk.upkeep.mode import OutOfService
from kiosk.upkeep.staff_events import StaffPage
from kiosk.upkeep.technician import service
from kiosk.upkeep.technician.diagnostics import Diagnostic
from kiosk.visit import states as st
from tests.flows.bench_stage import EMPTY, GONE, READY, Bench, staffed
from tests.flows.staged import MovableClock, Staged


@pytest.fixture
def bench(place: tuple[VirtualHall, MovableClock], qtbot: QtBot, tmp_path: Path) -> Iterator[Bench]:
    with staffed(place, tmp_path) as made:
        yield made


def test_a_printer_is_exchanged(bench: Bench) -> None:
    bench.enter()
    bench.swap(UnitPart.PRINTER)
    bench.stage.touch("swapNext")
    bench.stage.printer.set_status(GONE)
    bench.until(
        lambda: "没有找到" in bench.bench.live[0] or "连不上" in bench.bench.live[0], "gone"
    )
    bench.stage.touch("swapNext")
    bench.stage.printer.set_status(READY)
    bench.stage.touch("swapNext")
    bench.stage.touch("swapNext")
    bench.until(lambda: bench.bench.swapStage == "serial", "the number")
    bench.stage.touch("keyOk")
    bench.until(lambda: "没有输入" in bench.bench.note[0], "that it is empty")
    bench.type_figures("X7-01204")
    bench.until(lambda: bench.bench.test == "printer", "the first test")
    bench.pass_printer_tests()
    bench.until(lambda: bench.bench.swapStage == "tests", "the summary")
    bench.stage.touch("swapNext")
    bench.stage.touch("burn-10")
    bench.until(lambda: bench.bench.burnt, "the burn-in")
    bench.stage.touch("swapNext")
    bench.until(lambda: bench.bench.swapStage == "signed", "the record")
    said = bench.record()
    assert (said["part"], said["new_serial"], said["outcome"]) == ("printer", "X7-01204", "fitted")
    assert [test["verdict"] for test in said["tests"]] == ["well"] * 6
    assert said["burn_in"] == {"wanted": 10, "done": 10, "failed": 0}
    assert bench.verify().exit_code == 0
    file = next((bench.folder / service.FOLDER).glob("*.json"))
    bench.until(lambda: "已经发给平台" in bench.bench.note[0], "that the platform has it")
    assert json.loads(file.read_text()) in bench.at_platform()
    assert "the platform has it" in bench.verify().stdout
    file.write_text(file.read_text().replace("X7-01204", "X7-01205"))
    assert bench.verify().exit_code == 1
    bench.stage.touch("swapDone")
    bench.stage.touch("serve")
    bench.stage.shown(st.Attract)
    bench.stage.kiosk.stop()
    events = [(line["event"], line.get("part")) for line in bench.journal()]
    assert ("part_swapped", "printer") in events
    assert ("checked", "printer") in events
    assert (
        "out_of_service",
        "printer",
    ) not in events  # nobody was sent away: it was behind the door


def test_a_reader_is_exchanged_with_the_card_that_lets_one_in(bench: Bench) -> None:
    bench.enter()
    bench.swap(UnitPart.READER)
    bench.stage.slot.plug(False)
    bench.mode_is(OutOfService)  # the card is gone, the door has shut, nobody is served
    assert bench.mode == OutOfService((), UnitPart.READER)
    bench.stage.slot.remove()
    bench.stage.slot.plug(True)
    bench.enter()
    bench.page(StaffPage.SWAP)
    for _ in range(3):
        bench.stage.touch("swapNext")
    bench.type_figures("R-100")
    for test in ("reader", "reader_hundred"):
        bench.reaches(test)
        bench.stage.touch("beginTrial")
        bench.is_done()
        bench.stage.touch("exchangeNext")
    bench.stage.touch("swapNext")
    bench.stage.touch("burn-100")
    bench.until(lambda: bench.bench.burnt, "the burn-in")
    bench.stage.touch("swapNext")
    bench.until(lambda: bench.bench.swapStage == "signed", "the record")
    assert bench.record()["burn_in"]["done"] == 100
    bench.stage.slot.remove()
    bench.stage.shown(st.Attract)


def test_an_exchange_goes_on_after_a_restart(bench: Bench, place: Any) -> None:
    bench.enter()
    bench.swap(UnitPart.PRINTER)
    bench.stage.touch("swapNext")
    bench.until(lambda: bench.bench.step == 2, "the second step")
    bench.stage.close()
    bench.stage = Staged(place[0], bench.wall, staff=bench.plan)
    bench.mode_is(OutOfService)
    bench.enter()
    bench.page(StaffPage.SWAP)
    bench.until(lambda: bench.bench.step == 2, "the second step")
    bench.stage.kiosk._view.staff.go("morning")
    bench.stage.touch("act-printer")  # the card tells of it, and leads back to it
    bench.page(StaffPage.SWAP)


def test_a_new_printer_that_fails_twice_is_left_out(bench: Bench) -> None:
    bench.enter()
    bench.swap(UnitPart.PRINTER)
    for _ in range(4):
        bench.stage.touch("swapNext")
    bench.type_figures("X7-BAD")
    bench.stage.printer.set_status(PrinterStatus(PrinterCondition.SILENT))
    for _ in range(2):
        bench.until(lambda: bool(bench.bench.test), "a test")
        while bench.bench.test:
            test = Diagnostic(bench.bench.test)
            bench.stage.touch("beginTrial")
            if test in (Diagnostic.PRINTER_COVER, Diagnostic.PRINTER_PAPER):
                bench.stage.touch("unseen")
            bench.is_done()
            bench.stage.touch("exchangeNext")
            bench.leaves(test)
        bench.until(lambda: bench.bench.failing, "the summary")
        if bench.here("swapNext"):
            bench.stage.touch("swapNext")
    assert not bench.here("swapNext")
    bench.stage.touch("leaveOut")
    bench.until(lambda: bench.bench.swapStage == "signed", "the record")
    said = bench.record()
    assert (said["outcome"], said["failed_rounds"]) == ("left_out", 2)
    bench.stage.touch("swapDone")
    bench.stage.touch("serve")
    bench.stage.shown(st.Attract)  # phones and screens still serve


def test_without_the_line_the_record_waits_signed_and_is_sent_later(bench: Bench) -> None:
    earlier = bench.at_platform()
    bench.stage.hall.platform.faults.set(Fault.SERVER_ERROR)
    bench.until(lambda: bench.stage.visit.facts.line is LineStatus.DOWN, "the line to be down")
    bench.enter()
    bench.swap(UnitPart.PRINTER)
    for _ in range(4):
        bench.stage.touch("swapNext")
    bench.type_figures("X7-01204")
    bench.reaches("printer")
    bench.pass_printer_tests()
    bench.until(lambda: bench.bench.swapStage == "tests", "the summary")
    bench.stage.touch("swapNext")
    bench.stage.touch("burnSkip")
    bench.until(lambda: bench.bench.swapStage == "signed", "the record")
    assert bench.verify().exit_code == 0
    assert bench.at_platform() == earlier
    assert "已经发给平台" not in bench.bench.note[0]
    bench.stage.hall.clear_faults()
    bench.stage.until(lambda: bench.at_platform() != earlier, "the platform to have it", 90)
    assert bench.at_platform() == [*earlier, bench.record()]


def test_a_wrong_model_is_named_and_does_not_pass(bench: Bench) -> None:
    bench.enter()
    bench.swap(UnitPart.PRINTER)
    for _ in range(4):
        bench.stage.touch("swapNext")
    bench.type_figures("T20-0007")
    bench.reaches("printer")
    right = bench.stage.printer.identity
    bench.stage.printer.identity = PartIdentity("TM-T20", "1.00")
    bench.stage.touch("beginTrial")
    bench.is_done()
    assert "TM-T20，不在可用的名单上" in bench.stage.texts()
    allowed = ", ".join(bench.stage.kiosk._plan.printer_profile.models)
    assert f"换成 {allowed}" in bench.stage.texts()
    assert f"Fit {allowed}" in bench.stage.texts()
    assert bench.kept_all(Diagnostic.PRINTER)["printer.model"]["verdict"] == "stop"
    bench.stage.printer.identity = right
    bench.stage.touch("againTrial")
    bench.until(lambda: "可以用" in bench.stage.texts(), "the right one")


def test_the_old_part_put_back_is_told_apart_and_the_exchange_called_off(bench: Bench) -> None:
    _leave_record(bench, "X7-01204")
    bench.enter()
    bench.swap(UnitPart.PRINTER)
    for _ in range(4):
        bench.stage.touch("swapNext")
    bench.type_figures("X7-01204")
    bench.until(lambda: "换下来的那一台" in bench.bench.note[0], "that it is the old one")
    bench.stage.touch("keyClear")
    bench.type_figures("--")
    bench.until(lambda: "不像序列号" in bench.bench.note[0], "that it is no number")
    bench.stage.touch("swapCancel")
    bench.until(lambda: bench.bench.swapStage == "signed", "the record")
    files = sorted((bench.folder / service.FOLDER).glob("*.json"))
    assert json.loads(files[-1].read_text())["outcome"] == "cancelled"
    bench.stage.slot.remove()
    bench.stage.shown(st.Attract)


def test_a_burn_in_stops_at_the_third_failure_and_by_hand(bench: Bench) -> None:
    bench.enter()
    bench.swap(UnitPart.PRINTER)
    for _ in range(4):
        bench.stage.touch("swapNext")
    bench.type_figures("X7-01204")
    bench.until(lambda: bench.bench.test == "printer", "the first test")
    bench.pass_printer_tests()
    bench.stage.touch("swapNext")
    bench.stage.printer.set_status(EMPTY)
    bench.stage.touch("burn-100")
    bench.until(lambda: bench.bench.burnt, "its end")
    assert "没成 3" in bench.bench.note[0]
    bench.stage.printer.set_status(READY)
    bench.stage.touch("burn-100")
    bench.stage.touch("burnStop")
    bench.until(lambda: not bench.bench.burning, "it to stop")


def _leave_record(bench: Bench, serial: str) -> None:
    """What an earlier exchange has left."""
    from kiosk.upkeep.technician.swap import Swap, SwapOutcome, SwapStage

    swap = Swap(UnitPart.PRINTER, "2026-01-01T09:00:00+08:00", (), stage=SwapStage.SIGN)
    swap = replace(swap, serial=serial, outcome=SwapOutcome.FITTED)
    service.write(
        bench.folder / service.FOLDER,
        swap,
        bench.stage.hall.unit.unit_id,
        bench.wall.now(),
        bench.key,
    )
