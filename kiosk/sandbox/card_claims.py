"""What a card assertion says (see `kiosk.central.unit_key`)."""

from typing import Annotated

from pydantic import Field

from kiosk.central.wire_model import WireModel

Short = Annotated[str, Field(min_length=1, max_length=80)]


class CardSaid(WireModel):
    """What the card gave."""

    card_code: Annotated[str, Field(pattern=r"^[0-9A-F]{32}$")]
    card_number: Short | None = None
    citizen_number: Short | None = None
    name: Short | None = None


class CardClaims(WireModel):
    """The registered claims have been checked; the nonce has not."""

    iss: Short
    sub: Short
    aud: str
    jti: str
    iat: int
    exp: int
    nonce: str
    card: CardSaid
