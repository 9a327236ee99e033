"""Every job in the second city: 0 to 1000 in bands, its own lists, rules and words.

Whatever of the first city shows there is policy in the code.
"""

import re
import tomllib
from collections.abc import Iterator
from typing import Any

import pytest
from pytestqt.qtbot import QtBot
from structlog.testing import capture_logs

from kiosk.paths import assets_dir
from kiosk.sandbox.hall import VirtualHall
from kiosk.sandbox.rate_limit import GENEROUS
from kiosk.visit import states as st
from kiosk.visit.contest_states import ContestFiled
from tests.flows.slips_told import case_slip, on_screen, slip_says_the_same
from tests.flows.staged import MovableClock, Staged
from tests.support.printed_slip import PrintedSlip, bare

CITIES = assets_dir() / "cities"
LONG_ENOUGH = 6
LISTS = {"拖欠农民工工资名单", "政府采购失信名单"}
OTHERS = re.compile(r"苏州|桂花|Suzhou|Osmanthus|中性|[Nn]eutral|样例路 1 号|(?<!-)12345")


def words_of(value: Any) -> Iterator[str]:
    """Every text of a profile that somebody may read."""
    if isinstance(value, dict):
        for key, each in value.items():
            if key in ("zh", "en") and isinstance(each, str):
                yield each
            else:
                yield from words_of(each)
    elif isinstance(value, list):
        for each in value:
            yield from words_of(each)


def told_by(city: str) -> set[str]:
    """The longer texts of a city's own files."""
    files = sorted((CITIES / city).glob("*.toml"))
    tables = [tomllib.loads(file.read_text(encoding="utf-8")) for file in files]
    return {text for text in words_of(tables) if len(text) >= LONG_ENOUGH}


PEOPLE = (assets_dir() / "people" / "linhe.json").read_text(encoding="utf-8")
SUZHOUS = {text for text in told_by("suzhou") - told_by("linhe") if text not in PEOPLE}
"""What only the first city says: names of its lists, rules, perks, counters, papers."""


@pytest.fixture(scope="module")
def linhe() -> Iterator[tuple[VirtualHall, MovableClock]]:
    clock = MovableClock()
    with VirtualHall(city="linhe", monotonic=clock.monotonic, rates=GENEROUS) as hall:
        yield hall, clock


@pytest.fixture
def staged(linhe: tuple[VirtualHall, MovableClock], qtbot: QtBot) -> Iterator[Staged]:
    hall, clock = linhe
    hall.platform.cases.clear()
    with capture_logs() as lines:
        staged = Staged(hall, clock)
        try:
            yield staged.at_attract()
        finally:
            staged.close()
    assert [line for line in lines if line["log_level"] not in ("debug", "info")] == []


def looks(staged: Staged, words: str) -> None:
    """The screen with these words, and nothing of the other city on it, seen or hidden."""
    staged.until(lambda: words in staged.texts(), words)
    texts = staged.texts()
    assert OTHERS.findall(texts) == []
    assert [text for text in SUZHOUS if text in texts] == []


def of_this_city(slip: PrintedSlip) -> None:
    """Whatever it is of, it names this city, its hall and its hotline, and nothing of the other."""
    assert slip.says("禾信自助终端", "临禾市民中心", "0599-12345") == []
    assert OTHERS.findall("\n".join(slip.lines)) == []
    assert [words for words in map(bare, SUZHOUS) if words in slip.text] == []


def back(staged: Staged, then: type = st.Home) -> None:
    staged.touch("back")
    staged.shown(then)


def test_the_proof(staged: Staged) -> None:
    looks(staged, "临禾市民中心")
    staged.by_phone("builder")
    looks(staged, "第三段")
    staged.touch("jobLists")
    looks(staged, "拖欠农民工工资名单")
    shown = on_screen(staged)
    staged.touch("printProof")
    staged.shown(st.TakeSlip)
    looks(staged, "凭条")
    slip = slip_says_the_same(staged, shown)
    assert set(shown) == LISTS
    of_this_city(slip)
    staged.finish()


def test_record_entry_and_contest(staged: Staged) -> None:
    staged.by_phone("builder")
    staged.touch("jobRecord")
    looks(staged, "按时交电费 24 个月")
    assert "1000" in staged.texts()
    staged.touch("entry-SF-0417")
    looks(staged, "交警支队")
    staged.touch("contest")
    staged.touch("ground-wrong")
    looks(staged, "身份证件")
    staged.touch("confirm")
    number = staged.shown(ContestFiled).number
    looks(staged, "交警支队")
    (case,) = (each for each in staged.visit.cases if each.number == number)
    staged.touch("printThis")
    staged.shown(st.TakeSlip)
    of_this_city(case_slip(staged, case))
    staged.finish()


def test_perks_and_coverage(staged: Staged) -> None:
    staged.by_phone("builder")
    staged.touch("jobPerks")
    (perk,) = (perk.perk_id for perk in staged.visit.statement.perks[:1])
    staged.touch(f"perk-{perk}")
    looks(staged, staged.visit.statement.perks[0].name.zh)
    back(staged, st.Page)
    back(staged)
    staged.touch("jobContest")
    staged.touch("missing")
    looks(staged, "供电公司")
    staged.finish()


@pytest.mark.parametrize(
    ("page", "words"),
    [
        ("held", ""),
        ("inquiries", ""),
        ("neverHeld", "指纹"),
        ("scores", "禾信分"),
        ("rules", "临禾市信用条例"),
    ],
)
def test_about_the_record(staged: Staged, page: str, words: str) -> None:
    staged.by_phone("builder")
    staged.touch("aside")
    staged.until(lambda: staged.sees(page), page)
    staged.touch(page)
    staged.until(lambda: getattr(staged.state, "name", None) not in (None, st.PageName.ABOUT), page)
    looks(staged, words)
    staged.finish()


def test_nothing_on_record_and_no_neutral_point(staged: Staged) -> None:
    staged.by_phone("student")
    looks(staged, "第")
    staged.touch("jobRecord")
    looks(staged, "1000")
    staged.finish()


def test_guide_and_rehearsal(staged: Staged) -> None:
    staged.touch("guide")
    for topic, words in (
        ("guideAbout", "禾信分"),
        ("guideServices", "对记录有异议"),
        ("guideMachine", "没有摄像头"),
    ):
        staged.touch(topic)
        looks(staged, words)
        back(staged, st.Guide)
        staged.until(lambda: staged.sees("guideAbout"), "the guide")
    staged.touch("guideRehearse")
    staged.shown(st.Rehearsal)
    for job in ("jobLists", "jobRecord"):
        staged.touch(job)
        staged.until(lambda: staged.sees("back"), job)
        looks(staged, "EXAMPLE")
        staged.touch("back")
    staged.touch("end")
    staged.shown(st.Attract)
