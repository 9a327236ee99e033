"""Whether a clerk's word is one: the role card's warrant, and the word by the key it names."""

from kiosk.identity.role_certificate import RoleTrust
from kiosk.identity.warrant import WARRANT_SECONDS, WarrantRefused, empowered, word_claims
from kiosk.sandbox.card_claims import ClerkClaims
from kiosk.sandbox.platform import Platform, RegisteredUnit
from kiosk.sandbox.rate_limit import Rate

_ONCE = Rate(1, 2.0 * WARRANT_SECONDS)


def told(
    platform: Platform, unit: RegisteredUnit, said: ClerkClaims, warrant: str, word: str
) -> str:
    """The tag of the person the word is for. The warrant is used up, whatever comes of it.

    Raises `WarrantRefused`.
    """
    if platform.role_authority is None:
        raise WarrantRefused
    trust = RoleTrust(platform.role_authority, unit.unit_id, frozenset(platform.lost_role_cards))
    clerk = empowered(warrant, trust, platform.now())
    if not platform.limiter.allows(("warrant", unit.unit_id, clerk.jti), _ONCE):
        raise WarrantRefused
    claims = word_claims(word, clerk.key)
    if claims.get("sub") != said.sub or claims.get("nonce") != said.nonce:
        raise WarrantRefused
    tag = claims.get("subject")
    if not isinstance(tag, str):
        raise WarrantRefused
    return tag
