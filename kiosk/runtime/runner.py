"""The only owner of the visit and of the unit's mode. It runs in one thread and never blocks."""

from collections import deque
from collections.abc import Callable
from typing import Protocol

from kiosk.domain.failures import FailureCode
from kiosk.logs import log
from kiosk.runtime.clock import Clock
from kiosk.upkeep import mode as unit
from kiosk.upkeep.mode import Begun, Mode, ModeEvent, SelfTest, SelfTestOver, Starting
from kiosk.visit.effects import Effect, StartLimit
from kiosk.visit.events import Event, LimitReached, Shut
from kiosk.visit.leaving import fall
from kiosk.visit.limits import SELF_TEST
from kiosk.visit.states import Attract, Closed, Visit
from kiosk.visit.step import step


class Executes(Protocol):
    """Begins what an effect asks for and returns at once; results are posted later."""

    def execute(self, effect: Effect) -> None: ...


class Runner:
    """Events in, effects out.

    `post` may be called in any thread; all else belongs to the thread that calls `turn`. `wake` is
    called after each `post`, in the poster's thread: it must make the owner call `turn` soon.
    `on_change` hears of the latest mode and visit once a turn.
    """

    def __init__(
        self,
        executor: Executes,
        clock: Clock,
        *,
        wake: Callable[[], None] = lambda: None,
        on_change: Callable[[Mode, Visit], None] = lambda _mode, _visit: None,
    ) -> None:
        self._executor = executor
        self._clock = clock
        self._wake = wake
        self._on_change = on_change
        self._events: deque[ModeEvent] = deque()
        self._visit = Visit(1, Closed())
        self._mode: Mode = Starting()
        self._limit_at: float | None = None
        self._self_test_at: float | None = None

    @property
    def visit(self) -> Visit:
        return self._visit

    @property
    def mode(self) -> Mode:
        return self._mode

    def begin(self) -> None:
        """The parts have been started: wait for them to report, then open."""
        self._self_test_at = self._clock.monotonic() + SELF_TEST
        self._post(Begun())

    def post(self, event: Event) -> None:
        """Something happened. Thread-safe."""
        self._post(event)

    def turn(self) -> bool:
        """Take up what was posted so far and the limits that have run out; say if much changed."""
        before = (self._mode, self._visit)
        for _ in range(len(self._events)):
            self._take(self._events.popleft())
        self._take_due()
        if self._events:
            self._wake()
        changed = (self._mode, self._visit) != before
        if changed:
            self._announce()
        return changed

    def end(self) -> None:
        """The program stops: whoever is here is seen off, and the token revoked.

        The screen hears nothing of it: it is going away itself.
        """
        self._step(Shut())

    def next_due(self) -> float | None:
        """Seconds until `turn` has something to do without any post; 0 if it has now."""
        if self._events:
            return 0.0
        due = [at for at in (self._limit_at, self._self_test_at) if at is not None]
        return max(0.0, min(due) - self._clock.monotonic()) if due else None

    def limit_left(self) -> float | None:
        """Seconds left of the limit that is running: the quiet period's, or the warning's."""
        if self._limit_at is None:
            return None
        return max(0.0, self._limit_at - self._clock.monotonic())

    # ---- the owner's thread ----------------------------------------------------------------------

    def _post(self, event: ModeEvent) -> None:
        self._events.append(event)
        self._wake()

    def _take_due(self) -> None:
        now = self._clock.monotonic()
        if self._self_test_at is not None and now >= self._self_test_at:
            self._self_test_at = None
            self._take(SelfTestOver())
        if self._limit_at is not None and now >= self._limit_at:
            self._limit_at = None
            self._take(LimitReached(self._visit.limit))

    def _take(self, event: ModeEvent) -> None:
        """The visit first, then the mode, which looks at what the visit has learnt."""
        if not isinstance(event, Begun | SelfTestOver):
            self._step(event)
        resting = isinstance(self._visit.state, Attract | Closed)
        after = unit.step(self._mode, event, self._visit.facts, resting=resting)
        said = unit.said_to_visit(self._mode, after)
        self._mode = after
        if not isinstance(after, Starting | SelfTest):
            self._self_test_at = None
        for news in said:
            self._step(news)

    def _step(self, event: Event) -> None:
        try:
            visit, effects = step(self._visit, event)
        except Exception as error:  # noqa: BLE001 - a fault of ours must not stop the unit
            _note_fault("step", error)
            self._fall()
            return
        if not self._move(visit, effects):
            self._fall()

    def _fall(self) -> None:
        self._move(*fall(self._visit, FailureCode.INTERNAL))

    def _move(self, visit: Visit, effects: tuple[Effect, ...]) -> bool:
        """Own the new visit and have its effects begun; whether all could be."""
        if visit.limit != self._visit.limit:
            self._limit_at = None
        self._visit = visit
        whole = True
        for effect in effects:
            if isinstance(effect, StartLimit):
                if effect.ticket == visit.limit:
                    self._limit_at = self._clock.monotonic() + effect.seconds
                continue
            try:
                self._executor.execute(effect)
            except Exception as error:  # noqa: BLE001 - the other effects still have to be begun
                _note_fault(type(effect).__name__, error)
                whole = False
        return whole

    def _announce(self) -> None:
        try:
            self._on_change(self._mode, self._visit)
        except Exception as error:  # noqa: BLE001 - a screen's fault must not stop the unit
            _note_fault("on_change", error)


def _note_fault(where: str, error: Exception) -> None:
    """The type alone: a message or a traceback may hold what the visitor's record holds."""
    log.error("internal_fault", where=where, type=type(error).__name__)
