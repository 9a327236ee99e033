"""A thread that survives its device.

Each device has one worker. Its thread opens the device, takes turns with it and runs what it is
asked in between. A driver that raises is closed and opened again; a driver that hangs cannot be
killed, so its thread is abandoned (its generation is over, whatever it still says is stale) and
another takes its place; after three of those the worker gives up and the application restarts.

`report` and the replies are called in the worker's thread, the watchdog's or the asker's, and have
to be quick: they post an event.
"""

import logging
import threading
import time
from collections import deque
from collections.abc import Callable
from typing import Generic

from kiosk.devices.duty import D, Duty, R, S, Task
from kiosk.values import dataclass

FIRST_BACK_OFF = 0.2
LONGEST_BACK_OFF = 2.0
REPLACEMENTS = 3
FORGIVEN_AFTER = 600.0
"""Seconds of good work after which earlier replacements no longer count."""

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Pulse:
    """What supervision looks at. Times are the injected monotonic clock's seconds.

    A busy worker is not a dead one: `busy_since` says how long the running request takes.
    """

    name: str
    beat: float
    busy_since: float | None
    generation: int
    given_up: bool


class DeviceWorker(Generic[D, S]):
    """Runs a `Duty`; `report` hears each change of what the device says of itself."""

    def __init__(
        self,
        name: str,
        duty: Duty[D, S],
        report: Callable[[S], None],
        *,
        monotonic: Callable[[], float] = time.monotonic,
        on_give_up: Callable[[], None] = lambda: None,
    ) -> None:
        self.name = name
        self._duty = duty
        self._report = report
        self._now = monotonic
        self._on_give_up = on_give_up
        self._changed = threading.Condition(threading.RLock())
        self._tasks: deque[Task[D]] = deque()
        self._running: Task[D] | None = None
        self._call_since: float | None = None  # when the thread last went into the driver
        self._beat = monotonic()
        self._device: D | None = None
        self._generation = 0
        self._replaced: list[float] = []
        self._given_up = False
        self._stopping = False
        self._said: S | None = None
        self._thread: threading.Thread | None = None

    # ---- called from outside ---------------------------------------------------------------------

    def start(self) -> None:
        with self._changed:
            self._spawn()

    def submit(
        self, run: Callable[[D], R], reply: Callable[[R], None], otherwise: R, limit: float
    ) -> None:
        """Run `run(device)` in the worker's thread and give its value to `reply`, once.

        `reply` gets `otherwise` when the driver raises, when the request has not begun or not
        ended within `limit` seconds, or when the worker stops. Never blocks.
        """
        task = Task[D].asking(run, reply, otherwise, limit, self._now())
        with self._changed:
            if self._stopping or self._given_up:
                device, refused = None, True
            else:
                self._tasks.append(task)
                self._changed.notify_all()
                device, refused = self._device, False
        if refused:
            task.forfeit()
        elif device is not None:
            self._duty.wake(device)

    @property
    def pulse(self) -> Pulse:
        with self._changed:
            busy_since = self._call_since if self._running else None
            return Pulse(self.name, self._beat, busy_since, self._generation, self._given_up)

    def check(self) -> None:
        """Look for calls that have not come back. The watchdog calls this a few times a second."""
        with self._changed:
            if self._stopping or self._given_up:
                return
            now = self._now()
            for task in [task for task in self._tasks if now - task.asked_at > task.limit]:
                self._tasks.remove(task)
                task.forfeit()
            if self._call_since is None:
                return
            limit = self._running.limit if self._running else self._duty.turn_limit
            overdue = now - self._call_since - limit
            if overdue <= 0:
                return
            if self._running:
                self._running.forfeit()
            self._say(self._generation, self._duty.stuck)
            if overdue > self._duty.patience:
                self._replace(now)

    def stop(self, timeout: float = 1.0) -> bool:
        """End the thread; what was asked and not done is forfeited. False: it hangs, left alone."""
        with self._changed:
            self._stopping = True
            thread, device = self._thread, self._device
            self._changed.notify_all()
        if thread is None:
            return True
        if device is not None:
            self._duty.wake(device)
        if thread is not threading.current_thread():
            thread.join(timeout)
        with self._changed:
            self._generation += 1
            left = [self._running, *self._tasks]
            self._running = None
            self._tasks.clear()
        for task in left:
            if task is not None:
                task.forfeit()
        return not thread.is_alive()

    # ---- under the lock --------------------------------------------------------------------------

    def _spawn(self) -> None:
        self._generation += 1
        self._device = None
        self._running = None
        self._call_since = None
        self._beat = self._now()
        number = self._generation
        self._thread = threading.Thread(
            target=self._live, args=(number,), name=f"{self.name}-{number}", daemon=True
        )
        self._thread.start()

    def _replace(self, now: float) -> None:
        self._replaced = [at for at in self._replaced if now - at < FORGIVEN_AFTER]
        if len(self._replaced) >= REPLACEMENTS:
            _log.error("device worker %s gives up", self.name)
            self._given_up = True
            self._generation += 1
            left, self._tasks = self._tasks, deque()
            for task in left:
                task.forfeit()
            self._on_give_up()
            return
        _log.warning("device worker %s: thread %d abandoned", self.name, self._generation)
        self._replaced.append(now)
        self._spawn()

    def _say(self, number: int, status: S) -> None:
        """Report `status` when it is news and comes from the living thread."""
        with self._changed:
            if number == self._generation and not self._stopping and status != self._said:
                self._said = status
                self._report(status)

    # ---- in the thread ---------------------------------------------------------------------------

    def _live(self, number: int) -> None:
        back_off = FIRST_BACK_OFF
        while self._current(number):
            device: D | None = None
            try:
                device = self._enter(number, None, self._duty.open)
                with self._changed:
                    if self._current(number):
                        self._device = device
                while self._current(number):
                    self._step(number, device)
                    back_off = FIRST_BACK_OFF
            except Exception as error:  # noqa: BLE001 - whatever a driver raises, the thread lives on
                self._stumble(number, error)
            finally:
                self._let_go(number, device)
            self._rest(number, back_off)
            back_off = min(back_off * 2, LONGEST_BACK_OFF)

    def _step(self, number: int, device: D) -> None:
        """One request if there is one, else one turn and a pause that a request cuts short."""
        with self._changed:
            task = self._tasks.popleft() if self._tasks and self._current(number) else None
        if task is not None:
            self._enter(number, task, lambda: task.run(device))
            return
        status = self._enter(number, None, lambda: self._duty.turn(device))
        self._say(number, status)
        with self._changed:
            self._changed.wait_for(
                lambda: self._tasks or not self._current(number), self._duty.pause
            )

    def _enter(self, number: int, task: Task[D] | None, call: Callable[[], R]) -> R:
        """Go into the driver, with the time noted for `check`."""
        with self._changed:
            if self._current(number):
                self._running, self._call_since = task, self._now()
                self._beat = self._call_since
        try:
            return call()
        except Exception:
            if task is not None:
                task.forfeit()
            raise
        finally:
            with self._changed:
                if number == self._generation:
                    self._running, self._call_since = None, None
                    self._beat = self._now()

    def _stumble(self, number: int, error: Exception) -> None:
        if self._current(number):
            # The type alone: a driver's words may quote what it read.
            _log.warning("device worker %s: driver raised %s", self.name, type(error).__name__)
            self._say(number, self._duty.down)

    def _let_go(self, number: int, device: D | None) -> None:
        with self._changed:
            if number == self._generation:
                self._device = None
        if device is None:
            return
        try:
            self._enter(number, None, lambda: self._duty.close(device))
        except Exception as error:  # noqa: BLE001 - as above
            _log.warning("device worker %s: close raised %s", self.name, type(error).__name__)

    def _rest(self, number: int, seconds: float) -> None:
        with self._changed:
            self._changed.wait_for(lambda: not self._current(number), seconds)

    def _current(self, number: int) -> bool:
        return number == self._generation and not self._stopping
