"""Drives a runner without a screen, for tests."""

import threading
import time
from collections.abc import Callable

from kiosk.runtime.runner import Runner

_LONGEST_NAP = 0.5  # so that `until` is asked even if nothing happens


class HeadlessLoop:
    """The owner's loop. Give `wake` to the runner."""

    def __init__(self) -> None:
        self._posted = threading.Event()

    def wake(self) -> None:
        """Thread-safe."""
        self._posted.set()

    def run(self, runner: Runner, until: Callable[[Runner], bool], timeout: float) -> bool:
        """Turn until `until` holds or `timeout` seconds have passed; whether it came to hold."""
        end = time.monotonic() + timeout
        while True:
            self._posted.clear()
            runner.turn()
            if until(runner):
                return True
            left = end - time.monotonic()
            if left <= 0:
                return False
            due = runner.next_due()
            nap = _LONGEST_NAP if due is None else min(due, _LONGEST_NAP)
            self._posted.wait(min(nap, left))
