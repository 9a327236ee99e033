"""A technician tests each part: what the unit judges, what a person does, what is kept."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from kiosk.sandbox.hall import VirtualHall
from kiosk.upkeep.staff import Staff
from kiosk.upkeep.staff_events import StaffPage
from kiosk.upkeep.technician.diagnostics import Diagnostic
from tests.flows.bench_stage import EMPTY, NO_KEY, OPEN, READY, Bench, staffed
from tests.flows.staged import MovableClock, Staged


@pytest.fixture
def bench(place: tuple[VirtualHall, MovableClock], qtbot: QtBot, tmp_path: Path) -> Iterator[Bench]:
    with staffed(place, tmp_path) as made:
        yield made


def test_what_the_unit_judges_by_itself(bench: Bench) -> None:
    bench.enter()
    bench.tests()
    bench.begin(Diagnostic.READER)
    bench.is_done()
    kept = bench.kept(Diagnostic.READER)
    assert (kept["verdict"], kept["judge"]) == ("well", "machine")
    assert dict(kept["details"])["card"] == "contact card, T=0"
    bench.back()
    bench.begin(Diagnostic.READER_HUNDRED)
    bench.is_done()
    assert dict(bench.kept(Diagnostic.READER_HUNDRED)["details"]) == {"reads": "100", "failed": "0"}
    bench.back()
    bench.stage.printer.set_status(OPEN)
    bench.begin(Diagnostic.PRINTER)
    bench.is_done()
    kept = bench.kept(Diagnostic.PRINTER)
    assert (kept["verdict"], dict(kept["details"])["cover_open"]) == ("stop", "true")
    bench.stage.printer.set_status(READY)
    bench.stage.touch("againTrial")
    bench.until(lambda: bench.kept(Diagnostic.PRINTER)["verdict"] == "well", "the new verdict")
    for test in (Diagnostic.LINE, Diagnostic.MACHINE):
        bench.back()
        bench.begin(test)
        bench.is_done()
        assert bench.kept(test)["verdict"] == "well"


def test_what_a_person_judges(bench: Bench) -> None:
    bench.enter()
    bench.tests()
    for test, answer in (
        (Diagnostic.PRINTER_PAGE, "answerYes"),
        (Diagnostic.PRINTER_CUT, "answerNo"),
        (Diagnostic.SOUND, "answerYes"),
        (Diagnostic.VOICE, "answerNo"),
    ):
        bench.begin(test)
        bench.asks()
        bench.stage.touch(answer)
        bench.is_done()
        kept = bench.kept(test)
        assert kept["judge"] == "person"
        assert kept["verdict"] == ("well" if answer == "answerYes" else "stop")
        assert bool(kept["action"]["zh"]) == (answer == "answerNo")
        bench.back()
    assert bench.rings == ["bell"]
    assert "声音测试" in bench.stage.voice.last


def test_the_code_is_read_by_a_phone_and_a_wrong_number_fails(bench: Bench) -> None:
    bench.enter()
    bench.tests()
    bench.begin(Diagnostic.PRINTER_CODE)
    bench.asks()
    said = bench.scan().removeprefix("OSMANTHUS ")
    assert said.isdigit()
    bench.type_figures(str(10999 - int(said))[-4:])
    bench.is_done()
    assert bench.kept(Diagnostic.PRINTER_CODE)["verdict"] == "stop"


def test_guided_the_unit_has_to_notice(bench: Bench) -> None:
    bench.enter()
    bench.tests()
    bench.begin(Diagnostic.PRINTER_COVER)
    bench.hold(Diagnostic.PRINTER_COVER)
    bench.is_done()
    assert bench.kept(Diagnostic.PRINTER_COVER)["verdict"] == "well"
    bench.back()
    bench.begin(Diagnostic.PRINTER_PAPER)
    bench.stage.touch("unseen")
    bench.is_done()
    assert bench.kept(Diagnostic.PRINTER_PAPER)["verdict"] == "stop"


def test_what_does_not_print_is_no_persons_verdict(bench: Bench) -> None:
    bench.stage.printer.set_status(EMPTY)
    bench.enter()
    bench.tests()
    bench.begin(Diagnostic.PRINTER_CUT)
    bench.is_done()
    kept = bench.kept(Diagnostic.PRINTER_CUT)
    assert (kept["verdict"], kept["judge"]) == ("stop", "machine")
    assert dict(kept["details"]) == {"condition": "no_paper"}


def test_every_field_is_wiped_and_dead_ones_are_counted(bench: Bench) -> None:
    bench.enter()
    bench.tests()
    bench.begin(Diagnostic.TOUCH_GRID)
    bench.until(lambda: bench.stage.sees("touchGrid"), "the fields")
    assert not bench.here("staffLeave")
    grid = next(item for item in bench.stage.items() if item.objectName() == "touchGrid")
    columns, lines = int(grid.property("columns")), int(grid.property("lines"))
    _wipe(bench, columns, lines, skip=0)
    bench.is_done()
    assert dict(bench.kept(Diagnostic.TOUCH_GRID)["details"])["missed"] == "0"
    bench.stage.touch("againTrial")
    bench.until(lambda: bench.stage.sees("touchGrid"), "the fields")
    grid = next(item for item in bench.stage.items() if item.objectName() == "touchGrid")
    grid.setProperty("patience", 300)
    _wipe(bench, columns, lines, skip=3)
    bench.is_done()
    assert dict(bench.kept(Diagnostic.TOUCH_GRID)["details"])["missed"] == "3"


def _drag(bench: Bench, places: list[QPoint]) -> None:
    """By the mouse: the window takes touches together that come within one frame."""
    window, left, no_key = bench.stage.window, Qt.MouseButton.LeftButton, NO_KEY
    QTest.mousePress(window, left, no_key, places[0])
    for place in places[1:]:
        QTest.mouseMove(window, place)
    QTest.mouseRelease(window, left, no_key, places[-1])


def _wipe(bench: Bench, columns: int, lines: int, *, skip: int) -> None:
    window = bench.stage.window
    wide, high = window.width() / columns, window.height() / lines
    places = [
        QPoint(int((column + 0.5) * wide), int((line + 0.5) * high))
        for line in range(lines)
        for column in range(columns)
    ][skip:]
    _drag(bench, places)


def test_two_fingers(bench: Bench) -> None:
    bench.enter()
    bench.tests()
    bench.begin(Diagnostic.TOUCH_MANY)
    bench.until(lambda: bench.stage.sees("touchMany"), "the screen")
    window = bench.stage.window
    fingers = QTest.touchEvent(window, QTest.createTouchDevice())
    one, two = QPoint(300, 500), QPoint(700, 900)
    fingers.press(0, one, window).press(1, two, window).commit()
    bench.is_done()
    fingers.release(0, one, window).release(1, two, window).commit()
    assert bench.kept(Diagnostic.TOUCH_MANY)["verdict"] == "well"


def test_a_finger_is_followed(bench: Bench) -> None:
    bench.enter()
    bench.tests()
    bench.begin(Diagnostic.TOUCH_DRAG)
    bench.until(lambda: bench.stage.sees("touchDrag"), "the line")
    window = bench.stage.window
    for across in (False, True):
        spots = [
            QPoint(
                int(52 + (window.width() - 104) * (1 - k / 64 if across else k / 64)),
                int(52 + (window.height() - 104) * k / 64),
            )
            for k in range(65)
        ]
        _drag(bench, spots)
        QTest.qWait(20)
    bench.is_done()
    assert bench.kept(Diagnostic.TOUCH_DRAG)["verdict"] == "well"


def test_colours_pixels_and_the_ruler(bench: Bench) -> None:
    bench.enter()
    bench.tests()
    for test in (Diagnostic.DISPLAY_COLOURS, Diagnostic.DISPLAY_PIXELS):
        bench.begin(test)
        while not bench.here("answerYes"):
            bench.stage.touch("nextPattern")
        bench.stage.touch("answerYes")
        bench.is_done()
        assert bench.kept(test)["judge"] == "person"
        bench.back()
    bench.begin(Diagnostic.DISPLAY_RULER)
    bench.type_figures("97")
    bench.is_done()
    assert bench.kept(Diagnostic.DISPLAY_RULER)["verdict"] == "heed"
    bench.until(lambda: "326 毫米" in bench.stage.texts(), "what to set")  # 336 mm, 97 of 100
    bench.stage.touch("correctWidth")
    bench.page(StaffPage.SETTING)
    assert bench.stage.kiosk._view.staff.desk.key == "panel.width_mm"


def test_records_are_shown_again_after_a_restart(bench: Bench, place: Any) -> None:
    bench.enter()
    bench.tests()
    bench.begin(Diagnostic.SOUND)
    bench.asks()
    bench.stage.touch("answerYes")
    bench.is_done()
    bench.stage.close()
    bench.stage = Staged(place[0], bench.wall, staff=bench.plan).at_attract()
    bench.enter()
    bench.tests()
    said = {row.test: row.verdict for row in bench.bench._tests._rows}
    assert said["sound"] == "well"
    assert said["voice"] == "unknown"


def test_a_clerk_has_no_diagnostics(bench: Bench) -> None:
    bench.come_in()
    bench.stage.touch("staffTools")
    assert not bench.here("goDiagnostics")
    bench.staff.go("diagnostics")
    bench.bench.swap("printer")
    QTest.qWait(50)
    assert isinstance(bench.mode, Staff)
    assert bench.mode.page is StaffPage.TOOLS
