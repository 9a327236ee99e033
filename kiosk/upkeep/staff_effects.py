"""What the staff door and the rooms behind it have done; each names the event that answers it."""

from kiosk.domain.device_status import Insertion
from kiosk.domain.personal import Personal
from kiosk.domain.power import PowerAct
from kiosk.domain.roles import Role
from kiosk.upkeep.journal.events import JournalEntry
from kiosk.upkeep.technician.effects import TechnicianEffect
from kiosk.values import dataclass


@dataclass(frozen=True, slots=True)
class AskDoor:
    """What the PIN book says now: answered by `DoorState`."""


@dataclass(frozen=True, slots=True)
class ReadRole:
    """Whose card is this: answered by `RoleRead`, `RoleRefused`, or not at all."""

    insertion: Insertion


@dataclass(frozen=True, slots=True, repr=False)
class ProveRole(Personal):
    """PIN to the card, challenge to its key: answered by `Unlocked`, `PinWrong`, `RoleRefused`."""

    insertion: Insertion
    pin: str


@dataclass(frozen=True, slots=True, repr=False)
class CheckPin(Personal):
    """Answered by `Unlocked` or `PinWrong`."""

    pin: str


@dataclass(frozen=True, slots=True, repr=False)
class KeepFirstPin(Personal):
    """Answered by `PinKept` or `PinUnfit`."""

    code: str
    role: Role
    pin: str


@dataclass(frozen=True, slots=True)
class Note:
    """For the journal."""

    entry: JournalEntry


@dataclass(frozen=True, slots=True)
class DoPower:
    """Answered by `PowerEnded`."""

    act: PowerAct


@dataclass(frozen=True, slots=True)
class NewRoll:
    """The paper count begins anew."""


@dataclass(frozen=True, slots=True)
class PrintStaffSlip:
    """Answered by `SlipEnded`."""

    readiness: bool


@dataclass(frozen=True, slots=True)
class KeepSetting:
    """Answered by `SettingEnded`."""

    key: str
    value: str


@dataclass(frozen=True, slots=True)
class TrySetting:
    """Answered by `SettingEnded`."""

    key: str
    value: str


@dataclass(frozen=True, slots=True)
class TestParts:
    """The morning's self-test."""


StaffEffect = (
    AskDoor
    | ReadRole
    | ProveRole
    | CheckPin
    | KeepFirstPin
    | Note
    | DoPower
    | NewRoll
    | PrintStaffSlip
    | KeepSetting
    | TrySetting
    | TestParts
)
UnitEffect = StaffEffect | TechnicianEffect
