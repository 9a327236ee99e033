"""The whole unit as one pure, total function: its mode, and what staff and calendar want of it."""

from dataclasses import field

from kiosk.domain.card import CardRefusal
from kiosk.domain.device_status import CardReaderStatus
from kiosk.domain.power import PowerAct
from kiosk.upkeep import mode as service
from kiosk.upkeep import staff
from kiosk.upkeep import staff_effects as fx
from kiosk.upkeep import staff_events as se
from kiosk.upkeep.hours import Phase
from kiosk.upkeep.journal.events import JournalEntry, JournalEvent, StaffRole
from kiosk.upkeep.mode import Begun, Open, SelfTest, SelfTestOver, Shift, Starting
from kiosk.upkeep.staff import Door, Mode, Staff
from kiosk.upkeep.technician.events import SwapBegun
from kiosk.values import dataclass, replace
from kiosk.visit.events import CardNotRead, Event, ReaderChanged
from kiosk.visit.facts import Facts

UnitEvent = Begun | SelfTestOver | se.StaffEvent | Event
Step = tuple["Unit", tuple[fx.UnitEffect, ...]]


@dataclass(frozen=True, slots=True)
class Unit:
    """The mode, and the shift that it falls back to when staff leave."""

    mode: Mode = field(default_factory=Starting)
    shift: Shift = field(default_factory=Shift)


def step(unit: Unit, event: UnitEvent, facts: Facts, *, resting: bool, free: bool) -> Step:
    """The next unit, and what has to be done about it.

    `facts` and the two flags are the visit's after it has seen the event: `resting` that nobody is
    here, `free` that no visitor would lose anything if the door were opened now.
    """
    if isinstance(event, se.BellRang):
        return _rung(unit, event.phase, facts, resting=resting)
    if isinstance(event, SwapBegun) and not isinstance(unit.mode, Staff):
        unit = replace(unit, shift=replace(unit.shift, swap=event.swap))
    if isinstance(event, se.PowerEnded) and event.refusal is not None:
        unit = replace(unit, shift=replace(unit.shift, ending=None))
    mode, shift = unit.mode, unit.shift
    match mode:
        case Door():
            at, shift, effects = staff.at_door(mode, shift, event, facts)
            return Unit(at, shift), effects
        case Staff():
            at, shift, effects = staff.inside(mode, shift, event, facts)
            return Unit(at, shift), effects
        case Starting() | SelfTest():
            after = service.step(mode, event, facts, resting=resting, shift=shift)
            # A card that was in all along may be a role card: nobody shall have to push it twice.
            probe = _probe(facts) if not isinstance(after, Starting | SelfTest | Open) else ()
            return Unit(after, shift), probe
        case _:
            return _serving(unit, mode, event, facts, resting=resting, free=free)


def for_the_night(unit: Unit) -> bool:
    """Whether nobody expects this unit on: staff switched it off, or its hours are over and nobody
    restarts it.
    """
    shift = unit.shift
    if shift.ending is not None:
        return shift.ending is PowerAct.POWER_OFF
    return shift.phase is Phase.NIGHT and not shift.by_hand


def _serving(
    unit: Unit,
    mode: service.ServiceMode,
    event: UnitEvent,
    facts: Facts,
    *,
    resting: bool,
    free: bool,
) -> Step:
    if free:
        match event:
            case se.Knocked():
                return replace(unit, mode=Door()), (fx.AskDoor(),)
            case se.RoleRead() if event.insertion == facts.insertion:
                door = Door(event.insertion, event.role, tries=event.tries)
                return replace(unit, mode=door), ()
            case se.RoleRefused() if event.insertion == facts.insertion:
                note = JournalEntry(JournalEvent.STAFF_REFUSED, role=StaffRole.UNIT)
                refused = Door(event.insertion, refused=event.why)
                return replace(unit, mode=refused), (fx.Note(note),)
            case CardNotRead(refusal=CardRefusal.ROLE_CARD):
                return unit, (fx.ReadRole(event.insertion),)
    assisted = isinstance(mode, Open) and mode.assisted
    if assisted and not resting:
        return unit, ()
    after = service.step(mode, event, facts, resting=resting, shift=unit.shift)
    looks = isinstance(event, ReaderChanged) and free
    return replace(unit, mode=after), _probe(facts) if looks else ()


def _rung(unit: Unit, phase: Phase, facts: Facts, *, resting: bool) -> Step:
    """Another time of the day: what was opened by hand, or paused, ends with it."""
    if phase is unit.shift.phase:
        return unit, ()
    shift = replace(unit.shift, phase=phase, paused=None, by_hand=False)
    test = (fx.TestParts(),) if phase is Phase.MORNING else ()
    mode = unit.mode
    if isinstance(mode, Starting | SelfTest | Door | Staff) or (
        isinstance(mode, Open) and not resting
    ):
        return Unit(mode, shift), test
    return Unit(service.judged(facts, shift), shift), test


def _probe(facts: Facts) -> tuple[fx.UnitEffect, ...]:
    if facts.reader is not CardReaderStatus.PRESENT or facts.insertion is None:
        return ()
    return (fx.ReadRole(facts.insertion),)
