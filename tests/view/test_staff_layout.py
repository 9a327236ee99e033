"""Every staff screen on every panel: nothing cut or in the way, everything named, plain text."""

import itertools

import pytest
from hall_window import HallWindow
from PySide6.QtGui import QAccessible
from scene_walk import asked, faults, targets, texts

from kiosk.upkeep.staff_events import StaffPage
from kiosk.upkeep.unit import Unit
from kiosk.view.comfort import SIZES, ComfortProps
from kiosk.wiring.scenes.staff import STAFF_SCENES, scene, staff

LEAST_TARGET = 63  # 20 mm at 81.6 dpi, less a pixel of rounding


def look(hall: HallWindow, language: str) -> dict[str, list[str]]:
    """What is wrong, by scene."""
    wrong = {}
    for name, shown in STAFF_SCENES.items():
        hall.show_staff(shown, zh_first=language == "zh")
        if found := faults(hall.window, LEAST_TARGET):
            wrong[name] = found
    return wrong


@pytest.mark.parametrize("language", ["zh", "en"])
def test_upright(hall: HallWindow, language: str) -> None:
    assert look(hall, language) == {}


@pytest.mark.parametrize("language", ["zh", "en"])
def test_wide(wide_hall: HallWindow, language: str) -> None:
    assert look(wide_hall, language) == {}


@pytest.mark.parametrize("language", ["zh", "en"])
def test_smallest_panel(small_hall: HallWindow, language: str) -> None:
    assert look(small_hall, language) == {}


@pytest.mark.parametrize("panel", ["hall", "wide_hall", "small_hall", "small_wide_hall"])
def test_a_unit_that_serves_nobody_says_so_in_every_size(
    request: pytest.FixtureRequest, panel: str
) -> None:
    """Its keys for language and text size are a visitor's; its longest reason has to fit too."""
    shown: HallWindow = request.getfixturevalue(panel)
    wrong = {}
    for name in (each for each in STAFF_SCENES if each.startswith("unit-")):
        shown.show_staff(STAFF_SCENES[name])
        for zh_first, size, reach in itertools.product((True, False), SIZES, (False, True)):
            shown.view.comfort.take(ComfortProps(zh_first, size, "standard", reach=reach))
            shown.settle()
            if found := faults(shown.window, LEAST_TARGET):
                wrong[name, zh_first, size, reach] = found
    assert wrong == {}


def test_texts_are_plain_and_targets_named_and_spoken(hall: HallWindow) -> None:
    for name, shown in STAFF_SCENES.items():
        hall.show_staff(shown)
        for text in texts(hall.window):
            assert asked(text, "textFormat") == 0, text.property("text")
        names = [item.objectName() for item in targets(hall.window)]
        assert all(names), (name, names)
        assert len(names) == len(set(names)), (name, names)
        for item in targets(hall.window):
            spoken = QAccessible.queryAccessibleInterface(item)
            assert spoken is not None
            assert spoken.text(QAccessible.Text.Name), (name, item.objectName())


def test_scenes_reach_every_room(hall: HallWindow) -> None:
    seen = set()
    for shown in STAFF_SCENES.values():
        hall.show_staff(shown)
        seen.add(hall.view.staff.screen or "none")
    assert seen - {"none"} == {"Door", *(page.value.capitalize() for page in StaffPage)}


def test_the_visitors_comfort_ends_at_the_door(hall: HallWindow) -> None:
    hall.view.comfort.chooseSize("XL")
    hall.view.comfort.chooseContrast("dark")
    hall.show_staff(scene(staff(StaffPage.MORNING)))
    assert (hall.view.comfort.textSize, hall.view.comfort.contrast) == ("M", "standard")


def test_the_rooms_are_gone_when_staff_have_left(hall: HallWindow) -> None:
    hall.show_staff(scene(staff(StaffPage.TOOLS)))
    assert hall.find("staffHouse") is not None
    hall.view.attend(Unit())
    hall.settle()
    assert hall.find("staffHouse") is None


def test_a_finger_that_rests_on_the_mark_knocks(hall: HallWindow) -> None:
    from PySide6.QtCore import QPoint, Qt
    from PySide6.QtTest import QTest

    from kiosk.upkeep.staff_events import Knocked
    from kiosk.visit.states import Attract, Visit

    hall.view.attend(Unit())
    hall.show(Visit(1, Attract()))
    hall.posted.clear()
    place = QPoint(90, 40)
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QTest.mousePress(hall.window, left, none, place)
    QTest.qWait(500)
    assert Knocked() not in hall.posted
    QTest.qWait(1900)
    QTest.mouseRelease(hall.window, left, none, place)
    assert Knocked() in hall.posted
