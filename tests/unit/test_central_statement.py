"""Whatever is wrong with a statement has one name, and no change to a signed one passes."""

import base64
import json
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from joserfc import jws
from joserfc.jwk import OctKey, OKPKey

from kiosk.central.city import load_city
from kiosk.central.city_file import load_city_file
from kiosk.central.pinned_keys import KeysUnusable, PinnedKeys
from kiosk.central.statement_check import Expected, check_statement, same_name
from kiosk.domain.bilingual import Bilingual
from kiosk.domain.city import City
from kiosk.domain.coverage import Source
from kiosk.domain.failures import Failure, FailureCode
from kiosk.domain.lists import ListStatus
from kiosk.domain.perks import Perk, PerkState
from kiosk.domain.statement import Statement
from kiosk.domain.subject import Subject, mask_name
from kiosk.sandbox.people import load_people
from kiosk.sandbox.signing import ISSUER, SigningKeys
from kiosk.sandbox.statement_maker import Asked, as_json, make_claims
from tests.fake_clock import START

CITY = load_city("suzhou")
CITY_FILE = load_city_file("suzhou")
KEYS = SigningKeys()
PINNED = PinnedKeys.from_jwks(KEYS.statement_jwks())
PERSON = next(person for person in load_people() if person.id == "volunteer")
SUBJECT = Subject("tag-of-the-volunteer", mask_name(PERSON.name), PERSON.citizen_number[-4:])
NONCE = "nonce-of-this-call"
EXPECTED = Expected(ISSUER, "SZ-01", SUBJECT, PERSON.name, NONCE, START)
C = FailureCode


def claims() -> dict[str, Any]:
    return make_claims(PERSON, SUBJECT, CITY_FILE, Asked("SZ-01", NONCE, START))


def signed(changed: dict[str, Any]) -> str:
    return KEYS.sign_statement(as_json(changed))


GOOD = signed(claims())


def failure_of(text: str, expected: Expected = EXPECTED, keys: PinnedKeys = PINNED) -> FailureCode:
    with pytest.raises(Failure) as failure:
        check_statement(text, keys, expected, CITY)
    return failure.value.code


def test_a_good_statement_passes() -> None:
    statement = check_statement(GOOD, PINNED, EXPECTED, CITY)
    assert statement.score == 123
    assert statement.subject is SUBJECT
    assert PERSON.name not in repr(statement)


@given(st.integers(0, len(GOOD) - 1), st.integers(1, 255))
def test_one_changed_byte_is_never_accepted(place: int, change: int) -> None:
    raw = bytearray(GOOD.encode())
    raw[place] ^= change
    text = raw.decode("ascii", errors="replace")
    # Spare bits of a last base64 character carry nothing: the text differs, what it says does not.
    if result_of(text) is None:
        assert _parts(text) == _parts(GOOD)
    else:
        assert result_of(text) is C.STATEMENT_UNSIGNED


def result_of(text: str) -> FailureCode | None:
    try:
        check_statement(text, PINNED, EXPECTED, CITY)
    except Failure as failure:
        return failure.code
    return None


def _parts(text: str) -> list[bytes]:
    return [base64.urlsafe_b64decode(part + "==") for part in text.split(".")]


@given(st.text(max_size=300))
def test_any_text_at_all_is_unsigned(text: str) -> None:
    assert failure_of(text) is C.STATEMENT_UNSIGNED


_NAME = {"zh": "样例", "en": "Sample"}
_PERK = {"perk_id": "bus", "name": _NAME, "reported_on": "2026-01-02"}
_SENDER = {"source_id": "court", "name": _NAME}
_LOOK = {
    "inquiry_id": "q-1",
    "asker": "staff",
    "by": _NAME,
    "asked_at": "2026-01-01T09:41:00+08:00",
}
_HELD = {"category": "district", "label": _NAME, "value": _NAME}


@pytest.mark.parametrize(
    ("changed", "code"),
    [
        ({"iss": "https://platform.elsewhere"}, C.STATEMENT_UNSIGNED),
        ({"aud": "SZ-02"}, C.STATEMENT_NOT_YOURS),
        ({"sub": "tag-of-another"}, C.STATEMENT_NOT_YOURS),
        ({"nonce": "nonce-of-another-call"}, C.STATEMENT_NOT_YOURS),
        ({"exp": int(START.timestamp()) + 121}, C.STATEMENT_STALE),
        ({"iat": int(START.timestamp()) + 61}, C.STATEMENT_STALE),
        ({"asked_at": (START - timedelta(hours=1)).isoformat()}, C.STATEMENT_STALE),
        ({"score": 124}, C.STATEMENT_WRONG_SUM),
        ({"score": "123"}, C.REPLY_MALFORMED),
        ({"asked_at": "2026-11-17T09:00:00"}, C.REPLY_MALFORMED),
        ({"surprise": True}, C.REPLY_MALFORMED),
        ({"lists": [{"list_id": "of-another-city", "status": "not_listed"}]}, C.REPLY_MALFORMED),
        ({"lists": [{"list_id": "tax-offences", "status": "listed"}]}, C.REPLY_MALFORMED),
        ({"lists": [{"list_id": "tax-offences", "status": "unknown"}] * 2}, C.REPLY_MALFORMED),
        ({"perks": [_PERK, _PERK]}, C.REPLY_MALFORMED),
        ({"perks": [_PERK | {"state": "confirmed"}]}, C.REPLY_MALFORMED),
        ({"senders": [_SENDER, _SENDER]}, C.REPLY_MALFORMED),
        ({"perks": [_PERK | {"reported_on": "2099-01-01"}]}, C.REPLY_MALFORMED),
        ({"perks": [_PERK | {"reported_on": None}]}, C.REPLY_MALFORMED),
        ({"inquiries": [_LOOK, _LOOK]}, C.REPLY_MALFORMED),
        ({"inquiries": [_LOOK | {"asked_at": "2099-01-01T00:00:00+08:00"}]}, C.REPLY_MALFORMED),
        ({"inquiries": [_LOOK | {"asked_at": "2026-01-01T00:00:00"}]}, C.REPLY_MALFORMED),
        ({"inquiries": [_LOOK | {"asker": "passer-by"}]}, C.REPLY_MALFORMED),
        ({"held": [_HELD | {"value": ""}]}, C.REPLY_MALFORMED),
        ({"held": [_HELD | {"category": "religion"}]}, C.STATEMENT_NOT_ALLOWED),
        ({"held": [_HELD | {"category": "blood_type", "value": None}]}, C.STATEMENT_NOT_ALLOWED),
    ],
)
def test_a_signed_statement_can_still_be_wrong(changed: dict[str, Any], code: FailureCode) -> None:
    assert failure_of(signed(claims() | changed)) is code


@pytest.mark.parametrize("held", ["religion", "genes", "fingerprints", "blood_type", "illness"])
def test_what_may_not_be_held_is_not_shown(held: str) -> None:
    made = claims()
    made["entries"][0]["category"] = held
    assert failure_of(signed(made)) is C.STATEMENT_NOT_ALLOWED


def test_a_score_beyond_the_scale_does_not_add_up() -> None:
    made = claims()
    made["entries"][0]["points"] += 100
    assert failure_of(signed(made | {"score": 223})) is C.STATEMENT_WRONG_SUM


@pytest.mark.parametrize(
    "holder",
    [
        {"name": "沈和玉"},
        {"name": "陈和珍"},
        {"masked_name": "陈＊＊"},
        {"last_four": "0000"},
    ],
)
def test_another_holder_is_not_yours(holder: dict[str, str]) -> None:
    made = claims()
    made["holder"] |= holder
    assert failure_of(signed(made)) is C.STATEMENT_NOT_YOURS


def test_a_card_without_a_name_is_matched_by_the_rest() -> None:
    check_statement(GOOD, PINNED, replace(EXPECTED, card_name=None), CITY)
    made = claims()
    made["holder"]["name"] = None
    check_statement(signed(made), PINNED, EXPECTED, CITY)


@pytest.mark.parametrize("seconds", [-31, 121])
def test_a_statement_out_of_its_time_is_stale(seconds: int) -> None:
    late = replace(EXPECTED, now=START + timedelta(seconds=seconds))
    assert failure_of(GOOD, late) is C.STATEMENT_STALE


def test_a_little_difference_of_clocks_is_allowed() -> None:
    for seconds in (-29, 119):
        check_statement(
            GOOD, PINNED, replace(EXPECTED, now=START + timedelta(seconds=seconds)), CITY
        )


def test_another_key_another_algorithm_and_none_are_unsigned() -> None:
    payload = as_json(claims())
    stranger = SigningKeys().sign_statement(payload)
    assert failure_of(stranger) is C.STATEMENT_UNSIGNED
    public = json.dumps(KEYS.statement_jwks()["keys"][0]).encode()
    secret = OctKey.import_key(public)
    mac = jws.serialize_compact({"alg": "HS256", "kid": "statement-1"}, payload, secret, ["HS256"])
    assert failure_of(mac) is C.STATEMENT_UNSIGNED
    head = base64.urlsafe_b64encode(b'{"alg":"none","kid":"statement-1"}').rstrip(b"=").decode()
    body = base64.urlsafe_b64encode(payload).rstrip(b"=").decode()
    assert failure_of(f"{head}.{body}.") is C.STATEMENT_UNSIGNED


def test_a_list_the_statement_leaves_out_is_unknown() -> None:
    made = claims()
    made["lists"] = made["lists"][1:]
    statement = check_statement(signed(made), PINNED, EXPECTED, CITY)
    assert [answer.status for answer in statement.lists] == [
        ListStatus.UNKNOWN,
        ListStatus.NOT_LISTED,
        ListStatus.NOT_LISTED,
    ]


@pytest.mark.parametrize("seconds", [None, -301, 301])
def test_an_answer_without_a_timely_time_is_unknown(seconds: int | None) -> None:
    made = claims()
    at = None if seconds is None else (START + timedelta(seconds=seconds)).isoformat()
    made["lists"][0]["answered_at"] = at
    statement = check_statement(signed(made), PINNED, EXPECTED, CITY)
    assert statement.lists[0].status is ListStatus.UNKNOWN
    assert statement.lists[0].answered_at is None


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Anna Weber", "ANNA  WEBER", True),
        ("Ａｎｎａ Weber", "anna weber", True),
        ("沈和珍", "沈 和珍", True),
        ("沈和珍", "沈和玉", False),
    ],
)
def test_spellings_of_one_name(one: str, other: str, same: bool) -> None:
    assert same_name(one, other) is same


def _jwk(**change: object) -> dict[str, object]:
    return OKPKey.generate_key("Ed25519", {"kid": "1"}).as_dict(private=False) | change


@pytest.mark.parametrize(
    "jwks",
    [
        {"keys": []},
        {},
        [],
        {"keys": [_jwk(x="!!")]},
        {"keys": [_jwk(kid="")]},
        {"keys": [_jwk(), _jwk()]},
        {"keys": [OKPKey.generate_key("X25519", {"kid": "1"}).as_dict(private=False)]},
        {"keys": [OKPKey.generate_key("Ed25519", {"kid": "1"}).as_dict(private=True)]},
        {"keys": [{"kty": "oct", "k": "A" * 40, "kid": "1"}]},
    ],
)
def test_keys_that_cannot_be_pinned_are_refused(jwks: object) -> None:
    with pytest.raises(KeysUnusable):
        PinnedKeys.from_jwks(jwks)


def test_perks_looks_and_held_facts_are_taken_whole() -> None:
    later = _LOOK | {"inquiry_id": "q-2", "asked_at": "2026-01-03T09:41:00+08:00", "purpose": _NAME}
    changed = claims() | {"perks": [_PERK], "inquiries": [_LOOK, later], "held": [_HELD]}
    statement = check_statement(signed(changed), PINNED, EXPECTED, PUBLISHED)
    assert [perk.reported_on for perk in statement.perks] == [date(2026, 1, 2), None]
    assert [inquiry.inquiry_id for inquiry in statement.inquiries] == ["q-2", "q-1"]
    assert [item.category for item in statement.held] == ["district"]
    assert repr((statement.held, statement.inquiries)) == "((<HeldItem>,), (<Inquiry>, <Inquiry>))"


BUS = Perk("bus", Bilingual("公交", "Bus"), PerkState.CONFIRMED, START.date(), 110)
PARKS = Perk("parks", Bilingual("园林", "Parks"), PerkState.ANNOUNCED, START.date())
COURT = Source("court", Bilingual("法院", "Court"), connected=True, last_heard=START.date())
CUSTOMS = Source("customs", Bilingual("海关", "Customs"), connected=False)
PUBLISHED = replace(CITY, as_of=START.date(), sources=(COURT, CUSTOMS), perks=(BUS, PARKS))


def checked(city: City, **changed: object) -> Statement:
    return check_statement(signed(claims() | changed), PINNED, EXPECTED, city)


def test_what_is_published_carries_what_is_the_visitors_own() -> None:
    statement = checked(PUBLISHED, senders=[_SENDER], perks=[_PERK])
    assert [(s.source_id, s.connected, s.sent) for s in statement.sources] == [
        ("court", True, True),
        ("customs", False, False),
    ]
    assert statement.perks == (replace(BUS, reported_on=date(2026, 1, 2)), PARKS)
    assert statement.published_on == START.date()


def test_where_statement_and_published_list_disagree_both_are_told() -> None:
    harbour = {"source_id": "harbour", "name": _NAME}
    taxi = _PERK | {"perk_id": "taxi"}
    statement = checked(
        PUBLISHED, senders=[_SENDER | {"source_id": "customs"}, harbour], perks=[taxi]
    )
    court, customs, unlisted = statement.sources
    assert (court.sent, customs.connected, customs.sent) == (False, False, True)
    assert (unlisted.source_id, unlisted.published, unlisted.sent) == ("harbour", False, True)
    assert [perk.state for perk in statement.perks] == ["confirmed", "announced", "withdrawn"]


def test_without_a_catalogue_nothing_is_said_to_be_unconnected() -> None:
    statement = checked(CITY, senders=[_SENDER], perks=[_PERK])
    assert (statement.sources, statement.perks, statement.published_on) == ((), (), None)
