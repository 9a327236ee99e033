"""A voice that keeps what it was told; a headset and a keypad that a test plugs in and out."""

import time


class RecordedVoice:
    """A `SpeechPort`."""

    def __init__(self) -> None:
        self.said: list[tuple[str, str]] = []
        self.stops: list[float] = []
        self.closed = False
        self.well = True

    def say(self, text: str, language: str) -> None:
        self.said.append((text, language))

    def stop(self) -> None:
        self.stops.append(time.monotonic())

    def works(self) -> bool:
        return self.well

    def close(self) -> None:
        self.closed = True

    @property
    def last(self) -> str:
        return self.said[-1][0] if self.said else ""


class HandHeadset:
    """A `HeadsetPort`."""

    def __init__(self, *, plugged: bool = True) -> None:
        self.is_in = plugged

    def plugged(self) -> bool:
        return self.is_in


class HandKeypad(HandHeadset):
    """A `KeypadPort`."""
