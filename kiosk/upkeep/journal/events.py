"""The closed list of what a journal line may say. Nothing in it has room for a person.

Every field is an enum's value, a settings key of our own or a number. What visitors do is only in
`DAY_COUNTS`, one line a day, without a time of day: at ten visitors a day a time would be a name.
"""

from collections.abc import Mapping
from dataclasses import fields
from enum import StrEnum

from kiosk.domain.audit import AuditEvent
from kiosk.domain.failures import FailureCode
from kiosk.settings.problem import Reason
from kiosk.upkeep.checks import UnitPart, Verdict
from kiosk.values import dataclass


class JournalEvent(StrEnum):
    """What happened to the unit, or what staff did to it."""

    STARTED = "started"
    CANNOT_OPEN = "cannot_open"
    STOPPED = "stopped"
    OPENED = "opened"
    CLOSED = "closed"
    PAUSED = "paused"
    OUT_OF_SERVICE = "out_of_service"
    PART_CHANGED = "part_changed"
    STAFF_IN = "staff_in"
    STAFF_OUT = "staff_out"
    STAFF_REFUSED = "staff_refused"
    PIN_SET = "pin_set"
    LOCKED_OUT = "locked_out"
    ASSISTED = "assisted"
    STEP_UP_BY_CLERK = "step_up_by_clerk"
    SETTING_CHANGED = "setting_changed"
    SETTINGS_RESTORED = "settings_restored"
    RESTART_ASKED = "restart_asked"
    REBOOT_ASKED = "reboot_asked"
    POWER_OFF_ASKED = "power_off_asked"
    PAPER_REFILLED = "paper_refilled"
    CHECKED = "checked"
    PART_SWAPPED = "part_swapped"
    PART_LEFT_OUT = "part_left_out"
    SWAP_CANCELLED = "swap_cancelled"
    INCIDENT = "incident"
    DAY_COUNTS = "day_counts"
    BEGUN_ANEW = "begun_anew"


class StopReason(StrEnum):
    """Why the program ended last time; told on the next morning card."""

    ASKED = "asked"
    NIGHT = "night"
    GAVE_UP = "gave_up"
    REPLUGGED = "replugged"
    WATCHDOG = "watchdog"
    CRASH = "crash"
    POWER = "power"
    UNKNOWN = "unknown"


class SettingsLayer(StrEnum):
    """Whose settings they are: root's file, the unit's own, what a run was given, the package's."""

    ROOT = "root"
    UNIT = "unit"
    OUTSIDE = "outside"
    PACKAGE = "package"


class StaffRole(StrEnum):
    """Who did it: the role, never the person."""

    CLERK = "clerk"
    TECHNICIAN = "technician"
    REMOTE = "remote"
    UNIT = "unit"


@dataclass(frozen=True, slots=True)
class JournalEntry:
    """One event and its fields; which of them an event has is `SCHEMA`'s to say.

    `role` did it, `whose` role it was done to; `setting` is a dotted settings key, `day` an ISO
    date, `counts` visitor events of that day; `layer` and `problem` say where and why settings are
    of no use; `times` how often the same thing happened in a row.
    """

    event: JournalEvent
    role: StaffRole | None = None
    whose: StaffRole | None = None
    part: UnitPart | None = None
    verdict: Verdict | None = None
    reason: StopReason | None = None
    code: FailureCode | None = None
    setting: str | None = None
    layer: SettingsLayer | None = None
    problem: Reason | None = None
    day: str | None = None
    counts: tuple[tuple[AuditEvent, int], ...] | None = None


SCHEMA: Mapping[JournalEvent, frozenset[str]] = {
    JournalEvent.STARTED: frozenset({"reason"}),
    JournalEvent.CANNOT_OPEN: frozenset({"layer", "problem"}),
    JournalEvent.STOPPED: frozenset({"reason"}),
    JournalEvent.OPENED: frozenset(),
    JournalEvent.CLOSED: frozenset(),
    JournalEvent.PAUSED: frozenset({"role"}),
    JournalEvent.OUT_OF_SERVICE: frozenset({"part"}),
    JournalEvent.PART_CHANGED: frozenset({"part", "verdict"}),
    JournalEvent.STAFF_IN: frozenset({"role"}),
    JournalEvent.STAFF_OUT: frozenset({"role"}),
    JournalEvent.STAFF_REFUSED: frozenset({"role"}),
    JournalEvent.PIN_SET: frozenset({"role", "whose"}),
    JournalEvent.LOCKED_OUT: frozenset({"role"}),
    JournalEvent.ASSISTED: frozenset({"role"}),
    JournalEvent.STEP_UP_BY_CLERK: frozenset({"role"}),
    JournalEvent.SETTING_CHANGED: frozenset({"role", "setting"}),
    JournalEvent.SETTINGS_RESTORED: frozenset({"role"}),
    JournalEvent.RESTART_ASKED: frozenset({"role"}),
    JournalEvent.REBOOT_ASKED: frozenset({"role"}),
    JournalEvent.POWER_OFF_ASKED: frozenset({"role"}),
    JournalEvent.PAPER_REFILLED: frozenset({"role"}),
    JournalEvent.CHECKED: frozenset({"part", "verdict"}),
    JournalEvent.PART_SWAPPED: frozenset({"role", "part"}),
    JournalEvent.PART_LEFT_OUT: frozenset({"role", "part"}),
    JournalEvent.SWAP_CANCELLED: frozenset({"role", "part"}),
    JournalEvent.INCIDENT: frozenset({"code"}),
    JournalEvent.DAY_COUNTS: frozenset({"day", "counts"}),
    JournalEvent.BEGUN_ANEW: frozenset(),
}
"""The fields each event has, all of them and no other."""

SAYS: Mapping[JournalEvent, str] = {
    JournalEvent.STARTED: "The program came up; `reason` is why it had ended before.",
    JournalEvent.CANNOT_OPEN: "It serves nobody: settings of `layer` are of no use, `problem`.",
    JournalEvent.STOPPED: "The program ends by its own will.",
    JournalEvent.OPENED: "Visitors are served from now on.",
    JournalEvent.CLOSED: "The hours are over.",
    JournalEvent.PAUSED: "Staff paused the unit for visitors.",
    JournalEvent.OUT_OF_SERVICE: "Nobody could finish anything here because of `part`.",
    JournalEvent.PART_CHANGED: "A part is better or worse than it was, and has stayed so.",
    JournalEvent.STAFF_IN: "A role card or PIN opened the staff door.",
    JournalEvent.STAFF_OUT: "The staff door closed: card out, idle, or by hand.",
    JournalEvent.STAFF_REFUSED: "A role card or PIN did not open the staff door.",
    JournalEvent.PIN_SET: "The PIN of the role `whose` was set or changed.",
    JournalEvent.LOCKED_OUT: "Too many wrong PINs: the door stays shut for a while.",
    JournalEvent.ASSISTED: "A clerk helped a visitor who had asked for it.",
    JournalEvent.STEP_UP_BY_CLERK: "A clerk compared face and card.",
    JournalEvent.SETTING_CHANGED: "`setting` has a new value.",
    JournalEvent.SETTINGS_RESTORED: "The unit's settings were broken: the last good ones are back.",
    JournalEvent.RESTART_ASKED: "The application was told to start anew.",
    JournalEvent.REBOOT_ASKED: "The unit was told to start anew.",
    JournalEvent.POWER_OFF_ASKED: "The unit was told to switch off.",
    JournalEvent.PAPER_REFILLED: "A new roll is in.",
    JournalEvent.CHECKED: "A check of `part` ended with `verdict`.",
    JournalEvent.PART_SWAPPED: "`part` was replaced; the service record says by which.",
    JournalEvent.PART_LEFT_OUT: "The new `part` did not pass: the unit goes on without it.",
    JournalEvent.SWAP_CANCELLED: "The exchange of `part` was called off.",
    JournalEvent.INCIDENT: "Something was refused that must never be shown: `code`.",
    JournalEvent.DAY_COUNTS: "How often visitors did what on `day`, without any time of day.",
    JournalEvent.BEGUN_ANEW: "The journal before could not be continued; it lies in `broken-…`.",
}


class JournalMisuse(ValueError):
    """An entry whose fields are not those of its event: a programming mistake, found in tests."""


def check_schema(entry: JournalEntry) -> None:
    """Raises `JournalMisuse` unless the entry has all the fields of its event and no other."""
    given = {
        each.name
        for each in fields(entry)
        if each.name != "event" and getattr(entry, each.name) is not None
    }
    if given != SCHEMA[entry.event]:
        raise JournalMisuse(f"{entry.event}: {sorted(given ^ SCHEMA[entry.event])}")
