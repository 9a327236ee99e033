"""A person's statement as the stand-in platform tells it, truly or with a fault."""

import json
from collections.abc import Callable, Mapping
from datetime import date, datetime, timedelta
from types import MappingProxyType
from typing import Any

from kiosk.central.city_file import CityFile
from kiosk.domain.calendar_words import CHINA
from kiosk.domain.cases import Case
from kiosk.domain.subject import Subject
from kiosk.sandbox.case_wire import case_wire
from kiosk.sandbox.faults import Fault
from kiosk.sandbox.people import SamplePerson, resolve_days
from kiosk.sandbox.signing import ISSUER
from kiosk.values import dataclass

LIFE_SECONDS = 90
NOTHING: Mapping[str, date] = MappingProxyType({})
Strikes = Callable[[Fault], bool]


@dataclass(frozen=True, slots=True)
class Asked:
    """Who asks, where, when."""

    unit_id: str
    nonce: str
    now: datetime


def make_claims(
    person: SamplePerson,
    subject: Subject,
    city: CityFile,
    asked: Asked,
    cases: tuple[Case, ...] = (),
    *,
    reported: Mapping[str, date] = NOTHING,
) -> dict[str, Any]:
    """The claims of `kiosk.central.wire.StatementClaims`, as JSON. Nothing is wrong with them.

    `reported`: the perks the person reported as refused in this run, and when.
    """
    at = asked.now.astimezone(CHINA).replace(microsecond=0)
    entries = resolve_days(person.entries, at.date())
    return {
        "iss": ISSUER,
        "aud": asked.unit_id,
        "sub": subject.tag,
        "nonce": asked.nonce,
        "iat": int(at.timestamp()),
        "exp": int(at.timestamp()) + LIFE_SECONDS,
        "holder": {
            "name": person.name,
            "masked_name": subject.masked_name,
            "last_four": subject.last_four,
        },
        "asked_at": at.isoformat(),
        "score": city.scale.to_domain().start + sum(int(entry["points"]) for entry in entries),
        "lists": [
            _list(person, entry.id, at - timedelta(seconds=2 + place))
            for place, entry in enumerate(city.lists)
        ],
        "entries": entries,
        "senders": _senders(person, city),
        "cases": [case_wire(case).model_dump(mode="json") for case in cases],
        "perks": _perks(person, city, reported, at.date()),
        "inquiries": resolve_days(person.inquiries, at.date()),
        "held": [*known_by(person), *resolve_days(person.held_items, at.date())],
    }


def spoil(claims: dict[str, Any], strikes: Strikes) -> dict[str, Any]:
    """The claims with the faults that are on; those of identity and signature come later."""
    first = claims["lists"][0]
    if strikes(Fault.LIST_SILENT):
        claims["lists"][0] = {"list_id": first["list_id"], "status": "unknown"}
    if strikes(Fault.LIST_OLD_ANSWER):
        old = datetime.fromisoformat(claims["asked_at"]) - timedelta(days=1)
        claims["lists"][0] = first | {"answered_at": old.isoformat()}
    if strikes(Fault.LIST_MISSING):
        del claims["lists"][0]
    if strikes(Fault.WRONG_SUM):
        claims["score"] += 1
    if strikes(Fault.NOT_ALLOWED):
        claims["entries"] = [*claims["entries"], _never_held()]
    if strikes(Fault.STALE_STATEMENT):
        claims |= {"iat": claims["iat"] - 3600, "exp": claims["exp"] - 3600}
    if strikes(Fault.OTHER_NAME):
        name = claims["holder"]["name"]
        claims["holder"] |= {"name": name[0] + "乙" * (len(name) - 1)}
    if strikes(Fault.OTHER_ISSUER):
        claims["iss"] = "https://platform.elsewhere"
    if strikes(Fault.OTHER_UNIT):
        claims["aud"] = "SZ-99"
    if strikes(Fault.OTHER_NONCE):
        claims["nonce"] = "another-visits-nonce"
    return claims


def as_json(claims: dict[str, Any]) -> bytes:
    """The claims as they are signed."""
    return json.dumps(claims, ensure_ascii=False, separators=(",", ":")).encode()


def spoil_signature(jws: str) -> str:
    """One changed character of the payload."""
    header, payload, signature = jws.split(".")
    middle = len(payload) // 2
    changed = "A" if payload[middle] != "A" else "B"
    return f"{header}.{payload[:middle]}{changed}{payload[middle + 1 :]}.{signature}"


def _list(person: SamplePerson, list_id: str, answered_at: datetime) -> dict[str, Any]:
    told = person.lists.get(list_id)
    if told is None:
        return {"list_id": list_id, "status": "not_listed", "answered_at": answered_at.isoformat()}
    answered = None if told.status == "unknown" else answered_at.isoformat()
    days = resolve_days(told.model_dump(), answered_at.date())
    return {"list_id": list_id, "answered_at": answered, **days}


def _senders(person: SamplePerson, city: CityFile) -> list[dict[str, Any]]:
    """The sources, by their name, that some entry of the person came from."""
    reporters = {entry["reporter"]["zh"] for entry in person.entries}
    return [
        {"source_id": source.id, "name": {"zh": source.zh, "en": source.en}}
        for source in city.sources
        if source.zh in reporters
    ]


def _perks(
    person: SamplePerson, city: CityFile, reported: Mapping[str, date], today: date
) -> list[dict[str, Any]]:
    """Which perks the person reported as refused; what they are is published."""
    days = {**resolve_days(person.refused_perks, today)}
    days |= {perk_id: day.isoformat() for perk_id, day in reported.items()}
    return [
        {"perk_id": perk.id, "name": perk.name.model_dump(), "reported_on": days[perk.id]}
        for perk in city.perks
        if perk.id in days
    ]


def known_by(person: SamplePerson) -> list[dict[str, Any]]:
    """Name, number and phone: what the platform knows anybody by, covered on every screen."""
    facts = (
        ("name", "姓名", "Name", person.name),
        ("citizen-number", "证件号码", "ID number", person.citizen_number),
        ("phone", "手机号", "Phone", person.phone),
    )
    return [
        {
            "category": category,
            "label": {"zh": zh, "en": en},
            "value": None if value is None else {"zh": value, "en": value},
            "source": {"zh": "公安局", "en": "Public Security Bureau"}
            if category != "phone"
            else {"zh": "您本人登记", "en": "Given by you"},
            "sensitive": True,
        }
        for category, zh, en, value in facts
    ]


def _never_held() -> dict[str, Any]:
    return {
        "entry_id": "X-0001",
        "name": {"zh": "不该有的一条", "en": "One that must not be held"},
        "points": 0,
        "category": "illness",
        "reporter": {"zh": "样例单位", "en": "Sample office"},
    }
