"""The wheel carries the screens and the data, and finds them without a checkout."""

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest


@pytest.fixture(scope="module")
def unpacked(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("wheel")
    build = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(out)]
    subprocess.run(build, cwd=root, check=True, capture_output=True)
    (wheel,) = out.glob("*.whl")
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(out / "site")
    return out / "site"


def test_it_holds_every_tracked_file(unpacked: Path, tracked: list[Path]) -> None:
    missing = [
        str(path)
        for path in tracked
        if (path.parts[0] == "kiosk" and not (unpacked / path).is_file())
        or (path.parts[0] in ("ui", "assets") and not (unpacked / "kiosk" / path).is_file())
    ]
    assert missing == []


def test_it_holds_nothing_else(unpacked: Path) -> None:
    assert {path.name.partition("-")[0] for path in unpacked.iterdir()} == {
        "kiosk",
        "osmanthus_kiosk",
    }


def test_an_installed_kiosk_finds_its_files(unpacked: Path, tmp_path: Path) -> None:
    ask = (
        "from kiosk import paths; print(paths.ui_dir(), paths.assets_dir(), paths.slip_fonts_dir())"
    )
    done = subprocess.run(
        [sys.executable, "-S", "-c", ask],
        cwd=tmp_path,
        env={"PYTHONPATH": str(unpacked), "PATH": ""},
        capture_output=True,
        text=True,
        check=True,
    )
    package = unpacked / "kiosk"
    assert done.stdout.split() == [
        str(package / "ui"),
        str(package / "assets"),
        "/usr/share/osmanthus/fonts",
    ]
