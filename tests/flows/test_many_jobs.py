"""Slip after slip, one in five into some fault: no false "printed", no number lost or used twice,
no row of one slip on another's paper, and memory that stays where it was.

200 jobs in the normal run, 10,000 in the long one.
"""

import gc
import random
import time

import psutil
import pytest
from escpos_printer import Fault, Kind
from tagged_slips import jobs, tags, whole

from kiosk.visit import states as st
from tests.flows.many_jobs import PlainUnit, plain_unit

QUICK = (Kind.PAPER_OUT, Kind.COVER, Kind.CUTTER, Kind.OVERHEAT, Kind.UNRECOVERABLE, Kind.OFFLINE)
QUICK += (Kind.RESET, Kind.POWER, Kind.NEAR_END)
BY_TIME_LIMIT = (Kind.SILENT, Kind.MUTE, Kind.LIES, Kind.DRIP)  # seconds each: drawn less often
ALL = (*QUICK * 3, *BY_TIME_LIMIT)


@pytest.mark.timeout(3600)  # the long run
def test_no_false_printed_and_no_number_lost(long_run: bool) -> None:
    count = 10_000 if long_run else 200
    chance = random.Random(20261123)
    memory: list[int] = []
    late = 0
    with plain_unit() as unit:
        void = unit.hall.voided
        for number in range(1, count + 1):
            rows = chance.randint(1, 120) if chance.random() < 0.9 else 900
            faulty = number % 5 == 0
            fault = Fault(chance.choice(ALL), chance.randrange(rows + 1)) if faulty else None
            state = unit.one_slip(number % 3, rows, fault)
            serial = unit.issued[-1]
            unit.over()
            late += not faulty and not isinstance(state, st.TakeSlip)
            if faulty or not isinstance(state, st.TakeSlip):
                unit.settle()
            judge(unit, state, serial, rows)
            if not isinstance(state, st.TakeSlip):
                waits_for(unit, serial)
            assert (serial in void) is not isinstance(state, st.TakeSlip)
            assert void[serial] <= 1
            assert unit.machine.errors == [], fault
            unit.machine.pieces.clear()
            if number % 100 == 0:
                gc.collect()
                memory.append(psutil.Process().memory_info().rss)
            if long_run and number % 500 == 0:
                print(number, dict(unit.seen), memory[-1] // 1_000_000, "MB", flush=True)
        # Every number that was signed was drawn once, and is either on paper or void.
        assert len(unit.issued) == len(set(unit.issued)) == count
        assert set(unit.renderer.made) <= set(unit.issued)
        assert unit.seen["TakeSlip"] + len(void) == count
        assert unit.seen["TakeSlip"] >= count * 0.79
        # On a busy machine a good printer's answer may be too late for limits this short.
        assert late <= count // 500
        assert unit.seen["PrintFailed"] > 0
        assert unit.seen["SlipUnsure"] > 0
    if long_run:
        flat(memory)


def judge(unit: PlainUnit, state: st.State, serial: int, rows: int) -> None:
    """The paper that came off since the last visit, and what was said of it."""
    assert unit.machine.idle()
    pieces = [piece.printed_rows for piece in unit.machine.pieces]
    pieces.append(unit.machine.attached.printed_rows)
    for piece in pieces:
        assert jobs(piece) <= {serial}, "a row of another slip"
    came_out = [tag for piece in pieces for tag in tags(piece)]
    assert came_out == whole(serial, len(came_out)), "out of order, or twice"
    if isinstance(state, st.TakeSlip):
        assert state.serial == serial
        assert [tags(piece) for piece in pieces if piece] == [whole(serial, rows)], "false printed"


def waits_for(unit: PlainUnit, serial: int) -> None:
    """Until the platform has been told that the number is void."""
    end = time.monotonic() + 10
    while serial not in unit.hall.voided:
        assert time.monotonic() < end, "a number was never voided"
        time.sleep(0.005)


def flat(memory: list[int]) -> None:
    """Peaks of the two halves, after what fills up once has filled up."""
    warm = memory[len(memory) // 10 :]
    half = len(warm) // 2
    grown = max(warm[half:]) - max(warm[:half])
    assert grown < 8_000_000, f"{grown} bytes"
