"""Opening hours: when the unit tests itself, opens and closes, and when it is next expected on.

Wall time, aware, in the hall's zone. The week is the guide's, so that the guide never calls a hall
open whose unit sleeps. A day whose year the calendar does not know yet is told by the week alone: a
hall that is open with its kiosk shut is worse than the other way round.
"""

from dataclasses import field
from datetime import datetime, time, timedelta
from enum import StrEnum

from kiosk.domain.catalogue import Catalogue
from kiosk.domain.hours import OpeningHours, working_days
from kiosk.domain.working_days import WorkingCalendar
from kiosk.values import dataclass, replace

TEST_BEFORE = timedelta(minutes=20)


class Phase(StrEnum):
    """`MORNING` is the time of the self-test, before opening. A midday break is `NIGHT`: what was
    opened by hand in it stays open until the afternoon.
    """

    NIGHT = "night"
    MORNING = "morning"
    DAY = "day"


@dataclass(frozen=True, slots=True)
class Hours:
    """The hall's week by its calendar. `own`: the unit's settings name it, and no guide that is
    published changes it. `always`: it is not followed.
    """

    week: OpeningHours = field(default_factory=lambda: working_days(time(9), time(17)))
    calendar: WorkingCalendar = field(default_factory=WorkingCalendar)
    always: bool = False
    own: bool = False

    def under(self, published: Catalogue | None) -> "Hours":
        """The hours by what was published since; `None`: nothing was. No guide, no other week."""
        if published is None:
            return self
        told = published.guide.hours
        week = told if told.spans and not self.own else self.week
        return replace(self, week=week, calendar=published.calendar)

    def phase(self, now: datetime) -> Phase:
        """What it is time for."""
        if self.always or self.week.at(now, self.calendar).open:
            return Phase.DAY
        today = self.week.on(now.date(), self.calendar)
        opens = self.next_opening(now)
        first = opens is not None and bool(today) and opens.time() == today[0].opens
        soon = opens is not None and opens - TEST_BEFORE <= now
        return Phase.MORNING if first and soon else Phase.NIGHT

    def next_opening(self, now: datetime) -> datetime | None:
        """When the unit opens by itself next; `None` when it never closes."""
        return None if self.always else self.week.next_opening(now, self.calendar)
