"""The worker of a resident card reader: looks for a card, and has it read when told to."""

import time
from collections.abc import Callable
from datetime import date

from kiosk.devices.card.monitor import LONGEST_WAIT, ReaderState
from kiosk.devices.duty import Duty
from kiosk.devices.ports import ResidentReaderPort
from kiosk.devices.worker import DeviceWorker
from kiosk.domain.card import CardEvidence, CardRefusal
from kiosk.domain.device_status import CardReaderStatus, Insertion
from kiosk.identity.channel import CardLost

LONGEST_READ = 6.0
"""Seconds. At 9600 baud the answer alone takes 1.4; the line's own limits add up to less."""

_TOO_SLOW: CardEvidence | CardRefusal = CardRefusal.TOO_SLOW


class ResidentMonitor:
    """One reader. `on_change` and the replies are called in other threads: they post events."""

    def __init__(
        self,
        open_reader: Callable[[], ResidentReaderPort],
        on_change: Callable[[CardReaderStatus, Insertion | None], None],
        *,
        today: Callable[[], date],
        monotonic: Callable[[], float] = time.monotonic,
        on_give_up: Callable[[], None] = lambda: None,
    ) -> None:
        self._today = today
        self.worker: DeviceWorker[ResidentReaderPort, ReaderState] = DeviceWorker(
            "resident",
            Duty(
                open=open_reader,
                turn=lambda reader: reader.wait(LONGEST_WAIT),
                close=lambda reader: reader.close(),
                wake=lambda reader: reader.wake(),
                down=(CardReaderStatus.NO_READER, None),
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

        def run(reader: ResidentReaderPort) -> CardEvidence | CardRefusal:
            try:
                return reader.read(insertion, self._today())
            except CardLost:
                return CardRefusal.TAKEN_OUT

        self.worker.submit(run, reply, _TOO_SLOW, LONGEST_READ)
