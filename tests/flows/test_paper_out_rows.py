"""The paper ends at some row of somebody's slip, in a whole kiosk: it is said, the number is void,
and the next visitor gets a slip of their own and nothing else. 4 rows in the normal run, 50 long.
"""

import random

import pytest

from kiosk.sandbox.hall import VirtualHall
from tests.flows.paper_stage import next_visitor, on_paper, same_visitor_again, stops_at
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
