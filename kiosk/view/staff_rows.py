"""The lists of the staff screens: parts and settings. Pure."""

from datetime import datetime

from kiosk.domain.roles import Role
from kiosk.upkeep.checks import Check, UnitPart, Verdict
from kiosk.upkeep.morning import MorningCard
from kiosk.upkeep.paper import PaperLeft
from kiosk.upkeep.reports.records import RecordState
from kiosk.upkeep.settings_desk import Editable, Shown
from kiosk.upkeep.staff import Staff
from kiosk.upkeep.staff_events import StaffPage
from kiosk.upkeep.technician.diagnostics import Diagnostic
from kiosk.upkeep.technician.held_words import Told
from kiosk.upkeep.technician.records import Held
from kiosk.upkeep.unit import Unit
from kiosk.values import dataclass
from kiosk.view.rows import Row
from kiosk.view.setting import Setting
from kiosk.view.snapshot import Pair, pair

NO_COUNT = PaperLeft()
_LEADS_TO = {
    (UnitPart.PRINTER, "near_end"): "refill",
    (UnitPart.PRINTER, "no_paper"): "refill",
    (UnitPart.READER, "no_service"): "restart",
}
SHOWN_FROM_ROOT = (
    "unit.id",
    "unit.number",
    "unit.hall_zh",
    "city.profile",
    "platform.url",
    "platform.ca",
    "platform.certificate",
    "platform.key",
    "printer.ca",
    "roles.authority",
)


@dataclass(frozen=True, slots=True)
class Behind:
    """What lies behind the door beside the mode itself. `door_left`: seconds of lock-out now.

    `profiles`: the known printers'. `diagnostics`: each test that is offered, and its latest
    record; `tests`: what of it is to be said today. `record`: what became of the service record of
    the exchange that just ended.
    """

    card: MorningCard
    paper: PaperLeft = NO_COUNT
    settings: tuple[Shown, ...] = ()
    editable: tuple[Editable, ...] = ()
    door_left: float = 0.0
    next_opening: datetime | None = None
    diagnostics: tuple[tuple[Diagnostic, Held | None], ...] = ()
    tests: tuple[Told, ...] = ()
    record: RecordState | None = None
    profiles: tuple[str, ...] = ()


def nothing_behind(_mode: object) -> Behind:
    """Nobody has looked at any part."""
    return Behind(MorningCard((), None))


@dataclass(frozen=True, slots=True, repr=False)
class PartRow(Row):
    """One part. `act` is where its button leads: refill, restart, swap or test."""

    part: str
    verdict: str
    name: Pair
    sentence: Pair
    act: str
    action: Pair


@dataclass(frozen=True, slots=True, repr=False)
class SettingRow(Row):
    """One setting; `fixed` ones are the administrator's."""

    key: str
    name: Pair
    value: Pair
    origin: Pair
    fixed: bool


@dataclass(frozen=True, slots=True)
class StaffRows:
    """The lists of the staff screens."""

    needy: tuple[PartRow, ...] = ()
    calm: tuple[PartRow, ...] = ()
    settings: tuple[SettingRow, ...] = ()


def derive_rows(unit: Unit, behind: Behind, setting: Setting) -> StaffRows:
    """The rows of the screen in front, and of no other."""
    mode = unit.mode
    if not isinstance(mode, Staff):
        return StaffRows()
    match mode.page:
        case StaffPage.MORNING | StaffPage.READINESS:
            rows = tuple(_part(check, mode.role, setting) for check in behind.card.checks)
            calm = Verdict.WELL.value
            return StaffRows(
                needy=tuple(row for row in rows if row.verdict != calm),
                calm=tuple(row for row in rows if row.verdict == calm),
            )
        case StaffPage.SETTINGS:
            return StaffRows(settings=tuple(_settings(behind, setting)))
        case _:
            return StaffRows()


def _part(check: Check, role: Role, setting: Setting) -> PartRow:
    leads = leads_to(check, role)
    action = check.action
    if leads == "swap":
        action = setting.words.say("morning", "exchange_go_on")
    name = setting.words.say("morning", f"part_{check.part.value}")
    word = setting.words.say("morning", f"verdict_{check.verdict.value}")
    named = (f"{name.zh}，{word.zh}", f"{name.en}, {word.en}")
    well = check.verdict is Verdict.WELL
    return PartRow(
        check.part.value,
        check.verdict.value,
        pair(name) if well else named,
        pair(check.sentence),
        "" if well or not action.zh else leads,
        pair(action),
    )


def leads_to(check: Check, role: Role) -> str:
    """Where the part's button leads this one; an exchange is a technician's."""
    state = dict(check.details).get("state", "")
    if state == "exchange" and role is Role.TECHNICIAN:
        return "swap"
    if check.part is UnitPart.MEMORY:
        return "restart"
    return _LEADS_TO.get((check.part, state), "test")


def _settings(behind: Behind, setting: Setting) -> list[SettingRow]:
    known = {each.key: each for each in behind.settings}
    keys = [(each.key, False) for each in behind.editable]
    keys += [(key, True) for key in SHOWN_FROM_ROOT]
    rows = []
    for key, fixed in keys:
        shown = known.get(key)
        if shown is None:
            continue
        name = pair(setting.words.say("settings", key.replace(".", "_")))
        origin = pair(setting.words.say("settings", _origin(shown.origin, fixed=fixed)))
        rows.append(SettingRow(key, name, value_words(shown.value, setting), origin, fixed))
    return rows


def _origin(origin: str, *, fixed: bool) -> str:
    if fixed:
        return "from_root_builtin" if origin == "built-in" else "from_root"
    if origin == "built-in":
        return "from_builtin"
    if origin in ("environment", "flags"):
        return "from_outside"
    return "from_unit" if origin.endswith("unit.toml") else "from_system"


def value_words(value: str, setting: Setting) -> Pair:
    """A choice by its name, anything else as it stands."""
    key = f"choice_{value}"
    if key in setting.words.keys("settings"):
        return pair(setting.words.say("settings", key))
    return (value, value) if value else ("–", "–")
