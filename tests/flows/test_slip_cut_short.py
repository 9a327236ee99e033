"""A fault in the middle of a slip on a serial printer and on page printers, in a whole kiosk: the
visitor is told, the number is void, a reprint has another one, and the next visitor gets their own
slip and nothing else.
"""

from collections.abc import Iterator
from pathlib import Path

import pytest
from escpos_printer import Kind
from print_room import PrintRoom

from kiosk.sandbox.hall import VirtualHall
from tests.flows.page_stage import on_page_printer
from tests.flows.paper_stage import cut_short, next_visitor, on_paper, same_visitor_again, stops_at
from tests.flows.staged import MovableClock

Place = tuple[VirtualHall, MovableClock]


@pytest.fixture(scope="module")
def room(tmp_path_factory: pytest.TempPathFactory) -> Iterator[PrintRoom]:
    with PrintRoom(tmp_path_factory.mktemp("room")) as room:
        yield room


@pytest.mark.parametrize("kind", [Kind.PAPER_OUT, Kind.COVER])
def test_on_a_serial_line(place: Place, tmp_path: Path, kind: Kind) -> None:
    with on_paper(place, tmp_path / "ttyS0") as stage:
        stops_at(stage, "owner", 900, kind)
        if kind is Kind.COVER:
            same_visitor_again(stage)
        stage.staged.finish()
        if kind is Kind.PAPER_OUT:
            next_visitor(stage, "volunteer")
            stage.staged.finish()


def test_a_serial_line_pulled(place: Place, tmp_path: Path) -> None:
    with on_paper(place, tmp_path / "ttyS0") as stage:
        cut_short(stage, "owner", 900, Kind.RESET)
        stage.staged.finish()
        next_visitor(stage, "listed")
        stage.staged.finish()


@pytest.mark.parametrize("over_cups", [False, True], ids=["ipp", "cups"])
def test_on_a_page_printer(place: Place, room: PrintRoom, over_cups: bool) -> None:
    with on_page_printer(place, room, over_cups=over_cups) as stage:
        stage.stops_at("owner")
        if over_cups:
            stage.same_visitor_again()
        stage.staged.finish()
        if not over_cups:
            stage.next_visitor("volunteer")
            stage.staged.finish()
