"""What the invented hall's unit shows of itself, and its staff screens, in every state."""

from pathlib import Path

from kiosk.domain.power import PowerAct, PowerRefusal
from kiosk.domain.roles import Role, RoleRefusal
from kiosk.settings import SYSTEM_FILE, UNIT_FILE, Reason, SettingsProblem
from kiosk.upkeep.checks import UnitPart, Verdict
from kiosk.upkeep.hours import Phase
from kiosk.upkeep.mode import Cause, Closed, OutOfService, Paused, PauseReason, Shift
from kiosk.upkeep.settings_words import closed_because
from kiosk.upkeep.staff import Door, DoorNotice, Mode, Staff
from kiosk.upkeep.staff_events import SlipEnd, StaffPage
from kiosk.upkeep.technician.diagnostics import SWAPPED, Diagnostic
from kiosk.upkeep.technician.swap import Burn, SerialTrouble, Swap, SwapOutcome, SwapStage
from kiosk.upkeep.technician.trial import Trial, TrialStage
from kiosk.upkeep.unit import Unit
from kiosk.values import replace
from kiosk.view.staff_rows import Behind
from kiosk.wiring.scenes.hall import CARD, NOW, SETTING
from kiosk.wiring.scenes.parts import (
    LINE_FOUND,
    MACHINE_NEEDY,
    MACHINE_WORST,
    NEEDY,
    WELL,
    WORST,
    D,
    behind,
    finding,
    printer_seen,
)

EARLY = Shift(Phase.MORNING)
PRINTER_OUT = Swap(UnitPart.PRINTER, "2026-11-23T08:10:00+08:00", SWAPPED[UnitPart.PRINTER], step=1)


def staff(page: StaffPage, role: Role = Role.CLERK, **more: object) -> Staff:
    return Staff(role, CARD, page, **more)  # type: ignore[arg-type]  # whatever a scene wants


PAGE = StaffPage
Scene = tuple[Mode, Behind, Shift]


def scene(mode: Mode, what: Behind | None = None, shift: Shift = EARLY) -> Scene:
    return mode, what or behind(), shift


def typing(key: str, text: str, driver: str = "none", **more: object) -> Scene:
    """A setting with this standing there, as if typed just now."""
    what = behind()
    put = {key: text, "printer.driver": driver}
    settings = tuple(replace(each, value=put.get(each.key, each.value)) for each in what.settings)
    mode = staff(PAGE.SETTING, Role.TECHNICIAN, setting=key, **more)
    return scene(mode, replace(what, settings=settings))


def cannot_open(origin: Path, key: str, reason: Reason, what: str) -> Scene:
    """A unit whose settings nobody can use."""
    problem = SettingsProblem(str(origin), key, reason, what)
    because = closed_because(problem, SETTING.words, roots=SYSTEM_FILE, own=UNIT_FILE)
    return scene(OutOfService(()), shift=Shift(stuck=because))


STAFF_SCENES: dict[str, Scene] = {
    "unit-cannot-open": cannot_open(
        SYSTEM_FILE, "platform.statement_keys", Reason.NO_KEYS, "/etc/osmanthus/statement-keys.json"
    ),
    "unit-cannot-open-own": cannot_open(UNIT_FILE, "", Reason.NOT_TOML, "7"),
    "unit-night": scene(Closed()),
    "unit-paused": scene(Paused(PauseReason.CLEANING)),
    "unit-out-of-service": scene(OutOfService((Cause.PRINTER_OUT, Cause.LINE_DOWN))),
    "staff-door": scene(Door()),
    "staff-door-card": scene(Door(CARD, Role.CLERK, tries=2, notice=DoorNotice.WRONG)),
    "staff-door-wait": scene(Door(wait=60, notice=DoorNotice.WAIT), behind(wait=47)),
    "staff-door-first": scene(Door(notice=DoorNotice.FIRST)),
    "staff-door-refused": scene(Door(CARD, refused=RoleRefusal.EXPIRED)),
    "staff-morning": scene(staff(PAGE.MORNING), behind(NEEDY, 14)),
    "staff-morning-exchange": scene(
        staff(PAGE.MORNING), behind(WELL, exchanging=UnitPart.PRINTER), Shift(swap=PRINTER_OUT)
    ),
    "staff-morning-machine": scene(staff(PAGE.MORNING), behind(WELL, watched=MACHINE_NEEDY)),
    "staff-morning-all": scene(staff(PAGE.MORNING), behind(WORST, None, watched=MACHINE_WORST)),
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
    "staff-setting-typed": typing("printer.address", "192.0.2.7", driver="tcp"),
    "staff-setting-tried": typing("printer.address", "192.0.2.7:9100", driver="tcp", tried="ready"),
    "staff-setting-refused": typing(
        "printer.address",
        "ipp://192.0.2.7/ipp/print",
        driver="ipp",
        setting_says="roots_broken",
        setting_what="/etc/osmanthus/kiosk.toml",
    ),
    "staff-setting-near": typing("printer.profile", "e"),
    "staff-setting-reader": typing("card.reader", "", tried="silent"),
    "staff-setting-figures": typing("hours.opens", "08:"),
}


def trial(test: Diagnostic, stage: TrialStage = TrialStage.SHOWN, **more: object) -> Scene:
    """A test in a technician's hands."""
    held = Trial(test, stage, **more)  # type: ignore[arg-type]  # whatever a scene wants
    return scene(staff(PAGE.TRIAL, Role.TECHNICIAN, trial=held))


def exchange(part: UnitPart, stage: SwapStage = SwapStage.REMOVE, **more: object) -> Scene:
    """An exchange on its own page."""
    began = NOW.isoformat()
    swap = Swap(part, began, SWAPPED[part], stage=stage, **more)  # type: ignore[arg-type]  # as above
    if stage is SwapStage.SIGNED:
        return scene(staff(PAGE.SWAP, Role.TECHNICIAN, swapped=swap))
    return scene(staff(PAGE.SWAP, Role.TECHNICIAN), shift=Shift(swap=swap))


ALL_WELL = tuple((test, finding(test, "good")) for test in SWAPPED[UnitPart.PRINTER][1:])
ALL_WELL = ((D.PRINTER, printer_seen()), *ALL_WELL)
NOT_ALL = (
    *ALL_WELL[:3],
    (D.PRINTER_CODE, finding(D.PRINTER_CODE, "bad", Verdict.STOP)),
    *ALL_WELL[4:],
)
RUNNING, ASKING, DONE = TrialStage.RUNNING, TrialStage.ASKING, TrialStage.DONE
STAFF_SCENES |= {
    "bench-list": scene(staff(PAGE.DIAGNOSTICS, Role.TECHNICIAN)),
    "bench-guided": trial(D.PRINTER_COVER, RUNNING),
    "bench-asking": trial(D.PRINTER_PAGE, ASKING),
    "bench-code": trial(D.PRINTER_CODE, ASKING),
    "bench-ruler": trial(D.DISPLAY_RULER, ASKING),
    "bench-grid": trial(D.TOUCH_GRID, RUNNING),
    "bench-drag": trial(D.TOUCH_DRAG, RUNNING),
    "bench-colours": trial(D.DISPLAY_COLOURS, RUNNING),
    "bench-bits": trial(D.PRINTER, DONE, checks=printer_seen("offline", "cover_open")),
    "bench-line": trial(D.LINE, DONE, checks=LINE_FOUND),
    "bench-off": trial(
        D.DISPLAY_RULER,
        DONE,
        checks=tuple(
            replace(each, details=(("measured_mm", "97"),))
            for each in finding(D.DISPLAY_RULER, "off", Verdict.HEED, mm=97)
        ),
    ),
    "swap-choose": scene(staff(PAGE.SWAP, Role.TECHNICIAN)),
    "swap-printer-out": exchange(UnitPart.PRINTER, step=1),
    "swap-serial": exchange(UnitPart.PRINTER, SwapStage.SERIAL, trouble=SerialTrouble.SAME),
    "swap-failed-twice": exchange(UnitPart.PRINTER, SwapStage.TESTS, results=NOT_ALL, tried=2),
    "swap-burnt": exchange(UnitPart.PRINTER, SwapStage.BURN_IN, burn=Burn(100, 100)),
    "swap-signed": exchange(
        UnitPart.PRINTER,
        SwapStage.SIGNED,
        outcome=SwapOutcome.FITTED,
        record="0007-printer.json",
        signed=True,
    ),
}


def unit_of(scene: Scene) -> Unit:
    """The unit that shows this scene."""
    mode, _, shift = scene
    return Unit(mode, shift)
