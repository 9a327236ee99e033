"""Cards put in and pulled out at any moment, pcscd killed among them: the whole kiosk stays whole.

25 cycles and one kill in the normal run, 1000 and ten in the long one. `OSMANTHUS_SEED` tells a run
apart; what it did is the same for the same seed, when it did it is the machine's.
"""

import gc
import os
import random
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import psutil
import pytest
from PySide6.QtTest import QTest
from structlog.testing import capture_logs

from kiosk.devices.card.pcsc import PcscReader
from kiosk.domain.device_status import CardReaderStatus
from kiosk.domain.subject import mask_name
from kiosk.visit import states as st
from tests.flows.staged import MovableClock, Staged, hall_with_clock
from tests.pcsc.hall import READER, Hall

SEED = int(os.environ.get("OSMANTHUS_SEED", "6"))
PEOPLE = ("owner", "volunteer", "rare_name", "listed", "third_card", "foreign")
STRANGE = ("bank", "transit", "passport", "resident", "storage", "sim", "mute", "garbage")
WARM = 12
HOME_EVERY = 12
STEP_UPS = 0.15
PATIENCE = 8.0
LONGEST_IN, LONGEST_OUT = 1.4, 0.5
EXPECTED: set[str] = {"incident incident_card_swapped"}
NOBODY = (st.Attract, st.Farewell, st.CardRefused, st.Problem, st.ChooseSignIn)


@dataclass(frozen=True)
class Counts:
    threads: int
    tasks: int
    descriptors: int
    scene: int


@dataclass
class Tally:
    """What came of it, for the closing note."""

    cycles: int = 0
    kills: int = 0
    homes: int = 0
    signed_in: int = 0
    refused: int = 0
    lost_by_vpcd: int = 0


@pytest.fixture
def staged(hall: Hall) -> Iterator[Staged]:
    """The whole kiosk on the hall's pcscd."""
    assert hall.environment
    with hall_with_clock() as (platform, clock), capture_logs() as lines:
        kiosk = _staged(platform, clock)
        try:
            yield kiosk.at_attract()
        finally:
            kiosk.close()
    loud = [line for line in lines if line["log_level"] not in ("debug", "info")]
    assert {f"{line['event']} {line.get('name')}" for line in loud} <= EXPECTED


def _staged(platform: Any, clock: MovableClock) -> Staged:
    return Staged(platform, clock, open_reader=lambda: PcscReader(READER))


@pytest.mark.timeout(5400)  # the long run's hour; the short one takes half a minute
def test_cards_come_and_go(hall: Hall, staged: Staged, long_run: bool) -> None:
    cycles, kills = (1000, 10) if long_run else (25, 1)
    luck = random.Random(SEED)
    # Never in a cycle that goes all the way home: that one is to show that it still can.
    at_any_moment = [n for n in range(WARM + 1, cycles) if not _goes_home(n)]
    killed = set(luck.sample(at_any_moment, kills))
    tally, before = Tally(), None
    for number in range(cycles):
        if _goes_home(number):
            _to_home(hall, staged, luck.choice(PEOPLE[:4]), tally)
        else:
            _any_moment(hall, staged, luck, tally, kill=number in killed)
        tally.cycles += 1
        if tally.cycles % 100 == 0:
            print(f"{tally}", flush=True)
        if number == WARM - 1:
            before = _settled(hall, staged)
    assert before is not None
    after = _settled(hall, staged)
    print(f"seed {SEED}: {tally}; before {before}, after {after}")
    assert (tally.cycles, tally.kills) == (cycles, kills)
    assert after.threads <= before.threads
    assert after.tasks <= before.tasks
    assert after.descriptors <= before.descriptors
    assert after.scene == before.scene
    pulse = staged.kiosk._cards.worker.pulse if staged.kiosk._cards else None
    assert pulse is not None
    assert (pulse.generation, pulse.busy_since) == (1, None)  # never hung, never replaced
    _to_home(hall, staged, "owner", tally)  # and it still does what it is for


def _goes_home(number: int) -> bool:
    return number % HOME_EVERY == HOME_EVERY - 1


def _any_moment(
    hall: Hall, staged: Staged, luck: random.Random, tally: Tally, *, kill: bool
) -> None:
    entered = len(staged.entered)
    if luck.random() < 0.25:
        hall.insert({"kind": luck.choice(STRANGE)})
    else:
        card = staged.hall.card_of(luck.choice(PEOPLE))
        assert card is not None
        hall.insert(card | {"delay": luck.choice((0, 0, 0, 0.05, 0.2))})
    if luck.random() < STEP_UPS:
        _wait_for_step_up(staged, entered, tally)
    _pause(luck.uniform(0, LONGEST_IN))
    if kill:
        hall.kill()
        tally.kills += 1
        _pause(luck.uniform(0, 1.5))
        hall.remove()
        hall.start()
    elif luck.random() < 0.2:
        hall.insert({"kind": "bank"})  # swapped for another card in one go
        _pause(luck.uniform(0, LONGEST_OUT))
    hall.remove()
    _pause(luck.uniform(0, LONGEST_OUT))
    _wiped(hall, staged, tally)
    met = staged.entered[entered:]
    tally.signed_in += "StepUp" in met
    tally.refused += "CardRefused" in met


def _wait_for_step_up(staged: Staged, before: int, tally: Tally) -> None:
    """A card that is in order gets so far by itself; one that is refused stays where it is."""

    def read() -> bool:
        return bool({"StepUp", "CardRefused"} & set(staged.entered[before:]))

    if not _comes(staged, read):
        _vpcd_lost_it(staged, tally)


def _to_home(hall: Hall, staged: Staged, person: str, tally: Tally) -> None:
    """All the way, and the card pulled there."""
    card = staged.hall.card_of(person)
    assert card is not None
    _pause(0.5)  # pcscd has seen that the reader is empty
    _wiped(hall, staged, tally)
    hall.insert(card)
    while not _comes(staged, lambda: isinstance(staged.state, st.StepUp)):
        _vpcd_lost_it(staged, tally)
        hall.insert(card)
    staged.step_up(person)
    staged.shown(st.ConfirmPerson)
    staged.touch("yesItsMe")
    staged.shown(st.Home)
    assert mask_name(staged.hall.person(person).name) in staged.texts()
    hall.remove()
    _wiped(hall, staged, tally)
    tally.homes += 1


def _comes(staged: Staged, holds: Callable[[], bool]) -> bool:
    try:
        staged.until(holds, "what vpcd has to tell first", seconds=PATIENCE)
    except AssertionError:
        return False
    return True


def _vpcd_lost_it(staged: Staged, tally: Tally) -> None:
    """Now and then vpcd drops a card that follows one torn out in the middle of a command, or
    keeps one that is out; two exchanged between two looks (0.4 s) are one to it. Then pcscd tells
    everybody so; the kiosk may not say anything else."""
    fresh = PcscReader(READER)
    try:
        status, _ = fresh.wait(0)
    finally:
        fresh.close()
    assert staged.visit.facts.reader is status
    tally.lost_by_vpcd += 1
    assert tally.lost_by_vpcd <= 3 + tally.cycles // 10


def _wiped(hall: Hall, staged: Staged, tally: Tally) -> None:
    """The reader is seen to be empty, nobody is here, and nothing of anybody is in the scene."""

    def quiet() -> bool:
        reader = staged.visit.facts.reader
        return reader is CardReaderStatus.EMPTY and isinstance(staged.state, NOBODY)

    while not _comes(staged, quiet):
        _vpcd_lost_it(staged, tally)
        hall.insert({"kind": "sim"})
        _pause(1.0)
        hall.remove()
    visit = staged.visit
    if not isinstance(visit.state, NOBODY):
        return  # a card that pcscd noticed late; the next look is after it has gone
    assert visit.session is None
    assert visit.statement is None
    text = staged.texts()
    for person in PEOPLE:
        assert mask_name(staged.hall.person(person).name) not in text


def _settled(hall: Hall, staged: Staged) -> Counts:
    """At rest: no card, no token, the start screen, and the same counts three times running."""
    hall.remove()
    _pause(1.0)
    if not isinstance(staged.state, st.Attract):
        staged.finish()
    staged.until(lambda: staged.hall.platform.tokens.alive() == 0, "the last token to be revoked")
    # The room with pcscd in it is one child; any other is a renderer on its way out.
    staged.until(lambda: len(psutil.Process().children()) == 1, "the last renderer to end")
    seen: list[Counts] = []

    def steady() -> bool:
        gc.collect()
        QTest.qWait(200)
        seen.append(_counts(staged))
        return len(seen) > 3 and len(set(seen[-3:])) == 1

    staged.until(steady, "the counts to be steady")
    return seen[-1]


def _counts(staged: Staged) -> Counts:
    # The stand-in platform's server shares this process; how many hands it has is its own matter.
    servers = sum(each.name.startswith("AnyIO") for each in threading.enumerate())
    return Counts(
        threads=threading.active_count() - servers,
        tasks=len(list(Path("/proc/self/task").iterdir())) - servers,
        descriptors=len(list(Path("/proc/self/fd").iterdir())),
        scene=staged.objects(),
    )


def _pause(seconds: float) -> None:
    QTest.qWait(round(seconds * 1000))
