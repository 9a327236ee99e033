"""What a card dialog talks to."""

from typing import Protocol


class CardLost(Exception):
    """The card left, or was reset, in the middle of a dialog."""


class CardMute(Exception):
    """The card gives no answer to reset, or none that makes sense: upside down, dirty, dead."""


class CardBusy(Exception):
    """Something else on this machine holds the card and does not let go of it."""


class CardChannel(Protocol):
    """A powered card. `transmit` returns data and status word; raises `CardLost`."""

    @property
    def atr(self) -> bytes: ...

    def transmit(self, apdu: bytes) -> tuple[bytes, int]: ...

    def close(self) -> None: ...
