"""The virtual reader: a slot somebody else's thread puts cards into, and the driver that reads it.

Sandbox wiring alone builds these; no settings name leads here.
"""

import math
import threading

from kiosk.devices.card.player import CALM, CardPlayer, Temper
from kiosk.domain.device_status import CardReaderStatus, Insertion
from kiosk.identity.channel import CardChannel, CardLost, CardMute

_FIRST_BYTES = (0x3B, 0x3F)
"""ISO 7816-3: direct or inverse convention; any other start is no answer to reset."""


class VirtualSlot:
    """The reader as people in the hall see it. Every method may be called from any thread.

    `count` goes up by one for each card put in or taken out, as in PC/SC.
    """

    def __init__(self, name: str = "Virtual reader") -> None:
        self.name = name
        self.changed = threading.Condition()
        self._player: CardPlayer | None = None
        self._temper = CALM
        self._count = 0
        self._plugged = True
        self._served = True

    def insert(self, player: CardPlayer, temper: Temper = CALM) -> None:
        """Put a card in; one that is in already comes out first."""
        with self.changed:
            self._take_out()
            self._player, self._temper = player, temper
            self._count += 1
            self.changed.notify_all()

    def swap(self, player: CardPlayer, temper: Temper = CALM) -> None:
        """Take the card out and put another in before anybody looked."""
        self.insert(player, temper)

    def remove(self) -> None:
        with self.changed:
            self._take_out()
            self.changed.notify_all()

    def plug(self, plugged: bool) -> None:
        """Connect the reader to the machine, or cut it off."""
        with self.changed:
            self._plugged = plugged
            self.changed.notify_all()

    def serve(self, served: bool) -> None:
        """Start or stop the smart card service."""
        with self.changed:
            self._served = served
            self.changed.notify_all()

    def look(self) -> tuple[CardReaderStatus, Insertion | None]:
        """What holds now."""
        with self.changed:
            if not self._served:
                return CardReaderStatus.NO_SERVICE, None
            if not self._plugged:
                return CardReaderStatus.NO_READER, None
            if self._player is None:
                return CardReaderStatus.EMPTY, None
            atr = self._player.atr
            insertion = Insertion(self.name, self._count, atr.hex().upper())
            return (CardReaderStatus.PRESENT if atr else CardReaderStatus.MUTE), insertion

    def card(self, insertion: Insertion) -> tuple[CardPlayer, Temper]:
        """The card of this very insertion. Raises `CardLost`."""
        with self.changed:
            if self.look()[1] != insertion or self._player is None:
                raise CardLost
            return self._player, self._temper

    def stays(self, insertion: Insertion, seconds: float) -> bool:
        """Wait; whether the card was in all the time. Comes back at once when it is taken out."""
        with self.changed:
            return not self.changed.wait_for(
                lambda: self.look()[1] != insertion, None if seconds == math.inf else seconds
            )

    def _take_out(self) -> None:
        if self._player is not None:
            self._player = None
            self._count += 1


class VirtualReader:
    """`CardReaderPort` on a slot."""

    def __init__(self, slot: VirtualSlot) -> None:
        self._slot = slot
        self._last: tuple[CardReaderStatus, Insertion | None] | None = None
        self._woken = False

    def wait(self, timeout: float) -> tuple[CardReaderStatus, Insertion | None]:
        with self._slot.changed:
            self._slot.changed.wait_for(
                lambda: self._woken or self._slot.look() != self._last, timeout
            )
            self._woken = False
            self._last = self._slot.look()
            return self._last

    def connect(self, insertion: Insertion) -> CardChannel:
        player, temper = self._slot.card(insertion)
        if not player.atr or player.atr[0] not in _FIRST_BYTES:
            raise CardMute
        player.power()
        return VirtualChannel(self._slot, insertion, player, temper)

    def wake(self) -> None:
        with self._slot.changed:
            self._woken = True
            self._slot.changed.notify_all()

    def close(self) -> None:
        """The slot is the hall's, not ours."""


class VirtualChannel:
    """`CardChannel` to a played card, for as long as it stays in."""

    def __init__(
        self, slot: VirtualSlot, insertion: Insertion, player: CardPlayer, temper: Temper
    ) -> None:
        self._slot = slot
        self._insertion = insertion
        self._player = player
        self._temper = temper
        self._answered = 0
        self._open = True

    @property
    def atr(self) -> bytes:
        return self._player.atr

    def transmit(self, apdu: bytes) -> tuple[bytes, int]:
        if self._temper.torn(self._answered):
            self._slot.remove()
        silence = self._temper.silence(self._answered)
        if not self._open or not self._slot.stays(self._insertion, silence):
            raise CardLost
        self._answered += 1
        answer = self._player.answer(apdu)
        if len(answer) < 2:
            raise CardLost  # no status word: a reader reports that as a failed exchange
        return answer[:-2], int.from_bytes(answer[-2:])

    def close(self) -> None:
        self._open = False
