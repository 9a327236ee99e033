"""One card, read as in production, for a technician: what it gives, value by value masked.

The dialog is shown as tags, lengths and status words; nothing of what a card says leaves this
module but how long it is and whether its check character is right.
"""

import queue
import time
from collections.abc import Callable
from datetime import date

from kiosk.devices.card.monitor import CardMonitor, ReaderState
from kiosk.devices.ports import CardReaderPort
from kiosk.devices.watchdog import Watchdog
from kiosk.domain.card import CardEvidence, CardRefusal
from kiosk.domain.device_status import CardReaderStatus, Insertion
from kiosk.identity.exchange import ApduTrace
from kiosk.identity.foreign import masked_atr
from kiosk.identity.profile import CardBook
from kiosk.values import dataclass

ANSWER_SECONDS = 8.0
"""Longer than a read may take: the worker answers by itself before that."""
_WITHHELD = "withheld by the card"
_IN = (CardReaderStatus.PRESENT, CardReaderStatus.MUTE)


@dataclass(frozen=True, slots=True)
class CardLook:
    """What was found. `given` names each value without showing it."""

    status: CardReaderStatus
    atr: str = ""
    refusal: CardRefusal | None = None
    given: tuple[tuple[str, str], ...] = ()
    trace: tuple[ApduTrace, ...] = ()


def look(
    open_reader: Callable[[], CardReaderPort],
    book: CardBook,
    today: date,
    patience: float,
) -> CardLook:
    """The card that is in, or comes in within `patience` seconds."""
    states: queue.Queue[ReaderState] = queue.Queue()
    trace: list[ApduTrace] = []
    monitor = CardMonitor(
        open_reader,
        book,
        lambda status, insertion: states.put((status, insertion)),
        today=lambda: today,
        trace=trace.append,
    )
    watchdog = Watchdog([monitor.worker])
    monitor.start()
    watchdog.start()
    try:
        status, insertion = _card_in(states, patience)
        if insertion is None:
            return CardLook(status)
        answers: queue.Queue[CardEvidence | CardRefusal] = queue.Queue()
        monitor.read(insertion, answers.put)
        found = answers.get(timeout=ANSWER_SECONDS)
        atr = masked_atr(bytes.fromhex(insertion.atr))
        if isinstance(found, CardRefusal):
            return CardLook(status, atr, found, (), tuple(trace))
        return CardLook(status, atr, None, given(found), tuple(trace))
    finally:
        watchdog.stop()
        monitor.stop()


def given(evidence: CardEvidence) -> tuple[tuple[str, str], ...]:
    """Each value by its name and length; numbers were checked before they got here."""
    return tuple(
        (name, _WITHHELD if value is None else f"{'•' * len(value)} ({len(value)} characters)")
        for name, value in (
            ("card code", evidence.card_code),
            ("card number", evidence.card_number),
            ("citizen number", evidence.citizen_number),
            ("name", evidence.name),
        )
    )


def _card_in(states: "queue.Queue[ReaderState]", patience: float) -> ReaderState:
    """The last that was heard when a card was there, or when patience ran out."""
    end = time.monotonic() + patience
    heard: tuple[CardReaderStatus, Insertion | None] = (CardReaderStatus.NO_SERVICE, None)
    while heard[0] not in _IN:
        try:
            heard = states.get(timeout=max(0.0, end - time.monotonic()))
        except queue.Empty:
            return heard[0], None
    return heard
