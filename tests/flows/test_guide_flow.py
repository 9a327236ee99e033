"""Without signing in, in the real application: lost, anxious, trying it; and another city."""

import json
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from kiosk.domain.device_status import LineStatus
from kiosk.sandbox.faults import Fault
from kiosk.sandbox.hall import VirtualHall
from kiosk.visit import states as st
from kiosk.visit.states import GuideTopic
from kiosk.wiring.software import fingerprint
from tests.flows.staged import MovableClock, Staged
from tests.flows.walks import kiosk
from tests.flows.wall_clock import Wall

WIPED = "离开以后：屏幕、内存、打印机里都清除"


def topic(staged: Staged, wanted: GuideTopic) -> None:
    staged.until(
        lambda: isinstance(staged.state, st.Guide) and staged.state.topic is wanted, wanted.value
    )


def sealed(staged: Staged) -> bool:
    """Whether the mark of the example is on the screen."""
    seals = [item for item in staged.items() if item.objectName() == "exampleSeal"]
    return any(seal.isVisible() for seal in seals)


def test_lost_and_shown_the_way_with_a_slip_in_hand(staged: Staged) -> None:
    """P10: counter, floor map, hours; printed; nothing asked, nothing kept."""
    tokens = staged.hall.platform.tokens
    staged.until(lambda: tokens.alive() == 0, "nobody to be signed in")
    staged.touch("guide")
    staged.touch("guideServices")
    topic(staged, GuideTopic.SERVICES)
    staged.touch("service-repair")
    topic(staged, GuideTopic.SERVICE)
    staged.until(lambda: "2 号窗口" in staged.texts(), "the counter")
    staged.touch("end")  # the printer's place: there is nothing to end
    staged.shown(st.TakeSlip)
    assert staged.slip().says("去哪里办", "信用修复", "2 号窗口") == []
    assert staged.visit.session is None
    assert tokens.alive() == 0
    staged.finish()


def test_the_way_can_be_taken_along_by_a_phone_s_camera(staged: Staged) -> None:
    """P10: the directions are scanned; the code is words alone and leads to no page."""
    staged.touch("guide")
    staged.touch("guideServices")
    staged.touch("service-repair")
    topic(staged, GuideTopic.SERVICE)
    staged.until(lambda: "2 号窗口" in staged.texts() and staged.sees("end"), "the counter")
    way = staged.robot.read_code()
    assert "2 号窗口" in way
    assert "://" not in way
    assert staged.visit.session is None
    for _ in range(3):
        staged.touch("back")
    staged.shown(st.Attract)


def test_what_is_done_elsewhere_has_an_address(staged: Staged) -> None:
    staged.touch("guide")
    staged.touch("guideServices")
    staged.touch("service-court")
    topic(staged, GuideTopic.SERVICE)
    staged.until(lambda: "样例路 88 号" in staged.texts(), "the address")
    for _ in range(3):
        staged.touch("back")
    staged.shown(st.Attract)


@pytest.fixture
def wall(place: tuple[VirtualHall, MovableClock]) -> Wall:
    return Wall(place[1])


@pytest.fixture
def on_another_day(
    place: tuple[VirtualHall, MovableClock], wall: Wall, qtbot: QtBot
) -> Iterator[Staged]:
    """The kiosk with this wall clock; set it before the first touch."""
    hall, _ = place
    hall.clear_faults()
    staged = Staged(hall, wall)  # type: ignore[arg-type]  # the same to look at
    try:
        yield staged.at_attract()
    finally:
        staged.close()


def test_closed_today_says_when_it_opens_next_and_prints_the_way(
    on_another_day: Staged, wall: Wall
) -> None:
    """P10: somebody stands here on a Sunday."""
    staged = on_another_day
    wall.set(10)
    wall.ahead += timedelta(days=6 - wall.now().weekday())
    calendar = staged.kiosk._plan.city.calendar
    opens = wall.now().date() + timedelta(days=1)
    while calendar.is_working_day(opens) is False:
        opens += timedelta(days=1)
    staged.touch("guide")
    staged.touch("guideServices")
    staged.touch("service-repair")
    topic(staged, GuideTopic.SERVICE)
    staged.until(
        lambda: f"下次：{opens.month} 月 {opens.day} 日" in staged.texts(), "when it opens"
    )
    assert "现在开着" not in staged.texts()
    staged.touch("end")  # the printer's place: there is nothing to end
    staged.shown(st.TakeSlip)
    assert staged.slip().says("去哪里办", "2 号窗口") == []
    staged.finish()


def test_a_guide_older_than_a_month_says_so_and_sends_to_a_person(
    on_another_day: Staged, wall: Wall
) -> None:
    """P10: the list is out of date."""
    staged = on_another_day
    staged.touch("guide")
    staged.touch("guideServices")
    staged.touch("service-repair")
    topic(staged, GuideTopic.SERVICE)
    staged.until(lambda: "2 号窗口" in staged.texts(), "the counter")
    assert "超过一个月了" not in staged.texts()
    staged.touch("back")
    wall.ahead = timedelta(days=40)
    staged.touch("service-repair")
    staged.until(lambda: "超过一个月了" in staged.texts(), "how old it is")
    staged.touch("sillPerson")
    staged.until(lambda: "服务台就在本大厅里" in staged.texts(), "the way to a person")
    staged.touch("closePanel")


def test_what_does_this_machine_keep(staged: Staged) -> None:
    """P11: camera, the wipe, where a record comes from; no count where nobody has searched yet."""
    staged.touch("guide")
    staged.touch("guideMachine")
    topic(staged, GuideTopic.MACHINE)
    staged.until(lambda: "没有摄像头" in staged.texts() and WIPED in staged.texts(), "the facts")
    assert "0 条" not in staged.texts()
    staged.touch("back")
    staged.touch("guideAbout")
    staged.until(lambda: "从不收" in staged.texts(), "what is never held")


def test_which_software_this_is_can_be_compared(staged: Staged) -> None:
    """P11: its fingerprint, once the unit has had the leisure to count it."""
    staged.kiosk._name_software()
    staged.touch("guide")
    staged.touch("guideMachine")
    topic(staged, GuideTopic.MACHINE)
    staged.until(lambda: f"指纹 {fingerprint()}" in staged.texts(), "the fingerprint")
    staged.until(lambda: staged.sees("softwareCode"), "the code")
    version = staged.kiosk._view._setting.machine.version
    assert staged.robot.read_code() == f"OSMANTHUS {version} {fingerprint()}"


def test_a_rehearsal_needs_no_network_and_is_marked_on_every_page(staged: Staged) -> None:
    staged.hall.set_fault(Fault.CUT)
    staged.touch("guide")
    staged.touch("guideRehearse")
    staged.shown(st.Rehearsal)
    for page in ("jobLists", "jobRecord"):
        staged.touch(page)
        staged.until(lambda: staged.sees("back"), "the page")
        assert sealed(staged)
        assert not staged.sees("printProof")
        staged.touch("back")
    assert sealed(staged)
    assert "EXAMPLE" in staged.texts()
    assert staged.visit.session is staged.visit.statement is None
    staged.touch("end")
    staged.shown(st.Attract)
    assert not sealed(staged)


def test_without_the_line_the_way_is_still_shown(staged: Staged) -> None:
    staged.hall.set_fault(Fault.CUT)
    staged.until(lambda: staged.visit.facts.line is LineStatus.DOWN, "the line to go")
    staged.until(lambda: "连不上平台" in staged.texts(), "today's sentence")
    staged.touch("begin")  # it leads to what works
    staged.shown(st.Guide)
    assert not staged.sees("begin")
    staged.touch("guideServices")
    staged.touch("service-report")
    topic(staged, GuideTopic.SERVICE)
    staged.touch("sillPerson")  # P12: a question in writing needs no line either
    staged.touch("askOnPaper")
    staged.shown(st.TakeSlip)
    assert staged.visit.session is None
    staged.finish()


def test_the_platforms_catalogue_arrives_by_itself(staged: Staged) -> None:
    staged.until(
        lambda: (
            staged.visit.facts.catalogue is not None and staged.visit.facts.catalogue.edition >= 1
        ),
        "the catalogue",
    )


def test_another_city_by_phone_to_a_proof_and_by_card_to_a_record(tmp_path: Path) -> None:
    """Scale, lists, people and words are data: nothing else was changed."""
    for sign_in, person, job in (("phone", "builder", "proof"), ("card", "student", "record")):
        out = tmp_path / job
        ran = kiosk(
            *("walkthrough", "--out", out, "--city", "linhe", "--person", person),
            *("--sign-in", sign_in, "--job", job),
            home=tmp_path / f"home-{job}",
        )
        assert ran.code == 0, ran.err
        assert json.loads((out / "report.json").read_bytes())["outcome"] == "done"
    slip, keys = tmp_path / "proof/slip.png", tmp_path / "proof/proof-keys.json"
    checked = kiosk(
        "proof", "verify", slip, "--keys", keys, "--city", "linhe", home=tmp_path / "checks"
    )
    assert checked.code == 0, checked.err
    assert "Wage arrears" in checked.out
