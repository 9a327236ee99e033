"""How it stands with a door now, in words: open until, or opening when."""

from datetime import datetime

from kiosk.domain.hours import Opening, OpeningHours
from kiosk.domain.working_days import WorkingCalendar
from kiosk.upkeep.hours import Hours
from kiosk.view import dates
from kiosk.view.setting import Setting
from kiosk.view.snapshot import NO_WORDS, Pair


def standing(
    hours: OpeningHours, calendar: WorkingCalendar, at: datetime, setting: Setting
) -> tuple[Pair, Pair]:
    """How it stands at `at`; and a word of caution where that year's holidays are not known."""
    opening = hours.at(at, calendar)
    caution = NO_WORDS if opening.known else setting.guide("holidays_unknown")
    return _now(opening, at, setting), caution


def hours_words(hours: Hours, serving: bool, now: datetime, setting: Setting) -> Pair:
    """The hours, as far as they are true at `now`: of this day if it is one of them and not over.

    Outside them somebody may have opened the unit all the same: then that is what is said.
    """
    known = hours.calendar.is_working_day(now.date())
    if known and now.time() < hours.closes:
        return setting.say("open_today", hours=dates.span(hours.opens, hours.closes))
    if serving and known is not None:
        return setting.say("open_now")
    return setting.say("open_hours", hours=dates.span(hours.opens, hours.closes))


def _now(opening: Opening, at: datetime, setting: Setting) -> Pair:
    if opening.until is not None:
        return setting.guide("open_until", until=f"{opening.until:%-H:%M}")
    if opening.next is None:
        return setting.guide("opens_unknown")
    clock = f"{opening.next:%-H:%M}"
    if opening.next.date() == at.date():
        return setting.guide("opens_today", at=clock)
    return setting.guide(
        "opens_next",
        day=dates.short_day(opening.next.date(), at.date()),
        weekday=dates.weekday(opening.next),
        at=clock,
    )
