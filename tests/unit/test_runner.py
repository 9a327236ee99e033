"""The runner: one owner, one thread, and it never dies."""

import random
import threading

import pytest
import structlog

from kiosk.domain.device_status import CardReaderStatus, LineStatus
from kiosk.domain.failures import FailureCode
from kiosk.runtime.runner import Runner
from kiosk.upkeep.mode import Open, SelfTest
from kiosk.upkeep.staff import Mode
from kiosk.visit import effects as fx
from kiosk.visit import events as ev
from kiosk.visit import states
from kiosk.visit.events import Touch, Touched, TouchFelt
from kiosk.visit.limits import CURTAIN
from kiosk.visit.states import Visit
from tests.fake_clock import FakeClock
from tests.support.headless_loop import HeadlessLoop
from tests.visit.samples import READY
from tests.visit.world import LONG, MOVES, Moment, World

PARTS = (
    ev.ReaderChanged(CardReaderStatus.EMPTY),
    ev.PrinterChanged(READY),
    ev.LineChanged(LineStatus.UP),
)


class Recorder:
    """Executes nothing and remembers everything."""

    def __init__(self) -> None:
        self.effects: list[fx.Effect] = []

    def execute(self, effect: fx.Effect) -> None:
        self.effects.append(effect)


def opened_runner(executor: object, clock: FakeClock, **more: object) -> Runner:
    runner = Runner(executor, clock, **more)
    runner.begin()
    for event in PARTS:
        runner.post(event)
    runner.turn()
    assert isinstance(runner.visit.state, states.Attract)
    return runner


def test_opens_after_the_self_test_even_if_a_part_stays_silent() -> None:
    clock = FakeClock()
    runner = Runner(Recorder(), clock)
    runner.begin()
    runner.turn()
    assert isinstance(runner.mode, SelfTest)
    assert runner.next_due() == 5
    clock.advance(5)
    runner.turn()
    assert isinstance(runner.mode, Open)
    assert runner.next_due() is None


def test_limits_run_on_monotonic_time_and_in_two_stages() -> None:
    clock = FakeClock()
    runner = opened_runner(Recorder(), clock)
    runner.post(Touched(Touch.GUIDE))
    runner.turn()
    assert runner.limit_left() == 60
    clock.advance(59)
    assert not runner.turn()
    assert runner.next_due() == 1
    clock.advance(1)
    assert runner.turn()
    assert runner.visit.warned
    assert runner.limit_left() == 20
    clock.advance(20)
    runner.turn()
    assert isinstance(runner.visit.state, states.Attract)
    assert runner.limit_left() is None


def test_a_touch_before_the_limit_wins_even_if_both_are_due() -> None:
    clock = FakeClock()
    runner = opened_runner(Recorder(), clock)
    runner.post(Touched(Touch.GUIDE))
    runner.turn()
    clock.advance(60)
    runner.post(Touched(Touch.STILL_HERE))
    runner.turn()
    assert not runner.visit.warned
    assert runner.limit_left() == 60


def test_the_screen_hears_of_the_latest_once_a_turn() -> None:
    heard: list[Visit] = []

    def on_change(_mode: Mode, visit: Visit) -> None:
        heard.append(visit)

    runner = opened_runner(Recorder(), FakeClock(), on_change=on_change)
    heard.clear()
    for what in (Touch.BEGIN, Touch.CHOOSE_PHONE):
        runner.post(Touched(what))
    assert runner.turn()
    assert [type(visit.state) for visit in heard] == [states.ShowCode]
    assert not runner.turn()
    assert len(heard) == 1


def test_a_fault_of_an_effect_wipes_the_visit_and_its_message_is_not_logged() -> None:
    class Faulty(Recorder):
        def execute(self, effect: fx.Effect) -> None:
            super().execute(effect)
            if isinstance(effect, fx.RequestCode):
                raise LookupError("陈桂芳 320501")  # noqa: TRY004 - any fault will do

    executor = Faulty()
    runner = opened_runner(executor, FakeClock())
    runner.post(Touched(Touch.BEGIN))
    runner.post(Touched(Touch.CHOOSE_PHONE))
    with structlog.testing.capture_logs() as logged:
        runner.turn()
    assert runner.visit.state == states.Problem(FailureCode.INTERNAL)
    assert [(line["where"], line["type"]) for line in logged] == [("RequestCode", "LookupError")]
    assert "陈" not in str(logged)
    assert isinstance(executor.effects[-1], fx.Audit)


def test_a_fault_of_step_wipes_the_visit_and_the_runner_goes_on(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    runner = opened_runner(Recorder(), FakeClock())

    def faulty(visit: Visit, event: ev.Event) -> object:
        raise KeyError("陈桂芳")

    runner.post(Touched(Touch.BEGIN))
    with monkeypatch.context() as patch, structlog.testing.capture_logs() as logged:
        patch.setattr("kiosk.runtime.runner.step", faulty)
        runner.turn()
    assert runner.visit.state == states.Problem(FailureCode.INTERNAL)
    assert [line["type"] for line in logged] == ["KeyError"]
    runner.post(Touched(Touch.DONE))
    runner.turn()
    assert isinstance(runner.visit.state, states.Attract)


def test_a_fault_of_the_screen_stops_nothing() -> None:
    def on_change(_mode: Mode, _visit: Visit) -> None:
        raise RuntimeError

    with structlog.testing.capture_logs() as logged:
        runner = opened_runner(Recorder(), FakeClock(), on_change=on_change)
    assert [line["where"] for line in logged] == ["on_change"]
    assert isinstance(runner.mode, Open)


def test_a_screen_that_cannot_be_drawn_ends_in_a_problem() -> None:
    shown: list[Visit] = []

    def on_change(_mode: Mode, visit: Visit) -> None:
        if isinstance(visit.state, states.ChooseSignIn):
            raise KeyError
        shown.append(visit)

    runner = opened_runner(Recorder(), FakeClock(), on_change=on_change)
    with structlog.testing.capture_logs() as logged:
        runner.post(Touched(Touch.BEGIN))
        runner.turn()
    assert [line["type"] for line in logged] == ["KeyError"]
    assert shown[-1].state == states.Problem(FailureCode.INTERNAL)


def test_posts_from_many_threads_all_arrive() -> None:
    loop = HeadlessLoop()
    clock = FakeClock()
    runner = opened_runner(Recorder(), clock, wake=loop.wake)
    ticket = runner.visit.limit

    def post() -> None:
        for number in range(500):
            runner.post(Touched(Touch.GUIDE if number % 2 == 0 else Touch.BACK))

    threads = [threading.Thread(target=post) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert loop.run(runner, lambda r: r.next_due() != 0.0, 10)
    # Every second touch goes one way or back; the ticket counts those that were taken up.
    assert runner.visit.limit - ticket > 0
    assert runner.next_due() is None or runner.next_due() > 0


def test_ending_the_program_revokes_the_token() -> None:
    executor = Recorder()
    clock = FakeClock()
    runner = opened_runner(executor, clock)
    world = RunnerWorld(runner, clock, executor)
    world.sign_in()
    runner.end()
    assert any(isinstance(effect, fx.RevokeToken) for effect in executor.effects)
    assert runner.visit.session is None


class RunnerWorld(World):
    """The hall of the property tests around a runner instead of around `step`."""

    def __init__(self, runner: Runner, clock: FakeClock, executor: Recorder) -> None:
        super().__init__(visit=runner.visit)
        self.runner = runner
        self.clock = clock
        self.executor = executor

    def tell(self, event: ev.Event) -> Moment:
        before = self.runner.visit
        seen = len(self.executor.effects)
        self.runner.post(event)
        self.runner.turn()
        return self.took(before, event, self.runner.visit, tuple(self.executor.effects[seen:]))

    def wait(self, seconds: float) -> None:
        self.clock.advance(seconds)
        self.runner.turn()
        self.visit = self.runner.visit

    def sign_in(self) -> None:
        from tests.visit.world import sign_in_by_phone

        sign_in_by_phone(self)
        assert isinstance(self.runner.visit.state, states.Home)


def test_thousands_of_events_and_always_back_to_attract() -> None:
    """Twenty thousand, and three hundred thousand with OSMANTHUS_LONG=1."""
    chance = random.Random(4)
    executor, clock = Recorder(), FakeClock()
    runner = opened_runner(executor, clock)
    world = RunnerWorld(runner, clock, executor)
    reached: set[type] = set()
    for round_number in range(3_000 if LONG else 200):
        world.start(round_number)
        for _ in range(100):
            event = world.event(chance.choice(MOVES), chance.randrange(1000))
            if event is not None:
                world.tell(event)
            world.wait(chance.choice((0.0, 0.1, 1.0, 4.0)))
            reached.add(type(runner.visit.state))
        for part in (ev.Opened(), *PARTS):
            world.tell(part)
        waited = 0.0
        while (due := runner.next_due()) is not None:
            waited += due
            world.wait(due)
        assert waited <= 300
        assert isinstance(runner.visit.state, states.Attract), round_number
        heard = {e.access_token for e in world.told if isinstance(e, ev.TokenGranted)}
        revoked = {e.access_token for e in executor.effects if isinstance(e, fx.RevokeToken)}
        assert heard <= revoked
        world.moments.clear()
        world.told.clear()
        world.asked.clear()
        world.watched.clear()
        executor.effects.clear()
    assert len(reached) >= 18


def at_choosing(clock: FakeClock) -> Runner:
    runner = opened_runner(Recorder(), clock)
    runner.post(Touched(Touch.GUIDE))
    runner.turn()
    return runner


def test_nobody_is_there_after_a_minute_and_not_before() -> None:
    clock = FakeClock()
    runner = at_choosing(clock)
    clock.advance(CURTAIN - 0.01)
    runner.turn()
    assert not runner.visit.unattended
    clock.advance(0.01)
    runner.turn()
    assert runner.visit.unattended


def test_any_touch_has_the_minute_begin_anew() -> None:
    clock = FakeClock()
    runner = at_choosing(clock)
    for touch in (TouchFelt(), Touched(Touch.STILL_HERE), Touched(Touch.PRINT_PROOF)):
        clock.advance(CURTAIN - 1)
        runner.post(touch)
        runner.turn()
        assert not runner.visit.unattended, touch
        runner.post(Touched(Touch.STILL_HERE))
        runner.turn()
    clock.advance(CURTAIN)
    runner.turn()
    assert runner.visit.unattended
    runner.post(TouchFelt())
    runner.turn()
    assert not runner.visit.unattended


def test_at_rest_no_clock_runs_until_somebody_touches() -> None:
    clock = FakeClock()
    runner = opened_runner(Recorder(), clock)
    assert runner.next_due() is None
    runner.post(TouchFelt())
    runner.turn()
    assert runner.next_due() == CURTAIN
    clock.advance(CURTAIN)
    runner.turn()
    assert runner.next_due() is None


def test_a_touch_beside_every_button_has_the_quiet_period_begin_anew() -> None:
    clock = FakeClock()
    shown: list[Visit] = []
    runner = opened_runner(Recorder(), clock, on_change=lambda _mode, visit: shown.append(visit))
    runner.post(Touched(Touch.GUIDE))
    runner.turn()
    clock.advance(50)
    before = len(shown)
    runner.post(TouchFelt())
    runner.turn()
    assert runner.limit_left() == 60
    assert len(shown) == before, "nothing is shown anew for it"
    clock.advance(60)
    runner.turn()
    assert runner.visit.warned
    runner.post(TouchFelt())
    runner.turn()
    assert runner.visit.warned, "to stay is said by the touch that is asked for"
