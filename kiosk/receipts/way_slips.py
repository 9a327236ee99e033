"""Slips that send somebody somewhere: to a desk with a perk, to a person, to a counter."""

from collections.abc import Iterator

from kiosk.domain.slips import DirectionsContent, PerkContent, QuestionContent, QuestionTopic
from kiosk.receipts import blocks
from kiosk.receipts.record_slip import same
from kiosk.receipts.slip import Slip
from kiosk.receipts.words import SlipWords


def perk(slip: Slip, content: PerkContent) -> Iterator[blocks.Block]:
    """The perk, on whose word and when, the text it rests on, and whom to ring."""
    words = SlipWords(slip.language)
    yield blocks.Rule()
    yield blocks.Answer(words.order(content.name))
    yield blocks.Fact(words(f"perk_{content.state}"), same(content.on.isoformat()))
    yield blocks.Rule()
    for key, given in (("provider", content.provider), ("basis", content.basis)):
        yield blocks.Fact(
            words(key), words.status("not_given") if given is None else words.order(given)
        )
    if content.phone is not None:
        yield blocks.Fact(words("phone"), same(content.phone))
    yield blocks.NoticeBox(words("perk_desk"), words("perk_refuse"))


def question(slip: Slip, content: QuestionContent) -> Iterator[blocks.Block]:
    """What somebody wants to know, and room for the answer."""
    words = SlipWords(slip.language)
    yield blocks.Rule()
    if content.number:
        yield blocks.Heading(words.screen("question_number", number=f"{content.number:02d}"))
    yield blocks.Answer(words(f"question_{content.topic.value}"))
    if content.about is not None:
        yield blocks.Fact(words("question_about"), words.order(content.about))
    if content.reference is not None:
        yield blocks.Fact(words("record_number"), same(content.reference))
    yield blocks.Rule()
    if content.topic is QuestionTopic.LENDER:
        yield blocks.Advice(words("question_lender_advice"))
    yield blocks.Writing(words("question_answer"), 3)
    yield blocks.Advice(words("question_desk"))


def directions(slip: Slip, content: DirectionsContent) -> Iterator[blocks.Block]:
    """The counter large; floor, hours, address and what to bring below."""
    words = SlipWords(slip.language)
    yield blocks.Rule()
    yield blocks.Heading(words.order(content.service))
    if content.counter is not None:
        yield blocks.Answer(words.order(content.counter))
    for key, said in (
        ("floor", content.floor),
        ("address", content.address),
        ("way", content.way),
        ("hours", content.hours),
        ("bring", content.bring),
    ):
        if said is not None:
            yield blocks.Fact(words(key), words.order(said))
    if content.phone:
        yield blocks.Fact(words("phone"), same(content.phone))
