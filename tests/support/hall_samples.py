"""An invented hall and invented visitors in every state, for looking at screens. No file is read
but the words and the city."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta, timezone

from kiosk.central.city import load_city
from kiosk.domain.bilingual import Bilingual
from kiosk.domain.card import CardRefusal
from kiosk.domain.cases import Case, CaseState
from kiosk.domain.city import City, CityList
from kiosk.domain.coverage import Source
from kiosk.domain.device_status import (
    CardReaderStatus,
    Insertion,
    LineStatus,
    PrinterCondition,
    PrinterStatus,
)
from kiosk.domain.entries import Detail, Entry, Rule, Severity
from kiosk.domain.failures import FailureCode
from kiosk.domain.held import HeldItem
from kiosk.domain.inquiries import Asker, Inquiry
from kiosk.domain.lists import ListAnswer, ListStatus
from kiosk.domain.machine import Camera, Machine
from kiosk.domain.perks import Perk, PerkState
from kiosk.domain.printing import PrintStep, Unknown
from kiosk.domain.remedies import ContestKind
from kiosk.domain.scale import Scale
from kiosk.domain.slips import ProofWanted
from kiosk.domain.statement import Statement
from kiosk.domain.subject import Subject
from kiosk.domain.unit import UnitIdentity
from kiosk.paths import assets_dir
from kiosk.view.setting import Setting
from kiosk.visit import states as st
from kiosk.visit.contest_states import Contest, ContestFiled, ContestStage, ContestTrouble
from kiosk.visit.facts import Facts
from kiosk.words import load

HALL_TIME = timezone(timedelta(hours=8))
NOW = datetime(2026, 11, 24, 10, 42, 30, tzinfo=HALL_TIME)
ASKED = NOW.astimezone(UTC)
CHEN = Subject("tag-1", "陈＊＊", "0427")
CARD = Insertion("reader", 3, "3B00")

COURT = Bilingual("失信被执行人名单", "Court defaulters")
LOANS = Bilingual("金融信用逾期名单", "Overdue loans")
TAX = Bilingual("重大税收违法名单", "Major tax offences")
SUZHOU = load_city("suzhou")
# The court's way, for the list that stands for the court's here.
COMMON = replace(
    SUZHOU.contest,
    remedies=tuple(
        replace(way, references=("list-0",)) if way.kind is ContestKind.LIST else way
        for way in SUZHOU.contest.remedies
    ),
)

SETTING = Setting(
    unit=UnitIdentity(
        "unit-0",
        "01",
        Bilingual("苏州市公共信用服务大厅", "Suzhou Public Credit Service Hall"),
        Bilingual("样例路 1 号", "1 Sample Road"),
    ),
    city=City(
        city_id="suzhou",
        product=Bilingual("桂花自助终端", "Osmanthus Kiosk"),
        scale=Scale(100, 200),
        trial=True,
        rules_of=date(2026, 3, 1),
        as_of=date(2026, 11, 1),
        hotline="12345",
        list_answer_seconds=60,
        opens=time(9),
        closes=time(17),
        never_held=SUZHOU.never_held,
        scores=SUZHOU.scores,
        rule_book=SUZHOU.rule_book,
        lists=(
            CityList("list-0", 1, COURT, removal_days=3),
            CityList("list-1", 2, LOANS),
            CityList("list-2", 3, TAX),
        ),
        calendar=SUZHOU.calendar,
        contest=COMMON,
        guide=SUZHOU.guide,
        example=SUZHOU.example,
    ),
    words=load(assets_dir() / "words"),
    machine=Machine(Camera.NONE, "1.0"),
)

CATALOGUE = SETTING.city.catalogue()
READY = Facts(
    open=True,
    reader=CardReaderStatus.EMPTY,
    printer=PrinterStatus(PrinterCondition.READY),
    line=LineStatus.UP,
    catalogue=CATALOGUE,
    fingerprint="9f31c04ab27d5e88",
)
NO_PAPER = Facts(
    open=True,
    reader=CardReaderStatus.EMPTY,
    printer=PrinterStatus(PrinterCondition.NO_PAPER),
    line=LineStatus.UP,
    catalogue=CATALOGUE,
)
NO_LINE = Facts(
    open=True,
    reader=CardReaderStatus.EMPTY,
    printer=PrinterStatus(PrinterCondition.READY),
    line=LineStatus.DOWN,
)

NO_READER = Facts(
    open=True,
    reader=CardReaderStatus.NO_READER,
    printer=PrinterStatus(PrinterCondition.READY),
    line=LineStatus.UP,
    catalogue=CATALOGUE,
)


def answers(*statuses: ListStatus, paid: date | None = None) -> tuple[ListAnswer, ...]:
    """One answer for each of the three lists."""
    found = []
    for number, (name, status) in enumerate(zip((COURT, LOANS, TAX), statuses, strict=True)):
        silent = status is ListStatus.UNKNOWN
        found.append(
            ListAnswer(
                f"list-{number}",
                name,
                status,
                answered_at=None if silent else ASKED - timedelta(seconds=23 - number),
                since=date(2026, 6, 3) if status is ListStatus.LISTED else None,
                removed_on=date(2026, 9, 18) if status is ListStatus.REMOVED else None,
                paid_on=paid if status is ListStatus.LISTED else None,
                gone_by=_gone_by(paid) if status is ListStatus.LISTED else None,
            )
        )
    return tuple(found)


def _gone_by(paid: date | None) -> date | None:
    return None if paid is None else SUZHOU.calendar.add_working_days(paid, 3)


CLEAR = answers(ListStatus.NOT_LISTED, ListStatus.NOT_LISTED, ListStatus.NOT_LISTED)
MIXED = answers(ListStatus.NOT_LISTED, ListStatus.REMOVED, ListStatus.UNKNOWN)
LISTED = answers(
    ListStatus.LISTED, ListStatus.NOT_LISTED, ListStatus.NOT_LISTED, paid=date(2026, 11, 23)
)
LATE_LISTED = answers(
    ListStatus.LISTED, ListStatus.NOT_LISTED, ListStatus.NOT_LISTED, paid=date(2026, 11, 3)
)
SILENT = answers(ListStatus.UNKNOWN, ListStatus.UNKNOWN, ListStatus.UNKNOWN)

VOLUNTEERING = Entry(
    "e1",
    Bilingual("志愿服务 126 小时", "Volunteering, 126 hours"),
    12,
    "volunteering",
    Bilingual("苏州市文明办", "City Civility Office"),
    record_number="WM-2026-0381",
    happened_on=date(2026, 1, 5),
    reported_on=date(2026, 3, 5),
    arrived_on=date(2026, 3, 6),
    counted_on=date(2026, 3, 7),
    rule=Rule("ZY-04", 3, trial=True),
    visible_to=Bilingual("您本人，和您同意过的单位", "You, and those you agreed to"),
    kept_until=date(2027, 3, 5),
    details=(Detail(Bilingual("工时明细", "Hours by day"), None),),
)
WATER = Entry(
    "e2",
    Bilingual("按时交水费 24 个月", "Water bills on time, 24 months"),
    6,
    "utilities",
    Bilingual("苏州水务", "Suzhou Water"),
    happened_on=date(2026, 6, 30),
    rule=Rule("JF-02", 1, trial=False),
)
BOOKS = Entry(
    "e3",
    Bilingual("图书按期归还 80 册", "80 library books back on time"),
    5,
    "library",
    Bilingual("苏州图书馆", "Suzhou Library"),
    happened_on=date(2026, 8, 1),
    rule=Rule("TS-01", 2, trial=False),
)
PARKING = Entry(
    "e4",
    Bilingual("停车费已补交", "Parking fee settled"),
    0,
    "parking",
    Bilingual("苏州市城管局", "City Management Bureau"),
    happened_on=date(2026, 8, 20),
)
LATE = Entry(
    "e5",
    Bilingual("逾期交停车费 3 次", "Parking fee late, 3 times"),
    -18,
    "parking",
    Bilingual("苏州市城管局", "City Management Bureau"),
    reported_on=date(2026, 7, 2),
    rule=Rule("TC-09", 1, trial=True),
    kept_until=date(2027, 7, 1),
    severity=Severity.GENERAL,
    repair_from=date(2026, 10, 2),
)
TOO_OLD = replace(LATE, entry_id="e6", contest_until=date(2026, 6, 1), severity=None)
LITTLE = Entry(
    "e7",
    Bilingual("志愿服务 12 小时", "Volunteering, 12 hours"),
    2,
    "volunteering",
    Bilingual("苏州市文明办", "City Civility Office"),
    rule=Rule("ZY-04", 3, trial=True),
)
FOUR = (VOLUNTEERING, WATER, BOOKS, PARKING)

OFFICES = (
    ("文明办", "Civility Office"),
    ("水务", "Water"),
    ("图书馆", "Library"),
    ("城管局", "Management Bureau"),
    ("税务局", "Tax Office"),
    ("法院", "Court"),
    ("社保中心", "Social Security"),
)


def sources() -> tuple[Source, ...]:
    """Seventy, of which thirty are connected; one of those is late, one never spoke."""
    found = []
    for number in range(70):
        zh, en = OFFICES[number % len(OFFICES)]
        connected = number < 30
        heard = NOW.date() - timedelta(days=1 + number % 9) if connected else None
        if number == 5:
            heard = date(2026, 8, 1)
        if number == 9:
            heard = None
        name = Bilingual(f"苏州市{zh} {number + 1}", f"Suzhou {en} {number + 1}")
        found.append(Source(f"s{number}", name, connected, heard))
    return tuple(found)


def days_ago(count: int) -> date:
    return NOW.date() - timedelta(days=count)


BUS = Perk(
    "bus",
    Bilingual("公交车票优惠", "Cheaper bus rides"),
    PerkState.CONFIRMED,
    days_ago(12),
    110,
    Bilingual("公共交通集团", "Bus Group"),
    Bilingual("市财政", "The city"),
    Bilingual("苏信用办〔2026〕3 号第 9 条", "Credit Office 2026, no. 3, article 9"),
    "0512-5550-0101",
)
LIBRARY = Perk(
    "library",
    Bilingual("图书馆多借一个月", "Library loans a month longer"),
    PerkState.CONFIRMED,
    days_ago(40),
    125,
    Bilingual("苏州图书馆", "Suzhou Library"),
)
PARKS = Perk(
    "parks",
    Bilingual("园林年卡半价", "Garden year card at half price"),
    PerkState.ANNOUNCED,
    days_ago(25),
    120,
)
HOSPITAL = Perk(
    "hospital",
    Bilingual("普通门诊先看后付", "See the doctor first, pay later"),
    PerkState.ANNOUNCED,
    days_ago(140),
    130,
    phone="12345",
)
BICYCLE = Perk(
    "bicycle",
    Bilingual("公共自行车免押金", "Public bicycle, no deposit"),
    PerkState.REFUSED,
    days_ago(9),
    100,
    basis=Bilingual("苏信用办〔2026〕3 号第 10 条", "Credit Office 2026, no. 3, article 10"),
    phone="0512-5550-0104",
    reported_on=days_ago(6),
)
PERKS = (BUS, LIBRARY, PARKS, HOSPITAL, BICYCLE)

BANK = Bilingual("苏州样例银行园区支行", "Suzhou Sample Bank, Park branch")
LOOKS = (
    Inquiry(
        "q-1",
        Asker.INSTITUTION,
        BANK,
        NOW - timedelta(days=3, hours=2),
        Bilingual("审核贷款申请", "A loan application"),
    ),
    Inquiry(
        "q-2",
        Asker.STAFF,
        Bilingual("苏州市公共信用服务大厅", "Suzhou Public Credit Service Hall"),
        NOW - timedelta(days=9, hours=1),
        Bilingual("核对移出名单", "Checking a removal"),
    ),
    Inquiry(
        "q-3",
        Asker.INSTITUTION,
        Bilingual("样例消费金融公司", "Sample Consumer Finance"),
        NOW - timedelta(days=35),
    ),
    Inquiry(
        "q-4",
        Asker.HOLDER,
        Bilingual("您本人，手机应用", "You, phone app"),
        NOW - timedelta(days=60),
        Bilingual("查看", "To look"),
    ),
)
MANY_LOOKS = tuple(
    Inquiry(f"q-{n}", Asker.INSTITUTION, BANK, NOW - timedelta(days=n), LOOKS[0].purpose)
    for n in range(1, 20)
)
POLICE = Bilingual("公安局", "Public Security Bureau")
HELD = (
    HeldItem(
        "name", Bilingual("姓名", "Name"), Bilingual("陈桂芳", "陈桂芳"), POLICE, sensitive=True
    ),
    HeldItem(
        "citizen-number",
        Bilingual("证件号码", "ID number"),
        Bilingual("320505198003120427", "320505198003120427"),
        POLICE,
        sensitive=True,
    ),
    HeldItem(
        "marital-status",
        Bilingual("婚姻状况", "Marital status"),
        Bilingual("已婚", "Married"),
        Bilingual("民政局", "Civil Affairs Bureau"),
        date(2025, 10, 20),
        sensitive=True,
    ),
    HeldItem(
        "education",
        Bilingual("受教育程度", "Education"),
        Bilingual("大学", "University"),
        Bilingual("教育局", "Education Bureau"),
        date(2024, 7, 1),
        sensitive=True,
    ),
    HeldItem(
        "district",
        Bilingual("居住的区", "District of residence"),
        Bilingual("姑苏区", "Gusu District"),
        POLICE,
        date(2024, 6, 7),
    ),
    HeldItem(
        "housing-fund",
        Bilingual("住房公积金", "Housing fund"),
        None,
        Bilingual("住房公积金管理中心", "Housing Fund Centre"),
    ),
)


def statement(
    lists: tuple[ListAnswer, ...] = MIXED,
    entries: tuple[Entry, ...] = (),
    subject: Subject = CHEN,
    inquiries: tuple[Inquiry, ...] = LOOKS,
) -> Statement:
    """A statement whose entries add up."""
    score = 100 + sum(entry.points for entry in entries)
    return Statement(
        subject,
        ASKED,
        score,
        lists,
        entries,
        sources(),
        perks=PERKS,
        inquiries=inquiries,
        held=HELD,
    )


def visit(
    state: st.State,
    held: Statement | None = None,
    facts: Facts = READY,
    *,
    visit_id: int = 7,
    warned: bool = False,
) -> st.Visit:
    """A visit in this state; one that holds a statement is signed in."""
    session = None if held is None else st.Session("token", held.subject, st.SignIn.CARD)
    cases = () if held is None else held.cases
    return st.Visit(visit_id, state, session, held, cases=cases, facts=facts, warned=warned)


def with_proof(visit: st.Visit) -> st.Visit:
    """The proof was what the visitor asked for last."""
    held = visit.statement
    return visit if held is None else replace(visit, slip=st.SlipWanted(ProofWanted(held)))


def step_up(**more: object) -> st.StepUp:
    """A one-time code for the card's holder."""
    methods = (st.StepUpMethod.ONE_TIME_CODE,)
    return st.StepUp("ticket", methods, "138****0427", CHEN, **more)  # type: ignore[arg-type]  # whatever a test gives


BOTHERED = statement(MIXED, (LATE, VOLUNTEERING, PARKING))


def case_of(entry: Entry, state: CaseState = CaseState.WITH_SOURCE, **more: object) -> Case:
    """A case about an entry, filed a week ago."""
    return Case(
        token="SEALED",
        number="2026-00017",
        kind=ContestKind.ENTRY,
        reference=entry.entry_id,
        ground_id="not_me",
        what=entry.name,
        reason=COMMON.grounds[1].name,
        source=entry.reporter,
        state=state,
        filed_on=date(2026, 11, 17),
        changed_on=date(2026, 11, 19),
        answer_by=date(2026, 12, 8),
        next_instance=COMMON.remedies[0].next_instance,
        papers=COMMON.grounds[1].papers,
        **more,  # type: ignore[arg-type]  # whatever a scene gives
    )


UNDER_WAY = replace(
    BOTHERED,
    cases=(case_of(LATE, flagged=True, words=COMMON.statement(("not_mine", "lost_id"))),),
)
UPHELD = replace(BOTHERED, cases=(case_of(LATE, CaseState.UPHELD),))


def contest(
    stage: ContestStage,
    kind: ContestKind = ContestKind.ENTRY,
    reference: str = "e5",
    ground: str = "",
    phrases: tuple[str, ...] = (),
) -> Contest:
    """A contest of the late parking fees, unless told otherwise."""
    origin = st.Page(st.PageName.CONTESTS)
    return Contest(kind, reference, origin, stage, ground, phrases, int(stage == "filing"))


STAGE = ContestStage
SETTLED = ("settled", "not_told")
LINK = "https://credit.example.cn/k/7Q4M-92XK"
FULL = statement(MIXED, FOUR)
PAGE = st.PageName
TOPIC = st.GuideTopic
NO_LINE = replace(READY, line=LineStatus.DOWN)
OLD_GUIDE = replace(READY, catalogue=replace(CATALOGUE, edition=1, as_of=date(2026, 9, 1)))

SCENES: dict[str, st.Visit] = {
    "attract": visit(st.Attract()),
    "attract-phone-only": visit(st.Attract(), facts=NO_READER),
    "attract-no-paper": visit(st.Attract(), facts=NO_PAPER),
    "attract-no-line": visit(st.Attract(), facts=NO_LINE),
    "guide-no-line": visit(st.Guide(), facts=NO_LINE),
    "guide": visit(st.Guide()),
    "guide-about": visit(st.Guide(TOPIC.ABOUT)),
    "guide-services": visit(st.Guide(TOPIC.SERVICES)),
    "guide-services-old": visit(st.Guide(TOPIC.SERVICES), facts=OLD_GUIDE),
    "guide-service": visit(st.Guide(TOPIC.SERVICE, "repair")),
    "guide-service-elsewhere": visit(st.Guide(TOPIC.SERVICE, "bank-report")),
    "guide-machine": visit(st.Guide(TOPIC.MACHINE)),
    "rehearsal": visit(st.Rehearsal()),
    "rehearsal-lists": visit(st.Rehearsal(PAGE.LISTS)),
    "rehearsal-record": visit(st.Rehearsal(PAGE.RECORD)),
    "rehearsal-entry": visit(st.Rehearsal(PAGE.ENTRY, "EX-1")),
    "closed": visit(st.Closed(), facts=Facts()),
    "choose": visit(st.ChooseSignIn()),
    "choose-expired": visit(st.ChooseSignIn(FailureCode.CODE_EXPIRED)),
    "choose-no-reader": visit(st.ChooseSignIn(), facts=NO_READER),
    "await-card": visit(st.AwaitCard()),
    "reading-card": visit(st.ReadingCard(CARD)),
    "card-refused": visit(st.CardRefused(CardRefusal.BANK_CARD)),
    "show-code": visit(st.ShowCode(LINK, "7Q4M92XK", "device")),
    "show-code-ending": visit(st.ShowCode(LINK, "7Q4M92XK", "device"), warned=True),
    "code-scanned": visit(st.CodeScanned("47", "device")),
    "step-up": visit(step_up()),
    "step-up-typing": visit(step_up(started=True, wrong=1)),
    "confirm": visit(st.ConfirmPerson(), FULL),
    "fetching": visit(st.Fetching(), FULL),
    "home": visit(st.Home(), statement(MIXED)),
    "home-added": visit(st.Home(), FULL),
    "home-little": visit(st.Home(), statement(MIXED, (LITTLE,))),
    "home-below": visit(st.Home(), statement(MIXED, (LATE, PARKING))),
    "home-warned": visit(st.Home(), FULL, warned=True),
    "lists": visit(st.Page(PAGE.LISTS), statement(MIXED)),
    "lists-listed": visit(st.Page(PAGE.LISTS), statement(LISTED)),
    "lists-late": visit(st.Page(PAGE.LISTS), statement(LATE_LISTED)),
    "lists-clear": visit(st.Page(PAGE.LISTS), statement(CLEAR)),
    "lists-no-paper": visit(st.Page(PAGE.LISTS), statement(SILENT), NO_PAPER),
    "record": visit(st.Page(PAGE.RECORD), FULL),
    "record-below": visit(st.Page(PAGE.RECORD), statement(MIXED, (LATE, PARKING))),
    "record-empty": visit(st.Page(PAGE.RECORD), statement(MIXED)),
    "entry": visit(st.Page(PAGE.ENTRY, "e1"), FULL),
    "entry-bare": visit(st.Page(PAGE.ENTRY, "e4"), FULL),
    "coverage": visit(st.Page(PAGE.COVERAGE), FULL),
    "coverage-second": visit(st.Page(PAGE.COVERAGE, turn=1), FULL),
    "contests": visit(st.Page(PAGE.CONTESTS), UNDER_WAY),
    "contests-none": visit(st.Page(PAGE.CONTESTS), statement(MIXED)),
    "contest-ground": visit(contest(STAGE.GROUND), BOTHERED),
    "contest-missing": visit(contest(STAGE.GROUND, ContestKind.MISSING, "s0"), BOTHERED),
    "contest-not-me": visit(contest(STAGE.ADVICE, ground="not_me"), BOTHERED),
    "contest-elsewhere": visit(contest(STAGE.ELSEWHERE, ContestKind.MISSING, "s44"), BOTHERED),
    "contest-statement": visit(contest(STAGE.STATEMENT, ground="wrong", phrases=SETTLED), BOTHERED),
    "contest-review": visit(contest(STAGE.REVIEW, ground="not_me", phrases=SETTLED), BOTHERED),
    "contest-review-no-line": visit(contest(STAGE.REVIEW, ground="wrong"), BOTHERED, NO_LINE),
    "contest-correction": visit(
        contest(STAGE.REVIEW, ContestKind.LIST, "list-0", "still_listed"), statement(LATE_LISTED)
    ),
    "contest-filing": visit(contest(STAGE.FILING, ground="wrong"), BOTHERED),
    "contest-unsure": visit(
        ContestTrouble(contest(STAGE.FILING, ground="wrong"), FailureCode.FILING_UNSURE), BOTHERED
    ),
    "contest-filed": visit(ContestFiled("2026-00017", just_filed=True), UNDER_WAY),
    "case": visit(ContestFiled("2026-00017"), UNDER_WAY),
    "case-upheld": visit(ContestFiled("2026-00017"), UPHELD),
    "entry-negative": visit(st.Page(PAGE.ENTRY, "e5"), BOTHERED),
    "entry-contested": visit(st.Page(PAGE.ENTRY, "e5"), UNDER_WAY),
    "entry-too-old": visit(st.Page(PAGE.ENTRY, "e6"), statement(MIXED, (TOO_OLD,))),
    "repair": visit(st.Page(PAGE.REPAIR, "e5"), BOTHERED),
    "home-under-way": visit(st.Home(), UNDER_WAY),
    "perks": visit(st.Page(PAGE.PERKS), FULL),
    "perk": visit(st.Page(PAGE.PERK, "bus"), FULL),
    "perk-announced": visit(st.Page(PAGE.PERK, "parks"), FULL),
    "perk-lapsed": visit(st.Page(PAGE.PERK, "hospital"), FULL),
    "perk-refused": visit(st.Page(PAGE.PERK, "bicycle"), FULL),
    "perk-report": visit(st.PerkReport("bus"), FULL),
    "perk-report-failed": visit(st.PerkReport("bus", failed=FailureCode.LINE_SLOW), FULL),
    "perk-report-sending": visit(st.PerkReport("bus", progress=st.ReportStep.SENDING), FULL),
    "perk-report-sent": visit(st.PerkReport("bicycle", progress=st.ReportStep.SENT), FULL),
    "about": visit(st.Page(PAGE.ABOUT), FULL),
    "inquiries": visit(st.Page(PAGE.INQUIRIES), FULL),
    "inquiries-none": visit(st.Page(PAGE.INQUIRIES), statement(inquiries=())),
    "inquiries-many": visit(st.Page(PAGE.INQUIRIES, turn=1), statement(inquiries=MANY_LOOKS)),
    "held": visit(st.Page(PAGE.HELD), FULL),
    "amend": visit(st.Page(PAGE.AMEND), FULL),
    "contest-held": visit(contest(STAGE.GROUND, ContestKind.HELD, HELD[4].category), FULL),
    "never-held": visit(st.Page(PAGE.NEVER_HELD), FULL),
    "scores": visit(st.Page(PAGE.SCORES), FULL),
    "rules": visit(st.Page(PAGE.RULES), FULL),
    "rule": visit(st.Page(PAGE.RULE, "zy-04"), FULL),
    "printing": visit(st.Printing(1, PrintStep.SENDING), FULL),
    "print-failed": with_proof(visit(st.PrintFailed(FailureCode.PRINT_FAILED), FULL)),
    "slip-unsure": with_proof(visit(st.SlipUnsure(Unknown()), FULL)),
    "take-slip": with_proof(visit(st.TakeSlip(), FULL)),
    "take-card": visit(st.TakeCard()),
    "farewell": visit(st.Farewell()),
    "problem": visit(st.Problem(FailureCode.LINE_DOWN)),
    "problem-not-yours": visit(st.Problem(FailureCode.STATEMENT_NOT_YOURS)),
}
