"""A unit without a screen on a printer that acts up: runner, executor, device worker and driver are
the production ones, the platform, the renderer and the printer are the tests' own.

Each slip's rows say its number (see `tagged_slips`), so that the paper can be read back.
"""

import itertools
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from escpos_printer import Fault, Machine, Model, PrinterServer
from tagged_slips import CONFIRMING, slip

from kiosk.central.port import Scanned
from kiosk.devices.printer.escpos import EscPosPrinter
from kiosk.devices.printer.monitor import PrinterMonitor
from kiosk.devices.printer.profile import Limits, PrinterProfile
from kiosk.devices.printer.tcp import TcpTransport
from kiosk.devices.watchdog import Watchdog
from kiosk.domain.device_status import CardReaderStatus, LineStatus
from kiosk.domain.slips import SlipContent, serial_of
from kiosk.receipts.rendered import RenderedSlip
from kiosk.runtime.clock import SystemClock
from kiosk.runtime.executor import Executor, Parts
from kiosk.runtime.pace import Pace
from kiosk.runtime.runner import Runner
from kiosk.values import replace
from kiosk.visit import events as ev
from kiosk.visit import gates, states
from kiosk.visit.events import Touch, Touched
from kiosk.visit.states import PageName, Visit
from tests.support.headless_loop import HeadlessLoop
from tests.unit.runtime_fakes import FakeAudit, FakeCards, FakeCentral, Hall

# Short, for two thousand faults: a busy machine may turn "printed" into "unknown", never back.
BRISK = Limits(answer=0.4, stall=0.4, confirm=0.5, settle=1.5)
PROFILE: PrinterProfile = replace(CONFIRMING, limits=BRISK)
FAST = Model(speed_mm_s=4000)
QUICK = Pace(session=0.5, line_up=5.0, retry_first=0.005, retry_longest=0.02, revoke_for=0.5)
ENDS = (states.TakeSlip, states.PrintFailed, states.SlipUnsure)


class Renderer:
    """`SlipRenderer`: rows that say the slip's number; `rows` is how many the next one has."""

    rows = 60
    made: dict[int, int]

    def __init__(self) -> None:
        self.made = {}

    def __call__(self) -> "Renderer":
        return self

    def warm(self) -> None: ...

    def stop(self) -> None: ...

    def render(self, content: SlipContent, *, again: bool = False) -> RenderedSlip:
        serial = serial_of(content)
        assert serial is not None
        assert serial not in self.made, "a number printed twice"
        self.made[serial] = self.rows
        raster = slip(serial, self.rows)
        return RenderedSlip(raster, raster.height / 8, 0)


class PlainUnit:
    """A unit on `machine`, and the hands of one visitor after the other."""

    def __init__(self, machine: Machine, address: tuple[str, int]) -> None:
        self.machine = machine
        self.hall = Hall()
        self.hall.numbers = itertools.count(1)
        self.renderer = Renderer()
        self.seen: Counter[str] = Counter()
        self.issued: list[int] = []
        self.loop = HeadlessLoop()
        self.monitor = PrinterMonitor(
            lambda: EscPosPrinter(TcpTransport(*address), PROFILE, left_over=True),
            PROFILE,
            lambda status: self.runner.post(ev.PrinterChanged(status)),
        )
        self.executor = Executor(
            Parts(
                FakeCentral(self.hall),
                FakeCards(),
                self.monitor,
                self.renderer,
                FakeAudit(),
                lambda: None,
            ),
            self._post,
            QUICK,
        )
        self.runner = Runner(
            self.executor, SystemClock(), wake=self.loop.wake, on_change=lambda _mode, _visit: None
        )
        self.watchdog = Watchdog([self.monitor.worker])

    def start(self) -> None:
        self.executor.start()
        self.runner.begin()
        self.monitor.start()
        self.watchdog.start()
        self.runner.post(ev.ReaderChanged(CardReaderStatus.EMPTY))
        self.when(lambda visit: isinstance(visit.state, states.Attract))
        self.when(lambda visit: visit.facts.line is LineStatus.UP)

    def stop(self) -> None:
        self.runner.end()
        assert self.executor.stop(5)
        self.watchdog.stop()
        assert self.monitor.stop(5)

    def touch(self, what: Touch) -> None:
        self.runner.post(Touched(what))
        self.runner.turn()

    def when(self, holds: Callable[[Visit], bool], timeout: float = 30) -> None:
        came = self.loop.run(self.runner, lambda runner: holds(runner.visit), timeout)
        assert came, f"{self.runner.visit.state!r} {self.monitor.status}"

    def until(self, *wanted: type) -> states.State:
        self.when(lambda visit: isinstance(visit.state, wanted))
        return self.runner.visit.state

    def one_slip(self, person: int, rows: int, fault: Fault | None) -> states.State:
        """A whole visit that asks for one proof, the fault armed when it does; how it ended."""
        self.hall.person = person
        self.hall.phones = [Scanned("47", 0.002)]
        self.renderer.rows = rows
        self.touch(Touch.BEGIN)
        self.touch(Touch.CHOOSE_PHONE)
        self.until(states.ConfirmPerson)
        self.touch(Touch.YES_ITS_ME)
        self.until(states.Home)
        self.runner.post(ev.PageChosen(PageName.LISTS))
        self.when(gates.can_print)
        self.touch(Touch.PRINT_PROOF)
        if fault is not None:
            self.machine.arm(fault)
        state = self.until(*ENDS)
        self.seen[type(state).__name__] += 1
        return state

    def over(self) -> None:
        """The visit ends; what it asked to be undone is undone."""
        self.touch(Touch.DONE if Touch.DONE in gates.offered(self.runner.visit) else Touch.END)
        if isinstance(self.until(states.Farewell, states.Attract), states.Farewell):
            self.touch(Touch.DONE)
        self.until(states.Attract)

    def settle(self) -> None:
        """Somebody mends the printer and takes what hangs in it.

        On a machine that does much else, an answer may be late for BRISK many times over.
        """
        self.machine.repair()
        end = time.monotonic() + 120
        while not self.runner.visit.facts.printer.ready:
            assert time.monotonic() < end, self.monitor.status
            self.loop.run(self.runner, lambda runner: runner.visit.facts.printer.ready, 1)

    def _post(self, event: ev.Event) -> None:
        if isinstance(event, ev.ProofArrived):
            self.issued.append(event.proof.proof.serial)
        self.runner.post(event)


@contextmanager
def plain_unit() -> Iterator[PlainUnit]:
    machine = Machine(FAST)
    with PrinterServer(machine) as port:
        unit = PlainUnit(machine, port.address)
        unit.start()
        try:
            yield unit
        finally:
            unit.stop()
