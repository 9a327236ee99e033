"""Opening hours, and when a door opens next, by the working calendar."""

from datetime import date, datetime, time, timedelta

from kiosk.domain.bilingual import Bilingual
from kiosk.domain.working_days import WorkingCalendar
from kiosk.values import dataclass

_LOOK_AHEAD = 40  # days: longer than any holiday
_MONDAY = 1
_WORKING_DAYS = frozenset(range(_MONDAY, 6))
_WEEK_ZH = "一二三四五六日"
_WEEK_EN = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")


@dataclass(frozen=True, slots=True)
class Span:
    """Open from `opens` to `closes` on these days of the week (ISO: Monday is 1)."""

    days: frozenset[int]
    opens: time
    closes: time


@dataclass(frozen=True, slots=True)
class Opening:
    """How it stands now: `until` when it is open, else `next` (aware, the hall's time).

    `known`: the notice about holidays of that year is at hand; without it days are told by the
    week alone. `next` is `None` if it does not open within forty days.
    """

    open: bool
    known: bool
    until: time | None = None
    next: datetime | None = None


@dataclass(frozen=True, slots=True)
class OpeningHours:
    """The spans of a week. Shut on public holidays; a make-up day has a Monday's hours."""

    spans: tuple[Span, ...]

    def on(self, day: date, calendar: WorkingCalendar) -> tuple[Span, ...]:
        """The spans of this very day, the earliest first."""
        if day in calendar.holidays:
            return ()
        number = _MONDAY if day in calendar.make_up else day.isoweekday()
        found = (span for span in self.spans if number in span.days)
        return tuple(sorted(found, key=lambda span: span.opens))

    @property
    def plain(self) -> bool:
        """Whether it is open on working days alone, and on all of them alike."""
        return all(span.days == _WORKING_DAYS for span in self.spans)

    def in_words(self) -> Bilingual:
        """周一到周五 9:00–17:00; spans of the same days stand together."""
        groups: dict[frozenset[int], list[Span]] = {}
        for span in self.spans:
            groups.setdefault(span.days, []).append(span)
        said = []
        for days, spans in groups.items():
            when = " ".join(f"{_clock(span.opens)}–{_clock(span.closes)}" for span in spans)
            named = _named(days)
            said.append(Bilingual(f"{named.zh} {when}", f"{named.en} {when}"))
        return Bilingual("；".join(each.zh for each in said), "; ".join(each.en for each in said))

    def at(self, now: datetime, calendar: WorkingCalendar) -> Opening:
        """Open now, or opening when."""
        known = calendar.is_working_day(now.date()) is not None
        clock = now.time()
        for span in self.on(now.date(), calendar):
            if span.opens <= clock < span.closes:
                return Opening(open=True, known=known, until=span.closes)
        opens = self.next_opening(now, calendar)
        sure = opens is None or calendar.is_working_day(opens.date()) is not None
        return Opening(open=False, known=known and sure, next=opens)

    def next_opening(self, now: datetime, calendar: WorkingCalendar) -> datetime | None:
        """When the next span after `now` begins; `None` if none does within forty days."""
        for ahead in range(_LOOK_AHEAD):
            day = now.date() + timedelta(days=ahead)
            for span in self.on(day, calendar):
                if ahead or span.opens > now.time():
                    return datetime.combine(day, span.opens, now.tzinfo)
        return None


NEVER = OpeningHours(())


def working_days(opens: time, closes: time) -> OpeningHours:
    """A plain hall: the same from Monday to Friday."""
    return OpeningHours((Span(_WORKING_DAYS, opens, closes),))


def _clock(value: time) -> str:
    return f"{value.hour}:{value.minute:02}"


def _named(days: frozenset[int]) -> Bilingual:
    ordered = sorted(days)
    zh = [f"周{_WEEK_ZH[day - 1]}" for day in ordered]
    en = [_WEEK_EN[day - 1] for day in ordered]
    if len(ordered) == len(_WEEK_EN):
        return Bilingual("每天", "Every day")
    if len(ordered) > 1 and ordered[-1] - ordered[0] == len(ordered) - 1:
        return Bilingual(f"{zh[0]}到{zh[-1]}", f"{en[0]} to {en[-1]}")
    return Bilingual("、".join(zh), ", ".join(en))
