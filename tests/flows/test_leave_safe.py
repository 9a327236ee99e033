"""Leaving is safe: "End now" on the phone, what is forgotten calls, a wipe is seen, settings go."""

import time

import pytest
from PySide6.QtCore import Qt
from PySide6.QtQuick import QQuickItem

from kiosk.sandbox.faults import Fault
from kiosk.visit import states as st
from kiosk.visit.limits import CURTAIN
from tests.flows.ears import sign_in_by_ear
from tests.flows.staged import Staged

END_WITHIN = 2.0


def test_end_now_on_the_phone_ends_it_within_two_seconds(staged: Staged) -> None:
    phone = staged.by_phone("owner")
    assert "陈" in staged.texts()
    began = time.monotonic()
    phone.end_now()
    staged.until(lambda: not isinstance(staged.state, st.Home), "the end")
    assert time.monotonic() - began < END_WITHIN
    assert staged.visit.session is None
    assert "陈＊＊" not in staged.texts()
    staged.finish()


def light(staged: Staged) -> QQuickItem | None:
    return next((item for item in staged.items() if item.objectName() == "light"), None)


def test_a_forgotten_card_calls_by_light_and_text(staged: Staged) -> None:
    staged.by_card("owner")
    staged.touch("end")
    staged.shown(st.TakeCard)
    staged.until(lambda: light(staged) is not None, "the light")
    seen = set()
    began = time.monotonic()
    changes, last = 0, None
    while time.monotonic() - began < 3.0:
        lamp = light(staged)
        shown = lamp is not None and lamp.isVisible()
        changes += last is not None and shown != last
        last = shown
        seen.add(shown)
        staged.sees("nothing")
    assert seen == {True, False}
    assert changes <= 2 * 3 * 3, "at most three flashes a second"
    assert "Your card is still in the reader" in staged.texts()
    staged.slot.remove()
    staged.shown(st.Farewell, st.Attract)


def test_a_forgotten_slip_calls_by_light_and_text(staged: Staged) -> None:
    staged.by_phone("owner")
    staged.print_proof()
    staged.shown(st.TakeSlip)
    assert light(staged) is None
    staged.leap(41)
    staged.until(lambda: staged.visit.warned, "the last seconds")
    staged.until(lambda: light(staged) is not None, "the light")
    assert "请取走凭条" in staged.texts()
    staged.touch("stillHere")
    staged.until(lambda: light(staged) is None, "the light to go out")
    assert isinstance(staged.state, st.TakeSlip)
    staged.leap(41)
    staged.leap(21)
    staged.shown(st.Farewell, st.Attract)
    if isinstance(staged.state, st.Farewell):
        staged.touch("done")
    staged.shown(st.Attract)


def curtained(staged: Staged) -> bool:
    return any(item.objectName() == "curtain" and item.isVisible() for item in staged.items())


def test_the_curtain_falls_after_a_minute_and_any_touch_begins_it_anew(staged: Staged) -> None:
    staged.by_phone("owner")
    staged.leap(CURTAIN - 5)
    assert not curtained(staged)
    staged.robot.touch("eaves")  # beside every button
    staged.leap(CURTAIN - 5)
    assert not curtained(staged)
    staged.leap(5)
    staged.until(lambda: curtained(staged), "the curtain")
    picture = staged.window.grabWindow()
    colours = {picture.pixelColor(x, 300).name() for x in range(20, picture.width() - 20, 20)}
    assert len(colours) == 1, "nothing of anybody's is on the screen"
    staged.robot.touch("curtain")
    staged.until(lambda: not curtained(staged), "it lifted")
    assert isinstance(staged.state, st.Home), "the touch that lifts it touches nothing beneath"
    staged.finish()


def test_no_curtain_for_who_is_given_time(staged: Staged) -> None:
    staged.by_phone("volunteer")
    staged.touch("sillAccess")
    staged.touch("elder")
    staged.touch("closePanel")
    staged.leap(CURTAIN + 1)
    staged.until(lambda: staged.visit.unattended, "a minute without a touch")
    assert not curtained(staged)
    staged.finish()


def test_no_curtain_for_who_listens(staged: Staged) -> None:
    sign_in_by_ear(staged)
    staged.leap(CURTAIN + 1)
    staged.until(lambda: staged.visit.unattended, "a minute without a key")
    assert not curtained(staged)
    staged.press(Qt.Key.Key_Right)
    staged.until(lambda: not staged.visit.unattended, "a key, which is as good as a touch")
    staged.finish()


def test_the_wipe_can_be_seen(staged: Staged) -> None:
    staged.by_card("owner")
    staged.slot.remove()
    staged.shown(st.Farewell)
    assert "wiped" in staged.texts()


@pytest.mark.parametrize("aborted", ["ended on the phone", "nobody answers", "the line breaks"])
def test_what_was_set_goes_with_an_aborted_visit(staged: Staged, aborted: str) -> None:
    """Language, size, contrast and pace, as the next visitor finds them."""
    comfort = staged.kiosk._view.comfort
    usual = (comfort.zhFirst, comfort.textSize, comfort.contrast, comfort.elder)
    staged.touch("sillLanguage")
    staged.touch("sillTextSize")
    staged.touch("sillAccess")
    staged.touch("contrastDark")
    staged.touch("closePanel")
    assert (comfort.zhFirst, comfort.contrast) == (False, "dark")
    phone = staged.by_phone("owner")
    assert (comfort.zhFirst, comfort.contrast) == (False, "dark"), "it holds through the visit"
    match aborted:
        case "ended on the phone":
            phone.end_now()
            staged.shown(st.Problem)
            staged.finish()
        case "nobody answers":
            staged.leap(101)
            staged.until(lambda: staged.visit.warned, "the last seconds")
            staged.leap(21)
            staged.shown(st.Farewell)
            staged.leap(7)
        case _:
            staged.touch("jobLists")
            staged.hall.set_fault(Fault.CUT)
            staged.touch("printProof")
            staged.shown(st.PrintFailed, st.Problem)
            staged.hall.clear_faults()
            staged.finish()
    staged.shown(st.Attract)
    assert (comfort.zhFirst, comfort.textSize, comfort.contrast, comfort.elder) == usual
