"""Card profiles from assets/cards, checked as they come in."""

import tomllib
from pathlib import Path
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from kiosk.identity.profile import CardProfile, HolderFile, IssuerFile, RecordPlace
from kiosk.paths import assets_dir

Byte = Annotated[int, Field(ge=1, le=0xFE)]
Sfi = Annotated[int, Field(ge=1, le=30)]
RecordNumber = Annotated[int, Field(ge=0, le=0xFE)]


class CardProfileProblem(Exception):
    """A card profile that cannot be used: which file, and which key."""


class _Table(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, hide_input_in_errors=True)


class _Place(_Table):
    tag: Byte
    length: Annotated[int, Field(ge=1, le=0xFD)]
    numbers: tuple[RecordNumber, RecordNumber, RecordNumber]

    def value(self) -> RecordPlace:
        return RecordPlace(self.tag, self.length, self.numbers)


class _Issuer(_Table):
    sfi: Sfi
    card_code: _Place
    version: _Place
    expiry: _Place
    card_number: _Place


class _Holder(_Table):
    sfi: Sfi
    citizen_number: _Place
    name: _Place
    name_extension: _Place


class _Profile(_Table):
    aid: Annotated[str, Field(pattern=r"^([0-9A-F]{2}){5,16}$")]
    rid: Annotated[str, Field(pattern=r"^([0-9A-F]{10})?$")]
    withheld_from: Annotated[int, Field(ge=1, le=4)]
    issuer: _Issuer
    holder: _Holder


def load_card_profile(name: str = "citizen", folder: Path | None = None) -> CardProfile:
    """The profile `assets/cards/<name>.toml`. Raises `CardProfileProblem`."""
    path = (folder or assets_dir() / "cards") / f"{name}.toml"
    try:
        raw = _Profile.model_validate(tomllib.loads(path.read_text(encoding="utf-8")))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise CardProfileProblem(f"{path}: {type(error).__name__}") from None
    except ValidationError as error:
        first = error.errors(include_input=False, include_url=False)[0]
        key = ".".join(str(part) for part in first["loc"])
        raise CardProfileProblem(f"{path}: {key}: {first['msg']}") from None
    issuer, holder = raw.issuer, raw.holder
    return CardProfile(
        aid=bytes.fromhex(raw.aid),
        rid=bytes.fromhex(raw.rid),
        withheld_from=raw.withheld_from,
        issuer=IssuerFile(
            issuer.sfi,
            card_code=issuer.card_code.value(),
            version=issuer.version.value(),
            expiry=issuer.expiry.value(),
            card_number=issuer.card_number.value(),
        ),
        holder=HolderFile(
            holder.sfi,
            citizen_number=holder.citizen_number.value(),
            name=holder.name.value(),
            name_extension=holder.name_extension.value(),
        ),
    )
