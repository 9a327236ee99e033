"""What holds for every printer behind the port.

TCP, device file, serial line, plain file, virtual; IPP to a real ippeveprinter (as PDF and as
raster) and through a real cupsd.
"""

import itertools
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import pytest
from escpos_printer import Fault, Kind, Machine, Model, PrinterServer, PtyPort, Reader
from escpos_printer import commands as c
from print_room import PrintRoom
from print_room.slips import Rows, page_slip, rows_of
from tagged_slips import (
    CONFIRMING,
    CUSTOM,
    DOTS,
    ON_REQUEST,
    OVER_IPP,
    PLAIN,
    SEIKO,
    STAR,
    slip,
    tags,
    whole,
)

from kiosk.devices.ports import PrinterPort
from kiosk.devices.printer.escpos import EscPosPrinter
from kiosk.devices.printer.file import FileTransport
from kiosk.devices.printer.ipp import IppPrinter
from kiosk.devices.printer.ipp_queue import IppQueue
from kiosk.devices.printer.profile import Completion, PrinterProfile
from kiosk.devices.printer.serial_line import SerialTransport
from kiosk.devices.printer.tcp import TcpTransport
from kiosk.devices.printer.transport import Transport
from kiosk.devices.printer.virtual import VirtualPrinter
from kiosk.domain.device_status import PrinterCondition, PrinterStatus
from kiosk.domain.printing import (
    Printed,
    PrintFault,
    PrintOutcome,
    PrintStep,
    Raster,
    SentUnconfirmed,
)

ROWS = 300
CONDITIONS = {
    Kind.PAPER_OUT: PrinterCondition.NO_PAPER,
    Kind.COVER: PrinterCondition.COVER_OPEN,
    Kind.OVERHEAT: PrinterCondition.OVERHEATED,
    Kind.UNRECOVERABLE: PrinterCondition.UNRECOVERABLE,
    Kind.OFFLINE: PrinterCondition.OFFLINE,
}


@dataclass
class Bench:
    """A printer to try: `papers` gives (job, row) of the rows of each piece that is done with."""

    printer: PrinterPort
    papers: Callable[[], list[Rows]]
    good: PrintOutcome
    slip: Callable[[int, int], Raster] = slip
    arm: Callable[[Fault], None] = lambda fault: None
    repair: Callable[[], None] = lambda: None
    errors: Callable[[], list[str]] = list

    def ready(self) -> bool:
        until = time.monotonic() + 15
        while not self.printer.poll().ready:
            if time.monotonic() > until:
                return False
            time.sleep(0.02)
        return True


class _Watched(EscPosPrinter):
    """Before each slip somebody takes the one before it out of the exit."""

    def __init__(self, transport: Transport, profile: PrinterProfile, machine: Machine) -> None:
        super().__init__(transport, profile)
        self._machine = machine

    def print_slip(self, raster: Raster, progress: Callable[[PrintStep], None]) -> PrintOutcome:
        self._machine.take_ticket()
        return super().print_slip(raster, progress)


def _on_machine(
    machine: Machine,
    profile: PrinterProfile,
    port: PrinterServer | PtyPort,
    over: Callable[[Path], Transport] = FileTransport,
) -> Iterator[Bench]:
    with port:
        transport = over(port.path) if isinstance(port, PtyPort) else TcpTransport(*port.address)
        printer = _Watched(transport, profile, machine)
        good = SentUnconfirmed() if profile.completion is Completion.GS_R else Printed()

        def papers() -> list[Rows]:
            assert machine.idle()
            return [tags(piece.printed_rows) for piece in machine.pieces if piece.printed_rows]

        yield Bench(
            printer, papers, good, slip, machine.arm, machine.repair, lambda: machine.errors
        )
        printer.close()


def _plain_file(path: Path) -> Iterator[Bench]:
    printer = EscPosPrinter(FileTransport(path, plain=True), CONFIRMING)

    def papers() -> list[Rows]:
        reader = Reader()
        reader.feed(path.read_bytes())
        pieces: list[list[bytes]] = [[]]
        while (command := reader.next()) is not None:
            if isinstance(command, c.Row):
                pieces[-1].append(command.dots)
            elif isinstance(command, c.Cut):
                pieces.append([])
        return [tags(piece) for piece in pieces if piece]

    yield Bench(printer, papers, SentUnconfirmed())
    printer.close()


def _virtual() -> Iterator[Bench]:
    printer = VirtualPrinter(CONFIRMING)
    slips: list[Rows] = []

    def papers() -> list[Rows]:
        if (last := printer.last_slip) is not None:
            width = last.paper.row_bytes
            rows = last.paper.rows
            slips.append(tags(rows[at : at + width] for at in range(0, len(rows), width)))
            printer.forget()
        return slips

    def arm(fault: Fault) -> None:
        if fault.kind is Kind.NEAR_END:
            printer.set_status(PrinterStatus(PrinterCondition.READY, near_end=True))
        elif fault.row:
            printer.fail_at(fault.row, CONDITIONS[fault.kind])
        else:
            printer.set_status(PrinterStatus(CONDITIONS[fault.kind]))

    ready = PrinterStatus(PrinterCondition.READY)
    yield Bench(printer, papers, Printed(), slip, arm, lambda: printer.set_status(ready))


EVE_REASONS = {
    Kind.PAPER_OUT: "media-empty-error",
    Kind.COVER: "cover-open-error",
    Kind.UNRECOVERABLE: "other-error",
    Kind.OFFLINE: "paused",
    Kind.NEAR_END: "media-low-warning",
}
"""All that ippeveprinter can say of these."""
IPP = ["ipp-pdf", "ipp-raster", "ipp-grey", "cups"]


@pytest.fixture(scope="module")
def room(tmp_path_factory: pytest.TempPathFactory) -> Iterator[PrintRoom]:
    with PrintRoom(tmp_path_factory.mktemp("room")) as room:
        yield room


def _ipp(room: PrintRoom, way: str) -> Iterator[Bench]:
    formats = (
        "application/pdf,image/pwg-raster" if way in ("ipp-pdf", "cups") else "image/pwg-raster"
    )
    eve = room.printer(formats, "sgray_8" if way == "ipp-grey" else "black_1,sgray_8")
    with eve, room.inside():
        url = room.queue(eve.url, "everywhere") if way == "cups" else eve.url
        printer = IppPrinter(IppQueue(url), OVER_IPP, left_over=True)

        def arm(fault: Fault) -> None:
            reason = EVE_REASONS[fault.kind]
            eve.trouble(reason) if fault.row else eve.trouble_now(reason)

        def papers() -> list[Rows]:
            return [rows_of(document) for document in eve.slips]

        yield Bench(printer, papers, Printed(), page_slip, arm, eve.repair)
        printer.close()


SPEED = Model(speed_mm_s=1000)
ASKED = Model(speed_mm_s=1000, knows_auto_status=False)
OLD = Model(speed_mm_s=1000, knows_auto_status=False, knows_gs_h=False, knows_clear=False)


WITH_TROUBLE = [
    "tcp",
    "tcp-asked",
    "tcp-old",
    "tcp-custom",
    "tcp-seiko",
    "tcp-star",
    "device",
    "serial",
    "serial-old",
    "serial-star",
    "virtual",
]


@pytest.fixture(params=[*WITH_TROUBLE, *IPP, "plain-file"])
def bench(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Bench]:
    match request.param:
        case "tcp":
            machine = Machine(SPEED)
            made = _on_machine(machine, CONFIRMING, PrinterServer(machine))
        case "tcp-asked":
            machine = Machine(ASKED)
            made = _on_machine(machine, ON_REQUEST, PrinterServer(machine))
        case "tcp-old":
            machine = Machine(OLD)
            made = _on_machine(machine, PLAIN, PrinterServer(machine))
        case "device":
            machine = Machine(SPEED)
            made = _on_machine(machine, CONFIRMING, PtyPort(machine, tmp_path / "lp0"))
        case "tcp-custom":
            machine = Machine(replace(OLD, knows_full_status=True))
            made = _on_machine(machine, CUSTOM, PrinterServer(machine))
        case "tcp-seiko":
            machine = Machine(replace(OLD, knows_dc2q=True))
            made = _on_machine(machine, SEIKO, PrinterServer(machine))
        case "tcp-star":
            machine = Machine(replace(OLD, star=True, ethernet=True))
            made = _on_machine(machine, STAR, PrinterServer(machine))
        case "serial-star":
            machine = Machine(replace(OLD, star=True))
            made = _on_machine(machine, STAR, PtyPort(machine, tmp_path / "ttyS0"), SerialTransport)
        case "serial":
            machine = Machine(SPEED)
            made = _on_machine(
                machine, CONFIRMING, PtyPort(machine, tmp_path / "ttyS0"), SerialTransport
            )
        case "serial-old":
            machine = Machine(OLD)
            made = _on_machine(
                machine, PLAIN, PtyPort(machine, tmp_path / "ttyS0"), SerialTransport
            )
        case "ipp-pdf" | "ipp-raster" | "ipp-grey" | "cups" as way:
            made = _ipp(request.getfixturevalue("room"), way)
        case "plain-file":
            made = _plain_file(tmp_path / "slip.bin")
        case _:
            made = _virtual()
    for one in made:
        yield one
        assert one.errors() == []


TROUBLES = [
    *itertools.product(WITH_TROUBLE, CONDITIONS),
    *itertools.product(IPP, [kind for kind in CONDITIONS if kind in EVE_REASONS]),
]


def _quiet(step: PrintStep) -> None: ...


def test_a_slip_comes_out_whole_and_its_steps_are_told(bench: Bench) -> None:
    assert bench.printer.poll() == PrinterStatus(PrinterCondition.READY)
    steps: list[PrintStep] = []
    assert bench.printer.print_slip(bench.slip(1, ROWS), steps.append) == bench.good
    assert steps == [PrintStep.CHECKING, PrintStep.SENDING, PrintStep.CONFIRMING]
    assert bench.papers() == [whole(1, ROWS)]


def test_slips_come_out_one_by_one(bench: Bench) -> None:
    papers = []
    for job in (1, 2, 3):
        assert bench.printer.print_slip(bench.slip(job, 40 * job), _quiet) == bench.good
        papers = bench.papers()
    assert papers == [whole(job, 40 * job) for job in (1, 2, 3)]


def test_a_slip_too_wide_is_not_begun(bench: Bench, caplog: pytest.LogCaptureFixture) -> None:
    assert bench.printer.poll().ready
    wide = Raster(2 * DOTS, bytes(2 * DOTS // 8))
    outcome = bench.printer.print_slip(wide, _quiet)
    assert outcome == PrintFault(PrinterCondition.UNRECOVERABLE)
    assert bench.papers() == []


@pytest.mark.parametrize(("bench", "kind"), TROUBLES, indirect=["bench"])
def test_trouble_before_a_slip(bench: Bench, kind: Kind) -> None:
    assert bench.ready()
    bench.arm(Fault(kind))
    assert bench.printer.poll().condition is CONDITIONS[kind]
    assert bench.printer.print_slip(bench.slip(1, ROWS), _quiet) == PrintFault(CONDITIONS[kind])
    bench.repair()
    assert bench.ready()
    assert bench.printer.print_slip(bench.slip(2, ROWS), _quiet) == bench.good
    assert bench.papers() == [whole(2, ROWS)]


@pytest.mark.parametrize(("bench", "kind"), TROUBLES, indirect=["bench"])
def test_trouble_in_a_slip(bench: Bench, kind: Kind) -> None:
    assert bench.ready()
    bench.arm(Fault(kind, row=150))
    assert bench.printer.print_slip(bench.slip(1, ROWS), _quiet) == PrintFault(CONDITIONS[kind])
    assert bench.printer.poll().condition is CONDITIONS[kind]
    bench.repair()
    assert bench.ready()
    assert bench.printer.print_slip(bench.slip(2, ROWS), _quiet) == bench.good
    papers = bench.papers()
    assert papers[-1] == whole(2, ROWS)
    assert all({job for job, _ in paper} == {1} for paper in papers[:-1])


@pytest.mark.parametrize("bench", [*WITH_TROUBLE, *IPP], indirect=True)
def test_paper_near_its_end_hinders_nothing(bench: Bench) -> None:
    assert bench.ready()
    bench.arm(Fault(Kind.NEAR_END))
    assert bench.printer.poll() == PrinterStatus(PrinterCondition.READY, near_end=True)
    assert bench.printer.print_slip(bench.slip(1, ROWS), _quiet) == bench.good
