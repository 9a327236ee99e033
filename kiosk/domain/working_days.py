"""The Chinese working calendar: weekends, holidays and the weekend days worked in their stead.

Each year's days are fixed by one notice of the State Council, published the autumn before. A day of
a year whose notice is not in the table is *not known*: `None`, never a guess. What can be said all
the same is a bound: nobody is off for longer than the longest rest there is.
"""

from datetime import date, timedelta

from kiosk.values import dataclass, replace

_SATURDAY = 5
_DAY = timedelta(days=1)
_A_REST_EVERY = 5  # working days: Mid-Autumn and National Day can be as near as three


@dataclass(frozen=True, slots=True)
class WorkingCalendar:
    """`years` whose notice is known, the `holidays` in them, and the `make_up` days: Saturdays
    and Sundays on which offices work.

    `longest_rest`: for years without a notice, how many days, weekends included, lie at most
    between one working day and the next; `None` if nobody says so.
    """

    years: frozenset[int] = frozenset()
    holidays: frozenset[date] = frozenset()
    make_up: frozenset[date] = frozenset()
    longest_rest: int | None = None

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

    def at_latest(self, day: date, count: int) -> date | None:
        """A day that the `count`th working day after `day` is never later than, whatever a notice
        still to come will say; the day itself where it is known. `None` without `longest_rest`.

        Where no notice is known, Saturdays and Sundays count as off, and among every five working
        days lies one longest rest, at the worst place.
        """
        exact = self.add_working_days(day, count)
        if exact is not None or self.longest_rest is None:
            return exact
        rests = -(-count // _A_REST_EVERY)
        latest = [day] * (rests + 1)  # by the number of longest rests taken so far
        for _ in range(count):
            latest = [
                max(self._next(last), self._rested(latest[taken - 1]) if taken else last)
                for taken, last in enumerate(latest)
            ]
        return latest[-1]

    def _next(self, day: date) -> date:
        """The next working day; of a year that is not known, the next but Saturday and Sunday."""
        while True:
            day += _DAY
            works = self.is_working_day(day)
            if works if works is not None else day.weekday() < _SATURDAY:
                return day

    def _rested(self, day: date) -> date:
        """The same after a longest rest, where one can be."""
        following = self._next(day)
        if following.year in self.years or self.longest_rest is None:
            return following
        return max(following, day + timedelta(days=self.longest_rest + 1))

    def over(self, older: "WorkingCalendar") -> "WorkingCalendar":
        """This calendar, with the bound of an older one where it brings none of its own."""
        return self if self.longest_rest else replace(self, longest_rest=older.longest_rest)

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
