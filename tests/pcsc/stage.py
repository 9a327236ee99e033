"""The contract's stage over a real pcscd.

pcscd looks for cards every 0.4 s, and takes the power off one that nobody connects to; a card that
came and went between two looks was never there for it. Hands are not that fast, and these neither.
"""

import time
from typing import Any

from kiosk.devices.card.pcsc import PcscReader
from kiosk.devices.ports import CardReaderPort
from tests.contract.card_stage import ChannelStage
from tests.pcsc.hall import READER, Hall

A_LOOK = 0.5


class PcscStage(ChannelStage):
    """Citizen cards are played by the tests' own player, unless `player` says `ours`."""

    def __init__(self, hall: Hall, player: str = "other") -> None:
        self.hall = hall
        self.player = player
        self._inserted_at = 0.0

    def open_reader(self) -> CardReaderPort:
        return PcscReader(READER)

    def insert(self, card: dict[str, Any]) -> None:
        if self._inserted_at:
            self.hall.remove()
            time.sleep(A_LOOK)
        self._put_in(card)

    def swap(self, card: dict[str, Any]) -> None:
        """Out and in with nothing between, once the first card was noticed and left alone."""
        time.sleep(max(0.0, self._inserted_at + 3 * A_LOOK - time.monotonic()))
        self._put_in(card)

    def _put_in(self, card: dict[str, Any]) -> None:
        self._inserted_at = time.monotonic()
        other = card["kind"] == "citizen" and "odd" not in card
        self.hall.insert(card, self.player if other else "ours")

    def remove(self) -> None:
        self.hall.remove()
