"""The staff door and the rooms behind it, as part of the unit's mode.

Visitor data is never reachable from here: the door opens only while nobody is here, the visit is
shut before a staff screen shows, and what these modes hold has no field for a visit.
"""

from enum import StrEnum

from kiosk.domain.device_status import Insertion
from kiosk.domain.power import PowerAct, PowerRefusal
from kiosk.domain.roles import Role, RoleRefusal
from kiosk.domain.warrant import Warrant
from kiosk.upkeep import staff_effects as fx
from kiosk.upkeep import staff_events as se
from kiosk.upkeep.journal.events import JournalEntry, JournalEvent, StaffRole
from kiosk.upkeep.mode import Open, ServiceMode, Shift, judged
from kiosk.upkeep.staff_events import StaffPage
from kiosk.upkeep.technician import room
from kiosk.upkeep.technician.room import Hands
from kiosk.upkeep.technician.swap import Swap
from kiosk.upkeep.technician.trial import Trial
from kiosk.values import dataclass, replace
from kiosk.visit.facts import Facts

IDLE = 120.0
DOOR_IDLE = 30.0
"""Seconds without a touch until the rooms, and the door itself, close."""


class DoorNotice(StrEnum):
    """What the door says."""

    NOTHING = ""
    FIRST = "first"
    WRONG = "wrong"
    WAIT = "wait"
    UNFIT = "unfit"
    KEPT = "kept"


@dataclass(frozen=True, slots=True)
class Door:
    """Somebody wants in. `insertion`: with a role card; otherwise by the gesture.

    `role` is what the card says it is. `tries` the card has left; `wait` seconds of lock-out;
    `checking`: an answer is under way.
    """

    insertion: Insertion | None = None
    role: Role | None = None
    refused: RoleRefusal | None = None
    tries: int | None = None
    wait: float = 0.0
    notice: DoorNotice = DoorNotice.NOTHING
    checking: bool = False


@dataclass(frozen=True, slots=True)
class Staff:
    """Behind the door. `insertion`: it closes when this card leaves.

    `asked` is a power act under way and `refusal` why the last one was not done; `slip` how the
    last staff slip ended, `printing` that one is under way; `refilled` that a new roll was noted.
    `setting` is the key being edited, `setting_says` why its new value cannot be kept (and
    `setting_what` the value in those words), `tried` what the device said, `saved` that a change
    waits for the next start.
    `warrant`: the clerk's card stands behind their word for one visitor.
    `trial` is the test in a technician's hands, `swapped` the exchange that was signed just now.
    """

    role: Role
    insertion: Insertion | None = None
    page: StaffPage = StaffPage.MORNING
    asked: PowerAct | None = None
    refusal: PowerRefusal | None = None
    printing: bool = False
    slip: se.SlipEnd | None = None
    refilled: bool = False
    setting: str = ""
    setting_says: str = ""
    setting_what: str = ""
    tried: str = ""
    saved: bool = False
    trial: Trial | None = None
    swapped: Swap | None = None
    warrant: Warrant | None = None


Mode = ServiceMode | Door | Staff
Behind = Door | Staff

_FOR_TECHNICIANS = frozenset(
    {StaffPage.SETTINGS, StaffPage.SETTING, StaffPage.DIAGNOSTICS, StaffPage.SWAP}
)
CLERKS_SETTINGS = frozenset({"language.first"})
_POWER_NOTES = {
    PowerAct.RESTART: JournalEvent.RESTART_ASKED,
    PowerAct.REBOOT: JournalEvent.REBOOT_ASKED,
    PowerAct.POWER_OFF: JournalEvent.POWER_OFF_ASKED,
}

Step = tuple[Mode, Shift, tuple[fx.UnitEffect, ...]]


def idle_limit(mode: Mode) -> float | None:
    """Seconds of silence that this mode bears."""
    return IDLE if isinstance(mode, Staff) else DOOR_IDLE if isinstance(mode, Door) else None


def at_door(door: Door, shift: Shift, event: object, facts: Facts) -> Step:
    """An event while the door is shown. Total."""
    if _gone(door.insertion, facts) or isinstance(event, se.LeftStaff | se.StaffIdle):
        return judged(facts, shift), shift, ()
    match event:
        case se.DoorState() if door.insertion is None:
            notice = DoorNotice.FIRST if event.first else DoorNotice.NOTHING
            notice = DoorNotice.WAIT if event.wait > 0 else notice
            return replace(door, wait=event.wait, notice=notice), shift, ()
        case se.PinTyped() if not door.checking and door.wait <= 0 and door.refused is None:
            ask: fx.UnitEffect = (
                fx.CheckPin(event.pin)
                if door.insertion is None
                else fx.ProveRole(door.insertion, event.pin)
            )
            return replace(door, checking=True, notice=DoorNotice.NOTHING), shift, (ask,)
        case se.FirstPinTyped() if not door.checking and door.insertion is None:
            keep = fx.KeepFirstPin(event.code, event.role, event.pin)
            return replace(door, checking=True), shift, (keep,)
        case se.PinWrong() if door.checking:
            notice = DoorNotice.WAIT if event.wait > 0 else DoorNotice.WRONG
            wrong = replace(door, checking=False, tries=event.tries, wait=event.wait, notice=notice)
            return wrong, shift, _refused_notes(door, event)
        case se.PinUnfit() if door.checking:
            return replace(door, checking=False, notice=DoorNotice.UNFIT), shift, ()
        case se.PinKept() if door.checking:
            kept = replace(door, checking=False, notice=DoorNotice.KEPT)
            whose = StaffRole(event.role.value)
            entry = JournalEntry(JournalEvent.PIN_SET, role=whose, whose=whose)
            return kept, shift, (fx.Note(entry),)
        case se.RoleRefused() if event.insertion == door.insertion:
            refused = replace(door, checking=False, refused=event.why)
            return refused, shift, (_note(JournalEvent.STAFF_REFUSED, door.role),)
        case se.Unlocked() if door.checking:
            page = _first_page(event.role, shift)
            inside = Staff(event.role, door.insertion, page, warrant=event.warrant)
            return inside, shift, (_note(JournalEvent.STAFF_IN, event.role), fx.TestParts())
        case _:
            return door, shift, ()


def inside(staff: Staff, shift: Shift, event: object, facts: Facts) -> Step:
    """An event behind the door. Total."""
    if _gone(staff.insertion, facts) or isinstance(event, se.LeftStaff | se.StaffIdle):
        left = _note(JournalEvent.STAFF_OUT, staff.role)
        shift, stops = _dropped(staff, shift)
        return judged(facts, shift), shift, (left, *stops)
    if staff.role is Role.TECHNICIAN:
        hands = Hands(staff.page, staff.trial, shift.swap, staff.swapped)
        after, effects = room.step(hands, event, facts)
        if after != hands or effects:
            return _holding(staff, after), replace(shift, swap=after.swap), effects
    match event:
        case se.PageOpened():
            shift, stops = _dropped(staff, shift)
            return _opened(staff, event), shift, stops
        case se.OpenAsked():
            working = replace(shift, paused=None, by_hand=not shift.open or shift.by_hand)
            left = _note(JournalEvent.STAFF_OUT, staff.role)
            return judged(facts, working), working, (left,)
        case se.PauseAsked():
            paused = replace(shift, paused=event.reason)
            notes = (
                _note(JournalEvent.PAUSED, staff.role),
                _note(JournalEvent.STAFF_OUT, staff.role),
            )
            return judged(facts, paused), paused, notes
        case se.AssistAsked() if judged(facts, _served(shift)) == Open():
            said = (JournalEvent.ASSISTED, JournalEvent.STAFF_OUT)
            return Open(assisted=True), shift, _notes(staff, said)
        case se.VouchAsked() if _may_vouch(staff) and judged(facts, _served(shift)) == Open():
            said = (JournalEvent.STEP_UP_BY_CLERK, JournalEvent.STAFF_OUT)
            return Open(assisted=True, vouched=staff.warrant), shift, _notes(staff, said)
        case se.PowerAsked() if staff.asked is None:
            asked = replace(staff, asked=event.act, refusal=None)
            shift = replace(shift, ending=event.act)
            return asked, shift, (_note(_POWER_NOTES[event.act], staff.role), fx.DoPower(event.act))
        case se.PowerEnded() if event.act is staff.asked:
            if event.refusal is None:
                return staff, shift, ()
            return replace(staff, asked=None, refusal=event.refusal), shift, ()
        case se.TestAsked():
            return staff, shift, (fx.TestParts(),)
        case se.PaperRefilled():
            note = _note(JournalEvent.PAPER_REFILLED, staff.role)
            return replace(staff, refilled=True), shift, (fx.NewRoll(), note)
        case se.SlipAsked() if not staff.printing:
            ask = fx.PrintStaffSlip(event.readiness)
            return replace(staff, printing=True, slip=None), shift, (ask,)
        case se.SlipEnded():
            return replace(staff, printing=False, slip=event.end), shift, ()
        case _:
            return _setting(staff, event), shift, _setting_effects(staff, event)


def _first_page(role: Role, shift: Shift) -> StaffPage:
    """An exchange that is under way waits for its technician."""
    waits = role is Role.TECHNICIAN and shift.swap is not None
    return StaffPage.SWAP if waits else StaffPage.MORNING


def _holding(staff: Staff, hands: Hands) -> Staff:
    return replace(staff, page=hands.page, trial=hands.trial, swapped=hands.closed)


def _dropped(staff: Staff, shift: Shift) -> tuple[Shift, tuple[fx.UnitEffect, ...]]:
    """Nothing of a technician's runs on in another room."""
    hands, stops = room.dropped(Hands(staff.page, staff.trial, shift.swap))
    return replace(shift, swap=hands.swap), stops


def _opened(staff: Staff, event: se.PageOpened) -> Staff:
    allowed = staff.role is Role.TECHNICIAN or event.key in CLERKS_SETTINGS
    if event.page is StaffPage.TRIAL or (event.page in _FOR_TECHNICIANS and not allowed):
        return staff
    return Staff(
        staff.role,
        staff.insertion,
        event.page,
        asked=staff.asked,
        printing=staff.printing,
        setting=event.key,
        saved=staff.saved,
        warrant=staff.warrant,
    )


def _setting(staff: Staff, event: object) -> Staff:
    if not isinstance(event, se.SettingEnded) or event.key != staff.setting:
        return staff
    if event.reason or event.tried:
        says, what = event.reason, event.what
        return replace(staff, setting_says=says, setting_what=what, tried=event.tried)
    back = StaffPage.SETTINGS if staff.role is Role.TECHNICIAN else StaffPage.TOOLS
    return Staff(staff.role, staff.insertion, back, saved=True, warrant=staff.warrant)


def _setting_effects(staff: Staff, event: object) -> tuple[fx.UnitEffect, ...]:
    match event:
        case se.SettingChosen(key, value) if key == staff.setting:
            return (fx.KeepSetting(key, value),)
        case se.SettingTried(key, value) if key == staff.setting:
            return (fx.TrySetting(key, value),)
        case se.SettingEnded(key, "", "") if key == staff.setting:
            entry = JournalEntry(
                JournalEvent.SETTING_CHANGED, role=StaffRole(staff.role.value), setting=key
            )
            return (fx.Note(entry),)
        case _:
            return ()


def _served(shift: Shift) -> Shift:
    """A visitor with a clerk beside them is served in a pause too."""
    return replace(shift, paused=None, by_hand=True)


def _may_vouch(staff: Staff) -> bool:
    """A clerk whose role card signed; a PIN alone could be anybody's who watched it typed."""
    return staff.role is Role.CLERK and staff.warrant is not None


def _gone(insertion: Insertion | None, facts: Facts) -> bool:
    return insertion is not None and facts.insertion != insertion


def _note(event: JournalEvent, role: Role | None) -> fx.Note:
    return fx.Note(
        JournalEntry(event, role=StaffRole.UNIT if role is None else StaffRole(role.value))
    )


def _notes(staff: Staff, events: tuple[JournalEvent, ...]) -> tuple[fx.UnitEffect, ...]:
    return tuple(_note(event, staff.role) for event in events)


def _refused_notes(door: Door, event: se.PinWrong) -> tuple[fx.UnitEffect, ...]:
    refused = _note(JournalEvent.STAFF_REFUSED, door.role)
    return (refused, _note(JournalEvent.LOCKED_OUT, door.role)) if event.wait > 0 else (refused,)
