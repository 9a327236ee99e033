"""A whole kiosk on a real ippeveprinter, alone or behind a real cupsd, with real slips."""

from collections.abc import Iterator
from contextlib import contextmanager

import pypdfium2
from print_room import EvePrinter, PrintRoom
from structlog.testing import capture_logs

from kiosk.devices import registry
from kiosk.devices.ports import PrinterPort
from kiosk.domain.device_status import PrinterCondition
from kiosk.domain.failures import FailureCode
from kiosk.domain.printing import PrintFault
from kiosk.receipts.rendered import RenderedSlip
from kiosk.sandbox.hall import VirtualHall
from kiosk.settings import PrinterSection
from kiosk.visit import states as st
from kiosk.wiring.from_settings import printer_profile
from tests.flows.staged import MovableClock, Staged


class OnPage:
    """`drawn` is the text of what the renderer made, in order."""

    def __init__(self, staged: Staged, eve: EvePrinter, drawn: list[str]) -> None:
        self.staged = staged
        self.eve = eve
        self.drawn = drawn

    def papers(self) -> list[str]:
        """The text of what came out so far."""
        return [text_of(document) for document in self.eve.slips]

    def stops_at(self, person: str) -> None:
        """Without paper when the slip is with it: told, void, and nothing offered till then."""
        staged = self.staged
        before = self.papers()
        self._to_print(person)
        self.eve.trouble("media-empty-error")
        staged.touch("printProof")
        failed = staged.shown(st.PrintFailed)
        assert failed.code is FailureCode.PRINT_FAILED
        assert failed.outcome == PrintFault(PrinterCondition.NO_PAPER)
        staged.until(lambda: staged.is_void(staged.serials[-1]), "the void")
        assert "凭条没有打完" in staged.texts()
        staged.until(lambda: not staged.sees("retry"), "no other slip to be offered")
        self.eve.repair()
        assert self.papers() == before

    def same_visitor_again(self) -> None:
        """Another number, and it says that an earlier one is void."""
        staged, void = self.staged, self.staged.serials[-1]
        staged.touch("retry")
        slip = staged.shown(st.TakeSlip)
        assert slip.serial not in (None, void)
        assert not staged.is_void(slip.serial)
        assert self.papers()[-1] == self.drawn[-1]
        assert "补打" in self.drawn[-1]
        assert "补打" not in self.drawn[-2]

    def next_visitor(self, person: str) -> None:
        staged, before = self.staged, self.papers()
        cut_short = self.drawn[-1]
        self._to_print(person)
        staged.touch("printProof")
        slip = staged.shown(st.TakeSlip)
        assert not staged.is_void(slip.serial)
        came_out = self.papers()[len(before) :]
        # A printer that goes on with what was cancelled does so before another slip is offered.
        assert came_out[-1] == self.drawn[-1]
        assert came_out[:-1] in ([], [cut_short])

    def _to_print(self, person: str) -> None:
        self.staged.by_phone(person)
        self.staged.touch("jobLists")
        self.staged.shown(st.Page)
        self.staged.until(lambda: self.staged.sees("printProof"), "the proof to be offered")


@contextmanager
def on_page_printer(
    place: tuple[VirtualHall, MovableClock], room: PrintRoom, *, over_cups: bool
) -> Iterator[OnPage]:
    """The kiosk at its attract screen; anything it logs of WARNING or above fails the test."""
    hall, clock = place
    hall.clear_faults()
    drawn: list[str] = []

    def made(slip: RenderedSlip) -> None:
        assert slip.raster.page is not None
        drawn.append(text_of(slip.raster.page))

    with capture_logs() as lines, room.printer("application/pdf,image/pwg-raster") as eve:
        url = room.queue(eve.url, "everywhere") if over_cups else eve.url
        settings = PrinterSection(driver="ipp", address=url, profile="ipp-80mm")
        profile = printer_profile(settings)
        make = registry.printer(settings, profile)
        assert make is not None

        def in_the_room() -> PrinterPort:
            room.move_in()  # the worker's thread, which makes every connection
            return make()

        staged = Staged(
            hall, clock, printer_profile=profile, open_printer=in_the_room, on_slip=made
        )
        try:
            yield OnPage(staged.at_attract(), eve, drawn)
        finally:
            staged.close()
    assert [line for line in lines if line["log_level"] not in ("debug", "info")] == []


def text_of(document: bytes) -> str:
    """What is written on a one-page PDF, without its spaces."""
    pdf = pypdfium2.PdfDocument(document)
    try:
        assert len(pdf) == 1
        return "".join(pdf[0].get_textpage().get_text_range().split())
    finally:
        pdf.close()
