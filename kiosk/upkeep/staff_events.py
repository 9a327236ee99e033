"""What can happen at the staff door and behind it. A typed PIN prints like personal data."""

from enum import StrEnum

from kiosk.domain.device_status import Insertion
from kiosk.domain.personal import Personal
from kiosk.domain.power import PowerAct, PowerRefusal
from kiosk.domain.roles import Role, RoleRefusal
from kiosk.domain.warrant import Warrant
from kiosk.upkeep.hours import Phase
from kiosk.upkeep.mode import PauseReason
from kiosk.upkeep.technician.events import SwapBegun, SwapSigned, TechnicianEvent
from kiosk.values import dataclass


class StaffPage(StrEnum):
    """The rooms behind the door."""

    MORNING = "morning"
    PAUSE = "pause"
    RESTART = "restart"
    TOOLS = "tools"
    REFILL = "refill"
    SETTINGS = "settings"
    SETTING = "setting"
    READINESS = "readiness"
    DIAGNOSTICS = "diagnostics"
    TRIAL = "trial"
    SWAP = "swap"


class SlipEnd(StrEnum):
    """How a staff slip ended."""

    PRINTED = "printed"
    NOT_PRINTED = "not_printed"


@dataclass(frozen=True, slots=True)
class Knocked:
    """The corner was touched the way staff know."""


@dataclass(frozen=True, slots=True)
class DoorState:
    """What the PIN book says before anybody types. `wait` is seconds of lock-out left.

    `first`: no PIN has ever been set.
    """

    wait: float = 0.0
    first: bool = False


@dataclass(frozen=True, slots=True)
class RoleRead:
    """A card of this hall is in. `tries` its own counter says are left."""

    insertion: Insertion
    role: Role
    tries: int | None


@dataclass(frozen=True, slots=True)
class RoleRefused:
    """A role card, but not one that opens this door."""

    insertion: Insertion
    why: RoleRefusal


@dataclass(frozen=True, slots=True, repr=False)
class PinTyped(Personal):
    """Digits, as typed."""

    pin: str


@dataclass(frozen=True, slots=True, repr=False)
class FirstPinTyped(Personal):
    """The one-time code only root can read, and the PIN to be."""

    code: str
    role: Role
    pin: str


@dataclass(frozen=True, slots=True)
class PinWrong:
    """`tries` a card has left, `wait` seconds before the next gesture PIN is looked at."""

    tries: int | None = None
    wait: float = 0.0


@dataclass(frozen=True, slots=True)
class PinUnfit:
    """The new PIN is too short or too easy, or the one-time code is not right."""


@dataclass(frozen=True, slots=True)
class PinKept:
    """The new PIN was set: this role's."""

    role: Role


@dataclass(frozen=True, slots=True)
class Unlocked:
    """Card or PIN has proved the role. `warrant`: a clerk's card has signed one."""

    role: Role
    warrant: Warrant | None = None


@dataclass(frozen=True, slots=True)
class PageOpened:
    """Staff went to this room; `key` is the setting that `SETTING` edits."""

    page: StaffPage
    key: str = ""


@dataclass(frozen=True, slots=True)
class LeftStaff:
    """By hand."""


@dataclass(frozen=True, slots=True)
class StaffIdle:
    """Nobody has touched anything for the limit's time."""


@dataclass(frozen=True, slots=True)
class StaffTouched:
    """Somebody is there."""


@dataclass(frozen=True, slots=True)
class OpenAsked:
    """Open for visitors now."""


@dataclass(frozen=True, slots=True)
class PauseAsked:
    """Pause for visitors, with the reason they are shown."""

    reason: PauseReason


@dataclass(frozen=True, slots=True)
class AssistAsked:
    """A visitor wants help: open, with values covered until the visitor reveals them."""


@dataclass(frozen=True, slots=True)
class VouchAsked:
    """A clerk compared a visitor's face with their card: that card may sign them in, once."""


@dataclass(frozen=True, slots=True)
class PowerAsked:
    """Restart the application, restart the unit, or shut down for the night."""

    act: PowerAct


@dataclass(frozen=True, slots=True)
class PowerEnded:
    """`None`: it is on its way."""

    act: PowerAct
    refusal: PowerRefusal | None = None


@dataclass(frozen=True, slots=True)
class TestAsked:
    """Look at the parts again."""


@dataclass(frozen=True, slots=True)
class PaperRefilled:
    """A new roll is in."""


@dataclass(frozen=True, slots=True)
class SlipAsked:
    """A staff slip: the test page, or the readiness report."""

    readiness: bool = False


@dataclass(frozen=True, slots=True)
class SlipEnded:
    """The staff slip came out, or did not."""

    end: SlipEnd


@dataclass(frozen=True, slots=True)
class SettingChosen:
    """A new value, as text, for a dotted key of the unit's own layer."""

    key: str
    value: str


@dataclass(frozen=True, slots=True)
class SettingTried:
    """Try this value on the device before it is kept."""

    key: str
    value: str


@dataclass(frozen=True, slots=True)
class SettingEnded:
    """Kept (or tried, `tried`); `reason` says why not, as plain words of the settings' own, and
    `what` is the value in them.
    """

    key: str
    reason: str = ""
    tried: str = ""
    what: str = ""


@dataclass(frozen=True, slots=True)
class BellRang:
    """The calendar's word: night, self-test, day."""

    phase: Phase


StaffEvent = (
    Knocked
    | DoorState
    | RoleRead
    | RoleRefused
    | PinTyped
    | FirstPinTyped
    | PinWrong
    | PinUnfit
    | PinKept
    | Unlocked
    | PageOpened
    | LeftStaff
    | StaffIdle
    | StaffTouched
    | OpenAsked
    | PauseAsked
    | AssistAsked
    | VouchAsked
    | PowerAsked
    | PowerEnded
    | TestAsked
    | PaperRefilled
    | SlipAsked
    | SlipEnded
    | SettingChosen
    | SettingTried
    | SettingEnded
    | BellRang
    | TechnicianEvent
)

_OF_THE_UNIT = (
    DoorState
    | RoleRead
    | RoleRefused
    | PinWrong
    | PinUnfit
    | PinKept
    | PowerEnded
    | SlipEnded
    | SettingEnded
    | BellRang
    | SwapBegun
    | SwapSigned
)


def of_a_hand(event: object) -> bool:
    """Whether somebody at the screen did this: it begins the quiet period anew."""
    return isinstance(event, StaffEvent) and not isinstance(event, _OF_THE_UNIT)
