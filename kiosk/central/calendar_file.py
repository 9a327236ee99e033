"""The `[[working_days]]` part of city profile and catalogue: the State Council's notices."""

from datetime import date, timedelta
from typing import Annotated

from pydantic import Field, model_validator

from kiosk.central.wire_model import WireModel
from kiosk.central.wire_text import Text
from kiosk.domain.working_days import WorkingCalendar

_SATURDAY = 5


class HolidayFile(WireModel):
    """Days off, both ends included."""

    first: Annotated[date, Field(alias="from")]
    last: Annotated[date, Field(alias="to")]

    def days(self) -> frozenset[date]:
        count = (self.last - self.first).days + 1
        return frozenset(self.first + timedelta(days=n) for n in range(count))


class WorkingYearFile(WireModel):
    """One `[[working_days]]` table: a year's notice, its days off and the weekend days worked."""

    year: Annotated[int, Field(ge=2000, le=2200)]
    notice: Text
    holidays: Annotated[list[HolidayFile], Field(min_length=1, max_length=20)]
    make_up: Annotated[list[date], Field(max_length=30)]

    @model_validator(mode="after")
    def _can_be(self) -> "WorkingYearFile":
        off = self.days_off()
        ordered = all(each.first <= each.last for each in self.holidays)
        of_the_year = all(day.year == self.year for day in (*off, *self.make_up))
        if not (ordered and of_the_year):
            raise ValueError("days of another year, or an end before its beginning")
        if any(day.weekday() < _SATURDAY or day in off for day in self.make_up):
            raise ValueError("a make-up day is a Saturday or Sunday that is no day off")
        return self

    def days_off(self) -> frozenset[date]:
        return frozenset(day for each in self.holidays for day in each.days())


class LongestRestFile(WireModel):
    """`longest_rest`: the most days on end that offices were ever shut, and in which notice."""

    days: Annotated[int, Field(ge=2, le=60)]
    basis: Text


def calendar_of(years: list[WorkingYearFile], rest: LongestRestFile | None) -> WorkingCalendar:
    """The years' days off and days worked, taken together, and what bounds the other years."""
    return WorkingCalendar(
        years=frozenset(each.year for each in years),
        holidays=frozenset(day for each in years for day in each.days_off()),
        make_up=frozenset(day for each in years for day in each.make_up),
        longest_rest=rest.days if rest else None,
    )
