"""The catalogue as the stand-in platform publishes it: the profile's, with an edition and a day."""

from typing import Annotated, Any

from fastapi import APIRouter, Header, Request, Response

from kiosk.central.catalogue_check import CatalogueClaims
from kiosk.central.published import PublishedFile
from kiosk.sandbox import statement_maker
from kiosk.sandbox.faults import Fault
from kiosk.sandbox.platform import Platform
from kiosk.sandbox.problem_reply import RESPONSES
from kiosk.sandbox.signing import ISSUER
from kiosk.sandbox.unit_auth import PlatformHere, UnitHere

router = APIRouter(prefix="/v1", responses=RESPONSES)

_REPLIES: dict[int | str, dict[str, Any]] = {
    200: {"content": {"application/jwt": {"schema": {"type": "string"}}}},
    304: {"description": "Nothing newer"},
}


class JwtResponse(Response):
    """A compact JWS as the whole body."""

    media_type = "application/jwt"


@router.get("/catalogue", response_class=JwtResponse, responses=_REPLIES)
async def catalogue(
    request: Request,
    platform: PlatformHere,
    _: UnitHere,
    if_none_match: Annotated[str | None, Header(pattern=r'^"[0-9]{1,9}"$')] = None,
) -> Response:
    """The signed catalogue; 304 for somebody who has this edition already."""
    etag = f'"{platform.edition}"'
    if if_none_match == etag:
        return Response(status_code=304, headers={"ETag": etag})
    text = platform.keys.sign_catalogue(payload(platform))
    if platform.faults.strikes(Fault.BAD_SIGNATURE, request.url.path):
        text = statement_maker.spoil_signature(text)
    return JwtResponse(text, headers={"ETag": etag, "Cache-Control": "no-cache"})


def payload(platform: Platform) -> bytes:
    """The claims as JSON."""
    held = platform.published
    published = {name: getattr(held, name) for name in PublishedFile.model_fields}
    claims = CatalogueClaims(
        iss=ISSUER,
        city=platform.city.city_id,
        edition=platform.edition,
        iat=int(platform.published_at.timestamp()),
        published=PublishedFile.model_construct(**published),
    )
    return claims.model_dump_json(by_alias=True, exclude_none=True).encode()
