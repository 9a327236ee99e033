"""What the card worker owes its listener, over any reader. See `card_reader_contract`."""

import time
from collections.abc import Iterator

import pytest

from kiosk.domain.card import CardEvidence, CardRefusal
from kiosk.domain.device_status import CardReaderStatus
from tests.contract.card_stage import EMPTY, MUTE, SOON, Listener, Stage
from tests.contract.sample_cards import NUMBER, citizen

ODD_ENDS = (CardRefusal.DAMAGED, CardRefusal.UNKNOWN_CARD)
"""A card that answers nothing sensible to the very first command is no citizen card either."""
OTHER = {"citizen_number": "320508200002291235", "name": "钱进"}


class AnyWorkerContract:
    """Over any reader. Subclasses provide the fixture `stage`."""

    @pytest.fixture
    def listener(self, stage: Stage) -> Iterator[Listener]:
        listener = Listener(stage)
        yield listener
        listener.stop()

    def test_reads_who_a_card_belongs_to(self, listener: Listener, stage: Stage) -> None:
        assert listener.hears(EMPTY) is None
        stage.insert(citizen())
        evidence = listener.reads(listener.card())
        assert isinstance(evidence, CardEvidence)
        assert evidence.citizen_number == NUMBER

    @pytest.mark.parametrize("answered", [0, 1, 4, 7])
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
            assert listener.monitor.worker.pulse.busy_since is not None
            stage.remove()
            assert listener.hears(EMPTY) is None
            stage.insert(citizen())
            evidence = listener.reads(listener.card())
            assert isinstance(evidence, CardEvidence)
            assert listener.monitor.worker.pulse.generation == 1
        finally:
            listener.stop()

    def test_stops_within_a_second(self, stage: Stage) -> None:
        listener = Listener(stage)
        listener.hears(EMPTY)
        began = time.monotonic()
        assert listener.monitor.stop()
        assert time.monotonic() - began < 1
        listener.stop()


class CardWorkerContract(AnyWorkerContract):
    """Over readers that power any card."""

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

    @pytest.mark.parametrize("after", [0, 2, 5])
    @pytest.mark.parametrize("odd", ["endless_61", "endless_6c", "flood", "one_byte"])
    def test_a_card_that_answers_nonsense_is_damaged_and_the_next_is_read(
        self, listener: Listener, stage: Stage, odd: str, after: int
    ) -> None:
        stage.insert(citizen(odd=odd, odd_after=after))
        assert listener.reads(listener.card()) in ODD_ENDS
        stage.remove()
        assert listener.hears(EMPTY) is None
        stage.insert(citizen())
        assert isinstance(listener.reads(listener.card()), CardEvidence)
