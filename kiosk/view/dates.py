"""Days, times and counts in each language's own way. Times are the hall's."""

from datetime import date, datetime, time

from kiosk.domain.bilingual import Bilingual
from kiosk.domain.calendar_words import MONTHS_EN, WEEKDAYS_EN, WEEKDAYS_ZH

_COUNTS_EN = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")


def day(value: date) -> Bilingual:
    """2026 年 9 月 18 日; 18 September 2026."""
    return Bilingual(
        f"{value.year} 年 {value.month} 月 {value.day} 日",
        f"{value.day} {MONTHS_EN[value.month - 1]} {value.year}",
    )


def short_day(value: date, today: date) -> Bilingual:
    """9 月 18 日; 18 Sept: without the year if it is this one's."""
    if value.year != today.year:
        return Bilingual(value.isoformat(), value.isoformat())
    return Bilingual(
        f"{value.month} 月 {value.day} 日", f"{value.day} {MONTHS_EN[value.month - 1][:3]}"
    )


def minute(value: datetime, here: datetime) -> str:
    """10:42 on the clock of the hall; `here` is any time of the hall."""
    return f"{value.astimezone(here.tzinfo):%H:%M}"


def second(value: datetime, here: datetime) -> str:
    """10:42:07 on the clock of the hall."""
    return f"{value.astimezone(here.tzinfo):%H:%M:%S}"


def span(opens: time, closes: time) -> str:
    """9:00–17:00."""
    return f"{opens.hour}:{opens.minute:02}–{closes.hour}:{closes.minute:02}"


def weekday(value: date) -> Bilingual:
    """周二; Tue."""
    number = value.weekday()
    return Bilingual(WEEKDAYS_ZH[number], WEEKDAYS_EN[number])


def count(number: int) -> Bilingual:
    """3; three: English spells small numbers."""
    spelt = _COUNTS_EN[number] if 0 <= number < len(_COUNTS_EN) else str(number)
    return Bilingual(str(number), spelt)


def counted(number: int, one: str, many: str) -> Bilingual:
    """3; three lists: the number in Chinese, number and noun in English."""
    return Bilingual(str(number), f"{count(number).en} {one if number == 1 else many}")
