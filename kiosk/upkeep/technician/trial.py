"""One diagnostic from its explanation to its verdict, as a pure reducer.

`RunTrial` begins what the unit does, `JudgeTrial` makes the record; both come back as events. A
guided test looks at the part's own status: what the person does, the unit has to notice.
"""

from dataclasses import field
from enum import StrEnum

from kiosk.domain.device_status import PrinterCondition
from kiosk.upkeep.checks import Check, Judge, Verdict
from kiosk.upkeep.technician import effects as fx
from kiosk.upkeep.technician import events as te
from kiosk.upkeep.technician.diagnostics import LOOKED_AT, WAY, Diagnostic, Way
from kiosk.upkeep.technician.finding import Finding
from kiosk.values import dataclass, replace
from kiosk.visit.facts import Facts

RULER_MM = 100
"""The length of the line that is measured with a ruler."""
_RULER_NEAR = 1


class TrialStage(StrEnum):
    """`SHOWN`: what it does, and a button that begins it. `ASKING`: it is the person's turn."""

    SHOWN = "shown"
    RUNNING = "running"
    ASKING = "asking"
    DONE = "done"


_GUIDED: dict[Diagnostic, tuple[PrinterCondition, ...]] = {
    Diagnostic.PRINTER_COVER: (PrinterCondition.COVER_OPEN, PrinterCondition.READY),
    Diagnostic.PRINTER_PAPER: (PrinterCondition.NO_PAPER, PrinterCondition.READY),
}
"""What the printer has to say, step by step."""


@dataclass(frozen=True, slots=True)
class Trial:
    """`step` of a guided test, `done` of a counted one. `code` is what a scanned code has to say.

    `checks` are the records it ended with.
    """

    test: Diagnostic
    stage: TrialStage = TrialStage.SHOWN
    step: int = 0
    done: int = 0
    code: str = field(default="", repr=False)
    checks: tuple[Check, ...] = ()


Step = tuple[Trial, tuple[fx.TechnicianEffect, ...]]


def step(trial: Trial, event: object, facts: Facts) -> Step:
    """The next trial and what has to be done about it. Total."""
    match event:
        case te.TrialBegun() if trial.stage in (TrialStage.SHOWN, TrialStage.DONE):
            stage = TrialStage.ASKING if _at_once(trial.test) else TrialStage.RUNNING
            run = fx.RunTrial(trial.test, facts.reader, facts.insertion, facts.pad)
            return Trial(trial.test, stage), (run,)
        case te.TrialStopped() if trial.stage in (TrialStage.RUNNING, TrialStage.ASKING):
            return Trial(trial.test), (fx.StopTrial(),)
        case te.TrialEnded() if event.test is trial.test:
            return replace(trial, stage=TrialStage.DONE, checks=event.checks), ()
        case te.TrialProgress() if _runs(trial, event.test):
            return replace(trial, done=event.done), ()
        case te.TrialActed() if _runs(trial, event.test):
            return replace(trial, stage=TrialStage.ASKING, code=event.code), ()
        case _:
            return trial, _judged(trial, event) or ()


def notices(trial: Trial, facts: Facts) -> Step:
    """A guided test after the parts have spoken."""
    wanted = _GUIDED.get(trial.test)
    if wanted is None or trial.stage is not TrialStage.RUNNING:
        return trial, ()
    if facts.printer.condition is not wanted[trial.step]:
        return trial, ()
    if trial.step + 1 < len(wanted):
        return replace(trial, step=trial.step + 1), ()
    waiting = replace(trial, stage=TrialStage.ASKING)
    return waiting, (fx.JudgeTrial(trial.test, Finding("good", Verdict.WELL)),)


def _runs(trial: Trial, test: Diagnostic) -> bool:
    return trial.stage is TrialStage.RUNNING and trial.test is test


def _at_once(test: Diagnostic) -> bool:
    """The line that is measured is drawn at once: it is the person's turn."""
    return test is Diagnostic.DISPLAY_RULER


def _judged(trial: Trial, event: object) -> tuple[fx.TechnicianEffect, ...] | None:
    test, way = trial.test, WAY[trial.test]
    finding: Finding | None = None
    match event:
        case te.TrialAnswered(well) if trial.stage is TrialStage.ASKING and way is Way.ASK:
            finding = _said(well)
        case te.TrialAnswered(well) if trial.stage is TrialStage.RUNNING and test in LOOKED_AT:
            finding = _said(well)
        case te.TrialTyped(text) if trial.stage is TrialStage.ASKING and way is Way.TYPE:
            finding = _typed(trial, text)
        case te.TrialMeasured(whole, missed) if trial.stage is TrialStage.RUNNING:
            finding = None if test in LOOKED_AT else _counted(whole, missed)
        case te.TrialUnseen() if trial.stage is TrialStage.RUNNING and way is Way.GUIDE:
            finding = Finding(f"unseen_{trial.step + 1}", Verdict.STOP)
    return None if finding is None else (fx.JudgeTrial(test, finding),)


def _said(well: bool) -> Finding:
    outcome, verdict = ("good", Verdict.WELL) if well else ("bad", Verdict.STOP)
    return Finding(outcome, verdict, Judge.PERSON)


def _counted(whole: int, missed: int) -> Finding:
    details = (("places", str(whole)), ("missed", str(missed)))
    values = (("whole", whole), ("missed", missed))
    if missed:
        return Finding("bad", Verdict.STOP, details=details, values=values)
    return Finding("good", Verdict.WELL, details=details, values=values)


def _typed(trial: Trial, text: str) -> Finding | None:
    """A scanned code has to be the printed one; a line drawn 100 mm long has to measure that."""
    if not text.isascii() or not text.isdigit():
        return None
    if trial.test is Diagnostic.PRINTER_CODE:
        same = text == trial.code
        return Finding("good", Verdict.WELL) if same else Finding("bad", Verdict.STOP)
    measured = min(int(text), 9999)
    details = (("measured_mm", str(measured)),)
    values = (("mm", measured),)
    near = abs(measured - RULER_MM) <= _RULER_NEAR
    outcome, verdict = ("good", Verdict.WELL) if near else ("off", Verdict.HEED)
    return Finding(outcome, verdict, Judge.PERSON, details, values)
