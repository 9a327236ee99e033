"""The last dialog with a card, for the control deck: no value was ever in it."""

from collections import deque

from kiosk.identity.exchange import MOST_COMMANDS, ApduTrace


class LastDialog:
    """`add` in the card worker's thread, the others in the deck's: each is one step of a deque."""

    def __init__(self) -> None:
        self._kept: deque[ApduTrace] = deque(maxlen=MOST_COMMANDS)

    def add(self, exchange: ApduTrace) -> None:
        self._kept.append(exchange)

    def forget(self) -> None:
        """Another card comes."""
        self._kept.clear()

    def lines(self) -> list[str]:
        return [str(each) for each in list(self._kept)]
