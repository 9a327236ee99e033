"""Role cards of an invented hall, as `kiosk role issue` makes them."""

from datetime import UTC, datetime, timedelta
from typing import Any

from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import ec
from joserfc.jwk import ECKey

from kiosk.devices.card.played import RoleCard
from kiosk.devices.card.player import play
from kiosk.devices.card.virtual import VirtualReader, VirtualSlot
from kiosk.domain.roles import Role
from kiosk.domain.warrant import Warrant
from kiosk.identity import piv
from kiosk.identity.channel import CardChannel
from kiosk.identity.role_certificate import RoleTrust
from kiosk.identity.warrant import Draft
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


def serial_of(card: RoleCard) -> int:
    return x509.load_pem_x509_certificate(card.certificate.encode("ascii")).serial_number


def put_in(card: RoleCard, slot: VirtualSlot | None = None) -> CardChannel:
    slot = slot or VirtualSlot()
    slot.insert(*play(card))
    insertion = slot.look()[1]
    assert insertion is not None
    return VirtualReader(slot).connect(insertion)


def warrant_of(card: RoleCard, trust: RoleTrust, jti: str, now: datetime) -> Warrant:
    """As the staff door has it signed: with its PIN, by the card's own application."""
    draft = Draft(trust.unit_id, ECKey.generate_key("P-256"), jti, now)
    proof = piv.prove(put_in(card), card.pin, draft.signing_input, trust, now)
    assert isinstance(proof, piv.Proof)
    return draft.signed(proof.holder, proof.signature)
