"""A card room of the tests: two players, and a pcscd that can be killed and frozen."""

from pathlib import Path
from typing import Any

from kiosk.sandbox.pcsc.room import READER, SOCKET_VARIABLE, CardRoom
from kiosk.sandbox.pcsc.room import RoomProblem as HallProblem

__all__ = ["READER", "SOCKET_VARIABLE", "Hall", "HallProblem"]
_INSIDE = Path(__file__).with_name("inside.py")


class Hall(CardRoom):
    """`insert`, `remove` and `swap` return once it is done, before pcscd has noticed (0.4 s)."""

    def __init__(self, directory: Path | None = None) -> None:
        super().__init__(directory, (str(_INSIDE),))

    def insert(self, card: dict[str, Any], player: str = "ours") -> None:
        """`player` is `ours`, or `other`: the one these tests have of their own."""
        self._order("insert", card=card, player=player)

    def kill(self) -> None:
        """SIGKILL pcscd. A card in the slot has to be put in again afterwards."""
        self._order("kill")

    def stop(self) -> None:
        """SIGTERM pcscd."""
        self._order("stop")

    def freeze(self, signal: int) -> None:
        """Send pcscd a signal, such as SIGSTOP."""
        self._order("freeze", signal=signal)
