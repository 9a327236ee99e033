"""The unit's mode: opens when its parts have reported, and is honest when nothing is left."""

import itertools

import pytest

from kiosk.domain.device_status import (
    CardReaderStatus,
    LineStatus,
    PrinterCondition,
    PrinterStatus,
)
from kiosk.upkeep import mode
from kiosk.upkeep.mode import Begun, Cause, Open, OutOfService, SelfTest, SelfTestOver, Starting
from kiosk.visit.events import (
    LineChanged,
    Opened,
    PrinterChanged,
    ReaderChanged,
    ResidentReaderChanged,
    Shut,
    Touch,
    Touched,
)
from kiosk.visit.facts import Facts

READY = PrinterStatus(PrinterCondition.READY)
NO_PAPER = PrinterStatus(PrinterCondition.NO_PAPER)
UP = Facts(printer=READY, line=LineStatus.UP)
DOWN = Facts(printer=READY, line=LineStatus.DOWN)
DEAD = Facts(printer=NO_PAPER, line=LineStatus.DOWN)
REFUSED = Facts(printer=READY, line=LineStatus.REFUSED)
NEWS = (
    ReaderChanged(CardReaderStatus.EMPTY),
    PrinterChanged(READY),
    LineChanged(LineStatus.UP),
)


def after(*events: object, facts: Facts = UP) -> mode.ServiceMode:
    now: mode.ServiceMode = Starting()
    for event in events:
        now = mode.step(now, event, facts, resting=True)
    return now


@pytest.mark.parametrize("news", list(itertools.permutations(NEWS[:2])))
def test_opens_when_each_part_has_reported_in_any_order(news: tuple[object, ...]) -> None:
    assert after(Begun()) == SelfTest()
    assert isinstance(after(Begun(), *news[:1]), SelfTest)
    assert after(Begun(), *news) == Open()


def test_the_line_is_not_waited_for_and_does_not_stand_in_for_a_part() -> None:
    assert isinstance(after(Begun(), NEWS[2], NEWS[0]), SelfTest)
    assert after(Begun(), NEWS[0], NEWS[1], facts=Facts(printer=READY)) == Open()


def test_a_unit_with_two_readers_waits_for_both() -> None:
    two = Facts(printer=READY, line=LineStatus.UP, pad=CardReaderStatus.NO_READER)
    assert isinstance(after(Begun(), *NEWS, facts=two), SelfTest)
    last = ResidentReaderChanged(CardReaderStatus.NO_READER)
    assert after(Begun(), *NEWS, last, facts=two) == Open()


def test_a_part_that_stays_silent_holds_nothing_up_for_long() -> None:
    assert after(Begun(), SelfTestOver()) == Open()


def test_a_printer_that_is_still_starting_has_not_reported() -> None:
    still = PrinterChanged(PrinterStatus(PrinterCondition.STARTING))
    assert isinstance(after(Begun(), NEWS[0], still, NEWS[2]), SelfTest)


def test_a_line_that_is_down_alone_leaves_the_unit_open() -> None:
    assert after(Begun(), *NEWS, facts=DOWN) == Open()


def test_out_of_service_when_neither_line_nor_printer_is_left() -> None:
    out = OutOfService((Cause.LINE_DOWN, Cause.PRINTER_OUT))
    assert after(Begun(), *NEWS, facts=DEAD) == out
    assert mode.step(out, NEWS[2], UP, resting=True) == Open()


def test_a_unit_the_platform_refuses_is_out_of_service() -> None:
    assert after(Begun(), *NEWS, facts=REFUSED) == OutOfService((Cause.LINE_REFUSED,))


def test_a_visitor_is_never_cut_short_by_a_part() -> None:
    assert mode.step(Open(), NEWS[1], DEAD, resting=False) == Open()
    assert isinstance(mode.step(Open(), NEWS[1], DEAD, resting=True), OutOfService)


def test_the_visit_hears_of_opening_and_closing_once() -> None:
    out = OutOfService((Cause.LINE_REFUSED,))
    assert mode.said_to_visit(SelfTest(), Open()) == (Opened(),)
    assert mode.said_to_visit(Open(), out) == (Shut(),)
    assert mode.said_to_visit(out, OutOfService((Cause.LINE_DOWN,))) == ()
    assert mode.said_to_visit(Open(), Open()) == ()


@pytest.mark.parametrize(
    "now",
    [
        Starting(),
        SelfTest(),
        mode.Closed(),
        Open(),
        mode.Paused(mode.PauseReason.CLEANING),
        OutOfService((Cause.LINE_DOWN,)),
    ],
)
def test_the_reducer_is_total(now: mode.ServiceMode) -> None:
    events: tuple[object, ...] = (Begun(), SelfTestOver(), Touched(Touch.BEGIN), *NEWS)
    for event, facts, resting in itertools.product(
        events, (UP, DOWN, DEAD, REFUSED), (True, False)
    ):
        assert mode.step(now, event, facts, resting=resting) is not None
