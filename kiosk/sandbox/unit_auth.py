"""Which unit is calling: its certificate (mTLS), and its signed assertion where one is due."""

import hashlib
from typing import Annotated, Any

from fastapi import Depends, Form, Header, Request
from joserfc import jwt
from joserfc.errors import JoseError

from kiosk.central.problems import ProblemCode
from kiosk.central.unit_key import ALGORITHM, CLIENT_ASSERTION_TYPE
from kiosk.sandbox.platform import Platform, RegisteredUnit
from kiosk.sandbox.problem_reply import Problematic
from kiosk.sandbox.rate_limit import Rate
from kiosk.sandbox.tokens import Token

LONGEST_LIFE_SECONDS = 60
_SKEW_SECONDS = 30
_ONCE = Rate(1, 2.0 * (LONGEST_LIFE_SECONDS + _SKEW_SECONDS))


def platform_of(request: Request) -> Platform:
    """The platform this application serves."""
    platform = request.app.state.platform
    if not isinstance(platform, Platform):
        raise TypeError(type(platform).__name__)
    return platform


PlatformHere = Annotated[Platform, Depends(platform_of)]


def unit_of(request: Request, platform: PlatformHere) -> RegisteredUnit:
    """The unit whose certificate the connection was made with."""
    der = getattr(request.state, "peer_certificate", None)
    unit = platform.unit_with(hashlib.sha256(der).hexdigest()) if der else None
    if unit is None:
        raise Problematic(ProblemCode.INVALID_CLIENT)
    platform.fleet.heard(unit.unit_id, platform.now())
    return unit


UnitHere = Annotated[RegisteredUnit, Depends(unit_of)]


def proven_unit(
    platform: PlatformHere,
    unit: UnitHere,
    client_assertion_type: Annotated[str, Form(min_length=1, max_length=100)],
    client_assertion: Annotated[str, Form(min_length=1, max_length=4000)],
) -> RegisteredUnit:
    """The same unit, proven by private_key_jwt too (RFC 7523 section 3)."""
    return prove(platform, unit, client_assertion_type, client_assertion)


def prove(
    platform: Platform, unit: RegisteredUnit, client_assertion_type: str, client_assertion: str
) -> RegisteredUnit:
    """The unit, if it has signed this. Raises `Problematic`."""
    if client_assertion_type != CLIENT_ASSERTION_TYPE:
        raise Problematic(ProblemCode.INVALID_CLIENT)
    claims = signed_claims(client_assertion, unit, platform)
    if claims is None or claims.get("sub") != unit.unit_id:
        raise Problematic(ProblemCode.INVALID_CLIENT)
    return unit


ProvenUnit = Annotated[RegisteredUnit, Depends(proven_unit)]


def signed_claims(
    assertion: str, unit: RegisteredUnit, platform: Platform
) -> dict[str, Any] | None:
    """The claims of an assertion this unit signed for this platform, once; else `None`."""
    try:
        claims = jwt.decode(assertion, unit.key, algorithms=[ALGORITHM]).claims
    except (JoseError, ValueError, TypeError):
        return None
    now = platform.now().timestamp()
    issued, expires, jti = claims.get("iat"), claims.get("exp"), claims.get("jti")
    if not (isinstance(issued, int) and isinstance(expires, int) and isinstance(jti, str)):
        return None
    good = (
        claims.get("iss") == unit.unit_id
        and claims.get("aud") == platform.base_url
        and 0 < expires - issued <= LONGEST_LIFE_SECONDS
        and issued - _SKEW_SECONDS <= now <= expires + _SKEW_SECONDS
        and len(jti) <= 100
        and platform.limiter.allows(("jti", unit.unit_id, jti), _ONCE)
    )
    return claims if good else None


def token_of(
    platform: PlatformHere,
    unit: UnitHere,
    authorization: Annotated[str, Header(max_length=300)] = "",
) -> Token:
    """The live token of this call; it is bound to the unit it was issued to."""
    scheme, _, text = authorization.partition(" ")
    token = platform.tokens.find(text, unit.unit_id) if scheme == "Bearer" else None
    if token is None:
        raise Problematic(ProblemCode.INVALID_TOKEN)
    return token


TokenHere = Annotated[Token, Depends(token_of)]


def open_token(token: TokenHere) -> Token:
    """A token that was not ended on the phone."""
    if token.ended:
        raise Problematic(ProblemCode.ENDED_ON_PHONE)
    return token


OpenToken = Annotated[Token, Depends(open_token)]
