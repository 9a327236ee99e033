"""The process that draws slips is killed at some moment, in a whole kiosk: the visit says what
became of the slip, and the next one comes. 4 moments in the normal run, 50 in the long one.
"""

import random
import threading
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import psutil
import pytest

from kiosk.domain.failures import FailureCode
from kiosk.receipts.rendered import RenderedSlip
from kiosk.runtime import renderer
from kiosk.sandbox.hall import VirtualHall
from kiosk.visit import states as st
from tests.flows.paper_stage import OnPaper, is_whole, on_paper
from tests.flows.staged import MovableClock

PEOPLE = ("owner", "volunteer", "listed", "rare_name")
LATEST = 0.35
"""Seconds after the touch: by then a warm renderer has long been done."""
DRAWING = 0.04
"""Seconds after it was asked for the slip: it is still drawing."""


@pytest.mark.timeout(3600)  # the long run
def test_killed_at_any_moment(place: tuple[VirtualHall, MovableClock], long_run: bool) -> None:
    chance = random.Random(50)
    ended: Counter[str] = Counter()
    with on_paper(place) as stage:
        for number in range(50 if long_run else 4):
            # One in three at some time of the print, one while it draws, one while it starts. The
            # first that draws is held at its work, so that one is lost however busy the machine.
            when = ("print", "draw", "start")[number % 3]
            latest = {"print": LATEST, "draw": DRAWING, "start": 1.5}[when]
            killer = Killer(chance.uniform(0.0, latest), hold=number == 1)
            state = killed(stage, PEOPLE[number % 4], when, killer)
            ended[type(state).__name__] += 1
            stage.staged.finish()
        serials = stage.staged.serials
        assert len(serials) == len(set(serials))
        own = psutil.Process()
        stage.staged.until(lambda: not own.children(recursive=True), "the last renderer to end")
    assert ended["TakeSlip"] > 0
    assert ended["PrintFailed"] > 0
    if long_run:
        print(dict(ended))


def killed(stage: OnPaper, person: str, when: str, killer: "Killer") -> st.State:
    staged = stage.staged
    stage.machine.pieces.clear()
    if when == "start":
        killer.start()  # whichever renderer there is by then, or none
    stage.by_phone_to_print(person)
    if when == "print":
        killer.start()
    with asked(killer if when == "draw" else None):
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


@contextmanager
def asked(killer: "Killer | None") -> Iterator[None]:
    """The killer is sent off when the renderer is asked for its slip."""
    ask = renderer._ask

    def then(*args: Any) -> RenderedSlip:
        if killer is not None and not killer.ident:
            killer.set_off()
        return ask(*args)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(renderer, "_ask", then)
        yield


class Killer(threading.Thread):
    """Kills every renderer there is, `after` seconds from its start; `hold`: it stops till then."""

    def __init__(self, after: float, *, hold: bool) -> None:
        super().__init__(daemon=True)
        self._after = after
        self._hold = hold

    def set_off(self) -> None:
        if self._hold:
            for child in renderers():
                child.suspend()
        self.start()

    def run(self) -> None:
        time.sleep(self._after)
        for child in renderers():
            child.kill()


def renderers() -> list[psutil.Process]:
    return [each for each in psutil.Process().children() if "kiosk.receipts" in each.cmdline()]
