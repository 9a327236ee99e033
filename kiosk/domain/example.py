"""The fictional person of the rehearsal: a record made up of the city profile's own example."""

from datetime import date, datetime, timedelta

from kiosk.domain.bilingual import Bilingual
from kiosk.domain.coverage import Source
from kiosk.domain.entries import Entry
from kiosk.domain.lists import ListAnswer, ListStatus
from kiosk.domain.statement import Statement
from kiosk.domain.subject import Subject
from kiosk.values import dataclass, replace

_REMOVED_DAYS_AGO = 40
_LISTED_DAYS_AGO = 400


@dataclass(frozen=True, slots=True)
class ExampleEntry:
    """An entry whose days are counted back from today."""

    entry: Entry
    days_ago: int


@dataclass(frozen=True, slots=True)
class Example:
    """Nobody who exists: a masked name, four digits, and what one could find."""

    masked_name: str
    last_four: str
    entries: tuple[ExampleEntry, ...]
    sources: tuple[Source, ...]

    def statement(
        self, start: int, lists: tuple[tuple[str, Bilingual], ...], now: datetime
    ) -> Statement:
        """The example's statement as of `now` (aware). `start`: the score without an entry.

        The first list says removed, the last one is silent, so that both can be seen.
        """
        entries = tuple(_dated(each, now.date()) for each in self.entries)
        return Statement(
            subject=Subject("example", self.masked_name, self.last_four),
            asked_at=now,
            score=start + sum(entry.points for entry in entries),
            lists=tuple(
                _answer(list_id, name, number, len(lists), now)
                for number, (list_id, name) in enumerate(lists)
            ),
            entries=entries,
            sources=tuple(
                replace(source, last_heard=now.date() if source.connected else None)
                for source in self.sources
            ),
        )


NO_EXAMPLE = Example("", "", (), ())


def _dated(each: ExampleEntry, today: date) -> Entry:
    happened = today - timedelta(days=each.days_ago)
    return replace(
        each.entry,
        happened_on=happened,
        reported_on=happened + timedelta(days=3),
        arrived_on=happened + timedelta(days=4),
        counted_on=happened + timedelta(days=5),
    )


def _answer(list_id: str, name: Bilingual, number: int, lists: int, now: datetime) -> ListAnswer:
    if number == 0:
        return ListAnswer(
            list_id,
            name,
            ListStatus.REMOVED,
            answered_at=now,
            since=now.date() - timedelta(days=_LISTED_DAYS_AGO),
            removed_on=now.date() - timedelta(days=_REMOVED_DAYS_AGO),
        )
    if number == lists - 1:
        return ListAnswer(list_id, name, ListStatus.UNKNOWN)
    return ListAnswer(list_id, name, ListStatus.NOT_LISTED, answered_at=now)
