"""`kiosk run`: real parts only. What cannot be used is said on the screen, not in a crash loop."""

import os
from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from typing import Any

from kiosk.central.port import Central
from kiosk.devices import registry
from kiosk.hardening import forbid_dumps, scrub_environment
from kiosk.logs import log
from kiosk.paths import assets_dir
from kiosk.runtime.clock import SystemClock
from kiosk.settings import CATALOGUE_FILE, JOURNAL_FOLDER, SYSTEM_FILE, Settings, SettingsProblem
from kiosk.upkeep.settings_rescue import load_or_rescue, remember
from kiosk.values import replace
from kiosk.view.application import Application, DisplayMissing, Panel
from kiosk.wiring.closed_plan import closed_plan
from kiosk.wiring.from_settings import (
    central_maker,
    check_devices,
    city_of,
    hours_of,
    machine_of,
    printer_profile,
    unit_identity,
)
from kiosk.wiring.logs import set_up_logs
from kiosk.wiring.plan import Plan
from kiosk.wiring.platform_files import check_platform_files, refuse_sandbox
from kiosk.wiring.staff_production import staff_plan
from kiosk.wiring.unit import serve
from kiosk.wiring.unit_journal import journal_in

_CHECK = "kiosk settings check"
NO_DISPLAY = 69
"""EX_UNAVAILABLE of sysexits.h: a panel can come later, so the service manager starts again."""


def run_production(flags: Mapping[str, Any] | None = None) -> int:
    """Until the program is told to end; the exit code is for the supervisor."""
    forbid_dumps()
    scrub_environment(os.environ)
    set_up_logs()
    try:
        plan = _plan(flags)
    except SettingsProblem as problem:
        found = problem.found_in({}, str(SYSTEM_FILE))
        log.error(
            "cannot_open",
            origin=found.origin,
            key=found.key,
            reason=str(found.reason),
            what=found.what,
            detail=found.detail,
            do=_CHECK,
        )
        plan = closed_plan(found, flags=flags)
    try:
        application = Application(keypad=plan.keys)
    except DisplayMissing:
        log.error("no_display", advice="is a panel plugged in, and does its driver make /dev/fb0?")
        return NO_DISPLAY
    return serve(plan, application)


def _plan(flags: Mapping[str, Any] | None) -> Plan:
    if not SYSTEM_FILE.exists():
        log.warning("no_settings", file=str(SYSTEM_FILE), do=f"write it, then {_CHECK}")
    settings, restored = load_or_rescue(check_devices, flags=flags)
    plan = real_plan(settings)
    return replace(
        plan,
        make_central=_refusing_sandbox(settings, plan.make_central),
        journal=journal_in(JOURNAL_FOLDER, settings, plan.clock),
        hours=hours_of(settings, plan.city),
        staff=replace(staff_plan(settings, plan.clock), restored=restored, flags=flags),
        # What was good with flags may not be without.
        on_first_frame=_nothing_to_remember if flags else _remember_settings,
    )


def _nothing_to_remember() -> None:
    """These settings are of this start alone."""


def _remember_settings() -> None:
    try:
        remember()
    except OSError as error:
        log.warning("settings_not_remembered", type=type(error).__name__)


def real_plan(settings: Settings, catalogue: Path = CATALOGUE_FILE) -> Plan:
    """The real parts that these settings name; `catalogue` is where the city's is kept.

    Raises `SettingsProblem`.
    """
    city = city_of(settings)
    clock = SystemClock()
    profile = printer_profile(settings.printer)
    return Plan(
        unit=unit_identity(settings.unit, city),
        machine=machine_of(settings.unit),
        city=city,
        make_central=central_maker(settings, city, clock, catalogue),
        open_reader=registry.card_reader(settings.card),
        open_resident=registry.resident_reader(settings.resident),
        open_printer=registry.printer(settings.printer, profile),
        printer_profile=profile,
        panel=Panel(
            width_mm=settings.panel.width_mm,
            floor_mm=settings.panel.floor_mm,
            fullscreen=settings.panel.fullscreen,
            still=settings.panel.still,
        ),
        zh_first=settings.language.first == "zh",
        call_back_sound=registry.bell(settings.sound, assets_dir() / "sounds" / "card.wav"),
        open_voice=registry.voice(settings.sound),
        headset=partial(registry.headset, settings.sound),
        keypad=partial(registry.keypad, settings.sound),
        keys=None if settings.sound.keypad == "none" else Path(settings.sound.keypad),
        clock=clock,
    )


def _refusing_sandbox(settings: Settings, make: Callable[[], Central]) -> Callable[[], Central]:
    def checked() -> Central:
        check_platform_files(settings.platform)
        refuse_sandbox(settings.platform)
        return make()

    return checked
