"""The contract's stage over a resident card reader on a pty."""

import time
from collections.abc import Callable
from typing import Any

from kiosk.devices.card.resident_monitor import ResidentMonitor
from kiosk.devices.card.samv import POLL, SamvReader
from kiosk.devices.ports import ResidentReaderPort
from kiosk.sandbox.samv.reader import VirtualSamv
from tests.contract.card_stage import OnChange
from tests.contract.sample_cards import TODAY

_COMMANDS = 2  # select and read: a citizen card takes many
_LONGER = 5


class SamvStage:
    """A citizen card's holder lays their resident card down instead."""

    def __init__(self, virtual: VirtualSamv) -> None:
        self.virtual = virtual

    def open_reader(self) -> ResidentReaderPort:
        return SamvReader(str(self.virtual.path))

    def monitor(
        self, on_change: OnChange, monotonic: Callable[[], float], give_up: Callable[[], None]
    ) -> ResidentMonitor:
        return ResidentMonitor(
            self.open_reader,
            on_change,
            today=lambda: TODAY,
            monotonic=monotonic,
            on_give_up=give_up,
        )

    def insert(self, card: dict[str, Any]) -> None:
        self.virtual.insert(resident(card) if card["kind"] == "citizen" else card)

    def swap(self, card: dict[str, Any]) -> None:
        """As fast as hands are: the module was asked once in between, and found nothing."""
        self.virtual.remove()
        time.sleep(2 * POLL)
        self.insert(card)

    def remove(self) -> None:
        self.virtual.remove()


def resident(card: dict[str, Any]) -> dict[str, Any]:
    """The resident card of a citizen card's holder, with the same manners."""
    described = {
        "kind": "id",
        "number": card["citizen_number"],
        "name": card["name"],
        "expires": card["expires"],
    }
    if "delay" in card:
        described["delay"] = card["delay"] * _LONGER
    for manner in ("torn_after", "hangs_after"):
        if manner in card:
            described[manner] = min(card[manner], _COMMANDS - 1)
    return described
