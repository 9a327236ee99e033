"""`kiosk role revoke`: a lost card comes onto the hall's signed list, and opens nothing."""

from pathlib import Path

import pytest
from role_cards import AUTHORITY, NOW, PIN, STRANGER, TRUST, put_in, role_card, serial_of
from typer.testing import CliRunner

from kiosk.cli import app
from kiosk.devices.card.played import RoleCard
from kiosk.domain.roles import Role, RoleRefusal
from kiosk.identity import piv
from kiosk.identity.role_certificate import RoleTrust, revoked_by
from kiosk.upkeep import role_issue

runner = CliRunner()


@pytest.fixture
def authority(tmp_path: Path) -> Path:
    folder = tmp_path / "authority"
    assert runner.invoke(app, ["role", "authority", "--out", str(folder)]).exit_code == 0
    return folder


def issued(authority: Path, name: str) -> Path:
    out = authority.parent / f"{name}.json"
    words = ["role", "issue", "--role", "clerk", "--authority", str(authority), "--out", str(out)]
    assert runner.invoke(app, words, input=f"{PIN}\n").exit_code == 0
    return out


def test_each_lost_card_stays_on_the_list(authority: Path) -> None:
    cards = [issued(authority, name) for name in ("first", "second", "third")]
    for card in cards[:2]:
        said = runner.invoke(app, ["role", "revoke", str(card), "--authority", str(authority)])
        assert said.exit_code == 0
    assert "2 lost cards" in said.output
    hall = role_issue.load_authority(authority / "hall-ca.pem", authority / "hall-ca.key")
    lost = revoked_by(hall.certificate, (authority / "lost-cards.crl").read_bytes())
    played = [RoleCard.model_validate_json(each.read_text()) for each in cards]
    assert lost == {serial_of(each) for each in played[:2]}
    trust = RoleTrust(hall.certificate, "unit-1", lost)
    now = NOW.now(NOW.tzinfo)
    assert [piv.look(put_in(each), trust, now) for each in played[:2]] == [RoleRefusal.REVOKED] * 2
    assert piv.prove(put_in(played[0]), PIN, lambda _: b"", trust, now) is RoleRefusal.REVOKED
    kept = piv.look(put_in(played[2]), trust, now)
    assert not isinstance(kept, RoleRefusal)
    assert kept is not None
    assert kept.role is Role.CLERK


def test_a_card_of_another_hall_is_not_put_on_it(authority: Path, tmp_path: Path) -> None:
    strange = tmp_path / "strange.json"
    strange.write_text(role_card().model_dump_json())
    said = runner.invoke(app, ["role", "revoke", str(strange), "--authority", str(authority)])
    assert said.exit_code == 2
    assert "not a card of this authority" in said.output
    assert not (authority / "lost-cards.crl").exists()


@pytest.mark.parametrize("text", ["", "{}", "[1]", "not a card"])
def test_what_is_no_card(authority: Path, tmp_path: Path, text: str) -> None:
    file = tmp_path / "card.json"
    file.write_text(text)
    said = runner.invoke(app, ["role", "revoke", str(file), "--authority", str(authority)])
    assert said.exit_code == 2
    assert "Traceback" not in said.output


def test_a_list_by_somebody_else_is_no_list() -> None:
    listed = role_issue.revoke(STRANGER, frozenset({serial_of(role_card())}), NOW)
    with pytest.raises(ValueError, match="authority"):
        revoked_by(AUTHORITY.certificate, role_issue.pem(listed).encode())


def test_an_old_list_still_names_them() -> None:
    card = role_card()
    old = role_issue.revoke(AUTHORITY, frozenset({serial_of(card)}), NOW - 5 * role_issue.LIST_LIFE)
    lost = revoked_by(AUTHORITY.certificate, role_issue.pem(old).encode())
    trust = RoleTrust(TRUST.authority, TRUST.unit_id, lost)
    assert piv.look(put_in(card), trust, NOW) is RoleRefusal.REVOKED


@pytest.mark.parametrize("pin", ["000000", "123456", "87654321", "121212", "112112", "12345"])
def test_a_card_is_not_issued_with_a_pin_that_is_tried_first(authority: Path, pin: str) -> None:
    out = authority.parent / "weak.json"
    words = ["role", "issue", "--role", "clerk", "--authority", str(authority), "--out", str(out)]
    ran = runner.invoke(app, words, input=f"{pin}\n")
    assert ran.exit_code == 2
    assert "none too easy" in ran.output
    assert not out.exists()
