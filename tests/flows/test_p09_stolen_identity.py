"""P9: an unknown entry under one's name. "Not me" itself is in test_contests.py."""

from kiosk.domain.failures import FailureCode
from kiosk.visit import states as st
from tests.flows.slips_told import case_slip
from tests.flows.staged import Staged


def test_not_me_tells_where_the_entry_was_used_and_what_the_police_need(staged: Staged) -> None:
    staged.hall.platform.cases.clear()
    staged.by_phone("not_mine")
    staged.touch("jobRecord")
    staged.touch("entry-DK-6021")
    staged.touch("contest")
    staged.touch("ground-not_me")
    staged.until(lambda: "110" in staged.texts(), "the police")
    said = staged.texts()
    assert "回执带来" in said
    assert "标记" in said  # the entry is marked as disputed until it is answered
    staged.touch("goOn")
    staged.until(lambda: staged.sees("confirm"), "the last look")
    staged.touch("confirm")
    staged.until(lambda: staged.sees("printThis"), "the slip")
    (case,) = staged.visit.cases
    assert case.flagged
    staged.touch("printThis")
    staged.shown(st.TakeSlip)
    assert case_slip(staged, case).says("不是我") == []
    staged.finish()


def test_a_card_reported_lost_is_sent_to_the_counter_and_no_reason_is_shown(
    staged: Staged,
) -> None:
    staged.touch("begin")
    staged.touch("chooseCard")
    staged.shown(st.AwaitCard)
    staged.insert("lost_card")
    assert staged.shown(st.Problem).code in {FailureCode.NOT_FOUND, FailureCode.CARD_REFUSED}
    staged.until(lambda: "服务台" in staged.texts(), "the counter")
    said = staged.texts()
    assert not any(word in said for word in ("挂失", "丢失", "lost", "报失"))
    name = staged.hall.person("lost_card").name
    assert name[0] + "＊" not in said
    assert staged.visit.session is None
    staged.finish()
