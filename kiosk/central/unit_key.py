"""What the unit signs: who it is (private_key_jwt) and which card it read (RFC 7523)."""

import secrets
from collections.abc import Callable
from datetime import datetime

from joserfc import jwt
from joserfc.jwk import OKPKey

from kiosk.domain.card import CardEvidence

ALGORITHM = "Ed25519"  # RFC 9864; the older name "EdDSA" is deprecated
ASSERTION_SECONDS = 50
CLIENT_ASSERTION_TYPE = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer"


class UnitKey:
    """The unit's private key, used for signing only."""

    def __init__(
        self, unit_id: str, key_pem: bytes, audience: str, now: Callable[[], datetime]
    ) -> None:
        self._unit_id = unit_id
        self._key = OKPKey.import_key(key_pem)
        self._audience = audience
        self._now = now

    def client_assertion(self) -> str:
        """RFC 7523 section 3: issuer and subject are the unit, the audience is the platform."""
        return self._sign({"sub": self._unit_id})

    def card_assertion(self, evidence: CardEvidence, nonce: str) -> str:
        """This card was read at this unit now. It is evidence, not a person's consent."""
        card = {
            "card_code": evidence.card_code,
            "card_number": evidence.card_number,
            "citizen_number": evidence.citizen_number,
            "name": evidence.name,
        }
        given = {name: value for name, value in card.items() if value is not None}
        subject = evidence.card_code or evidence.citizen_number
        return self._sign({"sub": subject, "nonce": nonce, "card": given})

    def clerk_assertion(self, ticket: str, nonce: str) -> str:
        """Somebody who compared face and card tells their word here; a role card's warrant and
        that word itself go with it.
        """
        return self._sign({"sub": ticket, "nonce": nonce, "role": "clerk"})

    def _sign(self, claims: dict[str, object]) -> str:
        issued = int(self._now().timestamp())
        registered = {
            "iss": self._unit_id,
            "aud": self._audience,
            "jti": secrets.token_urlsafe(24),
            "iat": issued,
            "exp": issued + ASSERTION_SECONDS,
        }
        return jwt.encode(
            {"alg": ALGORITHM, "typ": "JWT"}, registered | claims, self._key, [ALGORITHM]
        )
