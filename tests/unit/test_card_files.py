"""Card profiles and played cards: what is wrong in a file is named, its content never shown."""

import json
from pathlib import Path

import pytest

from kiosk.devices.card.player import CardFileProblem, load_card
from kiosk.devices.card.profiles import CardProfileProblem, load_card_profile
from tests.contract.sample_cards import NAME, NUMBER, citizen

CITIZEN = (Path(__file__).parents[2] / "assets/cards/citizen.toml").read_text(encoding="utf-8")


def test_the_citizen_profile_is_the_papers() -> None:
    profile = load_card_profile()
    assert profile.aid == b"sx1.sh." + "社会保障".encode("gbk")
    assert profile.issuer.card_number.tag == 0x07
    assert [profile.holder.name_extension.number(g) for g in (1, 2, 3)] == [0, 3, 3]


@pytest.mark.parametrize(
    ("old", "new", "key"),
    [
        ("tag = 0x09", "tag = 0x1FF", "holder.name.tag"),
        ("sfi = 5", "sfi = 31", "issuer.sfi"),
        ("withheld_from = 3", "withheld_from = 'x'", "withheld_from"),
        ('rid = "D156000005"', 'rid = "D156"', "rid"),
        ("[holder]", "[keeper]", "holder"),
        ("sfi = 5", "sfi = ", "TOMLDecodeError"),
    ],
)
def test_a_bad_profile_names_its_key(tmp_path: Path, old: str, new: str, key: str) -> None:
    (tmp_path / "bad.toml").write_text(CITIZEN.replace(old, new), encoding="utf-8")
    with pytest.raises(CardProfileProblem, match=key):
        load_card_profile("bad", tmp_path)


def test_a_missing_profile(tmp_path: Path) -> None:
    with pytest.raises(CardProfileProblem, match="FileNotFoundError"):
        load_card_profile("none", tmp_path)


def test_a_played_card_is_read_from_its_file(tmp_path: Path) -> None:
    path = tmp_path / "card.json"
    path.write_text(json.dumps(citizen()), encoding="utf-8")
    card = load_card(path)
    assert repr(card) == "<CitizenCard>"


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("{", "JSONDecodeError"),
        ('{"kind": "library"}', "kind|union_tag"),
        (json.dumps(citizen(version="4.00")), "version"),
        (json.dumps(citizen(name="买" * 26)), "name"),
        (json.dumps(citizen(pin="123456")), "pin"),
        (json.dumps(citizen(citizen_number=NUMBER + "0")), "citizen_number"),
    ],
)
def test_a_bad_card_file_names_its_key_and_nothing_of_its_holder(
    tmp_path: Path, text: str, key: str
) -> None:
    path = tmp_path / "card.json"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(CardFileProblem, match=key) as caught:
        load_card(path)
    assert NUMBER not in str(caught.value)
    assert NAME not in str(caught.value)
    assert "123456" not in str(caught.value)
