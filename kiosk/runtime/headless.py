"""Drives a runner without a screen."""

import threading
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
        gone = threading.Event()
        timer = threading.Timer(timeout, self._expire, (gone,))
        timer.daemon = True
        timer.start()
        try:
            while not gone.is_set():
                self._posted.clear()
                runner.turn()
                if until(runner):
                    return True
                due = runner.next_due()
                self._posted.wait(_LONGEST_NAP if due is None else min(due, _LONGEST_NAP))
            return until(runner)
        finally:
            timer.cancel()

    def _expire(self, gone: threading.Event) -> None:
        gone.set()
        self._posted.set()
