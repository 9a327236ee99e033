from collections.abc import Iterator

import pytest
from hall_window import LANDSCAPE, PORTRAIT, SMALLEST, SMALLEST_WIDE, HallWindow
from pytestqt.qtbot import QtBot


@pytest.fixture
def hall(qtbot: QtBot) -> Iterator[HallWindow]:
    """The window upright."""
    window = HallWindow(PORTRAIT)
    yield window
    window.close()


@pytest.fixture
def wide_hall(qtbot: QtBot) -> Iterator[HallWindow]:
    """The window wide."""
    window = HallWindow(LANDSCAPE)
    yield window
    window.close()


@pytest.fixture
def small_hall(qtbot: QtBot) -> Iterator[HallWindow]:
    """The window on the smallest panel."""
    window = HallWindow(SMALLEST)
    yield window
    window.close()


@pytest.fixture
def small_wide_hall(qtbot: QtBot) -> Iterator[HallWindow]:
    """The window on the smallest panel, lying."""
    window = HallWindow(SMALLEST_WIDE)
    yield window
    window.close()
