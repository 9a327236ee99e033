"""Who is connected, as the platform publishes it: with a day, and "not known" where it is not."""

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from kiosk.sandbox.faults import Fault
from kiosk.sandbox.hall import VirtualHall
from kiosk.visit import states as st
from tests.flows.staged import MovableClock, Staged


@pytest.fixture
def unpublished(place: tuple[VirtualHall, MovableClock], qtbot: QtBot) -> Iterator[Staged]:
    """A kiosk that never got a catalogue."""
    hall, clock = place
    hall.clear_faults()
    hall.set_fault(Fault.CUT, where="/v1/catalogue")
    staged = Staged(hall, clock)
    try:
        yield staged.at_attract()
    finally:
        hall.clear_faults()
        staged.close()


def test_without_the_published_list_nothing_is_called_unconnected(unpublished: Staged) -> None:
    unpublished.by_phone("volunteer")
    unpublished.until(lambda: "哪些来源接入了，现在不知道" in unpublished.texts(), "it")
    assert "没有接入" not in unpublished.texts()
    assert "已接入" not in unpublished.texts()
    assert not unpublished.sees("jobPerks"), "nothing is published, so nothing can be shown"
    unpublished.touch("jobLists")
    unpublished.until(lambda: "未列入" in unpublished.texts(), "the lists all the same")
    unpublished.finish()


def test_the_list_has_a_day_signed_in_and_not(staged: Staged) -> None:
    staged.touch("guide")
    staged.touch("guideAbout")
    staged.until(lambda: "70 个来源已接入 30 个" in staged.texts(), "it without signing in")
    for _ in range(2):
        staged.touch("back")
    staged.shown(st.Attract)
    staged.by_phone("volunteer")
    staged.touch("coverage")
    staged.shown(st.Page)
    staged.until(lambda: "截至 " in staged.texts(), "its day")
    staged.finish()
