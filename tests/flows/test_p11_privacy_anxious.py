"""P11: a visitor who is anxious about their data: what is kept, what is held, have it corrected or
deleted, see it wiped. What the machine keeps, the covers and the looks of staff are in
test_guide_flow.py and test_own_data.py; that nothing is left behind is test_canary.py."""

import pytest

from kiosk.domain.failures import FailureCode
from kiosk.domain.remedies import ContestKind
from kiosk.sandbox.faults import Fault
from kiosk.visit import states as st
from kiosk.visit.contest_states import ContestFiled, ContestTrouble
from tests.flows.slips_told import case_slip
from tests.flows.staged import Staged

P = st.PageName


@pytest.fixture(autouse=True)
def nothing_filed(staged: Staged) -> None:
    staged.hall.platform.cases.clear()


def page(staged: Staged, name: st.PageName) -> None:
    staged.until(
        lambda: isinstance(staged.state, st.Page) and staged.state.name is name, name.value
    )


def what_is_held(staged: Staged) -> None:
    staged.by_card("private")
    staged.touch("aside")
    page(staged, P.ABOUT)
    staged.touch("held")
    page(staged, P.HELD)


def asked_to_delete(staged: Staged) -> None:
    """As far as the last look before it is filed."""
    what_is_held(staged)
    staged.touch("amend")
    page(staged, P.AMEND)
    value = staged.hall.person("private").held_items[0]["value"]["zh"]
    assert value not in staged.texts(), "the names alone, never what they say"
    staged.touch(f"held-{staged.hall.person('private').held_items[0]['category']}")
    staged.touch("ground-delete")
    staged.until(lambda: "第四十七条" in staged.texts(), "the law it rests on")
    staged.until(lambda: "个工作日" in staged.texts() or "年" in staged.texts(), "when")


def test_something_held_is_to_be_deleted_with_a_case_and_a_slip(staged: Staged) -> None:
    asked_to_delete(staged)
    staged.touch("confirm")
    filed = staged.shown(ContestFiled)
    person = staged.hall.platform.registry.by_id("private")
    assert person is not None
    (case,) = staged.hall.platform.cases.of(person)
    assert (case.kind, case.number) == (ContestKind.HELD, filed.number)
    staged.touch("printThis")
    staged.shown(st.TakeSlip)
    case_slip(staged, case)
    staged.touch("back")
    staged.touch("aside")
    staged.touch("held")
    staged.touch("amend")
    page(staged, P.AMEND)
    staged.touch(f"case-{case.number}")
    assert staged.shown(ContestFiled).number == case.number
    staged.finish()
    assert case.number not in staged.texts()


def test_a_lost_answer_deletes_once(staged: Staged) -> None:
    asked_to_delete(staged)
    staged.hall.set_fault(Fault.CUT_AFTER, where="/v1/objections")
    staged.touch("confirm")
    assert staged.shown(ContestTrouble).code is FailureCode.FILING_UNSURE
    staged.hall.clear_faults()
    staged.touch("retry")
    staged.shown(ContestFiled)
    assert staged.hall.platform.cases.count() == 1
    staged.finish()


def test_without_the_line_nothing_is_offered_that_cannot_be_filed(staged: Staged) -> None:
    what_is_held(staged)
    staged.until(lambda: staged.sees("amend"), "the correction")
    staged.hall.set_fault(Fault.CUT)
    staged.until(lambda: not staged.sees("amend"), "no correction without the line")
    staged.hall.clear_faults()
    staged.finish()


def test_the_wipe_is_seen_and_is_true(staged: Staged) -> None:
    what_is_held(staged)
    staged.touch("end")
    staged.shown(st.TakeCard)
    assert "已经清除" in staged.texts() or "都清除" in staged.texts()
    staged.slot.remove()
    staged.shown(st.Farewell, st.Attract)
    assert staged.visit.statement is staged.visit.session is None
    tokens = staged.hall.platform.tokens
    staged.until(lambda: tokens.alive() == 0, "the token to be revoked")
    name = staged.hall.person("private").name
    assert name not in staged.texts()
    if isinstance(staged.state, st.Farewell):
        staged.touch("done")
    staged.shown(st.Attract)
