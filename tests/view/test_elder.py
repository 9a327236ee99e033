"""Elder mode: three choices at a time, told aloud, no seconds, no curtain, a button on attract."""

import time
from dataclasses import replace

import pytest
from elder_measure import MOST, choices
from hall_samples import SCENES
from hall_window import HallWindow
from listening import HandHeadset, RecordedVoice
from PySide6.QtTest import QTest

from kiosk.view.ears.listening import SETTLE_MS
from kiosk.visit.events import Touch, Touched


@pytest.fixture
def voice(hall: HallWindow) -> RecordedVoice:
    heard = RecordedVoice()
    hall.view.listening.wire(
        hall.window, HandHeadset(plugged=False), lambda: heard, None, time.monotonic
    )
    return heard


def let_settle(hall: HallWindow) -> None:
    QTest.qWait(SETTLE_MS + 60)
    hall.settle()


@pytest.mark.parametrize("size", ["M", "XL"])
def test_no_screen_asks_to_choose_among_more_than_three(hall: HallWindow, size: str) -> None:
    many = {}
    for name, visit in SCENES.items():
        hall.show(visit, elder=True, size=size)
        if len(found := choices(hall.window)) > MOST:
            many[name] = found
    assert many == {}


def test_home_has_every_job_in_two_sheets(hall: HallWindow) -> None:
    hall.show(SCENES["home"], elder=True)
    seen = set(choices(hall.window))
    hall.touch("more")
    seen |= set(choices(hall.window))
    assert {"jobLists", "jobContest", "jobPerks", "jobRecord"} <= seen
    assert hall.find("aside") is not None


def test_the_attract_screen_offers_it(hall: HallWindow) -> None:
    hall.show(SCENES["attract"])
    hall.touch("elder")
    assert hall.view.comfort.elder
    assert hall.view.comfort.textSize == "L"
    assert hall.posted[-1] == Touched(Touch.BEGIN)


@pytest.mark.parametrize("elder", [False, True])
def test_no_curtain_falls(hall: HallWindow, *, elder: bool) -> None:
    hall.show(SCENES["record"], elder=elder)
    hall.view.show(replace(hall.view._visit, unattended=True))
    hall.settle()
    assert (hall.find("curtain") is None) is elder


def test_a_screen_is_told_in_a_sentence(hall: HallWindow, voice: RecordedVoice) -> None:
    hall.show(SCENES["choose"], elder=True)
    let_settle(hall)
    assert voice.last.startswith("怎么登录")
    assert not hall.view.listening.dark


def test_nothing_of_a_record_is_told_aloud(hall: HallWindow, voice: RecordedVoice) -> None:
    prompts = set()
    for name in ("home-added", "record", "entry-negative", "lists-listed", "confirm"):
        hall.show(SCENES[name], elder=True)
        let_settle(hall)
        prompts.add(voice.last)
    assert len(prompts) == 1
    assert not any(char.isdigit() for char in prompts.pop())


def test_it_is_quiet_without_elder_mode(hall: HallWindow, voice: RecordedVoice) -> None:
    hall.show(SCENES["choose"])
    let_settle(hall)
    assert voice.said == []
