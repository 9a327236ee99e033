"""The guide says when it opens next, and when it is too old to be trusted."""

from dataclasses import replace
from datetime import date, datetime

import hall_samples as s
import pytest

from kiosk.view.guide_view import derive_guide
from kiosk.visit import states as st

SERVICE = st.Guide(st.GuideTopic.SERVICE, "repair")


@pytest.mark.parametrize(
    ("now", "said"),
    [
        (datetime(2026, 11, 24, 10, 0, tzinfo=s.HALL_TIME), "现在开着"),
        (datetime(2026, 11, 24, 20, 0, tzinfo=s.HALL_TIME), "下次：11 月 25 日 周三"),
        (datetime(2026, 10, 3, 10, 0, tzinfo=s.HALL_TIME), "下次：10 月 8 日 周四"),  # the holiday
    ],
)
def test_closed_today_says_when_it_opens_next(now: datetime, said: str) -> None:
    props = derive_guide(s.visit(SERVICE), s.SETTING, now)
    assert said in props.opening[0]


def test_a_guide_older_than_a_month_says_so() -> None:
    old = replace(s.SETTING, city=replace(s.SETTING.city, as_of=date(2026, 9, 1)))
    props = derive_guide(s.visit(SERVICE), old, s.NOW)
    assert "超过一个月了" in props.old[0]
    assert derive_guide(s.visit(SERVICE), s.SETTING, s.NOW).old == ("", "")
