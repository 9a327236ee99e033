"""What a card assertion says (see `kiosk.central.unit_key`)."""

from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from kiosk.central.wire_model import WireModel

Short = Annotated[str, Field(min_length=1, max_length=80)]


class CardSaid(WireModel):
    """What the card gave. A resident card has no card code: its number says whose it is."""

    card_code: Annotated[str, Field(pattern=r"^[0-9A-F]{32}$")] | None = None
    card_number: Short | None = None
    citizen_number: Short | None = None
    name: Short | None = None

    @model_validator(mode="after")
    def _says_whose(self) -> Self:
        if self.card_code is None and self.citizen_number is None:
            raise ValueError("neither a card code nor a number")
        return self


class ClerkClaims(WireModel):
    """What a clerk's word says: for which ticket, and that it was a clerk; not which one."""

    iss: Short
    sub: Short
    aud: str
    jti: str
    iat: int
    exp: int
    nonce: str
    role: Literal["clerk"]


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
