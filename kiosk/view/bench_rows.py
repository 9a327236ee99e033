"""The lists of the technician's screens: tests, what they found, and the facts beside it. Pure."""

from collections.abc import Iterator

from kiosk.upkeep.checks import Check, Judge, Verdict, worst
from kiosk.upkeep.staff import Staff
from kiosk.upkeep.staff_events import StaffPage
from kiosk.upkeep.technician.diagnostics import SWAPPED, Diagnostic
from kiosk.upkeep.technician.records import Held
from kiosk.upkeep.technician.swap import Swap, SwapStage
from kiosk.upkeep.technician.trial import TrialStage
from kiosk.upkeep.unit import Unit
from kiosk.values import dataclass
from kiosk.view.rows import Row
from kiosk.view.setting import Setting
from kiosk.view.snapshot import Pair, pair
from kiosk.view.staff_rows import Behind

GROUP = "technician"


@dataclass(frozen=True, slots=True, repr=False)
class TestRow(Row):
    """One test: its latest verdict, and when, how long and by whom. Or a part, and what it says."""

    test: str
    verdict: str
    name: Pair
    said: Pair


@dataclass(frozen=True, slots=True, repr=False)
class FoundRow(Row):
    """One thing a test found, and what to do about it."""

    verdict: str
    sentence: Pair
    action: Pair


@dataclass(frozen=True, slots=True, repr=False)
class FactRow(Row):
    """One named fact beside it."""

    label: Pair
    value: Pair


@dataclass(frozen=True, slots=True, repr=False)
class PartChoiceRow(Row):
    """One part that can be exchanged."""

    part: str
    name: Pair


@dataclass(frozen=True, slots=True)
class BenchRows:
    """The lists of the screen in front."""

    tests: tuple[TestRow, ...] = ()
    found: tuple[FoundRow, ...] = ()
    facts: tuple[FactRow, ...] = ()
    parts: tuple[PartChoiceRow, ...] = ()


def derive_bench_rows(unit: Unit, behind: Behind, setting: Setting) -> BenchRows:
    """The rows of the screen in front, and of no other."""
    mode, swap = unit.mode, unit.shift.swap
    if not isinstance(mode, Staff):
        return BenchRows()
    if mode.page is StaffPage.DIAGNOSTICS:
        return BenchRows(tests=tuple(_test(t, held, setting) for t, held in behind.diagnostics))
    if mode.page is StaffPage.READINESS:
        return BenchRows(tests=tuple(_report(behind, setting)))
    if mode.page is StaffPage.TRIAL and mode.trial and mode.trial.stage is TrialStage.DONE:
        return BenchRows(found=_found(mode.trial.checks), facts=_facts(mode.trial.checks, setting))
    if mode.page is StaffPage.SWAP and swap is None and mode.swapped is None:
        words = setting.words
        return BenchRows(
            parts=tuple(
                PartChoiceRow(part.value, pair(words.say(GROUP, f"swap_{part.value}")))
                for part in SWAPPED
            )
        )
    if mode.page is StaffPage.SWAP and swap is not None and swap.stage is SwapStage.TESTS:
        return BenchRows(tests=_results(swap, setting))
    return BenchRows()


def _report(behind: Behind, setting: Setting) -> Iterator[TestRow]:
    """Every part and every test of the readiness report, and what is to be said of it."""
    for check in behind.card.checks:
        name = setting.words.say("morning", f"part_{check.part.value}")
        said = pair(check.sentence)
        yield TestRow(check.part.value, check.verdict.value, pair(name), said)
    for told in behind.tests:
        yield TestRow(told.test.value, told.verdict.value, pair(told.name), pair(told.said))


def _test(test: Diagnostic, held: Held | None, setting: Setting) -> TestRow:
    words = setting.words
    name = pair(words.say(GROUP, test.value))
    if held is None:
        never = pair(words.say(GROUP, "never"))
        return TestRow(test.value, Verdict.UNKNOWN.value, name, never)
    by_person = any(check.judge is Judge.PERSON for check in held.checks)
    said = words.say(
        GROUP,
        "held",
        at=f"{held.at:%Y-%m-%d}",
        seconds=f"{sum(check.milliseconds for check in held.checks) / 1000:.1f}",
        judge=words.say(GROUP, "by_person" if by_person else "by_machine"),
    )
    return TestRow(test.value, worst(held.checks).value, name, pair(said))


def _results(swap: Swap, setting: Setting) -> tuple[TestRow, ...]:
    found = dict(swap.results)
    rows = []
    for test in swap.tests:
        name = pair(setting.words.say(GROUP, test.value))
        checks = found.get(test, ())
        worst_one = max(checks, key=lambda check: check.verdict.severity, default=None)
        never = setting.words.say(GROUP, "never")
        said = pair(never if worst_one is None else worst_one.sentence)
        rows.append(TestRow(test.value, worst(checks).value, name, said))
    return tuple(rows)


def _found(checks: tuple[Check, ...]) -> tuple[FoundRow, ...]:
    ordered = sorted(checks, key=lambda check: -check.verdict.severity)
    return tuple(
        FoundRow(check.verdict.value, pair(check.sentence), pair(check.action)) for check in ordered
    )


def _facts(checks: tuple[Check, ...], setting: Setting) -> tuple[FactRow, ...]:
    known = setting.words.keys(GROUP)
    rows = []
    for check in checks:
        for name, value in check.details:
            label = f"detail_{name}"
            said = setting.words.say(GROUP, label) if label in known else None
            bit = f"bit_{value}"
            told = pair(setting.words.say(GROUP, bit)) if bit in known else (value, value)
            rows.append(FactRow(pair(said) if said else (name, name), told))
    return tuple(rows)
