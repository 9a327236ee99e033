"""P6: a key of the keypad that sticks moves nothing, keeps nobody signed in, and is named."""

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest

from kiosk.domain.device_status import EarsStatus
from kiosk.view.ears.held import STUCK_AFTER
from kiosk.visit import states as st
from tests.flows.ears import sign_in_by_ear
from tests.flows.staged import Staged


def repeat(staged: Staged, key: Qt.Key, times: int = 1) -> None:
    """What a platform sends while a key stays down (no release between)."""
    for _ in range(times):
        event = QKeyEvent(
            QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier, "", autorep=True
        )
        QCoreApplication.sendEvent(staged.window, event)
    QTest.qWait(10)


def stick(staged: Staged, key: Qt.Key) -> None:
    QTest.keyPress(staged.window, key)
    repeat(staged, key, 20)
    staged.leap(STUCK_AFTER + 0.1)


def ears(staged: Staged, status: EarsStatus) -> None:
    staged.until(lambda: staged.visit.facts.ears is status, status.value)


def test_a_stuck_key_is_named_the_others_work_and_it_clears_by_itself(staged: Staged) -> None:
    sign_in_by_ear(staged)
    QTest.keyPress(staged.window, Qt.Key.Key_Down)
    first = staged.voice.last
    count = len(staged.voice.said)
    repeat(staged, Qt.Key.Key_Down, 20)
    assert (staged.voice.last, len(staged.voice.said)) == (first, count), "the repeats move nothing"
    assert staged.visit.facts.ears is EarsStatus.WELL
    staged.leap(STUCK_AFTER + 0.1)
    staged.hears("有键卡住了：向下键")
    ears(staged, EarsStatus.KEY_STUCK)
    staged.until(lambda: "请工作人员把卡住的键弹起来" in staged.texts(), "the words for staff")
    staged.press(Qt.Key.Key_Question)
    staged.hears("向下键，下一项")
    staged.press(Qt.Key.Key_Up)
    staged.hears("选择")
    assert isinstance(staged.state, st.Home)
    QTest.keyRelease(staged.window, Qt.Key.Key_Down)
    staged.hears("个可以选")
    ears(staged, EarsStatus.WELL)
    assert "请工作人员把卡住的键弹起来" not in staged.texts()
    staged.choose_by_ear("打印证明")
    staged.shown(st.Page)
    staged.slot.remove()
    staged.shown(st.Farewell, st.Attract)


def test_a_stuck_key_keeps_no_visit_alive(staged: Staged) -> None:
    sign_in_by_ear(staged)
    stick(staged, Qt.Key.Key_Return)
    for _ in range(4):
        staged.leap(30)
        repeat(staged, Qt.Key.Key_Return, 5)
    staged.leap(21)
    staged.shown(st.TakeCard)
    assert staged.visit.statement is None
    staged.slot.remove()
    staged.shown(st.Farewell, st.Attract)
    QTest.keyRelease(staged.window, Qt.Key.Key_Return)


def test_a_key_that_falls_down_by_itself_darkens_no_screen_for_long(staged: Staged) -> None:
    listening = staged.kiosk._view.listening
    stick(staged, Qt.Key.Key_Down)
    staged.until(lambda: not listening.on, "the screen back")
    assert not listening.dark
    ears(staged, EarsStatus.KEY_STUCK)
    repeat(staged, Qt.Key.Key_Down, 5)
    assert not listening.on
    staged.press(Qt.Key.Key_Up)
    staged.hears("有键卡住了：向下键")
    QTest.keyRelease(staged.window, Qt.Key.Key_Down)
    ears(staged, EarsStatus.WELL)
    staged.hears("个可以选")
