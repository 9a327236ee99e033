"""P4: a loan applicant at exactly 100: is that bad? The journey itself is in test_own_data.py."""

from kiosk.domain.slips import QuestionContent, QuestionTopic
from kiosk.visit import states as st
from tests.flows.staged import Staged

P = st.PageName


def page(staged: Staged, name: st.PageName) -> None:
    staged.until(
        lambda: isinstance(staged.state, st.Page) and staged.state.name is name, name.value
    )


def test_an_empty_record_says_what_it_means_what_is_not_known_and_what_may_be_missing(
    staged: Staged,
) -> None:
    staged.by_phone("neutral")
    staged.touch("jobRecord")
    page(staged, P.RECORD)
    staged.until(lambda: "一条记录也没有" in staged.texts(), "what it means")
    said = staged.texts()
    assert "不好也不坏" in said
    assert "没接入的 40 个来源，这里看不到" in said
    assert "该有而没有的，可以申请补上" in said
    staged.touch("claim")
    page(staged, P.COVERAGE)
    staged.touch("back")
    page(staged, P.RECORD)  # back where one came from
    staged.touch("printThis")
    staged.shown(st.TakeSlip)
    slip = staged.slip()
    assert slip.says("信用记录摘录", "起点 100", "现在的分数 100") == []
    assert slip.says("这不是银行征信报告", "没接入的来源，这里看不到") == []
    assert slip.says("您在起点，不好也不坏") == []
    staged.finish()


def test_the_bank_says_it_was_the_score_and_is_asked_for_its_reason_on_paper(
    staged: Staged,
) -> None:
    staged.by_phone("neutral")
    staged.touch("aside")
    page(staged, P.ABOUT)
    staged.touch("inquiries")
    page(staged, P.INQUIRIES)
    staged.touch("sillPerson")
    staged.touch("askOnPaper")
    staged.shown(st.Printing, st.TakeSlip)
    assert staged.visit.slip is not None
    assert staged.visit.slip.content == QuestionContent(QuestionTopic.LENDER, number=1)
    staged.shown(st.TakeSlip)
    slip = staged.slip()
    assert slip.says("有单位说是分数的缘故", "请对方书面说明理由和用了哪份资料") == []
    statement = staged.visit.statement
    assert statement is not None
    assert slip.says(statement.subject.masked_name) != [], "a question names nobody"
    staged.finish()


def test_where_the_bank_s_own_report_is_to_be_had(staged: Staged) -> None:
    staged.touch("guide")
    staged.touch("guideServices")
    staged.touch("service-bank-report")
    staged.until(lambda: "人民银行" in staged.texts(), "where it is")
    staged.touch("back")
    staged.touch("back")
    staged.touch("back")
    staged.shown(st.Attract)
