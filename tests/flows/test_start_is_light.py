"""What a start must not load before its first picture: each of these costs a visible part of it."""

import subprocess
import sys

import pytest

LATER = (
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
START = """
import sys
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


@pytest.fixture(scope="module")
def loaded() -> tuple[set[str], bool]:
    """The modules at the first picture, and whether PySide made its `Qt` namespace."""
    done = subprocess.run(
        [sys.executable, "-c", START], capture_output=True, text=True, check=True, timeout=60
    )
    modules, named = done.stdout.splitlines()
    return set(modules.split()), named == "True"


def test_the_picture_came(loaded: tuple[set[str], bool]) -> None:
    assert "kiosk.view.kiosk_view" in loaded[0]


@pytest.mark.parametrize("module", LATER)
def test_loaded_only_later(loaded: tuple[set[str], bool], module: str) -> None:
    assert module not in loaded[0]


def test_the_hundred_enums_of_qt_are_not_made(loaded: tuple[set[str], bool]) -> None:
    """See `kiosk.view.bridge`."""
    assert not loaded[1]
