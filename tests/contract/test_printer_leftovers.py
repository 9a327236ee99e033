"""No row of one slip on the paper of another, and no "printed" for a slip that is not out."""

import random
import time
from collections import Counter
from dataclasses import replace

import pytest
from escpos_printer import Fault, Kind, Machine, Model, PrinterServer
from tagged_slips import CONFIRMING, HASTY, PLAIN, STAR, jobs, slip, tags, whole

from kiosk.devices.printer.encode import defuse
from kiosk.devices.printer.escpos import EscPosPrinter
from kiosk.devices.printer.profile import PrinterProfile
from kiosk.devices.printer.tcp import TcpTransport
from kiosk.domain.device_status import PrinterCondition
from kiosk.domain.printing import Printed, PrintFault, PrintStep, SentUnconfirmed, Unknown

ROWS = 700
FAST = Model(speed_mm_s=2000)
OLD = Model(
    speed_mm_s=2000,
    knows_auto_status=False,
    knows_gs_h=False,
    knows_clear=False,
    buffer_bytes=20000,
)
CRAMPED = replace(OLD, buffer_bytes=9000)
"""Less than its profile's window: questions stand behind the slip."""
STARS = replace(OLD, star=True, ethernet=True)
HASTY_CONFIRMING = replace(CONFIRMING, limits=HASTY)
HASTY_PLAIN = replace(PLAIN, limits=HASTY)
HASTY_STAR = replace(STAR, limits=HASTY)


def _quiet(step: PrintStep) -> None: ...


def _ready(printer: EscPosPrinter, limit: float = 20) -> bool:
    until = time.monotonic() + limit
    while not printer.poll().ready:
        if time.monotonic() > until:
            return False
        time.sleep(0.01)
    return True


def _printed(machine: Machine) -> list[list[bytes]]:
    assert machine.idle()
    return [piece.printed_rows for piece in machine.pieces if piece.printed_rows]


@pytest.mark.parametrize(
    ("model", "profile"),
    [(FAST, CONFIRMING), (OLD, PLAIN), (STARS, STAR)],
    ids=["emptied", "cut-off", "star"],
)
def test_paper_out_at_any_row(model: Model, profile: PrinterProfile, long_run: bool) -> None:
    rng = random.Random(20261122)
    machine = Machine(model)
    with PrinterServer(machine) as port:
        printer = EscPosPrinter(TcpTransport(*port.address), profile)
        for job in range(1, 51 if long_run else 11):
            assert _ready(printer)
            row = rng.randrange(ROWS)
            machine.arm(Fault(Kind.PAPER_OUT, row))
            outcome = printer.print_slip(slip(2 * job, ROWS), _quiet)
            assert outcome == PrintFault(PrinterCondition.NO_PAPER)
            machine.repair()
            assert _ready(printer)
            printer.print_slip(slip(2 * job + 1, 80), _quiet)
            pieces = _printed(machine)
            assert tags(pieces[-1]) == whole(2 * job + 1, 80)
            ours = [tag for piece in pieces if 2 * job in jobs(piece) for tag in tags(piece)]
            assert ours == whole(2 * job, len(ours))
            # Emptied at once, not one row more came out after the paper had run out.
            assert len(ours) == row if profile is CONFIRMING else len(ours) >= row
        assert all(len(jobs(piece)) == 1 for piece in _printed(machine))
        printer.close()
    assert machine.errors == []


MID_SLIP = [kind for kind in Kind if kind not in (Kind.ABSENT, Kind.NEAR_END, Kind.DRIP)]
# Those that end by a time limit are drawn less often, to keep the test short.
OFTEN = [1 if kind in (Kind.SILENT, Kind.MUTE, Kind.LIES, Kind.POWER) else 3 for kind in MID_SLIP]


@pytest.mark.parametrize(
    ("model", "profile", "count"),
    [
        (FAST, HASTY_CONFIRMING, 220),
        (CRAMPED, HASTY_PLAIN, 80),
        (STARS, HASTY_STAR, 80),
    ],
    ids=["confirms", "cannot-confirm", "star"],
)
def test_no_false_printed(model: Model, profile: PrinterProfile, count: int) -> None:
    """One job in five meets a fault somewhere, or on the way out of it."""
    rng = random.Random(f"no false printed {profile.name}")
    machine = Machine(model)
    outcomes: Counter[str] = Counter()
    said_printed, rows_of = [], {}
    with PrinterServer(machine) as port:
        printer = EscPosPrinter(TcpTransport(*port.address), profile)
        for job in range(1, count + 1):
            machine.repair()
            assert _ready(printer)
            rows = rows_of[job] = rng.randint(1, 120) if rng.random() < 0.8 else 900
            faulty = rng.random() < 0.2
            if faulty:
                machine.arm(Fault(rng.choices(MID_SLIP, OFTEN)[0], rng.randrange(rows + 1)))
            outcome = printer.print_slip(slip(job, rows), _quiet)
            outcomes[type(outcome).__name__] += 1
            if isinstance(outcome, Printed):
                said_printed.append(job)
            elif isinstance(outcome, SentUnconfirmed):
                assert profile is HASTY_PLAIN
            else:
                assert faulty, outcome
        machine.repair()
        assert _ready(printer)
        pieces = _printed(machine)
        printer.close()
    assert machine.errors == []
    assert outcomes["PrintFault"] > 0
    assert outcomes["Unknown"] > 0
    assert all(len(jobs(piece)) == 1 for piece in pieces)
    came_out = {next(iter(jobs(piece))): piece for piece in pieces if piece}
    for job in said_printed:
        assert b"".join(came_out[job]) == defuse(slip(job, rows_of[job]).rows, profile.language)
    assert bool(said_printed) == (profile is not HASTY_PLAIN)


def test_a_good_slip_is_never_called_unknown() -> None:
    machine = Machine(FAST)
    with PrinterServer(machine) as port:
        printer = EscPosPrinter(TcpTransport(*port.address), CONFIRMING)
        outcomes = [printer.print_slip(slip(job, 30), _quiet) for job in range(1, 41)]
        printer.close()
    assert outcomes == [Printed()] * 40
    assert Unknown() not in outcomes
