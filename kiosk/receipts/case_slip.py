"""The receipt of a filed case: its number, its last day, what to bring, and the way back to it."""

from collections.abc import Iterator

from kiosk.domain.slips import CaseContent
from kiosk.receipts import blocks
from kiosk.receipts.record_slip import same
from kiosk.receipts.slip import Slip
from kiosk.receipts.words import SlipWords


def body(slip: Slip, content: CaseContent) -> Iterator[blocks.Block]:
    """Number and answer's day first: these are what the receipt is kept for."""
    words, case = SlipWords(slip.language), content.case
    yield blocks.Rule()
    yield blocks.Number(words("case_number"), case.number)
    if case.answer_by is not None:
        yield blocks.Fact(words("answer_by"), same(case.answer_by.isoformat()))
    elif case.answer_within is not None:
        key = "within_working_days" if case.answer_within.working else "within_days"
        within = words.screen(key, days=case.answer_within.days)
        yield blocks.Fact(words("answer_within"), within)
    yield blocks.Fact(words("case_state"), words(f"case_{case.state.value}"))
    yield blocks.Rule()
    yield blocks.Fact(words("case_what"), words.order(case.what))
    yield blocks.Fact(words("case_reason"), words.order(case.reason))
    yield blocks.Fact(words("case_source"), words.order(case.source))
    yield blocks.Fact(words("filed_on"), same(case.filed_on.isoformat()))
    if case.words is not None:
        yield blocks.Fact(words("case_words"), words.order(case.words))
    if case.flagged:
        yield blocks.Advice(words("case_flagged"))
    if case.papers:
        yield blocks.Rule()
        yield blocks.Heading(words("case_papers"))
        for paper in case.papers:
            yield blocks.Item(words.order(paper), same("□"))
    yield blocks.Rule()
    yield blocks.Fact(words("next_instance"), words.order(case.next_instance))
    yield blocks.Rule()
    yield blocks.Code(case.token, words("come_back"), None, "", words("come_back_with"))
    yield blocks.Token(words("case_token"), case.token)
    yield blocks.Advice(words("case_free"))
