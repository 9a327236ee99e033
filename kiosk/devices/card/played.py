"""The JSON shape of a played card: what lies in the virtual hall's wallet. See `player`."""

from datetime import date
from typing import Annotated, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict, Field

from kiosk.domain.personal import Personal

NAME_BYTES = 50
"""Tag 09 holds 30 bytes of a name, tag 4E another 20."""


def _fits(name: str) -> str:
    if len(name.encode("gb18030")) > NAME_BYTES:
        raise ValueError("a card holds at most 50 bytes (GB 18030) of a name")
    return name


Hex = Annotated[str, Field(pattern=r"^([0-9A-F]{2})+$")]
Seconds = Annotated[float, Field(ge=0, le=60)]


class _Card(Personal, BaseModel):
    """What any played card can do. `atr` replaces the kind's own (upper-case hex).

    `delay` is seconds each command takes. After `torn_after` commands the card is out of the
    reader in the middle of the next; after `hangs_after` it never answers again until pulled. With
    `odd`, after `odd_after` commands every answer is the same nonsense: 61xx or 6Cxx for ever, 64
    KiB at once, or one byte alone.
    """

    model_config = ConfigDict(extra="forbid", frozen=True, hide_input_in_errors=True)

    atr: Hex | None = None
    delay: Seconds = 0.0
    torn_after: Annotated[int, Field(ge=0)] | None = None
    hangs_after: Annotated[int, Field(ge=0)] | None = None
    odd: Literal["endless_61", "endless_6c", "flood", "one_byte"] | None = None
    odd_after: Annotated[int, Field(ge=0)] = 0


class CitizenCard(_Card):
    """A social security card. `expires` null: a card that does not say.

    `reads` is how it takes READ RECORD; `with_bank` puts the bank's application on it too;
    `blocked` answers SELECT with this status word; `damage` overwrites records, tag (hex) to
    value (hex, the whole value), so that a test can spoil any of them.
    """

    kind: Literal["citizen"]
    card_code: Annotated[str, Field(pattern=r"^[0-9A-F]{32}$")]
    card_number: Annotated[str, Field(pattern=r"^[0-9A-Z]{9}$")]
    citizen_number: Annotated[str, Field(pattern=r"^[0-9A-Zx]{15,18}$")]
    name: Annotated[str, Field(min_length=1), AfterValidator(_fits)]
    version: Literal["1.00", "2.00", "3.00"] = "2.00"
    expires: date | None = None
    reads: Literal["tag", "number"] = "tag"
    with_bank: bool = False
    blocked: Annotated[str, Field(pattern=r"^[0-9A-F]{4}$")] | None = None
    damage: dict[Annotated[str, Field(pattern=r"^[0-9A-F]{2}$")], Hex] = {}


class OtherCard(_Card):
    """Any other card somebody may put in."""

    kind: Literal["bank", "transit", "passport", "resident", "storage", "sim", "mute", "garbage"]


class RoleCard(_Card):
    """A staff card (PIV), as `kiosk role issue` makes it: key (PKCS 8) and certificate as PEM."""

    kind: Literal["role"]
    certificate: str
    key: str
    pin: Annotated[str, Field(pattern=r"^[0-9]{6,8}$")]
    tries: Annotated[int, Field(ge=1, le=15)] = 5


PlayedCard = Annotated[CitizenCard | OtherCard | RoleCard, Field(discriminator="kind")]
