"""P16: somebody who tries things. Relaying a code is test_relay_attack.py; the faults of a spoofed
platform test_platform_faults.py; a card somebody left behind tests/visit/test_journeys.py; what is
written test_canary.py; the staff door test_clerks_day.py."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from kiosk.visit import states as st
from tests.flows.staged import Staged

ESCAPES = (
    (Qt.Key.Key_F4, Qt.KeyboardModifier.AltModifier),
    (Qt.Key.Key_Q, Qt.KeyboardModifier.ControlModifier),
    (Qt.Key.Key_W, Qt.KeyboardModifier.ControlModifier),
    (Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier),
    (Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier),
    (Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier),
    (Qt.Key.Key_F11, Qt.KeyboardModifier.NoModifier),
    (Qt.Key.Key_Print, Qt.KeyboardModifier.NoModifier),
    (Qt.Key.Key_Menu, Qt.KeyboardModifier.NoModifier),
    (Qt.Key.Key_Tab, Qt.KeyboardModifier.AltModifier),
)
FLOOD = 60


def test_no_shortcut_of_a_desktop_does_anything(staged: Staged) -> None:
    staged.by_card("owner")
    before = staged.visit
    size, visibility = staged.window.size(), staged.window.visibility()
    for key, modifier in ESCAPES:
        QTest.keyClick(staged.window, key, modifier)
    QTest.qWait(50)
    assert staged.window.isVisible()
    assert (staged.window.size(), staged.window.visibility()) == (size, visibility)
    assert staged.visit.visit_id == before.visit_id
    assert isinstance(staged.state, st.Home)
    staged.finish()


def test_swipes_from_every_edge_move_nothing(staged: Staged) -> None:
    staged.by_phone("owner")
    before = staged.visit.visit_id
    width, height = staged.window.width(), staged.window.height()
    middle = QPoint(width // 2, height // 2)
    no_key = Qt.KeyboardModifier.NoModifier
    for edge in (
        QPoint(1, height // 2),
        QPoint(width - 2, height // 2),
        QPoint(width // 2, 1),
        QPoint(width // 2, height - 2),
    ):
        QTest.mousePress(staged.window, Qt.MouseButton.LeftButton, no_key, edge)
        for part in range(1, 6):
            QTest.mouseMove(staged.window, edge + (middle - edge) * part / 5)
        QTest.mouseRelease(staged.window, Qt.MouseButton.LeftButton, no_key, middle)
        QTest.qWait(20)
    assert staged.visit.visit_id == before
    assert isinstance(staged.state, st.Home)
    assert staged.window.contentItem().x() == staged.window.contentItem().y() == 0
    staged.finish()


def test_a_flooded_help_button_holds_nobody_up(staged: Staged) -> None:
    held = staged.objects()
    for _ in range(FLOOD):
        staged.robot.touch("sillPerson")
    staged.until(lambda: not staged.sees("closePanel"), "the panel closed again")
    assert abs(staged.objects() - held) < 5
    staged.by_phone("neutral")
    staged.finish()


def test_keys_of_a_keyboard_type_nothing_into_the_code(staged: Staged) -> None:
    """Digits are the keypad's own; letters and pasted text reach nothing."""
    staged.touch("begin")
    staged.touch("chooseCard")
    staged.shown(st.AwaitCard)
    staged.insert("owner")
    staged.shown(st.StepUp)
    for letter in "abc;DROP":
        QTest.keyClick(staged.window, letter)
    QTest.keyClick(staged.window, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    QTest.qWait(50)
    assert isinstance(staged.state, st.StepUp)
    assert not staged.kiosk._view.listening.on
    staged.finish()
