"""The random histories are worth something: they reach every state, every effect, every trap."""

from collections import Counter
from collections.abc import Iterator
from typing import get_args

from kiosk.domain.failures import FailureCode
from kiosk.domain.lists import ListStatus
from kiosk.visit import effects as fx
from kiosk.visit import events as ev
from kiosk.visit import states
from kiosk.visit.contest_events import CaseFiled, FilingFailed
from kiosk.visit.contest_states import Contest, ContestStage, ContestTrouble
from kiosk.visit.states import StepUpMethod
from tests.visit.world import Moment, World, history_of

TRAPS = {
    "a stranger's statement",
    "a list said to be clear that did not answer",
    "the visitor before's statement",
    "the visitor before's token",
    "a token before the two digits were shown",
    "a one-time code that opens somebody else",
    "a step-up that only a clerk could finish",
    "the end of a slip whose visitor has gone",
    "a proof for a printer that is no longer ready",
    "a case filed whose answer was lost",
    "a case that was filed before the line broke",
}


def test_random_histories_reach_every_state_every_effect_and_every_trap() -> None:
    reached: set[type] = set()
    caused: set[type] = set()
    met: Counter[str] = Counter()
    for seed in range(1500):
        world = World()
        world.play(history_of(seed), lambda world, moment: None)
        for moment in world.moments:
            reached.add(type(moment.after.state))
            caused.update(type(effect) for effect in moment.effects)
            met.update(traps(moment))
    assert reached == set(get_args(states.State))
    assert caused == set(get_args(fx.Effect))
    assert met.keys() == TRAPS
    assert min(met.values()) >= 3, met


def traps(moment: Moment) -> Iterator[str]:
    """What this step could have gone wrong at."""
    state, event = moment.before.state, moment.event
    ours = getattr(event, "visit_id", 0) == moment.before.visit_id
    match event, state:
        case ev.StatementArrived(), states.Fetching() if not ours:
            yield "the visitor before's statement"
        case ev.StatementArrived(), states.Fetching():
            if event.statement.subject != moment.before.session.subject:
                yield "a stranger's statement"
            elif any(
                answer.answered_at is None and answer.status is not ListStatus.UNKNOWN
                for answer in event.statement.lists
            ):
                yield "a list said to be clear that did not answer"
        case ev.TokenGranted(), states.CodeScanned() if not ours:
            yield "the visitor before's token"
        case ev.TokenGranted(), states.ShowCode() if ours:
            yield "a token before the two digits were shown"
        case ev.TokenGranted(), states.StepUp(checking=True) if ours:
            if event.subject != state.subject:
                yield "a one-time code that opens somebody else"
        case ev.StepUpRequired(methods=(StepUpMethod.CLERK,)), states.ReadingCard(asked=True):
            if ours:
                yield "a step-up that only a clerk could finish"
        case ev.PrintEnded(), _ if not ours:
            yield "the end of a slip whose visitor has gone"
        case ev.ProofArrived(), states.Printing(proof=None) if ours:
            if not moment.before.facts.printer.ready:
                yield "a proof for a printer that is no longer ready"
        case FilingFailed(code=FailureCode.LINE_DOWN), Contest(stage=ContestStage.FILING) if ours:
            yield "a case filed whose answer was lost"
        case CaseFiled(), ContestTrouble() if ours:
            yield "a case that was filed before the line broke"
        case _:
            return
