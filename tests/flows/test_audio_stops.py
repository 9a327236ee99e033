"""No more than 0.3 s of somebody's own words leave after they pulled the headset or went.

espeak-ng speaks; the player takes samples as fast as a sound card plays them, 20 ms at a time.
"""

import sys
import time
from collections.abc import Iterator
from pathlib import Path
from statistics import median

import pytest
from pytestqt.qtbot import QtBot

from kiosk.devices.speech.espeak import EspeakVoice, Programs
from kiosk.sandbox.hall import VirtualHall
from kiosk.visit import states as st
from tests.flows.ears import dark, sign_in_by_ear
from tests.flows.staged import MovableClock, Staged
from tests.support.listening import RecordedVoice

SILENT_WITHIN = 0.3
TIMES = 3

# 22050 samples of 16 bits a second: a file for each sentence, written as it is played.
_PLAYER = """
import os, sys, time
out = os.open(os.path.join(sys.argv[1], str(os.getpid())), os.O_CREAT | os.O_WRONLY)
while heard := os.read(0, 882):
    os.write(out, heard)
    time.sleep(len(heard) / 44100)
"""


class PlayedVoice(RecordedVoice):
    """The production voice on a sound card that is a folder."""

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self._folder = folder
        player = (sys.executable, "-S", "-c", _PLAYER, str(folder))
        self._voice = EspeakVoice(Programs(play=player))

    def say(self, text: str, language: str) -> None:
        super().say(text, language)
        self._voice.say(text, language)

    def stop(self) -> None:
        super().stop()
        self._voice.stop()

    def works(self) -> bool:
        return self._voice.works()

    def close(self) -> None:
        super().close()
        self._voice.close()

    def sentence(self) -> Path | None:
        """What is being played, or was last."""
        return max(self._folder.iterdir(), key=lambda each: each.stat().st_mtime_ns, default=None)


class Room:
    """A staged kiosk and what its sound card plays."""

    def __init__(self, stage: Staged, voice: PlayedVoice) -> None:
        self.stage, self.voice = stage, voice

    def in_mid_sentence(self) -> Path:
        """Half a second of a sentence is out, and it goes on."""
        self.stage.until(lambda: self._playing() is not None, "a sentence in the middle")
        found = self._playing()
        assert found is not None
        return found

    def _playing(self) -> Path | None:
        found = self.voice.sentence()
        fresh = found is not None and time.time() - found.stat().st_mtime < 0.1
        return found if found and fresh and found.stat().st_size > 22050 else None

    def still_heard(self, sentence: Path, since: float) -> float:
        """Seconds from then to the last sample of this sentence, once it is over."""

        def over() -> bool:
            return time.time() - sentence.stat().st_mtime > SILENT_WITHIN

        self.stage.until(over, "silence")
        return sentence.stat().st_mtime - since


@pytest.fixture
def room(place: tuple[VirtualHall, MovableClock], qtbot: QtBot, tmp_path: Path) -> Iterator[Room]:
    hall, clock = place
    hall.clear_faults()
    voice = PlayedVoice(tmp_path)
    stage = Staged(hall, clock, open_voice=lambda: voice)
    stage.voice = voice
    try:
        stage.at_attract()
        yield Room(stage, voice)
    finally:
        stage.close()


def test_a_headset_pulled_is_followed_by_silence(room: Room) -> None:
    stage = room.stage
    sign_in_by_ear(stage)
    heard = []
    for _ in range(TIMES):
        sentence = room.in_mid_sentence()
        said = list(room.voice.said)
        pulled = time.time()
        stage.headset.is_in = False
        heard.append(room.still_heard(sentence, pulled))
        assert room.voice.sentence() == sentence, "nothing else was said either"
        assert room.voice.said == said
        assert dark(stage)
        stage.headset.is_in = True  # and all of the screen is told anew
        stage.hears("个可以选")
    assert median(heard) < SILENT_WITHIN


def test_a_card_taken_is_followed_by_silence(room: Room) -> None:
    stage = room.stage
    sign_in_by_ear(stage)
    sentence = room.in_mid_sentence()
    stops = len(room.voice.stops)
    stage.slot.remove()
    stage.until(lambda: stage.visit.statement is None, "the end")
    ended = time.time()
    assert len(room.voice.stops) > stops, "at once, not when the next screen is told"
    assert room.still_heard(sentence, ended) < SILENT_WITHIN
    stage.shown(st.Farewell, st.Attract)
