"""P1, P3 and P9 from attract to attract: a correction, an objection, "not me", a missing entry, and
every way they go wrong. One confirmation is one case, whatever the line does.
"""

from datetime import timedelta

import pytest

from kiosk.domain.cases import Case
from kiosk.domain.failures import FailureCode
from kiosk.domain.lists import ListAnswer, ListStatus
from kiosk.domain.remedies import ContestKind
from kiosk.sandbox.faults import Fault
from kiosk.visit import states as st
from kiosk.visit.contest_states import Contest, ContestFiled, ContestStage, ContestTrouble
from tests.flows.slips_told import case_slip, on_screen, slip_says_the_same
from tests.flows.staged import Staged


@pytest.fixture(autouse=True)
def nothing_filed(staged: Staged) -> None:
    staged.hall.platform.cases.clear()


def cases_of(staged: Staged, person_id: str) -> tuple[Case, ...]:
    person = staged.hall.platform.registry.by_id(person_id)
    assert person is not None
    return staged.hall.platform.cases.of(person)


def at(staged: Staged, stage: ContestStage) -> Contest:
    staged.until(lambda: getattr(staged.state, "stage", None) is stage, stage.value)
    assert isinstance(staged.state, Contest)
    return staged.state


def entry_page(staged: Staged, entry_id: str) -> None:
    staged.touch("jobRecord")
    staged.touch(f"entry-{entry_id}")
    staged.until(lambda: staged.sees("back"), "the passport")


def review_of_the_deduction(staged: Staged) -> None:
    """P3, as far as the last look before it is filed."""
    staged.by_phone("deduction")
    entry_page(staged, "JJ-5530")
    staged.touch("contest")
    staged.touch("ground-wrong")
    at(staged, ContestStage.REVIEW)


def filed(staged: Staged) -> Case:
    shown = staged.shown(ContestFiled)
    assert shown.just_filed
    case = next(case for case in staged.visit.cases if case.number == shown.number)
    staged.until(lambda: case.number in staged.texts(), "the case number")
    return case


# ---- P3: a deduction -----------------------------------------------------------------------------


def test_p3_contests_a_deduction_with_a_statement_and_takes_its_slip(staged: Staged) -> None:
    review_of_the_deduction(staged)
    staged.until(lambda: "free of charge" in staged.texts(), "what it costs")
    staged.touch("addStatement")
    staged.touch("phrase-not_told")
    staged.until(lambda: "我没有收到过通知" in staged.texts(), "the statement")
    staged.touch("goOn")
    assert at(staged, ContestStage.REVIEW).phrase_ids == ("not_told",)
    staged.until(lambda: "I was never told and did not know." in staged.texts(), "it shown back")
    staged.touch("confirm")
    case = filed(staged)
    (held,) = cases_of(staged, "deduction")
    assert held.number == case.number
    assert held.words is not None
    assert held.source.en == "Traffic Police"
    staged.touch("printThis")
    staged.shown(st.TakeSlip)
    assert case_slip(staged, case).says("我没有收到过通知，当时不知道。") == []
    staged.finish()
    assert case.number not in staged.texts()
    assert staged.visit.cases == ()


def test_p3_comes_back_sees_the_case_and_takes_the_statement_back(staged: Staged) -> None:
    staged.by_phone("returning")
    staged.until(lambda: "My case is under way" in staged.texts(), "the case on Home")
    number = staged.visit.cases[0].number
    staged.touch("jobContest")
    staged.touch(f"case-{number}")
    staged.until(lambda: staged.sees("withdrawStatement"), "the statement to take back")
    staged.touch("withdrawStatement")
    staged.until(lambda: staged.visit.cases[0].words is None, "the statement gone")
    assert cases_of(staged, "returning")[0].words is None
    assert not staged.sees("withdrawStatement")
    staged.finish()


@pytest.mark.parametrize("lost", [1, 2])
def test_an_answer_lost_on_the_way_is_asked_for_again_and_files_once(
    staged: Staged, lost: int
) -> None:
    review_of_the_deduction(staged)
    staged.hall.set_fault(Fault.CUT_AFTER, where="/v1/objections", times=lost)
    staged.touch("confirm")
    filed(staged)
    assert len(cases_of(staged, "deduction")) == staged.hall.platform.cases.count() == 1
    staged.finish()


def test_when_every_answer_is_lost_trying_again_finds_the_same_case(staged: Staged) -> None:
    review_of_the_deduction(staged)
    staged.hall.set_fault(Fault.CUT_AFTER, where="/v1/objections")
    staged.touch("confirm")
    trouble = staged.shown(ContestTrouble)
    assert trouble.code is FailureCode.FILING_UNSURE
    assert len(cases_of(staged, "deduction")) == 1
    staged.hall.clear_faults()
    staged.touch("retry")
    case = filed(staged)
    assert [held.number for held in cases_of(staged, "deduction")] == [case.number]
    assert staged.hall.platform.cases.count() == 1
    staged.finish()


def test_whoever_gives_up_unsure_sees_at_the_next_sign_in_that_it_arrived(staged: Staged) -> None:
    review_of_the_deduction(staged)
    staged.hall.set_fault(Fault.CUT_AFTER, where="/v1/objections")
    staged.touch("confirm")
    staged.shown(ContestTrouble)
    staged.hall.clear_faults()
    staged.finish()
    staged.by_phone("deduction")
    (case,) = staged.visit.cases
    entry_page(staged, "JJ-5530")
    staged.until(lambda: staged.sees("openCase"), "the case instead of the contest")
    assert not staged.sees("contest")
    staged.touch("openCase")
    assert staged.shown(ContestFiled).number == case.number
    staged.finish()


def test_a_line_that_never_answers_is_unsure_and_files_nothing(staged: Staged) -> None:
    review_of_the_deduction(staged)
    staged.hall.set_fault(Fault.CUT, where="/v1/objections")
    staged.touch("confirm")
    assert staged.shown(ContestTrouble).code is FailureCode.FILING_UNSURE
    staged.until(lambda: "It is not known whether it arrived" in staged.texts(), "the words")
    assert cases_of(staged, "deduction") == ()
    staged.finish()


def test_somebody_elses_case_ends_the_visit(staged: Staged, expected_incidents: set[str]) -> None:
    expected_incidents.add("incident_case_not_yours")
    review_of_the_deduction(staged)
    staged.hall.set_fault(Fault.OTHER_CASE, where="/v1/objections")
    staged.touch("confirm")
    assert staged.shown(st.Problem).code is FailureCode.CASE_NOT_YOURS
    assert staged.visit.session is None
    assert staged.visit.cases == ()
    staged.hall.clear_faults()
    staged.finish()


def test_an_entry_past_its_time_leads_to_repair(staged: Staged) -> None:
    staged.by_phone("too_late")
    entry_page(staged, "HB-0417")
    staged.until(lambda: staged.sees("repair"), "the repair")
    assert not staged.sees("contest")
    staged.touch("repair")
    staged.until(lambda: "Serious: shown 1 to 3 years" in staged.texts(), "the class")
    assert "Repair is free. Nobody needs to be paid for it." in staged.texts()
    entry = next(each for each in staged.visit.statement.entries if each.entry_id == "HB-0417")
    assert f"先到{entry.reporter.zh}缴清" in staged.texts(), "where to pay first"
    staged.finish()


def test_a_deduction_is_marked_and_its_passport_says_who_when_and_by_which_rule(
    staged: Staged,
) -> None:
    staged.by_phone("deduction")
    staged.touch("jobRecord")
    staged.until(lambda: staged.sees("entry-JJ-5530"), "the entry")
    assert "−3" in staged.texts()  # with a true minus sign
    staged.touch("entry-JJ-5530")
    staged.until(lambda: "Traffic Police" in staged.texts(), "who reported it")
    entry = next(each for each in staged.visit.statement.entries if each.entry_id == "JJ-5530")
    for day in (entry.happened_on, entry.reported_on, entry.arrived_on):
        assert day is not None
        assert f"{day.month} 月 {day.day} 日" in staged.texts()
    assert entry.rule is None
    assert "没有公布的规则" in staged.texts()
    assert staged.sees("contest")
    staged.finish()


def test_a_source_that_is_no_more_is_answered_for_by_the_operator(staged: Staged) -> None:
    staged.by_phone("too_late")
    staged.touch("jobContest")
    staged.touch("contest-LC-0088")
    staged.touch("ground-wrong")
    at(staged, ContestStage.REVIEW)
    staged.until(lambda: "City Credit Information Centre answers" in staged.texts(), "the operator")
    staged.touch("confirm")
    case = filed(staged)
    assert case.source.en == "City Credit Information Centre"
    staged.touch("printThis")
    staged.shown(st.TakeSlip)
    case_slip(staged, case)
    staged.finish()


def test_an_entry_that_may_not_be_held_is_refused_as_an_incident(
    staged: Staged, expected_incidents: set[str]
) -> None:
    expected_incidents.add("incident_statement_not_allowed")
    staged.touch("begin")
    staged.touch("choosePhone")
    phone = staged.hall.phone("forbidden")
    assert phone.scan(staged.code()) == "scanned"
    assert phone.type_number(staged.shown(st.CodeScanned).match_number) == "approved"
    staged.touch("yesItsMe")
    assert staged.shown(st.Problem).code is FailureCode.STATEMENT_NOT_ALLOWED
    assert "不该有的一条" not in staged.texts()
    staged.finish()


# ---- P1: paid, and still listed ------------------------------------------------------------------


def the_court(staged: Staged) -> ListAnswer:
    """The list that somebody who paid is still on."""
    assert staged.visit.statement is not None
    court = staged.visit.statement.lists[0]
    assert court.status is ListStatus.LISTED
    assert court.paid_on is not None
    return court


def test_p1_within_the_three_working_days_sees_the_date_and_comes_back_with_its_slip(
    staged: Staged,
) -> None:
    staged.by_phone("listed")
    court = the_court(staged)
    staged.touch("jobLists")
    # The second where the holidays of the year it ends in are not out yet.
    words = "Not late yet. Still there on" if court.gone_by else "holidays are not known here yet"
    staged.until(lambda: words in staged.texts(), "the date")
    staged.until(lambda: staged.sees("printProof"), "the proof")
    assert not staged.sees("correct")
    shown = on_screen(staged)
    staged.touch("printProof")
    staged.shown(st.TakeSlip)
    slip = slip_says_the_same(staged, shown)
    last = court.gone_by or court.at_latest
    assert last is not None
    assert shown[court.name.zh].names(court.gone_by or last + timedelta(days=1))
    day = f"最晚移出 Must be gone by {last}" if court.gone_by else f"{last + timedelta(days=1)} 起"
    assert slip.says(f"还清日 Paid on {court.paid_on}", day) == []
    staged.finish()


def test_p1_past_them_asks_for_a_correction_filled_in_already(staged: Staged) -> None:
    staged.by_phone("listed_late")
    the_court(staged)
    staged.touch("jobLists")
    staged.touch("correct")
    review = at(staged, ContestStage.REVIEW)
    assert (review.kind, review.reference) == (ContestKind.LIST, "court-defaulters")
    staged.until(lambda: "Supreme Court provisions, article 10" in staged.texts(), "the rule")
    assert "That court, telephone 12368" in staged.texts()
    staged.hall.set_fault(Fault.CUT_AFTER, where="/v1/corrections", times=1)
    staged.touch("confirm")
    case = filed(staged)
    assert [held.number for held in cases_of(staged, "listed_late")] == [case.number]
    staged.touch("printThis")
    staged.shown(st.TakeSlip)
    case_slip(staged, case)
    staged.touch("back")
    staged.touch("jobLists")
    staged.until(lambda: staged.sees("openCase"), "the request under way")
    assert not staged.sees("correct")
    staged.finish()


# ---- P9: not me ----------------------------------------------------------------------------------


def test_p9_not_me_is_advised_first_and_marks_the_entry(staged: Staged) -> None:
    staged.by_phone("not_mine")
    staged.touch("jobContest")
    staged.touch("contest-DK-6021")
    staged.touch("ground-not_me")
    at(staged, ContestStage.ADVICE)
    staged.until(lambda: "Call 110" in staged.texts(), "the advice")
    staged.touch("goOn")
    staged.touch("confirm")
    case = filed(staged)
    assert case.flagged
    assert cases_of(staged, "not_mine")[0].flagged
    staged.touch("printThis")
    staged.shown(st.TakeSlip)
    case_slip(staged, case)
    staged.finish()


# ---- P2: hours that are missing ------------------------------------------------------------------


def missing(staged: Staged, source_id: str) -> None:
    staged.by_phone("volunteer")
    staged.touch("jobContest")
    staged.touch("missing")
    row = f"source-{source_id}"
    staged.until(lambda: getattr(staged.state, "name", None) is st.PageName.COVERAGE, "sources")
    for _ in range(20):
        if any(staged.sees(row) for _ in range(12)):  # at rest, once the page has turned
            break
        staged.touch("nextPage")
    staged.touch(row)


def test_p2_claims_hours_from_their_source(staged: Staged) -> None:
    missing(staged, "volunteers")
    staged.touch("ground-hours")
    staged.touch("confirm")
    case = filed(staged)
    assert case.kind is ContestKind.MISSING
    assert case.source.en == "Volunteer Service Corps"
    staged.touch("printThis")
    staged.shown(st.TakeSlip)
    case_slip(staged, case)
    staged.finish()


def test_a_source_that_is_not_connected_says_whom_to_ask(staged: Staged) -> None:
    missing(staged, "parks")
    at(staged, ContestStage.ELSEWHERE)
    staged.until(lambda: "Source not connected" in staged.texts(), "the words")
    assert not staged.sees("confirm")
    staged.finish()
    assert cases_of(staged, "volunteer") == ()
