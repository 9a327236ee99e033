"""The proof's bytes and URL: round trip, size of the QR, and every way of being unreadable."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
import qrcode
from hypothesis import given, settings
from hypothesis import strategies as st
from qrcode.util import MODE_ALPHA_NUM, QRData

from kiosk.domain.lists import ListStatus
from kiosk.domain.proof import ListClaim, Proof
from kiosk.receipts.proof_code import (
    CHINA,
    ProofUnpackable,
    ProofUnreadable,
    Unreadable,
    decode,
    encode_url,
    last_valid_day,
    pack_claims,
    signing_input,
)

PROOF = Proof(
    key_id=513,
    unit_number=1,
    serial=0x1F4C_92D1_7A31,
    issued_at=datetime(2026, 11, 24, 10, 42, tzinfo=CHINA),
    valid_days=7,
    masked_name="欧＊＊＊",
    last_four="042X",
    lists=(
        ListClaim(1, ListStatus.NOT_LISTED, date(2026, 11, 24)),
        ListClaim(2, ListStatus.REMOVED, date(2026, 9, 18)),
        ListClaim(3, ListStatus.UNKNOWN, None),
    ),
)
HOST = "check.osmanthus.suzhou.example"
SIGNATURE = bytes(range(64))

claims_of_lists = st.builds(
    lambda number, status, day: ListClaim(
        number, status, None if status is ListStatus.UNKNOWN else day
    ),
    st.integers(0, 255),
    st.sampled_from(ListStatus),
    st.dates(date(2000, 1, 1), date(2170, 1, 1)),
)
proofs = st.builds(
    Proof,
    key_id=st.integers(0, 65535),
    unit_number=st.integers(0, 65535),
    serial=st.integers(0, 2**48 - 1),
    issued_at=st.integers(0, 2**27).map(
        lambda minutes: datetime(1970, 1, 1, tzinfo=UTC) + timedelta(minutes=minutes)
    ),
    valid_days=st.integers(0, 65535),
    masked_name=st.text("陈欧阳𠮷䶮㛃𬭎𣲗＊·A-", min_size=1, max_size=12),
    last_four=st.text("0123456789X", min_size=4, max_size=4),
    lists=st.lists(claims_of_lists, max_size=16).map(tuple),
)


def url_of(proof: Proof) -> str:
    return encode_url(HOST, pack_claims(proof), SIGNATURE)


@given(proofs)
@settings(max_examples=150)
def test_round_trip(proof: Proof) -> None:
    back, claims, signature = decode(url_of(proof))
    assert (back, claims, signature) == (proof, pack_claims(proof), SIGNATURE)


def test_the_layout_is_fixed() -> None:
    assert pack_claims(PROOF).hex() == (
        "01" "01" "0201" "0001" "1f4c92d17a31" "01c89dc2" "0007"
        "02" "c5b7" "03" "30343258" "03" "01012661" "0203261e" "03000000"
    )  # fmt: skip


@pytest.mark.parametrize("name", ["欧＊＊＊", "A＊＊＊", "𠮷" + "＊" * 39, "阿" + "＊" * 20])
def test_three_lists_and_any_name_fit_version_8_on_a_long_host(name: str) -> None:
    proof = replace(PROOF, masked_name=name)
    code = qrcode.QRCode(error_correction=qrcode.ERROR_CORRECT_M)
    url = encode_url("check.osmanthus.some-longer-city.example", pack_claims(proof), SIGNATURE)
    code.add_data(QRData(url, mode=MODE_ALPHA_NUM, check_data=True))
    code.make()
    assert code.version <= 8
    assert decode(url)[0].masked_name == name


def test_case_and_blanks_do_not_matter() -> None:
    assert decode(f" {url_of(PROOF).lower()}\n")[0] == PROOF


def test_the_signature_covers_a_prefix_and_every_claim() -> None:
    claims = pack_claims(PROOF)
    assert signing_input(claims).endswith(claims)
    assert signing_input(claims) != claims


def test_the_last_day_is_counted_in_china() -> None:
    late = replace(PROOF, issued_at=datetime(2026, 11, 24, 16, 30, tzinfo=UTC))
    assert last_valid_day(PROOF) == date(2026, 12, 1)
    assert last_valid_day(late) == date(2026, 12, 2)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", Unreadable.NOT_A_PROOF),
        ("https://example.org/other", Unreadable.NOT_A_PROOF),
        ("HTTPS://EXAMPLE.ORG/R/", Unreadable.NOT_A_PROOF),
        ("HTTPS://EXAMPLE.ORG/R/A0B1", Unreadable.NOT_A_PROOF),
        ("HTTPS://EXAMPLE.ORG/R/A", Unreadable.DAMAGED),
        ("HTTPS://EXAMPLE.ORG/R/" + "A" * 2000, Unreadable.NOT_A_PROOF),
        ("HTTPS://EXAMPLE.ORG/R/" + "A" * 160, Unreadable.NEWER_VERSION),
    ],
)
def test_unreadable_texts(text: str, reason: Unreadable) -> None:
    with pytest.raises(ProofUnreadable) as caught:
        decode(text)
    assert caught.value.reason is reason


@given(st.integers(0, 200))
def test_a_shortened_code_is_damaged(cut: int) -> None:
    url = url_of(PROOF)
    code = url.index("/R/") + 3
    with pytest.raises(ProofUnreadable):
        decode(url[: max(code, len(url) - 1 - cut)])


@given(st.binary(max_size=200))
def test_any_bytes_decode_or_are_named(payload: bytes) -> None:
    try:
        proof, claims, _ = decode(encode_url(HOST, b"\x01\x01" + payload, SIGNATURE))
    except ProofUnreadable:
        return
    assert pack_claims(proof) == claims


def test_there_is_one_text_for_one_proof() -> None:
    url = url_of(PROOF)
    spare = chr(ord(url[-1]) + 1)
    with pytest.raises(ProofUnreadable) as caught:
        decode(url[:-1] + spare)
    assert caught.value.reason is Unreadable.DAMAGED


@pytest.mark.parametrize(
    "change",
    [
        {"key_id": 65536},
        {"serial": 2**48},
        {"serial": -1},
        {"issued_at": PROOF.issued_at.replace(tzinfo=None)},
        {"issued_at": datetime(1969, 1, 1, tzinfo=UTC)},
        {"masked_name": ""},
        {"masked_name": "陈" * 40},
        {"last_four": "42"},
        {"last_four": "042x"},
        {"lists": (ListClaim(1, ListStatus.NOT_LISTED, None),)},
        {"lists": (ListClaim(1, ListStatus.UNKNOWN, date(2026, 1, 1)),)},
        {"lists": (ListClaim(1, ListStatus.LISTED, date(1999, 1, 1)),)},
        {"lists": PROOF.lists * 6},
    ],
)
def test_what_does_not_fit_is_refused(change: dict[str, object]) -> None:
    with pytest.raises(ProofUnpackable):
        pack_claims(replace(PROOF, **change))  # type: ignore[arg-type]  # bad values are meant


def test_minutes_are_kept_and_seconds_are_not() -> None:
    exact = replace(PROOF, issued_at=PROOF.issued_at + timedelta(seconds=59))
    assert decode(url_of(exact))[0] == PROOF


@pytest.mark.parametrize("host", ["", "a b", "exa_mple", "-x", "x" * 80])
def test_a_host_is_a_host(host: str) -> None:
    with pytest.raises(ProofUnpackable):
        encode_url(host, pack_claims(PROOF), SIGNATURE)
