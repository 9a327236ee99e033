"""The virtual printer's own side: what it keeps, draws and forgets, and trouble from outside."""

import io
import threading

from PIL import Image
from tagged_slips import CONFIRMING, slip

from kiosk.devices.printer.encode import bands, defuse, head, tail
from kiosk.devices.printer.profile import Completion
from kiosk.devices.printer.virtual import VirtualPrinter
from kiosk.domain.device_status import PrinterCondition, PrinterStatus
from kiosk.domain.printing import Printed, PrintFault, PrintStep, SentUnconfirmed
from kiosk.values import replace


def _quiet(step: PrintStep) -> None: ...


def test_it_keeps_the_bytes_and_the_picture_until_told_to_forget() -> None:
    tapped: list[bytes] = []
    printer = VirtualPrinter(CONFIRMING, tap=tapped.append)
    raster = slip(7, 300)
    assert printer.print_slip(raster, _quiet) == Printed()
    kept = printer.last_slip
    assert kept is not None
    assert kept.whole
    assert kept.paper.rows == defuse(raster.rows)
    assert kept.sent == b"".join([head(CONFIRMING), *bands(raster, 256), tail(CONFIRMING)])
    assert b"".join(tapped) == kept.sent
    picture = Image.open(io.BytesIO(kept.png()))
    assert picture.size == (576, 300)
    black = sum(byte.bit_count() for byte in kept.paper.rows)
    assert picture.convert("L").histogram()[0] == black
    assert repr(kept) == "<VirtualSlip>"
    printer.forget()
    assert printer.last_slip is None


def test_trouble_from_another_thread_in_the_middle_of_a_slip() -> None:
    printer = VirtualPrinter(replace(CONFIRMING, speed_mm_s=100))
    cover = PrinterStatus(PrinterCondition.COVER_OPEN)

    def open_cover(step: PrintStep) -> None:
        if step is PrintStep.SENDING:
            threading.Timer(0.15, printer.set_status, [cover]).start()

    assert printer.print_slip(slip(1, 1600), open_cover) == PrintFault(PrinterCondition.COVER_OPEN)
    assert printer.poll() == cover
    kept = printer.last_slip
    assert kept is not None
    assert not kept.whole
    assert 0 < kept.paper.height < 1600


def test_one_that_cannot_confirm() -> None:
    profile = replace(CONFIRMING, completion=Completion.GS_R)
    assert VirtualPrinter(profile).print_slip(slip(1, 20), _quiet) == SentUnconfirmed()
