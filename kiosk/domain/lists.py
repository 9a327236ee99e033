"""Defaulter lists: the question most visitors come with."""

from datetime import date, datetime
from enum import StrEnum

from kiosk.domain.bilingual import Bilingual
from kiosk.domain.calendar_words import CHINA
from kiosk.domain.personal import Personal
from kiosk.domain.working_days import WorkingCalendar
from kiosk.values import dataclass, replace


class ListStatus(StrEnum):
    """What a list said about the person. Silence is `UNKNOWN`, never `NOT_LISTED`."""

    NOT_LISTED = "not_listed"
    LISTED = "listed"
    REMOVED = "removed"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True, repr=False)
class ListAnswer(Personal):
    """One list's answer.

    `answered_at` is when that list's source answered (aware), `None` exactly when it did not;
    an answer without its time is turned into `UNKNOWN` by `honest()`.
    `since`: listed since; `removed_on`: taken off on; `paid_on`: the day the obligation was met,
    which starts the three-working-day clock (Supreme People's Court provisions, article 10).
    `gone_by`: the last day of that clock; `None` if it does not run, or its calendar is not known.
    `at_latest`: a day that is not before it for certain, where only that is known.
    `namesake`: the list has somebody of this name under another number, or without one: whose entry
    that is cannot be said here, so nothing of it is (the status is `UNKNOWN`).
    """

    list_id: str
    name: Bilingual
    status: ListStatus
    answered_at: datetime | None = None
    since: date | None = None
    removed_on: date | None = None
    paid_on: date | None = None
    gone_by: date | None = None
    at_latest: date | None = None
    namesake: bool = False

    def day(self) -> date | None:
        """The day a proof names beside the status (see `ListClaim`), in China Standard Time."""
        match self.status:
            case ListStatus.LISTED:
                return self.since
            case ListStatus.REMOVED:
                return self.removed_on
            case ListStatus.NOT_LISTED if self.answered_at is not None:
                return self.answered_at.astimezone(CHINA).date()
        return None

    def late(self, today: date) -> bool:
        """Whether the person should have been taken off by now, for certain."""
        last = self.gone_by or self.at_latest
        return self.status is ListStatus.LISTED and last is not None and last < today

    def clocked(self, removal_days: int | None, calendar: WorkingCalendar) -> "ListAnswer":
        """The same answer with its clock: it runs for somebody who is listed and has paid, where a
        rule gives the list `removal_days` working days.
        """
        if self.status is not ListStatus.LISTED or self.paid_on is None or removal_days is None:
            return replace(self, gone_by=None, at_latest=None)
        gone_by = calendar.add_working_days(self.paid_on, removal_days)
        bound = calendar.at_latest(self.paid_on, removal_days) if gone_by is None else None
        return replace(self, gone_by=gone_by, at_latest=bound)


def honest(answer: ListAnswer, asked_at: datetime, in_time_seconds: float) -> ListAnswer:
    """The same answer, or `UNKNOWN` if the source did not answer this question in time.

    An answer is in time when it was given at most `in_time_seconds` before `asked_at` (a source may
    be cached for that long) and not in the future by more than that.
    """
    at = answer.answered_at
    if at is not None and answer.status is not ListStatus.UNKNOWN:
        age = (asked_at - at).total_seconds()
        if -in_time_seconds <= age <= in_time_seconds:
            return answer
    return ListAnswer(answer.list_id, answer.name, ListStatus.UNKNOWN, namesake=answer.namesake)
