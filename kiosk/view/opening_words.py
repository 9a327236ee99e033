"""How it stands with a door now, in words: open until, or opening when."""

from datetime import datetime

from kiosk.domain.hours import Opening, OpeningHours, Span
from kiosk.domain.working_days import WorkingCalendar
from kiosk.upkeep.hours import Hours
from kiosk.view import dates
from kiosk.view.setting import Setting
from kiosk.view.snapshot import NO_WORDS, Pair, pair


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
    if not hours.week.spans and not hours.always:
        return NO_WORDS  # nobody knows them
    known = hours.calendar.is_working_day(now.date()) is not None
    today = hours.week.on(now.date(), hours.calendar)
    if known and today and now.time() < today[-1].closes and not hours.always:
        return setting.say("open_today", hours=_clocks(today))
    if serving and (known or hours.always):
        return setting.say("open_now")
    if hours.week.plain:
        return setting.say("open_hours", hours=_clocks(hours.week.spans))
    return pair(hours.week.in_words())


def _clocks(spans: tuple[Span, ...]) -> str:
    ordered = sorted(spans, key=lambda span: span.opens)
    return " ".join(dates.span(span.opens, span.closes) for span in ordered)


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
