"""What staff ask for is done while the unit looks at itself, however long that takes."""

import threading
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, cast

import pytest

from kiosk.domain.power import PowerAct
from kiosk.runtime.staff_work import StaffParts, StaffWork
from kiosk.upkeep import staff_effects as fx
from kiosk.upkeep import staff_events as se
from kiosk.upkeep.checks import Check
from kiosk.upkeep.pins import PinBook


class SlowTest:
    """A self-test that ends when it is told to."""

    def __init__(self) -> None:
        self.begun = threading.Semaphore(0)
        self.may_end = threading.Semaphore(0)
        self.ended = 0

    def run(self) -> Iterator[Check]:
        self.begun.release()
        assert self.may_end.acquire(timeout=10)
        self.ended += 1
        return iter(())


@pytest.fixture
def test() -> SlowTest:
    return SlowTest()


@pytest.fixture
def posted() -> dict[type, threading.Event]:
    return {se.PowerEnded: threading.Event(), se.DoorState: threading.Event()}


@pytest.fixture
def work(
    tmp_path: Path, test: SlowTest, posted: dict[type, threading.Event]
) -> Iterator[StaffWork]:
    def never(*_: Any) -> None:
        raise AssertionError

    parts = StaffParts(
        pins=PinBook(tmp_path, lambda: datetime.now(UTC)),
        cards=None,
        roles=lambda: None,
        power=lambda _act: None,
        keep=never,
        new_roll=never,
        print_slip=never,
        settings=cast("Any", None),
        self_test=test.run,
        tested=lambda _checks, _at: None,
        now=lambda: datetime.now(UTC),
    )
    made = StaffWork(parts, lambda event: posted[type(event)].set())
    yield made
    for _ in range(5):
        test.may_end.release()
    assert made.stop(10)


def test_door_and_restart_wait_for_no_self_test(
    work: StaffWork, test: SlowTest, posted: dict[type, threading.Event]
) -> None:
    for _ in range(3):
        work.execute(fx.TestParts())
    assert test.begun.acquire(timeout=10)
    work.execute(fx.AskDoor())
    work.execute(fx.DoPower(PowerAct.RESTART))
    assert all(each.wait(10) for each in posted.values())
    assert test.ended == 0


def test_however_often_it_is_asked_for_one_more_follows(work: StaffWork, test: SlowTest) -> None:
    work.execute(fx.TestParts())
    assert test.begun.acquire(timeout=10)
    for _ in range(5):
        work.execute(fx.TestParts())
    test.may_end.release()
    assert test.begun.acquire(timeout=10)
    test.may_end.release()
    assert not test.begun.acquire(timeout=0.2)
    assert test.ended == 2
