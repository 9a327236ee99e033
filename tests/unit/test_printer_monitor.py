"""The printer's worker: what it says, when, and that a slip always ends."""

import threading
import time
from collections.abc import Callable, Iterator

import pytest

from kiosk.devices.ports import PrinterPort
from kiosk.devices.printer.monitor import PrinterMonitor
from kiosk.devices.printer.profile import Completion, Limits, PrinterProfile
from kiosk.devices.watchdog import Watchdog
from kiosk.domain.device_status import PrinterCondition, PrinterStatus
from kiosk.domain.printing import (
    Printed,
    PrintFault,
    PrintOutcome,
    PrintStep,
    Raster,
    Unknown,
)

QUICK = Limits(answer=0.05, stall=0.05, confirm=0.05, settle=0.05)
PROFILE = PrinterProfile(
    name="X", dots=576, dpi=203, speed_mm_s=1000, completion=Completion.GS_H, limits=QUICK
)
SLIP = Raster(576, bytes(72))
READY = PrinterStatus(PrinterCondition.READY)
BUSY = PrinterStatus(PrinterCondition.BUSY)
NO_PAPER = PrinterStatus(PrinterCondition.NO_PAPER)


class Played:
    """A `PrinterPort` that says what the test lays before it."""

    def __init__(self) -> None:
        self.says = READY
        self.outcome: PrintOutcome = Printed()
        self.polled = 0
        self.hold = threading.Event()
        self.hold.set()
        self.raises = False

    def poll(self) -> PrinterStatus:
        self.polled += 1
        return self.says

    def print_slip(self, raster: Raster, progress: Callable[[PrintStep], None]) -> PrintOutcome:
        progress(PrintStep.CHECKING)
        self.hold.wait(10)
        if self.raises:
            raise RuntimeError
        if isinstance(self.outcome, PrintFault):
            self.says = PrinterStatus(self.outcome.cause)
        return self.outcome

    def close(self) -> None: ...


class Heard:
    def __init__(self) -> None:
        self.said: list[PrinterStatus] = []
        self.ended: list[PrintOutcome] = []
        self.opened = 0
        self._news = threading.Condition()

    def status(self, status: PrinterStatus) -> None:
        with self._news:
            self.said.append(status)
            self._news.notify_all()

    def end(self, outcome: PrintOutcome) -> None:
        with self._news:
            self.ended.append(outcome)
            self._news.notify_all()

    def until(self, true: Callable[[], bool], limit: float = 5) -> bool:
        with self._news:
            return self._news.wait_for(true, limit)


@pytest.fixture
def printer() -> Played:
    return Played()


@pytest.fixture
def heard() -> Heard:
    return Heard()


@pytest.fixture
def monitor(printer: Played, heard: Heard) -> Iterator[PrinterMonitor]:
    def open_printer() -> PrinterPort:
        heard.opened += 1
        return printer

    one = PrinterMonitor(open_printer, PROFILE, heard.status)
    watchdog = Watchdog([one.worker], period=0.02)
    one.start()
    watchdog.start()
    yield one
    printer.hold.set()
    one.stop()
    watchdog.stop()


def _nothing(step: PrintStep) -> None: ...


def test_it_says_what_the_printer_says(
    monitor: PrinterMonitor, printer: Played, heard: Heard
) -> None:
    assert heard.until(lambda: heard.said == [READY])
    printer.says = NO_PAPER
    assert heard.until(lambda: heard.said == [READY, NO_PAPER])
    printer.says = READY
    assert heard.until(lambda: heard.said == [READY, NO_PAPER, READY])
    assert monitor.status == READY


def test_a_flicker_is_not_told(monitor: PrinterMonitor, printer: Played, heard: Heard) -> None:
    assert heard.until(lambda: heard.said == [READY])
    flickers = iter([READY, NO_PAPER])
    steady = printer.poll
    printer.poll = lambda: next(flickers, steady())  # type: ignore[method-assign]  # played
    time.sleep(2.5)
    assert heard.said == [READY]


def test_it_asks_about_once_a_second_when_all_is_well(
    monitor: PrinterMonitor, printer: Played, heard: Heard
) -> None:
    assert heard.until(lambda: heard.said == [READY])
    before = printer.polled
    time.sleep(2.2)
    assert 1 <= printer.polled - before <= 4


def test_busy_from_asking_until_the_printer_was_asked_anew(
    monitor: PrinterMonitor, printer: Played, heard: Heard
) -> None:
    assert heard.until(lambda: heard.said == [READY])
    printer.hold.clear()
    monitor.print(SLIP, _nothing, heard.end)
    assert heard.said == [READY, BUSY]
    printer.hold.set()
    assert heard.until(lambda: heard.ended == [Printed()])
    assert heard.until(lambda: heard.said == [READY, BUSY, READY])


def test_a_fault_in_a_slip_is_told_without_ready_in_between(
    monitor: PrinterMonitor, printer: Played, heard: Heard
) -> None:
    assert heard.until(lambda: heard.said == [READY])
    printer.outcome = PrintFault(PrinterCondition.NO_PAPER)
    monitor.print(SLIP, _nothing, heard.end)
    assert heard.until(lambda: heard.said == [READY, BUSY, NO_PAPER])
    assert heard.ended == [PrintFault(PrinterCondition.NO_PAPER)]


def test_clearing_away_keeps_it_busy(
    monitor: PrinterMonitor, printer: Played, heard: Heard
) -> None:
    assert heard.until(lambda: heard.said == [READY])
    printer.outcome = PrintFault(PrinterCondition.BUSY)
    monitor.print(SLIP, _nothing, heard.end)
    assert heard.until(lambda: len(heard.ended) == 1)
    time.sleep(0.6)
    assert heard.said == [READY, BUSY]
    printer.says = READY
    assert heard.until(lambda: heard.said == [READY, BUSY, READY])


def test_a_driver_that_raises_ends_the_slip_as_unknown_and_is_opened_anew(
    monitor: PrinterMonitor, printer: Played, heard: Heard, caplog: pytest.LogCaptureFixture
) -> None:
    assert heard.until(lambda: heard.said == [READY])
    printer.raises = True
    monitor.print(SLIP, _nothing, heard.end)
    assert heard.until(lambda: heard.ended == [Unknown()])
    assert heard.until(lambda: heard.said[-1] == READY)
    assert heard.opened == 2


def test_a_driver_that_hangs_ends_the_slip_as_unknown(
    monitor: PrinterMonitor, printer: Played, heard: Heard
) -> None:
    assert heard.until(lambda: heard.said == [READY])
    printer.hold.clear()
    monitor.print(SLIP, _nothing, heard.end)
    assert heard.until(lambda: heard.ended == [Unknown()])
    assert heard.until(lambda: heard.said[-1] == PrinterStatus(PrinterCondition.SILENT))
    assert not monitor.status.ready


def test_a_slip_that_never_began_did_not_come_out(
    monitor: PrinterMonitor, printer: Played, heard: Heard
) -> None:
    assert heard.until(lambda: heard.said == [READY])
    monitor.stop()
    monitor.print(SLIP, _nothing, heard.end)
    assert heard.ended == [PrintFault(PrinterCondition.SILENT)]
