"""Numbers: the papers' vectors, and the misreadings a check character is there to catch."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.identity.numbers import (
    card_check,
    credit_check,
    is_card_number,
    is_citizen_number,
    is_credit_code,
    is_holder_number,
    is_permit_number,
    is_sole_trader,
    mod_11_2,
)

TODAY = date(2026, 11, 22)
GOOD = (
    "11010519491231002X",  # GB 11643-1999
    "440524188001010014",  # GB 11643-1999
    "320505199001010011",
    "320508200002291235",  # 29 February
    "910156198512010017",  # permanent residence card of 2023
)
BODIES = st.builds(
    lambda region, born, order: f"{region}{born:%Y%m%d}{order:03d}",
    st.sampled_from(("110105", "320500", "659001", "810000", "830000", "910156")),
    st.dates(date(1880, 1, 1), TODAY),
    st.integers(0, 999),
)
CARD_BODIES = st.text("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ", min_size=8, max_size=8)


@pytest.mark.parametrize("number", GOOD)
def test_published_and_computed_numbers_pass(number: str) -> None:
    assert is_citizen_number(number, TODAY)
    assert is_holder_number(number, TODAY)


@pytest.mark.parametrize(
    "number",
    [
        "",
        "110105491231002",  # 15 digits, obsolete
        "11010519491231002x",  # normalised before it is checked
        "110105194912310021",  # wrong check character
        "１1010519491231002X",  # a full-width digit
        "320508200102291236",  # no such day
        "32050519900101001",
        "320505199001010011\n",
        "010105194912310027",
    ],
)
def test_malformed_numbers_fail(number: str) -> None:
    assert not is_citizen_number(number, TODAY)


def with_check(body: str) -> str:
    return body + mod_11_2(body)


@pytest.mark.parametrize(
    ("body", "good"),
    [
        ("81000019900101001", True),
        ("82000019900101001", True),
        ("83000019900101001", True),
        ("84000019900101001", False),
        ("81000119900101001", False),
        ("71000019900101001", False),
        ("16000019900101001", False),
        ("55000019900101001", False),
        ("11010517991231001", False),
        ("11010520261123001", False),  # tomorrow
        ("11010520261122001", True),
    ],
)
def test_region_and_birth_date(body: str, good: bool) -> None:
    assert is_citizen_number(with_check(body), TODAY) is good


@given(BODIES)
def test_any_body_passes_with_its_check_character_only(body: str) -> None:
    good = [c for c in "0123456789X" if is_citizen_number(body + c, TODAY)]
    assert good == [mod_11_2(body)]


@given(BODIES, st.integers(0, 16), st.integers(1, 9))
def test_one_wrong_digit_is_caught(body: str, place: int, shift: int) -> None:
    number = with_check(body)
    wrong = str((int(number[place]) + shift) % 10)
    assert not is_citizen_number(number[:place] + wrong + number[place + 1 :], TODAY)


@given(BODIES, st.integers(0, 16))
def test_two_neighbours_swapped_are_caught(body: str, place: int) -> None:
    number = with_check(body)
    swapped = number[:place] + number[place + 1] + number[place] + number[place + 2 :]
    assert swapped == number or not is_citizen_number(swapped, TODAY)


@pytest.mark.parametrize("number", ["E12345673", "X00000019"])
def test_card_numbers_pass(number: str) -> None:
    assert is_card_number(number)


@pytest.mark.parametrize("number", ["", "E1234567", "E12345674", "e12345673", "E1234567３"])
def test_malformed_card_numbers_fail(number: str) -> None:
    assert not is_card_number(number)


@given(CARD_BODIES, st.integers(0, 7), st.sampled_from("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"))
def test_one_wrong_character_of_a_card_number_is_caught(body: str, place: int, wrong: str) -> None:
    """As far as MOD 11 can: A and L, for one, count the same."""
    number = body + card_check(body)
    same = int(wrong, 36) % 11 == int(body[place], 36) % 11
    assert is_card_number(number[:place] + wrong + number[place + 1 :]) is same


@given(CARD_BODIES, st.integers(0, 6))
def test_two_swapped_characters_of_a_card_number_are_caught(body: str, place: int) -> None:
    same = int(body[place], 36) % 11 == int(body[place + 1], 36) % 11
    swapped = body[:place] + body[place + 1] + body[place] + body[place + 2 :]
    assert is_card_number(swapped + card_check(body)) is same


@pytest.mark.parametrize(
    ("number", "good"),
    [("DEU320585010101", True), ("DE1320585010101", False), ("DEU32058501010", False)],
)
def test_permits_of_2017(number: str, good: bool) -> None:
    assert is_permit_number(number) is good
    assert is_holder_number(number, TODAY) is good


WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2, 1)


@given(BODIES, st.integers(0, 17), st.integers(0, 17))
def test_any_two_swapped_are_caught_where_their_weights_differ(body: str, a: int, b: int) -> None:
    """Ten places apart the weights of GB 11643 come again, and no check sees those two change."""
    characters = list(with_check(body))
    characters[a], characters[b] = characters[b], characters[a]
    swapped = "".join(characters)
    if swapped != with_check(body) and WEIGHTS[a] != WEIGHTS[b]:
        assert not is_citizen_number(swapped, TODAY)


CREDIT_ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY"
CREDIT_BODIES = st.builds(
    lambda kind, region, body: f"{kind}{region:06d}{body}",
    st.sampled_from(("11", "51", "91", "92", "93", "Y1")),
    st.integers(110000, 659999),
    st.text(CREDIT_ALPHABET, min_size=9, max_size=9),
)


@pytest.mark.parametrize(
    ("code", "good"),
    [
        ("91350100M000100Y43", True),  # GB 32100-2015
        ("91350100M000100Y4Z", False),  # the same, as many copies misprint it
        ("91320500000000000R", True),
        ("92320594MA1N00000X", True),
        ("92320594MA1N00000x", False),
        ("92320594MAIN00000X", False),  # I is not in the alphabet
        ("9232059AMA1N00000X", False),  # a region has digits
        ("92320594MA1N0000X", False),
    ],
)
def test_credit_codes(code: str, good: bool) -> None:
    assert is_credit_code(code) is good
    assert is_sole_trader(code) is (good and code.startswith("92"))


@given(CREDIT_BODIES, st.integers(0, 17), st.sampled_from(CREDIT_ALPHABET))
def test_one_wrong_character_of_a_credit_code_is_caught(body: str, place: int, to: str) -> None:
    code = body + credit_check(body)
    assert is_credit_code(code)
    wrong = code[:place] + to + code[place + 1 :]
    assert is_credit_code(wrong) is (wrong == code)


@given(CREDIT_BODIES, st.integers(0, 17), st.integers(0, 17))
def test_two_swapped_characters_of_a_credit_code_are_caught(body: str, a: int, b: int) -> None:
    """Each place has a weight of its own, but that of the first is that of the check: 1."""
    characters = list(body + credit_check(body))
    characters[a], characters[b] = characters[b], characters[a]
    swapped = "".join(characters)
    if {a, b} != {0, 17}:
        assert is_credit_code(swapped) is (swapped == body + credit_check(body))


@given(st.text(max_size=20))
def test_any_text_is_answered(text: str) -> None:
    is_holder_number(text, TODAY)
    is_card_number(text)
    is_credit_code(text)
