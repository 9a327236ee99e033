"""Card profiles and played cards: what is wrong in a file is named, its content never shown."""

from pathlib import Path
from typing import Any

import pytest
from pydantic import ValidationError

from kiosk.devices.card.played import CitizenCard
from kiosk.devices.card.profile_problem import CardProfileProblem
from kiosk.devices.card.profiles import load_card_book
from kiosk.domain.card import CardEvidence, CardRefusal
from kiosk.identity.dialog import read_card
from tests.contract.sample_cards import NAME, NUMBER, TODAY, citizen

CARDS = Path(__file__).parents[2] / "assets/cards"
CITIZEN = (CARDS / "citizen.toml").read_text(encoding="utf-8")
LINHE = """
name = { zh = "临河卡", en = "Linhe card" }
aid = "A0000099990101"
rid = ""
checked_number = false
withheld_from = 4
[status]
by_number = []
absent = ["6A83"]
withheld = ["6982"]
blocked = []
locked = []
[issuer]
sfi = 2
card_code = { tag = 0x21, length = 16, numbers = [1, 1, 1], coding = "bcd" }
expiry = { tag = 0x22, length = 8, numbers = [2, 2, 2], coding = "ascii" }
card_number = { tag = 0x23, length = 8, numbers = [3, 3, 3], coding = "bcd" }
[holder]
sfi = 3
citizen_number = { tag = 0x31, length = 18, numbers = [1, 1, 1], coding = "ascii" }
name = { tag = 0x32, length = 40, numbers = [2, 2, 2], coding = "utf-16-be" }
"""


class LinheCard:
    """The card of the profile above."""

    atr = bytes.fromhex("3B6500009A")

    def __init__(self) -> None:
        self._records = {
            (2, 0x21): bytes(range(16)),
            (2, 0x22): b"20351231",
            (2, 0x23): bytes.fromhex("12345678FFFFFFFF"),
            (3, 0x31): NUMBER.encode(),
            (3, 0x32): NAME.encode("utf-16-be").ljust(40, b"\0"),
        }

    def transmit(self, apdu: bytes) -> tuple[bytes, int]:
        if apdu[1] == 0xA4:
            return b"", 0x9000 if apdu.endswith(bytes.fromhex("A0000099990101")) else 0x6A82
        value = self._records.get((apdu[3] >> 3, apdu[2]))
        if value is None:
            return b"", 0x6A83
        return bytes((apdu[2], len(value))) + value, 0x9000

    def close(self) -> None: ...


def test_the_citizen_profile_is_the_papers() -> None:
    profile = load_card_book().profiles[0]
    assert profile.aid == b"sx1.sh." + "社会保障".encode("gbk")
    assert profile.issuer.card_number is not None
    assert profile.issuer.card_number.tag == 0x07
    assert profile.holder.name_extension is not None
    assert [profile.holder.name_extension.number(g) for g in (1, 2, 3)] == [0, 3, 3]
    assert profile.status.refusal(0x9303) is CardRefusal.LOCKED


def line_with(words: str, text: str) -> int:
    return next(n for n, line in enumerate(text.splitlines(), 1) if words in line)


@pytest.mark.parametrize(
    ("old", "new", "line", "reason"),
    [
        ("tag = 0x09", "tag = 0x1FF", "name = { tag", "holder.name.tag: "),
        ("sfi = 5", "sfi = 31", "sfi = 31", "issuer.sfi: "),
        ("withheld_from = 3", "withheld_from = 'x'", "withheld_from = 'x'", "withheld_from: "),
        ('rid = "D156000005"', 'rid = "D156"', "rid =", "rid: "),
        ("[holder]", "[keeper]", "", "holder: Field required"),
        ("sfi = 5", "sfi = ", "sfi = ", "Invalid value"),
        ("length = 16", "length = 15", "[issuer]", "issuer: .*card_code is 16 bytes of bcd"),
        ('gb18030" }\nname_ext', 'utf-16-be" }\nname_ext', "[holder]", "holder: .*one coding"),
        ('coding = "gb18030"', 'coding = "gbk"', 'coding = "gbk"', "holder.name.coding: "),
        ('"6983", "9303"', '"6983", "9000"', "9000", "status.locked: .*card goes on"),
        ("[holder]", 'pin = "1234"\n[holder]', 'pin = "1234"', "issuer.pin: Extra"),
    ],
)
def test_a_bad_profile_names_its_line_and_the_reason(
    tmp_path: Path, old: str, new: str, line: str, reason: str
) -> None:
    text = CITIZEN.replace(old, new)
    assert text != CITIZEN
    (tmp_path / "citizen.toml").write_text(text, encoding="utf-8")
    place = line_with(line, text) if line else 1
    with pytest.raises(CardProfileProblem, match=f"citizen.toml:{place}: {reason}"):
        load_card_book(tmp_path)


def test_a_bad_refusal_names_its_own_entry(tmp_path: Path) -> None:
    refused = (CARDS / "refused.toml").read_text(encoding="utf-8")
    text = refused.replace('is = "storage_card"\nhint', 'is = "shop_card"\nhint', 1)
    (tmp_path / "refused.toml").write_text(text, encoding="utf-8")
    place = line_with("shop_card", text)
    with pytest.raises(CardProfileProblem, match=f"refused.toml:{place}: atr.3.is: "):
        load_card_book(tmp_path)


def test_a_file_that_is_no_text(tmp_path: Path) -> None:
    (tmp_path / "other.toml").write_bytes(b"\xff\xfe")
    with pytest.raises(CardProfileProblem, match=r"other.toml:1: this is not UTF-8 text"):
        load_card_book(tmp_path)


def test_two_profiles_cannot_select_the_same(tmp_path: Path) -> None:
    (tmp_path / "other.toml").write_text(CITIZEN, encoding="utf-8")
    place = line_with("aid =", CITIZEN)
    with pytest.raises(CardProfileProblem, match=f"other.toml:{place}: aid: another"):
        load_card_book(tmp_path)


def test_another_citys_card_is_one_more_file(tmp_path: Path) -> None:
    """Another application, other records, other codings, no version: and no Python."""
    (tmp_path / "linhe.toml").write_text(LINHE, encoding="utf-8")
    book = load_card_book(tmp_path)
    assert [each.id for each in book.profiles] == ["citizen", "linhe"]
    result = read_card(LinheCard(), TODAY, book)
    assert isinstance(result, CardEvidence)
    assert result.citizen_number == NUMBER
    assert result.name == NAME
    assert result.card_number == "12345678"


@pytest.mark.parametrize(
    ("card", "key"),
    [
        (citizen(version="4.00"), "version"),
        (citizen(name="买" * 26), "name"),
        (citizen(pin="123456"), "pin"),
        (citizen(citizen_number=NUMBER + "0"), "citizen_number"),
    ],
)
def test_a_bad_played_card_names_its_key_and_nothing_of_its_holder(card: Any, key: str) -> None:
    with pytest.raises(ValidationError, match=key) as caught:
        CitizenCard.model_validate(card)
    assert NUMBER not in str(caught.value)
    assert NAME not in str(caught.value)
    assert "123456" not in str(caught.value)


def test_a_played_card_shows_nothing_of_its_holder() -> None:
    assert repr(CitizenCard.model_validate(citizen())) == "<CitizenCard>"
