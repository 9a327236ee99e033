"""What a proof slip says, before it is set."""

from dataclasses import replace
from datetime import UTC, date, timedelta
from itertools import permutations, product

import pytest
from sample_slip import ASKED_AT, STATUSES, of_statement, proof_slip, with_proof_of

from kiosk.domain.failures import Failure, FailureCode
from kiosk.domain.lists import ListStatus
from kiosk.domain.subject import Subject
from kiosk.receipts import blocks
from kiosk.receipts.compose import compose
from kiosk.receipts.slip import Slip
from kiosk.receipts.words import Pair


def only(slip: Slip, kind: type) -> list[blocks.Block]:
    return [block for block in compose(slip) if isinstance(block, kind)]


def test_the_order_of_the_paper() -> None:
    kinds = [type(block).__name__ for block in compose(proof_slip("nu"))]
    assert kinds == [
        "Header", "Rule", "Title", "Holder",
        "Rule", "ListBlock", "Rule", "UnknownBox",
        "NoticeBox", "Advice", "Rule", "Code", "Rule", "Number", "Rule", "Foot", "Rule", "End",
    ]  # fmt: skip


def test_each_answer_has_its_word_and_its_day() -> None:
    not_listed, listed, removed = only(proof_slip("nlr"), blocks.ListBlock)
    assert (not_listed.word, not_listed.day) == (Pair("未列入", "Not listed"), "")
    assert (listed.word, listed.day) == (Pair("在名单上", "Listed since"), "2026-03-12")
    assert listed.notes == ((Pair("还清日", "Paid on"), "2026-11-20"),)
    assert (removed.word, removed.day) == (Pair("已移出", "Removed on"), "2026-09-18")
    assert {block.answered for block in (not_listed, listed, removed)} == {"10:42:07 答复"}


def test_who_has_paid_reads_until_when_the_list_must_let_go() -> None:
    slip = proof_slip("l")
    (answer,) = slip.content.statement.lists
    dated = replace(answer, gone_by=date(2026, 11, 25))
    (block,) = only(of_statement(slip, lists=(dated,)), blocks.ListBlock)
    assert block.notes[1:] == ((Pair("最晚移出", "Must be gone by"), "2026-11-25"),)
    bounded = replace(answer, at_latest=date(2027, 1, 12))
    (block,) = only(of_statement(slip, lists=(bounded,)), blocks.ListBlock)
    assert block.notes[1:] == ((Pair("可申请改正", "Correction"), "2027-01-13 起"),)


def test_an_answer_without_its_time_is_unknown_and_no_proof_fits_it() -> None:
    slip = proof_slip("n")
    silent = replace(slip.content.statement.lists[0], answered_at=None)
    with pytest.raises(Failure) as caught:
        compose(of_statement(slip, lists=(silent,)))
    assert caught.value.code is FailureCode.PROOF_NOT_YOURS


def test_an_unknown_list_that_names_a_time_is_still_unknown() -> None:
    slip = proof_slip("u")
    timed = replace(slip.content.statement.lists[0], answered_at=ASKED_AT)
    assert only(of_statement(slip, lists=(timed,)), blocks.UnknownBox)


@pytest.mark.parametrize("answers", ["".join(p) for p in product("nlru", repeat=3)])
def test_silence_is_said_for_every_silent_list_and_explained_once(answers: str) -> None:
    boxes = only(proof_slip(answers), blocks.UnknownBox)
    assert len(boxes) == answers.count("u")
    meanings = [box.meaning for box in boxes]
    assert all(meanings[-1:])
    assert not any(meanings[:-1])


@pytest.mark.parametrize(
    "subject", [Subject("tag", "李＊＊", "0427"), Subject("tag", "陈＊＊", "0428")]
)
def test_a_proof_of_somebody_else_makes_no_slip(subject: Subject) -> None:
    with pytest.raises(Failure) as caught:
        compose(of_statement(proof_slip(), subject=subject))
    assert caught.value.code is FailureCode.PROOF_NOT_YOURS


@pytest.mark.parametrize(
    ("printed", "signed"), [("nnn", "nnl"), ("nlr", "lnr"), ("nru", "urn"), ("nr", "nrn")]
)
def test_paper_and_code_say_the_same_answers_of_the_same_lists(printed: str, signed: str) -> None:
    with pytest.raises(Failure) as caught:
        compose(with_proof_of(proof_slip(printed), proof_slip(signed)))
    assert caught.value.code is FailureCode.PROOF_NOT_YOURS


def test_paper_and_code_say_the_same_days() -> None:
    slip = proof_slip("lr")
    listed, removed = slip.content.statement.lists
    later = replace(removed, removed_on=date(2026, 9, 19))
    with pytest.raises(Failure) as caught:
        compose(of_statement(slip, lists=(listed, later)))
    assert caught.value.code is FailureCode.PROOF_NOT_YOURS


@pytest.mark.parametrize("answers", ["".join(p) for p in permutations("nlru")])
def test_each_list_has_the_answer_it_gave(answers: str) -> None:
    """Beside its own name, in the order of the statement."""
    slip = proof_slip(answers)
    said = []
    for block in compose(slip):
        if isinstance(block, blocks.ListBlock):
            said.append((block.name.first, block.status, block.day))
        elif isinstance(block, blocks.UnknownBox):
            said.append((block.name.first, ListStatus.UNKNOWN, ""))
    days = {"n": "", "l": "2026-03-12", "r": "2026-09-18", "u": ""}
    lists = slip.content.statement.lists
    assert [answer.status for answer in lists] == [STATUSES[letter] for letter in answers]
    assert said == [
        (answer.name.zh, STATUSES[letter], days[letter])
        for answer, letter in zip(lists, answers, strict=True)
    ]


def test_times_are_in_china_wherever_the_clock_is() -> None:
    slip = proof_slip("n")
    elsewhere = replace(slip, printed_at=slip.printed_at.astimezone(UTC))
    assert only(elsewhere, blocks.End)
    assert compose(elsewhere)[-1] == compose(slip)[-1]
    (end,) = only(elsewhere, blocks.End)
    assert end.printed == "10:44 打印"


def test_another_day_is_written_out() -> None:
    slip = proof_slip("n")
    (end,) = only(replace(slip, printed_at=ASKED_AT + timedelta(days=1)), blocks.End)
    assert end.printed == "2026-11-25 10:42 打印"
    (answer,) = slip.content.statement.lists
    cached = replace(answer, answered_at=ASKED_AT - timedelta(hours=11))
    before = of_statement(slip, lists=(cached,))
    (claim,) = slip.content.proof.proof.lists
    proof = replace(slip.content.proof.proof, lists=(replace(claim, on=date(2026, 11, 23)),))
    signed = replace(slip.content.proof, proof=proof)
    (block,) = only(
        replace(before, content=replace(before.content, proof=signed)), blocks.ListBlock
    )
    assert block.answered == "2026-11-23 23:42:09 答复"


def test_the_language_key_puts_english_first() -> None:
    english = compose(proof_slip("nu", "en"))
    assert next(b for b in english if isinstance(b, blocks.Title)).text == Pair(
        "List check result", "名单查询结果"
    )
    (holder,) = only(proof_slip("n", "en"), blocks.Holder)
    assert holder.rows[1][1] == ("2026-11-24", "Tue", "10:42")


def test_after_the_trial_only_the_rules_are_named() -> None:
    slip = proof_slip("n")
    (foot,) = only(replace(slip, city=replace(slip.city, trial=False)), blocks.Foot)
    assert foot.rules == Pair("规则 2026-03-01 版", "Rules of 1 March 2026")


def test_blocks_show_nothing_of_what_they_hold() -> None:
    text = repr((proof_slip(), compose(proof_slip())))
    assert "陈" not in text
    assert "0427" not in text
    assert str(ListStatus.REMOVED) not in text
