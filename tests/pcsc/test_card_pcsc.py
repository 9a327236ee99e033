"""The card reader's contract over a real pcscd, and what only a real service can do."""

import signal
import threading
import time

import psutil
import pytest

from kiosk.devices.card.pcsc import FINE_FOR, PcscReader
from kiosk.domain.card import CardEvidence, CardRefusal
from kiosk.domain.device_status import CardReaderStatus
from tests.contract.card_reader_contract import CardReaderContract
from tests.contract.card_stage import Listener, wait_until
from tests.contract.card_worker_contract import CardWorkerContract
from tests.contract.sample_cards import CARD_CODE, CARD_NUMBER, NAME, NUMBER, citizen
from tests.pcsc.hall import READER, Hall
from tests.pcsc.stage import PcscStage

EMPTY, PRESENT = CardReaderStatus.EMPTY, CardReaderStatus.PRESENT
NO_READER, NO_SERVICE = CardReaderStatus.NO_READER, CardReaderStatus.NO_SERVICE
BACK_WITHIN = 5.0


class TestPcscReader(CardReaderContract):
    """All of it."""


class TestCardWorkerOverPcsc(CardWorkerContract):
    """All of it."""


@pytest.mark.parametrize("player", ["ours", "other"])
@pytest.mark.parametrize("version", ["1.00", "2.00", "3.00"])
def test_both_players_tell_the_same(hall: Hall, player: str, version: str) -> None:
    stage = PcscStage(hall, player)
    listener = Listener(stage)
    try:
        stage.insert(citizen(version=version))
        evidence = listener.reads(listener.card())
    finally:
        listener.stop()
    assert isinstance(evidence, CardEvidence)
    holder = (None, None) if version == "3.00" else (NUMBER, NAME)
    assert (evidence.card_code, evidence.card_number) == (CARD_CODE, CARD_NUMBER)
    assert (evidence.citizen_number, evidence.name) == holder


@pytest.mark.parametrize("end", ["kill", "stop"])
def test_pcscd_dies_and_comes_back(hall: Hall, stage: PcscStage, end: str) -> None:
    listener = Listener(stage)
    try:
        stage.insert(citizen())
        before = listener.card()
        getattr(hall, end)()
        listener.hears(NO_SERVICE, within=1.0)
        assert listener.reads(before) is CardRefusal.TAKEN_OUT
        hall.start()
        listener.hears(EMPTY, within=BACK_WITHIN)
        stage.insert(citizen())
        assert isinstance(listener.reads(listener.card()), CardEvidence)
        assert listener.monitor.worker.pulse.generation == 1
    finally:
        listener.stop()


def test_pcscd_dies_in_the_middle_of_a_read(hall: Hall, stage: PcscStage) -> None:
    listener = Listener(stage)
    try:
        stage.insert(citizen(delay=0.3))
        answers = listener.asks(listener.card())
        time.sleep(0.5)
        hall.kill()
        assert answers.get(timeout=3) is CardRefusal.TAKEN_OUT
        listener.hears(NO_SERVICE, within=1.0)
        hall.start()
        listener.hears(EMPTY, within=BACK_WITHIN)
    finally:
        listener.stop()


def test_starts_before_pcscd(hall: Hall, stage: PcscStage) -> None:
    hall.stop()
    listener = Listener(stage)
    try:
        listener.hears(NO_SERVICE)
        hall.start()
        stage.insert(citizen())
        listener.hears(PRESENT, within=BACK_WITHIN)
    finally:
        listener.stop()


def test_a_card_that_was_in_before_the_kiosk_started(stage: PcscStage) -> None:
    stage.insert(citizen())
    time.sleep(0.6)
    listener = Listener(stage)
    try:
        assert isinstance(listener.reads(listener.card()), CardEvidence)
    finally:
        listener.stop()


def test_a_frozen_service_neither_hangs_the_asker_nor_the_end(
    hall: Hall, stage: PcscStage, caplog: pytest.LogCaptureFixture
) -> None:
    listener = Listener(stage, speed=8.0)
    try:
        stage.insert(citizen())
        card = listener.card()
        hall.freeze(signal.SIGSTOP)
        began = time.monotonic()
        answers = listener.asks(card)
        assert time.monotonic() - began < 0.1
        assert answers.get(timeout=3) is CardRefusal.TOO_SLOW
        listener.hears(CardReaderStatus.BUSY)
        hall.freeze(signal.SIGCONT)
        listener.hears(PRESENT)
    finally:
        hall.freeze(signal.SIGCONT)
        listener.stop()
    assert "Traceback" not in caplog.text


def test_another_program_holds_the_card(hall: Hall, stage: PcscStage) -> None:
    holder, listener = PcscReader(READER), Listener(stage)
    try:
        stage.insert(citizen())
        card = listener.card()
        _, seen = wait_until(holder, lambda state: state[0] is PRESENT)
        assert seen is not None
        channel = holder.connect(seen)
        assert listener.reads(card, within=4) is CardRefusal.TOO_SLOW
        channel.close()
        assert isinstance(listener.reads(card), CardEvidence)
    finally:
        holder.close()
        listener.stop()


@pytest.mark.parametrize("name", ["No such reader", "SAM"])
@pytest.mark.usefixtures("hall")
def test_a_reader_of_another_name_is_no_reader(name: str) -> None:
    reader = PcscReader(name)
    assert reader.wait(1) == (NO_READER, None)
    reader.close()


def test_threads_and_descriptors_stay_flat(stage: PcscStage, long_run: bool) -> None:
    process, listener = psutil.Process(), Listener(stage)
    try:
        listener.hears(EMPTY)
        before = threading.active_count(), process.num_fds()
        for _ in range(100 if long_run else 10):
            stage.insert(citizen())
            assert isinstance(listener.reads(listener.card()), CardEvidence)
            stage.remove()
            listener.hears(EMPTY)
        assert (threading.active_count(), process.num_fds()) == before
    finally:
        listener.stop()


def test_waiting_costs_next_to_nothing(stage: PcscStage) -> None:
    """Idle, the whole kiosk may use 1 % of a core."""
    reader = stage.open_reader()
    reader.wait(0)
    time.sleep(FINE_FOR)
    began, used = time.monotonic(), time.process_time()
    for _ in range(2):
        reader.wait(2)
    share = (time.process_time() - used) / (time.monotonic() - began)
    reader.close()
    assert share < 0.005
