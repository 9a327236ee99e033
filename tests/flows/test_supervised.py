"""Killed, stopped or hung at any moment: the attract screen is back within ten seconds, wiped.

The supervisor is the tests' own and speaks sd_notify(3); the kiosk is a production one without
reader and with a printer on TCP.
"""

import json
import os
import random
import signal
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import psutil
import pytest
from escpos_printer import Machine, Model, PrinterServer
from small_supervisor import SmallSupervisor

from kiosk.sandbox.hall import VirtualHall
from kiosk.upkeep.journal.verify import verify

BACK_WITHIN = 10.0
PATIENCE = 3.0
ROUNDS = 12 if os.environ.get("OSMANTHUS_LONG") else 1
SCRIPT = Path(__file__).parents[1] / "support" / "supervised_kiosk.py"


@pytest.fixture(scope="module")
def service(tmp_path_factory: pytest.TempPathFactory) -> Iterator[SmallSupervisor]:
    folder = tmp_path_factory.mktemp("service")
    with VirtualHall() as hall, PrinterServer(Machine(Model(speed_mm_s=1000))) as printer:
        host, port = printer.address
        settings = hall.unit.settings_layer() | {
            "card": {"driver": "none"},
            "printer": {"driver": "tcp", "address": f"{host}:{port}"},
            "panel": {"fullscreen": False},
        }
        file = folder / "settings.json"
        file.write_text(json.dumps(settings))
        environment = {"QT_QPA_PLATFORM": "offscreen", "QT_QUICK_BACKEND": "software"}
        command = [sys.executable, str(SCRIPT), str(file)]
        with SmallSupervisor(command, folder, environment, PATIENCE) as supervisor:
            supervisor.await_ready(1, 60)
            supervisor.starts = 1  # type: ignore[attr-defined]  # how many READYs were counted
            yield supervisor


def strike(service: SmallSupervisor, number: int, seed: int = 0) -> float:
    """Seconds from the blow to the next attract screen; each seed strikes at another moment."""
    time.sleep(random.Random(100 * seed + number).uniform(0.0, 2.0))
    began = time.monotonic()
    service.signal(number)
    service.starts += 1  # type: ignore[attr-defined]  # see the fixture
    return service.await_ready(service.starts, 60) - began  # type: ignore[attr-defined]  # as above


@pytest.mark.parametrize("number", [signal.SIGKILL, signal.SIGSTOP, signal.SIGUSR1])
@pytest.mark.parametrize("round_", range(ROUNDS))
def test_it_comes_back(service: SmallSupervisor, number: int, round_: int) -> None:
    old = service.process.pid
    took = strike(service, number, round_)
    assert took < BACK_WITHIN, f"{took:.1f} s"
    assert service.process.pid != old
    assert not psutil.pid_exists(old)


def test_it_goes_on_proving_life(service: SmallSupervisor) -> None:
    kills, beats = service.watchdog_kills, service.beats
    time.sleep(2.5 * PATIENCE)
    assert service.watchdog_kills == kills
    assert service.beats - beats >= 4


def test_the_journal_tells_how_each_run_ended(service: SmallSupervisor) -> None:
    """Whole after all that, and the last start names the reason of the last end."""
    report = verify(service.folder / "journal", None)
    assert report.found is None
    (file,) = (service.folder / "journal").glob("*.jsonl")
    starts = [line for line in map(json.loads, file.read_text().splitlines()) if "reason" in line]
    assert starts[0]["reason"] == "asked"
    assert {line["reason"] for line in starts[1:]} == {"crash"}


def test_a_restart_that_was_asked_for(service: SmallSupervisor) -> None:
    """What the clerk's third touch comes to: SIGTERM, a proper end, the attract screen again."""
    took = strike(service, signal.SIGTERM)
    assert took < 15.0, f"{took:.1f} s"
    (file,) = (service.folder / "journal").glob("*.jsonl")

    def last_start() -> dict[str, str]:
        lines = map(json.loads, file.read_text().splitlines())
        return [line for line in lines if line.get("event") == "started"][-1]

    end = time.monotonic() + 10
    while last_start()["reason"] != "asked" and time.monotonic() < end:
        time.sleep(0.1)
    assert last_start()["reason"] == "asked"
