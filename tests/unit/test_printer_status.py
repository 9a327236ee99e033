"""What a printer says is told apart by its bits, wherever the stream is cut."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.devices.printer.profile import Completion
from kiosk.devices.printer.status import (
    AutoStatus,
    Block,
    Flow,
    FullStatus,
    Heard,
    PaperAnswer,
    Reached,
    RealTime,
    Sorter,
    StatusBits,
    Stray,
)
from kiosk.domain.device_status import PrinterCondition


def _matching(mask: int, pattern: int) -> st.SearchStrategy[int]:
    return st.sampled_from([byte for byte in range(256) if byte & mask == pattern])


_low = _matching(0x90, 0x00)
real_times = _matching(0x93, 0x12).map(RealTime)
papers = st.sampled_from([0x00, 0x03, 0x0C, 0x0F]).map(PaperAnswer)
flows = st.booleans().map(Flow)
frames = st.tuples(_matching(0x93, 0x10), _low, _low, _low).map(
    lambda parts: AutoStatus(bytes(parts))
)
blocks = st.builds(
    Block,
    st.sampled_from([0x37, 0x5F]),
    st.binary(min_size=1, max_size=40).map(lambda body: bytes(0x20 + byte % 0x5F for byte in body)),
)


def _bytes(heard: Heard) -> bytes:
    match heard:
        case RealTime(value) | PaperAnswer(value) | Stray(value):
            return bytes((value,))
        case AutoStatus(frame):
            return frame
        case Flow(paused):
            return b"\x13" if paused else b"\x11"
        case Block(head, body):
            return bytes((head,)) + body + b"\x00"


@given(st.lists(st.one_of(real_times, papers, flows, frames, blocks)), st.data())
def test_any_mixture_in_any_pieces(said: list[Heard], data: st.DataObject) -> None:
    stream = b"".join(_bytes(heard) for heard in said)
    sorter = Sorter()
    heard: list[Heard] = []
    while stream:
        size = data.draw(st.integers(1, len(stream)))
        heard += sorter.feed(stream[:size])
        stream = stream[size:]
    assert heard == said


@given(frames, flows, st.integers(1, 3))
def test_flow_control_inside_a_frame(frame: AutoStatus, flow: Flow, at: int) -> None:
    stream = frame.frame[:at] + _bytes(flow) + frame.frame[at:]
    assert Sorter().feed(stream) == [flow, frame]


def test_a_broken_frame_does_not_swallow_the_answer_behind_it() -> None:
    assert Sorter().feed(b"\x10\x00\x12\x16") == [
        Stray(0x10),
        Stray(0),
        RealTime(0x12),
        RealTime(0x16),
    ]


def test_a_block_without_end_is_given_up() -> None:
    heard = Sorter().feed(b"\x37" + b"A" * 200 + b"\x00\x12")
    assert RealTime(0x12) in heard
    assert not any(isinstance(item, Block) for item in heard)


@given(st.binary(max_size=300))
def test_no_byte_is_too_strange(noise: bytes) -> None:
    Sorter().feed(noise)


# Bytes as measured on printers: paper end 1a 32 7e, cutter 1a 52 1a.
@pytest.mark.parametrize(
    ("answers", "condition", "near_end"),
    [
        ((0x12, 0x12, 0x12, 0x12), PrinterCondition.READY, False),
        ((0x12, 0x12, 0x12, 0x1E), PrinterCondition.READY, True),
        ((0x16, 0x12, 0x12, 0x12), PrinterCondition.READY, False),  # the drawer pin says nothing
        ((0x1A, 0x32, 0x12, 0x7E), PrinterCondition.NO_PAPER, True),
        ((0x1A, 0x52, 0x1A, 0x12), PrinterCondition.CUTTER, False),
        ((0x1A, 0x16, 0x12, 0x12), PrinterCondition.COVER_OPEN, False),
        ((0x1A, 0x16, 0x52, 0x72), PrinterCondition.COVER_OPEN, False),
        ((0x1A, 0x52, 0x52, 0x12), PrinterCondition.OVERHEATED, False),
        ((0x1A, 0x52, 0x32, 0x12), PrinterCondition.UNRECOVERABLE, False),
        ((0x1A, 0x52, 0x16, 0x12), PrinterCondition.UNRECOVERABLE, False),
        ((0x1A, 0x1A, 0x12, 0x12), PrinterCondition.OFFLINE, False),
    ],
)
def test_real_time_answers(
    answers: tuple[int, ...], condition: PrinterCondition, near_end: bool
) -> None:
    bits = StatusBits.from_real_time(dict(enumerate(answers, 1)))
    assert (bits.condition, bits.near_end) == (condition, near_end)


@pytest.mark.parametrize(
    ("frame", "condition", "near_end"),
    [
        ("10000000", PrinterCondition.READY, False),
        ("14000000", PrinterCondition.READY, False),
        ("10000300", PrinterCondition.READY, True),
        ("18000f00", PrinterCondition.NO_PAPER, True),
        ("38000000", PrinterCondition.COVER_OPEN, False),
        ("18080000", PrinterCondition.CUTTER, False),
        ("18200000", PrinterCondition.UNRECOVERABLE, False),
        ("18400000", PrinterCondition.OVERHEATED, False),
        ("18010000", PrinterCondition.OFFLINE, False),
    ],
)
def test_automatic_frames(frame: str, condition: PrinterCondition, near_end: bool) -> None:
    bits = StatusBits.from_frame(bytes.fromhex(frame))
    assert (bits.condition, bits.near_end) == (condition, near_end)


def test_makers_own_answers_are_known_in_their_own_profile_alone() -> None:
    """Custom's full status overlaps with Epson's frames, Seiko's DC2 q with nothing of Epson's."""
    full = b"\x10\x0f\x25\x11\x13\x00"  # what looks like XON and XOFF in it is none
    custom = Sorter(Completion.CUSTOM_FULL)
    heard = [each for byte in b"\x12" + full + b"\x00" for each in custom.feed(bytes((byte,)))]
    assert heard == [RealTime(0x12), FullStatus(full[2:]), PaperAnswer(0)]
    assert AutoStatus(b"\x10\x0f\x25\x00") in Sorter().feed(b"\x10\x0f\x25\x00")
    seiko = b"\x8b\xa0\xc0\x12"
    assert Sorter(Completion.SII_DC2Q).feed(seiko) == [
        Reached(11),
        Stray(0xA0),
        Stray(0xC0),
        RealTime(0x12),
    ]
    assert Sorter().feed(seiko)[0] == Stray(0x8B)


@pytest.mark.parametrize(
    ("frame", "condition"),
    [
        (b"\x20\x0c\x00\x00", PrinterCondition.READY),
        (b"\x05\x00\x00\x00", PrinterCondition.NO_PAPER),
        (b"\x00\x01\x00\x00", PrinterCondition.COVER_OPEN),
        (b"\x00\x02\x00\x00", PrinterCondition.COVER_OPEN),
        (b"\x00\x00\x01\x00", PrinterCondition.OVERHEATED),
        (b"\x00\x00\x02\x00", PrinterCondition.OFFLINE),
        (b"\x00\x00\x20\x00", PrinterCondition.OFFLINE),
        (b"\x00\x00\x08\x00", PrinterCondition.UNRECOVERABLE),
        (b"\x00\x00\x40\x00", PrinterCondition.CUTTER),
        (b"\x00\x00\x00\x01", PrinterCondition.CUTTER),
        (b"\x00\x00\x00\x40", PrinterCondition.UNRECOVERABLE),
    ],
)
def test_customs_full_status(frame: bytes, condition: PrinterCondition) -> None:
    assert StatusBits.from_full(frame).condition is condition
    assert FullStatus(frame).ticket == bool(frame[0] & 0x20)
    assert FullStatus(frame).at_rest == (frame[1] != 0x0C)
