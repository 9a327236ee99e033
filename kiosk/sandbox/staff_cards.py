"""Role cards of the virtual hall: its own authority, a clerk's card and a technician's.

All are made at the start and die with the hall; the PIN is drawn anew each time, and the control
deck tells it. There is no PIN that works everywhere.
"""

import secrets
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any, Self

from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import ec

from kiosk.domain.roles import Role
from kiosk.upkeep import role_issue
from kiosk.values import dataclass

LIFE = timedelta(days=2)
PIN_DIGITS = 6


@dataclass(frozen=True, slots=True, repr=False)
class StaffCards:
    """`certificate` is the authority's, `authority` its file (PEM); `cards` are as the virtual
    reader plays them.
    """

    certificate: x509.Certificate
    authority: Path
    pin: str
    cards: dict[Role, dict[str, Any]]

    @classmethod
    def make(cls, folder: Path, hall: str, now: datetime) -> Self:
        """Raises `OSError`."""
        authority = role_issue.new_authority(hall, now)
        file = folder / "hall-ca.pem"
        file.write_text(role_issue.pem(authority.certificate), encoding="ascii")
        pin = "".join(secrets.choice("0123456789") for _ in range(PIN_DIGITS))
        cards = {role: _card(authority, role, pin, now) for role in Role}
        return cls(authority.certificate, file, pin, cards)


def _card(authority: role_issue.Authority, role: Role, pin: str, now: datetime) -> dict[str, Any]:
    key = ec.generate_private_key(ec.SECP256R1())
    certificate = role_issue.issue(authority, role, key.public_key(), (now, now + LIFE))
    return {
        "kind": "role",
        "certificate": role_issue.pem(certificate),
        "key": role_issue.key_pem(key),
        "pin": pin,
    }
