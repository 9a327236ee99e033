"""Looks at what the machine says of itself, again and again: often while somebody reads it."""

import threading
import time
from collections.abc import Callable, Iterable

from kiosk.logs import log
from kiosk.upkeep.checks import Check

AT_LEISURE = 60.0
"""Seconds between two looks while nobody reads the card: no disk is worn for nothing."""
READ_ON = 3.0
"""Seconds for which one reader's glance at the card counts."""


class UnitWatch:
    """A thread of its own, since a look may take its time. `tell` is called in it."""

    def __init__(
        self,
        look: Callable[[], Iterable[Check]],
        tell: Callable[[list[Check]], None],
        every: float,
    ) -> None:
        self._look = look
        self._tell = tell
        self._every = every
        self._wake = threading.Event()
        self._stopped = False
        self._complained = ""
        self._read_at = -READ_ON
        self._thread = threading.Thread(target=self._watch, name="unit-watch", daemon=True)

    def start(self) -> None:
        self._thread.start()

    def stop(self, timeout: float) -> None:
        self._stopped = True
        self._wake.set()
        if self._thread.is_alive():
            self._thread.join(timeout)

    def read(self) -> None:
        """Somebody reads what was found: the next look is soon. Thread-safe."""
        before, self._read_at = self._read_at, time.monotonic()
        if self._read_at - before >= READ_ON:
            self._wake.set()

    def _watch(self) -> None:
        while not self._stopped:
            self._wake.clear()
            self._look_once()
            read = time.monotonic() - self._read_at < READ_ON
            self._wake.wait(self._every if read else AT_LEISURE)

    def _look_once(self) -> None:
        try:
            self._tell(list(self._look()))
        except Exception as error:  # noqa: BLE001 - one strange machine must not end the watch
            name = type(error).__name__
            if name != self._complained:
                log.error("unit_watch", type=name)
            self._complained = name
