"""The certificate of a role card: who signed it, for which role, days and units (RFC 5280).

The subject's organizational unit is the role. Units it is made out for stand in the subject
alternative name as URIs `urn:osmanthus:unit:ID`; with none it opens every unit of the hall.
"""

from datetime import datetime

from cryptography import x509
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from kiosk.domain.roles import Role, RoleRefusal
from kiosk.values import dataclass

UNIT_URI = "urn:osmanthus:unit:"


@dataclass(frozen=True, slots=True)
class RoleTrust:
    """The hall's authority, which unit this is, and the serial numbers of lost cards."""

    authority: x509.Certificate
    unit_id: str
    revoked: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class Holder:
    """A certificate that holds: its role, the key that has to sign, itself (DER), its number."""

    role: Role
    key: ec.EllipticCurvePublicKey
    certificate: bytes
    serial: int


def check(der: bytes, trust: RoleTrust, now: datetime) -> Holder | RoleRefusal:
    """Who this certificate is for; `now` is aware. Malformed ones are DAMAGED, never raised."""
    try:
        certificate = x509.load_der_x509_certificate(der)
        certificate.verify_directly_issued_by(trust.authority)
    except x509.InvalidVersion:  # no ValueError
        return RoleRefusal.DAMAGED
    except (InvalidSignature, TypeError):
        return RoleRefusal.STRANGER
    except ValueError:
        return RoleRefusal.STRANGER if _is_certificate(der) else RoleRefusal.DAMAGED
    if certificate.serial_number in trust.revoked:
        return RoleRefusal.REVOKED
    if not trust.authority.not_valid_before_utc <= now <= trust.authority.not_valid_after_utc:
        return RoleRefusal.EXPIRED
    if now < certificate.not_valid_before_utc:
        return RoleRefusal.NOT_YET
    if now > certificate.not_valid_after_utc:
        return RoleRefusal.EXPIRED
    try:
        names = certificate.subject.get_attributes_for_oid(NameOID.ORGANIZATIONAL_UNIT_NAME)
        role = Role(str(names[0].value))
        units = _units(certificate)
        key = certificate.public_key()
    except (ValueError, IndexError):
        return RoleRefusal.STRANGER
    if units and trust.unit_id not in units:
        return RoleRefusal.OTHER_UNIT
    if not isinstance(key, ec.EllipticCurvePublicKey) or key.curve.name != "secp256r1":
        return RoleRefusal.DAMAGED
    return Holder(role, key, der, certificate.serial_number)


def signed(holder: Holder, signature: bytes, challenge: bytes) -> bool:
    """Whether the card's key signed this very challenge (ECDSA, SHA-256)."""
    try:
        holder.key.verify(signature, challenge, ec.ECDSA(hashes.SHA256()))
    except InvalidSignature:
        return False
    return True


def revoked_by(authority: x509.Certificate, pem: bytes) -> frozenset[int]:
    """Serial numbers on a list the authority has signed (RFC 5280, section 5).

    A list past its next update still names lost cards. Raises `ValueError` for anything else.
    """
    crl = x509.load_pem_x509_crl(pem)
    key = authority.public_key()
    if not isinstance(key, ec.EllipticCurvePublicKey) or not crl.is_signature_valid(key):
        raise ValueError("not signed by the hall's authority")
    return frozenset(each.serial_number for each in crl)


def _units(certificate: x509.Certificate) -> frozenset[str]:
    try:
        names = certificate.extensions.get_extension_for_class(x509.SubjectAlternativeName).value
    except x509.ExtensionNotFound:
        return frozenset()
    uris = names.get_values_for_type(x509.UniformResourceIdentifier)
    return frozenset(uri.removeprefix(UNIT_URI) for uri in uris if uri.startswith(UNIT_URI))


def _is_certificate(der: bytes) -> bool:
    try:
        x509.load_der_x509_certificate(der)
    except ValueError:
        return False
    return True
