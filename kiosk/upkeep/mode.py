"""The unit's mode: a second pure reducer beside the visit. A visit exists only in `Open`.

It looks at the same events as the visit, after the visit has: `facts` is what the parts say by now,
`resting` whether nobody is here. Out of service waits for that: a visitor is never cut short.
"""

from enum import StrEnum
from typing import assert_never

from kiosk.domain.bilingual import NO_WORDS, Bilingual
from kiosk.domain.device_status import LineStatus, PrinterCondition
from kiosk.domain.power import PowerAct
from kiosk.domain.warrant import Warrant
from kiosk.upkeep.checks import UnitPart
from kiosk.upkeep.hours import Phase
from kiosk.upkeep.technician.swap import Swap
from kiosk.values import dataclass
from kiosk.visit.events import (
    Event,
    Opened,
    PrinterChanged,
    ReaderChanged,
    ResidentReaderChanged,
    Shut,
    Touch,
    Touched,
)
from kiosk.visit.facts import Facts
from kiosk.visit.means import pad_fitted


class Part(StrEnum):
    """What has to report before the unit opens.

    The line is not among them: its libraries load behind the first picture, and until it has
    answered no way of signing in is offered.
    """

    READER = "reader"
    ID_READER = "id_reader"
    PRINTER = "printer"


class Cause(StrEnum):
    """Why the unit is out of service; staff see it, visitors are sent to the counter."""

    LINE_DOWN = "line_down"
    LINE_UNTRUSTED = "line_untrusted"
    LINE_REFUSED = "line_refused"
    PRINTER_OUT = "printer_out"


class PauseReason(StrEnum):
    """Why staff paused the unit; visitors are told."""

    COUNTER_ONLY = "counter_only"
    CLEANING = "cleaning"
    QUIET_TALK = "quiet_talk"
    BACK_SOON = "back_soon"


@dataclass(frozen=True, slots=True)
class Starting:
    """The program is coming up."""


@dataclass(frozen=True, slots=True)
class SelfTest:
    """Waiting until each part has said something; `heard` are those that have."""

    heard: frozenset[Part] = frozenset()


@dataclass(frozen=True, slots=True)
class Closed:
    """Outside opening hours."""


@dataclass(frozen=True, slots=True)
class Open:
    """Visitors are served. `assisted`: a clerk stands beside this one, until the visit ends.

    `vouched`: with a role card, the clerk has said that this one's face is that of their card.
    """

    assisted: bool = False
    vouched: Warrant | None = None


@dataclass(frozen=True, slots=True)
class Paused:
    """Staff paused it."""

    reason: PauseReason


@dataclass(frozen=True, slots=True)
class OutOfService:
    """Nothing but the guide would be left to offer: `causes`; or a part is being exchanged."""

    causes: tuple[Cause, ...]
    swapping: UnitPart | None = None


ServiceMode = Starting | SelfTest | Closed | Open | Paused | OutOfService
"""What the unit is towards visitors. `upkeep.staff` adds the door and what lies behind it."""


@dataclass(frozen=True, slots=True)
class Shift:
    """What staff and the calendar want. `by_hand`: opened before its time, until the next bell.

    `swap`: a part is being exchanged, and nobody is served until that has ended. `ending`: staff
    asked for this end of the program, and it outlasts their stay: the card leaves at once.
    `stuck`: why the settings cannot be used; nobody is served until they can.
    """

    phase: Phase = Phase.DAY
    paused: PauseReason | None = None
    by_hand: bool = False
    swap: Swap | None = None
    ending: PowerAct | None = None
    stuck: Bilingual = NO_WORDS

    @property
    def open(self) -> bool:
        return self.phase is Phase.DAY or self.by_hand


WORKING = Shift()


@dataclass(frozen=True, slots=True)
class Begun:
    """The program is up: the parts are being asked."""


@dataclass(frozen=True, slots=True)
class SelfTestOver:
    """The parts have had their time; what has not reported counts as missing."""


ServiceEvent = Begun | SelfTestOver | Event

# One that the unit is not meant to have cannot be out.
_PRINTER_NOT_OUT = frozenset(
    {
        PrinterCondition.READY,
        PrinterCondition.BUSY,
        PrinterCondition.STARTING,
        PrinterCondition.NOT_FITTED,
    }
)


def step(
    mode: ServiceMode,
    event: object,
    facts: Facts,
    *,
    resting: bool,
    shift: Shift = WORKING,
) -> ServiceMode:
    """The next mode. Total: what a mode does not expect changes nothing."""
    match mode:
        case Starting():
            return SelfTest() if isinstance(event, Begun) else mode
        case SelfTest():
            return _tested(mode, event, facts, shift)
        case Open():
            return judged(facts, shift) if resting else mode
        case OutOfService() | Closed() | Paused():
            return judged(facts, shift)
        case _:
            assert_never(mode)


def said_to_visit(before: object, after: object) -> tuple[Opened | Shut | Touched, ...]:
    """What the visit hears of a change of mode."""
    if isinstance(after, Open) == isinstance(before, Open):
        return ()
    if not isinstance(after, Open):
        return (Shut(),)
    opened = Opened(vouched=after.vouched)
    return (opened, Touched(Touch.BEGIN)) if after.assisted else (opened,)


def judged(facts: Facts, shift: Shift) -> Open | OutOfService | Closed | Paused:
    """What the unit should be, nobody being here."""
    if shift.stuck.zh:
        return OutOfService(())
    if shift.swap is not None:
        return OutOfService((), shift.swap.part)
    if not shift.open:
        return Closed()
    if shift.paused is not None:
        return Paused(shift.paused)
    found = causes(facts)
    return OutOfService(found) if found else Open()


def causes(facts: Facts) -> tuple[Cause, ...]:
    """Why nobody could finish anything here, or nothing.

    A unit the platform refuses, or that cannot trust the platform, has to be seen to by staff. One
    whose line is down comes back by itself and can still say where to go, so it stays open until
    the printer is gone as well.
    """
    match facts.line:
        case LineStatus.UP | LineStatus.STARTING:
            return ()
        case LineStatus.UNTRUSTED:
            return (Cause.LINE_UNTRUSTED, *_printer_out(facts))
        case LineStatus.REFUSED:
            return (Cause.LINE_REFUSED, *_printer_out(facts))
        case LineStatus.DOWN:
            out = _printer_out(facts)
            return (Cause.LINE_DOWN, *out) if out else ()
        case _:
            assert_never(facts.line)


def _tested(mode: SelfTest, event: object, facts: Facts, shift: Shift) -> ServiceMode:
    if isinstance(event, SelfTestOver):
        return judged(facts, shift)
    heard = mode.heard | _speaks(event)
    awaited = frozenset(Part) if pad_fitted(facts) else frozenset(Part) - {Part.ID_READER}
    return judged(facts, shift) if heard >= awaited else SelfTest(heard)


def _speaks(event: object) -> frozenset[Part]:
    match event:
        case ReaderChanged():
            return frozenset({Part.READER})
        case ResidentReaderChanged():
            return frozenset({Part.ID_READER})
        case PrinterChanged() if event.status.condition is not PrinterCondition.STARTING:
            return frozenset({Part.PRINTER})
        case _:
            return frozenset()


def _printer_out(facts: Facts) -> tuple[Cause, ...]:
    return () if facts.printer.condition in _PRINTER_NOT_OUT else (Cause.PRINTER_OUT,)
