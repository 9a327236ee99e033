"""A unit that was set up without a printer: nothing is wrong with it, and it offers no paper."""

from collections.abc import Iterator

import pytest

from kiosk.domain.device_status import LineStatus, PrinterCondition
from kiosk.sandbox.hall import VirtualHall
from kiosk.upkeep.checks import UnitPart, Verdict
from kiosk.upkeep.mode import causes
from kiosk.upkeep.parts import verdicts
from kiosk.values import replace
from kiosk.visit import states as st
from tests.flows.staged import MovableClock, Staged

SAYS = "This machine does not print. For paper, ask at the desk."


@pytest.fixture
def stage(place: tuple[VirtualHall, MovableClock], qapp: object) -> Iterator[Staged]:
    hall, clock = place
    hall.clear_faults()
    made = Staged(hall, clock, open_printer=None)
    yield made.at_attract()
    made.close()


def test_nothing_is_out_and_no_paper_is_offered(stage: Staged) -> None:
    facts = stage.visit.facts
    assert facts.printer.condition is PrinterCondition.NOT_FITTED
    assert verdicts(facts)[UnitPart.PRINTER] is Verdict.WELL
    assert causes(replace(facts, line=LineStatus.DOWN)) == ()
    assert stage.kiosk._view.unit.today == ["", ""]
    stage.touch("begin")
    stage.shown(st.ChooseSignIn)
    stage.until(lambda: SAYS in stage.texts(), "what it says of paper")
    stage.touch("back")
    stage.shown(st.Attract)
    stage.by_phone("neutral")
    assert "Print proof" not in stage.texts()
    stage.touch("jobLists")
    stage.shown(st.Page)
    stage.until(lambda: SAYS in stage.texts(), "what it says of paper")
    assert not stage.sees("printProof")
