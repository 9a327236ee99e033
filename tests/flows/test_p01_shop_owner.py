"""P1: a shop owner who paid a debt, and whose bank wants proof today. See personas.toml for the
branches that are tested elsewhere."""

import time
from collections import Counter

import pytest

from kiosk.domain.calendar_words import CHINA
from kiosk.domain.failures import FailureCode
from kiosk.domain.lists import ListStatus
from kiosk.visit import states as st
from tests.flows.slips_told import names, on_screen, slip_says_the_same
from tests.flows.staged import Staged

A_TOUCH = 0.8
"""Seconds a person takes for one, finding the button included."""
IN_HAND_WITHIN = 90.0
MOST_TOUCHES = 3


def lists(staged: Staged) -> None:
    staged.touch("jobLists")
    staged.shown(st.Page)
    staged.until(lambda: staged.sees("back"), "the lists")


@pytest.mark.parametrize("printer_speed", [1.0], ids=["the printer's own speed"])
def test_proof_in_hand_within_ninety_seconds_and_three_touches(staged: Staged) -> None:
    touched: list[str] = []
    touch = staged.touch

    def counted(name: str) -> None:
        touch(name)
        touched.append(name)

    staged.touch = counted  # type: ignore[method-assign]  # each touch is counted
    began = time.monotonic()
    staged.by_card("owner")
    signed_in = len(touched)
    staged.print_proof()
    staged.shown(st.TakeSlip)
    taken = time.monotonic() - began + A_TOUCH * len(touched)
    assert touched[signed_in:] == ["jobLists", "printProof"]
    assert len(touched) - signed_in <= MOST_TOUCHES
    statement = staged.visit.statement
    assert statement is not None
    slip = staged.slip()  # in hand, whole, and of this person
    assert (
        slip.says(statement.subject.masked_name, f"证件末四位 {statement.subject.last_four}") == []
    )
    assert slip.answers(names(staged)).keys() == set(names(staged))
    assert taken < IN_HAND_WITHIN, f"{taken:.0f} s with {len(touched)} touches"
    staged.finish()


def test_a_removed_listing_shows_its_day_and_the_slip_says_what_it_is_not(
    staged: Staged, monkeypatch: pytest.MonkeyPatch
) -> None:
    staged.by_card("owner")
    lists(staged)
    staged.until(lambda: "已移出" in staged.texts(), "the removal")
    statement = staged.visit.statement
    assert statement is not None
    court = statement.lists[0]
    assert court.removed_on is not None
    day = court.removed_on
    assert f"{day.year} 年 {day.month} 月 {day.day} 日" in staged.texts()
    assert court.answered_at is not None
    shown = on_screen(staged)
    assert (shown[court.name.zh].status, shown[court.name.zh].time) == (
        ListStatus.REMOVED,
        f"{court.answered_at.astimezone(CHINA):%H:%M:%S}",
    )
    assert shown[court.name.zh].days == {day}
    staged.touch("printProof")
    staged.shown(st.TakeSlip)
    slip = slip_says_the_same(staged, shown)
    assert slip.says("这不是法院文书", "要法院文书，请找原执行法院。", "不用花钱请人代办") == []
    monkeypatch.setenv("OMP_THREAD_LIMIT", "1")
    seen = slip.by_eye()
    words = ("已移出", day.isoformat(), "未列入", "这不是法院文书", "请找原执行法院")
    assert [word for word in words if word not in seen] == []
    staged.finish()


def test_a_namesake_on_the_list_is_not_shown_and_goes_to_the_counter(staged: Staged) -> None:
    """The name matches and the number does not: neither "listed" nor "not listed"."""
    staged.by_phone("namesake")
    lists(staged)
    staged.until(lambda: "上面有同名的人" in staged.texts(), "the words")
    assert "请带证件到窗口核对" in staged.texts()
    assert "现在说不了" in staged.texts()
    staged.finish()


@pytest.mark.parametrize("member", ["name", "citizen_number"])
def test_a_card_whose_name_and_number_are_of_two_people_opens_neither(
    staged: Staged, member: str
) -> None:
    card = dict(staged.hall.card_of("owner") or {})
    card[member] = (staged.hall.card_of("neutral") or {})[member]
    staged.touch("begin")
    staged.touch("chooseCard")
    staged.shown(st.AwaitCard)
    staged.insert_played(card)
    assert staged.shown(st.Problem).code in {FailureCode.NOT_FOUND, FailureCode.CARD_REFUSED}
    assert staged.visit.session is staged.visit.statement is None
    assert "服务台" in staged.texts()
    staged.finish()


def test_company_and_other_people_are_refused_politely_on_the_page_that_would_print_them(
    staged: Staged,
) -> None:
    staged.by_phone("owner")
    lists(staged)
    staged.until(lambda: "证明只写您本人" in staged.texts(), "for whom this is")
    assert "带执照到窗口" in staged.texts()
    assert "请本人来" in staged.texts()
    staged.finish()
    staged.touch("guide")
    staged.touch("guideServices")
    staged.touch("service-company")
    staged.until(lambda: "营业执照" in staged.texts(), "what to bring")


def test_somebody_elses_phone_is_not_me_and_leaves_nothing(staged: Staged) -> None:
    """For an employee or a partner: they would have to be here."""
    staged.touch("begin")
    staged.touch("choosePhone")
    phone = staged.hall.phone("volunteer")
    assert phone.scan(staged.code()) == "scanned"
    assert phone.type_number(staged.shown(st.CodeScanned).match_number) == "approved"
    staged.shown(st.ConfirmPerson)
    staged.touch("notMe")
    assert staged.shown(st.ChooseSignIn).note is FailureCode.NOT_ME
    assert staged.visit.session is None
    staged.finish()


def test_a_silent_list_is_never_not_listed_and_the_slip_says_the_same(staged: Staged) -> None:
    staged.by_phone("silent")
    lists(staged)
    staged.until(lambda: "不等于在，也不等于不在" in staged.texts(), "what silence means")
    staged.until(lambda: "1 份现在说不了" in staged.texts(), "what the slip will say")
    shown = on_screen(staged)
    assert Counter(each.status for each in shown.values()) == {
        ListStatus.NOT_LISTED: 2,
        ListStatus.UNKNOWN: 1,
    }
    staged.touch("printProof")
    staged.shown(st.TakeSlip)
    slip = slip_says_the_same(staged, shown)
    assert slip.says("对方没有答复。", "不等于在，也不等于不在。") == []
    staged.finish()
