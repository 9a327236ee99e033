"""What my score is good for, and everything about my own data, through the whole kiosk.

The journeys of the volunteer (perks), of somebody at exactly the neutral point, of the foreign
resident and of the visitor who is anxious about their data, with the ways they fail.
"""

from PySide6.QtCore import QPointF, Qt
from PySide6.QtTest import QTest

from kiosk.domain.device_status import PrinterCondition, PrinterStatus
from kiosk.domain.failures import FailureCode
from kiosk.sandbox.faults import Fault
from kiosk.visit import states as st
from kiosk.visit.contest_states import Contest
from tests.flows.staged import Staged
from tests.support.printed_slip import bare

P = st.PageName


def page(staged: Staged, name: st.PageName) -> None:
    """Wait for this page."""
    staged.until(
        lambda: isinstance(staged.state, st.Page) and staged.state.name is name, f"page {name}"
    )


def open_perk(staged: Staged, perk_id: str) -> None:
    staged.touch("jobPerks")
    page(staged, P.PERKS)
    staged.touch(f"perk-{perk_id}")
    page(staged, P.PERK)


def open_about(staged: Staged, way: str, name: st.PageName) -> None:
    staged.touch("aside")
    page(staged, P.ABOUT)
    staged.touch(way)
    page(staged, name)


# ---- the volunteer: what do I get? ---------------------------------------------------------------


def test_a_confirmed_perk_says_how_far_and_goes_to_the_desk_on_paper(staged: Staged) -> None:
    staged.by_card("volunteer")
    staged.touch("jobPerks")
    page(staged, P.PERKS)
    staged.until(lambda: "够了，比要的多 13 分" in staged.texts(), "how far")
    said = staged.texts()
    # Nobody has confirmed the other two: nothing is said of a distance to them.
    assert "说过要给" in said
    assert "很久没人确认" in said
    assert said.count("分起") == 0
    staged.touch("perk-bus")
    page(staged, P.PERK)
    staged.until(lambda: "公共交通集团" in staged.texts(), "who grants it")
    perk = next(each for each in staged.visit.statement.perks if each.perk_id == "bus")
    day = perk.on
    assert f"{day.year} 年 {day.month} 月 {day.day} 日" in shown_texts(staged)
    staged.touch("printThis")
    # A slip that claims nothing has no number.
    assert staged.shown(st.TakeSlip).serial is None
    slip = staged.slip()
    assert slip.says("到柜台出示", "公交车票优惠", f"对方已确认 Confirmed {day}") == []
    assert slip.says("公共交通集团", perk.basis.zh, perk.phone) == []
    assert slip.says(staged.visit.statement.subject.masked_name) == []
    staged.finish()


def test_without_paper_no_desk_slip_is_offered_and_the_perk_is_still_there(staged: Staged) -> None:
    staged.by_card("volunteer")
    open_perk(staged, "bus")
    staged.until(lambda: staged.sees("printThis"), "the slip to be offered")
    staged.printer.set_status(PrinterStatus(PrinterCondition.NO_PAPER))
    staged.until(lambda: not staged.sees("printThis"), "the slip to be offered no longer")
    assert "对方已确认" in staged.texts()
    staged.printer.set_status(PrinterStatus(PrinterCondition.READY))
    staged.finish()


def test_a_refusal_is_reported_once_though_the_answer_is_lost(staged: Staged) -> None:
    reports = staged.hall.platform.perk_reports
    before = reports.count()
    staged.by_card("volunteer")
    open_perk(staged, "library")
    staged.touch("reportPerk")
    staged.shown(st.PerkReport)
    assert reports.count() == before  # the touch that leads here sends nothing
    staged.hall.set_fault(Fault.CUT_AFTER, where="/v1/perk-reports")
    staged.touch("sendReport")
    staged.until(
        lambda: isinstance(staged.state, st.PerkReport) and staged.state.failed is not None,
        "the failure",
    )
    assert staged.state.failed is FailureCode.LINE_DOWN
    assert reports.count() == before + 1
    staged.hall.clear_faults()
    staged.until(lambda: staged.sees("sendReport"), "another try")
    staged.touch("sendReport")
    staged.until(
        lambda: (
            isinstance(staged.state, st.PerkReport) and staged.state.progress is st.ReportStep.SENT
        ),
        "the report",
    )
    assert reports.count() == before + 1
    staged.touch("back")
    page(staged, P.PERK)
    staged.until(lambda: "您报过" in staged.texts(), "the report on the perk's page")
    assert not staged.sees("reportPerk")
    staged.finish()


def test_what_was_refused_last_week_says_so(staged: Staged) -> None:
    staged.by_phone("volunteer")
    open_perk(staged, "bicycle")
    staged.until(lambda: "您报过" in staged.texts(), "the earlier report")
    assert not staged.sees("reportPerk")
    staged.finish()


# ---- exactly at the neutral point: is that bad, and who asked? -----------------------------------


def test_neutral_is_neither_half_nor_bad_and_who_asked_is_told(staged: Staged) -> None:
    staged.by_phone("neutral")
    staged.until(lambda: "不好也不坏" in staged.texts(), "what neutral means")
    said = shown_texts(staged)
    assert "%" not in said
    assert "200" not in said
    staged.touch("coverage")
    page(staged, P.COVERAGE)
    staged.touch("back")
    staged.shown(st.Home)
    staged.touch("jobPerks")
    page(staged, P.PERKS)
    staged.until(lambda: "还差 10 分" in staged.texts(), "the distance to a confirmed perk")
    staged.touch("back")
    staged.shown(st.Home)
    open_about(staged, "inquiries", P.INQUIRIES)
    staged.until(lambda: "苏州样例银行园区支行" in staged.texts(), "who asked")
    assert "没有说为什么" in staged.texts()
    # One's own look is nothing to contest.
    staged.until(lambda: staged.sees("inquiry-q-7202"), "the look to contest")
    assert not staged.sees("inquiry-q-7203")
    staged.touch("inquiry-q-7202")
    staged.shown(Contest)
    staged.until(lambda: "样例消费金融公司" in staged.texts(), "what is contested")
    staged.touch("back")
    page(staged, P.INQUIRIES)
    staged.finish()


# ---- the foreign resident: the whole copy --------------------------------------------------------


def test_the_whole_copy_is_printed_in_english_and_chinese(staged: Staged) -> None:
    staged.by_phone("foreign")
    staged.touch("sillLanguage")
    open_about(staged, "held", P.HELD)
    staged.until(lambda: "What is held about me" in staged.texts(), "the copy")
    screen = shown_texts(staged)
    staged.touch("printThis")
    staged.shown(st.TakeSlip)
    slip, statement = staged.slip(), staged.visit.statement
    assert slip.says("What is held about me", "平台存了什么") == []
    assert len(statement.held) >= 4
    covered = [fact for fact in statement.held if fact.sensitive]
    assert covered
    for fact in statement.held:
        # The paper has in both languages what the screen has, and what it covers.
        assert bool(fact.value.en in screen) is not fact.sensitive, fact.category
        assert fact.label.en in screen
        both = fact.value.en, fact.value.zh
        rows = [f"{fact.label.en} {both[0]} {fact.label.zh} {both[1]}"]
        if len(set(both)) == 1:  # a name, a number: once is enough
            rows += [f"{fact.label.en} {fact.label.zh} {both[0]}"]
            rows += [f"{fact.label.en} {both[0]} {fact.label.zh}"]
        assert len(slip.says(*rows)) < len(rows), fact.category
    assert slip.answers(each.name.zh for each in statement.lists).keys()
    for entry in statement.entries:
        assert slip.says(entry.name.en, entry.name.zh, entry.record_number) == []
    for look in statement.inquiries:
        assert slip.says(look.by.en, look.by.zh) == []
    connected = [source for source in statement.sources if source.connected]
    sources = slip.text[slip.text.index(f"{len(connected)}of{len(statement.sources)}sources") :]
    for source in statement.sources:
        assert (bare(source.name.zh) in sources) is source.connected, source.source_id
    staged.finish()


# ---- the anxious visitor: what is held, what never -----------------------------------------------


def test_what_is_sensitive_shows_only_while_it_is_held_down(staged: Staged) -> None:
    name = next(p.name for p in staged.hall.platform.registry.people if p.id == "private")
    staged.by_card("private")
    open_about(staged, "held", P.HELD)
    staged.until(lambda: staged.sees("held-0"), "the covered name")
    assert name not in shown_texts(staged)
    row = next(item for item in staged.items() if item.objectName() == "held-0")
    middle = row.mapToScene(QPointF(row.width() / 2, row.height() / 2)).toPoint()
    left, no_key = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QTest.mousePress(staged.window, left, no_key, middle)
    staged.until(lambda: name in shown_texts(staged), "the name while it is held down")
    QTest.mouseRelease(staged.window, left, no_key, middle)
    staged.until(lambda: name not in shown_texts(staged), "the cover", seconds=2)
    staged.finish()
    assert name not in staged.texts()


def test_staff_who_looked_are_named_and_the_list_turns_its_pages(staged: Staged) -> None:
    staged.by_card("private")
    open_about(staged, "inquiries", P.INQUIRIES)
    staged.until(lambda: "工作人员" in staged.texts(), "staff among those who looked")
    staged.touch("nextPage")
    staged.until(lambda: getattr(staged.state, "turn", 0) == 1, "the second page")
    staged.touch("back")
    page(staged, P.ABOUT)
    staged.finish()


def test_never_held_which_score_and_the_rule_book_are_a_touch_away(staged: Staged) -> None:
    staged.by_phone("private")
    open_about(staged, "neverHeld", P.NEVER_HELD)
    staged.until(lambda: "指纹" in staged.texts(), "what is never held")
    staged.touch("back")
    page(staged, P.ABOUT)
    staged.touch("scores")
    page(staged, P.SCORES)
    staged.until(lambda: "征信中心" in staged.texts(), "which score is which")
    staged.touch("back")
    page(staged, P.ABOUT)
    staged.touch("rules")
    page(staged, P.RULES)
    staged.until(lambda: "没有公布过减分的规则" in staged.texts(), "that no rule takes points")
    staged.touch("rule-zy-04")
    page(staged, P.RULE)
    staged.until(lambda: "https://credit.sample/rules/zy-04" in staged.texts(), "the address")
    assert staged.robot.read_code() == "https://credit.sample/rules/zy-04"
    staged.finish()


def shown_texts(staged: Staged) -> str:
    """What can be read on the screen now."""
    return "\n".join(
        str(item.property("text"))
        for item in staged.items()
        if item.inherits("QQuickText") and item.isVisible()
    )
