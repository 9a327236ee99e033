"""The executor with real threads: what was asked for comes back, and never to the wrong visit."""

import gc
import random
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import pytest
import structlog

from kiosk.central.port import Pending, Scanned
from kiosk.domain.audit import AuditEvent
from kiosk.domain.device_status import CardReaderStatus, Insertion, LineStatus, PrinterCondition
from kiosk.domain.failures import Failure, FailureCode
from kiosk.domain.printing import PrintFault
from kiosk.runtime.clock import SystemClock
from kiosk.runtime.executor import Executor, Parts
from kiosk.runtime.pace import Pace
from kiosk.runtime.runner import Runner
from kiosk.runtime.workers import Workers
from kiosk.upkeep.staff import Mode
from kiosk.upkeep.voids_due import VoidsDue
from kiosk.visit import events as ev
from kiosk.visit import gates, states
from kiosk.visit.events import Touch, Touched
from kiosk.visit.states import PageName, Visit
from tests.support.headless_loop import HeadlessLoop
from tests.unit.runtime_fakes import FakeAudit, FakeCards, FakeCentral, FakePrinter, FakeRenderers
from tests.unit.runtime_fakes import Hall as PlatformHall
from tests.visit.samples import READY, SUBJECTS
from tests.visit.world import LONG

QUICK = Pace(
    session=0.005,
    session_after_failure=0.005,
    line_up=0.05,
    line_down=0.01,
    retry_first=0.005,
    retry_longest=0.02,
    revoke_for=0.5,
)
EMPTY = ev.ReaderChanged(CardReaderStatus.EMPTY)


class Unit:
    """A whole unit without a screen, and a visitor's hands."""

    def __init__(self, hall: PlatformHall, due: VoidsDue | None = None) -> None:
        self.hall = hall
        self.printer = FakePrinter()
        self.renderers = FakeRenderers()
        self.audit = FakeAudit()
        self.calls_back = 0
        self.loop = HeadlessLoop()
        self.seen: list[Visit] = []
        self.executor = Executor(
            Parts(
                FakeCentral(hall),
                FakeCards(),
                self.printer,
                self.renderers,
                self.audit,
                self._call_back,
                due or VoidsDue(None),
            ),
            self.post,
            QUICK,
        )
        self.runner = Runner(
            self.executor, SystemClock(), wake=self.loop.wake, on_change=self._changed
        )
        self.inserted = 0

    def _call_back(self) -> None:
        self.calls_back += 1

    def post(self, event: ev.Event) -> None:
        self.runner.post(event)

    def _changed(self, _mode: Mode, visit: Visit) -> None:
        self.seen.append(visit)

    def open(self) -> None:
        self.executor.start()
        self.runner.begin()
        self.runner.post(EMPTY)
        self.runner.post(ev.PrinterChanged(READY))
        self.until(states.Attract)
        self.when(lambda visit: visit.facts.line is not LineStatus.STARTING)

    def until(self, state: type, timeout: float = 10) -> None:
        self.when(lambda visit: isinstance(visit.state, state), timeout)

    def when(self, holds: Callable[[Visit], bool], timeout: float = 10) -> None:
        came = self.loop.run(self.runner, lambda runner: holds(runner.visit), timeout)
        assert came, type(self.runner.visit.state).__name__

    def touch(self, what: Touch) -> None:
        self.runner.post(Touched(what))
        self.runner.turn()

    def card_in(self, person: int) -> None:
        self.inserted += 1
        card = Insertion("reader 0", self.inserted, f"3B6{person}")
        self.runner.post(ev.ReaderChanged(CardReaderStatus.PRESENT, card))
        self.runner.turn()

    def card_out(self) -> None:
        self.runner.post(EMPTY)
        self.runner.turn()

    def by_card(self, person: int) -> None:
        self.card_in(person)
        self.until(states.StepUp)
        self.touch(Touch.SEND_CODE)
        self.when(lambda visit: isinstance(visit.state, states.StepUp) and visit.state.started)
        self.runner.post(ev.StepUpTyped("246810"))
        self.until(states.ConfirmPerson)
        self.touch(Touch.YES_ITS_ME)

    def by_phone(self, person: int) -> None:
        self.hall.person = person
        self.hall.phones = [Pending(0.002), Scanned("47", 0.002), Scanned("47", 0.002)]
        self.touch(Touch.BEGIN)
        self.touch(Touch.CHOOSE_PHONE)
        self.until(states.ConfirmPerson)
        self.touch(Touch.YES_ITS_ME)

    def print_slip(self) -> None:
        self.runner.post(ev.PageChosen(PageName.LISTS))
        self.runner.turn()
        assert gates.can_print(self.runner.visit)
        self.touch(Touch.PRINT_PROOF)

    def rest(self) -> None:
        """Back to the idle screen by touches."""
        if Touch.END in gates.offered(self.runner.visit):
            self.touch(Touch.END)
        self.card_out()
        if isinstance(self.runner.visit.state, states.Farewell):
            self.touch(Touch.DONE)
        self.until(states.Attract)

    def settled(self, holds: Callable[[], bool], timeout: float = 5) -> None:
        end = time.monotonic() + timeout
        while not holds():
            assert time.monotonic() < end
            self.runner.turn()
            time.sleep(0.002)


@contextmanager
def unit(hall: PlatformHall | None = None) -> Iterator[Unit]:
    whole = Unit(hall or PlatformHall())
    whole.open()
    try:
        yield whole
    finally:
        whole.runner.end()
        assert whole.executor.stop(3)


def test_card_to_slip_and_nothing_is_left() -> None:
    with unit() as kiosk:
        kiosk.by_card(0)
        kiosk.until(states.Home)
        kiosk.print_slip()
        kiosk.until(states.TakeSlip)
        kiosk.touch(Touch.DONE)
        assert isinstance(kiosk.runner.visit.state, states.TakeCard)
        assert kiosk.calls_back == 1
        kiosk.rest()
        hall = kiosk.hall
        kiosk.settled(lambda: set(hall.revoked) == set(hall.token_of))
        kiosk.settled(lambda: hall.sessions_closed == hall.sessions_opened)
        kiosk.settled(lambda: kiosk.renderers.alive == 0)
        assert kiosk.printer.printed == 1
        assert kiosk.audit.counts[AuditEvent.SLIP_PRINTED] == 1
        assert not hall.voided


def test_characters_without_a_face_are_counted_and_nothing_else_is_said_of_them() -> None:
    with unit() as kiosk:
        kiosk.renderers.substituted = 3
        kiosk.by_phone(0)
        kiosk.until(states.Home)
        kiosk.print_slip()
        kiosk.until(states.TakeSlip)
        assert kiosk.audit.counts[AuditEvent.CHARACTER_WITHOUT_FACE] == 3


def test_phone_to_record() -> None:
    with unit() as kiosk:
        kiosk.hall.person = 1
        kiosk.hall.phones = [Pending(0.002), Scanned("47", 0.3), Scanned("47", 0.002)]
        kiosk.touch(Touch.BEGIN)
        kiosk.touch(Touch.CHOOSE_PHONE)
        kiosk.until(states.CodeScanned)
        assert kiosk.runner.visit.state.match_number == "47"
        kiosk.until(states.ConfirmPerson)
        assert kiosk.runner.visit.statement is None
        kiosk.touch(Touch.YES_ITS_ME)
        kiosk.until(states.Home)
        assert kiosk.runner.visit.statement.subject == SUBJECTS[1]


def test_end_now_on_the_phone_wipes_the_screen() -> None:
    with unit() as kiosk:
        kiosk.by_phone(0)
        kiosk.until(states.Home)
        kiosk.hall.ended.add(kiosk.runner.visit.session.access_token)
        kiosk.until(states.Problem)
        assert kiosk.runner.visit.state.code is FailureCode.ENDED_ON_PHONE
        assert kiosk.runner.visit.statement is None


@pytest.mark.parametrize(
    "code", [FailureCode.CODE_DECLINED, FailureCode.CODE_EXPIRED, FailureCode.CODE_WRONG_NUMBER]
)
def test_a_code_that_comes_to_nothing_leads_back_to_the_choice(code: FailureCode) -> None:
    with unit() as kiosk:
        kiosk.hall.phones = [Pending(0.002), code]
        kiosk.touch(Touch.BEGIN)
        kiosk.touch(Touch.CHOOSE_PHONE)
        kiosk.until(states.ChooseSignIn)
        assert kiosk.runner.visit.state.note is code


def test_a_poll_may_fail_twice_before_the_visitor_hears_of_it() -> None:
    with unit() as kiosk:
        down = FailureCode.LINE_DOWN
        kiosk.hall.phones = [down, down, Scanned("47", 30.0)]
        kiosk.touch(Touch.BEGIN)
        kiosk.touch(Touch.CHOOSE_PHONE)
        kiosk.until(states.CodeScanned)
    with unit() as kiosk:
        kiosk.hall.phones = [down, down, down]
        kiosk.touch(Touch.BEGIN)
        kiosk.touch(Touch.CHOOSE_PHONE)
        kiosk.until(states.Problem)
        assert kiosk.runner.visit.state.code is down


def test_slow_down_is_obeyed() -> None:
    with unit() as kiosk:
        kiosk.hall.phones = [Pending(30.0)]
        kiosk.touch(Touch.BEGIN)
        kiosk.touch(Touch.CHOOSE_PHONE)
        kiosk.settled(lambda: kiosk.hall.polls == 1)
        time.sleep(0.1)
        assert kiosk.hall.polls == 1


def test_a_token_of_a_visit_that_is_over_is_revoked_and_never_shown() -> None:
    asked, free = threading.Event(), threading.Event()

    def before(name: str) -> None:
        if name == "verify_step_up":
            asked.set()
            assert free.wait(10)

    hall = PlatformHall(before)
    with unit(hall) as kiosk:
        kiosk.card_in(0)
        kiosk.until(states.StepUp)
        kiosk.touch(Touch.SEND_CODE)
        kiosk.when(lambda visit: isinstance(visit.state, states.StepUp) and visit.state.started)
        kiosk.runner.post(ev.StepUpTyped("246810"))
        kiosk.runner.turn()
        assert asked.wait(5)
        kiosk.card_out()
        kiosk.rest()
        kiosk.by_phone(1)
        kiosk.until(states.Home)
        kiosk.seen.clear()
        free.set()
        stale = next(token for token, person in _eventually(hall, 0).items() if person == 0)
        kiosk.loop.run(kiosk.runner, lambda _: stale in hall.revoked, 5)
        assert hall.revoked[stale] == 1
        assert kiosk.runner.visit.session.subject == SUBJECTS[1]
        assert isinstance(kiosk.runner.visit.state, states.Home)


def _eventually(hall: PlatformHall, person: int) -> dict[str, int]:
    end = time.monotonic() + 5
    while person not in hall.token_of.values():
        assert time.monotonic() < end
        time.sleep(0.002)
    return hall.token_of


def test_the_statement_of_the_visitor_before_never_reaches_the_next() -> None:
    held: list[threading.Event] = []

    def before(name: str) -> None:
        if name == "fetch_statement" and not held:
            held.append(threading.Event())
            assert held[0].wait(10)

    with unit(PlatformHall(before)) as kiosk:
        kiosk.by_phone(0)
        kiosk.until(states.Fetching)
        kiosk.settled(lambda: bool(held))
        kiosk.rest()
        kiosk.by_phone(1)
        kiosk.until(states.Home)
        kiosk.seen.clear()
        held[0].set()
        kiosk.loop.run(kiosk.runner, lambda _: False, 0.2)
        assert kiosk.runner.visit.statement.subject == SUBJECTS[1]
        assert not kiosk.seen


def test_interleaved_visits_never_show_the_wrong_person() -> None:
    """Slow, jumbled answers and visitors who give up: 60 visits, thousands with OSMANTHUS_LONG."""
    visitors, answers = random.Random(11), random.Random(12)
    lock = threading.Lock()

    def before(name: str) -> None:
        with lock:
            pause = answers.choice((0.0, 0.0, 0.001, 0.004, 0.015))
        time.sleep(pause)

    hall = PlatformHall(before)
    shown = 0
    with unit(hall) as kiosk:
        for number in range(1_500 if LONG else 60):
            person = number % 3
            gives_up = visitors.random() < 0.6
            patience = visitors.choice((0.0, 0.002, 0.006, 0.02))
            if gives_up:
                kiosk.card_in(person)
                kiosk.loop.run(kiosk.runner, lambda _: False, patience)
                kiosk.card_out()
                kiosk.rest()
                continue
            (kiosk.by_card if number % 2 else kiosk.by_phone)(person)
            if patience < 0.005:
                kiosk.rest()
                continue
            kiosk.until(states.Home)
            assert kiosk.runner.visit.statement.subject == SUBJECTS[person]
            shown += 1
            kiosk.rest()
        for visit in kiosk.seen:
            if visit.statement is not None:
                assert visit.statement.subject == visit.session.subject
        kiosk.settled(lambda: set(hall.revoked) == set(hall.token_of))
    assert shown > 5


def test_three_hundred_visits_leave_threads_and_sessions_as_they_were() -> None:
    hall = PlatformHall()
    with unit(hall) as kiosk:
        counts: list[int] = []
        for number in range(300):
            (kiosk.by_card if number % 2 else kiosk.by_phone)(number % 3)
            kiosk.until(states.Home)
            if number % 3 == 0:
                kiosk.print_slip()
                kiosk.until(states.TakeSlip)
            kiosk.rest()
            kiosk.seen.clear()
            if number in {20, 299}:
                kiosk.settled(lambda: hall.sessions_opened == hall.sessions_closed)
                kiosk.settled(lambda: kiosk.renderers.alive == 0)
                kiosk.settled(lambda: _workers() == 6)
                gc.collect()
                counts.append(sum(type(o).__name__ in _OF_A_VISIT for o in gc.get_objects()))
        assert hall.revoked.keys() == hall.token_of.keys()
        assert set(hall.revoked.values()) == {1}
        assert counts[1] <= counts[0] + 2, counts


_OF_A_VISIT = {"Attempt", "Statement", "Session", "FakeVisit", "SignedProof", "Printing"}


def _workers() -> int:
    return sum(
        thread.name.startswith(("central-", "session-", "background-"))
        for thread in threading.enumerate()
    )


def test_revoking_and_voiding_go_on_until_the_line_is_back() -> None:
    trouble = threading.Event()
    tries: list[str] = []

    def before(name: str) -> None:
        if name in {"revoke", "void"}:
            tries.append(name)
            if trouble.is_set():
                raise Failure(FailureCode.LINE_DOWN)

    with unit(PlatformHall(before)) as kiosk:
        kiosk.by_card(0)
        kiosk.until(states.Home)
        kiosk.printer.outcome = PrintFault(PrinterCondition.CUTTER)
        trouble.set()
        kiosk.print_slip()
        kiosk.until(states.PrintFailed)
        kiosk.rest()
        kiosk.settled(lambda: tries.count("revoke") > 2 and tries.count("void") > 2)
        assert not kiosk.hall.revoked
        trouble.clear()
        kiosk.settled(lambda: bool(kiosk.hall.revoked) and bool(kiosk.hall.voided))
        assert set(kiosk.hall.revoked.values()) == {1}


def test_a_token_that_has_died_by_itself_is_not_revoked_for_ever() -> None:
    tries: list[float] = []

    def before(name: str) -> None:
        if name == "revoke":
            tries.append(time.monotonic())
            raise Failure(FailureCode.LINE_DOWN)

    with unit(PlatformHall(before)) as kiosk:
        kiosk.by_phone(0)
        kiosk.until(states.Home)
        kiosk.rest()
        time.sleep(QUICK.revoke_for + 0.1)
        seen = len(tries)
        time.sleep(0.1)
        assert len(tries) == seen > 2


def test_a_slip_that_cannot_be_drawn_is_void_and_said() -> None:
    with unit() as kiosk:
        kiosk.by_card(0)
        kiosk.until(states.Home)
        kiosk.renderers.failure = FailureCode.SLIP_NOT_MADE
        kiosk.print_slip()
        kiosk.until(states.PrintFailed)
        assert kiosk.runner.visit.state.code is FailureCode.SLIP_NOT_MADE
        kiosk.settled(lambda: bool(kiosk.hall.voided))
        assert not kiosk.runner.visit.facts.slip_underway
        assert kiosk.printer.printed == 0


def test_a_renderer_that_comes_up_after_its_visit_is_stopped_again() -> None:
    with unit() as kiosk:
        kiosk.renderers.hold = threading.Event()
        kiosk.by_card(0)
        kiosk.until(states.Home)
        kiosk.rest()
        kiosk.settled(lambda: kiosk.renderers.made[0].stopped)
        kiosk.renderers.hold.set()
        kiosk.settled(lambda: kiosk.renderers.made[0].warmed)
        kiosk.settled(lambda: kiosk.renderers.alive == 0)


def test_a_slip_at_the_printer_outlives_its_visit_and_a_fault_still_voids_it() -> None:
    with unit() as kiosk:
        kiosk.printer.hold = threading.Event()
        kiosk.printer.outcome = PrintFault(PrinterCondition.NO_PAPER)
        kiosk.by_card(0)
        kiosk.until(states.Home)
        kiosk.print_slip()
        kiosk.when(lambda visit: visit.facts.slip_underway)
        kiosk.settled(lambda: bool(kiosk.renderers.made))
        kiosk.loop.run(kiosk.runner, lambda r: r.visit.state.progress != "preparing", 5)
        kiosk.card_in(1)
        kiosk.rest()
        assert kiosk.runner.visit.facts.slip_underway
        kiosk.printer.hold.set()
        kiosk.when(lambda visit: not visit.facts.slip_underway)
        kiosk.settled(lambda: bool(kiosk.hall.voided))


def test_the_line_is_asked_after_and_only_news_is_told() -> None:
    with unit() as kiosk:
        told: list[LineStatus] = []
        post = kiosk.runner.post

        def listen(event: ev.Event) -> None:
            if isinstance(event, ev.LineChanged):
                told.append(event.status)
            post(event)

        kiosk.runner.post = listen
        time.sleep(0.15)
        assert not told
        kiosk.hall.line = LineStatus.DOWN
        kiosk.when(lambda visit: visit.facts.line is LineStatus.DOWN)
        kiosk.hall.line = LineStatus.UP
        kiosk.when(lambda visit: visit.facts.line is LineStatus.UP)
        assert told == [LineStatus.DOWN, LineStatus.UP]


def test_workers_keep_their_order_and_outlive_a_faulty_task() -> None:

    done: list[str] = []
    pool = Workers("sample", 1)

    def faulty() -> None:
        raise RuntimeError("陈桂芳")

    with structlog.testing.capture_logs() as logged:
        pool.submit(lambda: done.append("late"), 0.5)
        pool.submit(faulty)
        pool.submit(lambda: done.append("first"))
        pool.submit(lambda: done.append("second"))
        end = time.monotonic() + 5
        while len(done) < 3 and time.monotonic() < end:
            time.sleep(0.002)
    assert done == ["first", "second", "late"]
    assert [line["type"] for line in logged] == ["RuntimeError"]
    assert "陈" not in str(logged)
    assert pool.stop(2)
    pool.submit(lambda: done.append("too late"))
    assert len(done) == 3
