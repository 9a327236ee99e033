"""Runs inside the namespace: as `kiosk.sandbox.pcsc`, with orders and a card of the tests' own."""

import sys
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from pydantic import TypeAdapter

from kiosk.devices.card.played import PlayedCard
from kiosk.devices.card.player import CardPlayer, play
from kiosk.sandbox.pcsc.__main__ import Orders, serve, usual_orders
from kiosk.sandbox.pcsc.service import Service
from kiosk.sandbox.pcsc.slot import Slot
from tests.pcsc.other_player import OtherPlayer

_CARD: TypeAdapter[PlayedCard] = TypeAdapter(PlayedCard)


def orders(service: Service, slot: Slot) -> Orders:
    def insert(card: dict[str, Any], player: str) -> None:
        ours, temper = play(_CARD.validate_python(card))
        played: CardPlayer = OtherPlayer(card) if player == "other" else ours
        slot.insert(played, temper)

    return usual_orders(service, slot) | {
        "insert": insert,
        "kill": service.kill,
        "stop": service.stop,
        "freeze": service.freeze,
    }


if __name__ == "__main__":
    serve(Path(sys.argv[1]), orders)
