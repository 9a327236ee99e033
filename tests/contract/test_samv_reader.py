"""A resident card reader on a pty keeps the contract of card readers, and what only it can do."""

import gc
import threading
import time
from collections.abc import Iterator
from datetime import date
from typing import Any

import psutil
import pytest

from kiosk.devices.card.samv import POLL, Baud, SamvReader
from kiosk.devices.card.samv_frames import checksum
from kiosk.domain.card import CardEvidence, CardRefusal
from kiosk.domain.device_status import CardReaderStatus, Insertion
from kiosk.identity.channel import CardLost
from kiosk.sandbox.samv.reader import VirtualSamv
from tests.contract.card_reader_contract import AnyReaderContract
from tests.contract.card_stage import EMPTY, PRESENT, Listener, wait_until
from tests.contract.card_worker_contract import AnyWorkerContract
from tests.contract.sample_cards import NAME, NUMBER, TODAY, citizen
from tests.contract.samv_stage import SamvStage

NO_READER, NO_SERVICE = CardReaderStatus.NO_READER, CardReaderStatus.NO_SERVICE
ID = {"kind": "id", "number": NUMBER, "name": NAME, "expires": "2035-12-31"}


@pytest.fixture
def virtual() -> Iterator[VirtualSamv]:
    with VirtualSamv() as virtual:
        yield virtual


@pytest.fixture
def stage(virtual: VirtualSamv) -> SamvStage:
    return SamvStage(virtual)


@pytest.fixture
def reader(virtual: VirtualSamv) -> Iterator[SamvReader]:
    reader = SamvReader(str(virtual.path))
    yield reader
    reader.close()


class TestSamvReader(AnyReaderContract):
    """All of it."""


class TestCardWorkerOverSamv(AnyWorkerContract):
    """All of it."""


def lay(reader: SamvReader, virtual: VirtualSamv, card: dict[str, Any]) -> Insertion:
    virtual.insert(card)
    _, insertion = wait_until(reader, lambda state: state[0] is PRESENT)
    assert insertion is not None
    return insertion


def read(
    reader: SamvReader, virtual: VirtualSamv, card: dict[str, Any]
) -> CardEvidence | CardRefusal:
    return reader.read(lay(reader, virtual, card), TODAY)


@pytest.mark.parametrize(
    ("card", "number", "name"),
    [
        (ID, NUMBER, NAME),
        (ID | {"expires": None}, NUMBER, NAME),
        (ID | {"name": "𠮷䶮㛃"}, NUMBER, "𠮷䶮㛃"),
        (ID | {"type": "J", "number": "810000199001010019"}, "810000199001010019", NAME),
        (
            ID | {"type": "I", "number": "DEU320085010112", "name": "", "english_name": "WEBER, A"},
            "DEU320085010112",
            "WEBER, A",
        ),
        (
            ID | {"type": "Y", "number": "910156198512010017", "english_name": "WEBER, ANNA"},
            "910156198512010017",
            NAME,
        ),
        (
            ID
            | {
                "type": "Y",
                "number": "910156198512010017",
                "name": "",
                "english_name": "WOLFESCHLEGELSTEINHAUSEN, ANNA MARIE LOUISE",
            },
            "910156198512010017",
            "WOLFESCHLEGELSTEINHAUSEN, ANNA MARIE LOUISE",
        ),
    ],
)
def test_each_kind_of_card_gives_number_and_name_and_nothing_else(
    reader: SamvReader, virtual: VirtualSamv, card: dict[str, Any], number: str, name: str
) -> None:
    assert read(reader, virtual, card) == CardEvidence(citizen_number=number, name=name)


@pytest.mark.parametrize(
    ("changes", "refusal"),
    [
        ({"number": "320505199001010012"}, CardRefusal.BAD_NUMBER),
        ({"type": "J"}, CardRefusal.BAD_NUMBER),
        ({"expires": "2026-11-21"}, CardRefusal.EXPIRED),
        ({"name": ""}, CardRefusal.DAMAGED),
        ({"record": "20" * 256}, CardRefusal.UNKNOWN_CARD),
        ({"record": "2000" * 100}, CardRefusal.DAMAGED),
        ({"refusal": 0x32}, CardRefusal.DAMAGED),
        ({"refusal": 0x40}, CardRefusal.NOT_ID_CARD),
        ({"refusal": 0x41}, CardRefusal.DAMAGED),
        ({"hangs_after": 1}, CardRefusal.TOO_SLOW),
    ],
)
def test_a_card_that_signs_nobody_in(
    reader: SamvReader, virtual: VirtualSamv, changes: dict[str, Any], refusal: CardRefusal
) -> None:
    assert read(reader, virtual, ID | changes) is refusal


def test_the_last_day_still_counts(reader: SamvReader, virtual: VirtualSamv) -> None:
    card = ID | {"expires": TODAY.isoformat()}
    assert isinstance(read(reader, virtual, card), CardEvidence)


@pytest.mark.parametrize("stays_found", [False, True])
def test_a_card_that_was_read_is_there_again_only_when_it_was_lifted(
    reader: SamvReader, virtual: VirtualSamv, stays_found: bool
) -> None:
    virtual.module.stays_found = stays_found
    first = lay(reader, virtual, ID)
    assert isinstance(reader.read(first, TODAY), CardEvidence)
    for _ in range(3):
        assert reader.wait(POLL) == (EMPTY, None)
    with pytest.raises(CardLost):
        reader.read(first, TODAY)
    virtual.remove()
    reader.wait(POLL)
    second = lay(reader, virtual, ID)
    assert second.count > first.count
    assert not second.stays


@pytest.mark.parametrize("baud", list(Baud))
def test_every_speed(baud: Baud) -> None:
    with VirtualSamv(baud=baud) as virtual:
        reader = SamvReader(str(virtual.path), baud)
        assert isinstance(read(reader, virtual, ID), CardEvidence)
        reader.close()


def test_a_wrong_speed_is_a_reader_that_makes_no_sense(virtual: VirtualSamv) -> None:
    reader = SamvReader(str(virtual.path), Baud.B9600)
    assert reader.wait(2) == (NO_SERVICE, None)
    reader.close()


def test_a_module_out_of_order_is_no_service(reader: SamvReader, virtual: VirtualSamv) -> None:
    virtual.module.unfit = True
    virtual.insert(ID)
    assert reader.wait(1) == (NO_SERVICE, None)
    virtual.module.unfit = False
    assert wait_until(reader, lambda state: state[0] is PRESENT)[1] is not None


def test_a_port_that_is_not_there(virtual: VirtualSamv) -> None:
    reader = SamvReader(str(virtual.path) + "-elsewhere")
    assert reader.wait(0) == (NO_READER, None)
    reader.close()


def test_nobody_else_can_open_the_port(reader: SamvReader, virtual: VirtualSamv) -> None:
    reader.wait(0)
    other = SamvReader(str(virtual.path))
    assert other.wait(0) == (NO_READER, None)
    other.close()


def test_the_plug_is_pulled_and_put_back(virtual: VirtualSamv) -> None:
    listener = Listener(SamvStage(virtual))
    try:
        listener.hears(EMPTY)
        virtual.insert(ID)
        before = listener.card()
        virtual.plug(False)
        listener.hears(NO_READER)
        assert listener.reads(before) is CardRefusal.TAKEN_OUT
        virtual.plug(True)
        after = listener.card()
        assert after != before
        assert isinstance(listener.reads(after), CardEvidence)
        virtual.remove()
        virtual.plug(False)
        listener.hears(NO_READER)
        virtual.plug(True)
        listener.hears(EMPTY)
    finally:
        listener.stop()


def test_the_plug_is_pulled_while_a_card_is_read(virtual: VirtualSamv) -> None:
    listener = Listener(SamvStage(virtual))
    try:
        virtual.insert(ID | {"delay": 1.5})
        answers = listener.asks(listener.card())
        time.sleep(0.5)
        threading.Thread(target=virtual.plug, args=(False,), daemon=True).start()
        assert answers.get(timeout=4) in (CardRefusal.TAKEN_OUT, CardRefusal.TOO_SLOW)
        listener.hears(NO_READER)
    finally:
        listener.stop()


NOISE = {
    "garbage before": lambda said: b"\x00\xaa\xaa\x96\x17" + said,
    "half a frame before": lambda said: bytes.fromhex("AAAAAA9669000800") + said,
    "a start that promises too much": lambda said: bytes.fromhex("AAAAAA966907FF") + said,
    "another answer before": lambda said: bytes.fromhex("AAAAAA966900040000216500")[:-1] + said,
    "garbage behind": lambda said: said + b"\xaa\xaa\xaa",
}


@pytest.mark.parametrize("kind", NOISE)
def test_it_finds_its_answer_whatever_lies_around_it(
    reader: SamvReader, virtual: VirtualSamv, kind: str
) -> None:
    virtual.spoil = NOISE[kind]
    assert isinstance(read(reader, virtual, ID), CardEvidence)


def test_an_answer_spoilt_once_is_asked_for_again(reader: SamvReader, virtual: VirtualSamv) -> None:
    left = [1]

    def spoil(said: bytes) -> bytes:
        if left and b"\x9f" in said[:11]:
            left.pop()
            return said[:-1] + bytes([said[-1] ^ 1])
        return said

    virtual.spoil = spoil
    assert isinstance(read(reader, virtual, ID), CardEvidence)
    assert not left


@pytest.mark.parametrize("cut", [1, 7, 10, 200, 1294])
def test_an_answer_torn_off_is_no_record(
    reader: SamvReader, virtual: VirtualSamv, cut: int
) -> None:
    virtual.spoil = lambda said: said if len(said) < 1000 else said[:cut]
    assert read(reader, virtual, ID) in (CardRefusal.DAMAGED, CardRefusal.TOO_SLOW)
    virtual.remove()
    virtual.spoil = lambda said: said
    reader.wait(POLL)
    assert isinstance(read(reader, virtual, ID), CardEvidence)


def test_lengths_that_lie_are_damage(reader: SamvReader, virtual: VirtualSamv) -> None:
    def spoil(said: bytes) -> bytes:
        if len(said) < 1000:
            return said
        body = bytearray(said[5:-1])
        body[5:9] = bytes.fromhex("04000100")
        return said[:5] + bytes(body) + bytes([checksum(body)])

    virtual.spoil = spoil
    assert read(reader, virtual, ID) is CardRefusal.DAMAGED


def test_what_is_read_is_wiped(reader: SamvReader, virtual: VirtualSamv) -> None:
    """Of the picture and the address nothing is left in any buffer of the process."""
    evidence = read(reader, virtual, ID)
    assert isinstance(evidence, CardEvidence)
    marks = ("样例路".encode("utf-16-le"), bytes.fromhex("574C66007E00322E") * 4)
    # The virtual module's own pictures are constants; buffers that can be written are the driver's.
    left = [
        each
        for each in gc.get_objects()
        if isinstance(each, bytearray) and any(mark in each for mark in marks)
    ]
    assert left == []
    chunk = reader._line._chunk if reader._line else bytearray(b"x")
    assert not any(chunk)


def test_threads_and_descriptors_stay_flat(virtual: VirtualSamv) -> None:
    process, listener = psutil.Process(), Listener(SamvStage(virtual))
    try:
        listener.hears(EMPTY)
        before = threading.active_count(), process.num_fds()
        for _ in range(10):
            virtual.insert(ID)
            assert isinstance(listener.reads(listener.card()), CardEvidence)
            listener.hears(EMPTY)
            virtual.remove()
            time.sleep(2 * POLL)
        assert (threading.active_count(), process.num_fds()) == before
    finally:
        listener.stop()


def test_today_is_the_halls(reader: SamvReader, virtual: VirtualSamv) -> None:
    insertion = lay(reader, virtual, ID)
    assert reader.read(insertion, date(2036, 1, 1)) is CardRefusal.EXPIRED


def test_a_citizen_cards_holder_is_the_same_person(
    reader: SamvReader, virtual: VirtualSamv, stage: SamvStage
) -> None:
    stage.insert(citizen())
    _, insertion = wait_until(reader, lambda state: state[0] is PRESENT)
    assert insertion is not None
    assert reader.read(insertion, TODAY) == CardEvidence(citizen_number=NUMBER, name=NAME)
    assert virtual.module.commands[-3:] == [(0x20, 1), (0x20, 2), (0x30, 1)]
