"""What the lists and the departments have about the invented people."""

from datetime import UTC, date, datetime, timedelta

from kiosk.domain.bilingual import Bilingual
from kiosk.domain.entries import Detail, Entry, Rule, Severity
from kiosk.domain.lists import ListAnswer, ListStatus
from kiosk.values import replace
from kiosk.wiring.scenes.hall import ASKED, COURT, LOANS, SUZHOU, TAX


def answers(*statuses: ListStatus, paid: date | None = None) -> tuple[ListAnswer, ...]:
    """One answer for each of the three lists."""
    found = []
    for number, (name, status) in enumerate(zip((COURT, LOANS, TAX), statuses, strict=True)):
        silent = status is ListStatus.UNKNOWN
        found.append(
            ListAnswer(
                f"list-{number}",
                name,
                status,
                answered_at=None if silent else ASKED - timedelta(seconds=23 - number),
                since=date(2026, 6, 3) if status is ListStatus.LISTED else None,
                removed_on=date(2026, 9, 18) if status is ListStatus.REMOVED else None,
                paid_on=paid if status is ListStatus.LISTED else None,
            ).clocked(SUZHOU.lists[number].removal_days, SUZHOU.calendar)
        )
    return tuple(found)


CLEAR = answers(ListStatus.NOT_LISTED, ListStatus.NOT_LISTED, ListStatus.NOT_LISTED)
MIXED = answers(ListStatus.NOT_LISTED, ListStatus.REMOVED, ListStatus.UNKNOWN)
LISTED = answers(
    ListStatus.LISTED, ListStatus.NOT_LISTED, ListStatus.NOT_LISTED, paid=date(2026, 11, 23)
)
LATE_LISTED = answers(
    ListStatus.LISTED, ListStatus.NOT_LISTED, ListStatus.NOT_LISTED, paid=date(2026, 11, 3)
)
# Paid in the last days of a year whose successor's holidays nobody knows yet.
UNDATED_ASKED = datetime(2027, 1, 4, 2, 42, 7, tzinfo=UTC)
UNDATED = tuple(
    replace(answer, answered_at=UNDATED_ASKED)
    for answer in answers(
        ListStatus.LISTED, ListStatus.NOT_LISTED, ListStatus.NOT_LISTED, paid=date(2026, 12, 30)
    )
)
SILENT = answers(ListStatus.UNKNOWN, ListStatus.UNKNOWN, ListStatus.UNKNOWN)

VOLUNTEERING = Entry(
    "e1",
    Bilingual("志愿服务 126 小时", "Volunteering, 126 hours"),
    12,
    "volunteering",
    Bilingual("苏州市文明办", "City Civility Office"),
    record_number="WM-2026-0381",
    happened_on=date(2026, 1, 5),
    reported_on=date(2026, 3, 5),
    arrived_on=date(2026, 3, 6),
    counted_on=date(2026, 3, 7),
    rule=Rule("ZY-04", 3, trial=True),
    visible_to=Bilingual("您本人，和您同意过的单位", "You, and those you agreed to"),
    kept_until=date(2027, 3, 5),
    details=(Detail(Bilingual("工时明细", "Hours by day"), None),),
)
WATER = Entry(
    "e2",
    Bilingual("按时交水费 24 个月", "Water bills on time, 24 months"),
    6,
    "utilities",
    Bilingual("苏州水务", "Suzhou Water"),
    happened_on=date(2026, 6, 30),
    rule=Rule("JF-02", 1, trial=False),
)
BOOKS = Entry(
    "e3",
    Bilingual("图书按期归还 80 册", "80 library books back on time"),
    5,
    "library",
    Bilingual("苏州图书馆", "Suzhou Library"),
    happened_on=date(2026, 8, 1),
    rule=Rule("TS-01", 2, trial=False),
)
PARKING = Entry(
    "e4",
    Bilingual("停车费已补交", "Parking fee settled"),
    0,
    "parking",
    Bilingual("苏州市城管局", "City Management Bureau"),
    happened_on=date(2026, 8, 20),
)
LATE = Entry(
    "e5",
    Bilingual("逾期交停车费 3 次", "Parking fee late, 3 times"),
    -18,
    "parking",
    Bilingual("苏州市城管局", "City Management Bureau"),
    reported_on=date(2026, 7, 2),
    rule=Rule("TC-09", 1, trial=True),
    kept_until=date(2027, 7, 1),
    severity=Severity.GENERAL,
    repair_from=date(2026, 10, 2),
)
TOO_OLD = replace(LATE, entry_id="e6", contest_until=date(2026, 6, 1), severity=None)
LITTLE = Entry(
    "e7",
    Bilingual("志愿服务 12 小时", "Volunteering, 12 hours"),
    2,
    "volunteering",
    Bilingual("苏州市文明办", "City Civility Office"),
    rule=Rule("ZY-04", 3, trial=True),
)
FOUR = (VOLUNTEERING, WATER, BOOKS, PARKING)
