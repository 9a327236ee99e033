"""Names on cards: two fields, three lengths of character, and those Unicode had no place for."""

import contextlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.devices.card.player import CitizenPlayer
from kiosk.devices.card.profiles import load_card_book
from kiosk.domain.card import CardEvidence, CardRefusal
from kiosk.identity.dialog import read_card
from kiosk.identity.names import goes_on, holder_name
from kiosk.identity.profile import Coding, RecordPlace
from kiosk.identity.status_words import Refused
from tests.contract.sample_cards import TODAY, citizen_card
from tests.unit.test_identity_dialog import Direct

BOOK = load_card_book()
NAME = BOOK.profiles[0].holder.name
FIRST, BOTH = 30, 50
CHARACTERS = st.sampled_from("买麦阿·王A-é㛃䶮𠮷𰻝㐂ᠠཀ")


def read(name: str) -> CardEvidence | CardRefusal:
    return read_card(Direct(CitizenPlayer(citizen_card(name=name))), TODAY, BOOK)


def name_of(result: CardEvidence | CardRefusal) -> str | None:
    assert isinstance(result, CardEvidence), result
    return result.name


@given(st.text(CHARACTERS, min_size=1).filter(lambda name: len(name.encode("gb18030")) <= BOTH))
def test_any_name_that_fits_is_read_whole(name: str) -> None:
    assert name_of(read(name)) == name


@pytest.mark.parametrize("character", ["𠮷", "䶮", "㛃", "𰻝", "·"])
def test_rare_characters_and_both_fields_full(character: str) -> None:
    size = len(character.encode("gb18030"))
    name = "A" * (BOTH % size) + character * (BOTH // size)
    assert len(name.encode("gb18030")) == BOTH
    assert name_of(read(name)) == name


@pytest.mark.parametrize("cut", range(27, 31))
def test_a_name_cut_before_a_character_goes_on(cut: int) -> None:
    """An issuer may not want to cut a character in two, and leaves up to three bytes free."""
    name = "A" * cut + "𠮷" * 5
    player = CitizenPlayer(citizen_card(name="A"))
    raw = name.encode("gb18030")
    player._files[6][0x09] = raw[:cut].ljust(FIRST, b"\0")
    player._files[6][0x4E] = raw[cut:].ljust(20, b"\0")
    assert name_of(read_card(Direct(player), TODAY, BOOK)) == name


@pytest.mark.parametrize(("size", "on"), [(1, False), (26, False), (27, True), (30, True)])
@pytest.mark.parametrize("padded", [True, False])
def test_the_extension_is_asked_for_only_when_it_can_matter(
    size: int, on: bool, padded: bool
) -> None:
    value = b"A" * size
    assert goes_on(value.ljust(FIRST, b"\0") if padded else value, NAME) is on


@pytest.mark.parametrize(
    ("raw", "name"),
    [
        ("FE51", "\U00020087"),
        ("FE59", "\u9fb4"),
        ("FE7E", "\u9fb9"),
        ("FE91", "\U000241fe"),
        ("FEA0", "\u9fbb"),
        ("FE9F", "䶮"),
    ],
)
def test_characters_that_were_private_in_2000_are_the_citys_own(raw: str, name: str) -> None:
    value = "王".encode("gb18030") + bytes.fromhex(raw)
    assert holder_name(value, b"", NAME) == "王" + name


@pytest.mark.parametrize("reads", ["tag", "number"])
def test_a_name_that_may_be_cut_short_is_compared_with_nothing(reads: str) -> None:
    """A card of version 1.00 has no room for more than thirty bytes."""
    for name, told in (("买" * 15, None), ("A" + "买" * 15, None), ("买" * 13, "买" * 13)):
        card = CitizenPlayer(citizen_card(version="1.00", name=name, reads=reads))
        found = read_card(Direct(card), TODAY, BOOK)
        assert name_of(found) == told
        assert isinstance(found, CardEvidence)
        assert found.citizen_number is not None


def test_a_character_of_the_issuers_own_is_no_name_to_compare() -> None:
    assert holder_name("王".encode("gb18030") + b"\xaa\xa1", b"", NAME) is None


@given(st.binary(max_size=30), st.binary(max_size=20), st.sampled_from(("gb18030", "utf-16-be")))
def test_any_bytes_are_a_name_or_none_or_refused(first: bytes, more: bytes, coding: str) -> None:
    place = RecordPlace(9, FIRST, (1, 1, 1), Coding(coding))
    with contextlib.suppress(Refused):
        name = holder_name(first, more, place)
        assert name is None or name == name.strip() != ""
