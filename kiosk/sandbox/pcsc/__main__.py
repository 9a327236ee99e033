"""Runs inside the namespace: pcscd, and the cards that are put into vpcd's slot.

Started by `room.CardRoom` as `unshare ... python -m kiosk.sandbox.pcsc DIR`. DIR is bound over
/run/pcscd, so that pcscd's socket can be reached from outside; the TCP port vpcd listens on (all
addresses, no password) stays inside. Orders are JSON lines on stdin, one answer line each; end of
input ends all of it.
"""

import json
import os
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter

from kiosk.devices.card.played import PlayedCard
from kiosk.devices.card.player import play
from kiosk.sandbox.pcsc.service import Service, furnish
from kiosk.sandbox.pcsc.slot import Slot, listens

Orders = dict[str, Callable[..., None]]
_CARD: TypeAdapter[PlayedCard] = TypeAdapter(PlayedCard)
READER_SECONDS = 3.0


class ReaderMissing(Exception):
    """pcscd runs, and has no vpcd."""


def serve(directory: Path, make_orders: Callable[[Service, Slot], Orders]) -> None:
    """Obey until the input ends; what failed is answered by its type alone."""
    os.environ.pop("PCSCLITE_CSOCK_NAME", None)
    furnish(directory)
    service, slot = Service(directory), Slot()
    orders = make_orders(service, slot)
    try:
        for line in sys.stdin:
            order = json.loads(line)
            try:
                orders[order.pop("do")](**order)
                _tell("ok")
            except Exception as error:  # noqa: BLE001 - told to whoever gave the order
                _tell(type(error).__name__)
    finally:
        slot.remove()
        service.stop()


def usual_orders(service: Service, slot: Slot) -> Orders:
    """What a control deck and a robot need."""

    def start() -> None:
        service.start()
        until = time.monotonic() + READER_SECONDS
        while not listens():
            if time.monotonic() > until:
                raise ReaderMissing
            time.sleep(0.01)

    def insert(card: dict[str, Any]) -> None:
        slot.insert(*play(_CARD.validate_python(card)))

    return {"start": start, "insert": insert, "remove": slot.remove}


def _tell(answer: str) -> None:
    sys.stdout.write(f"{answer}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    serve(Path(sys.argv[1]), usual_orders)
