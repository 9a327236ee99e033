"""The Chinese working calendar: weekends, holidays and the weekend days worked in their stead.

Each year's days are fixed by one notice of the State Council, published the autumn before. A day of
a year whose notice is not in the table is *not known*: `None`, never a guess.
"""

from datetime import date, timedelta

from kiosk.values import dataclass

_SATURDAY = 5
_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class WorkingCalendar:
    """`years` whose notice is known, the `holidays` in them, and the `make_up` days: Saturdays
    and Sundays on which offices work.
    """

    years: frozenset[int] = frozenset()
    holidays: frozenset[date] = frozenset()
    make_up: frozenset[date] = frozenset()

    def is_working_day(self, day: date) -> bool | None:
        """Whether offices work on `day`; `None` if the year's notice is not known."""
        if day.year not in self.years:
            return None
        if day in self.holidays:
            return False
        return day.weekday() < _SATURDAY or day in self.make_up

    def add_working_days(self, day: date, count: int) -> date | None:
        """The `count`th working day after `day`, which itself never counts (Civil Code, article
        201: the first day is not counted in). With 0, `day` itself. `None` if it is not known.
        """
        while count > 0:
            day += _DAY
            works = self.is_working_day(day)
            if works is None:
                return None
            count -= works
        return day

    def working_days_between(self, start: date, end: date) -> int | None:
        """How many working days lie after `start`, up to and including `end`; 0 if `end` is not
        later. `None` if a day among them is not known.
        """
        count = 0
        while start < end:
            start += _DAY
            works = self.is_working_day(start)
            if works is None:
                return None
            count += works
        return count


@dataclass(frozen=True, slots=True)
class Period:
    """A length of time as a rule names it: `days` of the calendar, or working days."""

    days: int
    working: bool

    def after(self, day: date, calendar: WorkingCalendar) -> date | None:
        """The last day of the period that begins after `day`; `None` if it is not known."""
        if self.working:
            return calendar.add_working_days(day, self.days)
        return day + timedelta(days=self.days)
