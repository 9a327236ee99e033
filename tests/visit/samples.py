"""Invented people, and what the platform would say of them."""

from datetime import UTC, date, datetime, time, timedelta

from kiosk.domain.bilingual import Bilingual
from kiosk.domain.card import CardEvidence
from kiosk.domain.cases import Case, CaseState, Filing
from kiosk.domain.catalogue import Catalogue
from kiosk.domain.coverage import Source
from kiosk.domain.device_status import (
    CardReaderStatus,
    Insertion,
    LineStatus,
    PrinterCondition,
    PrinterStatus,
)
from kiosk.domain.entries import Entry
from kiosk.domain.guide import Counter, Fact, HallGuide, Service
from kiosk.domain.held import HeldItem
from kiosk.domain.hours import OpeningHours, Span
from kiosk.domain.inquiries import Asker, Inquiry
from kiosk.domain.lists import ListAnswer, ListStatus
from kiosk.domain.perks import Perk, PerkState
from kiosk.domain.proof import ListClaim, Proof, SignedProof
from kiosk.domain.remedies import ContestKind
from kiosk.domain.statement import Statement
from kiosk.domain.subject import Subject
from kiosk.domain.warrant import Warrant
from kiosk.visit.facts import Facts
from kiosk.visit.states import Attract, Visit

NOON = datetime(2026, 11, 17, 12, 0, tzinfo=UTC)

WARRANT = Warrant("header.claims.signature", b"key")
SUBJECTS = (
    Subject("subject-of-chen", "陈＊＊", "102X"),
    Subject("subject-of-weber", "A＊＊＊", "4418"),
    Subject("subject-of-lu", "陆＊", "7731"),
)

READY = PrinterStatus(PrinterCondition.READY)


def card_of(person: int) -> CardEvidence:
    return CardEvidence(f"{person:032X}", f"A0000000{person}", None, f"card-name-{person}")


def insertion(count: int, person: int = 0) -> Insertion:
    return Insertion("reader 0", count, f"3B6{person}")


def statement_of(person: int, *, silent: bool = False, lying: bool = False) -> Statement:
    """`silent`: the court's list did not answer; `lying`: and is said to be clear all the same."""
    subject = SUBJECTS[person]
    answered = None if silent or lying else NOON
    status = ListStatus.UNKNOWN if silent and not lying else ListStatus.NOT_LISTED
    return Statement(
        subject=subject,
        asked_at=NOON,
        score=103,
        lists=(
            ListAnswer(
                "court", Bilingual("失信被执行人名单", "Court defaulters"), status, answered
            ),
            ListAnswer(
                "tax", Bilingual("重大税收违法名单", "Major tax offences"), ListStatus.UNKNOWN
            ),
            ListAnswer(
                "late",
                Bilingual("样例名单", "Sample list"),
                ListStatus.LISTED,
                NOON,
                since=date(2026, 1, 5),
                paid_on=date(2026, 11, 3),
                gone_by=date(2026, 11, 6),
            ),
        ),
        entries=tuple(
            Entry(
                f"entry-{number}-of-{subject.tag}",
                Bilingual("志愿服务", "Volunteering"),
                1,
                "volunteering",
                Bilingual("区志愿者协会", "District volunteers"),
            )
            for number in range(3)
        ),
        perks=(
            Perk("bus", Bilingual("公交优惠", "Bus"), PerkState.CONFIRMED, NOON.date(), 110),
            Perk("parks", Bilingual("园林年卡", "Parks"), PerkState.ANNOUNCED, NOON.date()),
        ),
        inquiries=(
            Inquiry("look-1", Asker.STAFF, Bilingual("大厅", "Hall"), NOON - timedelta(days=2)),
        ),
        held=(
            HeldItem(
                "name",
                Bilingual("姓名", "Name"),
                Bilingual(f"held-name-{person}", f"held-name-{person}"),
                sensitive=True,
            ),
        ),
        sources=(
            Source(
                "court", Bilingual("法院", "Court"), connected=True, last_heard=date(2026, 11, 16)
            ),
            Source("customs", Bilingual("海关", "Customs"), connected=False),
        ),
        cases=(
            case_of(
                person, 0, Filing(ContestKind.ENTRY, f"entry-2-of-{subject.tag}", "wrong", ("p",))
            ),
        ),
    )


def case_of(person: int, number: int, filing: Filing) -> Case:
    """Nothing but its number tells one case of a person from another."""
    word = Bilingual("样例", "sample")
    return Case(
        token=f"token-of-case-{number}-of-{SUBJECTS[person].tag}",
        number=f"case-{number}-of-{SUBJECTS[person].tag}",
        kind=filing.kind,
        reference=filing.reference,
        ground_id=filing.ground_id,
        what=word,
        reason=word,
        source=word,
        state=CaseState.FILED,
        filed_on=NOON.date(),
        changed_on=NOON.date(),
        answer_by=date(2026, 12, 8),
        next_instance=word,
        papers=(word,),
        words=word if filing.phrase_ids else None,
    )


def proof_of(person: int, serial: int) -> SignedProof:
    subject = SUBJECTS[person]
    proof = Proof(
        key_id=1,
        unit_number=1,
        serial=serial,
        issued_at=NOON,
        valid_days=30,
        masked_name=subject.masked_name,
        last_four=subject.last_four,
        lists=(ListClaim(1, ListStatus.NOT_LISTED, NOON.date()),),
    )
    return SignedProof(proof, f"HTTPS://PROOF.EXAMPLE/{serial}")


def catalogue(edition: int = 1, services: int = 3) -> Catalogue:
    hours = OpeningHours((Span(frozenset({1, 2, 3, 4, 5}), time(9), time(17)),))
    counter = Counter("one", Bilingual("1 号", "1"), Bilingual("一楼", "Ground floor"), 0, ())
    return Catalogue(
        edition,
        NOON.date(),
        guide=HallGuide(
            about=(Fact("list", Bilingual("记录", "Records")),),
            services=tuple(
                Service(f"service-{number}", "map", Bilingual("办事", "Service"), hours, counter)
                for number in range(services)
            ),
        ),
    )


def ready_facts() -> Facts:
    return Facts(
        open=True,
        reader=CardReaderStatus.EMPTY,
        printer=READY,
        line=LineStatus.UP,
        catalogue=catalogue(),
    )


def ready_visit() -> Visit:
    return Visit(1, Attract(), facts=ready_facts())
