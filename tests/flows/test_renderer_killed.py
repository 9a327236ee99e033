"""The process that draws slips is killed at some moment, in a whole kiosk: the visit says what
became of the slip, and the next one comes. 4 moments in the normal run, 50 in the long one.
"""

import random
import threading
import time
from collections import Counter

import psutil
import pytest

from kiosk.domain.failures import FailureCode
from kiosk.sandbox.hall import VirtualHall
from kiosk.visit import states as st
from tests.flows.paper_stage import OnPaper, is_whole, on_paper
from tests.flows.staged import MovableClock

PEOPLE = ("owner", "volunteer", "listed", "rare_name")
LATEST = 0.35
"""Seconds after the touch: by then a warm renderer has long been done."""


@pytest.mark.timeout(3600)  # the long run
def test_killed_at_any_moment(place: tuple[VirtualHall, MovableClock], long_run: bool) -> None:
    chance = random.Random(50)
    ended: Counter[str] = Counter()
    with on_paper(place) as stage:
        for number in range(50 if long_run else 4):
            # One in three while it starts, the others while it draws or just before or after.
            starting = number % 3 == 2
            moment = chance.uniform(0.0, 1.5 if starting else LATEST)
            state = killed(stage, PEOPLE[number % 4], moment, starting=starting)
            ended[type(state).__name__] += 1
            stage.staged.finish()
        serials = stage.staged.serials
        assert len(serials) == len(set(serials))
        own = psutil.Process()
        stage.staged.until(lambda: not own.children(recursive=True), "the last renderer to end")
    assert ended["TakeSlip"] > 0
    if long_run:
        assert ended["PrintFailed"] > 0
        print(dict(ended))


def killed(stage: OnPaper, person: str, moment: float, *, starting: bool) -> st.State:
    staged = stage.staged
    stage.machine.pieces.clear()
    if starting:
        killer = Killer(moment)  # whichever renderer there is by then, or none
        stage.by_phone_to_print(person)
    else:
        stage.by_phone_to_print(person)
        killer = Killer(moment)
    killer.start()
    staged.touch("printProof")
    state = staged.shown(st.TakeSlip, st.PrintFailed)
    killer.join()
    if isinstance(state, st.PrintFailed):
        assert state.code is FailureCode.SLIP_NOT_MADE
        stage.is_void(staged.serials[-1])
        assert stage.pieces() == []
        assert "凭条没有做成" in staged.texts()
        void = staged.serials[-1]
        staged.touch("retry")
        again = staged.shown(st.TakeSlip)
        assert again.serial not in (None, void)
    (piece,) = stage.pieces()
    assert is_whole(piece, stage.drawn[-1])
    assert not staged.is_void(staged.serials[-1])
    return state


class Killer(threading.Thread):
    """Kills every renderer there is, `after` seconds from its start."""

    def __init__(self, after: float) -> None:
        super().__init__(daemon=True)
        self._after = after

    def run(self) -> None:
        time.sleep(self._after)
        for child in psutil.Process().children():
            if "kiosk.receipts" in child.cmdline():
                child.kill()
