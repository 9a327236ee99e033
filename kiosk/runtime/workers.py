"""A few daemon threads and a queue with delays.

`concurrent.futures` would do but for two things: its threads are joined at exit, so that one slow
answer of the platform holds up the way out, and it has no "again in a second", so that each poll
would hold a thread while it waits.
"""

import heapq
import itertools
import threading
import time
from collections.abc import Callable

from kiosk.logs import log

Task = Callable[[], None]


class Workers:
    """`count` threads, started with the first task. A task that raises is noted and gone."""

    def __init__(self, name: str, count: int) -> None:
        self._name = name
        self._count = count
        self._changed = threading.Condition()
        self._waiting: list[tuple[float, int, Task]] = []
        self._order = itertools.count()
        self._threads: list[threading.Thread] = []
        self._busy = 0
        self._stopped = False

    def submit(self, task: Task, delay: float = 0.0) -> None:
        """Run `task` once, `delay` seconds from now at the earliest. Thread-safe."""
        with self._changed:
            if self._stopped:
                return
            heapq.heappush(self._waiting, (time.monotonic() + delay, next(self._order), task))
            while len(self._threads) < self._count:
                self._hire()
            self._changed.notify_all()

    def idle(self, timeout: float) -> bool:
        """Wait until nothing runs and nothing is due; whether that came within `timeout` s."""
        with self._changed:
            return self._changed.wait_for(self._at_rest, timeout)

    def stop(self, timeout: float) -> bool:
        """Drop what waits and let the threads end; whether all did within `timeout` seconds."""
        with self._changed:
            self._stopped = True
            self._waiting.clear()
            self._changed.notify_all()
        until = time.monotonic() + timeout
        for thread in self._threads:
            thread.join(max(0.0, until - time.monotonic()))
        return not any(thread.is_alive() for thread in self._threads)

    def _hire(self) -> None:
        number = len(self._threads) + 1
        thread = threading.Thread(target=self._work, name=f"{self._name}-{number}", daemon=True)
        self._threads.append(thread)
        thread.start()

    def _at_rest(self) -> bool:
        return self._busy == 0 and not self._due()

    def _due(self) -> bool:
        return bool(self._waiting) and self._waiting[0][0] <= time.monotonic()

    def _work(self) -> None:
        while (task := self._next()) is not None:
            try:
                task()
            except Exception as error:  # noqa: BLE001 - a thread outlives its task
                _note_fault(self._name, error)
            finally:
                del task  # what it holds belongs to a visit that may end while this thread waits
                with self._changed:
                    self._busy -= 1
                    self._changed.notify_all()

    def _next(self) -> Task | None:
        with self._changed:
            while not self._stopped:
                if self._due():
                    self._busy += 1
                    return heapq.heappop(self._waiting)[2]
                pause = self._waiting[0][0] - time.monotonic() if self._waiting else None
                self._changed.wait(pause)
            return None


def _note_fault(name: str, error: Exception) -> None:
    log.error("task_fault", workers=name, type=type(error).__name__)
