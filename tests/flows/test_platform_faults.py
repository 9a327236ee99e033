"""Every fault of the platform ends in its own named failure, and the kiosk is there for the next.

All of them in one whole kiosk; a few as the walkthrough's user meets them.
"""

from pathlib import Path

import pytest

from kiosk.domain.failures import FailureCode
from kiosk.sandbox.faults import Fault
from kiosk.visit import states as st
from kiosk.wiring.outside import where_a_visitor_meets
from tests.flows.staged import Staged
from tests.flows.walks import complaints, picture_size, walkthrough

C = FailureCode

ENDS_IN = {
    Fault.LATENCY: C.LINE_SLOW,
    Fault.SERVER_ERROR: C.PLATFORM_FAULT,
    Fault.BUSY: C.PLATFORM_BUSY,
    Fault.CUT: C.LINE_DOWN,
    Fault.CUT_AFTER: C.LINE_DOWN,
    Fault.WRONG_SCHEMA: C.REPLY_MALFORMED,
    Fault.OVERSIZED: C.REPLY_TOO_LARGE,
    Fault.SLOW_DRIP: C.LINE_SLOW,
    Fault.EXPIRED_CERTIFICATE: C.PLATFORM_UNTRUSTED,
    Fault.WRONG_HOST: C.PLATFORM_UNTRUSTED,
    Fault.BAD_SIGNATURE: C.STATEMENT_UNSIGNED,
    Fault.WRONG_SUM: C.STATEMENT_WRONG_SUM,
    Fault.STALE_STATEMENT: C.STATEMENT_STALE,
    Fault.OTHER_STATEMENT: C.STATEMENT_NOT_YOURS,
    Fault.OTHER_NAME: C.STATEMENT_NOT_YOURS,
    Fault.OTHER_UNIT: C.STATEMENT_NOT_YOURS,
    Fault.OTHER_NONCE: C.STATEMENT_NOT_YOURS,
    Fault.OTHER_ISSUER: C.STATEMENT_UNSIGNED,
    Fault.NOT_ALLOWED: C.STATEMENT_NOT_ALLOWED,
    Fault.OTHER_PROOF: C.PROOF_NOT_YOURS,
    Fault.OTHER_PROOF_HOST: C.PROOF_UNSIGNED,
    Fault.BAD_PROOF_SIGNATURE: C.PROOF_UNSIGNED,
}
# A list that says nothing of use is no fault of the visit: it is shown as "cannot say now".
# What can go wrong with a case is tried in test_contests.
OF_A_CASE = (Fault.OTHER_CASE,)
SAID_SO = (Fault.LIST_SILENT, Fault.LIST_MISSING, Fault.LIST_OLD_ANSWER)

INCIDENTS = {
    C.STATEMENT_UNSIGNED: "incident_statement_unsigned",
    C.STATEMENT_WRONG_SUM: "incident_statement_wrong_sum",
    C.STATEMENT_NOT_YOURS: "incident_statement_not_yours",
    C.STATEMENT_NOT_ALLOWED: "incident_statement_not_allowed",
    C.PROOF_NOT_YOURS: "incident_proof_not_yours",
    C.PROOF_UNSIGNED: "incident_proof_unsigned",
}


def test_every_fault_is_tried() -> None:
    assert set(ENDS_IN) | set(SAID_SO) | set(OF_A_CASE) == set(Fault)


def strike(staged: Staged, fault: Fault) -> None:
    staged.hall.set_fault(fault, where=where_a_visitor_meets(fault))


@pytest.mark.parametrize("fault", ENDS_IN)
def test_a_fault_ends_the_visit_by_its_name(
    staged: Staged, fault: Fault, expected_incidents: set[str]
) -> None:
    code = ENDS_IN[fault]
    if code in INCIDENTS:
        expected_incidents.add(INCIDENTS[code])
    strike(staged, fault)
    staged.touch("begin")
    staged.touch("chooseCard")
    staged.shown(st.AwaitCard)
    staged.insert("owner")
    if isinstance(staged.shown(st.StepUp, st.Problem), st.StepUp):
        staged.step_up("owner")
        staged.shown(st.ConfirmPerson)
        staged.touch("yesItsMe")
        if isinstance(staged.shown(st.Home, st.Problem), st.Home):
            staged.print_proof()
    assert staged.shown(st.Problem).code is code
    assert staged.visit.session is None
    assert staged.visit.statement is None
    assert "陈" not in staged.texts()
    assert staged.entered.count("TakeSlip") == 0
    # Nobody touches anything: the kiosk finds back by itself.
    staged.hall.clear_faults()
    staged.slot.remove()
    staged.leap(41)
    staged.leap(21)
    staged.shown(st.Attract)


@pytest.mark.parametrize("fault", SAID_SO)
def test_a_list_without_an_answer_is_never_not_listed(staged: Staged, fault: Fault) -> None:
    strike(staged, fault)
    staged.by_phone("neutral")
    assert staged.visit.statement is not None
    silent = [each for each in staged.visit.statement.lists if each.status.value == "unknown"]
    assert len(silent) == 1
    staged.touch("jobLists")
    staged.shown(st.Page)
    staged.until(lambda: staged.sees("printProof"), "the lists")
    assert "Cannot say now" in staged.texts()
    staged.touch("printProof")
    staged.shown(st.TakeSlip)
    staged.finish()


@pytest.mark.parametrize(
    "fault", [Fault.BAD_SIGNATURE, Fault.BAD_PROOF_SIGNATURE, Fault.WRONG_HOST]
)
def test_the_walkthrough_tells_the_failure(tmp_path: Path, fault: Fault) -> None:
    ran, report = walkthrough(tmp_path, fault=fault.value)
    code = ENDS_IN[fault]
    assert ran.code == 1
    assert report["outcome"] == "failed"
    assert report["failure_code"] == code.value
    named = INCIDENTS.get(code)
    assert complaints(ran) == ([f"incident/{named}/{code.value}"] if named else [])
    last = report["steps"][-1]
    assert last["name"] == "problem"
    assert picture_size(tmp_path / "out" / last["picture"]) == (1080, 1920)
    assert not list((tmp_path / "out").glob("slip.*"))
    assert "陈" not in ran.out + ran.err
