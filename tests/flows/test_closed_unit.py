"""A unit whose settings nobody can use: its screen says why, and a technician who was not told
anything finds the door, mends what is the unit's own, restarts, and visitors are served."""

import json
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot
from structlog.testing import capture_logs

from kiosk.domain.power import PowerAct, PowerRefusal
from kiosk.domain.roles import Role
from kiosk.sandbox.hall import VirtualHall
from kiosk.settings import Settings, SettingsProblem
from kiosk.upkeep.mode import OutOfService
from kiosk.upkeep.pins import PinBook
from kiosk.upkeep.settings_rescue import load_or_rescue
from kiosk.upkeep.staff import Staff
from kiosk.upkeep.staff_events import StaffPage
from kiosk.visit import states as st
from kiosk.wiring.closed_plan import closed_plan
from kiosk.wiring.from_settings import check_devices
from tests.flows.staged import MovableClock, Staged
from tests.flows.test_clerks_day import Unit, Wall

ROOTS = '[unit]\nid = "unit-7"\nnumber = 7\n[roles]\n'
BROKEN = '[panel]\nfloor_mm = -1\n[printer]\ndriver = "tcp"\n'
PIN = "730518"


def opened(folder: Path) -> Settings:
    """What a start does with these files. Raises `SettingsProblem`."""
    unit = folder / "state" / "unit.toml"
    return load_or_rescue(check_devices, unit, folder / "kiosk.toml")[0]


Make = Callable[[str, str], Unit]


@pytest.fixture
def closed(place: tuple[VirtualHall, MovableClock], qtbot: QtBot, tmp_path: Path) -> Iterator[Make]:
    """Makes the unit with root's and its own file: the virtual hall's reader, all else its own."""
    hall, clock = place
    made: list[Unit] = []
    asked: list[PowerAct] = []
    wall = Wall(clock)
    state = tmp_path / "state"

    def power(act: PowerAct) -> PowerRefusal | None:
        asked.append(act)
        return None

    def make(system: str, unit: str) -> Unit:
        PinBook(state, wall.now).set(Role.TECHNICIAN, PIN)
        (tmp_path / "kiosk.toml").write_text(system, encoding="utf-8")
        (state / "unit.toml").write_text(unit, encoding="utf-8")
        with pytest.raises(SettingsProblem) as refused:
            opened(tmp_path)
        plan = closed_plan(refused.value, tmp_path / "kiosk.toml", state / "unit.toml")
        assert plan.staff is not None
        stage = Staged(
            hall,
            wall,
            unit=plan.unit,
            city=plan.city,
            make_central=plan.make_central,
            open_printer=plan.open_printer,
            cannot_open=plan.cannot_open,
            refused=plan.refused,
            journal=plan.journal,
            staff=replace(plan.staff, power=power, self_test=list, watch=tuple),
        )
        made.append(Unit(stage, state, asked, wall))
        made[0].mode_is(OutOfService)
        return made[0]

    with capture_logs() as lines:
        try:
            yield make
        finally:
            for each in made:
                each.stage.close()
    loud = {line["event"] for line in lines if line["log_level"] not in ("debug", "info")}
    assert loud <= {"platform_client"}, "without settings there is no platform to speak to"


def desk(unit: Unit) -> Any:
    return unit.stage.kiosk._view.staff.desk


def in_by_gesture(unit: Unit) -> None:
    unit.knock()
    unit.type_pin(PIN)
    unit.mode_is(Staff)


def to_setting(unit: Unit, key: str) -> None:
    unit.stage.touch("staffTools")
    unit.stage.touch("goSettings")
    unit.page(StaffPage.SETTINGS)
    while not any(unit.stage.sees(f"setting-{key}") for _ in range(12)):
        unit.stage.touch("nextPage")
    unit.stage.touch(f"setting-{key}")
    unit.page(StaffPage.SETTING)
    unit.until(lambda: desk(unit).key == key, key)


def journal(unit: Unit) -> list[dict[str, Any]]:
    unit.stage.kiosk.stop()
    files = sorted((unit.folder / "journal").glob("0*.jsonl"))
    return [json.loads(line) for file in files for line in file.read_text().splitlines()]


def test_from_why_on_the_screen_to_a_start_that_serves(closed: Make, tmp_path: Path) -> None:
    unit = closed(ROOTS, BROKEN)
    assert isinstance(unit.stage.state, st.Closed)
    unit.until(lambda: "panel.floor_mm" in unit.stage.texts(), "the reason")
    assert "unit.toml" in unit.stage.texts()
    assert "技术员可以从员工门进设置改好" in unit.stage.texts()
    assert not unit.stage.sees("begin")
    in_by_gesture(unit)
    to_setting(unit, "panel.floor_mm")
    unit.stage.touch("keyClear")
    for key in "900":
        unit.stage.touch(f"key{key}")
    unit.stage.touch("keySave")
    unit.page(StaffPage.SETTINGS)
    assert (unit.folder / "unit.toml.broken").read_text() == BROKEN, "nothing is lost"
    assert opened(tmp_path).panel.floor_mm == 900
    unit.stage.touch("staffMorning")
    unit.stage.touch("goRestart")
    unit.stage.touch("restart")
    unit.until(lambda: unit.asked == [PowerAct.RESTART], "the restart")
    told = [(line["event"], line.get("setting")) for line in journal(unit)]
    assert ("cannot_open", None) in told
    assert told.index(("staff_in", None)) < told.index(("setting_changed", "panel.floor_mm"))
    assert told.index(("setting_changed", "panel.floor_mm")) < told.index(("restart_asked", None))


def test_what_is_roots_is_not_mended_here(closed: Make) -> None:
    unit = closed(ROOTS + "[printer]\npaper = 1\n", "")
    unit.until(lambda: "printer.paper" in unit.stage.texts(), "the reason")
    assert "请联系本机管理员" in unit.stage.texts()
    in_by_gesture(unit)
    to_setting(unit, "panel.floor_mm")
    unit.stage.touch("keyClear")
    unit.stage.touch("key9")
    unit.stage.touch("keySave")
    unit.until(lambda: "管理员的文件坏了" in unit.stage.texts(), "whose file it is")
    assert (unit.folder / "unit.toml").read_text() == ""


def test_wrong_pins_lock_this_door_too(closed: Make) -> None:
    unit = closed(ROOTS, BROKEN)
    unit.knock()
    for _ in range(5):
        unit.type_pin("111222")
        unit.until(lambda: not unit.mode.checking, "the answer")
        if unit.staff.waiting:
            break
    unit.until(lambda: bool(unit.staff.waiting), "the lock-out")
    unit.until(lambda: not unit.stage.sees("key1"), "the keys to go")
    events = [line["event"] for line in journal(unit)]
    assert "staff_refused" in events
    assert "locked_out" in events


def test_nobody_who_leaves_the_door_opens_it(closed: Make) -> None:
    unit = closed(ROOTS, BROKEN)
    in_by_gesture(unit)
    unit.stage.leap(300)
    unit.mode_is(OutOfService)
    unit.until(lambda: "panel.floor_mm" in unit.stage.texts(), "the reason again")
