"""Legal times, papers and next instances in words. A day the calendar does not know is told as a
period, never guessed.
"""

from collections.abc import Sequence
from datetime import date

from kiosk.domain.bilingual import Bilingual
from kiosk.domain.remedies import Remedy
from kiosk.domain.working_days import Period
from kiosk.view import dates
from kiosk.view.passport import PassportLine
from kiosk.view.setting import Setting
from kiosk.view.snapshot import Pair, pair


def line(label: str, value: Pair, setting: Setting) -> PassportLine:
    """A labelled line."""
    return PassportLine(setting.say(label), value, missing=False)


def joined(texts: Sequence[Bilingual]) -> Pair:
    """Several texts as one."""
    first, *rest = [text.en for text in texts] or [""]
    return ("；".join(t.zh for t in texts), "; ".join((first, *map(_inside, rest))))


def _inside(text: str) -> str:
    """An English text after another one: Receipt -> receipt, but ID stays ID."""
    return text if text[1:2].isupper() else text[:1].lower() + text[1:]


def within(period: Period, setting: Setting) -> Pair:
    """15 个工作日内; within 15 working days."""
    key = "within_working_days" if period.working else "within_days"
    return setting.say(key, days=period.days)


def due(period: Period, today: date, setting: Setting) -> Pair:
    """The last day, if it is known; else the period."""
    last = period.after(today, setting.city.calendar)
    return within(period, setting) if last is None else pair(dates.day(last))


def promise(period: Period, today: date, setting: Setting) -> Pair:
    """Free, costs no points, and when the answer is due."""
    last = period.after(today, setting.city.calendar)
    if last is None:
        return setting.say("promise_undated", within=Bilingual(*within(period, setting)))
    return setting.say("promise", day=dates.day(last))


def next_instance(remedy: Remedy, setting: Setting) -> Pair:
    """Who is next, and within which time."""
    time = Bilingual(*within(remedy.next_within, setting))
    return setting.say("next_instance", who=remedy.next_instance, within=time)
