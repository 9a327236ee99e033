"""Invented cards for tests, in the shape `kiosk.devices.card.player` documents."""

from datetime import date
from typing import Any

from pydantic import TypeAdapter

from kiosk.devices.card.played import CitizenCard, OtherCard, PlayedCard

TODAY = date(2026, 11, 22)
NUMBER = "320505199001010011"
NAME = "陈桂芳"
CARD_NUMBER = "E12345673"
CARD_CODE = "320500D156000005110816010A0B0C0D"

ADAPTER: TypeAdapter[CitizenCard | OtherCard] = TypeAdapter(PlayedCard)


def citizen(**changes: Any) -> dict[str, Any]:
    """A citizen card in order, with `changes`."""
    return {
        "kind": "citizen",
        "version": "2.00",
        "citizen_number": NUMBER,
        "name": NAME,
        "card_number": CARD_NUMBER,
        "card_code": CARD_CODE,
        "expires": "2035-12-31",
    } | changes


def described(card: dict[str, Any]) -> CitizenCard | OtherCard:
    return ADAPTER.validate_python(card)


def citizen_card(**changes: Any) -> CitizenCard:
    return CitizenCard.model_validate(citizen(**changes))
