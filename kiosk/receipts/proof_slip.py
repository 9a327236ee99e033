"""The proof slip: what it is made from, and the blocks it becomes. Pure; its time is given."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from kiosk.domain.city import City
from kiosk.domain.failures import Failure, FailureCode
from kiosk.domain.lists import ListAnswer, ListStatus
from kiosk.domain.personal import Personal
from kiosk.domain.proof import SignedProof, slip_number
from kiosk.domain.subject import Subject
from kiosk.domain.unit import UnitIdentity
from kiosk.receipts import blocks
from kiosk.receipts.dates import clock, clock_seconds, day_of, long_day, weekday
from kiosk.receipts.proof_code import last_valid_day
from kiosk.receipts.words import Language, SlipWords


@dataclass(frozen=True, slots=True, repr=False)
class ProofSlip(Personal):
    """Everything a proof slip says.

    `asked_at` and `printed_at` are aware; times are printed in China Standard Time. `width_dots`
    is the printer's width at 203 dpi.
    """

    subject: Subject
    lists: tuple[ListAnswer, ...]
    asked_at: datetime
    proof: SignedProof
    unit: UnitIdentity
    city: City
    printed_at: datetime
    language: Language = "zh"
    width_dots: int = 576


def compose(slip: ProofSlip) -> tuple[blocks.Block, ...]:
    """The slip from top to bottom.

    Paper and QR must say the same: a proof of another name, or of other answers, raises `Failure`
    PROOF_NOT_YOURS here too, however it came this far.
    """
    proof = slip.proof.proof
    if (proof.masked_name, proof.last_four) != (slip.subject.masked_name, slip.subject.last_four):
        raise Failure(FailureCode.PROOF_NOT_YOURS)
    if Counter(claim.status for claim in proof.lists) != Counter(map(_status, slip.lists)):
        raise Failure(FailureCode.PROOF_NOT_YOURS)
    words = SlipWords(slip.language)
    return (*_head(slip, words), *_lists(slip, words), *_check(slip, words), *_tail(slip, words))


def _status(answer: ListAnswer) -> ListStatus:
    """Never an answer without the time it was given."""
    return ListStatus.UNKNOWN if answer.answered_at is None else answer.status


def _head(slip: ProofSlip, words: SlipWords) -> Iterator[blocks.Block]:
    subject, asked = slip.subject, slip.asked_at
    unit = words("unit", number=slip.unit.number).first
    yield blocks.Header(words.order(slip.city.product), (words.order(slip.unit.hall).first, unit))
    yield blocks.Rule(outer=True)
    yield blocks.Title(words("title"))
    last_four = words("last_four", number=subject.last_four).first
    when = (day_of(asked).isoformat(), weekday(asked, slip.language), clock(asked))
    yield blocks.Holder(
        (
            (words("holder").first, (subject.masked_name, last_four)),
            (words("asked").first, when),
        ),
        words("caption").second,
    )


def _lists(slip: ProofSlip, words: SlipWords) -> Iterator[blocks.Block]:
    silent = [answer for answer in slip.lists if _status(answer) is ListStatus.UNKNOWN]
    for answer in slip.lists:
        yield blocks.Rule()
        if answer.answered_at is None or answer.status is ListStatus.UNKNOWN:
            meaning = words("silent") if answer is silent[-1] else None
            yield blocks.UnknownBox(words.order(answer.name), words.status("unknown"), meaning)
        else:
            yield _answered(answer, answer.answered_at, slip.asked_at, words)


def _answered(
    answer: ListAnswer, at: datetime, asked_at: datetime, words: SlipWords
) -> blocks.ListBlock:
    status = answer.status
    day = {ListStatus.LISTED: answer.since, ListStatus.REMOVED: answer.removed_on}.get(status)
    paid = answer.paid_on if status is ListStatus.LISTED else None
    return blocks.ListBlock(
        words.order(answer.name),
        status,
        words(status) if day else words.status(status),
        day.isoformat() if day else "",
        words("answered", time=clock_seconds(at, asked_at)).first,
        ((words("paid"), paid.isoformat()),) if paid else (),
    )


def _check(slip: ProofSlip, words: SlipWords) -> Iterator[blocks.Block]:
    proof = slip.proof.proof
    only_shown = words("only_shown", time=clock(slip.asked_at))
    yield blocks.NoticeBox(words("not_court"), only_shown)
    yield blocks.Advice(words("court_paper"))
    yield blocks.Rule()
    yield blocks.Code(
        slip.proof.url,
        words("scan"),
        words("until"),
        last_valid_day(proof).isoformat(),
        words("same"),
    )
    yield blocks.Rule()
    yield blocks.Number(words("number"), slip_number(proof.serial))
    yield blocks.Rule()


def _tail(slip: ProofSlip, words: SlipWords) -> Iterator[blocks.Block]:
    city, printed = slip.city, clock(slip.printed_at)
    free, fades = words("free"), words("fades")
    # Two short English sentences share a line, two Chinese ones do not fit one.
    chinese_first = slip.language == "zh"
    yield blocks.Foot(
        free.first if chinese_first else f"{free.first} {fades.first}",
        (fades.first, f"{free.second} {fades.second}")
        if chinese_first
        else (free.second, fades.second),
        words(
            "trial" if city.trial else "rules",
            date=city.rules_of.isoformat(),
            long_date=long_day(city.rules_of),
        ),
        words("questions"),
        city.hotline,
    )
    yield blocks.Rule(outer=True)
    if day_of(slip.printed_at) != day_of(slip.asked_at):
        printed = f"{day_of(slip.printed_at)} {printed}"
    yield blocks.End(words("end"), "1 / 1", words("printed", time=printed).first)
