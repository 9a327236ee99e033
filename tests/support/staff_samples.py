"""The staff screens of an invented hall in every state, for looking at them."""

from datetime import timedelta
from pathlib import Path

from hall_samples import NOW, SETTING

from kiosk.domain.bilingual import Bilingual
from kiosk.domain.device_status import (
    CardReaderStatus,
    Insertion,
    LineStatus,
    PrinterCondition,
    PrinterStatus,
)
from kiosk.domain.power import PowerAct, PowerRefusal
from kiosk.domain.roles import Role, RoleRefusal
from kiosk.upkeep.checks import Check, UnitPart, Verdict
from kiosk.upkeep.hours import Phase
from kiosk.upkeep.mode import Shift
from kiosk.upkeep.morning import MorningBoard
from kiosk.upkeep.paper import PaperLeft
from kiosk.upkeep.settings_desk import SettingsDesk, editable
from kiosk.upkeep.staff import Door, DoorNotice, Mode, Staff
from kiosk.upkeep.staff_events import SlipEnd, StaffPage
from kiosk.upkeep.unit import Unit
from kiosk.view.staff_rows import Behind
from kiosk.visit.facts import Facts

CARD = Insertion("reader", 3, "3B00")
EARLY = Shift(Phase.MORNING)
_NOWHERE = Path("/nonexistent")
_FINE = Bilingual("正常", "Fine")
TESTED = tuple(
    Check(f"machine.{part.value}", part, Verdict.WELL, _FINE)
    for part in (
        UnitPart.STORAGE,
        UnitPart.MEMORY,
        UnitPart.POWER,
        UnitPart.TEMPERATURE,
        UnitPart.CLOCK,
        UnitPart.JOURNAL,
    )
)
WELL = Facts(
    reader=CardReaderStatus.EMPTY,
    printer=PrinterStatus(PrinterCondition.READY),
    line=LineStatus.UP,
)
NEEDY = Facts(
    reader=CardReaderStatus.NO_READER,
    printer=PrinterStatus(PrinterCondition.READY, near_end=True),
    line=LineStatus.UP,
)
WORST = Facts(
    reader=CardReaderStatus.NO_SERVICE,
    printer=PrinterStatus(PrinterCondition.ABSENT),
    line=LineStatus.REFUSED,
)


def behind(facts: Facts = WELL, slips: int | None = 40, wait: float = 0.0) -> Behind:
    """What staff find with the parts in this state."""
    board = MorningBoard(SETTING.words)
    board.saw(facts, 0.0)
    board.tested(TESTED, NOW - timedelta(hours=2))
    paper = PaperLeft(slips, 12_400.0)
    desk = SettingsDesk(_NOWHERE / "unit.toml", _NOWHERE / "kiosk.toml")
    opening = NOW.replace(hour=9, minute=0)
    return Behind(board.card(9.0, paper), paper, tuple(desk.shown()), editable(), wait, opening)


def staff(page: StaffPage, role: Role = Role.CLERK, **more: object) -> Staff:
    return Staff(role, CARD, page, **more)  # type: ignore[arg-type]  # whatever a test gives


PAGE = StaffPage
Scene = tuple[Mode, Behind, Shift]


def scene(mode: Mode, what: Behind | None = None, shift: Shift = EARLY) -> Scene:
    return mode, what or behind(), shift


STAFF_SCENES: dict[str, Scene] = {
    "staff-door": scene(Door()),
    "staff-door-card": scene(Door(CARD, Role.CLERK, tries=2, notice=DoorNotice.WRONG)),
    "staff-door-wait": scene(Door(wait=60, notice=DoorNotice.WAIT), behind(wait=47)),
    "staff-door-first": scene(Door(notice=DoorNotice.FIRST)),
    "staff-door-refused": scene(Door(CARD, refused=RoleRefusal.EXPIRED)),
    "staff-morning": scene(staff(PAGE.MORNING), behind(NEEDY, 14)),
    "staff-morning-well": scene(staff(PAGE.MORNING), shift=Shift()),
    "staff-morning-worst": scene(staff(PAGE.MORNING), behind(WORST, None)),
    "staff-pause": scene(staff(PAGE.PAUSE)),
    "staff-restart": scene(staff(PAGE.RESTART)),
    "staff-restart-under-way": scene(staff(PAGE.RESTART, asked=PowerAct.REBOOT)),
    "staff-restart-refused": scene(staff(PAGE.RESTART, refusal=PowerRefusal.NOT_ALLOWED)),
    "staff-tools": scene(staff(PAGE.TOOLS)),
    "staff-tools-technician": scene(staff(PAGE.TOOLS, Role.TECHNICIAN)),
    "staff-refill": scene(staff(PAGE.REFILL)),
    "staff-refill-done": scene(staff(PAGE.REFILL, refilled=True), behind(slips=206)),
    "staff-refill-printed": scene(
        staff(PAGE.REFILL, refilled=True, slip=SlipEnd.PRINTED), behind(slips=205)
    ),
    "staff-readiness": scene(staff(PAGE.READINESS), behind(NEEDY, 14)),
    "staff-settings": scene(staff(PAGE.SETTINGS, Role.TECHNICIAN)),
    "staff-setting-choice": scene(staff(PAGE.SETTING, Role.TECHNICIAN, setting="printer.driver")),
    "staff-setting-typed": scene(
        staff(PAGE.SETTING, Role.TECHNICIAN, setting="printer.address", setting_says="unfit")
    ),
}


def unit_of(scene: Scene) -> Unit:
    """The unit that shows this scene."""
    mode, _, shift = scene
    return Unit(mode, shift)
