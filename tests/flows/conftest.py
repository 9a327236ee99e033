"""A hall for the run, a kiosk for each test, and a look at every log line of it."""

from collections.abc import Iterator
from typing import Any

import pytest
from pytestqt.qtbot import QtBot
from structlog.testing import capture_logs

from kiosk.sandbox.hall import VirtualHall
from tests.flows.staged import FAST, MovableClock, Staged, hall_with_clock

Logged = list[dict[str, Any]]


@pytest.fixture(scope="session")
def place() -> Iterator[tuple[VirtualHall, MovableClock]]:
    with hall_with_clock() as pair:
        yield pair


@pytest.fixture
def expected_incidents() -> set[str]:
    """Names of the incidents a test brings about; any other line of WARNING or above fails it."""
    return set()


@pytest.fixture
def printer_speed() -> float:
    """A factor on the virtual printer's own speed; a test may ask for another."""
    return FAST


@pytest.fixture
def staged(
    place: tuple[VirtualHall, MovableClock],
    qtbot: QtBot,
    expected_incidents: set[str],
    printer_speed: float,
) -> Iterator[Staged]:
    hall, clock = place
    hall.clear_faults()
    with capture_logs() as lines:
        staged = Staged(hall, clock, printer_speed)
        try:
            yield staged.at_attract()
        finally:
            hall.clear_faults()
            staged.close()
    bad = [line for line in lines if line["log_level"] not in ("debug", "info")]
    assert [line for line in bad if line.get("name") not in expected_incidents] == []
    assert {line["name"] for line in bad} == expected_incidents
