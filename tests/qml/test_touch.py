"""A touch counts when it begins and ends inside, and shows in the same frame."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

LEFT = Qt.MouseButton.LeftButton
INSIDE, OUTSIDE = QPoint(200, 100), QPoint(200, 380)

CONTROLS = {
    "first": 'FirstButton { zh: "打印证明"; en: "Print proof"; icon: "print" }',
    "second": 'SecondButton { zh: "提异议"; en: "Contest"; icon: "contest" }',
    "quiet": 'QuietButton { zh: "返回"; en: "Back"; icon: "back" }',
    "reach": 'ReachTile { zh: "我的分"; en: "My score"; icon: "score" }',
    "entry": 'EntryRow { points: "+6"; zh: "按时交水费"; en: "Water bills on time" }',
    "key": 'Key { digit: "5" }',
    "sill": 'SillButton { zh: "方便操作"; en: "Access"; icon: "access" }',
    "person": 'SillButton { person: true; zh: "找工作人员"; en: "Ask a person"; icon: "person" }',
}


@pytest.fixture(params=CONTROLS)
def control(request: pytest.FixtureRequest, show_qml: Callable[..., QQuickItem]) -> QQuickItem:
    body = CONTROLS[request.param].rstrip(" }")
    root = show_qml(
        "Rectangle { color: Theme.wall\n"
        f"{body}; objectName: 'it'; x: 50; y: 50; width: 600; height: 120\n"
        "property int count: 0; onTouched: count++ } }"
    )
    found = root.findChild(QQuickItem, "it")
    assert found is not None
    return found


def test_a_press_and_release_inside_counts_once(control: QQuickItem) -> None:
    QTest.mouseClick(control.window(), LEFT, pos=INSIDE)
    assert control.property("count") == 1


def test_a_press_that_leaves_does_not_count(control: QQuickItem) -> None:
    QTest.mousePress(control.window(), LEFT, pos=INSIDE)
    QTest.mouseMove(control.window(), OUTSIDE)
    QTest.mouseRelease(control.window(), LEFT, pos=OUTSIDE)
    assert control.property("count") == 0


def test_a_press_that_begins_outside_does_not_count(control: QQuickItem) -> None:
    QTest.mousePress(control.window(), LEFT, pos=OUTSIDE)
    QTest.mouseMove(control.window(), INSIDE)
    QTest.mouseRelease(control.window(), LEFT, pos=INSIDE)
    assert control.property("count") == 0


def test_a_resting_finger_still_counts(control: QQuickItem) -> None:
    QTest.mousePress(control.window(), LEFT, pos=INSIDE)
    QTest.qWait(900)
    QTest.mouseRelease(control.window(), LEFT, pos=INSIDE)
    assert control.property("count") == 1


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_the_keypad_touches_what_has_focus(control: QQuickItem, key: Qt.Key) -> None:
    control.forceActiveFocus()
    QTest.keyClick(control.window(), key)
    assert control.property("count") == 1


def test_tab_reaches_it(control: QQuickItem) -> None:
    assert control.property("activeFocusOnTab") is True


def test_feedback_is_there_at_once_moves_nothing_and_ends(
    control: QQuickItem, qtbot: QtBot
) -> None:
    window = control.window()
    geometry = [(i.x(), i.y(), i.width(), i.height()) for i in control.childItems()]
    rest = window.grabWindow()
    QTest.mousePress(window, LEFT, pos=INSIDE)
    assert control.property("pressed") is True
    held = window.grabWindow()
    assert held != rest
    assert geometry == [(i.x(), i.y(), i.width(), i.height()) for i in control.childItems()]
    QTest.mouseRelease(window, LEFT, pos=INSIDE)
    assert control.property("pressed") is True
    qtbot.waitUntil(lambda: control.property("pressed") is False, timeout=5000)
    assert window.grabWindow() == rest


def test_reduced_motion_ends_feedback_with_the_touch(
    show_qml: Callable[..., QQuickItem],
) -> None:
    root = show_qml(
        "Rectangle { Component.onCompleted: Theme.reducedMotion = true\n"
        "FirstButton { objectName: 'it'; x: 50; y: 50; width: 600; zh: '好'; en: 'OK' } }"
    )
    it = root.findChild(QQuickItem, "it")
    assert it is not None
    QTest.mousePress(it.window(), LEFT, pos=INSIDE)
    assert it.property("pressed") is True
    QTest.mouseRelease(it.window(), LEFT, pos=INSIDE)
    assert it.property("pressed") is False


def test_sill_bar_and_keypad_say_which(show_qml: Callable[..., QQuickItem], look) -> None:
    root = show_qml(
        "Rectangle { property string said\n"
        "Sill { width: 1080; onLanguageTouched: parent.said += 'L'\n"
        " onTextSizeTouched: parent.said += 'T'; onAccessTouched: parent.said += 'A'\n"
        " onPersonTouched: parent.said += 'P' }\n"
        "BackEndBar { y: 200; width: 952; onBackTouched: parent.said += 'B'\n"
        " onEndTouched: parent.said += 'E' }\n"
        "Keypad { y: 400; onDigitTouched: digit => parent.said += digit\n"
        " onClearTouched: parent.said += 'C'; onOkTouched: parent.said += 'O' } }",
        1080,
        1000,
    )
    names = ["sillLanguage", "sillTextSize", "sillAccess", "sillPerson", "back", "end"]
    names += [f"key{digit}" for digit in "1234567890"] + ["keyClear", "keyOk"]
    items = {item.objectName(): item for item in look.touchables(root)}
    for item in (items[name] for name in names):
        QTest.mouseClick(item.window(), LEFT, pos=item.mapToScene(QPoint(40, 40)).toPoint())
    assert root.property("said") == "LTAPBE1234567890CO"
