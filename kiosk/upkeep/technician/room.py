"""The technician's rooms as part of the staff's: a test in hand, and the exchange that waits."""

from kiosk.domain.roles import Role
from kiosk.upkeep import staff_effects as fx
from kiosk.upkeep.checks import worst
from kiosk.upkeep.journal.events import JournalEntry, JournalEvent, StaffRole
from kiosk.upkeep.staff_events import StaffPage
from kiosk.upkeep.technician import effects as tx
from kiosk.upkeep.technician import events as te
from kiosk.upkeep.technician import swap as swaps
from kiosk.upkeep.technician import trial as trials
from kiosk.upkeep.technician.diagnostics import SWAPPED
from kiosk.upkeep.technician.swap import Swap, SwapOutcome, SwapStage
from kiosk.upkeep.technician.trial import Trial, TrialStage
from kiosk.values import dataclass, replace
from kiosk.visit.facts import Facts

_ENDS = {
    SwapOutcome.FITTED: JournalEvent.PART_SWAPPED,
    SwapOutcome.LEFT_OUT: JournalEvent.PART_LEFT_OUT,
    SwapOutcome.CANCELLED: JournalEvent.SWAP_CANCELLED,
}


@dataclass(frozen=True, slots=True)
class Hands:
    """What a technician has in hand. `closed` is the exchange whose record was signed just now."""

    page: StaffPage
    trial: Trial | None = None
    swap: Swap | None = None
    closed: Swap | None = None


Step = tuple[Hands, tuple[fx.UnitEffect, ...]]


def step(hands: Hands, event: object, facts: Facts) -> Step:
    """The next hands, and what has to be done about it. Total."""
    match event:
        case te.TrialChosen():
            return Hands(StaffPage.TRIAL, Trial(event.test), hands.swap), _stops(hands)
        case te.TrialEnded():
            return _tested(hands, event, facts)
        case te.SwapAsked() if hands.swap is None and event.part in SWAPPED:
            return hands, (tx.BeginSwap(event.part),)
        case te.SwapBegun():
            return Hands(StaffPage.SWAP, None, event.swap), (tx.KeepSwap(event.swap),)
        case te.SwapSigned() if hands.swap is not None:
            return _signed(hands, hands.swap, event)
        case te.SwapNext() if hands.swap is not None:
            return _forward(hands, hands.swap)
        case _ if hands.swap is not None and hands.page is StaffPage.SWAP:
            return _exchange(hands, hands.swap, event, facts)
        case _:
            return _in_hand(hands, event, facts)


def dropped(hands: Hands) -> Step:
    """The technician has gone to another room, or out: nothing runs on."""
    swap = hands.swap
    if swap is not None and swap.running:
        swap = replace(swap, running=False)
    return replace(hands, trial=None, swap=swap, closed=None), _stops(hands)


def _in_hand(hands: Hands, event: object, facts: Facts) -> Step:
    if hands.trial is None:
        return hands, ()
    trial, effects = trials.step(hands.trial, event, facts)
    trial, more = trials.notices(trial, facts)
    return replace(hands, trial=trial), (*effects, *more)


def _tested(hands: Hands, event: te.TrialEnded, facts: Facts) -> Step:
    notes = tuple(
        fx.Note(JournalEntry(JournalEvent.CHECKED, part=part, verdict=worst(found)))
        for part in dict.fromkeys(check.part for check in event.checks)
        if (found := [check for check in event.checks if check.part is part])
    )
    after, _ = _in_hand(hands, event, facts)
    swap = after.swap
    if swap is None or hands.trial is None or hands.trial.test is not event.test:
        return after, notes
    swap = swaps.tested(swap, event.test, event.checks)
    return replace(after, swap=swap), (*notes, tx.KeepSwap(swap))


def _forward(hands: Hands, swap: Swap) -> Step:
    if swap.stage is SwapStage.TESTS and swap.next_test is None and hands.page is StaffPage.TRIAL:
        return Hands(StaffPage.SWAP, None, swap), ()
    if swap.stage is SwapStage.SIGN:
        return hands, (tx.SignSwap(swap),)
    after = swap
    if swap.stage is not SwapStage.TESTS or swap.next_test is None:
        after = swaps.forward(swap)
    return _kept(swap, after)


def _exchange(hands: Hands, swap: Swap, event: object, facts: Facts) -> Step:
    match event:
        case te.SwapBack():
            return _kept(swap, swaps.back(swap))
        case te.SerialTyped():
            after = swaps.typed(swap, event.text)
            if after.trouble is not None:
                return replace(hands, swap=after), ()
            return _kept(swap, after)
        case te.PartLeftOut():
            return _kept(swap, swaps.ended(swap, SwapOutcome.LEFT_OUT))
        case te.SwapCancelled():
            return _kept(swap, swaps.ended(swap, SwapOutcome.CANCELLED))
        case te.BurnAsked():
            after = swaps.burning(swap, event.count)
        case te.BurnEnded() if event.part is swap.part:
            after = swaps.burnt(swap, well=event.well)
        case te.BurnStopped():
            after = replace(swap, running=False)
        case _:
            return hands, ()
    effects: tuple[fx.UnitEffect, ...] = (tx.KeepSwap(after),)
    if after.running and after != swap:
        effects = (*effects, tx.BurnOne(after, facts.reader, facts.insertion))
    return replace(hands, swap=after), effects


def _kept(before: Swap, after: Swap) -> Step:
    """To where the exchange stands now: its next test, or its own page."""
    effects: tuple[fx.UnitEffect, ...] = () if after == before else (tx.KeepSwap(after),)
    if after.stage is SwapStage.SIGN and before.stage is not SwapStage.SIGN:
        effects = (*effects, tx.SignSwap(after))
    test = after.next_test if after.stage is SwapStage.TESTS else None
    if test is not None:
        return Hands(StaffPage.TRIAL, Trial(test), after), effects
    return Hands(StaffPage.SWAP, None, after), effects


def _signed(hands: Hands, swap: Swap, event: te.SwapSigned) -> Step:
    if swap.stage is not SwapStage.SIGN or swap.outcome is None:
        return hands, ()
    if not event.record:
        return replace(hands, swap=replace(swap, unkept=True)), ()
    done = replace(swap, stage=SwapStage.SIGNED, record=event.record, signed=event.signed)
    said = JournalEntry(_ENDS[swap.outcome], role=StaffRole(Role.TECHNICIAN.value), part=swap.part)
    return Hands(StaffPage.SWAP, None, None, done), (fx.Note(said),)


def _stops(hands: Hands) -> tuple[fx.UnitEffect, ...]:
    trial = hands.trial
    under_way = trial is not None and trial.stage in (TrialStage.RUNNING, TrialStage.ASKING)
    return (tx.StopTrial(),) if under_way else ()
