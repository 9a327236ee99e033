"""Contesting: reason, what may be said, one confirmation, one case (V6).

A confirmation has a number of its own in the visit. Whatever becomes of the line, asking again is
the same confirmation: the executor sends it under the same Idempotency-Key, so that it can be filed
once or not at all, never twice. Once it was sent nothing of it can be changed any more.
"""

from typing import assert_never

from kiosk.domain.audit import AuditEvent
from kiosk.domain.cases import Case, Filing
from kiosk.domain.failures import FailureCode
from kiosk.domain.remedies import MOST_PHRASES, NOT_ME, ContestKind
from kiosk.values import replace
from kiosk.visit import contest_gates as gates
from kiosk.visit import printing, slip_choice
from kiosk.visit.contest_events import (
    CaseChosen,
    CaseFiled,
    CaseTold,
    ContestChosen,
    FilingFailed,
    GroundChosen,
    PhraseToggled,
)
from kiosk.visit.contest_states import (
    Contest,
    ContestFiled,
    ContestStage,
    ContestTrouble,
)
from kiosk.visit.effects import Audit, FileCase, LookUpCase, WithdrawStatement
from kiosk.visit.events import (
    Touch,
)
from kiosk.visit.leaving import ENDS_THE_VISIT, fall, leave
from kiosk.visit.moves import Step, enter, stay, still_here
from kiosk.visit.states import (
    Home,
    Page,
    PageName,
    Visit,
)

Contesting = Contest | ContestTrouble | ContestFiled

# It may have arrived all the same; asking again can do no harm and may find it filed.
_UNSURE = frozenset(
    {
        FailureCode.LINE_DOWN,
        FailureCode.LINE_SLOW,
        FailureCode.PLATFORM_BUSY,
        FailureCode.PLATFORM_FAULT,
        FailureCode.REPLY_MALFORMED,
        FailureCode.REPLY_TOO_LARGE,
        FailureCode.INTERNAL,
    }
)


def chosen(visit: Visit, event: ContestChosen) -> Step:
    """Something is contested; a correction of a list is filled in already."""
    origin = visit.state
    allowed = gates.may_contest(visit, event.kind, event.reference)
    if not allowed or not isinstance(origin, Home | Page):
        return still_here(visit)
    begun = Contest(event.kind, event.reference, origin)
    if event.kind is ContestKind.MISSING and not gates.is_connected(visit, event.reference):
        return enter(visit, replace(begun, stage=ContestStage.ELSEWHERE))
    ready = gates.ONLY_GROUND.get(event.kind)
    if ready is not None:
        return enter(visit, replace(begun, stage=ContestStage.REVIEW, ground_id=ready))
    return enter(visit, begun)


def ground_chosen(visit: Visit, event: GroundChosen) -> Step:
    """A reason. "Not me" comes with advice first."""
    state = visit.state
    if not isinstance(state, Contest) or state.stage is not ContestStage.GROUND:
        return still_here(visit)
    if not event.ground_id:
        return still_here(visit)
    given = replace(state, ground_id=event.ground_id)
    advised = given.kind is ContestKind.ENTRY and event.ground_id == NOT_ME
    return enter(
        visit, replace(given, stage=ContestStage.ADVICE if advised else ContestStage.REVIEW)
    )


def phrase_toggled(visit: Visit, event: PhraseToggled) -> Step:
    """A sentence of the statement is taken or put back; there is room for a few."""
    state = visit.state
    if not isinstance(state, Contest) or state.stage is not ContestStage.STATEMENT:
        return still_here(visit)
    if event.phrase_id in state.phrase_ids:
        left = tuple(each for each in state.phrase_ids if each != event.phrase_id)
        return enter(visit, replace(state, phrase_ids=left))
    if len(state.phrase_ids) >= MOST_PHRASES or not event.phrase_id:
        return still_here(visit)
    return enter(visit, replace(state, phrase_ids=(*state.phrase_ids, event.phrase_id)))


def touched(visit: Visit, state: Contesting, what: Touch) -> Step:
    """An offered touch."""
    match state, what:
        case _, Touch.END:
            return leave(visit)
        case Contest(), Touch.CONFIRM:
            return _confirmed(visit, replace(state, confirmation=visit.confirmations + 1))
        case ContestTrouble(), Touch.RETRY:
            return _confirmed(visit, state.contest)
        case Contest(), Touch.ADD_STATEMENT:
            return enter(visit, replace(state, stage=ContestStage.STATEMENT))
        case Contest(), Touch.GO_ON:
            return enter(visit, replace(state, stage=ContestStage.REVIEW))
        case Contest(), Touch.BACK:
            return enter(visit, _before(state))
        case ContestTrouble(), _:
            return enter(visit, state.contest.origin)
        case ContestFiled(), Touch.PRINT_THIS:
            return printing.begin(visit, slip_choice.of_page(visit))
        case ContestFiled(), Touch.WITHDRAW_STATEMENT:
            return _withdrawn(visit, state)
        case ContestFiled(), Touch.BACK:
            return enter(visit, Home() if state.just_filed else Page(PageName.CONTESTS))
        case _:
            return stay(visit)


def filed(visit: Visit, event: CaseFiled) -> Step:
    """The case of this confirmation, also when its trouble was already on the screen."""
    if not 0 < event.confirmation <= visit.confirmations or visit.session is None:
        return stay(visit)
    state = visit.state
    contest = state.contest if isinstance(state, ContestTrouble) else state
    known = replace(visit, cases=_with(visit.cases, event.case))
    if not isinstance(contest, Contest) or contest.confirmation != event.confirmation:
        # Given up as unsure; Home and the entry say now that it is under way.
        return stay(known, Audit(AuditEvent.CASE_FILED))
    done = ContestFiled(event.case.number, just_filed=True)
    return enter(known, done, Audit(AuditEvent.CASE_FILED))


def not_filed(visit: Visit, event: FilingFailed) -> Step:
    """No case, or nobody knows."""
    state = visit.state
    filing = isinstance(state, Contest) and state.stage is ContestStage.FILING
    if not isinstance(state, Contest) or not filing or state.confirmation != event.confirmation:
        return stay(visit)
    if event.code in ENDS_THE_VISIT - _UNSURE:
        return fall(visit, event.code)
    code = FailureCode.FILING_UNSURE if event.code in _UNSURE else _plain(event.code)
    note = Audit(AuditEvent.CASE_NOT_FILED, code)
    return enter(visit, ContestTrouble(state, code), note)


def case_chosen(visit: Visit, event: CaseChosen) -> Step:
    """One of the visitor's own cases; how it stands is asked once more."""
    case = gates.case_of(visit, event.number)
    if case is None or visit.session is None or not isinstance(visit.state, Home | Page):
        return still_here(visit)
    shown = ContestFiled(case.number, asking=gates.can_ask(visit))
    if not shown.asking:
        return enter(visit, shown)
    return enter(visit, shown, LookUpCase(visit.visit_id, visit.session, case.token))


def told(visit: Visit, event: CaseTold) -> Step:
    """How a case stands now. It is taken only for one that the visitor has."""
    if gates.case_of(visit, event.case.number) is None:
        return stay(visit)
    known = replace(visit, cases=_with(visit.cases, event.case))
    state = visit.state
    if not isinstance(state, ContestFiled) or state.number != event.case.number:
        return stay(known)
    return stay(replace(known, state=replace(state, asking=False, trouble=None)))


def not_told(visit: Visit, state: ContestFiled, code: FailureCode) -> Step:
    """Nothing new of the case: what was known stays on the screen."""
    if code in ENDS_THE_VISIT - _UNSURE:
        return fall(visit, code)
    return stay(replace(visit, state=replace(state, asking=False, trouble=code)))


def timed_out(visit: Visit, state: Contesting) -> Step:
    """Silence: of the platform while filing, of the visitor elsewhere."""
    match state:
        case Contest(stage=ContestStage.FILING):
            note = Audit(AuditEvent.CASE_NOT_FILED, FailureCode.FILING_UNSURE)
            return enter(visit, ContestTrouble(state, FailureCode.FILING_UNSURE), note)
        case Contest() | ContestTrouble() | ContestFiled():
            return leave(visit)
        case _:
            assert_never(state)


def _confirmed(visit: Visit, contest: Contest) -> Step:
    if visit.session is None:
        return stay(visit)
    filing = Filing(contest.kind, contest.reference, contest.ground_id, contest.phrase_ids)
    counted = replace(visit, confirmations=max(visit.confirmations, contest.confirmation))
    ask = FileCase(visit.visit_id, contest.confirmation, visit.session, filing)
    return enter(counted, replace(contest, stage=ContestStage.FILING), ask)


def _withdrawn(visit: Visit, state: ContestFiled) -> Step:
    case = gates.case_of(visit, state.number)
    if case is None or visit.session is None:
        return stay(visit)
    ask = WithdrawStatement(visit.visit_id, visit.session, case.token)
    return enter(visit, replace(state, asking=True, trouble=None), ask)


def _before(state: Contest) -> Contest | Home | Page:
    match state.stage:
        case ContestStage.STATEMENT:
            return replace(state, stage=ContestStage.REVIEW)
        case ContestStage.REVIEW | ContestStage.ADVICE if state.kind not in gates.ONLY_GROUND:
            return replace(state, stage=ContestStage.GROUND, ground_id="", phrase_ids=())
        case _:
            return state.origin


def _with(cases: tuple[Case, ...], case: Case) -> tuple[Case, ...]:
    others = tuple(each for each in cases if each.number != case.number)
    return (case, *others)


def _plain(code: FailureCode) -> FailureCode:
    known = {FailureCode.CASE_EXISTS, FailureCode.FILING_REFUSED}
    return code if code in known else FailureCode.FILING_REFUSED
