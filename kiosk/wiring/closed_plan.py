"""A kiosk whose settings cannot be used: it says why, and serves nobody."""

from pathlib import Path

from kiosk.central.port import Central
from kiosk.domain.bilingual import NO_WORDS, Bilingual
from kiosk.domain.city import City
from kiosk.domain.failures import Failure, FailureCode
from kiosk.domain.hours import OpeningHours
from kiosk.paths import assets_dir
from kiosk.settings import SYSTEM_FILE, UNIT_FILE, Settings, SettingsProblem, salvage
from kiosk.upkeep.settings_words import closed_because
from kiosk.values import replace
from kiosk.view.application import Panel
from kiosk.wiring.from_settings import city_of, printer_profile, unit_identity
from kiosk.wiring.plan import Plan
from kiosk.words import load as load_words

_MACHINE = Bilingual("自助终端", "Self-service kiosk")
_HALL = Bilingual("公共信用服务大厅", "Public Credit Service Hall")


def closed_plan(
    problem: SettingsProblem, system_file: Path = SYSTEM_FILE, unit_file: Path = UNIT_FILE
) -> Plan:
    """What the settings still tell is believed; what nobody can read is not made up."""
    found = salvage(system_file, unit_file)
    settings = found.settings
    city = _city(settings, known="city" in found.told)
    defaults = Settings()
    return Plan(
        unit=unit_identity(settings.unit, city),
        city=city,
        make_central=_no_central,
        open_reader=None,
        open_printer=None,
        printer_profile=printer_profile(defaults.printer),
        panel=Panel(
            width_mm=settings.panel.width_mm,
            floor_mm=settings.panel.floor_mm,
            fullscreen=settings.panel.fullscreen,
            still=settings.panel.still,
        ),
        zh_first=settings.language.first == "zh",
        cannot_open=closed_because(
            problem, load_words(assets_dir() / "words"), roots=system_file, own=unit_file
        ),
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


def _no_central() -> Central:
    raise Failure(FailureCode.UNIT_REFUSED)
