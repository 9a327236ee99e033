"""What the PC/SC driver makes of states and error codes no virtual reader can be made to give.

A stand-in for `smartcard.scard` answers from a script; the constants are the real ones.
"""

import itertools
from collections.abc import Callable
from typing import Any

import pytest

from kiosk.devices.card import pcsc, pcsc_channel
from kiosk.devices.card.pcsc import PcscReader, decode
from kiosk.devices.card.scard import scard
from kiosk.domain.device_status import CardReaderStatus, Insertion
from kiosk.identity.channel import CardBusy, CardChannel, CardLost, CardMute

EMPTY, MUTE, PRESENT = CardReaderStatus.EMPTY, CardReaderStatus.MUTE, CardReaderStatus.PRESENT
NO_READER, NO_SERVICE = CardReaderStatus.NO_READER, CardReaderStatus.NO_SERVICE
NAME = "Desk reader 00 00"
ATR = [0x3B, 0x6D, 0x00, 0x00]
CARD = Insertion(NAME, 1, "3B6D0000")


class FakeScard:
    """One reader with a card in it, until told otherwise."""

    def __init__(self) -> None:
        self.establish = 0
        self.list = 0
        self.readers = [NAME]
        self.change = 0
        self.event = 0x10000 | scard.SCARD_STATE_PRESENT
        self.atr = ATR
        self.connects = [0]
        self.status = 0
        self.transmit: tuple[int, list[int]] = (0, [0x90, 0x00])
        self.established = self.released = self.disconnected = 0

    def __getattr__(self, name: str) -> Any:
        return getattr(scard, name)

    def SCardEstablishContext(self, scope: int) -> tuple[int, int]:  # noqa: N802 - PC/SC's name
        self.established += 1
        return self.establish, 7

    def SCardReleaseContext(self, context: int) -> int:  # noqa: N802 - as above
        self.released += 1
        return 0x8010001D

    def SCardListReaders(self, context: int, groups: list[str]) -> tuple[int, list[str]]:  # noqa: N802 - as above
        return self.list, self.readers

    def SCardGetStatusChange(self, context: int, ms: int, asked: Any) -> Any:  # noqa: N802 - as above
        if self.change:
            return self.change, []
        known = [state for name, state in asked if name == NAME]
        if known == [self.event]:
            return scard.SCARD_E_TIMEOUT, []
        return 0, [(name, self.event | 2, self.atr) for name, _ in asked]

    def SCardConnect(self, context: int, *rest: Any) -> tuple[int, int, int]:  # noqa: N802 - as above
        code: int = self.connects.pop(0) if len(self.connects) > 1 else self.connects[0]
        return code, 9, scard.SCARD_PROTOCOL_T0

    def SCardStatus(self, handle: int) -> tuple[int, str, int, int, list[int]]:  # noqa: N802 - as above
        return self.status, NAME, 0, 1, self.atr

    def SCardTransmit(self, handle: int, *rest: Any) -> tuple[int, list[int]]:  # noqa: N802 - as above
        return self.transmit

    def SCardDisconnect(self, handle: int, disposition: int) -> int:  # noqa: N802 - as above
        assert disposition == scard.SCARD_UNPOWER_CARD
        self.disconnected += 1
        return 0


@pytest.fixture
def fake(monkeypatch: pytest.MonkeyPatch) -> FakeScard:
    fake = FakeScard()
    for module in (pcsc, pcsc_channel):
        monkeypatch.setattr(module, "scard", fake)
    monkeypatch.setattr(pcsc_channel, "_SHARING_PAUSE", 0.0)
    return fake


@pytest.mark.parametrize(
    "code",
    [0x80100013, 0x8010001D, 0x8010001E, 0x80100003, 0x80100009, 0x8010006A, 0x80100001],
)
@pytest.mark.parametrize("call", ["list", "change"])
def test_any_error_but_a_timeout_makes_a_new_context(fake: FakeScard, code: int, call: str) -> None:
    reader = PcscReader()
    assert reader.wait(0) == (PRESENT, CARD)
    setattr(fake, call, code)
    assert reader.wait(0) == (NO_SERVICE, None)
    assert fake.released == 1
    setattr(fake, call, 0)
    assert reader.wait(0) == (PRESENT, CARD)
    assert fake.established == 2


def test_a_context_that_cannot_be_had_is_tried_again_later_and_later(
    fake: FakeScard, monkeypatch: pytest.MonkeyPatch
) -> None:
    now = [100.0]
    monkeypatch.setattr("kiosk.devices.card.pcsc.time.monotonic", lambda: now[0])
    fake.establish = scard.SCARD_E_NO_SERVICE
    reader = PcscReader()
    tried: list[float] = []
    for _ in range(200):
        assert reader.wait(0) == (NO_SERVICE, None)
        if fake.established > len(tried):
            tried.append(now[0])
        now[0] += 0.1
    gaps = [round(later - sooner, 1) for sooner, later in itertools.pairwise(tried)]
    assert gaps[:4] == pytest.approx([0.2, 0.4, 0.8, 1.6], abs=0.11)
    assert max(gaps) <= 2.1


def test_no_reader_and_back(fake: FakeScard) -> None:
    reader = PcscReader()
    fake.list = scard.SCARD_E_NO_READERS_AVAILABLE
    assert reader.wait(0) == (NO_READER, None)
    fake.list = 0
    assert reader.wait(0) == (PRESENT, CARD)


@pytest.mark.parametrize(
    ("readers", "part", "found"),
    [
        (["Desk reader SAM 00 00", NAME], "", True),
        (["Desk reader [SAM Interface] 01 00"], "", False),
        ([NAME], "Other", False),
        (["Other 00 00", NAME], "Desk", True),
        (["Samson 00 00"], "Samson", True),
    ],
)
def test_the_reader_is_chosen_by_name_and_never_a_sam_slot(
    fake: FakeScard, readers: list[str], part: str, found: bool
) -> None:
    fake.readers = readers
    status, insertion = PcscReader(part).wait(0)
    assert (status is not NO_READER) is found
    if insertion is not None:
        assert "SAM" not in insertion.reader


@pytest.mark.parametrize(
    ("event", "atr", "expected"),
    [
        (0x10, b"", (EMPTY, None)),
        (0x20022, b"\x3b\x00", (PRESENT, Insertion(NAME, 2, "3B00"))),
        (0x20122, b"\x3b\x00", (PRESENT, Insertion(NAME, 2, "3B00"))),  # in use
        (0x20222, b"\x3b" * 33, (MUTE, Insertion(NAME, 2, ""))),
        (0x20022, b"", (MUTE, Insertion(NAME, 2, ""))),
        (0x20006, b"", (NO_READER, None)),
        (0x2000A, b"", (NO_READER, None)),
    ],
)
def test_event_states(event: int, atr: bytes, expected: object) -> None:
    assert decode(NAME, event, atr, (EMPTY, None)) == expected


def test_flags_that_change_during_a_dialog_do_not_make_another_card() -> None:
    before = decode(NAME, 0x10022, b"\x3b\x00", (EMPTY, None))
    for event, atr in ((0x10122, b"\x3b\x00"), (0x10422, b""), (0x10022, b"")):
        assert decode(NAME, event, atr, before) == before


def test_a_jump_of_the_counter_with_a_card_still_in_is_another_card() -> None:
    before = decode(NAME, 0x10022, b"\x3b\x00", (EMPTY, None))
    assert decode(NAME, 0x30022, b"\x3b\x00", before) == (PRESENT, Insertion(NAME, 3, "3B00"))


def connected(fake: FakeScard) -> CardChannel:
    reader = PcscReader()
    _, insertion = reader.wait(0)
    assert insertion is not None
    return reader.connect(insertion)


@pytest.mark.parametrize(
    ("code", "outcome"),
    [
        (0x8010000C, CardLost),
        (0x80100069, CardLost),
        (0x80100068, CardLost),
        (0x80100016, CardLost),
        (0x8010001D, CardLost),
        (0x80100067, CardMute),
        (0x80100066, CardMute),
        (0x80100065, CardMute),
        (0x8010000F, CardMute),
        (0x8010000B, CardBusy),
    ],
)
def test_connect_codes(fake: FakeScard, code: int, outcome: type[Exception]) -> None:
    fake.connects = [code]
    with pytest.raises(outcome):
        connected(fake)


def test_a_sharing_violation_that_passes_is_waited_for(fake: FakeScard) -> None:
    fake.connects = [0x8010000B, 0x8010000B, 0]
    assert connected(fake).atr == bytes(ATR)


def change_atr(fake: FakeScard) -> None:
    fake.atr = [0x3B, 0x00]


def change_count(fake: FakeScard) -> None:
    fake.event += 0x20000


def lose_status(fake: FakeScard) -> None:
    fake.status = 0x80100069


@pytest.mark.parametrize("meddle", [change_atr, change_count, lose_status])
def test_another_card_than_the_one_seen_is_let_go(
    fake: FakeScard, meddle: Callable[[FakeScard], None]
) -> None:
    reader = PcscReader()
    _, insertion = reader.wait(0)
    assert insertion is not None
    meddle(fake)
    with pytest.raises(CardLost):
        reader.connect(insertion)
    assert fake.disconnected == 1


@pytest.mark.parametrize(
    "answer",
    [(0x80100016, []), (0x80100069, []), (0x80100068, []), (0x80100013, []), (0, []), (0, [0x90])],
)
def test_transmit_codes(fake: FakeScard, answer: tuple[int, list[int]]) -> None:
    channel = connected(fake)
    fake.transmit = answer
    with pytest.raises(CardLost):
        channel.transmit(b"\x00\xa4\x04\x00")
    channel.close()
    channel.close()
    assert fake.disconnected == 1
