"""The virtual reader keeps the contract of card readers, and a hall's own tricks."""

import threading
from typing import Any

import psutil
import pytest

from kiosk.devices.card.player import play
from kiosk.devices.card.virtual import VirtualReader, VirtualSlot
from kiosk.devices.ports import CardReaderPort
from kiosk.domain.card import CardEvidence
from kiosk.domain.device_status import CardReaderStatus
from tests.contract.card_reader_contract import CardReaderContract
from tests.contract.card_stage import ChannelStage, Listener
from tests.contract.card_worker_contract import CardWorkerContract
from tests.contract.sample_cards import citizen, described


class VirtualStage(ChannelStage):
    """A slot, and hands."""

    def __init__(self) -> None:
        self.slot = VirtualSlot()

    def open_reader(self) -> CardReaderPort:
        return VirtualReader(self.slot)

    def insert(self, card: dict[str, Any]) -> None:
        self.slot.insert(*play(described(card)))

    def swap(self, card: dict[str, Any]) -> None:
        self.slot.swap(*play(described(card)))

    def remove(self) -> None:
        self.slot.remove()


@pytest.fixture
def stage() -> VirtualStage:
    return VirtualStage()


class TestVirtualReader(CardReaderContract):
    """All of it."""


class TestCardWorkerOverVirtualReader(CardWorkerContract):
    """All of it."""


def test_service_and_reader_can_go_and_come_back(stage: VirtualStage) -> None:
    listener = Listener(stage)
    try:
        listener.hears(CardReaderStatus.EMPTY)
        stage.slot.serve(False)
        listener.hears(CardReaderStatus.NO_SERVICE)
        stage.slot.serve(True)
        listener.hears(CardReaderStatus.EMPTY)
        stage.slot.plug(False)
        listener.hears(CardReaderStatus.NO_READER)
        stage.slot.plug(True)
        listener.hears(CardReaderStatus.EMPTY)
    finally:
        listener.stop()


def test_threads_and_descriptors_stay_flat_over_a_hundred_cards(stage: VirtualStage) -> None:
    process, listener = psutil.Process(), Listener(stage)
    try:
        listener.hears(CardReaderStatus.EMPTY)
        before = threading.active_count(), process.num_fds()
        for _ in range(100):
            stage.insert(citizen())
            assert isinstance(listener.reads(listener.card()), CardEvidence)
            stage.remove()
            listener.hears(CardReaderStatus.EMPTY)
        assert (threading.active_count(), process.num_fds()) == before
    finally:
        listener.stop()
