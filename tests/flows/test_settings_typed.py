"""A technician types the printer's address on the unit: every key says what is missing, the device
is tried first, and only what fits is kept; then who changed what is in the journal."""

import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from kiosk.sandbox.hall import VirtualHall
from kiosk.upkeep.staff_events import StaffPage
from tests.flows.bench_stage import Bench, staffed
from tests.flows.staged import MovableClock


@pytest.fixture
def bench(place: tuple[VirtualHall, MovableClock], tmp_path: Path, qtbot: QtBot) -> Iterator[Bench]:
    with staffed(place, tmp_path) as bench:
        yield bench


def desk(bench: Bench) -> Any:
    return bench.stage.kiosk._view.staff.desk


def open_setting(bench: Bench, key: str) -> None:
    bench.stage.touch("staffTools")
    bench.stage.touch("goSettings")
    bench.page(StaffPage.SETTINGS)
    while not bench.here(f"setting-{key}"):
        bench.stage.touch("nextPage")
    bench.stage.touch(f"setting-{key}")
    bench.page(StaffPage.SETTING)
    bench.until(lambda: desk(bench).key == key, key)


def type_keys(bench: Bench, text: str) -> None:
    for letter in text:
        bench.stage.touch(f"key{letter}")


def test_an_address_is_judged_tried_and_kept(bench: Bench) -> None:
    roots = '[printer]\ndriver = "tcp"\naddress = "192.0.2.9:9100"\n'
    bench.folder.with_name("kiosk.toml").write_text(roots)
    bench.enter()
    open_setting(bench, "printer.address")
    bench.stage.touch("keyClear")
    type_keys(bench, "192.0.2.7")
    assert not desk(bench).fits
    assert "192.0.2.7:9100" in desk(bench).says[1]
    assert not bench.stage.sees("tryOut")
    desk(bench).keep("192.0.2.7")  # what cannot be saved is not, however it is asked
    type_keys(bench, ":91000")
    assert not desk(bench).fits
    bench.stage.touch("keyBack")
    assert desk(bench).fits
    bench.stage.touch("tryOut")
    bench.until(lambda: desk(bench).answer[1] == "The device does not answer", "the answer")
    assert not (bench.folder / "unit.toml").exists()
    bench.stage.touch("keySave")
    bench.page(StaffPage.SETTINGS)
    kept = tomllib.loads((bench.folder / "unit.toml").read_text())
    assert kept == {"printer": {"address": "192.0.2.7:9100"}}
    bench.stage.kiosk.stop()
    told = [(e["role"], e["setting"]) for e in bench.journal() if e["event"] == "setting_changed"]
    assert told == [("technician", "printer.address")]


def test_a_model_is_touched_and_a_readers_name_has_capitals(bench: Bench) -> None:
    bench.enter()
    open_setting(bench, "printer.profile")
    bench.stage.touch("keyClear")
    type_keys(bench, "t88")
    bench.stage.touch("near-epson-tm-t88-180dpi")
    bench.stage.touch("keySave")
    bench.page(StaffPage.SETTINGS)
    open_setting(bench, "card.reader")
    bench.stage.touch("keyShift")
    type_keys(bench, "acr")
    bench.stage.touch("keySpace")
    bench.stage.touch("keyShift")
    type_keys(bench, "39u")
    bench.stage.touch("keySave")
    bench.page(StaffPage.SETTINGS)
    kept = tomllib.loads((bench.folder / "unit.toml").read_text())
    assert kept == {"printer": {"profile": "epson-tm-t88-180dpi"}, "card": {"reader": "ACR 39u"}}


def test_what_is_the_administrators_is_shown_and_cannot_be_touched(bench: Bench) -> None:
    bench.enter()
    bench.stage.touch("staffTools")
    bench.stage.touch("goSettings")
    bench.page(StaffPage.SETTINGS)
    rows = {row.key: row for row in bench.stage.kiosk._view.staff.settings._rows}
    assert rows["platform.url"].fixed
    assert rows["platform.key"].origin[1] == "built in, the administrator's"
    assert not bench.stage.sees("setting-platform.url")
    bench.stage.kiosk._view.staff.edit("platform.url")
    bench.page(StaffPage.SETTING)
    desk(bench).keep("https://elsewhere.example")
    assert not (bench.folder / "unit.toml").exists()
