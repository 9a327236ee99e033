"""`kiosk role authority|issue|revoke`: role cards for the hall's staff."""

import json
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

from cryptography import x509
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import ec
from typer import echo

from kiosk.domain.roles import Role
from kiosk.plain_words import of_file
from kiosk.upkeep import pins, role_issue
from kiosk.upkeep.role_issue import IssueProblem
from kiosk.upkeep.whole_file import replace_file
from kiosk.values import dataclass

CERTIFICATE, KEY, LOST = "hall-ca.pem", "hall-ca.key", "lost-cards.crl"
UNUSABLE = 2
CARD_PIN = range(6, 9)


@dataclass(frozen=True, slots=True)
class Order:
    """One card. `public_key`: of a real card's slot 9A; without one the card is virtual."""

    role: str
    authority: Path
    out: Path
    days: int
    units: tuple[str, ...]
    public_key: Path | None


def make_authority(folder: Path, hall: str) -> int:
    """0 when both files are there; files that exist already are never written over."""
    made = role_issue.new_authority(hall, datetime.now(UTC))
    try:
        folder.mkdir(parents=True, exist_ok=True)
        role_issue.write_private(folder / KEY, role_issue.key_pem(made.key))
        (folder / CERTIFICATE).write_text(role_issue.pem(made.certificate), encoding="ascii")
    except (IssueProblem, OSError) as problem:
        return _refuse(problem)
    echo(f"{folder / CERTIFICATE}: for the units, as roles.authority in their settings")
    echo(f"{folder / KEY}: into a safe")
    return 0


def issue_card(order: Order, ask_pin: Callable[[], str]) -> int:
    """0 when the card's file is there."""
    now = datetime.now(UTC)
    life = (now, now + timedelta(days=order.days))
    try:
        authority = role_issue.load_authority(order.authority / CERTIFICATE, order.authority / KEY)
        if order.public_key is not None:
            key = _public(order.public_key)
            real = role_issue.issue(authority, Role(order.role), key, life, order.units)
            role_issue.write_private(order.out, role_issue.pem(real))
            echo(f"{order.out}: put it into the card's slot 9A")
            return 0
        card = _virtual(order, authority, life, ask_pin())
        role_issue.write_private(order.out, json.dumps(card, indent=1))
    except IssueProblem as problem:
        return _refuse(problem)
    echo(f"{order.out}: a virtual {order.role} card, for the virtual reader")
    return 0


def revoke_cards(cards: list[Path], folder: Path) -> int:
    """0 when the list in the authority's folder names these cards too."""
    out = folder / LOST
    try:
        authority = role_issue.load_authority(folder / CERTIFICATE, folder / KEY)
        lost = frozenset(_serial(card, authority) for card in cards)
        before = x509.load_pem_x509_crl(out.read_bytes()) if out.exists() else None
        made = role_issue.revoke(authority, lost, datetime.now(UTC), before)
        replace_file(out, role_issue.pem(made).encode("ascii"))
    except IssueProblem as problem:
        return _refuse(problem)
    except (OSError, ValueError) as error:
        return _refuse(IssueProblem(f"{out}: {of_file(error)}"))
    echo(f"{out}: {len(made)} lost cards; onto every unit, as roles.revoked in its settings")
    return 0


def _serial(card: Path, authority: role_issue.Authority) -> int:
    """Of what `issue_card` wrote: a certificate, or a virtual card with one in it."""
    try:
        text = card.read_text(encoding="utf-8")
        text = str(json.loads(text)["certificate"]) if text.lstrip().startswith("{") else text
        certificate = x509.load_pem_x509_certificate(text.encode("ascii"))
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise IssueProblem(f"{card}: {of_file(error)}") from None
    try:
        certificate.verify_directly_issued_by(authority.certificate)
    except (InvalidSignature, ValueError, TypeError):
        raise IssueProblem(f"{card}: not a card of this authority") from None
    return certificate.serial_number


def _virtual(
    order: Order, authority: role_issue.Authority, life: tuple[datetime, datetime], pin: str
) -> dict[str, str]:
    if not pins.fit(pin) or len(pin) not in CARD_PIN:
        raise IssueProblem("a card's PIN has 6 to 8 digits, none too easy")
    key = ec.generate_private_key(ec.SECP256R1())
    certificate = role_issue.issue(authority, Role(order.role), key.public_key(), life, order.units)
    return {
        "kind": "role",
        "certificate": role_issue.pem(certificate),
        "key": role_issue.key_pem(key),
        "pin": pin,
    }


def _public(path: Path) -> ec.EllipticCurvePublicKey:
    try:
        key = serialization.load_pem_public_key(path.read_bytes())
    except (OSError, ValueError) as error:
        raise IssueProblem(f"{path}: {of_file(error)}") from None
    if not isinstance(key, ec.EllipticCurvePublicKey):
        raise IssueProblem(f"{path}: not an EC key")
    return key


def _refuse(problem: Exception) -> int:
    echo(f"kiosk: {problem}", err=True)
    return UNUSABLE
