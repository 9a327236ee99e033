"""The names of months and weekdays, Monday first, and the one time of the whole country."""

from datetime import timedelta, timezone

CHINA = timezone(timedelta(hours=8), "UTC+08:00")

MONTHS_EN = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
)  # fmt: skip
WEEKDAYS_ZH = ("周一", "周二", "周三", "周四", "周五", "周六", "周日")
WEEKDAYS_EN = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
