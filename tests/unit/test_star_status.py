"""What a Star printer says, told apart by its bits wherever the stream is cut; its two counts."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.devices.printer.fences import Fences
from kiosk.devices.printer.profile import Completion
from kiosk.devices.printer.star_commands import band, defuse
from kiosk.devices.printer.star_status import PrintEnd, StarHeard, StarSorter, StarStatus
from kiosk.devices.printer.status import Flow, Stray
from kiosk.domain.device_status import PrinterCondition

# Header 1 of a frame of 7 to 16 bytes, from the specification's table.
HEADERS = {7: 0x0F, 8: 0x21, 9: 0x23, 10: 0x25, 13: 0x2B, 16: 0x41}
_free = st.sampled_from([byte for byte in range(256) if byte & 0x91 == 0])


def _frame(size: int, body: list[int], version: int, more: bytes | None) -> bytes:
    frame = bytes((HEADERS[size], version, *body[: size - 2]))
    if more is None:
        return frame
    return bytes((frame[0], frame[1] | 0x80)) + frame[2:] + len(more).to_bytes(2, "little") + more


frames = st.tuples(
    st.sampled_from(sorted(HEADERS)),
    st.lists(_free, min_size=14, max_size=14),
    st.sampled_from((0x02, 0x06, 0x0A, 0x22)),
    st.one_of(st.none(), st.binary(max_size=20)),
).map(lambda parts: _frame(*parts))
ends = st.tuples(st.binary(min_size=2, max_size=2), st.integers(0, 255)).map(
    lambda parts: b"\x1b\x1d\x03\x01" + parts[0] + bytes((parts[1], 0))
)
flows = st.sampled_from((b"\x11", b"\x13"))


def _meaning(said: bytes) -> StarHeard:
    if said[0] == 0x1B:
        return PrintEnd(said[4:6])
    if len(said) == 1:
        return Flow(said == b"\x13")
    size = next(size for size, header in HEADERS.items() if header == said[0])
    return StarStatus(said[:size])


@given(st.lists(st.one_of(frames, ends, flows)), st.data())
def test_any_mixture_in_any_pieces(said: list[bytes], data: st.DataObject) -> None:
    stream = b"".join(said)
    sorter = StarSorter()
    heard: list[StarHeard] = []
    while stream:
        size = data.draw(st.integers(1, len(stream)))
        heard += sorter.feed(stream[:size])
        stream = stream[size:]
    assert heard == [_meaning(each) for each in said]


def test_flow_control_inside_a_frame_and_a_frame_after_noise() -> None:
    frame = _frame(9, [0] * 14, 0x06, None)
    assert StarSorter().feed(frame[:4] + b"\x13" + frame[4:]) == [Flow(True), StarStatus(frame)]
    heard = StarSorter().feed(b"\x7f\x23\x40\x31" + frame)
    assert heard[-1] == StarStatus(frame)
    assert all(isinstance(each, Stray) for each in heard[:-1])


@given(st.binary(max_size=300))
def test_noise_never_raises(noise: bytes) -> None:
    StarSorter().feed(noise)


@pytest.mark.parametrize(
    ("byte", "value", "condition"),
    [
        (2, 0x08, PrinterCondition.OFFLINE),
        (2, 0x28, PrinterCondition.COVER_OPEN),
        (3, 0x08, PrinterCondition.CUTTER),
        (3, 0x20, PrinterCondition.UNRECOVERABLE),
        (3, 0x40, PrinterCondition.OVERHEATED),
        (4, 0x04, PrinterCondition.UNRECOVERABLE),  # jammed in the presenter
        (5, 0x08, PrinterCondition.NO_PAPER),
        (5, 0x04, PrinterCondition.READY),  # near its end
        (2, 0x02, PrinterCondition.READY),  # an ETB was carried out
    ],
)
def test_what_each_bit_means(byte: int, value: int, condition: PrinterCondition) -> None:
    frame = bytearray(_frame(9, [0] * 14, 0x06, None))
    frame[byte] = value
    status = StarStatus(bytes(frame))
    assert status.bits.condition is condition
    assert status.bits.near_end == (value == 0x04 and byte == 5)


@pytest.mark.parametrize(
    ("byte", "count"), [(0x00, 0), (0x02, 1), (0x0E, 7), (0x20, 8), (0x6E, 31)]
)
def test_the_counter_has_five_bits_in_two_places(byte: int, count: int) -> None:
    frame = bytes((*_frame(9, [0] * 14, 0x06, None)[:7], byte, 0))
    assert StarStatus(frame).count == count
    assert StarStatus(_frame(7, [0] * 14, 0x02, None)).count is None


def test_fences_are_counted_over_the_end_of_the_counter() -> None:
    fences = Fences(Completion.STAR_ETB)
    fences.hear_count(30)
    first, second, third = (fences.make()[0] for _ in range(3))
    fences.hear_count(0)
    assert (fences.passed(first), fences.passed(second), fences.passed(third)) == (
        True,
        True,
        False,
    )
    fences.hear_count(0)
    assert not fences.passed(third)
    fences.hear_count(1)
    assert fences.passed(third)


def test_what_an_earlier_connection_left_passes_no_fence_made_anew() -> None:
    fences = Fences(Completion.STAR_ETB)
    fences.hear_count(3)
    number, asked = fences.anew()
    fences.hear_count(9)  # six ETBs were still in the printer
    fences.hear_print_end(bytes((asked[4] ^ 1, asked[5])))
    assert not fences.passed(number)
    fences.hear_print_end(asked[4:6])
    assert fences.passed(number)
    after, _ = fences.make()
    fences.hear_count(9)
    assert not fences.passed(after)
    fences.hear_count(10)
    assert fences.passed(after)


def test_a_band_and_what_is_defused_in_it() -> None:
    assert band(b"\xaa\x55\xff\x00", 2) == b"\x1b\x1dS\x01\x02\x00\x02\x00\x00\xaa\x55\xff\x00"
    assert defuse(b"\x1b\x06\x01\x1b\x1b\x06\x18") == b"\x1b\x0e\x01\x1b\x1b\x0e\x18"
