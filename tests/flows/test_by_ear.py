"""A visitor who sees nothing: keypad and voice alone, the screen dark (P6). Nothing is touched."""

import time

import pytest
from PySide6.QtCore import Qt

from kiosk.domain.lists import ListStatus
from kiosk.visit import states as st
from tests.flows.ears import dark, sign_in_by_ear
from tests.flows.slips_told import by_ear, slip_says_the_same
from tests.flows.staged import Staged

OWNER = "陈"


def test_the_proof_by_ear_alone(staged: Staged) -> None:
    sign_in_by_ear(staged)
    staged.hears("个可以选")
    assert dark(staged)
    staged.choose_by_ear("打印证明")
    staged.shown(st.Page)
    staged.hears("未列入")
    staged.choose_by_ear("打印")
    staged.shown(st.TakeSlip)
    staged.hears("打印机已确认")
    heard = by_ear(staged)
    assert {each.status for each in heard.values()} == {ListStatus.NOT_LISTED, ListStatus.REMOVED}
    slip_says_the_same(staged, heard)
    assert all(language == "zh" for _, language in staged.voice.said)
    assert dark(staged)
    staged.choose_by_ear("结束")
    staged.slot.remove()
    staged.shown(st.Farewell, st.Attract)
    if isinstance(staged.state, st.Farewell):
        staged.leap(60)
    staged.shown(st.Attract)
    listening = staged.kiosk._view.listening
    assert not listening.on
    assert listening._stops == [], "nothing of what was read outlives the visit"
    staged.until(lambda: not dark(staged), "the next visitor's screen")


def test_what_is_ones_own_is_said_into_a_headset_alone(staged: Staged) -> None:
    staged.press(Qt.Key.Key_Down)
    staged.hears("屏幕已经关掉")
    staged.robot.touch("begin")  # shows the screen, no more
    staged.by_card("owner")
    before = len(staged.voice.said)
    staged.press(Qt.Key.Key_Right)
    staged.hears("请插上耳机")
    own = staged.voice.said[before:]
    assert not any(OWNER in text for text, _ in own)
    staged.headset.is_in = True
    staged.hears("个可以选")
    staged.finish()


def test_a_headset_pulled_out_is_waited_for_and_then_the_visit_ends(staged: Staged) -> None:
    sign_in_by_ear(staged)
    staged.headset.is_in = False
    silent = len(staged.voice.stops)
    pulled = time.monotonic()
    staged.until(lambda: len(staged.voice.stops) > silent, "silence")
    assert staged.voice.stops[-1] - pulled < 1.0
    assert dark(staged)
    assert isinstance(staged.state, st.Home)
    gone = staged.kiosk._view.listening._gone
    assert gone.interval() == 20_000, "the time to put it back"
    gone.setInterval(50)
    staged.shown(st.TakeCard, st.Farewell, st.Attract)
    staged.slot.remove()
    staged.shown(st.Farewell, st.Attract)


def test_a_headset_back_in_time_goes_on(staged: Staged) -> None:
    sign_in_by_ear(staged)
    staged.headset.is_in = False
    staged.until(staged.kiosk._view.listening._gone.isActive, "the wait")
    staged.headset.is_in = True
    staged.until(lambda: not staged.kiosk._view.listening._gone.isActive(), "the end of the wait")
    staged.hears("个可以选")
    staged.finish()


def test_a_touch_shows_the_screen_and_touches_nothing(staged: Staged) -> None:
    staged.press(Qt.Key.Key_Down)
    staged.until(lambda: dark(staged), "the dark")
    staged.robot.touch("begin")
    staged.until(lambda: not dark(staged), "the light")
    assert isinstance(staged.state, st.Attract)
    assert staged.kiosk._view.listening.on


@pytest.mark.parametrize("key", [Qt.Key.Key_F1, Qt.Key.Key_Asterisk])
def test_the_keys_are_explained(staged: Staged, key: Qt.Key) -> None:
    staged.press(Qt.Key.Key_Down)
    staged.press(key)
    staged.hears("向下键")
