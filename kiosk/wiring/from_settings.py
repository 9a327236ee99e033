"""A plan's parts from settings: what production, demo and walkthrough have in common."""

from collections.abc import Callable
from datetime import time
from pathlib import Path

from kiosk.central.city import city_names, load_city
from kiosk.central.city_problem import CityProblem
from kiosk.central.port import Central
from kiosk.devices import registry
from kiosk.devices.card.profile_problem import CardProfileProblem
from kiosk.devices.card.profiles import load_card_book
from kiosk.devices.printer.profile import PrinterProfile
from kiosk.devices.printer.profiles import ProfileProblem, load_profile, profile_names
from kiosk.domain.bilingual import Bilingual
from kiosk.domain.city import City
from kiosk.domain.hours import working_days
from kiosk.domain.machine import Camera, Machine
from kiosk.domain.unit import UnitIdentity
from kiosk.paths import assets_dir
from kiosk.runtime.clock import Clock
from kiosk.settings import (
    MADE,
    PlatformSection,
    PrinterSection,
    Reason,
    Settings,
    SettingsProblem,
    UnitSection,
)
from kiosk.upkeep.hours import Hours
from kiosk.wiring.platform_files import check_platform_files, refuse_sandbox
from kiosk.wiring.software import VERSION


def unit_identity(unit: UnitSection, city: City) -> UnitIdentity:
    """The unit as its settings name it; hall and street are the city's where they say nothing."""
    return UnitIdentity(
        unit.id,
        f"{unit.number:02d}",
        Bilingual(unit.hall_zh or city.hall.zh, unit.hall_en or city.hall.en),
        Bilingual(unit.street_zh or city.street.zh, unit.street_en or city.street.en),
    )


def public_host(platform: PlatformSection) -> str:
    """The host (and port) of the pages that anybody's phone opens."""
    return platform.proof_host or platform.url.removeprefix("https://")


def machine_of(unit: UnitSection) -> Machine:
    """What anybody may know of the machine: its camera, and which software runs on it."""
    return Machine(Camera(unit.camera), VERSION)


def city_of(settings: Settings) -> City:
    """Raises `SettingsProblem`."""
    try:
        return load_city(settings.city.profile)
    except CityProblem as problem:
        where, detail = problem.where, str(problem)
        reason = Reason.CITY if where else Reason.NO_CITY
        what = where or ", ".join(city_names())
        raise SettingsProblem(MADE, "city.profile", reason, what, detail) from None


def printer_profile(printer: PrinterSection) -> PrinterProfile:
    """The profile, no faster than the line to the printer. Raises `SettingsProblem`."""
    try:
        profile = load_profile(printer.profile, assets_dir())
    except ProfileProblem as problem:
        if not problem.path.exists():
            names = ", ".join(profile_names(assets_dir()))
            raise SettingsProblem(MADE, "printer.profile", Reason.NO_PROFILE, names) from None
        where, detail = f"{problem.path.name}:{problem.line}", str(problem)
        raise SettingsProblem(MADE, "printer.profile", Reason.PROFILE, where, detail) from None
    return profile.over_line(printer.baud / 10) if printer.driver == "serial" else profile


def check_devices(settings: Settings) -> None:
    """Whether drivers and hours can be made of these settings. Raises `SettingsProblem`."""
    for key, driver in (("card", settings.card.driver), ("printer", settings.printer.driver)):
        if driver == "virtual":
            raise SettingsProblem(MADE, f"{key}.driver", Reason.VIRTUAL)
    registry.printer(settings.printer, printer_profile(settings.printer))
    check_cards()
    if settings.hours.opens or settings.hours.closes:
        hours_of(settings, city_of(settings))


def check_all(settings: Settings, *, files: bool) -> None:
    """Whether a unit can open with these settings; `files`: the platform's are to be there.

    Raises `SettingsProblem`.
    """
    city_of(settings)
    check_devices(settings)
    if files:
        check_platform_files(settings.platform)
        refuse_sandbox(settings.platform)


def check_cards() -> None:
    """Whether every card profile can be used. Raises `SettingsProblem`."""
    try:
        load_card_book()
    except CardProfileProblem as problem:
        place = f"{problem.path}:{problem.line}"
        raise SettingsProblem(place, "", Reason.CARD_PROFILE, detail=problem.reason) from None


def central_maker(
    settings: Settings, city: City, clock: Clock, catalogue_file: Path | None = None
) -> Callable[[], Central]:
    """Makes the client in a worker's thread: its libraries are slow to load."""

    def make() -> Central:
        from kiosk.central.client import HttpCentral  # noqa: PLC0415 - see above
        from kiosk.central.link import Trust, Unit  # noqa: PLC0415 - see above
        from kiosk.central.pinned_keys import PinnedKeys  # noqa: PLC0415 - see above
        from kiosk.central.transport import Endpoint  # noqa: PLC0415 - see above

        platform: PlatformSection = settings.platform
        check_platform_files(platform)
        return HttpCentral(
            Endpoint(platform.url, platform.ca, platform.certificate, platform.key),
            Unit(settings.unit.id, settings.unit.number),
            Trust(
                PinnedKeys.from_file(platform.statement_keys),
                PinnedKeys.from_file(platform.proof_keys),
                issuer=platform.issuer or platform.url,
                proof_host=public_host(platform),
            ),
            city=city,
            now=clock.now,
            catalogue_file=catalogue_file,
        )

    return make


def hours_of(settings: Settings, city: City) -> Hours:
    """The guide's week; or, where the unit's settings name an hour, one span on working days. Of a
    span with one end named the other is the guide's; where that cannot be, such as half-way through
    setting both, the guide's week stays. Raises `SettingsProblem`.
    """
    own = settings.hours
    if not own.opens and not own.closes:
        return Hours(city.guide.hours, city.calendar, always=own.always)
    spans = city.guide.hours.spans
    opens = time.fromisoformat(own.opens) if own.opens else min(s.opens for s in spans)
    closes = time.fromisoformat(own.closes) if own.closes else max(s.closes for s in spans)
    if closes <= opens and own.opens and own.closes:
        raise SettingsProblem(MADE, "hours.closes", Reason.CLOSES_FIRST)
    if closes <= opens:
        return Hours(city.guide.hours, city.calendar, always=own.always)
    return Hours(working_days(opens, closes), city.calendar, always=own.always, own=True)
