"""Units that lost the mains together come back one after another."""

import pytest

from kiosk.domain.device_status import LineStatus
from kiosk.runtime.pace import Pace


def test_three_hundred_units_do_not_ask_in_the_same_moment() -> None:
    pace = Pace()
    asked = [pace.line(LineStatus.DOWN) for _ in range(300)]
    assert 1.5 <= min(asked) < 1.8
    assert 2.7 < max(asked) <= 3.0
    assert max(sum(each <= other < each + 0.1 for other in asked) for each in asked) < 60


@pytest.mark.parametrize(("tries", "longest"), [(1, 1), (2, 2), (5, 16), (6, 30), (99, 30)])
def test_a_pause_is_doubled_and_capped(tries: int, longest: float) -> None:
    assert longest / 2 <= Pace().retry(tries) <= longest


def test_the_catalogue_is_asked_for_sooner_when_none_came() -> None:
    pace = Pace()
    assert 30 <= pace.catalogue_after(came=False) <= 60
    assert 3 * 3600 <= pace.catalogue_after(came=True) <= 6 * 3600
