"""Ear-first by a real voice (P6): espeak-ng speaks, a stand-in for aplay keeps what it hears."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot
from spoken import SpokenVoice, loudness, seconds
from structlog.testing import capture_logs

from kiosk.domain.device_status import EarsStatus
from kiosk.sandbox.hall import VirtualHall
from kiosk.visit import states as st
from tests.flows.ears import dark, sign_in_by_ear
from tests.flows.staged import MovableClock, Staged
from tests.support.listening import HandKeypad

OWNER = "陈"
HANZI = re.compile("[\u4e00-\u9fff]|[A-Za-z]+|[0-9]")
SECONDS_A_SYLLABLE = (0.15, 0.6)
AUDIBLE = 500.0


class Unit:
    """A staged kiosk that speaks, with a keypad and a bell."""

    def __init__(self, stage: Staged, voice: SpokenVoice, keypad: HandKeypad) -> None:
        self.stage, self.voice, self.keypad = stage, voice, keypad
        self.rings: list[str] = []

    def hears_it_all(self, words: str) -> Path:
        """What was said last, once it has been played to its end: its length fits the text."""
        self.stage.until(lambda: words in self.voice.last, words)
        self.stage.until(lambda: bool(self._fitting()), "a sentence as long as its text")
        return self._fitting()[-1]

    def _fitting(self) -> list[Path]:
        syllables = len(HANZI.findall(self.voice.last))
        low, high = (syllables * each for each in SECONDS_A_SYLLABLE)
        return [wave for wave in self.voice.played() if low < seconds(wave) < high]


@pytest.fixture
def unit(place: tuple[VirtualHall, MovableClock], qtbot: QtBot, tmp_path: Path) -> Iterator[Unit]:
    hall, clock = place
    hall.clear_faults()
    voice, keypad = SpokenVoice(tmp_path / "heard"), HandKeypad()
    rings: list[str] = []
    with capture_logs() as lines:
        stage = Staged(
            hall,
            clock,
            open_voice=lambda: voice,
            keypad=lambda: keypad,
            call_back_sound=lambda: rings.append("bell"),
        )
        stage.voice = voice
        made = Unit(stage, voice, keypad)
        made.rings = rings
        try:
            stage.at_attract()
            yield made
        finally:
            stage.close()
    assert [line for line in lines if line["log_level"] not in ("debug", "info")] == []


def test_the_proof_by_a_real_voice_with_the_screen_dark(unit: Unit) -> None:
    stage, voice = unit.stage, unit.voice
    sign_in_by_ear(stage)
    stage.choose_by_ear("打印证明")
    stage.shown(st.Page)
    voice.hush()
    stage.hears("未列入")
    stage.until(lambda: bool(voice.speaking()), "it in mid-sentence")
    for program in voice.speaking():
        shown = " ".join(program.cmdline()) + " ".join(program.environ().values())
        assert OWNER not in shown
        assert "未列入" not in shown
        assert not [file.path for file in program.open_files() if "espeak" not in file.path]
    wave = unit.hears_it_all("未列入")
    assert loudness(wave) > AUDIBLE
    stage.choose_by_ear("打印")
    stage.shown(st.TakeSlip)
    voice.hush()
    stage.hears("打印机已确认")
    assert loudness(unit.hears_it_all("打印机已确认")) > AUDIBLE
    assert dark(stage)
    stage.choose_by_ear("结束")
    stage.slot.remove()
    stage.shown(st.Farewell)
    assert unit.rings == ["bell"], "for the card alone"


def test_a_voice_killed_in_mid_sentence_says_it_over(unit: Unit) -> None:
    stage, voice = unit.stage, unit.voice
    stage.headset.is_in = True
    stage.hears("屏幕已经关掉")
    stage.until(lambda: bool(voice.speaking()), "it in mid-sentence")
    (first,) = voice.speaking()
    first.kill()
    stage.until(lambda: any(each.pid != first.pid for each in voice.speaking()), "it over again")
    whole = unit.hears_it_all("屏幕已经关掉")
    assert seconds(whole) > len(HANZI.findall(voice.last)) * SECONDS_A_SYLLABLE[0]
    assert voice.works()
    assert unit.rings == []
    stage.choose_by_ear("开始")
    stage.shown(st.ChooseSignIn)


def test_a_voice_that_dies_again_is_named_and_a_key_brings_it_back(
    unit: Unit, caplog: pytest.LogCaptureFixture
) -> None:
    stage, voice = unit.stage, unit.voice
    sign_in_by_ear(stage)
    stage.until(lambda: not voice.speaking(), "a pause")
    stage.press(Qt.Key.Key_Right)

    def kill() -> bool:
        for program in voice.speaking():
            program.kill()
        return stage.visit.facts.ears is EarsStatus.VOICE_GONE

    stage.until(kill, "the loss to be known")
    stage.until(lambda: bool(unit.rings), "the bell")
    stage.until(lambda: "声音断了" in stage.texts(), "the words")
    assert stage.kiosk._view.listening.dark, "nothing of theirs is shown"
    voice.hush()
    stage.press(Qt.Key.Key_Right)
    stage.until(lambda: stage.visit.facts.ears is EarsStatus.WELL, "the voice again")
    assert loudness(unit.hears_it_all("个可以选")) > AUDIBLE
    assert "声音断了" not in stage.texts()
    assert [record.getMessage() for record in caplog.records] == ["voice: espeak-ng"]
    caplog.clear()


def test_a_keypad_unplugged_in_mid_visit_is_told_and_goes_on_when_it_is_back(unit: Unit) -> None:
    stage, voice = unit.stage, unit.voice
    unit.keypad.is_in = True
    sign_in_by_ear(stage)
    unit.keypad.is_in = False
    stage.hears("按键断开了")
    stage.until(lambda: unit.rings == ["bell"], "the bell")
    stage.until(lambda: "请工作人员把按键的线插好" in stage.texts(), "the words for staff")
    assert isinstance(stage.state, st.Home)
    assert stage.kiosk._view.listening.dark, "nothing of theirs is shown"
    voice.hush()
    unit.keypad.is_in = True
    stage.hears("个可以选")
    stage.choose_by_ear("打印证明")
    stage.shown(st.Page)


def test_nobody_comes_back_to_a_dead_keypad_the_visit_ends_by_itself(unit: Unit) -> None:
    stage = unit.stage
    sign_in_by_ear(stage)
    unit.keypad.is_in = False
    stage.hears("按键断开了")
    stage.leap(101)
    stage.leap(21)
    stage.shown(st.TakeCard)
    assert stage.visit.statement is None
    stage.slot.remove()
    stage.shown(st.Farewell, st.Attract)


def test_who_puts_a_headset_in_hears_first_that_the_keys_are_gone(unit: Unit) -> None:
    stage = unit.stage
    unit.keypad.is_in = False
    stage.until(lambda: stage.visit.facts.ears is EarsStatus.KEYS_GONE, "it to be known")
    assert unit.rings == [], "nobody needs them yet"
    stage.headset.is_in = True
    stage.hears("按键断开了")
    stage.until(lambda: unit.rings == ["bell"], "the bell")
    unit.keypad.is_in = True
    stage.hears("个可以选")
    stage.choose_by_ear("开始")
    stage.shown(st.ChooseSignIn)
