"""The card worker over a scripted reader: what a lost card is called, and what is said next."""

import queue
import time
from collections.abc import Iterable, Iterator

import pytest

from kiosk.devices.card.monitor import CardMonitor, ReaderState, WatchedReader
from kiosk.devices.card.profiles import load_card_book
from kiosk.domain.card import CardEvidence, CardRefusal
from kiosk.domain.device_status import CardReaderStatus, Insertion
from kiosk.identity.channel import CardBusy, CardChannel, CardLost, CardMute
from tests.contract.sample_cards import TODAY

CARD = Insertion("desk", 1, "3B6D0000")
NEXT = Insertion("desk", 3, "3B6D0000")
PRESENT: ReaderState = (CardReaderStatus.PRESENT, CARD)
EMPTY: ReaderState = (CardReaderStatus.EMPTY, None)
SWAPPED: ReaderState = (CardReaderStatus.PRESENT, NEXT)
GONE: ReaderState = (CardReaderStatus.NO_SERVICE, None)


class BadContact:
    """A channel that fails in the first command."""

    atr = bytes.fromhex(CARD.atr)

    def transmit(self, apdu: bytes) -> tuple[bytes, int]:
        raise CardLost

    def close(self) -> None: ...


class ScriptedReader:
    """Says `states` one after the other, then the last for ever."""

    def __init__(self, states: Iterable[ReaderState], trouble: Exception | None) -> None:
        self.states = list(states)
        self.trouble = trouble

    def wait(self, timeout: float) -> ReaderState:
        if len(self.states) > 1:
            return self.states.pop(0)
        time.sleep(min(timeout, 0.02))
        return self.states[0]

    def connect(self, insertion: Insertion) -> CardChannel:
        if self.trouble is not None:
            raise self.trouble
        return BadContact()

    def wake(self) -> None: ...

    def close(self) -> None: ...


class Heard:
    """A monitor over a scripted reader, and what it says."""

    def __init__(self) -> None:
        self.states: queue.Queue[ReaderState] = queue.Queue()
        self.answers: queue.Queue[CardEvidence | CardRefusal] = queue.Queue()
        self.monitor: CardMonitor | None = None

    def after_reading(
        self, then: Iterable[ReaderState], trouble: Exception | None = None
    ) -> CardEvidence | CardRefusal:
        """Put the card in, ask for it, and let the reader say `then` from there on."""
        reader = ScriptedReader([PRESENT], trouble)
        self.monitor = CardMonitor(
            lambda: reader,
            load_card_book(),
            lambda status, insertion: self.states.put((status, insertion)),
            today=lambda: TODAY,
        )
        self.monitor.start()
        assert self.states.get(timeout=5) == PRESENT
        reader.states = list(then)
        # The worker may take a turn before it takes the request: the same news, told sooner.
        self.monitor.read(CARD, self.answers.put)
        return self.answers.get(timeout=5)


@pytest.fixture
def heard() -> Iterator[Heard]:
    heard = Heard()
    yield heard
    if heard.monitor is not None:
        heard.monitor.stop()


def test_a_card_that_fails_and_is_still_there_is_damaged(heard: Heard) -> None:
    assert heard.after_reading([PRESENT]) is CardRefusal.DAMAGED
    assert heard.states.empty()


@pytest.mark.parametrize("news", [EMPTY, SWAPPED, GONE])
def test_a_card_that_fails_and_is_gone_was_taken_out_and_that_is_told(
    heard: Heard, news: ReaderState
) -> None:
    assert heard.after_reading([news]) is CardRefusal.TAKEN_OUT
    assert heard.states.get(timeout=5) == news


@pytest.mark.parametrize(
    ("trouble", "refusal"),
    [
        (CardMute(), CardRefusal.MUTE),
        (CardBusy(), CardRefusal.TOO_SLOW),
        (CardLost(), CardRefusal.DAMAGED),
    ],
)
def test_a_card_that_cannot_be_connected_to(
    heard: Heard, trouble: Exception, refusal: CardRefusal
) -> None:
    assert heard.after_reading([PRESENT], trouble) is refusal


def test_a_removal_the_service_notices_late_is_still_a_removal() -> None:
    """pcscd knows it up to 0.4 s after the command failed."""
    watched = WatchedReader(ScriptedReader([PRESENT, EMPTY], None))
    assert watched.explain_loss(CARD) is CardRefusal.TAKEN_OUT
    assert watched.turn() == EMPTY
