"""The three-working-day clock beyond what the calendar covers: no day is named, none guessed."""

from dataclasses import replace
from datetime import date, datetime, timedelta

import hall_samples as s

from kiosk.central.city import load_city
from kiosk.domain.lists import ListAnswer, ListStatus
from kiosk.domain.working_days import Period
from kiosk.view import legal
from kiosk.view.lists_view import derive_lists
from kiosk.visit import states as st

CITY = load_city("suzhou")
LAST_YEAR = max(CITY.calendar.years)
PAID = date(LAST_YEAR, 12, 30)
ASKED = datetime(LAST_YEAR + 1, 1, 4, 10, 0, tzinfo=s.HALL_TIME)


def test_the_notices_known_are_those_of_the_state_council() -> None:
    """国办发明电 of 12 November 2024 and 4 November 2025; next year's comes in the autumn."""
    assert CITY.calendar.years == {2025, 2026}
    assert [d.isoformat() for d in sorted(CITY.calendar.make_up) if d.year == 2026] == [
        "2026-01-04",
        "2026-02-14",
        "2026-02-28",
        "2026-05-09",
        "2026-09-20",
        "2026-10-10",
    ]
    assert sum(day.year == 2026 for day in CITY.calendar.holidays) == 33
    assert sum(day.year == 2025 for day in CITY.calendar.holidays) == 28


def test_a_clock_beyond_the_calendar_names_no_day() -> None:
    assert CITY.calendar.add_working_days(PAID, 3) is None
    listed = ListAnswer(
        "list-0",
        s.COURT,
        ListStatus.LISTED,
        answered_at=ASKED,
        since=PAID - timedelta(days=200),
        paid_on=PAID,
        gone_by=None,
    )
    statement = replace(s.statement((listed,)), asked_at=ASKED)
    visit = s.visit(st.Page(st.PageName.LISTS), statement)
    props = derive_lists(visit, s.SETTING, ASKED)
    (line,) = props.lines
    zh, en = line.meaning
    assert zh == "还清以后，名单方要在 3 个工作日内移出。过了还在，可以来申请改正。"
    assert en.startswith("Once paid, it must be gone within 3 working days.")
    assert line.goneBy == ("第 3 个工作日", "working day 3")
    assert not line.late
    assert str(LAST_YEAR + 1) not in "".join((*line.goneBy, *line.today, *line.meaning))


def test_a_legal_day_beyond_the_calendar_is_told_as_a_period() -> None:
    period = Period(15, working=True)
    zh, en = legal.due(period, date(LAST_YEAR, 12, 20), s.SETTING)
    assert zh == "15 个工作日内"
    assert en == "within 15 working days"
    zh, en = legal.promise(period, date(LAST_YEAR, 12, 20), s.SETTING)
    assert "15 个工作日内" in zh
    assert str(LAST_YEAR + 1) not in zh + en
