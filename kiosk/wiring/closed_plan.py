"""A kiosk whose settings cannot be used: it says why, and serves nobody."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from kiosk.central.port import Central
from kiosk.devices import registry
from kiosk.domain.bilingual import NO_WORDS, Bilingual
from kiosk.domain.city import City
from kiosk.domain.failures import Failure, FailureCode
from kiosk.domain.hours import OpeningHours
from kiosk.paths import assets_dir
from kiosk.runtime.clock import SystemClock
from kiosk.settings import (
    JOURNAL_FOLDER,
    OUTSIDE,
    SYSTEM_FILE,
    UNIT_FILE,
    Reason,
    Settings,
    SettingsProblem,
    salvage,
)
from kiosk.upkeep.checks import Check, UnitPart, Verdict
from kiosk.upkeep.diagnosis.findings import Finder
from kiosk.upkeep.journal.events import JournalEntry, JournalEvent, SettingsLayer
from kiosk.upkeep.settings_words import closed_because, said
from kiosk.values import replace
from kiosk.view.application import Panel
from kiosk.wiring.from_settings import city_of, printer_profile, unit_identity
from kiosk.wiring.plan import Plan
from kiosk.wiring.staff_production import staff_plan
from kiosk.wiring.unit_journal import journal_in
from kiosk.words import load as load_words

_MACHINE = Bilingual("自助终端", "Self-service kiosk")
_HALL = Bilingual("公共信用服务大厅", "Public Credit Service Hall")


def closed_plan(
    problem: SettingsProblem,
    system_file: Path = SYSTEM_FILE,
    unit_file: Path = UNIT_FILE,
    flags: Mapping[str, Any] | None = None,
) -> Plan:
    """What the settings still tell is believed; what nobody can read is not made up."""
    found = salvage(system_file, unit_file, flags)
    settings = found.settings
    city = _city(settings, known="city" in found.told)
    defaults, clock, folder = Settings(), SystemClock(), unit_file.parent
    words = load_words(assets_dir() / "words")
    because = closed_because(problem, words, roots=system_file, own=unit_file)
    finder = Finder(words)
    trouble = finder.found(
        UnitPart.SETTINGS, "settings", "bad", Verdict.STOP, where=said(problem, words)
    )
    staff = staff_plan(settings, clock, folder)
    return Plan(
        unit=unit_identity(settings.unit, city),
        city=city,
        make_central=_no_central,
        open_reader=registry.card_reader(settings.card),
        open_printer=None,
        printer_profile=printer_profile(defaults.printer),
        panel=Panel(
            width_mm=settings.panel.width_mm,
            floor_mm=settings.panel.floor_mm,
            fullscreen=settings.panel.fullscreen,
            still=settings.panel.still,
        ),
        clock=clock,
        journal=journal_in(folder / JOURNAL_FOLDER.name, settings, clock),
        staff=replace(
            staff,
            system_file=system_file,
            flags=flags,
            self_test=lambda: _with(trouble, staff.self_test),
            watch=lambda: _with(trouble, staff.watch),
        ),
        refused=_line(problem, system_file, unit_file),
        zh_first=settings.language.first == "zh",
        cannot_open=because,
    )


def _city(settings: Settings, *, known: bool) -> City:
    """The city, or one without a name, a street and hours."""
    if known:
        try:
            return city_of(settings)
        except SettingsProblem:
            pass
    city = city_of(Settings())
    guide = replace(city.guide, hours=OpeningHours(()))
    return replace(city, product=_MACHINE, hall=_HALL, street=NO_WORDS, guide=guide)


def _with(trouble: Check, look: Callable[[], Iterable[Check]]) -> Iterator[Check]:
    """What a look finds, and what keeps the unit closed in place of its word on the settings."""
    yield trouble
    yield from (check for check in look() if check.part is not UnitPart.SETTINGS)


def _line(problem: SettingsProblem, roots: Path, own: Path) -> JournalEntry:
    outside = dict.fromkeys(OUTSIDE, SettingsLayer.OUTSIDE)
    layers = {str(roots): SettingsLayer.ROOT, str(own): SettingsLayer.UNIT, **outside}
    layer = layers.get(problem.origin, SettingsLayer.PACKAGE)
    return JournalEntry(JournalEvent.CANNOT_OPEN, layer=layer, problem=Reason(problem.reason))


def _no_central() -> Central:
    raise Failure(FailureCode.UNIT_REFUSED)
