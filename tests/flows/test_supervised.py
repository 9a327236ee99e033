"""Killed, stopped or hung at any moment of a visit: the attract screen is back within ten seconds,
wiped, and the next morning card says why.

The supervisor is the tests' own and speaks sd_notify(3); the kiosk is a production one in a process
of its own, with a printer on TCP. Its visitor is marked: nothing of them may be found afterwards.
"""

import json
import os
import random
import signal
import sys
import time
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import psutil
import pytest
from escpos_printer import Machine, Model, PrinterServer
from role_cards import AUTHORITY, PIN, role_card
from small_supervisor import SmallSupervisor

from kiosk.domain.device_status import LineStatus
from kiosk.domain.proof import Proof
from kiosk.sandbox.hall import VirtualHall
from kiosk.sandbox.proofs import Proofs
from kiosk.sandbox.tokens import LIFE_SECONDS, Tokens
from kiosk.upkeep import role_issue
from kiosk.upkeep.journal.verify import verify
from tests.flows.staged import MovableClock, hall_with_clock
from tests.flows.walks import environment
from tests.support.canary import left_behind, left_in, marked_people, marks
from tests.support.remote_visitor import RemoteVisitor

BACK_WITHIN = 10.0
PATIENCE = 3.0
ROUNDS = 6 if os.environ.get("OSMANTHUS_LONG") else 1
SCRIPT = Path(__file__).parents[1] / "support" / "supervised_kiosk.py"
HUNG = {signal.SIGSTOP, signal.SIGUSR1}
TOLD = {"watchdog": "上次停住不动，已自己重启", "crash": "上次是程序出错停的，已自己恢复"}
MOMENTS = ("the code", "home", "the lists", "the slip")


@dataclass
class Service:
    """`ends` is why each run ended, as far as there have been any; `signed` the slips' numbers."""

    supervisor: SmallSupervisor
    hall: VirtualHall
    clock: MovableClock
    machine: Machine
    visitor: RemoteVisitor
    secrets: list[str]
    signed: list[int]
    ends: list[str] = field(default_factory=list)

    def strike(self, number: int) -> float:
        """Seconds from the blow to the attract screen with something to touch on it."""
        old = self.supervisor.process.pid
        began = time.monotonic()
        self.supervisor.signal(number)
        self.ends.append("watchdog" if number in HUNG else "crash")
        # One more than there were ends; the first was the one at the beginning.
        self.supervisor.await_ready(len(self.ends) + 1, 60)
        self.visitor.shown("Attract")
        self.visitor.until(lambda: self.visitor.sees("begin"), "where to begin")
        took = time.monotonic() - began
        assert self.supervisor.process.pid != old
        assert not psutil.pid_exists(old)
        return took

    def tokens_are_dead(self) -> None:
        """A token lost in a crash dies by itself."""
        assert LIFE_SECONDS <= 600
        self.clock.leap(LIFE_SECONDS + 1)
        assert self.hall.platform.tokens.alive() == 0

    def nothing_is_left(self) -> None:
        """On the screen, in a file, a log line or an output, of this visitor."""
        wanted = marks(self.secrets)
        assert left_in(self.visitor.texts().encode(), wanted) == []
        assert left_behind(self.supervisor.folder, wanted) == []

    def morning_card(self) -> str:
        """What the clerk reads on it."""
        visitor = self.visitor
        visitor.card_in()
        for digit in PIN:
            visitor.touch(f"key{digit}")
        visitor.touch("keyOk")
        visitor.until(lambda: visitor.sees("goRestart"), "the morning card")
        said = visitor.texts()
        visitor.card_out()
        visitor.until(lambda: visitor.sees("begin"), "the attract screen")
        return said

    def journal(self) -> list[dict[str, str]]:
        (file,) = (self.supervisor.folder / "journal").glob("*.jsonl")
        return [json.loads(line) for line in file.read_text().splitlines()]


@pytest.fixture(scope="module")
def service(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Service]:
    own = tmp_path_factory.mktemp("outside")
    folder = own / "kiosk"
    (folder / "state").mkdir(mode=0o700, parents=True)
    people, authority = own / "people.json", own / "hall-ca.pem"
    people.write_text(json.dumps(marked_people(), ensure_ascii=False), encoding="utf-8")
    authority.write_text(role_issue.pem(AUTHORITY.certificate))
    (own / "card.json").write_text(role_card().model_dump_json())
    machine = Machine(Model(speed_mm_s=60))
    with ExitStack() as stack:
        hall, clock = stack.enter_context(hall_with_clock(people))
        printer = stack.enter_context(PrinterServer(machine))
        host, port = printer.address
        settings = hall.unit.settings_layer() | {
            "card": {"driver": "none"},
            "printer": {"driver": "tcp", "address": f"{host}:{port}"},
            "panel": {"fullscreen": False},
            "roles": {"authority": str(authority)},
        }
        file = folder / "settings.json"
        file.write_text(json.dumps(settings))
        secrets, signed = listened_to(stack.enter_context(pytest.MonkeyPatch.context()))
        supervisor = stack.enter_context(
            SmallSupervisor(
                [sys.executable, str(SCRIPT), str(file)],
                folder,
                environment(
                    folder / "home", QT_QPA_PLATFORM="offscreen", QT_QUICK_BACKEND="software"
                ),
                PATIENCE,
            )
        )
        visitor = stack.enter_context(RemoteVisitor(folder, own))
        supervisor.await_ready(1, 60)
        yield Service(supervisor, hall, clock, machine, visitor, secrets, signed)


def listened_to(patch: pytest.MonkeyPatch) -> tuple[list[str], list[int]]:
    """The tokens and the slip numbers that the platform gives, as it gives them."""
    secrets: list[str] = []
    signed: list[int] = []
    issue, make = Tokens.issue, Proofs.make

    def issued(tokens: Tokens, *given: Any) -> str:
        secrets.append(issue(tokens, *given))
        return secrets[-1]

    def made(proofs: Proofs, *given: Any, **more: Any) -> Proof:
        proof = make(proofs, *given, **more)
        signed.append(proof.serial)
        return proof

    patch.setattr(Tokens, "issue", issued)
    patch.setattr(Proofs, "make", made)
    return secrets, signed


def walk_to(service: Service, moment: str) -> None:
    """The marked visitor, as far as this; a slip is then on its way out of the printer."""
    visitor = service.visitor
    visitor.until(lambda: visitor.line == LineStatus.UP, "the line")
    if moment == "the code":
        visitor.touch("begin")
        visitor.touch("choosePhone")
        visitor.shown("ShowCode")
        return
    visitor.sign_in(service.hall.phone("marked"))
    assert "欧＊＊" in visitor.texts(), "the marks are to be seen before they are looked for"
    if moment == "home":
        return
    visitor.touch("jobLists")
    visitor.shown("Page")
    visitor.until(lambda: visitor.sees("printProof"), "the proof to be offered")
    if moment == "the slip":
        visitor.touch("printProof")
        visitor.until(lambda: visitor.step == "sending", "the slip to be on its way")
        service.machine.pieces.clear()
        visitor.until(lambda: bool(service.machine.attached.printed_rows), "its first rows")


@pytest.mark.parametrize("moment", MOMENTS)
@pytest.mark.parametrize("number", [signal.SIGKILL, signal.SIGSTOP, signal.SIGUSR1])
@pytest.mark.parametrize("round_", range(ROUNDS))
def test_it_comes_back_wiped(service: Service, number: int, moment: str, round_: int) -> None:
    walk_to(service, moment)
    time.sleep(random.Random(f"{number}/{moment}/{round_}").uniform(0.0, 0.8))
    before = service.visitor.state
    assert before != "Attract"
    took = service.strike(number)
    print(f"{signal.Signals(number).name} at {before}: {took:.1f} s")
    assert took < BACK_WITHIN, f"{took:.1f} s"
    service.nothing_is_left()
    if moment == "the slip":
        (*_, serial) = service.signed
        void = service.hall.platform.proofs.is_void
        service.visitor.until(lambda: void(serial), "the void of what was cut short")
        service.visitor.until(
            lambda: not list((service.supervisor.folder / "state" / "voids").iterdir()),
            "nothing more to be voided",
        )
    service.tokens_are_dead()
    assert TOLD[service.ends[-1]] in service.morning_card()
    service.nothing_is_left()


def test_it_goes_on_proving_life(service: Service) -> None:
    kills, beats = service.supervisor.watchdog_kills, service.supervisor.beats
    time.sleep(2.5 * PATIENCE)
    assert service.supervisor.watchdog_kills == kills
    assert service.supervisor.beats - beats >= 4


def test_the_journal_tells_how_each_run_ended(service: Service) -> None:
    """Whole after all that: each start names the reason of the end before it."""
    service.strike(signal.SIGUSR1)
    service.strike(signal.SIGKILL)
    assert verify(service.supervisor.folder / "journal", None).found is None
    assert reasons(service) == ["asked", *service.ends]


def test_a_restart_that_was_asked_for(service: Service) -> None:
    """What the clerk's third touch comes to: SIGTERM, a proper end, the attract screen again."""
    walk_to(service, "home")
    took = service.strike(signal.SIGTERM)
    service.ends[-1] = "asked"
    assert took < 15.0, f"{took:.1f} s"
    service.nothing_is_left()
    assert service.hall.platform.tokens.alive() == 0, "a proper end revokes it"
    service.visitor.until(lambda: len(reasons(service)) == len(service.ends) + 1, "its next start")
    assert reasons(service)[-1] == "asked"
    said = service.morning_card()
    assert not any(words in said for words in TOLD.values())


def reasons(service: Service) -> list[str]:
    """Of each end, as the start after it named it; the first start had none before it."""
    return [line["reason"] for line in service.journal() if line.get("event") == "started"]
