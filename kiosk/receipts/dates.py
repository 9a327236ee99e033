"""Days and times as slips write them, in China Standard Time."""

from datetime import date, datetime

from kiosk.domain.calendar_words import CHINA, MONTHS_EN, WEEKDAYS_EN, WEEKDAYS_ZH
from kiosk.receipts.words import Language

_WEEKDAYS = {"zh": WEEKDAYS_ZH, "en": WEEKDAYS_EN}


def day_of(moment: datetime) -> date:
    return moment.astimezone(CHINA).date()


def clock(moment: datetime) -> str:
    """`10:42`."""
    return f"{moment.astimezone(CHINA):%H:%M}"


def seconds(moment: datetime) -> str:
    """`10:42:07`."""
    return f"{moment.astimezone(CHINA):%H:%M:%S}"


def clock_seconds(moment: datetime, beside: datetime) -> str:
    """`10:42:07`, with its day before it when that is not the day of `beside`."""
    time = seconds(moment)
    return time if day_of(moment) == day_of(beside) else f"{day_of(moment)} {time}"


def weekday(moment: datetime, language: Language) -> str:
    return _WEEKDAYS[language][day_of(moment).weekday()]


def long_day(day: date) -> str:
    """`1 March 2026`, as English sentences write it."""
    return f"{day.day} {MONTHS_EN[day.month - 1]} {day.year}"
