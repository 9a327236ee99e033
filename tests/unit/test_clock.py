"""The hall's time, on a machine that was set up for any other place."""

import time
from datetime import UTC, datetime, timedelta

import pytest

from kiosk.runtime.clock import SystemClock


@pytest.mark.parametrize("zone", ["UTC", "America/New_York"])
def test_wall_time_is_the_halls_wherever_the_machine_thinks_it_is(
    zone: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TZ", zone)
    time.tzset()
    try:
        now = SystemClock().now()
    finally:
        monkeypatch.undo()
        time.tzset()
    assert now.utcoffset() == timedelta(hours=8)
    assert abs(now - datetime.now(UTC)) < timedelta(seconds=5)
