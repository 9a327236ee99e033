"""The shape of the files in assets/cards, and the values they become."""

from typing import Annotated, Self

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, model_validator

from kiosk.domain.bilingual import Bilingual
from kiosk.domain.card import CardRefusal
from kiosk.identity.profile import (
    CardProfile,
    Coding,
    HolderFile,
    Interface,
    IssuerFile,
    KnownApplication,
    KnownAtr,
    RecordPlace,
    StatusWords,
)

Byte = Annotated[int, Field(ge=1, le=0xFE)]
Sfi = Annotated[int, Field(ge=1, le=30)]
RecordNumber = Annotated[int, Field(ge=0, le=0xFE)]
Hex = Annotated[str, Field(pattern=r"^([0-9A-F]{2}){1,33}$")]
Aid = Annotated[str, Field(pattern=r"^([0-9A-F]{2}){5,16}$")]
StatusWord = Annotated[str, Field(pattern=r"^[69][0-9A-F]{3}$")]
Words = Annotated[str, Field(min_length=1, max_length=60)]

CARD_CODE_BYTES = 16
"""The platform knows a card by 32 hex digits."""


def _not_success(words: tuple[str, ...]) -> tuple[str, ...]:
    if any(word == "9000" or word[:2] in {"61", "6C"} for word in words):
        raise ValueError("9000, 61xx and 6Cxx always mean that the card goes on")
    return words


StatusList = Annotated[tuple[StatusWord, ...], AfterValidator(_not_success)]


class _Table(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, hide_input_in_errors=True)


class _Words(_Table):
    zh: Words
    en: Words


class _Place(_Table):
    tag: Byte
    length: Annotated[int, Field(ge=1, le=0xFD)]
    numbers: tuple[RecordNumber, RecordNumber, RecordNumber]
    coding: Coding

    def value(self) -> RecordPlace:
        return RecordPlace(self.tag, self.length, self.numbers, self.coding)


class _Issuer(_Table):
    sfi: Sfi
    card_code: _Place
    version: _Place | None = None
    expiry: _Place | None = None
    card_number: _Place | None = None

    @model_validator(mode="after")
    def _code_and_version(self) -> Self:
        code = self.card_code
        if code.length != CARD_CODE_BYTES or code.coding is not Coding.BCD:
            raise ValueError(f"card_code is {CARD_CODE_BYTES} bytes of bcd")
        if self.version and self.version.coding is not Coding.ASCII:
            raise ValueError("version is ascii")
        return self


class _Holder(_Table):
    sfi: Sfi
    citizen_number: _Place
    name: _Place
    name_extension: _Place | None = None

    @model_validator(mode="after")
    def _one_name(self) -> Self:
        if self.name_extension and self.name_extension.coding is not self.name.coding:
            raise ValueError("name and name_extension are parts of one text: one coding")
        if self.name.coding is Coding.BCD:
            raise ValueError("bcd holds no name")
        return self


class _Status(_Table):
    by_number: StatusList
    absent: StatusList
    withheld: StatusList
    blocked: StatusList
    locked: StatusList

    def value(self) -> StatusWords:
        return StatusWords(
            by_number=_numbers(self.by_number),
            absent=_numbers(self.absent),
            withheld=_numbers(self.withheld),
            blocked=_numbers(self.blocked),
            locked=_numbers(self.locked),
        )


class ProfileModel(_Table):
    """A card that is read."""

    name: _Words
    aid: Aid
    rid: Annotated[str, Field(pattern=r"^([0-9A-F]{10})?$")]
    checked_number: bool
    withheld_from: Annotated[int, Field(ge=1, le=4)]
    status: _Status
    issuer: _Issuer
    holder: _Holder

    def value(self, profile_id: str) -> CardProfile:
        """`profile_id` is the file's name."""
        issuer, holder = self.issuer, self.holder
        return CardProfile(
            id=profile_id,
            name=Bilingual(self.name.zh, self.name.en),
            aid=bytes.fromhex(self.aid),
            rid=bytes.fromhex(self.rid),
            checked_number=self.checked_number,
            withheld_from=self.withheld_from,
            status=self.status.value(),
            issuer=IssuerFile(
                issuer.sfi,
                card_code=issuer.card_code.value(),
                version=_maybe(issuer.version),
                expiry=_maybe(issuer.expiry),
                card_number=_maybe(issuer.card_number),
            ),
            holder=HolderFile(
                holder.sfi,
                citizen_number=holder.citizen_number.value(),
                name=holder.name.value(),
                name_extension=_maybe(holder.name_extension),
            ),
        )


class _Atr(_Table):
    starts: Hex
    refusal: Annotated[CardRefusal, Field(alias="is")]
    hint: bool = False


class _Application(_Table):
    aid: Aid
    refusal: Annotated[CardRefusal, Field(alias="is")]
    on: Interface = Interface.ANY
    p2: Annotated[str, Field(pattern=r"^0[0C]$")] = "00"


class RefusedModel(_Table):
    """`refused.toml`."""

    atr: tuple[_Atr, ...]
    application: tuple[_Application, ...]

    def values(self) -> tuple[tuple[KnownAtr, ...], tuple[KnownApplication, ...]]:
        """In the order of the file."""
        return (
            tuple(KnownAtr(bytes.fromhex(a.starts), a.refusal, a.hint) for a in self.atr),
            tuple(
                KnownApplication(bytes.fromhex(a.aid), a.refusal, a.on, int(a.p2, 16))
                for a in self.application
            ),
        )


def _maybe(place: _Place | None) -> RecordPlace | None:
    return place.value() if place else None


def _numbers(words: tuple[str, ...]) -> frozenset[int]:
    return frozenset(int(word, 16) for word in words)
