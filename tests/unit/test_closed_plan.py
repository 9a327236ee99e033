"""A kiosk that cannot open keeps its own name, or has none; never another city's."""

import json
from pathlib import Path

import pytest

from kiosk.domain.bilingual import NO_WORDS, Bilingual
from kiosk.settings import SettingsProblem, flags_layer
from kiosk.upkeep.checks import UnitPart, Verdict
from kiosk.upkeep.hours import Phase
from kiosk.upkeep.journal.events import SettingsLayer
from kiosk.upkeep.mode import OutOfService, Shift, judged
from kiosk.upkeep.settings_desk import SettingsDesk, editable
from kiosk.upkeep.settings_rescue import load_or_rescue
from kiosk.upkeep.staff import Door
from kiosk.upkeep.staff_events import BellRang, Knocked
from kiosk.upkeep.unit import Unit, step
from kiosk.visit.facts import Facts
from kiosk.wiring.closed_plan import closed_plan
from kiosk.wiring.from_settings import check_devices, city_of
from kiosk.wiring.plan import Plan
from kiosk.wiring.unit_journal import UnitJournal

LINHE = '[unit]\nid = "lh-3"\nnumber = 3\n[city]\nprofile = "linhe"\n'
NAMED = '[unit]\nhall_zh = "临河一厅"\nhall_en = "Linhe Hall One"\n'


def opened(system: Path, unit: Path) -> None:
    """What a start does with these files."""
    settings, _ = load_or_rescue(check_devices, unit, system)
    city_of(settings)


def test_what_a_start_was_given_counts_where_it_can(tmp_path: Path) -> None:
    files = tmp_path / "kiosk.toml", tmp_path / "unit.toml"
    files[0].write_text(LINHE, encoding="utf-8")
    flags = flags_layer(["panel.width_mm=336", "printer.paper=1"])
    with pytest.raises(SettingsProblem) as refused:
        load_or_rescue(check_devices, files[1], files[0], flags)
    assert refused.value.origin == "flags"
    plan = closed_plan(refused.value, *files, flags)
    assert plan.panel.width_mm == 336
    assert plan.staff is not None
    assert plan.staff.flags == flags
    assert "command line" in plan.cannot_open.en
    assert plan.refused is not None
    assert plan.refused.layer is SettingsLayer.OUTSIDE


def closed(tmp_path: Path, system: str, unit: str = "") -> Plan:
    """The plan of a unit with these files, which cannot open."""
    files = tmp_path / "kiosk.toml", tmp_path / "unit.toml"
    for file, text in zip(files, (system, unit), strict=True):
        file.write_text(text, encoding="utf-8")
    with pytest.raises(SettingsProblem) as refused:
        opened(*files)
    return closed_plan(refused.value, *files)


def test_its_own_hall_is_on_the_screen(tmp_path: Path) -> None:
    plan = closed(tmp_path, LINHE + "[printer]\npaper = 1\n")
    assert (plan.city.city_id, plan.unit.unit_id, plan.unit.number) == ("linhe", "lh-3", "03")
    assert plan.unit.hall == plan.city.hall
    assert plan.city.guide.hours.spans


@pytest.mark.parametrize(
    "system", ["[printer", '[city]\nprofile = "atlantis"\n', "[city]\nprofile = 3\n", "city = 1\n"]
)
def test_a_hall_nobody_can_read_has_no_name(tmp_path: Path, system: str) -> None:
    plan = closed(tmp_path, system)
    assert plan.unit.hall == Bilingual("公共信用服务大厅", "Public Credit Service Hall")
    assert plan.unit.street == NO_WORDS
    assert plan.city.guide.hours.spans == ()
    said = plan.city.product, plan.unit.hall, plan.cannot_open
    assert not any("苏州" in each.zh or "Suzhou" in each.en for each in said[:2])


def test_a_named_hall_is_believed_in_a_city_nobody_knows(tmp_path: Path) -> None:
    plan = closed(tmp_path, NAMED + '[city]\nprofile = "atlantis"\n')
    assert plan.unit.hall == Bilingual("临河一厅", "Linhe Hall One")


def test_who_can_mend_it_is_said(tmp_path: Path) -> None:
    roots = closed(tmp_path, "[printer\n").cannot_open
    assert roots.en.endswith(
        "Call this machine's administrator: it cannot be mended on the screen."
    )
    own = closed(tmp_path, LINHE, "[printer\n").cannot_open
    assert "technician" in own.en
    assert "技术员" in own.zh


def test_what_is_wrong_leads_what_staff_find_and_nothing_calls_the_settings_good(
    tmp_path: Path,
) -> None:
    plan = closed(tmp_path, LINHE, "[printer]\npaper = 1\n")
    assert plan.staff is not None
    checks = [each for each in plan.staff.watch() if each.part is UnitPart.SETTINGS]
    assert [each.verdict for each in checks] == [Verdict.STOP]
    assert "printer.paper" in checks[0].sentence.zh


@pytest.mark.parametrize(
    ("system", "unit", "layer"),
    [("[printer]\npaper = 1\n", "", "root"), (LINHE, "[printer]\npaper = 1\n", "unit")],
)
def test_a_start_that_cannot_open_is_in_the_journal(
    tmp_path: Path, system: str, unit: str, layer: str
) -> None:
    plan = closed(tmp_path, system, unit)
    journal = UnitJournal(plan.journal)
    journal.start(closed=plan.refused)
    journal.stop(Unit(), None)
    text = "".join(file.read_text() for file in sorted((tmp_path / "journal").glob("*.jsonl")))
    lines = [json.loads(line) for line in text.splitlines()]
    assert [line["event"] for line in lines] == ["started", "cannot_open", "stopped"]
    assert (lines[1]["layer"], lines[1]["problem"]) == (layer, "unknown")
    assert "paper" not in text


def test_nothing_opens_it_but_mended_settings() -> None:
    stuck = Shift(stuck=Bilingual("第 1 行", "Line 1"), by_hand=True)
    assert judged(Facts(), stuck) == OutOfService(())
    rung, _ = step(
        Unit(OutOfService(()), stuck), BellRang(Phase.NIGHT), Facts(), resting=True, free=True
    )
    assert rung.shift.stuck.zh
    door, _ = step(rung, Knocked(), Facts(), resting=True, free=True)
    assert isinstance(door.mode, Door)


@pytest.mark.parametrize(
    "broken",
    [
        "[printer\n",
        "[printer]\npaper = 1\n",
        '[platform]\nurl = "https://x.example"\n',
        '[panel]\nwidth_mm = -1\nstill = "perhaps"\n',
    ],
)
def test_the_unit_s_own_mistake_is_put_right_on_the_screen(tmp_path: Path, broken: str) -> None:
    closed(tmp_path, LINHE, broken)
    unit = tmp_path / "unit.toml"
    desk = SettingsDesk(unit, tmp_path / "kiosk.toml", check_devices)
    assert {each.key for each in desk.shown()} >= {each.key for each in editable()}
    desk.keep("panel.width_mm", "336")
    assert unit.with_suffix(".toml.broken").read_text() == broken
    settings, restored = load_or_rescue(check_devices, unit, tmp_path / "kiosk.toml")
    assert (settings.panel.width_mm, settings.unit.number, restored) == (336, 3, False)
