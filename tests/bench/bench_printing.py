"""How evenly the window's event loop turns while a slip prints, beside the same screen at rest.

Run: `PYTHONPATH=. python tests/bench/bench_printing.py [--slips 5]`. The production application
runs off screen against the virtual hall (in this process) and the tests' TCP printer (in its own).
A timer asks to be called every millisecond; a gap is how much later than that it was. Printing:
from the first frame of its screen to the end of the slip. At rest: the same screen shown again when
nothing is printed any more, as long as the slips took together.
"""

import argparse
import os
import statistics
import sys
import tempfile
import time
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_QUICK_BACKEND", "software")

from bench_start import printer
from bench_visit import Bench, at, nothing, to_attract, to_proof
from PySide6.QtCore import Qt, QTimer
from rich.console import Console
from rich.table import Table

from kiosk.sandbox.hall import VirtualHall
from kiosk.view.application import Application
from kiosk.view.kiosk_view import KioskView
from kiosk.view.robot import Robot, Script
from kiosk.visit import states as st
from kiosk.wiring.outside import HallVisitor
from kiosk.wiring.unit import Kiosk
from kiosk.wiring.virtual import VirtualParts, virtual_plan


class Gaps:
    """Collects gaps, in seconds, while `into` is a list."""

    def __init__(self) -> None:
        self.into: list[float] | None = None
        self._timer = QTimer(interval=1, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._tick)
        self._last = time.monotonic()
        self._timer.start()

    def _tick(self) -> None:
        now = time.monotonic()
        if self.into is not None:
            self.into.append(max(0.0, now - self._last - 0.001))
        self._last = now

    def stop(self) -> None:
        self._timer.stop()


class Measured:
    """The two rows of the table."""

    def __init__(self) -> None:
        self.printing: list[float] = []
        self.resting: list[float] = []


def slips(
    bench: Bench, robot: Robot, hall: VirtualHall, visitor: HallVisitor, view: KioskView, count: int
) -> Script:
    gaps, measured = Gaps(), Measured()
    bench.measured = measured
    seconds = 0.0
    for number in range(count + 1):
        yield from to_proof(bench, robot, hall, visitor)
        robot.touch("printProof")
        yield at(bench, st.Printing)
        shown = bench.visit
        began = time.monotonic()
        gaps.into = measured.printing if number else None
        yield at(bench, st.TakeSlip)
        gaps.into = None
        seconds += time.monotonic() - began if number else 0.0
        yield from to_attract(bench, robot, visitor)
    assert shown is not None
    view.show(shown)
    settled, over = time.monotonic() + 1, time.monotonic() + 1 + seconds
    yield lambda: time.monotonic() > settled
    gaps.into = measured.resting
    yield lambda: time.monotonic() > over
    gaps.stop()
    visitor.close()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--slips", type=int, default=5)
    count = parser.parse_args().slips
    bench = Bench()
    with (
        VirtualHall() as hall,
        tempfile.TemporaryDirectory() as folder,
        printer(Path(folder)) as address,
    ):
        os.chdir(folder)
        plan, slot = virtual_plan(
            VirtualParts(
                hall=hall, printer=f"tcp:{address}", on_slip=nothing, after_show=bench.shown
            )
        )
        application = Application()
        kiosk = Kiosk(plan, application)
        bench.window = kiosk.start()
        robot = Robot(bench.window, patience=60)
        robot.finished.connect(application.quit)
        visitor = HallVisitor(hall, "owner", slot)
        robot.play(slips(bench, robot, hall, visitor, kiosk._view, count))
        application.run()
        kiosk.stop()
        application.close()
    if robot.stopped is not None:
        sys.exit(f"the robot stopped: {robot.stopped}")
    report(bench.measured)


def report(measured: Measured) -> None:
    table = Table("gap, milliseconds", "turns", "median", "p99", "most")
    p99 = {}
    for name, gaps in {"printing": measured.printing, "at rest": measured.resting}.items():
        p99[name] = statistics.quantiles(gaps, n=100)[98]
        figures = (statistics.median(gaps), p99[name], max(gaps))
        table.add_row(name, str(len(gaps)), *(f"{each * 1000:.2f}" for each in figures))
    table.add_row("p99 above rest", "", "", f"{(p99['printing'] - p99['at rest']) * 1000:.2f}", "")
    Console(width=90).print(table)


if __name__ == "__main__":
    main()
