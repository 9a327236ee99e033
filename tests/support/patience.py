"""Waiting for a condition, never for a time."""

import time
from collections.abc import Callable

LONGEST = 20.0


def wait_until(holds: Callable[[], bool], longest: float = LONGEST) -> None:
    """Raises `AssertionError` when it does not come about within `longest` seconds."""
    end = time.monotonic() + longest
    while not holds():
        assert time.monotonic() < end, "it did not come about"
        time.sleep(0.01)
