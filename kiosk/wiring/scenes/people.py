"""What else is on record about the invented people: perks, who looked, what is held."""

from datetime import date, timedelta

from kiosk.domain.bilingual import Bilingual
from kiosk.domain.entries import Entry
from kiosk.domain.held import HeldItem
from kiosk.domain.inquiries import Asker, Inquiry
from kiosk.domain.lists import ListAnswer
from kiosk.domain.perks import Perk, PerkState
from kiosk.domain.statement import Statement
from kiosk.domain.subject import Subject
from kiosk.wiring.scenes.hall import ASKED, CHEN, NOW
from kiosk.wiring.scenes.offices import sources
from kiosk.wiring.scenes.records import MIXED


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
        sources(NOW.date()),
        perks=PERKS,
        inquiries=inquiries,
        held=HELD,
        published_on=ASKED.date(),
    )
