"""The text record of a resident card: four layouts, and whatever else 256 bytes may hold."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.card import CardEvidence, CardRefusal
from kiosk.identity.numbers import mod_11_2
from kiosk.identity.resident import LAYOUTS, RECORD_BYTES, evidence_of
from kiosk.identity.status_words import Refused
from tests.contract.sample_cards import NAME, NUMBER, TODAY

BLANK = " ".encode("utf-16-le") * 128
NUMBERS = {"": NUMBER, "J": "830000199001010012", "I": "DEU320085010112", "Y": "910156198512010017"}
# Written from the published tables, not from the code: name, number, last day, by offset.
NAME_AT = {"": 0, "J": 0, "I": 158, "Y": 0}
NUMBER_AT = {"": 122, "J": 122, "I": 122, "Y": 122}
LAST_DAY_AT = 204


def record(kind: str, *fields: tuple[int, str]) -> bytes:
    text = bytearray(BLANK)
    for offset, value in ((LAST_DAY_AT, "20351231"), (248, kind), *fields):
        coded = value.encode("utf-16-le")
        text[offset : offset + len(coded)] = coded
    assert len(text) == RECORD_BYTES
    return bytes(text)


def good(kind: str, *fields: tuple[int, str]) -> bytes:
    return record(kind, (NAME_AT[kind], NAME), (NUMBER_AT[kind], NUMBERS[kind]), *fields)


def refusal(text: bytes) -> CardRefusal:
    with pytest.raises(Refused) as caught:
        evidence_of(text, TODAY)
    return caught.value.refusal


@pytest.mark.parametrize("kind", LAYOUTS)
def test_each_layout(kind: str) -> None:
    assert evidence_of(good(kind), TODAY) == CardEvidence(citizen_number=NUMBERS[kind], name=NAME)


@pytest.mark.parametrize("kind", "IY")
def test_a_foreigner_without_a_chinese_name_has_the_latin_one(kind: str) -> None:
    first, at = ("WEBER, ANNA", 0 if kind == "I" else 52)
    text = record(kind, (NUMBER_AT[kind], NUMBERS[kind]), (at, first))
    assert evidence_of(text, TODAY).name == first


def test_a_long_latin_name_goes_on_in_its_second_field() -> None:
    name = "WOLFESCHLEGELSTEINHAUSEN, ANNA MARIE LOUISE"
    text = record("Y", (122, NUMBERS["Y"]), (52, name[:35]), (220, name[35:]))
    assert evidence_of(text, TODAY).name == name


@pytest.mark.parametrize("kind", LAYOUTS)
def test_a_number_of_another_kind_of_card_is_wrong(kind: str) -> None:
    for other in LAYOUTS:
        if other != kind:
            text = good(kind, (NUMBER_AT[kind], NUMBERS[other].ljust(18)))
            assert refusal(text) is CardRefusal.BAD_NUMBER


@given(st.integers(0, 17), st.sampled_from("0123456789X"))
def test_one_wrong_character_of_a_number_is_caught(place: int, character: str) -> None:
    for kind in ("", "J", "Y"):
        number = NUMBERS[kind]
        wrong = number[:place] + character + number[place + 1 :]
        if wrong != number:
            assert refusal(good(kind, (122, wrong))) is CardRefusal.BAD_NUMBER


def test_the_samples_are_sound() -> None:
    for kind in ("", "J", "Y"):
        assert mod_11_2(NUMBERS[kind][:17]) == NUMBERS[kind][17]


@pytest.mark.parametrize(
    ("last_day", "expected"),
    [
        ("20261121", CardRefusal.EXPIRED),
        ("20261122", None),
        ("长期      ", None),
        ("        ", CardRefusal.DAMAGED),
        ("20260230", CardRefusal.DAMAGED),
        ("２０３５１２３１", CardRefusal.DAMAGED),
    ],
)
def test_the_last_day(last_day: str, expected: CardRefusal | None) -> None:
    text = good("", (LAST_DAY_AT, last_day))
    if expected is None:
        assert evidence_of(text, TODAY).name == NAME
    else:
        assert refusal(text) is expected


@pytest.mark.parametrize("name", ["𠮷", "䶮", "㛃", "𠮷" * 7, "阿卜杜拉·买买提"])
def test_rare_characters(name: str) -> None:
    assert evidence_of(good("", (0, name.ljust(15))), TODAY).name == name


def test_a_name_in_private_characters_is_no_name_to_compare() -> None:
    assert evidence_of(good("", (0, "陈\ue816芳")), TODAY).name is None


@pytest.mark.parametrize("name", ["陈\u202e芳", "陈\n芳", "   "])
def test_a_name_that_is_none(name: str) -> None:
    assert refusal(good("", (0, name))) is CardRefusal.DAMAGED


def test_half_a_character_is_damage() -> None:
    text = bytearray(good(""))
    text[0:2] = b"\x00\xd8"
    assert refusal(bytes(text)) is CardRefusal.DAMAGED


@pytest.mark.parametrize("kind", ["K", "j", "\u4e00"])
def test_another_letter_is_an_unknown_card(kind: str) -> None:
    assert refusal(record(kind)) is CardRefusal.UNKNOWN_CARD


@pytest.mark.parametrize("size", [0, 1, 255, 257, 512])
def test_another_length_is_damage(size: int) -> None:
    assert refusal(bytes(size)) is CardRefusal.DAMAGED


@given(st.binary(min_size=RECORD_BYTES, max_size=RECORD_BYTES), st.dates())
def test_any_record_is_evidence_or_a_named_refusal(text: bytes, today: date) -> None:
    try:
        found: CardEvidence | CardRefusal = evidence_of(text, today)
    except Refused as refused:
        found = refused.refusal
    assert isinstance(found, CardEvidence | CardRefusal)


@given(
    st.sampled_from(list(LAYOUTS)),
    st.lists(st.tuples(st.integers(0, 255), st.integers(0, 255)), max_size=8),
)
def test_a_record_with_some_bytes_wrong_is_never_another_person(
    kind: str, changes: list[tuple[int, int]]
) -> None:
    text = bytearray(good(kind))
    for place, value in changes:
        text[place] = value
    try:
        evidence = evidence_of(text, TODAY)
    except Refused:
        return
    assert evidence.citizen_number is not None
    assert len(evidence.citizen_number) in (15, 18)
