"""The loopback printer, as the production driver meets it over TCP."""

import threading
import time
from collections.abc import Iterator

import pytest

from kiosk.devices.printer.encode import CLEAR_BUFFERS
from kiosk.devices.printer.escpos import EscPosPrinter
from kiosk.devices.printer.profile import PrinterProfile
from kiosk.devices.printer.profiles import load_profile
from kiosk.devices.printer.tcp import TcpTransport
from kiosk.domain.device_status import PrinterCondition, PrinterStatus
from kiosk.domain.printing import Printed, PrintFault, Raster
from kiosk.paths import assets_dir
from kiosk.sandbox.loopback_printer import LoopbackPrinter
from kiosk.sandbox.printer_stream import Ask, Clear, RealTimeSieve
from kiosk.values import replace

FAST = 900.0
ROWS = 800


@pytest.fixture(scope="module")
def profile() -> PrinterProfile:
    real = load_profile("epson-tm-t82", assets_dir())
    limits = replace(real.limits, answer=0.3, stall=0.5)
    return replace(real, speed_mm_s=FAST, limits=limits)


@pytest.fixture
def printer(profile: PrinterProfile) -> Iterator[LoopbackPrinter]:
    with LoopbackPrinter(profile) as made:
        yield made


@pytest.fixture
def driver(printer: LoopbackPrinter, profile: PrinterProfile) -> Iterator[EscPosPrinter]:
    transport = TcpTransport("127.0.0.1", printer.port)
    made = EscPosPrinter(transport, profile, left_over=True)
    yield made
    made.close()


def picture(profile: PrinterProfile) -> Raster:
    """Rows of sixteen patterns, none of them with a real-time command in it."""
    rows = b"".join(
        bytes((0x21, 0x40 + row % 16, 0x04)) * (profile.dots // 24) for row in range(1, ROWS + 1)
    )
    return Raster(profile.dots, rows)


def ready(driver: EscPosPrinter) -> None:
    end = time.monotonic() + 5
    while not driver.poll().ready:
        assert time.monotonic() < end, driver.poll().condition


def test_what_is_sent_comes_off_dot_for_dot(
    printer: LoopbackPrinter, driver: EscPosPrinter, profile: PrinterProfile
) -> None:
    ready(driver)
    assert printer.last_slip is None  # what the driver clears away at first is no slip
    raster = picture(profile)
    assert isinstance(driver.print_slip(raster, lambda _: None), Printed)
    slip = printer.last_slip
    assert slip is not None
    assert slip.whole
    assert slip.paper == raster


@pytest.mark.parametrize(
    "condition",
    [
        PrinterCondition.NO_PAPER,
        PrinterCondition.COVER_OPEN,
        PrinterCondition.CUTTER,
        PrinterCondition.OFFLINE,
        PrinterCondition.SILENT,
    ],
)
def test_trouble_is_told_and_mended(
    printer: LoopbackPrinter, driver: EscPosPrinter, condition: PrinterCondition
) -> None:
    ready(driver)
    printer.set_status(PrinterStatus(condition))
    # One that says nothing is hung up on, and is then found to take nobody.
    assert driver.poll().condition in {condition, PrinterCondition.SILENT}
    printer.set_status(PrinterStatus(PrinterCondition.READY))
    ready(driver)


def test_a_slip_cut_off_half_way_is_not_whole_and_the_next_one_is(
    printer: LoopbackPrinter, driver: EscPosPrinter, profile: PrinterProfile
) -> None:
    ready(driver)
    threading.Timer(0.05, printer.set_status, [PrinterStatus(PrinterCondition.NO_PAPER)]).start()
    outcome = driver.print_slip(picture(profile), lambda _: None)
    assert outcome == PrintFault(PrinterCondition.NO_PAPER)
    printer.set_status(PrinterStatus(PrinterCondition.READY))
    ready(driver)
    torn = printer.last_slip
    assert torn is not None
    assert not torn.whole
    raster = picture(profile)
    assert isinstance(driver.print_slip(raster, lambda _: None), Printed)
    slip = printer.last_slip
    assert slip is not None
    assert slip.whole
    assert slip.paper == raster


def test_real_time_commands_are_found_wherever_the_pieces_end() -> None:
    stream = b"ab\x10\x04\x02c\x10d" + CLEAR_BUFFERS + b"\x10\x04\x01e"
    for size in range(1, len(stream)):
        sieve = RealTimeSieve()
        pieces = (stream[start : start + size] for start in range(0, len(stream), size))
        items = [item for piece in pieces for item in sieve.split(piece)]
        commands = [item for item in items if not isinstance(item, bytes)]
        assert commands == [Ask(2), Clear(), Ask(1)]
        assert b"".join(item for item in items if isinstance(item, bytes)) == b"abc\x10de"
