"""The working calendar: the State Council's arrangement for 2026, and what holds for any."""

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as some

from kiosk.central.city import load_city
from kiosk.central.city_file import load_city_file
from kiosk.central.city_problem import CityProblem
from kiosk.domain.working_days import Period, WorkingCalendar
from kiosk.paths import assets_dir

CALENDAR = load_city("suzhou").calendar
DAYS_2026 = some.dates(date(2026, 1, 1), date(2026, 12, 31))


@some.composite
def calendars(draw: some.DrawFn) -> WorkingCalendar:
    """Any three years with any holidays, and any weekend days worked."""
    year = draw(some.integers(2020, 2040))
    days = some.dates(date(year, 1, 1), date(year + 2, 12, 31))
    holidays = draw(some.frozensets(days, max_size=60))
    weekend = days.filter(lambda day: day.weekday() >= 5 and day not in holidays)
    make_up = draw(some.frozensets(weekend, max_size=20))
    return WorkingCalendar(frozenset(range(year, year + 3)), holidays, make_up)


@pytest.mark.parametrize(
    ("paid", "gone_by"),
    [
        pytest.param(date(2026, 11, 23), date(2026, 11, 26), id="a plain week"),
        pytest.param(date(2026, 11, 26), date(2026, 12, 1), id="over a weekend"),
        pytest.param(date(2026, 11, 28), date(2026, 12, 2), id="paid on a Saturday"),
        pytest.param(date(2026, 2, 12), date(2026, 2, 24), id="make-up Saturday, Spring Festival"),
        pytest.param(date(2026, 2, 13), date(2026, 2, 25), id="the eve of the make-up Saturday"),
        pytest.param(date(2026, 2, 18), date(2026, 2, 26), id="paid within the Spring Festival"),
        pytest.param(date(2026, 2, 26), date(2026, 3, 2), id="the Saturday worked after it"),
        pytest.param(date(2026, 9, 18), date(2026, 9, 22), id="the Sunday worked before October"),
        pytest.param(date(2026, 9, 30), date(2026, 10, 10), id="National Day, Saturday worked"),
        pytest.param(date(2026, 4, 30), date(2026, 5, 8), id="Labour Day"),
        pytest.param(date(2026, 5, 7), date(2026, 5, 11), id="the Saturday after Labour Day"),
        pytest.param(date(2025, 12, 30), date(2026, 1, 5), id="from year to year"),
    ],
)
def test_three_working_days_in_the_published_years(paid: date, gone_by: date) -> None:
    assert CALENDAR.add_working_days(paid, 3) == gone_by
    assert CALENDAR.working_days_between(paid, gone_by) == 3


def test_the_year_2026_has_248_working_days() -> None:
    worked = CALENDAR.working_days_between(date(2025, 12, 31), date(2026, 12, 31))
    assert worked == 248


def test_a_year_without_its_notice_is_not_known() -> None:
    beyond = date(max(CALENDAR.years) + 1, 1, 1)
    last = beyond - timedelta(days=1)
    assert CALENDAR.is_working_day(beyond) is None
    assert CALENDAR.add_working_days(last, 1) is None
    assert CALENDAR.working_days_between(last, beyond) is None
    assert Period(3, working=True).after(last, CALENDAR) is None
    assert Period(3, working=False).after(last, CALENDAR) == beyond + timedelta(days=2)
    assert WorkingCalendar().is_working_day(date(2026, 1, 5)) is None


@pytest.mark.parametrize(
    ("paid", "known", "at_latest"),
    [
        pytest.param(date(2026, 12, 28), True, date(2026, 12, 31), id="within the year"),
        pytest.param(date(2026, 12, 29), False, date(2027, 1, 11), id="the third is next year's"),
        pytest.param(date(2026, 12, 30), False, date(2027, 1, 12), id="two of them are"),
        pytest.param(date(2026, 12, 31), False, date(2027, 1, 15), id="a rest before the last"),
        pytest.param(date(2024, 12, 20), False, date(2025, 1, 6), id="before all that is known"),
    ],
)
def test_what_cannot_be_counted_is_bounded(paid: date, known: bool, at_latest: date) -> None:
    assert (CALENDAR.add_working_days(paid, 3) is not None) is known
    assert CALENDAR.at_latest(paid, 3) == at_latest


@given(some.dates(date(2025, 1, 1), date(2026, 11, 1)), some.integers(1, 20), some.data())
def test_the_bound_holds_in_every_year_that_is_known(
    paid: date, count: int, data: some.DataObject
) -> None:
    """As if the notice had not come out yet: the exact day is never after the bound."""
    forgotten = data.draw(some.sampled_from([{2025}, {2026}, {2025, 2026}]))
    before = replace(CALENDAR, years=CALENDAR.years - forgotten)
    exact, bound = CALENDAR.add_working_days(paid, count), before.at_latest(paid, count)
    assert exact is not None
    assert bound is not None
    assert exact <= bound <= exact + timedelta(days=11 * (count // 5 + 1) + 9)


def test_without_a_longest_rest_nothing_is_bounded_and_a_newer_calendar_keeps_the_older_one() -> (
    None
):
    beyond = date(max(CALENDAR.years), 12, 31)
    silent = replace(CALENDAR, longest_rest=None)
    assert silent.at_latest(beyond, 3) is None
    assert silent.over(CALENDAR) == CALENDAR
    assert replace(CALENDAR, longest_rest=12).over(CALENDAR).longest_rest == 12


@given(calendars(), some.data())
def test_the_day_reached_is_worked_and_counts_exactly(
    calendar: WorkingCalendar, data: some.DataObject
) -> None:
    first = date(min(calendar.years), 1, 1)
    day = data.draw(some.dates(first, first + timedelta(days=400)))
    count = data.draw(some.integers(1, 40))
    reached = calendar.add_working_days(day, count)
    assert reached is not None
    assert reached > day
    assert calendar.is_working_day(reached) is True
    assert calendar.working_days_between(day, reached) == count


@given(calendars(), some.data())
def test_adding_in_two_steps_is_adding_at_once(
    calendar: WorkingCalendar, data: some.DataObject
) -> None:
    first = date(min(calendar.years), 1, 1)
    day = data.draw(some.dates(first, first + timedelta(days=300)))
    one, other = data.draw(some.integers(1, 20)), data.draw(some.integers(1, 20))
    between = calendar.add_working_days(day, one)
    assert between is not None
    stepwise = calendar.add_working_days(between, other)
    assert stepwise == calendar.add_working_days(day, one + other)


@given(DAYS_2026, DAYS_2026, DAYS_2026)
def test_counts_add_up_over_any_day_between(one: date, two: date, three: date) -> None:
    start, middle, end = sorted((one, two, three))
    whole = CALENDAR.working_days_between(start, end)
    parts = (
        CALENDAR.working_days_between(start, middle),
        CALENDAR.working_days_between(middle, end),
    )
    assert None not in parts
    assert whole == sum(part for part in parts if part is not None)


@given(DAYS_2026)
def test_no_holiday_is_worked_and_every_make_up_day_is(day: date) -> None:
    works = CALENDAR.is_working_day(day)
    if day in CALENDAR.holidays:
        assert works is False
    if day in CALENDAR.make_up:
        assert day.weekday() >= 5
        assert works is True


@pytest.mark.parametrize(
    ("line", "broken"),
    [
        ("make_up = [2026-01-04,", "make_up = [2026-01-05,"),  # a Monday is worked anyway
        ("make_up = [2026-01-04,", "make_up = [2026-02-15,"),  # a holiday is not worked
        ("make_up = [2026-01-04,", "make_up = [2025-01-04,"),  # of another year
        ("from = 2026-01-01, to = 2026-01-03", "from = 2026-01-03, to = 2026-01-01"),
    ],
)
def test_a_calendar_that_cannot_be_is_refused(tmp_path: Path, line: str, broken: str) -> None:
    profile = (assets_dir() / "cities" / "suzhou" / "city.toml").read_text(encoding="utf-8")
    assert line in profile
    (tmp_path / "suzhou").mkdir()
    (tmp_path / "suzhou" / "city.toml").write_text(profile.replace(line, broken), encoding="utf-8")
    with pytest.raises(CityProblem, match="working_days"):
        load_city_file("suzhou", tmp_path)
