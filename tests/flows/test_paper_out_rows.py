"""The paper ends at some row of somebody's slip, in a whole kiosk: it is said, the number is void,
and the next visitor gets a slip of their own and nothing else. 4 rows in the normal run, 50 long.
"""

import random

import pytest
from escpos_printer import Fault, Kind

from kiosk.domain.device_status import PrinterCondition
from kiosk.domain.failures import FailureCode
from kiosk.domain.printing import PrintFault
from kiosk.sandbox.hall import VirtualHall
from kiosk.visit import states as st
from tests.flows.paper_stage import OnPaper, is_beginning, is_whole, on_paper
from tests.flows.staged import MovableClock

PEOPLE = ("owner", "volunteer", "listed", "rare_name")
SHORTEST = 1800  # rows; every proof is longer


@pytest.mark.timeout(3600)  # the long run
def test_paper_out_at_any_row(place: tuple[VirtualHall, MovableClock], long_run: bool) -> None:
    chance = random.Random(5)
    with on_paper(place) as stage:
        for number in range(50 if long_run else 4):
            person, next_one = PEOPLE[number % 4], PEOPLE[(number + 1) % 4]
            row = chance.randrange(1, SHORTEST)
            stops_at(stage, person, row)
            if number % 2:
                stage.staged.finish()
                next_visitor(stage, next_one)
            else:
                same_visitor_again(stage)
            stage.staged.finish()
        serials = stage.staged.serials
        assert len(serials) == len(set(serials))


def stops_at(stage: OnPaper, person: str, row: int) -> None:
    staged, machine = stage.staged, stage.machine
    machine.pieces.clear()
    stage.by_phone_to_print(person)
    machine.arm(Fault(Kind.PAPER_OUT, row))
    staged.touch("printProof")
    failed = staged.shown(st.PrintFailed)
    assert failed.code is FailureCode.PRINT_FAILED
    assert failed.outcome == PrintFault(PrinterCondition.NO_PAPER)
    stage.is_void(staged.serials[-1])
    assert "凭条没有打完" in staged.texts()
    staged.until(lambda: not staged.sees("retry"), "no other slip to be offered")
    # What had come out hangs in the printer until somebody takes it with the old roll.
    half = machine.attached
    assert is_beginning(half, stage.drawn[-1])
    assert len(half.rows) <= row + machine.model.blade_dots
    machine.repair()
    machine.pieces.clear()


def same_visitor_again(stage: OnPaper) -> None:
    """Another number, and it says that an earlier one is void: it is longer by that."""
    staged = stage.staged
    void = staged.serials[-1]
    staged.touch("retry")
    slip = staged.shown(st.TakeSlip)
    assert slip.serial not in (None, void)
    (piece,) = stage.pieces()
    assert is_whole(piece, stage.drawn[-1])
    assert stage.drawn[-1].height > stage.drawn[-2].height
    assert not staged.is_void(slip.serial)


def next_visitor(stage: OnPaper, person: str) -> None:
    staged = stage.staged
    stage.by_phone_to_print(person)
    staged.touch("printProof")
    slip = staged.shown(st.TakeSlip)
    assert not staged.is_void(slip.serial)
    (piece,) = stage.pieces()
    assert is_whole(piece, stage.drawn[-1])
