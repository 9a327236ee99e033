"""Card to home, split into APDU time, API time and the kiosk's own; and tap to first printer byte.

Run: `python tests/bench/bench_visit.py [--visits 10] [--reader virtual|pcsc]`. The production
application runs off screen against the virtual hall, one visit after another, touched by the robot
with motion off and READS_SECONDS before each touch that counts. The kiosk's own share is, over the
four stretches a visitor waits through (card in to step-up, "send" to keys, OK to "is this you",
"yes" to home), the time to the frame that shows the next state less the APDUs and API calls within
it; what it costs to check a statement, its signature and its sum, is its own. Tap to first byte is
the time from the touch to the first byte at the printer less the API call for the proof, with the
renderer warm.
"""

import argparse
import os
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_QUICK_BACKEND", "software")

from rich.console import Console
from rich.table import Table

from kiosk.central import client_visit
from kiosk.central.statement_check import check_statement
from kiosk.domain.device_status import LineStatus
from kiosk.sandbox.hall import VirtualHall
from kiosk.view.application import Application
from kiosk.view.next_frame import NextFrame
from kiosk.view.robot import Condition, Robot, Script
from kiosk.visit import states as st
from kiosk.wiring.hall_parts import VirtualHand
from kiosk.wiring.outside import HallVisitor
from kiosk.wiring.unit import Kiosk
from kiosk.wiring.virtual import VirtualParts, virtual_plan

RENDERER_WARM_SECONDS = 3.0
READS_SECONDS = 0.8
"""What a person takes, at the least, between seeing a screen and touching it."""


class Timed:
    """Stands before an object and adds up how long its calls take; `visit()` stands before too."""

    def __init__(self, inner: Any, spent: Callable[[str, float], None]) -> None:
        self._inner = inner
        self._spent = spent

    def __getattr__(self, name: str) -> Any:
        value = getattr(self._inner, name)
        if not callable(value):
            return value

        def call(*given: Any, **named: Any) -> Any:
            began = time.monotonic()
            try:
                result = value(*given, **named)
            finally:
                self._spent(name, time.monotonic() - began)
            return Timed(result, self._spent) if name in {"visit", "connect"} else result

        return call


@dataclass
class Stopwatch:
    """What one visit took, in seconds."""

    apdu: float = 0.0
    api: float = 0.0
    proof_api: float = 0.0
    waited: float = 0.0
    stretch_began: float | None = None
    tapped: float | None = None
    first_byte: float | None = None

    def begin(self) -> None:
        self.stretch_began = time.monotonic()

    def end(self) -> None:
        if self.stretch_began is not None:
            self.waited += time.monotonic() - self.stretch_began
            self.stretch_began = None


@dataclass
class Bench:
    """The visits so far."""

    watch: Stopwatch = field(default_factory=Stopwatch)
    done: list[Stopwatch] = field(default_factory=list)
    visit: st.Visit | None = None
    window: Any = None
    measured: Any = None

    def card_spent(self, name: str, seconds: float) -> None:
        if name in {"connect", "transmit"}:
            self.watch.apdu += seconds

    def api_spent(self, name: str, seconds: float) -> None:
        if name in {"assert_card", "start_step_up", "verify_step_up", "fetch_statement"}:
            self.watch.api += seconds
        elif name == "request_proof":
            self.watch.proof_api += seconds

    def checked(self, *given: Any) -> Any:
        """A statement is checked within the call that fetched it, but not by the platform."""
        began = time.monotonic()
        try:
            return check_statement(*given)
        finally:
            self.watch.api -= time.monotonic() - began

    def shown(self, visit: st.Visit) -> None:
        before, self.visit = self.visit, visit
        ready = isinstance(visit.state, st.ConfirmPerson | st.Home) or (
            isinstance(visit.state, st.StepUp) and not visit.state.checking
        )
        if ready and (before is None or before.state != visit.state) and self.window:
            NextFrame(self.window, self.watch.end)

    def line_up(self) -> bool:
        """Before the platform has answered once, "begin" leads to the guide."""
        return self.visit is not None and self.visit.facts.line is LineStatus.UP

    def tapped(self, _: bytes) -> None:
        if self.watch.first_byte is None:
            self.watch.first_byte = time.monotonic()


def at(bench: Bench, *kinds: type) -> Callable[[], bool]:
    """Whether the visit is in one of these states."""
    return lambda: bench.visit is not None and isinstance(bench.visit.state, kinds)


def to_proof(bench: Bench, robot: Robot, hall: VirtualHall, visitor: HallVisitor) -> Script:
    """A visit by card, from the first touch to where the proof can be printed, renderer warm."""

    def stopped() -> bool:
        return bench.watch.stretch_began is None

    def read() -> Condition:
        until = time.monotonic() + READS_SECONDS
        return lambda: time.monotonic() > until

    bench.watch = Stopwatch()
    yield lambda: robot.sees("begin") and bench.line_up()
    robot.touch("begin")
    yield lambda: robot.sees("chooseCard")
    robot.touch("chooseCard")
    yield at(bench, st.AwaitCard)
    yield read()
    bench.watch.begin()
    visitor.insert_card()
    yield lambda: stopped() and robot.sees("sendCode")
    yield read()
    bench.watch.begin()
    robot.touch("sendCode")
    yield lambda: stopped() and robot.sees("keyOk") and hall.newest_sms() is not None
    for digit in visitor.read_sms():
        robot.touch(f"key{digit}")
    yield read()
    bench.watch.begin()
    robot.touch("keyOk")
    yield lambda: stopped() and robot.sees("yesItsMe")
    yield read()
    bench.watch.begin()
    robot.touch("yesItsMe")
    yield lambda: stopped() and robot.sees("jobLists")
    robot.touch("jobLists")
    warm_at = time.monotonic() + RENDERER_WARM_SECONDS
    yield lambda: robot.sees("printProof") and time.monotonic() > warm_at


def to_attract(bench: Bench, robot: Robot, visitor: HallVisitor) -> Script:
    """The rest of the visit: slip and card taken."""
    yield lambda: robot.sees("done")
    robot.touch("done")
    yield at(bench, st.TakeCard)
    visitor.take_card()
    yield at(bench, st.Attract)


def visits(bench: Bench, robot: Robot, hall: VirtualHall, hand: VirtualHand, count: int) -> Script:
    visitor = HallVisitor(hall, "owner", hand)
    for number in range(count + 1):
        yield from to_proof(bench, robot, hall, visitor)
        bench.watch.tapped = time.monotonic()
        robot.touch("printProof")
        yield from to_attract(bench, robot, visitor)
        if number:
            bench.done.append(bench.watch)
    visitor.close()


def nothing(_: object) -> None: ...


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--visits", type=int, default=10)
    count = parser.parse_args().visits
    bench = Bench()
    vars(client_visit)["check_statement"] = bench.checked
    with VirtualHall() as hall, tempfile.TemporaryDirectory() as folder:
        os.chdir(Path(folder))
        parts = VirtualParts(
            hall=hall,
            reader="virtual",
            printer="virtual",
            language="zh",
            tap=bench.tapped,
            on_slip=nothing,
            after_show=bench.shown,
            on_first_frame=lambda: None,
        )
        application = Application()
        plan, hand = virtual_plan(parts)
        make_central, open_reader = plan.make_central, plan.open_reader
        assert hand is not None
        assert open_reader is not None
        kiosk = Kiosk(
            replace(
                plan,
                make_central=lambda: Timed(make_central(), bench.api_spent),
                open_reader=lambda: Timed(open_reader(), bench.card_spent),
            ),
            application,
        )
        bench.window = kiosk.start()
        robot = Robot(bench.window, patience=60)
        robot.finished.connect(application.quit)
        robot.play(visits(bench, robot, hall, hand, count))
        application.run()
        kiosk.stop()
        application.close()
    if robot.stopped is not None:
        sys.exit(f"the robot stopped: {robot.stopped}")
    report(bench.done)


def report(done: list[Stopwatch]) -> None:
    rows = {
        "card to home: APDUs": [each.apdu for each in done],
        "card to home: API": [each.api for each in done],
        "card to home: kiosk's own": [each.waited - each.apdu - each.api for each in done],
        "tap to first byte: API": [each.proof_api for each in done],
        "tap to first byte: kiosk's own": [
            (each.first_byte or 0) - (each.tapped or 0) - each.proof_api for each in done
        ],
    }
    table = Table("milliseconds", "least", "median", "most", title=f"{len(done)} visits")
    for name, seconds in rows.items():
        figures = (min(seconds), statistics.median(seconds), max(seconds))
        table.add_row(name, *(f"{each * 1000:.0f}" for each in figures))
    Console(width=90).print(table)


if __name__ == "__main__":
    main()
