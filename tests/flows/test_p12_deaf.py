"""P12: a deaf visitor: the same jobs with no sound; every cue is a text and a light, and a question
goes to a person on paper. The forgotten card's light is in test_leave_safe.py."""

from kiosk.domain.device_status import PrinterCondition, PrinterStatus
from kiosk.domain.slips import QuestionContent, QuestionTopic
from kiosk.visit import states as st
from tests.flows.slips_told import on_screen, slip_says_the_same
from tests.flows.staged import Staged


def test_all_of_it_without_a_sound_and_a_question_on_paper(staged: Staged) -> None:
    staged.by_card("deaf")
    staged.touch("jobLists")
    staged.shown(st.Page)
    shown = on_screen(staged)
    staged.touch("printProof")
    staged.shown(st.TakeSlip)
    slip_says_the_same(staged, shown)
    staged.until(lambda: "打印机已确认" in staged.texts(), "in writing that it is out")
    staged.touch("back")
    staged.touch("jobRecord")
    staged.until(lambda: "一条记录也没有" in staged.texts(), "the record")
    staged.touch("sillPerson")
    staged.touch("askOnPaper")
    staged.shown(st.TakeSlip)
    assert staged.visit.slip is not None
    content = staged.visit.slip.content
    assert isinstance(content, QuestionContent)
    assert content == QuestionContent(QuestionTopic.RECORD, number=content.number)
    assert staged.slip().says("请人帮忙", "我想问") == []
    staged.touch("done")
    staged.shown(st.TakeCard)
    staged.until(lambda: "卡还在读卡器里" in staged.texts(), "the card asked back in writing")
    staged.slot.remove()
    staged.shown(st.Farewell, st.Attract)
    assert staged.voice.said == [], "nothing was only said"


def test_an_entry_s_question_names_the_entry_and_nobody(staged: Staged) -> None:
    staged.by_phone("deduction")
    staged.touch("jobRecord")
    staged.touch("entry-JJ-5530")
    staged.touch("sillPerson")
    staged.touch("askOnPaper")
    staged.shown(st.TakeSlip)
    assert staged.visit.slip is not None
    content = staged.visit.slip.content
    assert isinstance(content, QuestionContent)
    assert content.topic is QuestionTopic.ENTRY
    assert content.reference == "JJ-320500-5530"
    slip, statement = staged.slip(), staged.visit.statement
    assert statement is not None
    assert slip.says("JJ-320500-5530", "礼让行人") == []
    nobody = (statement.subject.masked_name, statement.subject.last_four)
    assert slip.says(*nobody) == list(nobody)
    staged.touch("back")
    staged.shown(st.Home)
    staged.finish()


def test_when_the_clerk_is_busy_screen_and_slip_have_the_same_number_and_the_next_has_the_next(
    staged: Staged,
) -> None:
    numbers = []
    for _ in range(2):
        staged.touch("guide")
        staged.shown(st.Guide)
        staged.touch("sillPerson")
        staged.touch("askOnPaper")
        staged.shown(st.TakeSlip)
        assert staged.visit.slip is not None
        content = staged.visit.slip.content
        assert isinstance(content, QuestionContent)
        staged.until(lambda: staged.sees("questionNumber"), "the number")
        said = f"问题 {content.number:02d} 号"
        assert said in staged.texts()
        assert staged.slip().says(said) == []
        numbers.append(content.number)
        staged.finish()
    assert numbers[0] > 0
    assert numbers[1] == numbers[0] + 1


def test_before_signing_in_a_question_needs_no_name(staged: Staged) -> None:
    """A written question is what is left. Without the line: test_guide_flow."""
    staged.touch("guide")
    staged.shown(st.Guide)
    staged.touch("sillPerson")
    staged.touch("askOnPaper")
    staged.shown(st.TakeSlip)
    assert staged.visit.slip is not None
    content = staged.visit.slip.content
    assert isinstance(content, QuestionContent)
    assert content.reference is None
    assert staged.slip().says("请人帮忙") == []
    assert staged.visit.session is None
    assert staged.voice.said == [], "nothing was only said"
    staged.finish()


def test_without_paper_the_desk_is_still_named_and_no_slip_is_promised(staged: Staged) -> None:

    staged.by_phone("deaf")
    staged.printer.set_status(PrinterStatus(PrinterCondition.NO_PAPER))
    staged.until(lambda: not staged.visit.facts.printer.ready, "the paper's end")
    staged.touch("sillPerson")
    staged.until(lambda: staged.sees("closePanel"), "the way to a person")
    assert not staged.sees("askOnPaper")
    assert "服务台就在本大厅里" in staged.texts()
    staged.touch("closePanel")
    staged.printer.set_status(PrinterStatus(PrinterCondition.READY))
    staged.finish()
