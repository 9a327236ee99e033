"""Reach mode: everything is done from the lowest third, and nothing above it answers a touch."""

import pytest
from hall_samples import SCENES
from hall_window import HallWindow
from PySide6.QtCore import QPointF
from PySide6.QtQuick import QQuickItem
from pytestqt.qtbot import QtBot
from scene_walk import box, targets, walk

from kiosk.view.application import Panel
from kiosk.visit.contest_events import GroundChosen
from kiosk.visit.events import PageChosen, StepUpTyped, Touch, Touched
from kiosk.visit.states import PageName


def framed(hall: HallWindow) -> list[str]:
    """The rows with the frame on."""
    return [
        item.objectName()
        for item in walk(hall.window.contentItem())
        if item.property("picked") is True
    ]


def names(hall: HallWindow) -> set[str]:
    return {item.objectName() for item in targets(hall.window)}


def middle(item: QQuickItem) -> QPointF:
    return item.mapToScene(QPointF(item.width() / 2, item.height() / 2))


def test_home_has_its_jobs_two_by_two(hall: HallWindow) -> None:
    hall.show(SCENES["home"], reach=True)
    jobs = [hall.find(name) for name in ("jobLists", "jobContest", "jobPerks", "jobRecord")]
    places = {(box(job).left(), box(job).top()) for job in jobs if job is not None}
    assert len(places) == 4
    assert len({left for left, _ in places}) == len({top for _, top in places}) == 2
    hall.touch("jobLists")
    assert hall.posted[-1] == PageChosen(PageName.LISTS)


def test_rows_above_are_picked_from_below(hall: HallWindow) -> None:
    hall.show(SCENES["record"], reach=True)
    first = framed(hall)
    assert len(first) == 1
    hall.touch("pickNext")
    second = framed(hall)
    assert len(second) == 1
    assert second != first
    hall.touch("pickThis")
    entry = second[0].removeprefix("entry-")
    assert hall.posted[-1] == PageChosen(PageName.ENTRY, entry)
    hall.touch("pickPrevious")
    assert framed(hall) == first


def test_a_row_above_does_not_answer(hall: HallWindow) -> None:
    hall.show(SCENES["contest-ground"], reach=True)
    row = hall.find(framed(hall)[0])
    assert row is not None
    before = list(hall.posted)
    hall.press(*middle(row).toPoint().toTuple())
    assert not any(isinstance(event, GroundChosen) for event in hall.posted[len(before) :])
    hall.touch("pickThis")
    assert isinstance(hall.posted[-1], GroundChosen)


def test_a_code_is_typed(hall: HallWindow) -> None:
    hall.show(SCENES["step-up-typing"], reach=True, size="XL")
    for digit in "123456":
        hall.touch(f"key{digit}")
    hall.touch("keyOk")
    assert hall.posted[-1] == StepUpTyped("123456")


def test_what_does_not_fit_is_a_touch_away(hall: HallWindow) -> None:
    hall.show(SCENES["home"], reach=True, size="XL")
    seen: set[str] = set()
    for _ in range(4):
        seen |= names(hall)
        hall.touch("more")
    assert {"jobLists", "jobContest", "jobPerks", "jobRecord"} <= seen


@pytest.mark.parametrize("scene", ["home", "record", "attract"])
def test_it_is_turned_on_and_off_where_one_stands(hall: HallWindow, scene: str) -> None:
    hall.show(SCENES[scene])
    usual = names(hall)
    hall.touch("sillAccess")
    hall.touch("reach")
    assert hall.view.comfort.reach
    if "reach" not in names(hall):
        hall.touch("more")
    hall.touch("reach")
    assert not hall.view.comfort.reach
    hall.touch("closePanel")
    assert names(hall) == usual


def test_back_is_back(hall: HallWindow) -> None:
    hall.show(SCENES["lists"], reach=True)
    hall.touch("back")
    assert hall.posted[-1] == Touched(Touch.BACK)


def test_a_panel_that_hangs_high_is_always_within_reach(qtbot: QtBot) -> None:
    """Operable parts end at 1220 mm above the floor (ADA 308)."""
    for floor, low in ((0, False), (700, False), (900, True)):
        high = HallWindow(Panel(1080, 1920, width_mm=336, floor_mm=floor))
        try:
            high.show(SCENES["home"])
            job = high.find("jobLists")
            assert job is not None
            assert (box(job).top() >= 1280) is low
            high.touch("sillAccess")
            assert ("reach" in names(high)) is not low
        finally:
            high.close()
