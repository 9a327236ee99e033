"""P6: a blind visitor, alone and privately: every journey by keypad and voice with the screen dark.
The proof, the headset and the keys themselves are in test_by_ear.py. Nothing here is touched."""

import pytest
from PySide6.QtCore import Qt

from kiosk.visit import states as st
from kiosk.visit.contest_states import ContestFiled
from tests.flows.ears import dark, sign_in_by_ear
from tests.flows.slips_told import by_ear, case_slip, slip_says_the_same
from tests.flows.staged import Staged

MOST_STEPS = 6
P = st.PageName


@pytest.fixture(autouse=True)
def nothing_filed(staged: Staged) -> None:
    staged.hall.platform.cases.clear()


def page(staged: Staged, name: st.PageName) -> None:
    staged.until(
        lambda: isinstance(staged.state, st.Page) and staged.state.name is name, name.value
    )
    staged.hears("个可以选")


def out_by_ear(staged: Staged) -> None:
    """End, and the card is called back by voice until it is taken."""
    staged.choose_by_ear("结束")
    staged.shown(st.TakeCard)
    staged.hears("卡还在读卡器里")
    said = len(staged.voice.said)
    staged.leap(6)
    staged.until(lambda: len(staged.voice.said) > said, "the card to be called again")
    staged.hears("卡还在读卡器里")
    staged.slot.remove()
    staged.shown(st.Farewell, st.Attract)
    if isinstance(staged.state, st.Farewell):
        staged.leap(60)
    staged.shown(st.Attract)


def test_the_record_an_entry_and_its_contest_in_six_steps(staged: Staged) -> None:
    sign_in_by_ear(staged, "deduction")
    steps = 0
    for words, shown in (
        ("我的分和每一条记录", P.RECORD),
        ("礼让行人", P.ENTRY),
        ("不对", None),
        ("写得不对", None),
    ):
        staged.choose_by_ear(words)
        steps += 1
        if shown is not None:
            page(staged, shown)
        staged.until(lambda: "个可以选" in staged.voice.last, "the next page")
    staged.until(lambda: getattr(staged.state, "ground_id", "") == "wrong", "the last look")
    staged.hears("带")  # the papers to bring, among it all
    staged.choose_by_ear("提交")
    steps += 1
    case = staged.shown(ContestFiled)
    staged.hears(" ".join(case.number.replace("-", "")))
    staged.choose_by_ear("打印")
    steps += 1
    assert steps <= MOST_STEPS
    staged.shown(st.TakeSlip)
    (filed,) = (each for each in staged.visit.cases if each.number == case.number)
    case_slip(staged, filed)
    staged.hears("先出来的一边是上边")
    assert dark(staged)
    out_by_ear(staged)


def test_the_perks_by_ear(staged: Staged) -> None:
    sign_in_by_ear(staged, "volunteer")
    staged.choose_by_ear("我的分能用在哪里")
    page(staged, P.PERKS)
    staged.choose_by_ear("公交车票优惠")
    page(staged, P.PERK)
    staged.hears("公共交通集团")
    staged.choose_by_ear("打印")
    staged.shown(st.TakeSlip)
    staged.hears("打印机已确认")
    assert staged.slip().says("到柜台出示", "公交车票优惠", "公共交通集团") == []
    assert dark(staged)
    out_by_ear(staged)


def test_a_missing_entry_and_the_way_back_by_ear(staged: Staged) -> None:
    sign_in_by_ear(staged, "blind")
    staged.choose_by_ear("对记录有异议")
    page(staged, P.CONTESTS)
    staged.choose_by_ear("少了一条")
    page(staged, P.COVERAGE)
    staged.choose_by_ear("中心血站")
    staged.until(lambda: "个可以选" in staged.voice.last, "the reasons")
    for wanted in (P.COVERAGE, P.CONTESTS):
        staged.press(Qt.Key.Key_Left)
        page(staged, wanted)
    staged.press(Qt.Key.Key_Left)
    staged.shown(st.Home)
    out_by_ear(staged)


def test_what_is_held_by_ear_keeps_covered_what_is_covered(staged: Staged) -> None:
    sign_in_by_ear(staged, "blind")
    staged.choose_by_ear("关于我的资料")
    page(staged, P.ABOUT)
    staged.choose_by_ear("存着我哪些")
    page(staged, P.HELD)
    name = staged.hall.person("blind").name
    assert not any(name in text for text, _ in staged.voice.said)
    staged.choose_by_ear("全部打印")
    staged.shown(st.TakeSlip)
    assert staged.slip().says("平台存了什么", name) == [], "the paper covers nothing"
    out_by_ear(staged)


def test_the_way_to_a_counter_by_ear_without_signing_in(staged: Staged) -> None:
    staged.press(Qt.Key.Key_Down)
    staged.hears("屏幕已经关掉")
    staged.choose_by_ear("问路")
    staged.shown(st.Guide)
    staged.hears("个可以选")
    staged.choose_by_ear("去哪儿办")
    staged.hears("个可以选")
    staged.choose_by_ear("修复")
    staged.hears("2 号窗口")
    assert dark(staged)
    for _ in range(3):
        staged.press(Qt.Key.Key_Left)
        staged.until(lambda: "个可以选" in staged.voice.last, "the page before")
    staged.shown(st.Attract)


def test_which_edge_of_the_slip_is_its_top_is_told(staged: Staged) -> None:
    sign_in_by_ear(staged)
    staged.choose_by_ear("打印证明")
    page(staged, P.LISTS)
    staged.choose_by_ear("打印")
    staged.shown(st.TakeSlip)
    staged.hears("先出来的一边是上边")
    slip_says_the_same(staged, by_ear(staged))
    assert dark(staged)
    out_by_ear(staged)


def test_who_has_no_headset_is_told_where_one_is_lent(staged: Staged) -> None:
    staged.press(Qt.Key.Key_Down)
    staged.hears("屏幕已经关掉")
    staged.robot.touch("begin")
    staged.by_card("owner")
    staged.press(Qt.Key.Key_Right)
    staged.hears("没有耳机，服务台可以借")
    staged.finish()
