"""The worker outlives drivers that raise and drivers that hang."""

import logging
import queue
import threading
import time
from collections.abc import Callable, Iterator

import pytest

from kiosk.devices.duty import Duty
from kiosk.devices.watchdog import Watchdog
from kiosk.devices.worker import REPLACEMENTS, DeviceWorker


class Device:
    """A device that notes when it was closed."""

    def __init__(self) -> None:
        self.closed = threading.Event()


class Bench:
    """A worker over such devices, with what it said in a queue."""

    def __init__(self) -> None:
        self.now = 100.0
        self.turn: Callable[[], str] = lambda: "ready"
        self.devices: list[Device] = []
        self.said: queue.Queue[str] = queue.Queue()
        self.gave_up = threading.Event()
        self.worker = DeviceWorker(
            "bench",
            Duty(
                open=self._open,
                turn=lambda device: self.turn(),
                close=lambda device: device.closed.set(),
                down="down",
                stuck="stuck",
                pause=0.01,
                turn_limit=5,
                patience=20,
            ),
            self.said.put,
            monotonic=lambda: self.now,
            on_give_up=self.gave_up.set,
        )

    def _open(self) -> Device:
        self.devices.append(Device())
        return self.devices[-1]

    def hears(self, word: str) -> bool:
        return self.said.get(timeout=5) == word


@pytest.fixture
def bench() -> Iterator[Bench]:
    bench = Bench()
    yield bench
    bench.worker.stop()


def ask(bench: Bench, run: Callable[[Device], str], limit: float = 5) -> "queue.Queue[str]":
    answers: queue.Queue[str] = queue.Queue()
    bench.worker.submit(run, answers.put, "otherwise", limit)
    return answers


def wait_for(condition: Callable[[], bool]) -> None:
    end = time.monotonic() + 5
    while not condition():
        assert time.monotonic() < end
        time.sleep(0.005)


def test_reports_changes_only_and_answers(bench: Bench) -> None:
    bench.worker.start()
    assert bench.hears("ready")
    assert ask(bench, lambda device: "done").get(timeout=5) == "done"
    wait_for(lambda: bench.worker.pulse.busy_since is None)
    assert bench.said.empty()


def test_a_raising_driver_is_closed_and_opened_again(
    bench: Bench, caplog: pytest.LogCaptureFixture
) -> None:
    secret = "the driver quoted a name"

    def broken() -> str:
        bench.turn = lambda: "ready"
        raise RuntimeError(secret)

    bench.turn = broken
    with caplog.at_level(logging.CRITICAL):
        bench.worker.start()
        assert bench.hears("down")
        assert bench.hears("ready")
    assert len(bench.devices) == 2
    assert bench.devices[0].closed.is_set()
    assert secret not in caplog.text


def test_a_raising_request_is_answered_and_the_next_one_works(
    bench: Bench, caplog: pytest.LogCaptureFixture
) -> None:
    def broken(device: Device) -> str:
        raise OSError

    with caplog.at_level(logging.CRITICAL):
        bench.worker.start()
        assert ask(bench, broken).get(timeout=5) == "otherwise"
        assert ask(bench, lambda device: "done").get(timeout=5) == "done"


def test_a_slow_request_is_busy_then_forfeited_and_its_late_answer_is_stale(bench: Bench) -> None:
    free = threading.Event()

    def slow(device: Device) -> str:
        free.wait(5)
        return "late"

    bench.worker.start()
    assert bench.hears("ready")
    answers = ask(bench, slow)
    wait_for(lambda: bench.worker.pulse.busy_since == 100.0)
    bench.now += 4
    bench.worker.check()
    assert answers.empty()
    bench.now += 2
    bench.worker.check()
    assert answers.get(timeout=5) == "otherwise"
    assert bench.hears("stuck")
    free.set()
    assert bench.hears("ready")  # the same thread came back
    assert bench.worker.pulse.generation == 1
    assert answers.empty()


def test_a_hung_thread_is_replaced_and_what_it_says_later_is_dropped(
    bench: Bench, caplog: pytest.LogCaptureFixture
) -> None:
    free = threading.Event()

    def hang() -> str:
        bench.turn = lambda: "ready"
        free.wait(5)
        return "from the grave"

    bench.turn = hang
    with caplog.at_level(logging.CRITICAL):
        bench.worker.start()
        wait_for(lambda: bench.devices != [] and bench.turn is not hang)
        bench.now += 30
        bench.worker.check()
        assert bench.hears("stuck")
        assert bench.hears("ready")
        free.set()
        assert bench.devices[0].closed.wait(5)
    assert bench.worker.pulse.generation == 2
    assert bench.said.empty()


def test_after_three_replacements_it_gives_up(
    bench: Bench, caplog: pytest.LogCaptureFixture
) -> None:
    free = threading.Event()
    hanging = threading.Semaphore(0)

    def hang() -> str:
        hanging.release()
        free.wait(5)
        return "late"

    bench.turn = hang
    with caplog.at_level(logging.CRITICAL):
        bench.worker.start()
        for _ in range(REPLACEMENTS + 1):
            assert hanging.acquire(timeout=5)
            assert not bench.gave_up.is_set()
            bench.now += 30
            bench.worker.check()
        assert bench.gave_up.is_set()
        assert bench.worker.pulse.given_up
        assert ask(bench, lambda device: "done").get(timeout=5) == "otherwise"
    free.set()


def test_old_replacements_are_forgiven(bench: Bench, caplog: pytest.LogCaptureFixture) -> None:
    free = threading.Event()
    hanging = threading.Semaphore(0)

    def hang() -> str:
        hanging.release()
        free.wait(5)
        return "late"

    bench.turn = hang
    with caplog.at_level(logging.CRITICAL):
        bench.worker.start()
        for _ in range(REPLACEMENTS + 3):
            assert hanging.acquire(timeout=5)
            bench.now += 700
            bench.worker.check()
    assert not bench.gave_up.is_set()
    free.set()


def test_a_request_that_never_began_is_forfeited_and_never_runs(bench: Bench) -> None:
    free, ran = threading.Event(), threading.Event()
    bench.worker.start()
    assert bench.hears("ready")
    first = ask(bench, lambda device: str(free.wait(5)), limit=60)
    wait_for(lambda: bench.worker.pulse.busy_since is not None)

    def late(device: Device) -> str:
        ran.set()
        return "too late"

    second = ask(bench, late, limit=2)
    bench.now += 3
    bench.worker.check()
    assert second.get(timeout=5) == "otherwise"
    free.set()
    assert first.get(timeout=5) == "True"
    assert ask(bench, lambda device: "third").get(timeout=5) == "third"
    assert not ran.is_set()


def test_stops_within_a_second_even_when_the_driver_hangs(bench: Bench) -> None:
    free = threading.Event()
    bench.worker.start()
    assert bench.hears("ready")
    answers = ask(bench, lambda device: str(free.wait(5)))
    wait_for(lambda: bench.worker.pulse.busy_since is not None)
    began = time.monotonic()
    assert bench.worker.stop(timeout=0.3) is False
    assert time.monotonic() - began < 1
    assert answers.get(timeout=5) == "otherwise"
    free.set()
    assert bench.devices[0].closed.wait(5)


def test_stop_closes_the_device_and_refuses_requests(bench: Bench) -> None:
    bench.worker.start()
    assert bench.hears("ready")
    assert bench.worker.stop() is True
    assert bench.devices[0].closed.is_set()
    assert ask(bench, lambda device: "done").get(timeout=5) == "otherwise"


def test_the_watchdog_looks_by_itself_and_survives_a_raising_listener(
    caplog: pytest.LogCaptureFixture,
) -> None:
    looks = threading.Semaphore(0)

    class Bad:
        def check(self) -> None:
            raise RuntimeError

    class Good:
        def check(self) -> None:
            looks.release()

    watchdog = Watchdog([Bad(), Good()], period=0.01)
    with caplog.at_level(logging.CRITICAL):
        watchdog.start()
        assert looks.acquire(timeout=5)
        assert looks.acquire(timeout=5)
        watchdog.stop()
