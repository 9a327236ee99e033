"""A whole invented city, computed from each number: it has no store, so its size costs nothing.

A person's index and citizen number are turned into each other by arithmetic; everything else
follows from a hash of the index. Of a million people 875,000 are at the neutral point with an
empty record, 360 below it (each of them on a list), the rest above.
"""

import hashlib
from datetime import date, timedelta

from kiosk.central.wire_text import BilingualWire
from kiosk.identity.numbers import card_check, mod_11_2
from kiosk.sandbox.people import SampleList, SamplePerson

LARGEST = 200_000_000
_DISTRICTS = (320505, 320506, 320507, 320508, 320509, 320581, 320582, 320583, 320585)
_FIRST_DAY = date(1940, 1, 1)
_DAYS = 24_000  # to 2005-09-16
_ORDERS = 999
_CAPACITY = len(_DISTRICTS) * _DAYS * _ORDERS
_STRIDE = 104_729 * 1_299_709  # two primes, neither divides the capacity: spreads neighbours
_BACK = pow(_STRIDE, -1, _CAPACITY)
_NEUTRAL = 875_000
_BELOW = 360
_MILLION = 1_000_000
_BASE36 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"
_SURNAMES = "王李张刘陈杨黄赵周吴徐孙朱马胡郭林何高梁郑罗宋谢唐韩曹许邓萧冯曾程蔡彭潘袁于董余"
_GIVEN = "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超兰霞平刚桂英华玉梅建国文辉鑫宇欣怡婷雪琳浩然"
_GOOD = (
    ("志愿服务", "Volunteer service", "volunteering", "志愿服务总队", "Volunteer Service Corps"),
    ("无偿献血", "Blood donation", "blood-donation", "中心血站", "Blood Centre"),
    ("按时还书", "Books returned on time", "library", "苏州图书馆", "Suzhou Library"),
    ("文明骑行", "Public bicycle use", "transport", "公共自行车公司", "Public Bicycle Company"),
)
_LOOKS = (
    ("institution", "苏州样例银行", "Suzhou Sample Bank", "审核贷款申请", "A loan application"),
    ("staff", "苏州市公共信用服务大厅", "Suzhou Credit Hall", "窗口办事", "Counter service"),
    ("institution", "样例消费金融公司", "Sample Consumer Finance", "", ""),
    ("holder", "您本人，手机应用", "You, phone app", "查看", "To look"),
)


class Population:
    """The city's people numbered from 0 to `size` - 1; a person's id is `p` and the index."""

    def __init__(self, size: int) -> None:
        if not 0 <= size <= min(LARGEST, _CAPACITY):
            raise ValueError("population size")
        self.size = size

    def person(self, index: int) -> SamplePerson | None:
        """The person with this index."""
        if not 0 <= index < self.size:
            return None
        seed = hashlib.sha256(b"osmanthus population %d" % index).digest()
        share = int.from_bytes(seed[:8], "big") % _MILLION
        number = citizen_number(index)
        name = _SURNAMES[seed[8] % len(_SURNAMES)] + _GIVEN[seed[9] % len(_GIVEN)]
        name += _GIVEN[seed[10] % len(_GIVEN)] if seed[11] % 4 else ""
        lists, entries = _record(share, seed)
        return SamplePerson(
            id=f"p{index}",
            about=BilingualWire(zh="虚构的市民", en="An invented citizen"),
            name=name,
            citizen_number=number,
            phone=f"170{int.from_bytes(seed[12:16], 'big') % 10**8:08d}",
            card=_card(index, number, name, seed),
            lists=lists,
            entries=entries,
            inquiries=[_inquiry(seed, place) for place in range(seed[19] % 3)],
            held_items=[_district(number)],
        )

    def by_id(self, person_id: str) -> SamplePerson | None:
        """The person with an id such as `p1203`."""
        digits = person_id.removeprefix("p")
        known = person_id.startswith("p") and digits.isascii() and digits.isdigit()
        return self.person(int(digits)) if known and len(digits) <= len(str(LARGEST)) else None

    def by_number(self, number: str) -> SamplePerson | None:
        """The person with this citizen number, if the city has one."""
        index = index_of(number)
        return None if index is None else self.person(index)


def citizen_number(index: int) -> str:
    """The GB 11643 number of the person with this index."""
    place = index * _STRIDE % _CAPACITY
    place, order = divmod(place, _ORDERS)
    district, day = divmod(place, _DAYS)
    born = _FIRST_DAY + timedelta(days=day)
    body = f"{_DISTRICTS[district]}{born:%Y%m%d}{order + 1:03d}"
    return body + mod_11_2(body)


def index_of(number: str) -> int | None:
    """The index a citizen number stands for, or `None` if it belongs to no such city."""
    try:
        district = _DISTRICTS.index(int(number[:6]))
        day = (date.fromisoformat(number[6:14]) - _FIRST_DAY).days
        order = int(number[14:17]) - 1
    except ValueError:
        return None
    if not (0 <= day < _DAYS and 0 <= order < _ORDERS):
        return None
    index = ((district * _DAYS + day) * _ORDERS + order) * _BACK % _CAPACITY
    return index if citizen_number(index) == number else None


def _record(share: int, seed: bytes) -> tuple[dict[str, SampleList], list[dict[str, object]]]:
    if share < _NEUTRAL:
        return {}, []
    if share < _NEUTRAL + _BELOW:
        court = seed[16] % 2 == 0
        listed = SampleList(status="listed", since=f"-{100 + seed[17]}d")
        entry = _entry(
            seed,
            0,
            -(1 + seed[18] % 20),
            ("列入名单", "Placed on a list", "enforcement", "中级人民法院", "Intermediate Court")
            if court
            else ("贷款逾期", "Overdue loan", "loans", "金融机构联合报送", "Joint bank reporting"),
        )
        return {"court-defaulters" if court else "overdue-loans": listed}, [entry]
    return {}, [
        _entry(seed, place, 1 + seed[18 + place] % 12, _GOOD[(seed[22] + place) % len(_GOOD)])
        for place in range(1 + seed[16] % 3)
    ]


def _entry(
    seed: bytes, place: int, points: int, kind: tuple[str, str, str, str, str]
) -> dict[str, object]:
    zh, en, category, office_zh, office_en = kind
    days = 40 + seed[24 + place] * 3
    return {
        "entry_id": f"{seed[23]:02X}{place:02d}",
        "name": {"zh": zh, "en": en},
        "points": points,
        "category": category,
        "reporter": {"zh": office_zh, "en": office_en},
        "happened_on": f"-{days}d",
        "reported_on": f"-{days - 10}d",
        "arrived_on": f"-{days - 12}d",
    }


def _inquiry(seed: bytes, place: int) -> dict[str, object]:
    asker, zh, en, why_zh, why_en = _LOOKS[(seed[20] + place) % len(_LOOKS)]
    days, minute = 1 + seed[21 + place], seed[25 + place] % 60
    return {
        "inquiry_id": f"q-{seed[20]:02X}{place:02d}",
        "asker": asker,
        "by": {"zh": zh, "en": en},
        "asked_at": f"-{days}d 10:{minute:02d}",
        "purpose": {"zh": why_zh, "en": why_en} if why_zh else None,
    }


def _district(number: str) -> dict[str, object]:
    return {
        "category": "district",
        "label": {"zh": "发证地区", "en": "ID issued in"},
        "value": {"zh": number[:6], "en": number[:6]},
        "source": {"zh": "公安局", "en": "Public Security Bureau"},
        "since": None,
    }


def _card(index: int, number: str, name: str, seed: bytes) -> dict[str, object]:
    body, rest = "", index
    for _ in range(7):
        rest, digit = divmod(rest, 36)
        body = _BASE36[digit] + body
    body = "P" + body
    return {
        "kind": "citizen",
        "version": "2.00",
        "citizen_number": number,
        "name": name,
        "card_number": body + card_check(body),
        "card_code": f"320500D156000005{index:08X}{seed[28:32].hex().upper()}",
        "expires": "2039-12-31",
    }
