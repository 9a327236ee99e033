"""The bell rings once at a time, holds up nobody, and is silent where there is no sound card."""

import time
import wave
from pathlib import Path

import pytest

from kiosk.devices.registry import bell
from kiosk.devices.speech.bell import Bell
from kiosk.paths import assets_dir
from kiosk.settings import SoundSection

SOUND = assets_dir() / "sounds" / "card.wav"


def until(path: Path, lines: int) -> None:
    end = time.monotonic() + 5
    while not path.exists() or len(path.read_text().splitlines()) < lines:
        assert time.monotonic() < end
        time.sleep(0.01)


def test_the_sound_is_short_and_not_silent() -> None:
    with wave.open(str(SOUND)) as sound:
        assert 0.5 < sound.getnframes() / sound.getframerate() < 3
        frames = sound.readframes(sound.getnframes())
    assert max(frames) > 100


def test_it_rings_once_at_a_time(tmp_path: Path) -> None:
    rung = tmp_path / "rung"
    ring = Bell(SOUND, ("sh", "-c", f'echo "$0" >> {rung}; sleep 0.3'))
    began = time.monotonic()
    for _ in range(5):
        ring.ring()
    assert time.monotonic() - began < 0.2
    until(rung, 1)
    time.sleep(0.6)
    assert rung.read_text().splitlines() == [str(SOUND)]
    ring.ring()
    until(rung, 2)
    time.sleep(0.4)


@pytest.mark.parametrize("program", ["no-such-program", "false"])
def test_no_sound_card(program: str, caplog: pytest.LogCaptureFixture) -> None:
    ring = Bell(SOUND, (program,))
    for _ in range(3):
        ring.ring()
        time.sleep(0.2)
    assert [record.getMessage() for record in caplog.records] == [f"bell: {program}"]
    caplog.clear()


def test_a_hall_without_sound() -> None:
    bell(SoundSection(voice="none"), SOUND)()
