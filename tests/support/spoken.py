"""The production voice with a player that keeps what it was given: one WAV file a sentence."""

import array
import math
from pathlib import Path

import psutil
from listening import RecordedVoice

from kiosk.devices.speech.espeak import EspeakVoice, Programs

HEADER = 44
RATE = 22050
"""espeak-ng writes one channel of 16 bits at this rate."""
LET_GO = 0.25
"""Seconds the player waits before it listens: the voice stands in mid-sentence, its pipe full."""

_PLAYER = f'sleep {LET_GO}; cat > "$0/$$.part" && mv "$0/$$.part" "$0/$$.wav"'


class SpokenVoice(RecordedVoice):
    """espeak-ng itself; `folder` fills with what a loudspeaker would have played."""

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self.folder = folder
        folder.mkdir()
        self._voice = EspeakVoice(Programs(play=("sh", "-c", _PLAYER, str(folder))))

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

    def speaking(self) -> list[psutil.Process]:
        """The espeak-ng that is in mid-sentence, if one is."""
        found = []
        for child in psutil.Process().children():
            try:
                if child.name() == "espeak-ng" and child.status() != psutil.STATUS_ZOMBIE:
                    found.append(child)
            except psutil.NoSuchProcess:
                continue
        return found

    def played(self) -> list[Path]:
        """Whole sentences, in the order they ended."""
        return sorted(self.folder.glob("*.wav"), key=lambda each: each.stat().st_mtime_ns)

    def hush(self) -> None:
        """Forget what was played."""
        for each in self.played():
            each.unlink()


def seconds(wave: Path) -> float:
    return (wave.stat().st_size - HEADER) / (2 * RATE)


def loudness(wave: Path) -> float:
    """Root mean square of the samples; 32767 is as loud as can be."""
    samples = array.array("h", wave.read_bytes()[HEADER:])
    return math.sqrt(sum(s * s for s in samples[::7]) / max(1, len(samples[::7])))
