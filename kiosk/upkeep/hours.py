"""Opening hours: when the unit tests itself, opens and closes, and when it is next expected on.

Wall time, aware, in the hall's zone. A day whose year the calendar does not know yet counts as a
working day when it is none of the weekend: a hall that is open with its kiosk shut is worse than
the other way round.
"""

from dataclasses import field
from datetime import date, datetime, time, timedelta
from enum import StrEnum

from kiosk.domain.working_days import WorkingCalendar
from kiosk.values import dataclass, replace

TEST_BEFORE = timedelta(minutes=20)
_SATURDAY = 5
_LONGEST_HOLIDAY = 30


class Phase(StrEnum):
    """`MORNING` is the time of the self-test, before opening."""

    NIGHT = "night"
    MORNING = "morning"
    DAY = "day"


@dataclass(frozen=True, slots=True)
class Hours:
    """The hall's hours on its working days. `always`: the calendar is not followed."""

    opens: time = time(9)
    closes: time = time(17)
    calendar: WorkingCalendar = field(default_factory=WorkingCalendar)
    always: bool = False

    def under(self, calendar: WorkingCalendar | None) -> "Hours":
        """The same hours by a calendar that was published since; `None`: none was."""
        return self if calendar is None else replace(self, calendar=calendar)

    def phase(self, now: datetime) -> Phase:
        """What it is time for."""
        if self.always:
            return Phase.DAY
        if not self.works(now.date()):
            return Phase.NIGHT
        opens, closes = self._at(now, self.opens), self._at(now, self.closes)
        if opens <= now < closes:
            return Phase.DAY
        return Phase.MORNING if opens - TEST_BEFORE <= now < opens else Phase.NIGHT

    def works(self, day: date) -> bool:
        """Whether the hall is open on this day at all."""
        known = self.calendar.is_working_day(day)
        return day.weekday() < _SATURDAY if known is None else known

    def next_opening(self, now: datetime) -> datetime | None:
        """When the unit opens by itself next; `None` when it never closes."""
        if self.always:
            return None
        for days in range(_LONGEST_HOLIDAY):
            opens = self._at(now + timedelta(days=days), self.opens)
            if opens > now and self.works(opens.date()):
                return opens
        return None

    def _at(self, day: datetime, hour: time) -> datetime:
        return day.replace(hour=hour.hour, minute=hour.minute, second=hour.second, microsecond=0)
