"""A kiosk that cannot open keeps its own name, or has none; never another city's."""

from pathlib import Path

import pytest

from kiosk.domain.bilingual import NO_WORDS, Bilingual
from kiosk.settings import SettingsProblem
from kiosk.upkeep.settings_rescue import load_or_rescue
from kiosk.wiring.closed_plan import closed_plan
from kiosk.wiring.from_settings import check_devices, city_of
from kiosk.wiring.plan import Plan

LINHE = '[unit]\nid = "lh-3"\nnumber = 3\n[city]\nprofile = "linhe"\n'
NAMED = '[unit]\nhall_zh = "临河一厅"\nhall_en = "Linhe Hall One"\n'


def opened(system: Path, unit: Path) -> None:
    """What a start does with these files."""
    settings, _ = load_or_rescue(check_devices, unit, system)
    city_of(settings)


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
