"""P16: somebody who tries things. Relaying a code is test_relay_attack.py; the faults of a spoofed
platform test_platform_faults.py; a card somebody left behind tests/visit/test_journeys.py; what is
written test_canary.py; the staff door test_clerks_day.py."""

import time
from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from kiosk.central.port import Scanned
from kiosk.domain.device_status import CardReaderStatus
from kiosk.domain.failures import FailureCode
from kiosk.upkeep.mode import Open
from kiosk.visit import states as st
from tests.flows.staged import Staged
from tests.support.virtual_visits import QUICK, visit_of

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
SERVICE = Path(__file__).parents[2] / "packaging" / "systemd" / "osmanthus-kiosk.service"


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
    staged.touch("sillPerson")
    staged.until(lambda: staged.sees("closePanel"), "the panel open")
    staged.touch("closePanel")
    staged.until(lambda: not staged.sees("closePanel"), "the panel closed")
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


def test_a_stick_that_types_does_no_more_than_a_visitor_may(staged: Staged) -> None:
    """A USB stick that says it is a keyboard, and one that says it is a disk."""
    for key, modifier in ESCAPES * 2:
        QTest.keyClick(staged.window, key, modifier)
    for text in ("sudo reboot", "../../etc/shadow", "0" * 40):
        for letter in text:
            QTest.keyClick(staged.window, letter)
    for _ in range(12):
        QTest.keyClick(staged.window, Qt.Key.Key_Down)
    QTest.qWait(50)
    # Arrows, Enter, Space and digits are the tactile keypad's: they lead where a finger would.
    assert isinstance(staged.state, st.Attract | st.ChooseSignIn)
    assert staged.kiosk._runner.mode == Open()
    assert staged.visit.session is None
    assert staged.printer.last_slip is None
    for _ in range(2):
        staged.leap(101)
    staged.shown(st.Attract)
    staged.until(lambda: not staged.kiosk._view.listening.on, "all to be as before")
    hidden = SERVICE.read_text(encoding="utf-8").split("InaccessiblePaths=")[1].splitlines()[0]
    assert hidden.split() == ["-/media", "-/mnt", "-/run/media"], "where a disk would be mounted"


def test_a_card_somebody_left_opens_nothing_to_who_comes_next(staged: Staged) -> None:
    """Its owner is gone and the card still in: whoever begins is asked for a card put in anew."""
    staged.by_card("owner")
    staged.touch("end")
    staged.shown(st.TakeCard)
    staged.until(lambda: "卡还在读卡器里" in staged.texts(), "the call")
    for _ in range(40):
        if isinstance(staged.state, st.Attract):
            break
        staged.leap(10)
    staged.shown(st.Attract)
    assert staged.visit.facts.reader is CardReaderStatus.PRESENT, "it is still in"
    messages = staged.hall.last_sms("owner")
    staged.touch("begin")
    staged.touch("chooseCard")
    staged.shown(st.AwaitCard)
    QTest.qWait(200)
    assert isinstance(staged.state, st.AwaitCard)
    assert staged.visit.session is staged.visit.statement is None
    assert staged.hall.last_sms("owner") is messages
    assert staged.hall.person("owner").name not in staged.texts()
    staged.slot.remove()
    QTest.qWait(50)
    staged.insert("neutral")
    staged.shown(st.StepUp)
    staged.step_up("neutral")
    staged.shown(st.ConfirmPerson)
    staged.touch("yesItsMe")
    staged.shown(st.Home)
    staged.finish()


def test_a_sticker_over_the_code_opens_nothing_here(staged: Staged) -> None:
    """It is a thief's: this kiosk says what the phone must name, shows no number to type, and its
    own code runs out."""
    staged.touch("begin")
    staged.touch("choosePhone")
    own = staged.code()
    staged.until(lambda: "手机上应写着" in staged.texts(), "what the phone must name")
    with visit_of(staged.hall.central(patience=QUICK)) as thief:
        sticker = thief.request_code()
        assert sticker.verification_uri != own
        phone = staged.hall.phone("owner")
        assert phone.scan(sticker.verification_uri) == "scanned"
        scanned = thief.poll_token(sticker)
        assert isinstance(scanned, Scanned)
        # The kiosk asks every second; it goes on showing its own code, and no number to type.
        looks = time.monotonic() + 2.5
        while time.monotonic() < looks:
            QTest.qWait(20)
            assert isinstance(staged.state, st.ShowCode)
            assert scanned.match_number not in visible_texts(staged)
        assert staged.robot.read_code() == own
        wrong = "10" if scanned.match_number != "10" else "11"
        assert phone.type_number(wrong) == "dead"
        assert staged.hall.platform.tokens.alive() == 0
    staged.leap(71)
    staged.until(lambda: staged.visit.warned, "the last seconds")
    staged.leap(21)
    assert staged.shown(st.ChooseSignIn).note is FailureCode.CODE_EXPIRED
    assert staged.visit.session is None
    staged.finish()


def test_a_sticker_over_the_reader_holds_nobody(staged: Staged) -> None:
    """No card is ever seen: the phone is offered, and silence ends it."""
    staged.touch("begin")
    staged.touch("chooseCard")
    staged.shown(st.AwaitCard)
    staged.until(lambda: staged.sees("choosePhone"), "the other way in")
    staged.leap(61)
    staged.until(lambda: staged.visit.warned, "the last seconds")
    assert isinstance(staged.state, st.AwaitCard)
    staged.leap(21)
    staged.shown(st.Attract)
    staged.touch("begin")
    staged.touch("chooseCard")
    staged.shown(st.AwaitCard)
    staged.touch("choosePhone")  # the way round the sticker leads somewhere
    assert staged.code()


def visible_texts(staged: Staged) -> list[str]:
    return [
        str(item.property("text"))
        for item in staged.items()
        if item.inherits("QQuickText") and item.isVisible()
    ]
