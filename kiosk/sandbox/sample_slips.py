"""One slip of each kind, of invented people: what the contact sheet and the tests look at."""

import base64
import hashlib
from datetime import UTC, date, datetime, timedelta

from kiosk.domain.bilingual import Bilingual
from kiosk.domain.cases import Case, CaseState
from kiosk.domain.city import City
from kiosk.domain.coverage import Source
from kiosk.domain.entries import Detail, Entry, Rule, Severity
from kiosk.domain.held import HeldItem
from kiosk.domain.inquiries import Asker, Inquiry
from kiosk.domain.lists import ListAnswer, ListStatus
from kiosk.domain.proof import ListClaim, Proof, SignedProof
from kiosk.domain.remedies import ContestKind
from kiosk.domain.slips import (
    CaseContent,
    DirectionsContent,
    EntryContent,
    HeldContent,
    PerkContent,
    ProofContent,
    QuestionContent,
    QuestionTopic,
    ReadinessContent,
    ReadinessLine,
    RecordContent,
    SlipContent,
    SlipKind,
    StickerContent,
    TestHeld,
    TestPageContent,
)
from kiosk.domain.statement import Statement
from kiosk.domain.subject import Subject
from kiosk.receipts.proof_code import encode_url, pack_claims

ASKED_AT = datetime(2026, 11, 24, 2, 42, 9, tzinfo=UTC)
_SUBJECT = Subject("sample", "陈＊＊", "0427")
_YOU = Bilingual("您本人，和您授权的单位", "You, and whoever you authorise")
_SERIAL = 0xF325122BF471


def sample_contents(city: City, dots: int = 576, dpi: int = 203) -> dict[SlipKind, SlipContent]:
    """One content of every kind, in the order of `SlipKind`."""
    statement = _statement(city)
    return {
        SlipKind.PROOF: ProofContent(statement, _proof(statement, city)),
        SlipKind.RECORD: RecordContent(statement),
        SlipKind.ENTRY: EntryContent(statement, "JJ-5530"),
        SlipKind.CASE: CaseContent(_SUBJECT, statement.cases[0]),
        SlipKind.PERK: PerkContent(
            _SUBJECT,
            Bilingual("公共自行车免押金", "Public bicycle without deposit"),
            "confirmed",
            date(2026, 11, 2),
            Bilingual("市公共自行车有限公司", "City Bicycle Company"),
            Bilingual("苏信用办〔2026〕12 号", "Credit Office notice 12 of 2026"),
            "0512-6522 0000",
        ),
        SlipKind.QUESTION: QuestionContent(
            QuestionTopic.ENTRY,
            Bilingual("路口没有礼让行人", "Did not give way at a crossing"),
            "JJ-320500-5530",
            number=7,
        ),
        SlipKind.HELD: HeldContent(statement),
        SlipKind.DIRECTIONS: DirectionsContent(
            Bilingual("信用修复", "Credit repair"),
            Bilingual("12 号窗口", "Counter 12"),
            Bilingual("二楼东侧", "Second floor, east side"),
            Bilingual("工作日 9:00–17:00", "Working days 9:00–17:00"),
            Bilingual("三香路 998 号", "998 Sanxiang Road"),
            "0512-6861 0000",
            Bilingual(
                "身份证、缴款凭证、修复承诺书", "ID card, proof of payment, letter of commitment"
            ),
        ),
        SlipKind.READINESS: ReadinessContent(_READINESS, _TESTS),
        SlipKind.TEST_PAGE: TestPageContent("escpos-80", dots, dpi, 256, "gs_h"),
        SlipKind.STICKER: StickerContent(
            "SZ-07",
            f"HTTPS://CHECK.OSMANTHUS.{city.city_id.upper()}.EXAMPLE/U/SZ-07",
            "0512-5550-0199",
        ),
    }


_READINESS = (
    ReadinessLine(
        Bilingual("读卡器", "Card reader"), True, Bilingual("在，没有卡", "There, no card in it")
    ),
    ReadinessLine(
        Bilingual("打印机", "Printer"), True, Bilingual("在，纸够 140 张", "Paper for 140 slips")
    ),
    ReadinessLine(
        Bilingual("纸快完了", "Paper low"), False, Bilingual("请换一卷纸", "Put a new roll in")
    ),
    ReadinessLine(
        Bilingual("连接平台", "Line"), True, Bilingual("6 毫秒答复", "Answers within 6 ms")
    ),
    ReadinessLine(Bilingual("时钟", "Clock"), True, Bilingual("准，差 0.2 秒", "Right to 0.2 s")),
)

_TESTS = (
    TestHeld(
        Bilingual("打印：测试页", "Printer: test page"),
        Bilingual("今天 08:41：通过", "Today 08:41: passed"),
    ),
    TestHeld(
        Bilingual("触摸：每一格", "Touch: every field"),
        Bilingual("13 天前（2026-11-11）：没有通过", "13 days ago (2026-11-11): not passed"),
    ),
)


def _statement(city: City) -> Statement:
    return Statement(
        subject=_SUBJECT,
        asked_at=ASKED_AT,
        score=city.scale.start + 12 + 3 - 3,
        lists=_lists(city),
        entries=_ENTRIES,
        sources=tuple(
            Source(
                f"source-{number}",
                Bilingual(*_SOURCES[number % 5]),
                connected=number < 5,
                last_heard=date(2026, 11, 20) - timedelta(days=number) if number < 4 else None,
            )
            for number in range(12)
        ),
        cases=(_case(),),
        held=(
            HeldItem(
                "address",
                Bilingual("联系地址", "Address"),
                Bilingual("样例路 9 号", "9 Sample Road"),
                Bilingual("市民卡公司", "Citizen Card Company"),
                date(2024, 5, 6),
            ),
            HeldItem("degree", Bilingual("学历", "Degree"), None),
        ),
        inquiries=(
            Inquiry(
                "look-1",
                Asker.INSTITUTION,
                Bilingual("样例银行", "Sample Bank"),
                ASKED_AT - timedelta(days=20),
                Bilingual("贷款", "Loan"),
            ),
        ),
        published_on=date(2026, 11, 24),
    )


_SOURCES = (
    ("公安局交警支队", "Traffic Police"),
    ("志愿服务总队", "Volunteer Service Corps"),
    ("中心血站", "Blood Centre"),
    ("市图书馆", "City Library"),
    ("人力资源和社会保障局", "Human Resources and Social Security Bureau"),
)


def _lists(city: City) -> tuple[ListAnswer, ...]:
    names = [each.name for each in city.lists[:3]]
    return (
        ListAnswer("first", names[0], ListStatus.NOT_LISTED, ASKED_AT - timedelta(seconds=2)),
        ListAnswer(
            "second",
            names[1 % len(names)],
            ListStatus.REMOVED,
            ASKED_AT,
            since=date(2025, 10, 10),
            removed_on=date(2026, 9, 18),
        ),
        ListAnswer("third", names[2 % len(names)], ListStatus.UNKNOWN),
    )


_ENTRIES = (
    Entry(
        "ZY-2041",
        Bilingual("志愿服务 96 小时", "96 volunteer hours"),
        12,
        "volunteering",
        Bilingual("志愿服务总队", "Volunteer Service Corps"),
        "ZY-H-096-2041",
        date(2026, 9, 11),
        date(2026, 9, 20),
        date(2026, 9, 22),
        date(2026, 9, 23),
        Rule("ZY-04", 3, trial=True),
        _YOU,
        date(2028, 9, 11),
        (
            Detail(
                Bilingual("服务地点", "Where"),
                Bilingual("平江街道社区食堂", "Pingjiang community kitchen"),
            ),
            Detail(Bilingual("确认人", "Confirmed by"), None),
        ),
    ),
    Entry(
        "XX-0310",
        Bilingual("无偿献血 1 次", "One blood donation"),
        3,
        "blood-donation",
        Bilingual("中心血站", "Blood Centre"),
        "XX-0310-17",
        date(2026, 1, 16),
        rule=Rule("XX-02", 2, trial=True),
    ),
    Entry(
        "JJ-5530",
        Bilingual("路口没有礼让行人", "Did not give way at a crossing"),
        -3,
        "traffic",
        Bilingual("公安局交警支队", "Traffic Police"),
        "JJ-320500-5530",
        date(2026, 8, 20),
        date(2026, 8, 29),
        date(2026, 8, 31),
        date(2026, 9, 1),
        None,
        _YOU,
        date(2027, 8, 20),
        (Detail(Bilingual("地点", "Where"), Bilingual("干将路与人民路口", "Ganjiang at Renmin")),),
        Severity.MINOR,
        date(2026, 11, 20),
        contest_until=date(2027, 8, 31),
    ),
)


def _case() -> Case:
    sealed = hashlib.sha256(b"an invented case").digest() + b"invented"
    return Case(
        token=base64.b32encode(sealed).decode("ascii").rstrip("="),
        number="YY-2026-0417",
        kind=ContestKind.ENTRY,
        reference="JJ-5530",
        ground_id="wrong",
        what=Bilingual("路口没有礼让行人", "Did not give way at a crossing"),
        reason=Bilingual("事情不是这样", "It did not happen like this"),
        source=Bilingual("公安局交警支队", "Traffic Police"),
        state=CaseState.FILED,
        filed_on=date(2026, 11, 24),
        changed_on=date(2026, 11, 24),
        answer_by=date(2026, 12, 15),
        next_instance=Bilingual("市信用办，60 天内", "City Credit Office, within 60 days"),
        papers=(
            Bilingual("身份证", "ID card"),
            Bilingual("当天行车记录", "That day's dash camera film"),
        ),
        flagged=True,
        words=Bilingual("当时行人已经走完斑马线。", "The pedestrian had already crossed."),
    )


def _proof(statement: Statement, city: City) -> SignedProof:
    days = (statement.asked_on, date(2026, 9, 18), None)
    claims = tuple(
        ListClaim(number, answer.status, day)
        for number, (answer, day) in enumerate(zip(statement.lists, days, strict=True), 1)
    )
    proof = Proof(
        1, 1, _SERIAL, ASKED_AT.replace(second=0), 7, _SUBJECT.masked_name, "0427", claims
    )
    signature = hashlib.sha512(b"an invented signature").digest()
    host = f"check.osmanthus.{city.city_id}.example"
    return SignedProof(proof, encode_url(host, pack_claims(proof), signature))
