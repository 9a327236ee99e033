"""The voice: real espeak-ng, a player that keeps what it hears; quick to fall silent."""

import os
import time
from collections.abc import Iterator
from pathlib import Path

import psutil
import pytest

from kiosk.devices.speech.espeak import EspeakVoice, Programs
from kiosk.devices.speech.headset import FixedHeadset, JackSwitch

SILENT_WITHIN = 0.3


def children() -> list[psutil.Process]:
    return [
        child
        for child in psutil.Process().children()
        if child.status() != psutil.STATUS_ZOMBIE and child.name() in ("espeak-ng", "sh", "sleep")
    ]


def until(holds: object, seconds: float = 10.0) -> None:
    end = time.monotonic() + seconds
    while not holds():  # type: ignore[operator]  # a lambda
        assert time.monotonic() < end
        time.sleep(0.01)


@pytest.fixture
def heard(tmp_path: Path) -> Path:
    return tmp_path / "heard.wav"


@pytest.fixture
def voice(heard: Path) -> Iterator[EspeakVoice]:
    keeping = ("sh", "-c", f"cat > {heard}.part && mv {heard}.part {heard}")
    made = EspeakVoice(Programs(play=keeping))
    yield made
    made.close()
    assert not children()


@pytest.mark.parametrize(("text", "language"), [("未列入名单", "zh"), ("Not listed", "en")])
def test_it_speaks_both_languages(
    voice: EspeakVoice, heard: Path, text: str, language: str
) -> None:
    voice.say(text, language)
    until(heard.exists)
    wave = heard.read_bytes()
    assert wave[:4] == b"RIFF"
    assert len(wave) > 20_000, "half a second at the least"


def test_the_text_is_in_no_process_list(tmp_path: Path) -> None:
    voice = EspeakVoice(Programs(play=("sleep", "5")))
    try:
        voice.say("陈小满 四千五百二十", "zh")
        until(lambda: len(children()) >= 1)
        shown = [" ".join(child.cmdline()) for child in children()]
        assert not any("陈" in line for line in shown)
    finally:
        voice.close()
    del tmp_path


@pytest.mark.parametrize("how", ["stop", "close"])
def test_it_falls_silent_at_once(how: str) -> None:
    voice = EspeakVoice(Programs(play=("sleep", "30")))
    voice.say("a long sentence " * 50, "en")
    until(lambda: any(child.name() == "sleep" for child in children()))
    began = time.monotonic()
    getattr(voice, how)()
    until(lambda: not children(), SILENT_WITHIN)
    assert time.monotonic() - began < SILENT_WITHIN
    voice.close()


def test_what_is_said_last_is_said(voice: EspeakVoice, heard: Path) -> None:
    for _ in range(5):
        voice.say("a very long sentence " * 100, "en")
    voice.say("one", "en")
    until(heard.exists)
    time.sleep(0.2)
    assert len(heard.read_bytes()) < 200_000


@pytest.mark.parametrize(
    "programs",
    [Programs(speak=("no-such-program",)), Programs(play=("no-such-program",)),
     Programs(play=("false",))],
)  # fmt: skip
def test_without_a_voice_or_a_sound_card(
    programs: Programs, caplog: pytest.LogCaptureFixture
) -> None:
    voice = EspeakVoice(programs)
    for _ in range(3):
        voice.say("陈小满", "zh")
        time.sleep(0.2)
    voice.close()
    messages = [record.getMessage() for record in caplog.records]
    assert len(messages) == 1
    assert messages[0].startswith("voice: ")
    assert "陈" not in messages[0]
    caplog.clear()


def test_it_is_never_in_the_way() -> None:
    voice = EspeakVoice(Programs(play=("sleep", "30")))
    began = time.perf_counter()
    for _ in range(20):
        voice.say("anything", "en")
    took = time.perf_counter() - began
    voice.close()
    assert took < 2.0 * (1 if os.cpu_count() else 2)


def test_a_jack_that_is_not_there_is_not_plugged(tmp_path: Path) -> None:
    assert not JackSwitch(tmp_path / "event0").plugged()
    (tmp_path / "event1").write_bytes(b"")
    assert not JackSwitch(tmp_path / "event1").plugged(), "a file is no input device"
    assert FixedHeadset(plugged=True).plugged()
