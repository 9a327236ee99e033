"""Writes assets/sounds/*.wav anew: short calls, made of plain tones, so that nobody owns them.

Three soft strokes of a bell, falling by a fourth: heard across a hall, and nobody's alarm.
"""

import math
import struct
import wave
from pathlib import Path

FOLDER = Path(__file__).resolve().parent.parent / "assets" / "sounds"
RATE = 16_000
STROKES = {"card": (784.0, 784.0, 587.3)}
"""Hertz of each stroke: G5 G5 D5."""
STROKE_SECONDS = 0.45
COUNT = round(STROKE_SECONDS * RATE)
LOUD = 0.5


def samples(pitches: tuple[float, ...]) -> list[float]:
    return [stroke(pitch, at) for pitch in pitches for at in range(COUNT)]


def stroke(pitch: float, at: int) -> float:
    """One stroke's sample: a tone and its octave, quick to come and slow to go."""
    turn = 2 * math.pi * pitch * at / RATE
    fade = math.exp(-6.0 * at / COUNT) * min(1.0, at / (0.005 * RATE))
    return LOUD * fade * (math.sin(turn) + 0.3 * math.sin(2 * turn)) / 1.3


def main() -> None:
    FOLDER.mkdir(exist_ok=True)
    for name, pitches in STROKES.items():
        with wave.open(str(FOLDER / f"{name}.wav"), "wb") as file:
            file.setnchannels(1)
            file.setsampwidth(2)
            file.setframerate(RATE)
            file.writeframes(
                b"".join(struct.pack("<h", round(32767 * v)) for v in samples(pitches))
            )


if __name__ == "__main__":
    main()
