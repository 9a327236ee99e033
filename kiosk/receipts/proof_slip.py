"""The proof of lists: each list's answer, and the platform's signature over all of them."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta

from kiosk.domain.failures import Failure, FailureCode
from kiosk.domain.lists import ListAnswer, ListStatus
from kiosk.domain.proof import SignedProof, slip_number
from kiosk.domain.slips import ProofContent
from kiosk.domain.statement import Statement
from kiosk.receipts import blocks
from kiosk.receipts.dates import clock, clock_seconds
from kiosk.receipts.proof_code import last_valid_day
from kiosk.receipts.slip import Slip
from kiosk.receipts.words import Pair, SlipWords


def body(slip: Slip, content: ProofContent) -> Iterator[blocks.Block]:
    """The lists, what this paper is not, and the proof as QR and number.

    Paper and QR must say the same: a proof of another name, or of other answers, list by list in
    the city's order, raises `Failure` PROOF_NOT_YOURS here too, however it came this far.
    """
    proof, statement = content.proof.proof, content.statement
    subject = statement.subject
    if (proof.masked_name, proof.last_four) != (subject.masked_name, subject.last_four):
        raise Failure(FailureCode.PROOF_NOT_YOURS)
    signed = [(claim.status, claim.on) for claim in proof.lists]
    if signed != [_claim(answer) for answer in statement.lists]:
        raise Failure(FailureCode.PROOF_NOT_YOURS)
    words = SlipWords(slip.language)
    yield from lists(statement, words)
    yield from not_court(statement.asked_at, words)
    yield from _check(content.proof, words)


def not_court(asked_at: datetime, words: SlipWords) -> Iterator[blocks.Block]:
    """What this paper could be mistaken for, and where that is to be had."""
    yield blocks.NoticeBox(words("not_court"), words("only_shown", time=clock(asked_at)))
    yield blocks.Advice(words("court_paper"))


def _claim(answer: ListAnswer) -> tuple[ListStatus, date | None]:
    """What a proof has to say of it."""
    status = _status(answer)
    return status, None if status is ListStatus.UNKNOWN else answer.day()


def _status(answer: ListAnswer) -> ListStatus:
    """Never an answer without the time it was given."""
    return ListStatus.UNKNOWN if answer.answered_at is None else answer.status


def lists(statement: Statement, words: SlipWords) -> Iterator[blocks.Block]:
    """Every list with its own answer; what silence means is said once."""
    silent = [answer for answer in statement.lists if _status(answer) is ListStatus.UNKNOWN]
    for answer in statement.lists:
        yield blocks.Rule()
        if answer.answered_at is None or answer.status is ListStatus.UNKNOWN:
            meaning = words("silent") if answer is silent[-1] else None
            yield blocks.UnknownBox(words.order(answer.name), words.status("unknown"), meaning)
        else:
            yield _answered(answer, answer.answered_at, statement.asked_at, words)


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
        tuple(_clock(answer, words)) if paid else (),
    )


def _clock(answer: ListAnswer, words: SlipWords) -> Iterator[tuple[Pair, str]]:
    """When it was paid, and until when the list has to let go; to come back with after that."""
    if answer.paid_on is not None:
        yield words("paid"), answer.paid_on.isoformat()
    if answer.gone_by is not None:
        yield words("gone_by"), answer.gone_by.isoformat()
    elif answer.at_latest is not None:
        opens = (answer.at_latest + timedelta(days=1)).isoformat()
        yield words("ask_from"), words("from_day", day=opens).first


def _check(signed: SignedProof, words: SlipWords) -> Iterator[blocks.Block]:
    yield blocks.Rule()
    last_day = last_valid_day(signed.proof).isoformat()
    yield blocks.Code(signed.url, words("scan"), words("until"), last_day, words("same"))
    yield blocks.Rule()
    yield blocks.Number(words("number"), slip_number(signed.proof.serial))
