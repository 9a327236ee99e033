"""Paid at the turn of a year whose successor's holidays nobody knows: kiosk and platform agree."""

import secrets
from datetime import date, datetime, time, timedelta

import pytest

from kiosk.central.calendar_file import HolidayFile, WorkingYearFile
from kiosk.central.client import HttpCentral
from kiosk.domain.calendar_words import CHINA
from kiosk.domain.cases import Filing
from kiosk.domain.failures import Failure, FailureCode
from kiosk.domain.lists import ListAnswer
from kiosk.domain.remedies import ContestKind
from kiosk.sandbox.hall import VirtualHall
from tests.fake_clock import FakeClock
from tests.support.virtual_visits import by_card, hall_and_clock, visit_of

COURT = "court-defaulters"
CORRECTION = Filing(ContestKind.LIST, COURT, "still_listed")
NOTICE = WorkingYearFile(
    year=2027,
    notice="invented for this test",
    holidays=[HolidayFile.model_validate({"from": date(2027, 1, 1), "to": date(2027, 1, 3)})],
    make_up=[],
)


def move_to(day: date, clock: FakeClock) -> None:
    at = datetime.combine(day, time(10), CHINA)
    clock.advance((at - clock.now()).total_seconds())


def asked_and_filed(central: HttpCentral, hall: VirtualHall, who: str) -> tuple[ListAnswer, bool]:
    """The court's answer as the kiosk has it, and whether the platform took the correction."""
    with visit_of(central) as visit:
        session = by_card(hall, visit, who)
        answer = visit.fetch_statement(session).lists[0]
        try:
            visit.file_case(session, CORRECTION, secrets.token_urlsafe(24))
        except Failure as failure:
            if failure.code is not FailureCode.FILING_REFUSED:
                raise
            return answer, False
        hall.platform.cases.clear()
        return answer, True


# "listed" paid the day before, "listed_late" twenty-one days before.
@pytest.mark.parametrize(
    ("who", "today", "gone_by", "at_latest", "late"),
    [
        ("listed", date(2026, 12, 29), date(2026, 12, 31), None, False),
        ("listed", date(2026, 12, 31), None, date(2027, 1, 12), False),
        ("listed", date(2027, 1, 10), None, date(2027, 1, 25), False),
        ("listed_late", date(2027, 1, 18), date(2026, 12, 31), None, True),
        ("listed_late", date(2027, 1, 20), None, date(2027, 1, 12), True),
        ("listed_late", date(2027, 2, 10), None, date(2027, 2, 2), True),
    ],
)
def test_what_is_offered_is_taken_and_nothing_else(
    who: str, today: date, gone_by: date | None, at_latest: date | None, late: bool
) -> None:
    with hall_and_clock() as (hall, clock):
        move_to(today, clock)
        answer, taken = asked_and_filed(hall.central(), hall, who)
    assert (answer.gone_by, answer.at_latest) == (gone_by, at_latest)
    assert answer.late(today) is taken is late


def test_a_newer_signed_calendar_makes_the_day_exact_at_once() -> None:
    """The same unit, before and after it fetched the edition with 2027's notice."""
    with hall_and_clock() as (hall, clock):
        move_to(date(2026, 12, 31), clock)
        central = hall.central()
        assert central.fetch_catalogue() is not None
        answer, _ = asked_and_filed(central, hall, "listed")
        assert (answer.gone_by, answer.at_latest) == (None, date(2027, 1, 12))
        published = hall.platform.published
        years = [*published.working_days, NOTICE]
        hall.platform.publish(published.model_copy(update={"working_days": years}))
        assert central.fetch_catalogue() is not None
        answer, _ = asked_and_filed(central, hall, "listed")
        assert (answer.gone_by, answer.at_latest) == (date(2027, 1, 5), None)
        for today, late in ((date(2027, 1, 25), True), (date(2027, 1, 26), True)):
            move_to(today, clock)
            answer, taken = asked_and_filed(central, hall, "listed_late")
            assert answer.gone_by == today - timedelta(days=18)
            assert answer.late(today) is taken is late


def test_a_case_whose_day_is_not_known_is_promised_within_its_period() -> None:
    with hall_and_clock() as (hall, clock):
        move_to(date(2026, 12, 28), clock)
        with visit_of(hall.central()) as visit:
            session = by_card(hall, visit, "deduction")
            wrong = Filing(ContestKind.ENTRY, "JJ-5530", "wrong")
            case = visit.file_case(session, wrong, secrets.token_urlsafe(24))
    assert case.answer_by is None
    assert case.answer_within is not None
    assert (case.answer_within.days, case.answer_within.working) == (15, True)
