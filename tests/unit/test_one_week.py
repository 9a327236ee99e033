"""Guide and unit have one week: what the one calls open, the other is open in."""

from collections.abc import Callable
from datetime import datetime, time, timedelta
from types import SimpleNamespace
from typing import cast

import pytest

from kiosk.central.city import load_city
from kiosk.central.port import Central
from kiosk.domain.calendar_words import CHINA
from kiosk.domain.guide import HallGuide
from kiosk.domain.hours import OpeningHours, Span, working_days
from kiosk.settings import HoursSection, Settings, SettingsProblem
from kiosk.upkeep.hours import TEST_BEFORE, Hours, Phase
from kiosk.upkeep.mode import Starting
from kiosk.values import replace
from kiosk.view.opening_words import hours_words
from kiosk.visit.facts import Facts
from kiosk.wiring import unit_reports
from kiosk.wiring.from_settings import check_devices, hours_of
from kiosk.wiring.plan import Plan
from kiosk.wiring.scenes.hall import SETTING

WEEKDAYS = frozenset({1, 2, 3, 4, 5})
BREAK = OpeningHours(
    (Span(WEEKDAYS, time(9), time(11, 30)), Span(WEEKDAYS, time(13, 30), time(17)))
)
# National Day of 2026 with the Sunday before and the Saturday after that are worked in its stead.
BEGIN = datetime(2026, 9, 19, tzinfo=CHINA)
QUARTERS = [BEGIN + timedelta(minutes=15) * n for n in range(22 * 24 * 4)]


def at(day: int, hour: int, minute: int = 0) -> datetime:
    return datetime(2026, 11, day, hour, minute, tzinfo=CHINA)


@pytest.mark.parametrize("name", ["suzhou", "linhe"])
def test_what_the_guide_calls_open_the_unit_is_open_in(name: str) -> None:
    city = load_city(name)
    hours = hours_of(Settings(), city)
    desk = city.guide.service("objection")
    assert desk is not None
    opened = 0
    for now in QUARTERS:
        told = desk.hours.at(now, city.calendar)
        assert told.open is (hours.phase(now) is Phase.DAY), now
        assert told.open or told.next == hours.next_opening(now), now
        opened += told.open
    assert opened


def test_a_saturday_of_its_own_and_a_make_up_saturday() -> None:
    city = load_city("linhe")
    hours = hours_of(Settings(), city)
    saturday, make_up = at(28, 0), datetime(2026, 10, 10, tzinfo=CHINA)
    assert hours.phase(saturday.replace(hour=8, minute=39)) is Phase.NIGHT
    assert hours.phase(saturday.replace(hour=8, minute=40)) is Phase.MORNING
    assert hours.phase(saturday.replace(hour=11, minute=59)) is Phase.DAY
    assert hours.phase(saturday.replace(hour=12)) is Phase.NIGHT
    assert hours.phase(make_up.replace(hour=17, minute=29)) is Phase.DAY
    assert hours.next_opening(at(27, 18)) == at(28, 9)


def test_a_midday_break_has_no_second_morning() -> None:
    hours = Hours(BREAK, load_city("suzhou").calendar)
    noon = [hours.phase(at(24, 11, 30) + timedelta(minutes=n)) for n in range(121)]
    assert noon == [Phase.NIGHT] * 120 + [Phase.DAY]
    assert hours.phase(at(24, 9) - TEST_BEFORE) is Phase.MORNING
    assert hours.next_opening(at(24, 12)) == at(24, 13, 30)


def test_a_guide_published_since_brings_its_week() -> None:
    city = load_city("suzhou")
    published = replace(city.catalogue(), guide=replace(city.guide, hours=BREAK))
    noon = at(24, 12)
    assert hours_of(Settings(), city).under(published).phase(noon) is Phase.NIGHT
    own = hours_of(Settings(hours=HoursSection(opens="08:00")), city).under(published)
    assert (own.phase(noon), own.phase(at(24, 8))) == (Phase.DAY, Phase.DAY)
    assert (own.phase(at(24, 17)), own.phase(at(28, 12))) == (Phase.NIGHT, Phase.NIGHT)
    silent = replace(published, guide=HallGuide())
    assert hours_of(Settings(), city).under(silent).week == city.guide.hours


class Ear:
    """A reporter's place, to ask for when the unit will be heard of again."""

    def __init__(self, _tell: object, _later: object, next_on: Callable[[], datetime]) -> None:
        self.next_on = next_on

    def saw(self, *_unit: object, paper_low: bool) -> None:
        """Nothing is told."""


def test_when_a_unit_is_expected_on_follows_what_was_published(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    ears: list[Ear] = []
    monkeypatch.setattr(unit_reports, "Reporter", lambda *a: ears.append(Ear(*a)) or ears[0])
    city = load_city("suzhou")
    plan = SimpleNamespace(
        staff=None,
        hours=hours_of(Settings(), city),
        clock=SimpleNamespace(now=lambda: at(24, 10)),
    )
    reports = unit_reports.UnitReports(cast("Plan", plan), cast("Central", None))
    assert ears[0].next_on() == at(25, 9) - TEST_BEFORE
    published = replace(city.catalogue(), guide=replace(city.guide, hours=BREAK))
    reports.saw(Starting(), Facts(catalogue=published), None)
    assert ears[0].next_on() == at(24, 13, 30) - TEST_BEFORE


def test_hours_of_the_settings_that_close_first_are_refused() -> None:
    with pytest.raises(SettingsProblem, match=r"hours\.closes: closes_first"):
        check_devices(Settings(hours=HoursSection(opens="18:00", closes="09:00")))


def test_half_way_through_setting_an_evening_the_unit_does_not_stay_shut() -> None:
    city = load_city("suzhou")
    half = Settings(hours=HoursSection(opens="18:00"))
    check_devices(half)
    assert hours_of(half, city).week == city.guide.hours
    whole = hours_of(Settings(hours=HoursSection(opens="18:00", closes="22:00")), city)
    assert (whole.phase(at(24, 10)), whole.phase(at(24, 21))) == (Phase.NIGHT, Phase.DAY)


@pytest.mark.parametrize(
    ("hours", "now", "serving", "said"),
    [
        (Hours(BREAK, SETTING.city.calendar), at(24, 12), False, "今天 9:00–11:30 13:30–17:00"),
        (Hours(BREAK, SETTING.city.calendar), at(24, 18), False, "工作日 9:00–11:30 13:30–17:00"),
        (hours_of(Settings(), load_city("linhe")), at(28, 10), True, "今天 9:00–12:00"),
        (
            hours_of(Settings(), load_city("linhe")),
            at(28, 13),
            False,
            "周一到周五 8:30–17:30；周六 9:00–12:00",
        ),
        (Hours(working_days(time(9), time(17)), always=True), at(24, 10), True, "现在开着"),
    ],
)
def test_the_week_in_words(hours: Hours, now: datetime, serving: bool, said: str) -> None:
    assert hours_words(hours, serving, now, SETTING)[0] == said
