"""Unit events on the wire: one shape each, a closed list. Nothing in them has room for a person."""

from datetime import datetime
from typing import Annotated, Literal

from pydantic import AwareDatetime, BeforeValidator, ConfigDict, Field, PlainSerializer, TypeAdapter

from kiosk.central.wire_model import WireModel
from kiosk.upkeep.checks import UnitPart, Verdict
from kiosk.upkeep.journal.events import StaffRole, StopReason
from kiosk.upkeep.mode import Cause, PauseReason

MOST = 50
"""Events in one call."""


def _moment(value: object) -> object:
    return datetime.fromisoformat(value) if isinstance(value, str) else value


Moment = Annotated[AwareDatetime, BeforeValidator(_moment), PlainSerializer(datetime.isoformat)]
Part = Annotated[UnitPart, Field(strict=False)]
Word = Annotated[Verdict, Field(strict=False)]
EventId = Annotated[str, Field(pattern=r"^[0-9a-f]{32}$")]
Assertion = Annotated[str, Field(min_length=1, max_length=4000)]


class Sent(WireModel):
    """Built at once: the platform's framework cannot wait for it."""

    model_config = ConfigDict(defer_build=False)


class _Event(Sent):
    """`id` is made once by the unit: the same id is the same event, however often it is sent."""

    id: EventId
    at: Moment


class Plain(_Event):
    """Says it all by its name."""

    kind: Literal["opened", "closed", "paper_low", "paper_refilled"]


class Ran(_Event):
    """The program came up (`reason` is why it had ended before), or ends by its own will."""

    kind: Literal["started", "stopped"]
    reason: Annotated[StopReason, Field(strict=False)]


class Paused(_Event):
    """Staff paused the unit for visitors, who are told this reason."""

    kind: Literal["paused"]
    reason: Annotated[PauseReason, Field(strict=False)]


class OutOfService(_Event):
    """Nobody could finish anything here."""

    kind: Literal["out_of_service"]
    causes: Annotated[list[Annotated[Cause, Field(strict=False)]], Field(max_length=8)]


class OfPart(_Event):
    """An exchange of `part` has begun, or ended in one of three ways."""

    kind: Literal["exchanging", "part_swapped", "part_left_out", "swap_cancelled"]
    part: Part


class PartChanged(_Event):
    """`part` is better or worse than it was, and has stayed so."""

    kind: Literal["part_changed"]
    part: Part
    verdict: Word


class Unwell(Sent):
    """A part the self-test did not find well."""

    part: Part
    verdict: Word


class SelfTested(_Event):
    """The self-test's result: the worst verdict, and the parts that were not well."""

    kind: Literal["self_test"]
    verdict: Word
    unwell: Annotated[list[Unwell], Field(max_length=20)]


class SettingChanged(_Event):
    """This setting has a new value; the value stays on the unit."""

    kind: Literal["setting_changed"]
    setting: Annotated[str, Field(pattern=r"^[a-z_]{1,30}(\.[a-z_]{1,30}){1,3}$")]


class ByStaff(_Event):
    """Staff asked for it, or the door stays shut after too many wrong PINs: the role, nobody."""

    kind: Literal["restart_asked", "reboot_asked", "power_off_asked", "locked_out"]
    role: Annotated[StaffRole, Field(strict=False)]


class ExpectedOff(_Event):
    """Silence until `until` means nothing; `null`: until somebody switches the unit on again."""

    kind: Literal["expected_off"]
    until: Moment | None


EventWire = Annotated[
    Plain
    | Ran
    | Paused
    | OutOfService
    | OfPart
    | PartChanged
    | SelfTested
    | SettingChanged
    | ByStaff
    | ExpectedOff,
    Field(discriminator="kind"),
]
EVENT: TypeAdapter[EventWire] = TypeAdapter(EventWire)


class Proven(Sent):
    """The unit's certificate, and its key too (RFC 7521 section 4.2)."""

    client_assertion_type: Annotated[str, Field(min_length=1, max_length=100)]
    client_assertion: Assertion


class EventsRequest(Proven):
    """POST /v1/unit/events, oldest first. `lost` were dropped before these: the disk is not endless
    while the line is down.
    """

    lost: Annotated[int, Field(ge=0, le=1_000_000_000)]
    events: Annotated[list[EventWire], Field(max_length=MOST)]
