"""The exchange of a part, from the choice to the signed record, as a pure reducer.

The exchange outlives the door, the card and the program: it is kept after each step, and until it
ends the unit is out of service.
"""

import re
from enum import StrEnum

from kiosk.upkeep.checks import Check, UnitPart, Verdict, worst
from kiosk.upkeep.technician.diagnostics import Diagnostic
from kiosk.values import dataclass, replace

REMOVAL_STEPS = {
    UnitPart.READER: 3,
    UnitPart.PRINTER: 4,
    UnitPart.SCREEN: 3,
    UnitPart.SOUND: 3,
}
"""Guided steps, each with words of its own: power off, old part out, new part in, power on."""
BURNS = frozenset({UnitPart.PRINTER, UnitPart.READER})
BURN_MOST = 100
BURN_FAILURES = 3
"""So many that fail end the burn-in."""
ROUNDS = 2
"""Failed rounds of tests after which leaving the part out is offered first."""
_SERIAL = re.compile(r"[A-Z0-9][A-Z0-9-]{2,23}")


class SwapStage(StrEnum):
    """Where the exchange is."""

    REMOVE = "remove"
    SERIAL = "serial"
    TESTS = "tests"
    BURN_IN = "burn_in"
    SIGN = "sign"
    SIGNED = "signed"


class SerialTrouble(StrEnum):
    """Why a serial number is not taken."""

    EMPTY = "empty"
    UNFIT = "unfit"
    SAME = "same"


class SwapOutcome(StrEnum):
    """How it ended."""

    FITTED = "fitted"
    LEFT_OUT = "left_out"
    CANCELLED = "cancelled"


@dataclass(frozen=True, slots=True)
class Burn:
    """The burn-in: strips printed, or cards read, `wanted` of them."""

    wanted: int = 0
    done: int = 0
    failed: int = 0

    @property
    def over(self) -> bool:
        return self.done >= self.wanted or self.failed >= BURN_FAILURES

    @property
    def well(self) -> bool:
        return self.failed == 0


@dataclass(frozen=True, slots=True)
class Swap:
    """`began` is wall time (ISO 8601); `old_serial` what the last service record put in, if any.

    `tests` are those the new part has to pass, `results` what those that were held came to, `tried`
    how many rounds of them did not pass. `running`: a burn-in is under way. `record` and `signed`
    say what became of the service record, `unkept` that it could not be written.
    """

    part: UnitPart
    began: str
    tests: tuple[Diagnostic, ...]
    old_serial: str = ""
    stage: SwapStage = SwapStage.REMOVE
    step: int = 0
    serial: str = ""
    trouble: SerialTrouble | None = None
    results: tuple[tuple[Diagnostic, tuple[Check, ...]], ...] = ()
    tried: int = 0
    burn: Burn = Burn()
    running: bool = False
    outcome: SwapOutcome | None = None
    record: str = ""
    signed: bool = False
    unkept: bool = False

    @property
    def next_test(self) -> Diagnostic | None:
        """The first that was not held yet in this round."""
        held = {test for test, _ in self.results}
        return next((test for test in self.tests if test not in held), None)

    @property
    def failed(self) -> tuple[Diagnostic, ...]:
        """The tests that did not pass. What only wants heeding has passed."""
        return tuple(test for test, found in self.results if not passed(found))


def passed(found: tuple[Check, ...]) -> bool:
    """Whether a part that was tested with these findings may stay in."""
    return worst(found) in (Verdict.WELL, Verdict.HEED)


def forward(swap: Swap) -> Swap:
    """One step on: through the removal, and past what needs no more than a touch."""
    match swap.stage:
        case SwapStage.REMOVE if swap.step + 1 < REMOVAL_STEPS[swap.part]:
            return replace(swap, step=swap.step + 1)
        case SwapStage.REMOVE:
            return replace(swap, stage=SwapStage.SERIAL)
        case SwapStage.TESTS if swap.next_test is None and swap.failed:
            again = tuple(each for each in swap.results if passed(each[1]))
            return replace(swap, results=again)
        case SwapStage.TESTS if swap.next_test is None:
            after = SwapStage.BURN_IN if swap.part in BURNS else SwapStage.SIGN
            return _signing(replace(swap, stage=after))
        case SwapStage.BURN_IN if not swap.running:
            return _signing(replace(swap, stage=SwapStage.SIGN))
        case _:
            return swap


def back(swap: Swap) -> Swap:
    """One step back, as far as nothing has been tested yet."""
    match swap.stage:
        case SwapStage.REMOVE:
            return replace(swap, step=max(0, swap.step - 1))
        case SwapStage.SERIAL:
            return replace(swap, stage=SwapStage.REMOVE, trouble=None)
        case SwapStage.TESTS if not swap.results:
            return replace(swap, stage=SwapStage.SERIAL)
        case _:
            return swap


def typed(swap: Swap, text: str) -> Swap:
    """The new serial number. The one that just came out is the wrong part."""
    if swap.stage is not SwapStage.SERIAL:
        return swap
    serial = text.strip().upper()
    trouble = (
        SerialTrouble.EMPTY
        if not serial
        else SerialTrouble.UNFIT
        if not _SERIAL.fullmatch(serial)
        else SerialTrouble.SAME
        if serial == swap.old_serial
        else None
    )
    if trouble is not None:
        return replace(swap, trouble=trouble)
    return replace(swap, stage=SwapStage.TESTS, serial=serial, trouble=None)


def tested(swap: Swap, test: Diagnostic, found: tuple[Check, ...]) -> Swap:
    """One of its tests has ended, for the first time or anew."""
    if swap.stage is not SwapStage.TESTS or test not in swap.tests:
        return swap
    others = tuple(each for each in swap.results if each[0] is not test)
    after = replace(swap, results=(*others, (test, found)))
    whole = after.next_test is None and swap.next_test is not None
    return replace(after, tried=after.tried + 1) if whole and after.failed else after


def burning(swap: Swap, count: int) -> Swap:
    """The burn-in begins, or begins anew."""
    if swap.stage is not SwapStage.BURN_IN or not 0 < count <= BURN_MOST:
        return swap
    return replace(swap, burn=Burn(count), running=True)


def burnt(swap: Swap, *, well: bool) -> Swap:
    """One more."""
    if not swap.running:
        return swap
    burn = swap.burn
    burn = replace(burn, done=burn.done + well, failed=burn.failed + (not well))
    return replace(swap, burn=burn, running=not burn.over)


def ended(swap: Swap, outcome: SwapOutcome) -> Swap:
    """Left out or cancelled: only the record is still to be signed."""
    if swap.stage in (SwapStage.SIGN, SwapStage.SIGNED):
        return swap
    return replace(swap, stage=SwapStage.SIGN, outcome=outcome, running=False)


def _signing(swap: Swap) -> Swap:
    if swap.stage is not SwapStage.SIGN:
        return swap
    return replace(swap, outcome=SwapOutcome.FITTED)
