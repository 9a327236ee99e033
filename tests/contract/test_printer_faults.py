"""Each fault of a printer on the network, device file or serial line ends in its named state."""

import itertools
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from escpos_printer import Fault, Kind, Machine, Model, PrinterServer, PtyPort, Reader
from escpos_printer import commands as c
from tagged_slips import CONFIRMING, HASTY, PLAIN, jobs, slip, tags, whole

from kiosk.devices import registry
from kiosk.devices.printer.escpos import EscPosPrinter
from kiosk.devices.printer.file import FileTransport
from kiosk.devices.printer.profile import PrinterProfile
from kiosk.devices.printer.serial_line import SerialTransport
from kiosk.devices.printer.tcp import TcpTransport
from kiosk.devices.printer.transport import Transport
from kiosk.domain.device_status import PrinterCondition, PrinterStatus
from kiosk.domain.printing import (
    Printed,
    PrintFault,
    PrintOutcome,
    PrintStep,
    SentUnconfirmed,
    Unknown,
)
from kiosk.settings import PrinterSection
from kiosk.values import replace

HASTY_CONFIRMING = replace(CONFIRMING, limits=HASTY)
HASTY_PLAIN = replace(PLAIN, limits=HASTY)
SHORT, LONG_SLIP = 200, 1500
"""Rows: one fits the printer's buffer whole, the other is still being sent when things go wrong."""


def _quiet(step: PrintStep) -> None: ...


@dataclass
class Line:
    machine: Machine
    printer: EscPosPrinter
    profile: PrinterProfile

    def ready(self, limit: float = 15) -> bool:
        until = time.monotonic() + limit
        while not self.printer.poll().ready:
            if time.monotonic() > until:
                return False
            time.sleep(0.02)
        return True

    def timed(self, job: int, rows: int) -> PrintOutcome:
        began = time.monotonic()
        outcome = self.printer.print_slip(slip(job, rows), _quiet)
        assert time.monotonic() - began < self.profile.job_limit(rows)
        return outcome

    def next_slip_is_whole_and_alone(self) -> None:
        self.machine.repair()
        assert self.ready()
        outcome = self.printer.print_slip(slip(99, 120), _quiet)
        assert outcome == (SentUnconfirmed() if self.profile is HASTY_PLAIN else Printed())
        assert self.machine.idle()
        pieces = [piece.printed_rows for piece in self.machine.pieces if piece.printed_rows]
        assert tags(pieces[-1]) == whole(99, 120)
        assert all(len(jobs(piece)) == 1 for piece in pieces)


@pytest.fixture(params=["tcp", "device", "serial"])
def line(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Line]:
    machine = Machine(Model(speed_mm_s=1000))
    if request.param == "tcp":
        port: PrinterServer | PtyPort = PrinterServer(machine)
        assert isinstance(port, PrinterServer)
        transport: Transport = TcpTransport(*port.address)
    else:
        port = PtyPort(machine, tmp_path / "lp0")
        transport = (
            FileTransport(port.path) if request.param == "device" else SerialTransport(port.path)
        )
    with port:
        printer = EscPosPrinter(transport, HASTY_CONFIRMING)
        yield Line(machine, printer, HASTY_CONFIRMING)
        printer.close()
    assert machine.errors == []


@pytest.fixture
def old_line() -> Iterator[Line]:
    """Answers when asked, knows neither GS ( H nor how to empty itself."""
    machine = Machine(
        Model(speed_mm_s=1000, knows_auto_status=False, knows_gs_h=False, knows_clear=False)
    )
    with PrinterServer(machine) as port:
        printer = EscPosPrinter(TcpTransport(*port.address), HASTY_PLAIN)
        yield Line(machine, printer, HASTY_PLAIN)
        printer.close()
    assert machine.errors == []


BEFORE = {
    "absent": PrinterCondition.ABSENT,
    "power": PrinterCondition.ABSENT,
    "silent": PrinterCondition.SILENT,
    "mute": PrinterCondition.SILENT,
}


@pytest.mark.parametrize("kind", BEFORE)
def test_no_slip_is_begun_on_a_printer_that_is_not_there(line: Line, kind: str) -> None:
    assert line.ready()
    line.machine.arm(Fault(Kind(kind)))
    if kind in ("absent", "power"):
        time.sleep(0.1)  # the line breaks in the printer's own time
    assert line.timed(1, SHORT) == PrintFault(BEFORE[kind])
    assert line.printer.poll().condition is BEFORE[kind]
    line.next_slip_is_whole_and_alone()


# Without its end a slip cannot have come out whole; with it, nobody can say.
WHILE_SENDING = {
    "reset@100": PrinterCondition.ABSENT,
    "power@100": PrinterCondition.ABSENT,
    "silent@100": PrinterCondition.SILENT,
    "mute@100": PrinterCondition.SILENT,
    "lies@100": PrinterCondition.SILENT,
    "drip@100": PrinterCondition.SILENT,
    "paper_out@600": PrinterCondition.NO_PAPER,
    "cover@600": PrinterCondition.COVER_OPEN,
    "overheat@600": PrinterCondition.OVERHEATED,
    "cutter": PrinterCondition.CUTTER,
}


@pytest.mark.parametrize("fault", WHILE_SENDING)
def test_trouble_before_all_was_sent(line: Line, fault: str) -> None:
    assert line.ready()
    line.machine.arm(Fault.parse(fault))
    assert line.timed(1, LONG_SLIP) == PrintFault(WHILE_SENDING[fault])
    line.next_slip_is_whole_and_alone()


@pytest.mark.parametrize("fault", ["reset@100", "power@100", "silent@100", "mute@100", "lies@100"])
def test_silence_after_all_was_sent_is_unknown(line: Line, fault: str) -> None:
    assert line.ready()
    line.machine.model = replace(line.machine.model, speed_mm_s=300)  # its end was sent long before
    line.machine.arm(Fault.parse(fault))
    assert line.timed(1, SHORT) == Unknown()
    line.next_slip_is_whole_and_alone()


@pytest.mark.parametrize(
    ("fault", "rows", "outcome"),
    [
        ("paper_out@600", LONG_SLIP, PrintFault(PrinterCondition.NO_PAPER)),
        ("cover@600", LONG_SLIP, PrintFault(PrinterCondition.COVER_OPEN)),
        ("cutter", SHORT, PrintFault(PrinterCondition.CUTTER)),
        ("reset@100", LONG_SLIP, PrintFault(PrinterCondition.ABSENT)),
        ("silent@100", LONG_SLIP, PrintFault(PrinterCondition.SILENT)),
        ("silent@100", SHORT, Unknown()),
        ("mute@100", SHORT, Unknown()),
        ("power@100", SHORT, Unknown()),
    ],
)
def test_a_printer_that_cannot_confirm(
    old_line: Line, fault: str, rows: int, outcome: PrintOutcome
) -> None:
    assert old_line.ready()
    old_line.machine.arm(Fault.parse(fault))
    assert old_line.timed(1, rows) == outcome
    old_line.next_slip_is_whole_and_alone()


def test_a_printer_with_less_room_than_its_profile_says(tmp_path: Path) -> None:
    """The questions then stand behind the slip; it still ends, and nothing mixes."""
    machine = Machine(Model(speed_mm_s=1000, buffer_bytes=4096))
    with PrinterServer(machine) as port:
        printer = EscPosPrinter(TcpTransport(*port.address), HASTY_CONFIRMING)
        line = Line(machine, printer, HASTY_CONFIRMING)
        assert line.ready()
        assert line.timed(1, LONG_SLIP) == Printed()
        machine.arm(Fault(Kind.LIES, 500))
        assert line.timed(2, LONG_SLIP) == PrintFault(PrinterCondition.SILENT)
        line.next_slip_is_whole_and_alone()
        machine.arm(Fault(Kind.PAPER_OUT, 500))
        assert line.timed(3, LONG_SLIP) == PrintFault(PrinterCondition.NO_PAPER)
        line.next_slip_is_whole_and_alone()
        printer.close()
    assert machine.errors == []


def test_what_a_dead_process_left_behind_is_cut_off() -> None:
    machine = Machine(Model(speed_mm_s=1000))
    with PrinterServer(machine) as port:
        first = EscPosPrinter(TcpTransport(*port.address), HASTY_CONFIRMING)
        assert first.poll().ready
        machine.arm(Fault(Kind.LIES, 50))
        # It never gets to clear up: its connection closes, and what it sent stays in the printer.
        first.print_slip(slip(1, SHORT), _quiet)
        first.close()
        machine.repair()
        host, number = port.address
        again = registry.printer(
            PrinterSection(driver="tcp", address=f"{host}:{number}"), HASTY_CONFIRMING
        )
        assert again is not None
        second = again()  # as a program does that has only just been started
        assert isinstance(second, EscPosPrinter)
        line = Line(machine, second, HASTY_CONFIRMING)
        line.next_slip_is_whole_and_alone()
        second.close()
    assert machine.errors == []


def test_an_unplugged_printer_is_gone_and_no_file_comes_in_its_place(tmp_path: Path) -> None:
    path = tmp_path / "lp0"
    unplugged = registry.printer(PrinterSection(driver="file", address=str(path)), HASTY_CONFIRMING)
    assert unplugged is not None
    assert unplugged().poll() == PrinterStatus(PrinterCondition.ABSENT)
    assert not path.exists()
    path.touch()
    assert unplugged().poll() == PrinterStatus(PrinterCondition.ABSENT)


def test_it_waits_longer_and_longer_before_it_connects_again() -> None:
    machine = Machine()
    port = PrinterServer(machine)
    address = port.address
    port.close()
    times = [0.0]
    tried = []

    class Counted(TcpTransport):
        def open(self) -> None:
            tried.append(times[0])
            super().open()

    printer = EscPosPrinter(Counted(*address), HASTY_CONFIRMING, now=lambda: times[0])
    for _ in range(300):
        assert printer.poll().condition is PrinterCondition.ABSENT
        times[0] += 0.1
    gaps = [round(b - a, 1) for a, b in itertools.pairwise(tried)]
    assert gaps[0] < 0.5
    assert 3.9 <= gaps[-1] <= 4.2


def test_the_tap_hears_the_slip_and_not_the_questions() -> None:
    machine = Machine(Model(speed_mm_s=2000))
    tapped: list[bytes] = []
    with PrinterServer(machine) as port:
        printer = EscPosPrinter(TcpTransport(*port.address), CONFIRMING, tap=tapped.append)
        assert printer.poll().ready
        assert printer.print_slip(slip(1, LONG_SLIP), _quiet) == Printed()
        assert machine.idle()
        printer.close()
    reader = Reader()
    reader.feed(b"".join(tapped))
    commands = list(iter(reader.next, None))
    assert tags(row.dots for row in commands if isinstance(row, c.Row)) == whole(1, LONG_SLIP)
    assert sum(isinstance(command, c.Cut) for command in commands) == 1
    assert isinstance(commands[-1], c.ResponseRequest)
