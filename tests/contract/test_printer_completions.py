"""Makers' own ways of telling that a slip is out: never "printed" without the maker's proof."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace

import pytest
from escpos_printer import Fault, Machine, Model, PrinterServer
from tagged_slips import CUSTOM, HASTY, SEIKO, STAR, slip

from kiosk.devices.printer.escpos import EscPosPrinter
from kiosk.devices.printer.profile import PrinterProfile
from kiosk.devices.printer.tcp import TcpTransport
from kiosk.domain.device_status import PrinterCondition
from kiosk.domain.printing import Printed, PrintFault, PrintOutcome, PrintStep, SentUnconfirmed
from kiosk.domain.printing import Unknown as Unsure

OLD = Model(speed_mm_s=1000, knows_auto_status=False, knows_gs_h=False, knows_clear=False)
CUSTOMS = replace(OLD, knows_full_status=True)
SEIKOS = replace(OLD, knows_dc2q=True)
STARS = replace(OLD, star=True, ethernet=True)
MAKERS = [(CUSTOMS, CUSTOM), (SEIKOS, SEIKO), (STARS, STAR)]


def _quiet(step: PrintStep) -> None: ...


@contextmanager
def _printer(model: Model, profile: PrinterProfile) -> Iterator[tuple[Machine, EscPosPrinter]]:
    machine = Machine(model)
    with PrinterServer(machine) as port:
        printer = EscPosPrinter(TcpTransport(*port.address), replace(profile, limits=HASTY))
        assert printer.poll().ready
        yield machine, printer
        printer.close()
    assert machine.errors == []


def test_a_slip_before_it_in_the_exit_proves_nothing() -> None:
    with _printer(CUSTOMS, CUSTOM) as (machine, printer):
        assert printer.print_slip(slip(1, 100), _quiet) == Printed()
        assert printer.print_slip(slip(2, 100), _quiet) == SentUnconfirmed()
        machine.take_ticket()
        assert printer.print_slip(slip(3, 100), _quiet) == Printed()


def test_a_slip_snatched_at_once_is_not_called_printed() -> None:
    with _printer(CUSTOMS, CUSTOM) as (machine, printer):
        machine.on_piece = lambda piece: machine.take_ticket()
        assert printer.print_slip(slip(1, 100), _quiet) == SentUnconfirmed()


@pytest.mark.parametrize(
    ("fault", "outcome"),
    [
        ("cutter", PrintFault(PrinterCondition.CUTTER)),
        ("paper_out@600", PrintFault(PrinterCondition.NO_PAPER)),
        ("cover@600", PrintFault(PrinterCondition.COVER_OPEN)),
        ("reset@100", PrintFault(PrinterCondition.ABSENT)),
        ("silent@100", PrintFault(PrinterCondition.SILENT)),
        ("mute@100", PrintFault(PrinterCondition.SILENT)),
    ],
)
@pytest.mark.parametrize(("model", "profile"), MAKERS)
def test_trouble_while_sending(
    model: Model, profile: PrinterProfile, fault: str, outcome: PrintOutcome
) -> None:
    with _printer(model, profile) as (machine, printer):
        machine.arm(Fault.parse(fault))
        assert printer.print_slip(slip(1, 1500), _quiet) == outcome
        machine.repair()


@pytest.mark.parametrize("fault", ["silent@50", "mute@50", "power@50", "lies@50"])
@pytest.mark.parametrize(("model", "profile"), MAKERS)
def test_silence_after_all_was_sent(model: Model, profile: PrinterProfile, fault: str) -> None:
    with _printer(model, profile) as (machine, printer):
        machine.arm(Fault.parse(fault))
        assert printer.print_slip(slip(1, 100), _quiet) == Unsure()
        machine.repair()


@pytest.mark.parametrize(
    ("model", "profile"),
    [(CUSTOMS, SEIKO), (SEIKOS, CUSTOM), (STARS, CUSTOM), (CUSTOMS, STAR)],
)
def test_a_printer_of_another_make_never_says_printed(
    model: Model, profile: PrinterProfile
) -> None:
    """It lies about its model, or the profile is wrong: no slip is begun, or believed."""
    machine = Machine(model)
    with PrinterServer(machine) as port:
        printer = EscPosPrinter(TcpTransport(*port.address), replace(profile, limits=HASTY))
        assert printer.print_slip(slip(1, 100), _quiet) in (
            PrintFault(PrinterCondition.SILENT),
            Unsure(),
        )
        printer.close()
    assert machine.errors != []
