"""A case of the visitor: just filed, or one they came back to."""

from datetime import datetime

from kiosk.domain.bilingual import Bilingual
from kiosk.domain.cases import Case, CaseState
from kiosk.view import dates, legal
from kiosk.view.setting import Setting
from kiosk.view.sheet_view import SheetProps
from kiosk.view.snapshot import NO_WORDS, Pair, pair
from kiosk.visit.contest_gates import case_of
from kiosk.visit.contest_states import ContestFiled
from kiosk.visit.events import Touch
from kiosk.visit.gates import offered
from kiosk.visit.states import Visit


def derive_case(visit: Visit, setting: Setting, now: datetime) -> SheetProps:
    """Number, days, who answers, who is next; the statement and whether it can be withdrawn."""
    state = visit.state
    case = case_of(visit, state.number) if isinstance(state, ContestFiled) else None
    if case is None or not isinstance(state, ContestFiled):
        return SheetProps()
    lines = [
        legal.line("label_contested", setting.drawable(case.what), setting),
        legal.line("label_ground", setting.drawable(case.reason), setting),
        legal.line("label_answers", setting.drawable(case.source), setting),
        legal.line("label_papers", legal.joined(case.papers), setting),
        legal.line("label_next", setting.drawable(case.next_instance), setting),
    ]
    if case.flagged:
        lines.append(legal.line("label_mark", setting.say("marked"), setting))
    if case.words is not None:
        lines.append(legal.line("label_words", setting.drawable(case.words), setting))
    return SheetProps(
        title=setting.say("filed_title" if state.just_filed else "case_title"),
        lead=setting.say("case_number", number=case.number),
        note=_note(state, case, setting),
        number=case.number,
        filed=pair(dates.short_day(case.filed_on, now)),
        due=NO_WORDS if case.answer_by is None else pair(dates.short_day(case.answer_by, now)),
        state=case.state.value,
        can=Touch.PRINT_THIS in offered(visit),
        more=Touch.WITHDRAW_STATEMENT in offered(visit),
        lines=tuple(lines),
    )


def standing_of(case: Case, setting: Setting) -> Pair:
    """Where the case stands, in a few words."""
    if case.state.open and case.answer_by is not None:
        return setting.say("case_due", day=dates.day(case.answer_by))
    if case.state.open and case.answer_within is not None:
        within = Bilingual(*legal.within(case.answer_within, setting))
        return setting.say("case_due_within", day=dates.day(case.filed_on), within=within)
    return setting.say(f"case_{case.state.value}")


def _note(state: ContestFiled, case: Case, setting: Setting) -> Pair:
    if state.asking:
        return setting.say("case_asking")
    if state.trouble is not None:
        return setting.say("case_not_told")
    if state.just_filed:
        return setting.say("case_bring")
    if case.state is CaseState.UPHELD:
        return setting.say("case_upheld_next")
    return standing_of(case, setting)
