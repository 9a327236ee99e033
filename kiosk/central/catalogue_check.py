"""From a signed text to a `Catalogue`, or to nothing: what is not sound is not taken in."""

from datetime import UTC, datetime, timedelta
from typing import Annotated

from pydantic import Field, ValidationError

from kiosk.central.link import Trust
from kiosk.central.published import CatalogueFile
from kiosk.central.statement_check import CLOCK_SKEW_SECONDS, verified_payload
from kiosk.central.wire_model import WireModel
from kiosk.central.wire_text import Text
from kiosk.domain.calendar_words import CHINA
from kiosk.domain.catalogue import Catalogue
from kiosk.domain.failures import Failure, FailureCode

TYPE = "catalogue+jwt"


class CatalogueClaims(WireModel):
    """The payload of the catalogue's JWS. `edition` counts up; `iat` is when it was signed."""

    iss: Text
    city: Annotated[str, Field(pattern=r"^[a-z0-9-]{1,32}$")]
    edition: Annotated[int, Field(ge=1)]
    iat: Annotated[int, Field(ge=0)]
    published: CatalogueFile


def check_catalogue(text: str, trust: Trust, city_id: str, now: datetime) -> Catalogue:
    """The catalogue, signed by a pinned key, of this issuer and city and not of the future.

    Raises Failure STATEMENT_UNSIGNED or REPLY_MALFORMED.
    """
    payload = verified_payload(text, trust.statements, TYPE)
    try:
        claims = CatalogueClaims.model_validate_json(payload)
        issued = datetime.fromtimestamp(claims.iat, UTC)
    except (ValidationError, OverflowError, OSError, ValueError):
        raise Failure(FailureCode.REPLY_MALFORMED) from None
    if claims.iss != trust.issuer:
        raise Failure(FailureCode.STATEMENT_UNSIGNED)
    ahead = issued - now > timedelta(seconds=CLOCK_SKEW_SECONDS)
    if claims.city != city_id or ahead:
        raise Failure(FailureCode.REPLY_MALFORMED)
    catalogue = claims.published.to_catalogue(claims.edition, issued.astimezone(CHINA).date())
    if not _is_sound(catalogue):
        raise Failure(FailureCode.REPLY_MALFORMED)
    return catalogue


def _is_sound(catalogue: Catalogue) -> bool:
    """Whether each source and perk is told once, and nobody was heard of after it was signed."""
    sources = [source.source_id for source in catalogue.sources]
    perks = [perk.perk_id for perk in catalogue.perks]
    once = len(set(sources)) == len(sources) and len(set(perks)) == len(perks)
    heard = [source.last_heard for source in catalogue.sources if source.last_heard is not None]
    days = [*heard, *(perk.on for perk in catalogue.perks)]
    return once and all(day <= catalogue.as_of for day in days)
