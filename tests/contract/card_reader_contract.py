"""What every card reader driver owes its worker, and the worker its listener.

Subclassed by the virtual reader's tests and by those over a real pcscd: the same promises, the
same time to keep them (pcscd looks for cards every 0.4 s).
"""

import queue
import threading
import time
from collections.abc import Callable, Iterator
from typing import Any, Protocol

import pytest

from kiosk.devices.card.monitor import CardMonitor, ReaderState
from kiosk.devices.card.profiles import load_card_profile
from kiosk.devices.ports import CardReaderPort
from kiosk.devices.watchdog import Watchdog
from kiosk.domain.card import CardEvidence, CardRefusal
from kiosk.domain.device_status import CardReaderStatus, Insertion
from kiosk.identity.channel import CardLost, CardMute
from tests.contract.sample_cards import NUMBER, TODAY, citizen

EMPTY, MUTE, PRESENT = CardReaderStatus.EMPTY, CardReaderStatus.MUTE, CardReaderStatus.PRESENT
SOON = 3.0
SELECT = bytes.fromhex("00A404000F7378312E73682EC9E7BBE1B1A3D5CF")
OTHER = {"citizen_number": "320508200002291235", "name": "钱进"}


class Stage(Protocol):
    """A reader and the hands that put cards into it."""

    def open_reader(self) -> CardReaderPort: ...

    def insert(self, card: dict[str, Any]) -> None: ...

    def swap(self, card: dict[str, Any]) -> None:
        """Take the card out and put another in, at once."""
        ...

    def remove(self) -> None: ...


class Listener:
    """A running card worker with a shorter patience, and all it said."""

    def __init__(self, stage: Stage, speed: float = 1.0) -> None:
        began = time.monotonic()
        self.states: queue.Queue[ReaderState] = queue.Queue()
        self.gave_up = threading.Event()
        self.monitor = CardMonitor(
            stage.open_reader,
            load_card_profile(),
            lambda status, insertion: self.states.put((status, insertion)),
            today=lambda: TODAY,
            monotonic=lambda: began + (time.monotonic() - began) * speed,
            on_give_up=self.gave_up.set,
        )
        self.watchdog = Watchdog([self.monitor], period=0.05)
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
    reader: CardReaderPort, wanted: Callable[[ReaderState], bool], within: float = SOON
) -> ReaderState:
    end = time.monotonic() + within
    while True:
        state = reader.wait(0.5)
        if wanted(state):
            return state
        assert time.monotonic() < end, state


class CardReaderContract:
    """Subclasses provide the fixture `stage`."""

    @pytest.fixture
    def reader(self, stage: Stage) -> Iterator[CardReaderPort]:
        reader = stage.open_reader()
        yield reader
        reader.close()

    @pytest.fixture
    def listener(self, stage: Stage) -> Iterator[Listener]:
        listener = Listener(stage)
        yield listener
        listener.stop()

    # ---- the port --------------------------------------------------------------------------------

    def test_says_at_once_that_it_is_empty(self, reader: CardReaderPort) -> None:
        began = time.monotonic()
        assert reader.wait(SOON) == (EMPTY, None)
        assert time.monotonic() - began < 1

    def test_a_wait_ends_with_its_time(self, reader: CardReaderPort) -> None:
        reader.wait(0)
        began = time.monotonic()
        assert reader.wait(0.5) == (EMPTY, None)
        assert 0.4 < time.monotonic() - began < 1

    def test_a_wait_ends_when_it_is_woken(self, reader: CardReaderPort) -> None:
        reader.wait(0)
        threading.Timer(0.1, reader.wake).start()
        began = time.monotonic()
        reader.wait(SOON)
        assert time.monotonic() - began < 0.6

    def test_a_wake_between_two_waits_is_not_lost(self, reader: CardReaderPort) -> None:
        reader.wait(0)
        reader.wake()
        began = time.monotonic()
        reader.wait(SOON)
        assert time.monotonic() - began < 0.5

    def test_sees_a_card_come_and_go(self, reader: CardReaderPort, stage: Stage) -> None:
        reader.wait(0)
        stage.insert(citizen())
        status, insertion = wait_until(reader, lambda state: state[0] is not EMPTY)
        assert status is PRESENT
        assert insertion is not None
        assert insertion.atr.startswith("3B6D0000")
        stage.remove()
        assert wait_until(reader, lambda state: state[0] is not PRESENT) == (EMPTY, None)

    def test_sees_a_card_that_was_in_before(self, reader: CardReaderPort, stage: Stage) -> None:
        other = stage.open_reader()
        stage.insert(citizen())
        wait_until(other, lambda state: state[0] is PRESENT)
        other.close()
        assert reader.wait(SOON)[0] is PRESENT

    def test_reading_a_card_does_not_make_it_another(
        self, reader: CardReaderPort, stage: Stage
    ) -> None:
        stage.insert(citizen())
        state = wait_until(reader, lambda state: state[0] is PRESENT)
        assert state[1] is not None
        for _ in range(2):
            channel = reader.connect(state[1])
            assert channel.atr.hex().upper() == state[1].atr
            assert channel.transmit(SELECT)[1] >> 8 == 0x61
            channel.close()
            with pytest.raises(CardLost):
                channel.transmit(SELECT)
            assert reader.wait(0.7) == state

    def test_a_card_starts_cold(self, reader: CardReaderPort, stage: Stage) -> None:
        stage.insert(citizen())
        _, insertion = wait_until(reader, lambda state: state[0] is PRESENT)
        assert insertion is not None
        first = reader.connect(insertion)
        first.transmit(SELECT)
        first.close()
        second = reader.connect(insertion)
        _, status = second.transmit(bytes.fromhex("00B2032806"))
        second.close()
        assert status in (0x6A82, 0x6985)  # nothing is selected any more

    def test_a_swap_is_another_insertion(self, reader: CardReaderPort, stage: Stage) -> None:
        stage.insert(citizen())
        _, first = wait_until(reader, lambda state: state[0] is PRESENT)
        stage.swap(citizen())  # the same kind of card, even the same ATR
        _, second = wait_until(reader, lambda state: state[1] not in (None, first))
        assert first is not None
        assert second is not None
        assert second.count > first.count
        assert second.atr == first.atr
        with pytest.raises(CardLost):
            reader.connect(first)

    def test_a_card_pulled_between_two_commands_is_lost(
        self, reader: CardReaderPort, stage: Stage
    ) -> None:
        stage.insert(citizen())
        _, insertion = wait_until(reader, lambda state: state[0] is PRESENT)
        assert insertion is not None
        channel = reader.connect(insertion)
        channel.transmit(SELECT)
        stage.remove()
        with pytest.raises(CardLost):
            channel.transmit(SELECT)
        channel.close()

    def test_a_mute_card_is_mute(self, reader: CardReaderPort, stage: Stage) -> None:
        stage.insert({"kind": "mute"})
        state = wait_until(reader, lambda state: state[0] is not EMPTY)
        assert state[0] is MUTE
        assert state[1] is not None
        with pytest.raises(CardMute):
            reader.connect(state[1])

    def test_a_nonsense_answer_to_reset_is_mute_at_the_latest_on_connecting(
        self, reader: CardReaderPort, stage: Stage
    ) -> None:
        stage.insert({"kind": "garbage"})
        _, insertion = wait_until(reader, lambda state: state[0] is not EMPTY)
        assert insertion is not None
        with pytest.raises(CardMute):
            reader.connect(insertion)

    # ---- the worker ------------------------------------------------------------------------------

    def test_reads_who_a_card_belongs_to(self, listener: Listener, stage: Stage) -> None:
        assert listener.hears(EMPTY) is None
        stage.insert(citizen())
        evidence = listener.reads(listener.card())
        assert isinstance(evidence, CardEvidence)
        assert evidence.citizen_number == NUMBER

    @pytest.mark.parametrize(
        ("kind", "refusal"),
        [
            ("bank", CardRefusal.BANK_CARD),
            ("transit", CardRefusal.TRANSIT_CARD),
            ("passport", CardRefusal.PASSPORT),
            ("resident", CardRefusal.RESIDENT_CARD_WRONG_READER),
            ("storage", CardRefusal.STORAGE_CARD),
            ("sim", CardRefusal.UNKNOWN_CARD),
            ("garbage", CardRefusal.MUTE),
        ],
    )
    def test_names_what_it_cannot_read(
        self, listener: Listener, stage: Stage, kind: str, refusal: CardRefusal
    ) -> None:
        stage.insert({"kind": kind})
        assert listener.reads(listener.card()) is refusal

    def test_a_mute_card_is_reported_and_refused(self, listener: Listener, stage: Stage) -> None:
        stage.insert({"kind": "mute"})
        assert listener.reads(listener.card(MUTE)) is CardRefusal.MUTE

    @pytest.mark.parametrize("answered", [0, 1, 4, 8])
    def test_a_card_torn_out_in_the_middle(
        self, listener: Listener, stage: Stage, answered: int
    ) -> None:
        stage.insert(citizen(torn_after=answered))
        assert listener.reads(listener.card()) is CardRefusal.TAKEN_OUT
        assert listener.hears(EMPTY, within=1.0) is None
        stage.insert(citizen())
        assert isinstance(listener.reads(listener.card()), CardEvidence)

    def test_a_slow_card_pulled_while_it_is_read(self, listener: Listener, stage: Stage) -> None:
        stage.insert(citizen(delay=0.3))
        answers = listener.asks(listener.card())
        time.sleep(0.75)
        stage.remove()
        assert answers.get(timeout=SOON) is CardRefusal.TAKEN_OUT
        assert listener.hears(EMPTY, within=1.0) is None

    def test_a_swap_is_told_and_the_first_card_is_not_read_any_more(
        self, listener: Listener, stage: Stage
    ) -> None:
        stage.insert(citizen())
        first = listener.card()
        stage.swap(citizen(**OTHER))
        second = listener.card()
        assert second != first
        assert listener.reads(first) is CardRefusal.TAKEN_OUT
        evidence = listener.reads(second)
        assert isinstance(evidence, CardEvidence)
        assert evidence.citizen_number == OTHER["citizen_number"]

    def test_a_swap_while_nobody_looks_never_reads_the_wrong_card(
        self, listener: Listener, stage: Stage
    ) -> None:
        stage.insert(citizen())
        first = listener.card()
        stage.swap(citizen(**OTHER))
        result = listener.reads(first)  # asked before the swap was told
        assert result in (CardRefusal.TAKEN_OUT, CardRefusal.DAMAGED) or (
            isinstance(result, CardEvidence) and result.citizen_number == NUMBER
        )

    def test_a_slow_card_is_read_all_the_same(self, listener: Listener, stage: Stage) -> None:
        stage.insert(citizen(delay=0.1))
        assert isinstance(listener.reads(listener.card()), CardEvidence)

    def test_a_card_that_hangs_is_too_slow_and_gone_when_it_is_pulled(self, stage: Stage) -> None:
        listener = Listener(stage, speed=5.0)  # the limit of five seconds comes after one
        try:
            stage.insert(citizen(hangs_after=3))
            assert listener.reads(listener.card()) is CardRefusal.TOO_SLOW
            listener.hears(CardReaderStatus.BUSY)
            assert listener.monitor.pulse.busy_since is not None
            stage.remove()
            assert listener.hears(EMPTY) is None
            stage.insert(citizen())
            evidence = listener.reads(listener.card())
            assert isinstance(evidence, CardEvidence)
            assert listener.monitor.pulse.generation == 1
        finally:
            listener.stop()

    def test_stops_within_a_second(self, stage: Stage) -> None:
        listener = Listener(stage)
        listener.hears(EMPTY)
        began = time.monotonic()
        assert listener.monitor.stop()
        assert time.monotonic() - began < 1
        listener.stop()
