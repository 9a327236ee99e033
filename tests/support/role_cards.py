"""Role cards of an invented hall, as `kiosk role issue` makes them."""

from datetime import UTC, datetime, timedelta
from typing import Any

from cryptography.hazmat.primitives.asymmetric import ec

from kiosk.devices.card.played import RoleCard
from kiosk.domain.roles import Role
from kiosk.identity.role_certificate import RoleTrust
from kiosk.upkeep import role_issue

NOW = datetime.now(UTC)
AUTHORITY = role_issue.new_authority("Sample hall", NOW - timedelta(days=30))
STRANGER = role_issue.new_authority("Another hall", NOW - timedelta(days=30))
TRUST = RoleTrust(AUTHORITY.certificate, "unit-1")
PIN = "482910"


def role_card(
    role: Role = Role.CLERK,
    *,
    authority: role_issue.Authority = AUTHORITY,
    since: datetime = NOW - timedelta(days=1),
    until: datetime = NOW + timedelta(days=180),
    units: tuple[str, ...] = (),
    **more: Any,
) -> RoleCard:
    """A card described the way the virtual reader takes it."""
    key = ec.generate_private_key(ec.SECP256R1())
    certificate = role_issue.issue(authority, role, key.public_key(), (since, until), units)
    return RoleCard(
        kind="role",
        certificate=role_issue.pem(certificate),
        key=role_issue.key_pem(more.pop("key", key)),
        pin=PIN,
        **more,
    )
