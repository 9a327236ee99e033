"""The three-working-day clock beyond what the calendar covers: no day is named, none guessed."""

from dataclasses import replace
from datetime import date, datetime, timedelta

import hall_samples as s

from kiosk.central.city import load_city
from kiosk.domain.lists import ListAnswer, ListStatus
from kiosk.domain.remedies import ContestKind
from kiosk.domain.working_days import Period
from kiosk.view import legal
from kiosk.view.contest_view import derive_contest
from kiosk.view.lists_view import ListLine, derive_lists
from kiosk.visit import states as st
from kiosk.visit.contest_gates import may_contest

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


LISTED = ListAnswer(
    "list-0",
    s.COURT,
    ListStatus.LISTED,
    answered_at=ASKED,
    since=PAID - timedelta(days=200),
    paid_on=PAID,
)


NEW_YEAR = [date(2027, 1, day) for day in (1, 2, 3)]


def shown(answer: ListAnswer, asked: datetime) -> ListLine:
    (line,) = derive_lists(visit_of(answer, asked), s.SETTING, asked).lines
    return line


def test_a_clock_beyond_the_calendar_says_from_when_the_correction_is_open_for_certain() -> None:
    answer = LISTED.clocked(3, CITY.calendar)
    assert (answer.gone_by, answer.at_latest) == (None, date(LAST_YEAR + 1, 1, 12))
    line = shown(answer, ASKED)
    zh, en = line.meaning
    assert "还没有 2027 年的放假安排" in zh
    assert "1 月 13 日还在，就在这里申请改正" in zh
    assert en.startswith("The 2027 holidays are not known here yet. Still there on 13 January?")
    assert line.goneBy == ("第 3 个工作日", "working day 3")
    assert not line.late
    last_day = ASKED.replace(day=12)
    assert not shown(answer, last_day).late
    assert not may_contest(visit_of(answer, last_day), ContestKind.LIST, "list-0")


def test_after_the_last_day_it_could_be_the_correction_is_open() -> None:
    answer, opens = LISTED.clocked(3, CITY.calendar), ASKED.replace(day=13)
    line = shown(answer, opens)
    zh, en = line.meaning
    assert line.late
    assert zh == "期限过了：还清以后 3 个工作日，再晚也到 2027 年 1 月 12 日为止。您可以申请改正。"
    assert "on 12 January 2027 at the very latest" in en
    visit = visit_of(answer, opens)
    assert may_contest(visit, ContestKind.LIST, "list-0")
    contest = s.contest(s.STAGE.REVIEW, ContestKind.LIST, "list-0", "still_listed")
    props = derive_contest(replace(visit, state=contest), s.SETTING)
    values = ["".join(each.value) for each in props.lines]
    assert any("再晚也到 2027 年 1 月 12 日为止" in value for value in values)


def test_the_notice_that_comes_makes_the_day_exact() -> None:
    """2027's notice is invented here: it is out when it is out."""
    newer = replace(CITY.calendar, years=CITY.calendar.years | {2027}, holidays=frozenset(NEW_YEAR))
    answer = LISTED.clocked(3, newer)
    assert (answer.gone_by, answer.at_latest) == (date(2027, 1, 5), None)
    assert "1 月 6 日还在" in shown(answer, ASKED).meaning[0]


def visit_of(answer: ListAnswer, asked: datetime) -> st.Visit:
    statement = replace(s.statement((replace(answer, answered_at=asked),)), asked_at=asked)
    return s.visit(st.Page(st.PageName.LISTS), statement)


def test_a_clock_beyond_the_calendar_names_no_day() -> None:
    assert CITY.calendar.add_working_days(PAID, 3) is None
    line = shown(LISTED.clocked(3, replace(CITY.calendar, longest_rest=None)), ASKED)
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
