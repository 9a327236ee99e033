"""A whole kiosk on the tests' TCP printer: production driver, renderer process, real slips."""

from collections.abc import Iterator
from contextlib import contextmanager

from escpos_printer import Machine, Model, Piece, PrinterServer
from structlog.testing import capture_logs

from kiosk.devices.printer.escpos import EscPosPrinter
from kiosk.devices.printer.profile import Limits, load_profile
from kiosk.devices.printer.tcp import TcpTransport
from kiosk.domain.printing import Raster
from kiosk.paths import assets_dir
from kiosk.receipts.rendered import RenderedSlip
from kiosk.sandbox.hall import VirtualHall
from kiosk.visit import states as st
from tests.flows.staged import MovableClock, Staged

FAST = Model(speed_mm_s=2000)
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

    def is_void(self, serial: int) -> None:
        self.staged.until(lambda: self.staged.is_void(serial), "the void")


@contextmanager
def on_paper(place: tuple[VirtualHall, MovableClock]) -> Iterator[OnPaper]:
    """The kiosk at its attract screen; anything it logs of WARNING or above fails the test."""
    hall, clock = place
    hall.clear_faults()
    profile = load_profile("epson-tm-t82", assets_dir()).model_copy(update={"limits": _LIMITS})
    machine = Machine(FAST)
    drawn: list[Raster] = []

    def made(slip: RenderedSlip) -> None:
        drawn.append(slip.raster)

    with capture_logs() as lines, PrinterServer(machine) as port:
        address = port.address
        staged = Staged(
            hall,
            clock,
            printer_profile=profile,
            open_printer=lambda: EscPosPrinter(TcpTransport(*address), profile, left_over=True),
            on_slip=made,
        )
        try:
            yield OnPaper(staged.at_attract(), machine, drawn)
        finally:
            staged.close()
    assert machine.errors == []
    assert [line for line in lines if line["log_level"] not in ("debug", "info")] == []


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
