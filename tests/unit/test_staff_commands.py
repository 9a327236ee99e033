"""The commands that make role cards, PINs and the unit's own key."""

import json
import stat
from pathlib import Path

import pytest
from cryptography import x509
from typer.testing import CliRunner

from kiosk.cli import app
from kiosk.devices.card.played import RoleCard
from kiosk.devices.card.player import play
from kiosk.devices.card.virtual import VirtualReader, VirtualSlot
from kiosk.domain.roles import Role
from kiosk.identity import piv
from kiosk.identity.role_certificate import RoleTrust
from kiosk.upkeep.pins import PinBook
from kiosk.wiring import setup
from kiosk.wiring.enrol import enrol

RUN = CliRunner()


def now():  # type: ignore[no-untyped-def]  # a test's helper
    from datetime import UTC, datetime

    return datetime.now(UTC)


def test_a_virtual_card_from_the_hall_s_authority_opens_the_door(tmp_path: Path) -> None:
    safe, card_file = tmp_path / "safe", tmp_path / "clerk.json"
    made = RUN.invoke(app, ["role", "authority", "--out", str(safe), "--hall", "Sample hall"])
    assert made.exit_code == 0, made.output
    assert stat.S_IMODE((safe / "hall-ca.key").stat().st_mode) == 0o600
    words = ["role", "issue", "--role", "clerk", "--authority", str(safe), "--out", str(card_file)]
    issued = RUN.invoke(app, words, input="482910\n")
    assert issued.exit_code == 0, issued.output
    assert "482910" not in issued.output
    slot = VirtualSlot()
    slot.insert(*play(RoleCard.model_validate_json(card_file.read_text())))
    insertion = slot.look()[1]
    assert insertion is not None
    authority = x509.load_pem_x509_certificate((safe / "hall-ca.pem").read_bytes())
    channel = VirtualReader(slot).connect(insertion)
    trust = RoleTrust(authority, "unit-1")
    proof = piv.prove(channel, "482910", lambda _holder: bytes(32), trust, now())
    assert isinstance(proof, piv.Proof)
    assert proof.holder.role is Role.CLERK
    assert RUN.invoke(app, words, input="482910\n").exit_code == 2  # never written over


@pytest.mark.parametrize("pin", ["12345", "123456789", "abcdef"])
def test_a_card_s_pin_has_six_to_eight_digits(tmp_path: Path, pin: str) -> None:
    RUN.invoke(app, ["role", "authority", "--out", str(tmp_path)])
    out = str(tmp_path / "card.json")
    words = ["role", "issue", "--role", "clerk", "--authority", str(tmp_path), "--out", out]
    refused = RUN.invoke(app, words, input=f"{pin}\n")
    assert refused.exit_code == 2
    assert not Path(out).exists()


def test_an_authority_that_is_not_there_is_said_not_raised(tmp_path: Path) -> None:
    words = ["role", "issue", "--role", "clerk", "--authority", str(tmp_path), "--out", "x"]
    refused = RUN.invoke(app, words, input="482910\n")
    assert refused.exit_code == 2
    assert "Traceback" not in refused.output


def test_the_unit_makes_its_key_once_and_keeps_it(tmp_path: Path) -> None:
    key, request = tmp_path / "unit.key", tmp_path / "unit.csr"
    assert enrol("sz-hall-01", key, request) == 0
    kept = key.read_bytes()
    assert stat.S_IMODE(key.stat().st_mode) == 0o600
    asked = x509.load_pem_x509_csr(request.read_bytes())
    assert asked.is_signature_valid
    assert b"PRIVATE" not in request.read_bytes()
    assert enrol("sz-hall-01", key, request) == 0
    assert key.read_bytes() == kept
    key.write_text("nonsense")
    assert enrol("sz-hall-01", key, request) == 2


def test_root_sets_the_first_pin(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(setup.os, "geteuid", lambda: 0)
    monkeypatch.setattr(setup.os, "chown", lambda *_: None)
    assert setup.set_pin("clerk", lambda: "482910", tmp_path) == 0
    assert PinBook(tmp_path, now).check("482910")[0] is Role.CLERK
    assert setup.set_pin("clerk", lambda: "123456", tmp_path) == 2
    (said,) = (tmp_path / "journal").glob("*.jsonl")
    lines = [json.loads(line) for line in said.read_text().splitlines()]
    told = [(line["event"], line["role"], line["whose"]) for line in lines]
    assert told == [("pin_set", "remote", "clerk")], "a PIN that was not kept is not written down"


def test_nobody_else_does(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(setup.os, "geteuid", lambda: 1000)
    assert setup.set_pin("clerk", lambda: "482910", tmp_path) == 2
    assert not list(tmp_path.iterdir())
