"""Defaulter lists: the question most visitors come with."""

from datetime import date, datetime
from enum import StrEnum

from kiosk.domain.bilingual import Bilingual
from kiosk.domain.personal import Personal
from kiosk.values import dataclass


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
    namesake: bool = False

    def late(self, today: date) -> bool:
        """Whether the person should have been taken off by now."""
        listed = self.status is ListStatus.LISTED
        return listed and self.gone_by is not None and self.gone_by < today


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
