"""The warrant: with it a clerk's role card stands behind their word for one visitor's card.

There is one slot. While the visitor's card is read the role card is gone, so it signs beforehand,
right after its PIN, that whoever holds a certain key may bring the platform one clerk's word from
this unit (a proof-of-possession key, RFC 7800). The unit has made that key for this alone; it signs
which card the word is for. The warrant is what the card signs at the staff door instead of a
meaningless random challenge, so it costs no second PIN.

A warrant is a JWS (RFC 7515), ES256. Header: `typ`, and `x5c` with the card's certificate. Claims:
`sub` the unit, `jti` good once, `iat` and `exp` (RFC 7519), `cnf.jwk` the key (RFC 7800).
The word is a JWT by that key: `sub` the ticket of the card just read, `subject` the tag of the
person the platform named for it, `nonce`.
"""

import base64
import json
from datetime import datetime
from typing import Any, cast

from cryptography.hazmat.primitives.asymmetric.utils import decode_dss_signature
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat
from joserfc import jws, jwt
from joserfc.errors import JoseError
from joserfc.jwk import ECKey

from kiosk.domain.roles import Role, RoleRefusal
from kiosk.domain.warrant import Warrant
from kiosk.identity.role_certificate import Holder, RoleTrust, check
from kiosk.values import dataclass

ALGORITHM = "ES256"
TYPE = "osmanthus-warrant+jwt"
WARRANT_SECONDS = 900
"""Behind the door, and until the visitor's card lies in the slot."""
_SKEW_SECONDS = 30
_HALF = 32  # bytes of r and of s: RFC 7518, section 3.4


class _Registry(jws.JWSRegistry):
    """A certificate makes a longer header than the library expects."""

    max_header_length = 4096


_REGISTRY = _Registry(algorithms=[ALGORITHM])


class WarrantRefused(Exception):
    """It proves no clerk's word here and now."""


@dataclass(frozen=True, slots=True, repr=False)
class Draft:
    """A warrant before its card has signed it. `key` is fresh, `jti` random; both for this one."""

    unit_id: str
    key: ECKey
    jti: str
    now: datetime

    def signing_input(self, holder: Holder) -> bytes:
        """What the card of this certificate is to sign (RFC 7515, section 5.1)."""
        issued = int(self.now.timestamp())
        certificate = base64.b64encode(holder.certificate).decode("ascii")
        header = {"alg": ALGORITHM, "typ": TYPE, "x5c": [certificate]}
        claims = {
            "sub": self.unit_id,
            "jti": self.jti,
            "iat": issued,
            "exp": issued + WARRANT_SECONDS,
            "cnf": {"jwk": self.key.as_dict(private=False)},
        }
        return b".".join(_encoded(json.dumps(each).encode("ascii")) for each in (header, claims))

    def signed(self, holder: Holder, signature: bytes) -> Warrant:
        """`signature`: the card's, as it gives it (DER)."""
        r, s = decode_dss_signature(signature)
        raw = _encoded(r.to_bytes(_HALF) + s.to_bytes(_HALF))
        text = b".".join((self.signing_input(holder), raw)).decode("ascii")
        return Warrant(text, self.key.as_der(private=True))


@dataclass(frozen=True, slots=True)
class Empowered:
    """What a warrant that holds says. `serial` is of the clerk's card, `key` signs their word."""

    jti: str
    key: ECKey
    serial: int


def word(warrant: Warrant, ticket: str, subject_tag: str, nonce: str) -> str:
    """The clerk's word for this card: a JWT by the warrant's key."""
    claims = {"sub": ticket, "subject": subject_tag, "nonce": nonce}
    key = ECKey.import_key(warrant.key)
    return jwt.encode({"alg": ALGORITHM, "typ": "JWT"}, claims, key, [ALGORITHM])


def empowered(text: str, trust: RoleTrust, now: datetime) -> Empowered:
    """The platform's side: `trust` is the authority of the unit's hall, and the unit that calls.

    Whether `jti` was used before is for the caller to know. Raises `WarrantRefused`.
    """
    try:
        unproven = jws.extract_compact(text.encode("ascii"), registry=_REGISTRY)
        (certificate,) = cast("list[str]", unproven.headers()["x5c"])
        der = base64.b64decode(certificate, validate=True)
    except (JoseError, ValueError, TypeError, KeyError):
        raise WarrantRefused from None
    holder = check(der, trust, now)
    if isinstance(holder, RoleRefusal) or holder.role is not Role.CLERK:
        raise WarrantRefused
    claims = _claims(text, holder)
    issued, expires, jti = claims.get("iat"), claims.get("exp"), claims.get("jti")
    if not isinstance(issued, int) or not isinstance(expires, int) or not isinstance(jti, str):
        raise WarrantRefused
    at = now.timestamp()
    fresh = issued - _SKEW_SECONDS <= at < expires and expires - issued <= WARRANT_SECONDS
    if not fresh or claims.get("sub") != trust.unit_id or not jti:
        raise WarrantRefused
    try:
        key = ECKey.import_key(claims["cnf"]["jwk"])
    except (JoseError, ValueError, TypeError, KeyError):
        raise WarrantRefused from None
    return Empowered(jti, key, holder.serial)


def word_claims(text: str, key: ECKey) -> dict[str, Any]:
    """What the warrant's key has signed. Raises `WarrantRefused`."""
    try:
        return dict(jwt.decode(text, key, algorithms=[ALGORITHM]).claims)
    except (JoseError, ValueError, TypeError):
        raise WarrantRefused from None


def _claims(text: str, holder: Holder) -> dict[str, Any]:
    try:
        token = jwt.decode(text, ECKey.import_key(_pem(holder)), registry=_REGISTRY)
    except (JoseError, ValueError, TypeError):
        raise WarrantRefused from None
    if token.header.get("typ") != TYPE:
        raise WarrantRefused
    return dict(token.claims)


def _pem(holder: Holder) -> bytes:
    return holder.key.public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo)


def _encoded(data: bytes) -> bytes:
    return base64.urlsafe_b64encode(data).rstrip(b"=")
