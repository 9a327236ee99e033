"""From a signed text to a `Catalogue`, or to nothing: what is not sound is not taken in."""

from datetime import UTC, datetime, timedelta
from typing import Annotated

from pydantic import Field, ValidationError

from kiosk.central.pinned_keys import PinnedKeys
from kiosk.central.published import PublishedFile
from kiosk.central.statement_check import CLOCK_SKEW_SECONDS, verified_payload
from kiosk.central.wire_model import WireModel
from kiosk.central.wire_text import Text
from kiosk.domain.catalogue import Catalogue
from kiosk.domain.failures import Failure, FailureCode
from kiosk.domain.working_days import CHINA

TYPE = "catalogue+jwt"


class CatalogueClaims(WireModel):
    """The payload of the catalogue's JWS. `edition` counts up; `iat` is when it was signed."""

    iss: Text
    city: Annotated[str, Field(pattern=r"^[a-z0-9-]{1,32}$")]
    edition: Annotated[int, Field(ge=1)]
    iat: Annotated[int, Field(ge=0)]
    published: PublishedFile


def check_catalogue(text: str, keys: PinnedKeys, city_id: str, now: datetime) -> Catalogue:
    """The catalogue, signed by a pinned key, of this city and not of the future.

    Raises Failure STATEMENT_UNSIGNED or REPLY_MALFORMED.
    """
    payload = verified_payload(text, keys, TYPE)
    try:
        claims = CatalogueClaims.model_validate_json(payload)
        issued = datetime.fromtimestamp(claims.iat, UTC)
    except (ValidationError, OverflowError, OSError, ValueError):
        raise Failure(FailureCode.REPLY_MALFORMED) from None
    ahead = issued - now > timedelta(seconds=CLOCK_SKEW_SECONDS)
    if claims.city != city_id or ahead:
        raise Failure(FailureCode.REPLY_MALFORMED)
    return claims.published.to_catalogue(claims.edition, issued.astimezone(CHINA).date())
