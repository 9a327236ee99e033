"""The only owner of the visit and of the unit's mode. It runs in one thread and never blocks."""

from collections import deque
from collections.abc import Callable
from typing import Protocol

from kiosk.domain.bilingual import NO_WORDS, Bilingual
from kiosk.domain.failures import FailureCode
from kiosk.logs import log
from kiosk.runtime.clock import Clock
from kiosk.upkeep import unit
from kiosk.upkeep.hours import Hours
from kiosk.upkeep.mode import Begun, SelfTest, SelfTestOver, Shift, Starting, said_to_visit
from kiosk.upkeep.staff import Mode, idle_limit
from kiosk.upkeep.staff_effects import UnitEffect
from kiosk.upkeep.staff_events import BellRang, StaffEvent, StaffIdle, of_a_hand
from kiosk.upkeep.unit import Unit, UnitEvent
from kiosk.visit.effects import Effect, StartLimit
from kiosk.visit.events import Event, LimitReached, Shut, Touched, TouchFelt, Unattended
from kiosk.visit.leaving import fall
from kiosk.visit.limits import CURTAIN, SELF_TEST
from kiosk.visit.states import Attract, CardRefused, Closed, Farewell, Problem, Visit
from kiosk.visit.step import step


class Executes(Protocol):
    """Begins what an effect asks for and returns at once; results are posted later."""

    def execute(self, effect: Effect) -> None: ...


class Keeps(Protocol):
    """Begins what the unit's mode asks for, at the staff door and behind it; never blocks."""

    def execute(self, effect: UnitEffect) -> None: ...


class _Nobody:
    """A unit without a staff door."""

    def execute(self, effect: UnitEffect) -> None:
        """Nobody is asked."""


HOURS_LOOK = 10.0
"""Seconds between two looks at the calendar."""


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
        keeper: Keeps | None = None,
        hours: Hours | None = None,
        stuck: Bilingual = NO_WORDS,
    ) -> None:
        self._executor = executor
        self._clock = clock
        self._wake = wake
        self._on_change = on_change
        self._keeper: Keeps = keeper or _Nobody()
        self._hours = hours
        self._events: deque[UnitEvent] = deque()
        self._visit = Visit(1, Closed())
        self._unit = Unit(shift=Shift(stuck=stuck))
        self._limit_at: float | None = None
        self._curtain_at: float | None = None
        self._self_test_at: float | None = None
        self._idle_at: float | None = None
        self._hours_at: float | None = None if hours is None else clock.monotonic()

    @property
    def visit(self) -> Visit:
        return self._visit

    @property
    def mode(self) -> Mode:
        return self._unit.mode

    @property
    def unit(self) -> Unit:
        return self._unit

    def begin(self) -> None:
        """The parts have been started: wait for them to report, then open."""
        self._look_at_hours()
        self._self_test_at = self._clock.monotonic() + SELF_TEST
        self._post(Begun())

    def post(self, event: Event | StaffEvent) -> None:
        """Something happened. Thread-safe."""
        self._post(event)

    def turn(self) -> bool:
        """Take up what was posted so far and the limits that have run out; say if much changed."""
        before = (self._unit, self._visit)
        for _ in range(len(self._events)):
            self._take(self._events.popleft())
        self._take_due()
        if self._events:
            self._wake()
        changed = (self._unit, self._visit) != before
        if changed:
            self._announce()
        return changed

    def end(self) -> None:
        """The program stops: whoever is here is seen off, and the token revoked.

        The screen hears nothing of it: it is going away itself.
        """
        self._step(Shut())

    def settle(self) -> None:
        """After `end`: what the stopped parts still said, such as a slip cut off, is followed up.

        No limit runs any more, and the screen hears nothing.
        """
        while self._events:
            event = self._events.popleft()
            if not isinstance(event, Begun | SelfTestOver | StaffEvent):
                self._step(event)

    def next_due(self) -> float | None:
        """Seconds until `turn` has something to do without any post; 0 if it has now."""
        if self._events:
            return 0.0
        limits = (
            self._limit_at,
            self._curtain_at,
            self._self_test_at,
            self._idle_at,
            self._hours_at,
        )
        due = [at for at in limits if at is not None]
        return max(0.0, min(due) - self._clock.monotonic()) if due else None

    def limit_left(self) -> float | None:
        """Seconds left of the limit that is running: the quiet period's, or the warning's."""
        if self._limit_at is None:
            return None
        return max(0.0, self._limit_at - self._clock.monotonic())

    # ---- the owner's thread ----------------------------------------------------------------------

    def _post(self, event: UnitEvent) -> None:
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
        if self._curtain_at is not None and now >= self._curtain_at:
            self._curtain_at = None
            self._take(Unattended())
        if self._idle_at is not None and now >= self._idle_at:
            self._idle_at = None
            self._take(StaffIdle())
        if self._hours_at is not None and now >= self._hours_at:
            self._look_at_hours()

    def _look_at_hours(self) -> None:
        if self._hours is None:
            return
        self._hours_at = self._clock.monotonic() + HOURS_LOOK
        phase = self._hours.under(self._visit.facts.catalogue).phase(self._clock.now())
        if phase is not self._unit.shift.phase:
            self._take(BellRang(phase))

    def _take(self, event: UnitEvent) -> None:
        """The visit first, then the mode, which looks at what the visit has learnt."""
        if not isinstance(event, Begun | SelfTestOver | StaffEvent):
            self._step(event)
        state, before = self._visit.state, self._unit.mode
        resting = isinstance(state, Attract | Closed)
        free = resting or isinstance(state, Problem | CardRefused | Farewell)
        self._unit, effects = unit.step(
            self._unit, event, self._visit.facts, resting=resting, free=free
        )
        after = self._unit.mode
        if not isinstance(after, Starting | SelfTest):
            self._self_test_at = None
        self._mind_idle(type(before) is type(after), event, idle_limit(after))
        for news in said_to_visit(before, after):
            self._step(news)
        for effect in effects:
            self._keep(effect)

    def _mind_idle(self, same: bool, event: UnitEvent, limit: float | None) -> None:
        if limit is None:
            self._idle_at = None
        elif not same or of_a_hand(event):
            self._idle_at = self._clock.monotonic() + limit

    def _keep(self, effect: UnitEffect) -> None:
        try:
            self._keeper.execute(effect)
        except Exception as error:  # noqa: BLE001 - the staff's rooms must not stop the unit
            _note_fault(type(effect).__name__, error)

    def _step(self, event: Event) -> None:
        before = self._visit.state
        self._ask_the_reducer(event)
        if isinstance(event, Touched | TouchFelt):
            self._curtain_at = self._clock.monotonic() + CURTAIN
        elif self._visit.state is not before:
            # At rest nobody's data is shown, and no clock runs.
            resting = isinstance(self._visit.state, Attract | Closed)
            self._curtain_at = None if resting else self._clock.monotonic() + CURTAIN

    def _ask_the_reducer(self, event: Event) -> None:
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
        """A visitor whose screen cannot be drawn is not left before the one of an earlier state."""
        if not self._told() and not isinstance(self._visit.state, Attract | Closed | Problem):
            self._fall()
            self._told()

    def _told(self) -> bool:
        try:
            self._on_change(self._unit.mode, self._visit)
        except Exception as error:  # noqa: BLE001 - a screen's fault must not stop the unit
            _note_fault("on_change", error)
            return False
        return True


def _note_fault(where: str, error: Exception) -> None:
    """The type alone: a message or a traceback may hold what the visitor's record holds."""
    log.error("internal_fault", where=where, type=type(error).__name__)
