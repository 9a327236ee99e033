"""What a start must not load before its first picture: each of these costs a visible part of it."""

import subprocess
import sys
from pathlib import Path

import pytest

from kiosk.paths import ui_dir

LATER = (
    "pydantic",
    "hashlib",
    "importlib.metadata",
    "argparse",
    "typer",
    "rich",
    "structlog",
    "requests",
    "joserfc",
    "cryptography",
    "qrcode",
    "numpy",
    "PIL",
    "reportlab",
    "fontTools",
    "asyncio",
    "kiosk.cli",
    "kiosk.central.client",
    "kiosk.receipts.render",
    "kiosk.sandbox",
    "PySide6.QtWidgets",
)
COMPILE = """
import sys
from pathlib import Path
from kiosk import paths
paths.compiled_dir = lambda: Path(sys.argv[1])
"""
ASSETS = "from kiosk.wiring.compile_assets import compile_assets; compile_assets()"
SCREENS = "from kiosk.view.compile_screens import compile_screens; compile_screens()"
START = """
import kiosk.wiring.production as production
from kiosk.settings import CardSection, Settings
from kiosk.wiring.unit import Kiosk

application = production.Application()
plan = production.real_plan(Settings(card=CardSection(driver="none")))
kiosk = Kiosk(plan, application)

def painted():
    from PySide6 import QtCore
    print(*sys.modules)
    print("Qt" in vars(QtCore))
    application.quit()

kiosk._first_frame = painted
kiosk.start()
application.run()
kiosk.stop()
application.close()
"""


def files(folder: Path) -> dict[Path, int]:
    """Everything below, and when each was written."""
    return {path: path.stat().st_mtime_ns for path in folder.rglob("*") if path.is_file()}


def program(text: str, folder: Path) -> str:
    """What it prints, with the assets that set-up compiles in `folder`."""
    command = [sys.executable, "-c", text, str(folder)]
    return subprocess.run(command, capture_output=True, text=True, check=True, timeout=60).stdout


@pytest.fixture(scope="module")
def loaded(tmp_path_factory: pytest.TempPathFactory) -> tuple[set[str], bool]:
    """The modules at the first picture, and whether PySide made its `Qt` namespace."""
    folder = tmp_path_factory.mktemp("compiled")
    program(COMPILE + ASSETS, folder)
    modules, named = program(COMPILE + START, folder).splitlines()
    return set(modules.split()), named == "True"


def test_the_picture_came(loaded: tuple[set[str], bool]) -> None:
    assert "kiosk.view.kiosk_view" in loaded[0]


@pytest.mark.parametrize("module", LATER)
def test_loaded_only_later(loaded: tuple[set[str], bool], module: str) -> None:
    assert module not in loaded[0]


def test_the_hundred_enums_of_qt_are_not_made(loaded: tuple[set[str], bool]) -> None:
    """See `kiosk.view.bridge`."""
    assert not loaded[1]


def test_every_screen_is_compiled_and_a_start_writes_none(tmp_path: Path) -> None:
    program(COMPILE + SCREENS, tmp_path)
    compiled = files(tmp_path)
    assert len(compiled) == len(list(ui_dir().rglob("*.qml")))
    program(COMPILE + START, tmp_path)
    assert files(tmp_path) == compiled


def test_without_compiled_screens_a_start_writes_none(tmp_path: Path) -> None:
    program(COMPILE + START, tmp_path)
    assert files(tmp_path) == {}
