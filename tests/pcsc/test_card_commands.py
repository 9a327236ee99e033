"""`kiosk card` and `kiosk doctor --card` on a real pcscd: everything a card is, nothing it says."""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.contract.sample_cards import CARD_CODE, CARD_NUMBER, NAME, NUMBER, citizen
from tests.flows.walks import Ran, kiosk
from tests.pcsc.hall import Hall

SECRETS = (NUMBER, NAME, CARD_NUMBER, CARD_CODE, NUMBER[6:14], "0A0B0C0D", "11081601")


def run(hall: Hall, home: Path, *arguments: str) -> Ran:
    ran = kiosk(*arguments, home=home, **hall.environment)
    spelled = (ran.out + ran.err).upper().replace(" ", "")
    for secret in SECRETS:
        assert secret.upper() not in spelled
        for raw in (secret.encode("gb18030"), secret.encode("utf-8")):
            assert raw.hex().upper() not in spelled
    return ran


def test_what_a_card_gives_is_masked(hall: Hall, tmp_path: Path) -> None:
    hall.insert(citizen(), "other")
    ran = run(hall, tmp_path, "card", "read", "--reader", "Virtual PCD")
    assert ran.code == 0, ran.err
    assert "citizen number:  •••••••••••••••••• (18 characters)" in ran.out
    assert "name:            ••• (3 characters)" in ran.out
    assert "READ RECORD tag 08 file 06   sent  5, received  20, status 9000" in ran.out


def test_a_third_generation_card_withholds_its_holder(hall: Hall, tmp_path: Path) -> None:
    hall.insert(citizen(version="3.00"), "other")
    ran = run(hall, tmp_path, "card", "read")
    assert ran.code == 0, ran.err
    assert "name:            withheld by the card" in ran.out
    assert "status 6982" in ran.out


@pytest.mark.parametrize(
    ("card", "said"),
    [
        ({"kind": "bank"}, "refused as bank_card: 这是银行卡 / This is a bank card"),
        ({"kind": "mute"}, "refused as mute"),
        (citizen(blocked="9303"), "refused as locked"),
    ],
)
def test_a_refused_card_is_named(
    hall: Hall, tmp_path: Path, card: dict[str, Any], said: str
) -> None:
    hall.insert(card)
    ran = run(hall, tmp_path, "card", "read")
    assert ran.code == 1, ran.err
    assert said in ran.out


def test_a_reader_that_is_not_there(hall: Hall, tmp_path: Path) -> None:
    ran = run(hall, tmp_path, "card", "read", "--reader", "no reader has this name")
    assert ran.code == 2
    assert "no card: The service runs, but no reader is there" in ran.out
    assert "→ Unplug the reader and plug it in again" in ran.out


def test_the_doctor_reads_a_card_too(hall: Hall, tmp_path: Path) -> None:
    hall.insert(citizen())
    run(hall, tmp_path, "card", "read")  # waits for a card; the doctor's layers look once
    settings = tmp_path / "kiosk.toml"
    settings.write_text("[card]\nreader = 'Virtual PCD'\n", encoding="utf-8")
    ran = run(
        hall,
        tmp_path,
        "doctor",
        "--card",
        "--json",
        "--settings",
        str(settings),
        "--state",
        str(tmp_path),
    )
    found = json.loads(ran.out)["card"]
    assert found["refusal"] is None
    assert found["given"]["name"] == "••• (3 characters)"
    assert len(found["trace"]) == 8
    assert found["atr"].endswith("6 bytes of the card's own")
    atr = [dict(each["details"]).get("atr") for each in json.loads(ran.out)["checks"]]
    assert found["atr"] in atr
