"""`kiosk doctor` names the right layer: printer, line, clock, storage, settings."""

import json
import re
import subprocess
import sys
import time
import zipfile
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from escpos_printer import Fault, Kind, Machine, Model, PrinterServer
from unit_files import write_settings

from kiosk.runtime.clock import SystemClock
from kiosk.sandbox import faults as platform
from kiosk.sandbox.hall import VirtualHall
from kiosk.upkeep.checks import Check, Verdict
from kiosk.wiring.doctor import Where, examine

WELL_LAYERS = {"line.dns", "line.connect", "line.tls", "line.api", "clock.clock", "line.key"}


@pytest.fixture(scope="module")
def hall() -> Iterator[VirtualHall]:
    with VirtualHall() as hall:
        yield hall


@pytest.fixture
def printer() -> Iterator[Machine]:
    with PrinterServer(Machine(Model(speed_mm_s=1000))) as server:
        server.machine.repair()
        server.machine.port = server.address  # type: ignore[attr-defined]  # where the test finds it
        yield server.machine


def where(hall: VirtualHall, folder: Path, machine: Machine | None = None) -> Where:
    layers: list[dict[str, dict[str, Any]]] = [hall.unit.settings_layer()]
    layers.append({"card": {"driver": "none"}})
    if machine is not None:
        host, port = machine.port  # type: ignore[attr-defined]  # see the fixture
        layers.append({"printer": {"driver": "tcp", "address": f"{host}:{port}"}})
    state = folder / "state"
    state.mkdir(exist_ok=True)
    return Where(write_settings(folder / "kiosk.toml", *layers), state)


def by_name(place: Where) -> dict[str, Check]:
    return {check.name: check for check in examine(place)}


def kiosk(*words: str | Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-c", "from kiosk.start import main; main()", *map(str, words)]
    return subprocess.run(command, capture_output=True, text=True, check=False, timeout=90)


def test_all_well(hall: VirtualHall, printer: Machine, tmp_path: Path) -> None:
    checks = by_name(where(hall, tmp_path, printer))
    bad = {name for name, check in checks.items() if check.verdict is Verdict.STOP}
    assert not bad
    assert checks.keys() >= WELL_LAYERS
    assert checks["printer.printer"].sentence.en == "The printer is ready and has paper"
    assert all(check.sentence.zh and check.sentence.en for check in checks.values())


@pytest.mark.parametrize(
    ("kind", "says"),
    [
        (Kind.COVER, "cover is open"),
        (Kind.PAPER_OUT, "out of paper"),
        (Kind.SILENT, "does not answer"),  # asleep
        (Kind.OVERHEAT, "too hot"),
        (Kind.UNRECOVERABLE, "is broken"),
        (Kind.NEAR_END, "nearly used up"),
    ],
)
def test_printer(
    hall: VirtualHall, printer: Machine, tmp_path: Path, kind: Kind, says: str
) -> None:
    printer.arm(Fault(kind))
    time.sleep(0.1)
    check = by_name(where(hall, tmp_path, printer))["printer.printer"]
    assert says in check.sentence.en
    assert check.action.en
    assert check.verdict is (Verdict.HEED if kind is Kind.NEAR_END else Verdict.STOP)


def test_the_platforms_certificate_has_expired(hall: VirtualHall, tmp_path: Path) -> None:
    hall.platform.faults.set(platform.Fault.EXPIRED_CERTIFICATE)
    try:
        checks = by_name(where(hall, tmp_path))
    finally:
        hall.clear_faults()
    assert checks["line.tls"].verdict is Verdict.STOP
    assert "ended on" in checks["line.tls"].sentence.en
    assert checks["clock.clock"].verdict is Verdict.WELL, "so it is not the clock"
    assert "line.api" not in checks


def test_somebody_in_between(hall: VirtualHall, tmp_path: Path) -> None:
    hall.platform.faults.set(platform.Fault.WRONG_HOST)
    try:
        checks = by_name(where(hall, tmp_path))
    finally:
        hall.clear_faults()
    assert "not the platform's" in checks["line.tls"].sentence.en


class SlowClock(SystemClock):
    def now(self) -> datetime:
        return super().now() - timedelta(days=2)


class FastClock(SystemClock):
    def now(self) -> datetime:
        return super().now() + timedelta(days=2)


@pytest.mark.parametrize("clock", [SlowClock(), FastClock()])
def test_a_clock_two_days_off(hall: VirtualHall, tmp_path: Path, clock: SystemClock) -> None:
    checks = {each.name: each for each in examine(where(hall, tmp_path), clock)}
    assert checks["clock.clock"].verdict is Verdict.STOP
    (seconds,) = re.findall(r"[0-9]+", checks["clock.clock"].sentence.en)
    assert abs(int(seconds) - 2 * 24 * 3600) < 60


def test_nobody_at_the_platforms_port(hall: VirtualHall, tmp_path: Path) -> None:
    place = where(hall, tmp_path)
    text = place.system_file.read_text()
    port = text.partition("https://")[2].partition("'")[0].rpartition(":")[2]
    place.system_file.write_text(text.replace(port, "1"))
    checks = by_name(place)
    assert checks["line.connect"].verdict is Verdict.STOP
    assert "line.tls" not in checks


def test_a_full_disk_and_a_closed_one(hall: VirtualHall, tmp_path: Path) -> None:
    place = where(hall, tmp_path)
    alone = f"mount --bind {place.state} {place.state}; mount --make-private {place.state}"
    mount = f"{alone}; mount -t tmpfs -o size=64k none {place.state} && head -c 1M /dev/zero >"
    ask = "from kiosk.start import main; main()"
    script = (
        f"{mount} {place.state}/full 2>/dev/null; exec '{sys.executable}' -c '{ask}' doctor --json"
        f" --settings {place.system_file} --state {place.state}"
    )
    done = subprocess.run(
        ["unshare", "-m", "--propagation", "unchanged", "sh", "-c", script],
        capture_output=True, text=True, check=False, timeout=90,
    )  # fmt: skip
    found = {check["name"]: check for check in json.loads(done.stdout)["checks"]}
    assert done.returncode == 2
    assert found["storage.storage"]["sentence"]["en"] == "The disk is full: nothing can be written"
    checks = by_name(Where(place.system_file, tmp_path / "nowhere"))
    assert "cannot be written" in checks["storage.storage"].sentence.en


def test_settings_nobody_can_use(tmp_path: Path) -> None:
    file = tmp_path / "kiosk.toml"
    file.write_text("[printer]\ndriver = 'tcp'\naddress = 'here'\n")
    done = kiosk("doctor", "--settings", file, "--state", tmp_path)
    assert done.returncode == 2
    assert "printer.address: Write it like this: HOST:PORT" in " ".join(done.stdout.split())
    assert "Traceback" not in done.stderr


def test_the_bundle_holds_what_was_found_and_no_key(hall: VirtualHall, tmp_path: Path) -> None:
    place = where(hall, tmp_path)
    (place.state / "unit.toml").write_text('[language]\nfirst = "en"\n')
    bundle = tmp_path / "support.zip"
    done = kiosk(
        "doctor", "--json", "--bundle", bundle,
        "--settings", place.system_file, "--state", place.state,
    )  # fmt: skip
    document = json.loads(done.stdout)
    assert datetime.fromisoformat(document["at"]) <= datetime.now(UTC)
    with zipfile.ZipFile(bundle) as pack:
        names = set(pack.namelist())
        packed = b"".join(pack.read(name) for name in names)
        settings = json.loads(pack.read("settings.json"))
    assert settings["values"]["language"]["first"] == "en", (
        "the unit's own layer is that of --state"
    )
    assert settings["from"]["language.first"] == str(place.state / "unit.toml")
    assert names == {"doctor.json", "settings.json"}
    assert b"PRIVATE" not in packed
    assert hall.unit.key.read_bytes().splitlines()[1] not in packed
