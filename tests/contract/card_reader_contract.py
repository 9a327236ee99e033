"""What every card reader driver owes its worker.

Subclassed by the virtual reader's tests, by those over a real pcscd and over a resident card reader
on a pty: the same promises, the same time to keep them (pcscd looks for cards every 0.4 s).
"""

import threading
import time
from collections.abc import Iterator

import pytest

from kiosk.devices.ports import CardReaderPort
from kiosk.identity.channel import CardLost, CardMute
from tests.contract.card_stage import (
    EMPTY,
    MUTE,
    PRESENT,
    SOON,
    AnyReader,
    ChannelStage,
    Stage,
    wait_until,
)
from tests.contract.sample_cards import citizen

SELECT = bytes.fromhex("00A404000F7378312E73682EC9E7BBE1B1A3D5CF")


class AnyReaderContract:
    """What every reader owes, however it reads. Subclasses provide the fixture `stage`."""

    atr_starts = ""

    @pytest.fixture
    def reader(self, stage: Stage) -> Iterator[AnyReader]:
        reader = stage.open_reader()
        yield reader
        reader.close()

    def test_says_at_once_that_it_is_empty(self, reader: AnyReader) -> None:
        began = time.monotonic()
        assert reader.wait(SOON) == (EMPTY, None)
        assert time.monotonic() - began < 1

    def test_a_wait_ends_with_its_time(self, reader: AnyReader) -> None:
        reader.wait(0)
        began = time.monotonic()
        assert reader.wait(0.5) == (EMPTY, None)
        assert 0.4 < time.monotonic() - began < 1

    def test_a_wait_ends_when_it_is_woken(self, reader: AnyReader) -> None:
        reader.wait(0)
        threading.Timer(0.1, reader.wake).start()
        began = time.monotonic()
        reader.wait(SOON)
        assert time.monotonic() - began < 0.6

    def test_a_wake_between_two_waits_is_not_lost(self, reader: AnyReader) -> None:
        reader.wait(0)
        reader.wake()
        began = time.monotonic()
        reader.wait(SOON)
        assert time.monotonic() - began < 0.5

    def test_sees_a_card_come_and_go(self, reader: AnyReader, stage: Stage) -> None:
        reader.wait(0)
        stage.insert(citizen())
        status, insertion = wait_until(reader, lambda state: state[0] is not EMPTY)
        assert status is PRESENT
        assert insertion is not None
        assert insertion.atr.startswith(self.atr_starts)
        stage.remove()
        assert wait_until(reader, lambda state: state[0] is not PRESENT) == (EMPTY, None)

    def test_sees_a_card_that_was_in_before(self, reader: AnyReader, stage: Stage) -> None:
        other = stage.open_reader()
        stage.insert(citizen())
        wait_until(other, lambda state: state[0] is PRESENT)
        other.close()
        assert reader.wait(SOON)[0] is PRESENT


class CardReaderContract(AnyReaderContract):
    """What readers owe that give a channel to the card itself."""

    atr_starts = "3B6D0000"

    @pytest.fixture
    def reader(self, stage: ChannelStage) -> Iterator[CardReaderPort]:
        reader = stage.open_reader()
        yield reader
        reader.close()

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
