"""The card worker: watches the reader, and reads the card it is told to."""

import time
from collections.abc import Callable
from datetime import date
from typing import TypeVar

from kiosk.devices.duty import Duty
from kiosk.devices.ports import CardReaderPort
from kiosk.devices.worker import DeviceWorker
from kiosk.domain.card import CardEvidence, CardRefusal
from kiosk.domain.device_status import CardReaderStatus, Insertion
from kiosk.identity.channel import CardBusy, CardChannel, CardLost, CardMute
from kiosk.identity.dialog import read_card
from kiosk.identity.exchange import Trace
from kiosk.identity.profile import CardBook

LONGEST_READ = 5.0
"""Seconds. A whole read takes 0.4 to 0.6; PC/SC's transmit has no limit of its own."""
LONGEST_WAIT = 2.0
REMOVAL_SEEN = 1.0
"""Seconds in which the service notices that a card is gone (pcscd looks every 0.4)."""

_TOO_SLOW: CardEvidence | CardRefusal = CardRefusal.TOO_SLOW

T = TypeVar("T")
ReaderState = tuple[CardReaderStatus, Insertion | None]


class CardMonitor:
    """One reader. `on_change` and the replies are called in other threads: they post events.

    A card that does not answer in time is reported as BUSY and its request answered TOO_SLOW; the
    worker is back when the card is pulled.
    """

    def __init__(
        self,
        open_reader: Callable[[], CardReaderPort],
        book: CardBook,
        on_change: Callable[[CardReaderStatus, Insertion | None], None],
        *,
        today: Callable[[], date],
        trace: Trace | None = None,
        monotonic: Callable[[], float] = time.monotonic,
        on_give_up: Callable[[], None] = lambda: None,
    ) -> None:
        self._book = book
        self._today = today
        self._trace = trace
        self._monotonic = monotonic
        self.worker: DeviceWorker[WatchedReader, ReaderState] = DeviceWorker(
            "card",
            Duty(
                open=lambda: WatchedReader(open_reader()),
                turn=WatchedReader.turn,
                close=lambda watched: watched.port.close(),
                wake=lambda watched: watched.port.wake(),
                down=(CardReaderStatus.NO_SERVICE, None),
                stuck=(CardReaderStatus.BUSY, None),
                turn_limit=LONGEST_WAIT + LONGEST_READ,
            ),
            lambda state: on_change(*state),
            monotonic=monotonic,
            on_give_up=on_give_up,
        )
        """For the watchdog, and for supervision's pulse."""

    def start(self) -> None:
        self.worker.start()

    def stop(self, timeout: float = 1.0) -> bool:
        return self.worker.stop(timeout)

    def read(
        self, insertion: Insertion, reply: Callable[[CardEvidence | CardRefusal], None]
    ) -> None:
        """Read the card of this very insertion; `reply` hears exactly one answer."""

        def run(watched: WatchedReader) -> CardEvidence | CardRefusal:
            return self._read(watched, insertion)

        self.worker.submit(run, reply, _TOO_SLOW, LONGEST_READ)

    def _read(self, watched: "WatchedReader", insertion: Insertion) -> CardEvidence | CardRefusal:
        deadline = self._monotonic() + LONGEST_READ
        try:
            channel = watched.port.connect(insertion)
        except CardMute:
            return CardRefusal.MUTE
        except CardBusy:
            return CardRefusal.TOO_SLOW
        except CardLost:
            return watched.explain_loss(insertion)
        try:
            patient = _Patient(channel, lambda: self._monotonic() < deadline)
            result = read_card(patient, self._today(), self._book, self._trace)
        finally:
            channel.close()
        if result is CardRefusal.TAKEN_OUT and self._monotonic() >= deadline:
            return CardRefusal.TOO_SLOW
        if result is CardRefusal.TAKEN_OUT:
            return watched.explain_loss(insertion)
        return result

    def ask(
        self,
        insertion: Insertion,
        dialog: Callable[[CardChannel], T],
        reply: Callable[[T | None], None],
    ) -> None:
        """Hold this dialog with the card of this very insertion; `reply` hears one answer.

        `None`: the card is gone, mute, held by another program, or too slow.
        """

        def run(watched: WatchedReader) -> T | None:
            deadline = self._monotonic() + LONGEST_READ
            try:
                channel = watched.port.connect(insertion)
            except (CardMute, CardBusy, CardLost):
                return None
            try:
                return dialog(_Patient(channel, lambda: self._monotonic() < deadline))
            except CardLost:
                return None
            finally:
                channel.close()

        self.worker.submit(run, reply, None, LONGEST_READ)


class WatchedReader:
    """A reader, and news of it that came up while a card was being read."""

    def __init__(self, port: CardReaderPort) -> None:
        self.port = port
        self._news: ReaderState | None = None

    def turn(self) -> ReaderState:
        news, self._news = self._news, None
        return news or self.port.wait(LONGEST_WAIT)

    def explain_loss(self, insertion: Insertion) -> CardRefusal:
        """Taken out; or, when the very same card is still there, it failed in the reader."""
        self._news = self.port.wait(0)
        if self._news[1] == insertion:
            self._news = self.port.wait(REMOVAL_SEEN)
        return CardRefusal.DAMAGED if self._news[1] == insertion else CardRefusal.TAKEN_OUT


class _Patient:
    """A channel whose dialog ends when its time is up, however many commands are left."""

    def __init__(self, channel: CardChannel, in_time: Callable[[], bool]) -> None:
        self._channel = channel
        self._in_time = in_time

    @property
    def atr(self) -> bytes:
        return self._channel.atr

    def transmit(self, apdu: bytes) -> tuple[bytes, int]:
        if not self._in_time():
            raise CardLost
        return self._channel.transmit(apdu)

    def close(self) -> None:
        self._channel.close()
