"""A whole kiosk on the tests' printer: production driver, renderer process, real slips."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from escpos_printer import Fault, Kind, Machine, Model, Piece, PrinterServer, PtyPort
from structlog.testing import capture_logs

from kiosk.devices import registry
from kiosk.devices.printer.profile import Limits
from kiosk.domain.device_status import PrinterCondition
from kiosk.domain.failures import FailureCode
from kiosk.domain.printing import PrintFault, Raster
from kiosk.receipts.rendered import RenderedSlip
from kiosk.sandbox.hall import VirtualHall
from kiosk.settings import PrinterSection
from kiosk.values import replace
from kiosk.visit import states as st
from kiosk.wiring.from_settings import printer_profile
from tests.flows.staged import MovableClock, Staged

FAST = Model(speed_mm_s=2000)
CONDITIONS = {
    Kind.PAPER_OUT: PrinterCondition.NO_PAPER,
    Kind.COVER: PrinterCondition.COVER_OPEN,
    Kind.CUTTER: PrinterCondition.CUTTER,
    Kind.RESET: PrinterCondition.ABSENT,
}
_LIMITS = Limits(answer=2.0, stall=2.0, confirm=4.0, settle=5.0)


class OnPaper:
    """`drawn` is what the renderer made, in order; `machine` is where it is to come out."""

    def __init__(self, staged: Staged, machine: Machine, drawn: list[Raster]) -> None:
        self.staged = staged
        self.machine = machine
        self.drawn = drawn

    def by_phone_to_print(self, person: str) -> None:
        """Somebody signs in and looks at the lists; the printer is ready."""
        self.staged.by_phone(person)
        self.staged.touch("jobLists")
        self.staged.shown(st.Page)
        self.staged.until(lambda: self.staged.sees("printProof"), "the proof to be offered")

    def pieces(self) -> list[Piece]:
        """What has come off so far, and hangs there, if anything is printed on it."""
        assert self.machine.idle()
        every = [*self.machine.pieces, self.machine.attached]
        return [piece for piece in every if piece.printed_rows]

    def alone(self) -> None:
        """The last slip came out whole; what came before it was cut off and of the one before."""
        *before, piece = self.pieces()
        assert is_whole(piece, self.drawn[-1])
        assert all(is_beginning(each, self.drawn[-2]) for each in before)

    def is_void(self, serial: int) -> None:
        self.staged.until(lambda: self.staged.is_void(serial), "the void")


@contextmanager
def on_paper(
    place: tuple[VirtualHall, MovableClock], tty: Path | None = None, profile: str = "epson-tm-t82"
) -> Iterator[OnPaper]:
    """The kiosk at its attract screen; anything it logs of WARNING or above fails the test.

    The printer is on TCP, or behind the serial line `tty`.
    """
    hall, clock = place
    hall.clear_faults()
    machine = Machine(FAST)
    drawn: list[Raster] = []

    def made(slip: RenderedSlip) -> None:
        drawn.append(slip.raster)

    with capture_logs() as lines, _port(machine, tty) as port:
        settings = _settings(port, profile)
        its = replace(printer_profile(settings), limits=_LIMITS)
        staged = Staged(
            hall,
            clock,
            printer_profile=its,
            open_printer=registry.printer(settings, its),
            on_slip=made,
        )
        try:
            yield OnPaper(staged.at_attract(), machine, drawn)
        finally:
            staged.close()
    assert machine.errors == []
    assert [line for line in lines if line["log_level"] not in ("debug", "info")] == []


def _port(machine: Machine, tty: Path | None) -> PrinterServer | PtyPort:
    return PrinterServer(machine) if tty is None else PtyPort(machine, tty)


def _settings(port: PrinterServer | PtyPort, profile: str) -> PrinterSection:
    if isinstance(port, PtyPort):
        return PrinterSection(driver="serial", address=str(port.path), profile=profile)
    host, number = port.address
    return PrinterSection(driver="tcp", address=f"{host}:{number}", profile=profile)


def stops_at(stage: OnPaper, person: str, row: int, kind: Kind = Kind.PAPER_OUT) -> None:
    """The visitor is told, the number is void, and nothing is offered until it is mended."""
    staged, machine = stage.staged, stage.machine
    cut_short(stage, person, row, kind)
    staged.until(lambda: not staged.sees("retry"), "no other slip to be offered")
    # What had come out hangs in the printer until somebody takes it with the old roll.
    half = machine.attached
    assert is_beginning(half, stage.drawn[-1])
    assert len(half.printed_rows) <= row
    machine.repair()
    machine.pieces.clear()


def cut_short(stage: OnPaper, person: str, row: int, kind: Kind) -> None:
    """The visitor is told in words, and the number is void."""
    staged, machine = stage.staged, stage.machine
    machine.pieces.clear()
    stage.by_phone_to_print(person)
    machine.arm(Fault(kind, row))
    staged.touch("printProof")
    failed = staged.shown(st.PrintFailed)
    assert failed.code is FailureCode.PRINT_FAILED
    assert failed.outcome == PrintFault(CONDITIONS[kind])
    stage.is_void(staged.serials[-1])
    assert "凭条没有打完" in staged.texts()


def same_visitor_again(stage: OnPaper) -> None:
    """Another number, and it says that an earlier one is void: it is longer by that."""
    staged = stage.staged
    void = staged.serials[-1]
    staged.touch("retry")
    slip = staged.shown(st.TakeSlip)
    assert slip.serial not in (None, void)
    stage.alone()
    assert stage.drawn[-1].height > stage.drawn[-2].height
    assert not staged.is_void(slip.serial)


def next_visitor(stage: OnPaper, person: str) -> None:
    staged = stage.staged
    stage.by_phone_to_print(person)
    staged.touch("printProof")
    slip = staged.shown(st.TakeSlip)
    assert not staged.is_void(slip.serial)
    stage.alone()


def is_whole(piece: Piece, raster: Raster) -> bool:
    """All of this slip and nothing else."""
    return same_rows(piece.printed_rows, inked(raster))


def is_beginning(piece: Piece, raster: Raster) -> bool:
    """As far as it got, and nothing else."""
    rows = piece.printed_rows
    return same_rows(rows, inked(raster)[: len(rows)])


def inked(raster: Raster) -> list[bytes]:
    """The rows with at least one dot, from the top."""
    size = raster.row_bytes
    rows = (raster.rows[at : at + size] for at in range(0, len(raster.rows), size))
    return [row for row in rows if any(row)]


def same_rows(paper: list[bytes], drawn: list[bytes]) -> bool:
    """Dot for dot, but for one added dot where a real-time command would have been (DLE is 10h)."""
    if len(paper) != len(drawn):
        return False
    on_paper, on_page = (int.from_bytes(b"".join(rows), "big") for rows in (paper, drawn))
    return on_page & ~on_paper == 0 and (on_page ^ on_paper).bit_count() <= 4
