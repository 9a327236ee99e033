"""A clerk's role card stands behind their word: what the platform takes for one, and what not."""

import base64
import json
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from cryptography import x509
from cryptography.hazmat.primitives.serialization import Encoding
from hypothesis import given
from hypothesis import strategies as st
from joserfc import jwt
from joserfc.jwk import ECKey
from role_cards import AUTHORITY, NOW, STRANGER, TRUST, role_card, warrant_of

from kiosk.domain.roles import Role, RoleRefusal
from kiosk.domain.warrant import Warrant
from kiosk.identity.role_certificate import RoleTrust, check
from kiosk.identity.warrant import (
    WARRANT_SECONDS,
    WarrantRefused,
    empowered,
    word,
    word_claims,
)

CLERK = role_card()
GOOD = warrant_of(CLERK, TRUST, "once", NOW)
LATER = NOW + timedelta(seconds=WARRANT_SECONDS)


def parts(text: str) -> list[bytes]:
    return [base64.urlsafe_b64decode(part + "==") for part in text.split(".")]


def joined(pieces: list[bytes]) -> str:
    return ".".join(base64.urlsafe_b64encode(each).rstrip(b"=").decode() for each in pieces)


def test_the_platform_finds_the_key_and_the_key_signs_one_card() -> None:
    clerk = empowered(GOOD.text, TRUST, NOW)
    assert clerk.jti == "once"
    told = word_claims(word(GOOD, "ticket", "tag", "nonce"), clerk.key)
    assert told == {"sub": "ticket", "subject": "tag", "nonce": "nonce"}


def test_nothing_of_it_prints() -> None:
    assert GOOD.text not in repr(GOOD)
    assert repr(GOOD.key) not in repr(GOOD)


@pytest.mark.parametrize(
    ("card", "trust"),
    [
        (role_card(Role.TECHNICIAN), TRUST),
        (role_card(authority=STRANGER), RoleTrust(STRANGER.certificate, "unit-1")),
        (CLERK, RoleTrust(AUTHORITY.certificate, "unit-2")),
    ],
    ids=["a technician", "another hall", "another unit"],
)
def test_a_warrant_of_somebody_or_somewhere_else(card: Any, trust: RoleTrust) -> None:
    with pytest.raises(WarrantRefused):
        empowered(warrant_of(card, trust, "once", NOW).text, TRUST, NOW)


@pytest.mark.parametrize(
    ("trust", "now"),
    [
        (TRUST, LATER),
        (TRUST, NOW - timedelta(minutes=1)),
        (TRUST, NOW + timedelta(days=181)),
        (replace(TRUST, revoked=frozenset({empowered(GOOD.text, TRUST, NOW).serial})), NOW),
    ],
    ids=["too old", "of tomorrow", "the card has expired", "the card is lost"],
)
def test_a_warrant_past_its_time(trust: RoleTrust, now: Any) -> None:
    with pytest.raises(WarrantRefused):
        empowered(GOOD.text, trust, now)


@pytest.mark.parametrize("claim", ["sub", "jti", "iat", "exp", "cnf"])
def test_a_claim_that_was_changed_after_the_card_signed(claim: str) -> None:
    header, claims, signature = parts(GOOD.text)
    said = json.loads(claims)
    other = ECKey.generate_key("P-256").as_dict(private=False)
    said[claim] = {"jwk": other} if claim == "cnf" else said[claim] * 2
    with pytest.raises(WarrantRefused):
        empowered(joined([header, json.dumps(said).encode(), signature]), TRUST, NOW)


def test_a_word_by_another_key() -> None:
    clerk = empowered(GOOD.text, TRUST, NOW)
    stolen = Warrant(GOOD.text, ECKey.generate_key("P-256").as_der(private=True))
    with pytest.raises(WarrantRefused):
        word_claims(word(stolen, "ticket", "tag", "nonce"), clerk.key)


def test_a_warrant_that_signs_itself() -> None:
    """The key it names is no card's: a certificate of this hall has to stand in its header."""
    header, claims, _ = parts(GOOD.text)
    key = ECKey.import_key(GOOD.key)
    own = jwt.encode(json.loads(header), json.loads(claims), key, ["ES256"])
    with pytest.raises(WarrantRefused):
        empowered(own, TRUST, NOW)


@given(st.one_of(st.text(max_size=80), st.binary(max_size=60).map(lambda b: joined([b, b, b]))))
def test_rubbish_is_refused(text: str) -> None:
    with pytest.raises(WarrantRefused):
        empowered(text, TRUST, NOW)


# A serial number below one, which the library reads and complains of.
@pytest.mark.filterwarnings("ignore::cryptography.utils.CryptographyDeprecationWarning")
@given(st.integers(0, len(GOOD.text) - 1), st.characters(codec="ascii", categories=["L", "N"]))
def test_one_character_of_it_changed(at: int, other: str) -> None:
    if GOOD.text[at] == other:
        return
    changed = GOOD.text[:at] + other + GOOD.text[at + 1 :]
    if parts_or_none(changed) == parts(GOOD.text):
        return  # the unused bits at the end of a base64 part
    with pytest.raises(WarrantRefused):
        empowered(changed, TRUST, NOW)


def parts_or_none(text: str) -> list[bytes] | None:
    try:
        return parts(text)
    except ValueError:
        return None


def test_a_certificate_of_no_known_version_is_damaged_and_raises_nothing() -> None:
    der = x509.load_pem_x509_certificate(CLERK.certificate.encode()).public_bytes(Encoding.DER)
    version_3 = bytes.fromhex("a003020102")
    assert der.count(version_3) == 1
    strange = der.replace(version_3, bytes.fromhex("a003020177"))
    assert check(strange, TRUST, NOW) is RoleRefusal.DAMAGED
