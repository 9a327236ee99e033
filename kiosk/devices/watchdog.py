"""The one thread that looks after all device workers."""

import logging
import threading
import time
from collections.abc import Sequence
from typing import Protocol

PERIOD = 0.25
"""Seconds between two looks."""

_log = logging.getLogger(__name__)


class Checked(Protocol):
    """A device worker, as far as its watchdog is concerned."""

    def check(self) -> None: ...


class Watchdog:
    """Calls `check` on every worker, four times a second, in a thread no driver can hang."""

    def __init__(self, workers: Sequence[Checked], period: float = PERIOD) -> None:
        self._workers = tuple(workers)
        self._period = period
        self._ended = threading.Event()
        self._beat = time.monotonic()
        self._thread = threading.Thread(target=self._watch, name="watchdog", daemon=True)

    def start(self) -> None:
        self._thread.start()

    @property
    def beat(self) -> float:
        """When it last looked at every worker, in monotonic seconds."""
        return self._beat

    def stop(self, timeout: float = 1.0) -> None:
        self._ended.set()
        if self._thread.is_alive():
            self._thread.join(timeout)

    def _watch(self) -> None:
        while not self._ended.wait(self._period):
            for worker in self._workers:
                try:
                    worker.check()
                except Exception as error:  # noqa: BLE001 - one worker's listener must not blind it
                    _log.error("watchdog: %s", type(error).__name__)
            self._beat = time.monotonic()
