"""The PC/SC reader, on `smartcard.scard` alone.

pyscard's own monitors end for good when pcscd restarts, so the loop is ours: any error but a
timeout drops the context, and the next look makes a new one (PC/SC part 5; pcsc-lite's pcsc API).
"""

import re
import threading
import time

from kiosk.devices.card.pcsc_channel import PcscChannel, connect
from kiosk.devices.card.scard import scard
from kiosk.domain.device_status import CardReaderStatus, Insertion
from kiosk.identity.channel import CardChannel, CardLost
from kiosk.values import dataclass

SLICE = 0.5
"""Seconds of one SCardGetStatusChange, which costs about a millisecond. A wait is a row of them:
SCardCancel is lost when it comes between two calls, and then costs one of these."""
FINE_SLICE = 0.02
FINE_FOR = 0.5
"""A card that just came in is about to be read: for this long, `wake` is always heard at once."""
FIRST_BACK_OFF = 0.2
LONGEST_BACK_OFF = 2.0

_PNP = "\\\\?PnP?\\Notification"
_SAM_SLOT = re.compile(r"\bSAM\b", re.IGNORECASE)

State = tuple[CardReaderStatus, Insertion | None]


class ServiceGone(Exception):
    """The service does not answer, or not in this context any more."""


@dataclass(slots=True)
class Watched:
    """The reader that is looked at, and the event state it was last seen in."""

    reader: str
    event: int = scard.SCARD_STATE_UNAWARE
    state: State = (CardReaderStatus.EMPTY, None)


class PcscReader:
    """`CardReaderPort` on the first reader whose name holds `name_part` and that is no SAM slot."""

    def __init__(self, name_part: str = "") -> None:
        self._name_part = name_part
        self._context: int | None = None
        self._watched: Watched | None = None
        self._last: State | None = None
        self._woken = threading.Event()
        self._back_off = FIRST_BACK_OFF
        self._next_try = 0.0
        self._fine_until = 0.0

    def wait(self, timeout: float) -> State:
        end = time.monotonic() + timeout
        while True:
            state = self._look(0.0 if self._last is None else self._slice(end))
            if state != self._last:
                self._fine_until = time.monotonic() + FINE_FOR
            if state != self._last or self._woken.is_set() or time.monotonic() >= end:
                self._woken.clear()
                self._last = state
                return state

    def connect(self, insertion: Insertion) -> CardChannel:
        context, watched = self._context, self._watched
        if context is None or watched is None:
            raise CardLost
        channel: PcscChannel = connect(context, insertion)
        if self._look(0.0)[1] != insertion:
            channel.close()
            raise CardLost  # another card, though perhaps of the same kind
        return channel

    def wake(self) -> None:
        """Never blocks: SCardCancel does while the service hangs, so a thread of its own calls."""
        self._woken.set()
        context = self._context
        if context is not None and time.monotonic() >= self._fine_until:
            threading.Thread(target=scard.SCardCancel, args=(context,), daemon=True).start()

    def close(self) -> None:
        self._drop()

    def _slice(self, end: float) -> float:
        now = time.monotonic()
        return min(FINE_SLICE if now < self._fine_until else SLICE, max(0.0, end - now))

    def _look(self, seconds: float) -> State:
        """What holds after at most `seconds`, sooner when something changes."""
        try:
            if self._context is None:
                self._establish(seconds)
            return self._watch(seconds)
        except ServiceGone:
            self._drop()
            return CardReaderStatus.NO_SERVICE, None

    def _establish(self, seconds: float) -> None:
        missing = self._next_try - time.monotonic()
        if missing > 0:
            self._woken.wait(min(missing, seconds))
            if missing > seconds:
                raise ServiceGone
        code, context = scard.SCardEstablishContext(scard.SCARD_SCOPE_SYSTEM)
        if code != scard.SCARD_S_SUCCESS:
            self._next_try = time.monotonic() + self._back_off
            self._back_off = min(self._back_off * 2, LONGEST_BACK_OFF)
            raise ServiceGone
        self._context = context
        self._back_off = FIRST_BACK_OFF

    def _watch(self, seconds: float) -> State:
        """One SCardGetStatusChange. Readers are listed anew each time: before pcsc-lite 2.3.0 the
        notification about readers misses what happens between two calls."""
        reader = self._choose()
        if reader is None:
            self._watched = None
            self._status_change([(_PNP, scard.SCARD_STATE_UNAWARE)], seconds)
            return CardReaderStatus.NO_READER, None
        if self._watched is None or self._watched.reader != reader:
            self._watched = Watched(reader)
        watched = self._watched
        asked = [(reader, watched.event), (_PNP, scard.SCARD_STATE_UNAWARE)]
        changed = self._status_change(asked, seconds)
        if changed is not None:
            _, event, atr = changed[0]
            watched.state = decode(reader, event, bytes(atr), watched.state)
            watched.event = event & ~scard.SCARD_STATE_CHANGED
        return watched.state

    def _choose(self) -> str | None:
        code, readers = scard.SCardListReaders(self._context, [])
        if code == scard.SCARD_E_NO_READERS_AVAILABLE:
            return None
        if code != scard.SCARD_S_SUCCESS:
            raise ServiceGone
        usable = (name for name in readers if self._name_part in name)
        return next((name for name in usable if not _SAM_SLOT.search(name)), None)

    def _status_change(
        self, asked: list[tuple[str, int]], seconds: float
    ) -> list[tuple[str, int, list[int]]] | None:
        code, states = scard.SCardGetStatusChange(self._context, int(seconds * 1000), asked)
        if code in (scard.SCARD_E_TIMEOUT, scard.SCARD_E_CANCELLED):
            return None
        if code != scard.SCARD_S_SUCCESS:
            raise ServiceGone
        result: list[tuple[str, int, list[int]]] = states
        return result

    def _drop(self) -> None:
        if self._context is not None:
            scard.SCardReleaseContext(self._context)  # fails when the service is gone: so be it
        self._context = None
        self._watched = None


def decode(reader: str, event: int, atr: bytes, before: State) -> State:
    """A reader's event state (SCARD_READERSTATE.dwEventState) in our words.

    Flags such as INUSE change while a card is being read: as long as the counter in the upper 16
    bits stands still it is the same insertion.
    """
    if event & (scard.SCARD_STATE_UNKNOWN | scard.SCARD_STATE_UNAVAILABLE):
        return CardReaderStatus.NO_READER, None
    if not event & scard.SCARD_STATE_PRESENT:
        return CardReaderStatus.EMPTY, None
    count = event >> 16 & 0xFFFF
    status, insertion = before
    if insertion is not None and insertion.count == count and status is not CardReaderStatus.MUTE:
        return before
    mute = event & scard.SCARD_STATE_MUTE or not atr
    status = CardReaderStatus.MUTE if mute else CardReaderStatus.PRESENT
    return status, Insertion(reader, count, "" if mute else atr.hex().upper())
