"""Makes role cards: the hall's authority, and a card's certificate for one role.

The authority's key belongs into a safe, not on a unit; the unit has its certificate alone.
"""

import os
from datetime import datetime, timedelta
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from kiosk.domain.roles import Role
from kiosk.identity.role_certificate import UNIT_URI
from kiosk.plain_words import of_file
from kiosk.values import dataclass

AUTHORITY_LIFE = timedelta(days=3650)
LIST_LIFE = timedelta(days=365)
_SLACK = timedelta(minutes=5)


class IssueProblem(Exception):
    """What was given cannot make a role card; the words say what."""


@dataclass(frozen=True, slots=True, repr=False)
class Authority:
    """The hall's authority, with its key."""

    certificate: x509.Certificate
    key: ec.EllipticCurvePrivateKey


def new_authority(hall: str, now: datetime) -> Authority:
    """Self-signed, P-256, for ten years."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, f"{hall} role cards"[:64])])
    certificate = (
        _builder(name, name, key.public_key(), now, now + AUTHORITY_LIFE)
        .add_extension(x509.BasicConstraints(ca=True, path_length=0), critical=True)
        .sign(key, hashes.SHA256())
    )
    return Authority(certificate, key)


def load_authority(certificate: Path, key: Path) -> Authority:
    """Raises `IssueProblem`."""
    try:
        private = serialization.load_pem_private_key(key.read_bytes(), None)
        public = x509.load_pem_x509_certificate(certificate.read_bytes())
    except (OSError, ValueError, TypeError) as error:
        raise IssueProblem(f"the authority cannot be read: {of_file(error)}") from None
    if not isinstance(private, ec.EllipticCurvePrivateKey):
        raise IssueProblem("the authority's key is not an EC key")
    if private.public_key() != public.public_key():
        raise IssueProblem("the authority's key is not that of its certificate")
    return Authority(public, private)


def issue(
    authority: Authority,
    role: Role,
    key: ec.EllipticCurvePublicKey,
    life: tuple[datetime, datetime],
    units: tuple[str, ...] = (),
) -> x509.Certificate:
    """A card's certificate. `life`: from and until, aware; `units` empty: every unit of the hall.

    Raises `IssueProblem`.
    """
    since, until = life
    if until <= since:
        raise IssueProblem("a card needs days on which it is valid")
    if until > authority.certificate.not_valid_after_utc:
        raise IssueProblem("a card cannot outlive the authority")
    if key.curve.name != "secp256r1":
        raise IssueProblem("a role card's key is on curve P-256")
    subject = x509.Name(
        [
            x509.NameAttribute(NameOID.ORGANIZATIONAL_UNIT_NAME, role.value),
            x509.NameAttribute(NameOID.COMMON_NAME, f"{role.value} card"),
        ]
    )
    builder = _builder(subject, authority.certificate.subject, key, since, until).add_extension(
        x509.BasicConstraints(ca=False, path_length=None), critical=True
    )
    if units:
        names = [x509.UniformResourceIdentifier(UNIT_URI + unit) for unit in units]
        builder = builder.add_extension(x509.SubjectAlternativeName(names), critical=False)
    return builder.sign(authority.key, hashes.SHA256())


def revoke(
    authority: Authority,
    lost: frozenset[int],
    now: datetime,
    before: x509.CertificateRevocationList | None = None,
) -> x509.CertificateRevocationList:
    """The list of lost cards (RFC 5280, section 5): those of `before` and these serial numbers."""
    listed = {each.serial_number: each.revocation_date_utc for each in before or ()}
    listed |= {serial: now for serial in lost if serial not in listed}
    builder = (
        x509.CertificateRevocationListBuilder()
        .issuer_name(authority.certificate.subject)
        .last_update(now)
        .next_update(now + LIST_LIFE)
    )
    for serial, since in sorted(listed.items()):
        builder = builder.add_revoked_certificate(
            x509.RevokedCertificateBuilder().serial_number(serial).revocation_date(since).build()
        )
    return builder.sign(authority.key, hashes.SHA256())


def pem(certificate: x509.Certificate | x509.CertificateRevocationList) -> str:
    return certificate.public_bytes(serialization.Encoding.PEM).decode("ascii")


def key_pem(key: ec.EllipticCurvePrivateKey) -> str:
    return key.private_bytes(
        serialization.Encoding.PEM,
        serialization.PrivateFormat.PKCS8,
        serialization.NoEncryption(),
    ).decode("ascii")


def write_private(path: Path, text: str) -> None:
    """A file only its owner can read; one that is there already stays. Raises `IssueProblem`."""
    try:
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except OSError as error:
        raise IssueProblem(f"{path}: {of_file(error)}") from None
    with os.fdopen(descriptor, "w", encoding="utf-8") as out:
        out.write(text)


def _builder(
    subject: x509.Name,
    issuer: x509.Name,
    key: ec.EllipticCurvePublicKey,
    since: datetime,
    until: datetime,
) -> x509.CertificateBuilder:
    return (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(issuer)
        .public_key(key)
        .serial_number(x509.random_serial_number())
        .not_valid_before(since - _SLACK)
        .not_valid_after(until)
    )
