"""Open now, opening when: by the week, the holidays and the make-up days."""

from datetime import datetime, time, timedelta, timezone

import pytest

from kiosk.central.city import load_city
from kiosk.domain.catalogue import Catalogue
from kiosk.domain.hours import OpeningHours, Span
from kiosk.domain.working_days import WorkingCalendar
from kiosk.upkeep.hours import Hours, Phase

HERE = timezone(timedelta(hours=8))
CALENDAR = load_city("suzhou").calendar
OFFICE = OpeningHours(
    (
        Span(frozenset({1, 2, 3, 4, 5}), time(13, 30), time(17)),
        Span(frozenset({1, 2, 3, 4, 5}), time(9), time(11, 30)),
    )
)


def at(day: str, clock: str) -> datetime:
    return datetime.fromisoformat(f"{day}T{clock}:00").replace(tzinfo=HERE)


@pytest.mark.parametrize(
    ("day", "clock", "until", "opens"),
    [
        ("2026-11-24", "10:00", time(11, 30), None),  # a Tuesday morning
        ("2026-11-24", "08:59", None, "2026-11-24T09:00"),
        ("2026-11-24", "11:30", None, "2026-11-24T13:30"),  # noon
        ("2026-11-24", "17:00", None, "2026-11-25T09:00"),
        ("2026-11-27", "17:30", None, "2026-11-30T09:00"),  # over a weekend
        ("2026-09-20", "10:00", time(11, 30), None),  # a Sunday worked in a holiday's stead
        ("2026-02-14", "18:00", None, "2026-02-24T09:00"),  # Spring Festival
        ("2026-10-01", "10:00", None, "2026-10-08T09:00"),  # National Day
    ],
)
def test_open_and_opening(day: str, clock: str, until: time | None, opens: str | None) -> None:
    opening = OFFICE.at(at(day, clock), CALENDAR)
    assert opening.open is (until is not None)
    assert opening.until == until
    assert opening.next == (at(opens[:10], opens[11:]) if opens else None)
    assert opening.known


def test_a_year_without_its_notice_is_told_by_the_week_and_said_to_be_unsure() -> None:
    opening = OFFICE.at(at("2031-05-01", "10:00"), CALENDAR)
    assert opening.open
    assert not opening.known


def test_into_a_year_without_its_notice_is_unsure_too() -> None:
    opening = OFFICE.at(at("2026-12-31", "18:00"), CALENDAR)
    assert opening.next == at("2027-01-01", "09:00")
    assert not opening.known


def test_a_week_in_words() -> None:
    assert OFFICE.in_words().zh == "周一到周五 13:30–17:00 9:00–11:30"
    assert load_city("linhe").guide.services[0].hours.in_words().en == (
        "Mon to Fri 8:30–17:30; Sat 9:00–12:00"
    )


def test_a_unit_follows_the_calendar_that_was_published_since() -> None:
    """A holiday of a year that the unit's own profile does not know yet."""
    holiday = datetime(2027, 1, 1, 10, 0, tzinfo=HERE)  # a Friday
    hours = Hours(calendar=load_city("suzhou").calendar)
    assert hours.phase(holiday) is Phase.DAY
    calendar = WorkingCalendar(frozenset({2027}), frozenset({holiday.date()}))
    newer = Catalogue(1, holiday.date(), calendar)
    assert hours.under(newer).phase(holiday) is Phase.NIGHT
    assert hours.under(None) is hours
