"""`kiosk settings set`: what was changed from afar is in the journal, and nothing is lost by it."""

import json
import os
import subprocess
import sys
import tempfile
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk.settings import PlatformSection, Settings
from kiosk.upkeep.journal.verify import verify
from kiosk.wiring import remote_note
from kiosk.wiring.enrol import enrol
from kiosk.wiring.keep_setting import keep_setting
from kiosk.wiring.key_file import unit_key
from kiosk.wiring.setup import set_pin

SERVICE = 65_534
NOWHERE = Path("/nonexistent/kiosk.toml")


def keep(folder: Path, key: str, value: str) -> int:
    return keep_setting(key, value, folder, NOWHERE)


def unit(folder: Path) -> dict[str, dict[str, object]]:
    return tomllib.loads((folder / "unit.toml").read_text(encoding="utf-8"))


def written(folder: Path) -> list[tuple[str, str, str]]:
    files = sorted((folder / "journal").glob("*.jsonl"))
    lines = [json.loads(line) for file in files for line in file.read_text().splitlines()]
    return [(line["event"], line["role"], line["setting"]) for line in lines]


def test_the_journal_has_the_setting_and_never_its_value(tmp_path: Path) -> None:
    assert keep(tmp_path, "card.reader", "Left Reader") == 0
    assert keep(tmp_path, "language.first", "en") == 0
    assert written(tmp_path) == [
        ("setting_changed", "remote", "card.reader"),
        ("setting_changed", "remote", "language.first"),
    ]
    (file,) = (tmp_path / "journal").glob("*.jsonl")
    assert "Left Reader" not in file.read_text()
    assert verify(tmp_path / "journal", None).found is None


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("panel.width_mm", "-3"),
        ("resident.port", "/etc/passwd"),
        ("resident.port", "/dev/../etc/passwd"),
        ("hours.opens", "9:00"),
        ("platform.url", "https://elsewhere.example"),
    ],
)
def test_what_is_not_kept_is_not_written_down(
    key: str, value: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert keep(tmp_path, key, value) == 2
    assert not (tmp_path / "unit.toml").exists()
    assert not (tmp_path / "journal").exists()
    assert key in capsys.readouterr().err


def test_an_hour_of_one_figure_is_told_what_is_missing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    keep(tmp_path, "hours.opens", "9:00")
    assert "four figures, such as 08:30" in capsys.readouterr().err


def test_a_serial_line_by_its_lasting_name(tmp_path: Path) -> None:
    port = "/dev/serial/by-id/usb-SAM_V-if00-port0"
    assert keep(tmp_path, "resident.port", port) == 0
    assert unit(tmp_path)["resident"]["port"] == port


def test_a_negative_number_reaches_the_judgement() -> None:
    """It is a value, not an option: the answer is about millimetres."""
    command = [sys.executable, "-c", "from kiosk.start import main; main()"]
    done = subprocess.run(
        [*command, "settings", "set", "panel.width_mm", "-3"],
        capture_output=True, text=True, check=False, timeout=60,
    )  # fmt: skip
    assert done.returncode == 2
    assert "not kept: panel.width_mm" in done.stderr


def test_a_broken_file_costs_no_other_setting(tmp_path: Path) -> None:
    """What could be used last is what the new value is added to; the broken file stays beside."""
    for key, value in (("language.first", "en"), ("card.reader", "Left"), ("sound.voice", "none")):
        assert keep(tmp_path, key, value) == 0
    file = tmp_path / "unit.toml"
    file.replace(tmp_path / "unit.toml.good")
    file.write_text("[card\nreader = ", encoding="utf-8")
    assert keep(tmp_path, "panel.floor_mm", "900") == 0
    kept = unit(tmp_path)
    assert kept["language"] == {"first": "en"}
    assert kept["card"] == {"reader": "Left"}
    assert kept["panel"] == {"floor_mm": 900.0}
    assert (tmp_path / "unit.toml.broken").read_text() == "[card\nreader = "


@pytest.fixture
def unit_folder() -> Iterator[Path]:
    """The service's own, in a place its user can reach."""
    with tempfile.TemporaryDirectory() as place:
        os.chmod(place, 0o755)  # noqa: PTH101, S103 - as /var/lib is
        folder = Path(place, "osmanthus")
        folder.mkdir(mode=0o700)
        os.chown(folder, SERVICE, SERVICE)
        yield folder


@pytest.mark.skipif(os.geteuid() != 0, reason="only root writes into another's folder")
def test_the_unit_can_go_on_with_what_root_wrote(unit_folder: Path) -> None:
    assert keep(unit_folder, "language.first", "en") == 0
    assert keep(unit_folder, "language.first", "zh") == 0
    assert set_pin("clerk", lambda: "482910", unit_folder) == 0
    owners = {each.stat().st_uid for each in unit_folder.rglob("*")}
    assert owners == {SERVICE}
    assert os.geteuid() == 0


@pytest.mark.skipif(os.geteuid() != 0, reason="only root reads root's key")
def test_the_journal_is_signed_though_the_key_is_not_the_services_yet(
    unit_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    key = unit_folder.parent / "unit.key"
    assert enrol("sz-hall-01", key, unit_folder.parent / "unit.csr") == 0
    settings = Settings(platform=PlatformSection(key=key))
    monkeypatch.setattr(remote_note, "load", lambda: (settings, {}))
    assert keep(unit_folder, "language.first", "en") == 0
    public = unit_key(key).public_key()
    assert verify(unit_folder / "journal", public).found is None


@pytest.mark.skipif(os.geteuid() != 0, reason="only root could follow them")
@pytest.mark.parametrize("name", ["unit.toml.new", "unit.toml.trial", "pins.new", "journal/lock"])
def test_a_link_laid_in_the_folder_leads_root_nowhere(name: str, unit_folder: Path) -> None:
    secret = unit_folder.parent / "shadow"
    secret.write_text("root's alone")
    secret.chmod(0o600)
    (unit_folder / "journal").mkdir()
    os.chown(unit_folder / "journal", SERVICE, SERVICE)
    (unit_folder / name).symlink_to(secret)
    keep(unit_folder, "language.first", "en")
    set_pin("clerk", lambda: "482910", unit_folder)
    assert secret.read_text() == "root's alone"
    assert secret.stat().st_uid == 0
