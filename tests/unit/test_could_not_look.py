"""What the machine does not tell is not known: not well, no fault, no row on the morning card."""

from datetime import UTC, datetime
from pathlib import Path
from types import SimpleNamespace

import psutil
import pytest

from kiosk.devices.ports import CardReaderPort
from kiosk.domain.device_status import CardReaderStatus, Insertion
from kiosk.paths import assets_dir
from kiosk.upkeep.checks import Check, UnitPart, Verdict
from kiosk.upkeep.diagnosis import fitted, machine, reader
from kiosk.upkeep.diagnosis.findings import Finder
from kiosk.upkeep.diagnosis.fitted import Kernel
from kiosk.upkeep.diagnosis.model import MayBeFitted
from kiosk.upkeep.morning import MorningBoard
from kiosk.upkeep.paper import PaperLeft
from kiosk.visit.facts import Facts
from kiosk.wiring import doctor
from kiosk.wiring.doctor import Where, run_doctor
from kiosk.words import load

WORDS = load(assets_dir() / "words")
FIND = Finder(WORDS)
NOW = datetime(2026, 11, 24, 8, 40, tzinfo=UTC)


@pytest.fixture
def mute(monkeypatch: pytest.MonkeyPatch) -> None:
    """A machine that tells nothing of itself."""
    monkeypatch.setattr(psutil, "sensors_battery", lambda: None)
    monkeypatch.setattr(psutil, "sensors_temperatures", dict, raising=False)


def of_machine(folder: Path) -> dict[str, Check]:
    return {check.name: check for check in machine.look(folder, FIND, folder / "sys")}


@pytest.mark.usefixtures("mute")
def test_a_mute_machine_is_not_known_to_be_well(tmp_path: Path) -> None:
    found = of_machine(tmp_path)
    kernel = Kernel(tmp_path / "sys", tmp_path / "proc")
    for check in fitted.look(FIND, voice=True, kernel=kernel):
        found[check.name] = check
    unknown = {name for name, check in found.items() if check.verdict is Verdict.UNKNOWN}
    assert unknown == {
        "temperature.temperature", "power.power", "power.supply", "screen.display", "touch.touch",
        "sound.speaker",
    }  # fmt: skip
    assert all("does not tell" in found[name].sentence.en for name in unknown)
    board = MorningBoard(WORDS)
    board.saw(Facts(), 0.0)
    board.tested(found.values(), NOW)
    rows = {check.part for check in board.card(10.0, PaperLeft(200)).checks}
    assert UnitPart.STORAGE in rows
    assert not rows & {UnitPart.SCREEN, UnitPart.TOUCH, UnitPart.TEMPERATURE, UnitPart.POWER}


@pytest.mark.parametrize(
    ("file", "value", "outcome"),
    [
        ("hwmon/hwmon1/in0_lcrit_alarm", "1", "supply_low"),
        ("hwmon/hwmon1/in0_lcrit_alarm", "0", "supply_good"),
        ("power_supply/usb/health", "Unspecified failure", "supply_failing"),
        ("power_supply/usb/health", "Good", "supply_good"),
        ("power_supply/usb/health", "Unknown", "supply_unknown"),
    ],
)
@pytest.mark.usefixtures("mute")
def test_a_failing_supply_is_told_from_a_battery(
    tmp_path: Path, file: str, value: str, outcome: str
) -> None:
    path = tmp_path / "sys" / file
    path.parent.mkdir(parents=True)
    path.write_text(value + "\n")
    check = of_machine(tmp_path)["power.supply"]
    assert check.sentence == WORDS.say("checks", outcome, health=value)
    assert (check.verdict is Verdict.HEED) == ("swollen" in check.action.en)
    board = MorningBoard(WORDS)
    board.saw(Facts(), 0.0)
    board.tested([check], NOW)
    said = [row.action.en for row in board.card(10.0, PaperLeft()).checks if row is not check]
    assert ("Call a technician" in said) == (check.verdict is Verdict.HEED)


def test_on_battery_it_is_the_socket(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    battery = SimpleNamespace(power_plugged=False, percent=80)
    monkeypatch.setattr(psutil, "sensors_battery", lambda: battery)
    board = MorningBoard(WORDS)
    board.saw(Facts(), 0.0)
    board.tested(of_machine(tmp_path).values(), NOW)
    (row,) = (each for each in board.card(10.0, PaperLeft()).checks if each.part is UnitPart.POWER)
    assert row.action.en == "See to the socket"


class Slot(CardReaderPort):
    def __init__(self, insertion: Insertion | None) -> None:
        self.insertion = insertion

    def wait(self, timeout: float) -> tuple[CardReaderStatus, Insertion | None]:
        here = self.insertion is not None
        return CardReaderStatus.PRESENT if here else CardReaderStatus.EMPTY, self.insertion

    def close(self) -> None:
        """Nothing is open."""


@pytest.mark.parametrize(
    ("insertion", "verdict"),
    [
        (None, Verdict.UNKNOWN),
        (Insertion("ACS ACR39U 00 00", 1, "3B00"), Verdict.WELL),
        (Insertion("No such reader", 1, "3B00"), Verdict.STOP),
    ],
)
def test_a_reader_is_compared_only_once_it_tells_its_name(
    insertion: Insertion | None, verdict: Verdict
) -> None:
    may = MayBeFitted(("ACS ACR39U*",))
    checks = list(reader.look(lambda: Slot(insertion), may, FIND))  # type: ignore[abstract]  # what a look needs
    assert (checks[-1].name, checks[-1].verdict) == ("reader.model", verdict)


def test_unknown_is_named_and_is_no_fault(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    well = FIND.found(UnitPart.MEMORY, "memory", "good", Verdict.WELL, free=900)
    unseen = FIND.found(UnitPart.POWER, "power", "unknown", Verdict.UNKNOWN)
    monkeypatch.setattr(doctor, "examine", lambda _where: iter([well, unseen]))
    assert run_doctor(as_json=False, bundle=None, where=Where(tmp_path, tmp_path)) == 0
    said = capsys.readouterr().out
    assert "? power.power" in said
    assert said.rstrip().endswith("could not look: power.power")
    assert run_doctor(as_json=True, bundle=None, where=Where(tmp_path, tmp_path)) == 0
    assert '"verdict": "unknown"' in capsys.readouterr().out
