"""What the technician's screens say, derived from the test in hand and the exchange. Pure."""

from kiosk.domain.bilingual import Bilingual
from kiosk.upkeep.checks import UnitPart
from kiosk.upkeep.reports.records import RecordState
from kiosk.upkeep.staff import Staff
from kiosk.upkeep.staff_events import StaffPage
from kiosk.upkeep.technician.diagnostics import LOOKED_AT, WAY
from kiosk.upkeep.technician.swap import ROUNDS, Swap, SwapOutcome, SwapStage
from kiosk.upkeep.technician.trial import Trial, TrialStage
from kiosk.upkeep.unit import Unit
from kiosk.values import dataclass
from kiosk.view.bench_rows import GROUP
from kiosk.view.setting import Setting
from kiosk.view.snapshot import NO_WORDS, Pair, pair
from kiosk.view.staff_rows import Behind

_TRAVELS = (RecordState.WAITING, RecordState.SENT, RecordState.REFUSED)
_SEEN = (UnitPart.READER, UnitPart.PRINTER)
"""The parts that tell all the time how they are."""


@dataclass(frozen=True, slots=True)
class BenchProps:
    """Named like the QML properties.

    `test`, `way` and `stage` are the test in hand, `note` how far it is, `looked` that a person
    only looks; `measured` is in millimetres. `exchanging`: an exchange is under way; `swapStage` is
    empty while a part is chosen. `live` is how the part is now. `failing`, `twice`: the new part
    did not pass. `burnt`: a burn-in is over. `fitted`: the new part is in, and signed for; `sent`:
    the platform has its record.
    """

    test: str = ""
    way: str = ""
    stage: str = ""
    looked: bool = False
    measured: int = 0
    title: Pair = NO_WORDS
    lead: Pair = NO_WORDS
    note: Pair = NO_WORDS
    ask: Pair = NO_WORDS
    exchanging: bool = False
    swapStage: str = ""
    swapPart: str = ""
    step: int = 0
    serial: str = ""
    live: Pair = NO_WORDS
    failing: bool = False
    twice: bool = False
    burning: bool = False
    burnt: bool = False
    unkept: bool = False
    fitted: bool = False
    sent: bool = False


def derive_bench(unit: Unit, behind: Behind, setting: Setting) -> BenchProps:
    """The words and flags of the screen in front."""
    mode, swap = unit.mode, unit.shift.swap
    if not isinstance(mode, Staff):
        return BenchProps()
    if mode.page is StaffPage.TRIAL and mode.trial is not None:
        return _trial(mode.trial, swap, setting)
    if mode.page is StaffPage.SWAP:
        return _swap(swap or mode.swapped, behind, setting)
    return BenchProps(exchanging=swap is not None)


def _trial(trial: Trial, swap: Swap | None, setting: Setting) -> BenchProps:
    def say(key: str, **values: int) -> Pair:
        return pair(setting.words.say(GROUP, key, **values))

    test = trial.test
    ask = f"{test.value}_ask"
    known = setting.words.keys(GROUP)
    guided = f"{test.value}_{trial.step + 1}"
    note = NO_WORDS
    if trial.stage is TrialStage.RUNNING:
        note = say(guided) if guided in known else say("running")
        note = say("counted", done=trial.done) if trial.done else note
    details = dict(detail for check in trial.checks for detail in check.details)
    return BenchProps(
        test=test.value,
        way=WAY[test].value,
        stage=trial.stage.value,
        looked=test in LOOKED_AT,
        measured=int(details.get("measured_mm", "0")),
        title=say(test.value),
        lead=say(f"{test.value}_how"),
        note=note,
        ask=say(ask) if ask in known else NO_WORDS,
        exchanging=swap is not None and swap.stage is SwapStage.TESTS,
    )


def _swap(swap: Swap | None, behind: Behind, setting: Setting) -> BenchProps:
    words = setting.words

    def say(key: str, **values: Bilingual | int | str) -> Pair:
        return pair(words.say(GROUP, key, **values))

    if swap is None:
        return BenchProps(title=say("swap_choose"), lead=say("swap_choose_lead"))
    title, lead = _said(swap, setting)
    live = (each for each in behind.card.checks if each.part is swap.part)
    seen = behind.card.beneath or next(live, None)
    told = swap.part in _SEEN and swap.stage in (SwapStage.REMOVE, SwapStage.SERIAL)
    return BenchProps(
        title=title,
        lead=lead,
        note=say(f"serial_{swap.trouble.value}") if swap.trouble else _note(swap, behind, setting),
        exchanging=swap.stage is not SwapStage.SIGNED,
        swapStage=swap.stage.value,
        swapPart=swap.part.value,
        step=swap.step + 1,
        serial=swap.serial,
        live=say("seen_now", said=seen.sentence) if told and seen else NO_WORDS,
        failing=bool(swap.failed) and swap.next_test is None,
        twice=swap.tried >= ROUNDS and bool(swap.failed),
        burning=swap.running,
        burnt=swap.burn.over and swap.burn.wanted > 0 and not swap.running,
        unkept=swap.unkept,
        fitted=swap.stage is SwapStage.SIGNED and swap.outcome is SwapOutcome.FITTED,
        sent=swap.stage is SwapStage.SIGNED and behind.record is RecordState.SENT,
    )


def _note(swap: Swap, behind: Behind, setting: Setting) -> Pair:
    """How far the burn-in is, or whether the platform has the record."""
    record = behind.record
    if swap.stage is SwapStage.SIGNED and record in _TRAVELS:
        return pair(setting.words.say(GROUP, f"record_{record.value}"))
    if swap.stage is not SwapStage.BURN_IN or not swap.burn.wanted:
        return NO_WORDS
    burn = swap.burn
    values = {"done": burn.done, "wanted": burn.wanted, "failed": burn.failed}
    return pair(setting.words.say(GROUP, "burn_done", **values))


def _said(swap: Swap, setting: Setting) -> tuple[Pair, Pair]:
    """Title and lead of the exchange's own page."""

    def say(key: str, **values: int | str) -> Pair:
        return pair(setting.words.say(GROUP, key, **values))

    match swap.stage:
        case SwapStage.REMOVE:
            key = f"remove_{swap.part.value}_{swap.step + 1}"
            return say(key), say(f"{key}_how")
        case SwapStage.SERIAL:
            return say("serial"), say("serial_lead")
        case SwapStage.TESTS if swap.next_test is not None:
            done = len(swap.results)
            return say("tests"), say("tests_lead", all=len(swap.tests), done=done)
        case SwapStage.TESTS if swap.failed:
            twice = swap.tried >= ROUNDS
            lead = say("tests_failed_twice" if twice else "tests_failed_lead")
            return say("tests_failed", count=len(swap.failed)), lead
        case SwapStage.TESTS:
            done = len(swap.results)
            return say("tests_passed"), say("tests_lead", all=len(swap.tests), done=done)
        case SwapStage.BURN_IN:
            return say("burn"), say(f"burn_{swap.part.value}_lead")
        case SwapStage.SIGN:
            return say("sign"), say("sign_unkept") if swap.unkept else NO_WORDS
        case SwapStage.SIGNED:
            outcome = "" if swap.outcome is None else swap.outcome.value
            key = "signed_lead" if swap.signed else "unsigned_lead"
            return say(f"signed_{outcome}"), say(key, record=swap.record)
