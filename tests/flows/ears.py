"""What somebody does who sees nothing: keypad and voice, the headset in."""

from PySide6.QtCore import Qt

from kiosk.visit import states as st
from tests.flows.staged import Staged


def sign_in_by_ear(staged: Staged, person_id: str = "owner") -> None:
    """From the attract screen to Home with card and one-time code."""
    staged.headset.is_in = True
    staged.hears("屏幕已经关掉")
    staged.choose_by_ear("开始")
    staged.shown(st.ChooseSignIn)
    staged.choose_by_ear("卡")
    staged.shown(st.AwaitCard)
    staged.insert(person_id)
    staged.shown(st.StepUp)
    before = staged.hall.last_sms(person_id)
    staged.choose_by_ear("发")
    staged.until(lambda: staged.hall.last_sms(person_id) is not before, "the message")
    staged.until(lambda: staged.robot.sees("key1"), "the keys")
    sms = staged.hall.last_sms(person_id)
    assert sms is not None
    for digit in sms.code:
        staged.press(Qt.Key.Key_0, digit)
        assert staged.voice.last == digit
    staged.press(Qt.Key.Key_Return)
    staged.shown(st.ConfirmPerson)
    staged.choose_by_ear("是我")
    staged.shown(st.Home)
    staged.hears("个可以选")


def dark(staged: Staged) -> bool:
    """Every pixel but the one line that says so is black."""
    image = staged.window.grabWindow()
    corners = [image.pixelColor(x, y).lightness() for x in (5, 1000) for y in (5, 400, 1500, 1900)]
    return max(corners) == 0
