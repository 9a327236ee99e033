"""An invented person's proof slip, with any answers, name and language."""

import hashlib
from dataclasses import replace
from datetime import date, datetime, timedelta

from kiosk.domain.bilingual import Bilingual
from kiosk.domain.calendar_words import CHINA
from kiosk.domain.city import City, Scale
from kiosk.domain.lists import ListAnswer, ListStatus
from kiosk.domain.proof import ListClaim, Proof, SignedProof
from kiosk.domain.slips import ProofContent
from kiosk.domain.statement import Statement
from kiosk.domain.subject import Subject
from kiosk.domain.unit import UnitIdentity
from kiosk.receipts.proof_code import encode_url, pack_claims
from kiosk.receipts.slip import Slip
from kiosk.receipts.words import Language

ASKED_AT = datetime(2026, 11, 24, 10, 42, 9, tzinfo=CHINA)
SERIAL = 0xF325122BF471  # 7K4M 92QX 3H
NAMES = (
    Bilingual("失信被执行人名单", "Court defaulters"),
    Bilingual("金融信用逾期名单", "Overdue loans"),
    Bilingual("重大税收违法名单", "Tax offences"),
)
UNIT = UnitIdentity(
    "unit-1",
    "01",
    Bilingual("苏州市公共信用服务大厅", "Suzhou Public Credit Service Hall"),
    Bilingual("样例路 1 号", "1 Sample Road"),
)
CITY = City(
    "suzhou",
    Bilingual("桂花自助终端", "Osmanthus Kiosk"),
    Scale(100, 200),
    trial=True,
    rules_of=date(2026, 3, 1),
    as_of=date(2026, 11, 1),
    hotline="12345",
    list_answer_seconds=60,
)
STATUSES = {
    "n": ListStatus.NOT_LISTED,
    "l": ListStatus.LISTED,
    "r": ListStatus.REMOVED,
    "u": ListStatus.UNKNOWN,
}


def proof_slip(
    answers: str = "nru", language: Language = "zh", name: str = "陈＊＊", last_four: str = "0427"
) -> Slip:
    """`answers` has a letter a list: n(ot listed), l(isted, and paid), r(emoved), u(nknown)."""
    lists = tuple(_answer(number, letter) for number, letter in enumerate(answers))
    proof = Proof(
        key_id=1,
        unit_number=1,
        serial=SERIAL,
        issued_at=ASKED_AT.replace(second=0),
        valid_days=7,
        masked_name=name,
        last_four=last_four,
        lists=tuple(
            ListClaim(number + 1, answer.status, _day(answer))
            for number, answer in enumerate(lists)
        ),
    )
    signature = hashlib.sha512(b"an invented signature").digest()
    url = encode_url("check.osmanthus.suzhou.example", pack_claims(proof), signature)
    statement = Statement(Subject("tag", name, last_four), ASKED_AT, 100, lists, (), ())
    return Slip(
        content=ProofContent(statement, SignedProof(proof, url)),
        unit=UNIT,
        city=CITY,
        printed_at=ASKED_AT + timedelta(minutes=2),
        language=language,
    )


def url_of(slip: Slip) -> str:
    """What the QR of a proof slip holds."""
    assert isinstance(slip.content, ProofContent)
    return slip.content.proof.url


def with_proof_of(slip: Slip, other: Slip) -> Slip:
    """One slip's lists over another's proof."""
    assert isinstance(slip.content, ProofContent)
    assert isinstance(other.content, ProofContent)
    return replace(slip, content=replace(slip.content, proof=other.content.proof))


def of_statement(slip: Slip, **changes: object) -> Slip:
    """The slip with something else in its statement."""
    assert isinstance(slip.content, ProofContent)
    statement = replace(slip.content.statement, **changes)  # type: ignore[arg-type]  # any field
    return replace(slip, content=replace(slip.content, statement=statement))


def _answer(number: int, letter: str) -> ListAnswer:
    status = STATUSES[letter]
    listed = status is ListStatus.LISTED
    return ListAnswer(
        list_id=f"list-{number}",
        name=NAMES[number % len(NAMES)],
        status=status,
        answered_at=None if status is ListStatus.UNKNOWN else ASKED_AT - timedelta(seconds=2),
        since=date(2026, 3, 12) if listed else None,
        removed_on=date(2026, 9, 18) if status is ListStatus.REMOVED else None,
        paid_on=date(2026, 11, 20) if listed else None,
    )


def _day(answer: ListAnswer) -> date | None:
    if answer.status is ListStatus.UNKNOWN:
        return None
    return answer.since or answer.removed_on or ASKED_AT.date()
