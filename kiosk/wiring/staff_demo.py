"""The demonstration's staff door: role cards of the virtual hall, and state that dies with it."""

from typing import TypedDict

from kiosk.runtime.clock import Clock
from kiosk.sandbox.hall import VirtualHall
from kiosk.settings import checked
from kiosk.upkeep.own_layer import as_toml
from kiosk.values import replace
from kiosk.wiring.staff_plan import StaffPlan, no_power
from kiosk.wiring.staff_production import staff_plan
from kiosk.wiring.unit_journal import JournalPlan, journal_in


class StaffRooms(TypedDict):
    """The fields of `Plan` that make a staff door."""

    staff: StaffPlan
    journal: JournalPlan


def staff_of(hall: VirtualHall, clock: Clock) -> StaffRooms:
    """Nothing of somebody's desk is restarted or switched off, and no PIN is known before."""
    folder = hall.state_folder
    folder.mkdir(mode=0o700)
    system = folder / "kiosk.toml"
    system.write_text(as_toml(hall.unit_settings), encoding="utf-8")
    settings = checked(hall.unit_settings)
    staff = replace(
        staff_plan(settings, clock, folder, kiosk=False),
        authority=hall.staff.authority,
        system_file=system,
        check_settings=lambda _settings: None,
        power=no_power,
    )
    return StaffRooms(staff=staff, journal=journal_in(folder / "journal", settings, clock))
