"""What the card reader tests stand on: a reader with hands, and a worker with a listener."""

import queue
import threading
import time
from collections.abc import Callable
from typing import Any, Protocol

from kiosk.devices.card.monitor import CardMonitor, ReaderState
from kiosk.devices.card.profiles import load_card_book
from kiosk.devices.ports import CardReaderPort, ResidentReaderPort
from kiosk.devices.watchdog import Watchdog
from kiosk.devices.worker import Pulse
from kiosk.domain.card import CardEvidence, CardRefusal
from kiosk.domain.device_status import CardReaderStatus, Insertion
from tests.contract.sample_cards import TODAY

EMPTY, MUTE, PRESENT = CardReaderStatus.EMPTY, CardReaderStatus.MUTE, CardReaderStatus.PRESENT
SOON = 3.0


AnyReader = CardReaderPort | ResidentReaderPort
OnChange = Callable[[CardReaderStatus, Insertion | None], None]


class Monitor(Protocol):
    """A card worker, of whichever kind of reader."""

    @property
    def pulse(self) -> Pulse: ...

    def start(self) -> None: ...

    def stop(self) -> bool: ...

    def check(self) -> None: ...

    def read(
        self, insertion: Insertion, reply: Callable[[CardEvidence | CardRefusal], None]
    ) -> None: ...


class Stage(Protocol):
    """A reader and the hands that put cards into it."""

    def open_reader(self) -> AnyReader: ...

    def monitor(
        self, on_change: OnChange, monotonic: Callable[[], float], give_up: Callable[[], None]
    ) -> Monitor: ...

    def insert(self, card: dict[str, Any]) -> None: ...

    def swap(self, card: dict[str, Any]) -> None:
        """Take the card out and put another in, at once."""
        ...

    def remove(self) -> None: ...


class ChannelStage:
    """A stage whose reader gives a channel to the card."""

    def open_reader(self) -> CardReaderPort:
        raise NotImplementedError

    def monitor(
        self, on_change: OnChange, monotonic: Callable[[], float], give_up: Callable[[], None]
    ) -> CardMonitor:
        return CardMonitor(
            self.open_reader,
            load_card_book(),
            on_change,
            today=lambda: TODAY,
            monotonic=monotonic,
            on_give_up=give_up,
        )

    def insert(self, card: dict[str, Any]) -> None:
        raise NotImplementedError

    def swap(self, card: dict[str, Any]) -> None:
        raise NotImplementedError

    def remove(self) -> None:
        raise NotImplementedError


class Listener:
    """A running card worker with a shorter patience, and all it said."""

    def __init__(self, stage: Stage, speed: float = 1.0) -> None:
        began = time.monotonic()
        self.states: queue.Queue[ReaderState] = queue.Queue()
        self.gave_up = threading.Event()
        self.monitor = stage.monitor(
            lambda status, insertion: self.states.put((status, insertion)),
            lambda: began + (time.monotonic() - began) * speed,
            self.gave_up.set,
        )
        self.watchdog = Watchdog([self.monitor.worker], period=0.05)
        self.monitor.start()
        self.watchdog.start()

    def hears(self, status: CardReaderStatus, within: float = SOON) -> Insertion | None:
        """Wait for `status`; what is said before it does not matter."""
        end = time.monotonic() + within
        while True:
            said, insertion = self.states.get(timeout=max(0.01, end - time.monotonic()))
            if said is status:
                return insertion

    def card(self, status: CardReaderStatus = PRESENT) -> Insertion:
        insertion = self.hears(status)
        assert insertion is not None
        return insertion

    def asks(self, insertion: Insertion) -> "queue.Queue[CardEvidence | CardRefusal]":
        answers: queue.Queue[CardEvidence | CardRefusal] = queue.Queue()
        self.monitor.read(insertion, answers.put)
        return answers

    def reads(self, insertion: Insertion, within: float = SOON) -> CardEvidence | CardRefusal:
        return self.asks(insertion).get(timeout=within)

    def stop(self) -> None:
        self.watchdog.stop()
        self.monitor.stop()


def wait_until(
    reader: AnyReader, wanted: Callable[[ReaderState], bool], within: float = SOON
) -> ReaderState:
    end = time.monotonic() + within
    while True:
        state = reader.wait(0.5)
        if wanted(state):
            return state
        assert time.monotonic() < end, state
