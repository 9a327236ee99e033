"""What every slip begins and ends with: whose machine this is, whose slip, and that it is whole."""

from collections.abc import Iterator
from datetime import datetime

from kiosk.domain.bilingual import Bilingual
from kiosk.domain.slips import (
    CaseContent,
    DirectionsContent,
    PerkContent,
    QuestionContent,
    ReadinessContent,
    SlipKind,
    StickerContent,
    TestPageContent,
    serial_of,
    subject_of,
)
from kiosk.receipts import blocks
from kiosk.receipts.dates import clock, day_of, long_day, seconds, weekday
from kiosk.receipts.slip import Slip
from kiosk.receipts.words import Pair, SlipWords

_FOR_STAFF = (ReadinessContent, TestPageContent)


def head(slip: Slip) -> Iterator[blocks.Block]:
    """Brand, place, title; whose it is, and when it was asked."""
    words = SlipWords(slip.language)
    unit = words("unit", number=slip.unit.number).first
    yield blocks.Header(words.order(slip.city.product), (words.order(slip.unit.hall).first, unit))
    yield blocks.Rule(outer=True)
    yield blocks.Title(_title(slip, words))
    if isinstance(slip.content, StickerContent):
        return  # nobody's, and of no moment
    if slip.again:
        numbered = serial_of(slip.content) is not None
        yield blocks.Heading(words("again_void" if numbered else "again"))
    yield _holder(slip, words)


def foot(slip: Slip) -> Iterator[blocks.Block]:
    """Free of agents, thermal paper fades, the rules' date, whom to ask; and the end. A sticker,
    which is no slip, ends with its code.
    """
    if isinstance(slip.content, StickerContent):
        return
    words = SlipWords(slip.language)
    yield blocks.Rule()
    rules = words(
        "trial" if slip.city.trial else "rules",
        date=Bilingual(slip.city.rules_of.isoformat(), long_day(slip.city.rules_of)),
    )
    for_all = ("", (), ()) if isinstance(slip.content, _FOR_STAFF) else _for_everybody(words)
    yield blocks.Foot(*for_all, rules, words("questions"), slip.city.hotline)
    yield blocks.Rule(outer=True)
    numbered = serial_of(slip.content) is not None
    # A slip without a number is told apart by unit and second.
    printed = clock(slip.printed_at) if numbered else seconds(slip.printed_at)
    if day_of(slip.printed_at) != day_of(asked_at(slip)):
        printed = f"{day_of(slip.printed_at)} {printed}"
    yield blocks.End(words("end"), "1 / 1", words("printed", time=printed).first)


def asked_at(slip: Slip) -> datetime:
    """When what the slip says was true: the statement's time, or the time of printing."""
    match slip.content:
        case (
            CaseContent()
            | PerkContent()
            | QuestionContent()
            | DirectionsContent()
            | ReadinessContent()
            | TestPageContent()
            | StickerContent()
        ):
            return slip.printed_at
        case content:
            return content.statement.asked_at


def _for_everybody(words: SlipWords) -> tuple[str, tuple[str, ...], tuple[str, ...]]:
    free, fades = words("free"), words("fades")
    # Two short English sentences share a line, two Chinese ones do not fit one.
    if words.language == "zh":
        return free.first, (fades.first,), (f"{free.second} {fades.second}",)
    return f"{free.first} {fades.first}", (), (free.second, fades.second)


def _title(slip: Slip, words: SlipWords) -> Pair:
    content = slip.content
    if isinstance(content, CaseContent):
        return words(f"title_case_{content.case.kind.value}")
    # The first slip there was has the plain name.
    return words("title" if content.kind is SlipKind.PROOF else f"title_{content.kind.value}")


def _holder(slip: Slip, words: SlipWords) -> blocks.Block:
    at, subject = asked_at(slip), subject_of(slip.content)
    when = (day_of(at).isoformat(), weekday(at, slip.language), clock(at))
    if subject is None:
        return blocks.Holder(((words("made").first, when),), words("caption_made").second)
    last_four = words("last_four", number=subject.last_four).first
    of_lists = slip.content.kind is SlipKind.PROOF
    return blocks.Holder(
        (
            (words("holder").first, (subject.masked_name, last_four)),
            (words("asked" if asked_at(slip) != slip.printed_at else "made").first, when),
        ),
        words("caption" if of_lists else "caption_record").second,
    )
