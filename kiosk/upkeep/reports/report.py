"""The closed list of what a unit tells the platform of itself. None of it is about a visit."""

from collections.abc import Mapping
from dataclasses import field
from enum import StrEnum

from kiosk.values import dataclass


class ReportKind(StrEnum):
    """What happened. `kiosk.upkeep.reports.wire` says which fields each has."""

    STARTED = "started"
    STOPPED = "stopped"
    OPENED = "opened"
    CLOSED = "closed"
    PAUSED = "paused"
    OUT_OF_SERVICE = "out_of_service"
    EXCHANGING = "exchanging"
    SELF_TEST = "self_test"
    PART_CHANGED = "part_changed"
    PART_SWAPPED = "part_swapped"
    PART_LEFT_OUT = "part_left_out"
    SWAP_CANCELLED = "swap_cancelled"
    PAPER_LOW = "paper_low"
    PAPER_REFILLED = "paper_refilled"
    SETTING_CHANGED = "setting_changed"
    RESTART_ASKED = "restart_asked"
    REBOOT_ASKED = "reboot_asked"
    POWER_OFF_ASKED = "power_off_asked"
    LOCKED_OUT = "locked_out"
    EXPECTED_OFF = "expected_off"


@dataclass(frozen=True, slots=True)
class Report:
    """One event as it happens; made in the runner's thread, so nothing is checked here yet."""

    kind: ReportKind
    fields: Mapping[str, object] = field(default_factory=dict)
