"""The catalogue as the stand-in platform publishes it: the profile's, with an edition and a day."""

from datetime import date, timedelta
from typing import Annotated, Any

from fastapi import APIRouter, Header, Request, Response

from kiosk.central.catalogue_check import CatalogueClaims
from kiosk.central.city_file import SourceFile
from kiosk.central.city_pages import PerkFile
from kiosk.central.published import CatalogueFile, PublishedFile
from kiosk.central.wire_pages import PerkWire, SourceWire
from kiosk.central.wire_text import BilingualWire
from kiosk.domain.calendar_words import CHINA
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
        published=CatalogueFile.model_construct(**published, **told(platform)),
    )
    return claims.model_dump_json(by_alias=True, exclude_none=True).encode()


def told(platform: Platform) -> dict[str, Any]:
    """Sources and perks as of the day of publication: the profile counts their days back."""
    day = platform.published_at.astimezone(CHINA).date()
    return {
        "sources": [_source(source, day) for source in platform.city_file.sources],
        "perks": [_perk(perk, day) for perk in platform.city_file.perks],
    }


def _source(source: SourceFile, day: date) -> SourceWire:
    days = source.heard_days_ago
    return SourceWire(
        source_id=source.id,
        name=BilingualWire(zh=source.zh, en=source.en),
        connected=source.connected,
        last_heard=None if days is None else day - timedelta(days=days),
        late_after_days=source.late_after_days,
    )


def _perk(perk: PerkFile, day: date) -> PerkWire:
    return PerkWire(
        perk_id=perk.id,
        name=perk.name,
        state=perk.state,
        on=day - timedelta(days=perk.days_ago),
        threshold=perk.threshold,
        granted_by=perk.granted_by,
        paid_by=perk.paid_by,
        basis=perk.basis,
        phone=perk.phone,
    )
