"""Encoding, read back by an independent decoder and compared with an independent encoder."""

import contextlib
import io

import pytest
from escpos.printer import Dummy
from escpos_printer import NotUnderstood, Reader, RealTimeScanner, Violation
from escpos_printer import commands as c
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from kiosk.devices.printer.encode import CLEAR_BUFFERS, bands, defuse, fence, head, tail
from kiosk.devices.printer.fences import Fences
from kiosk.devices.printer.profile import Completion, PrinterProfile
from kiosk.domain.printing import Raster
from kiosk.values import replace

PROFILE = PrinterProfile(
    name="X", dots=576, dpi=203, completion=Completion.GS_H, disable_pulse=True, band_rows=24
)
REAL_TIME = (b"\x10\x04", b"\x10\x05", b"\x10\x14")

# Bytes that make real-time sequences are drawn far more often than chance would.
_bytes = st.one_of(st.sampled_from([0x10, 0x04, 0x05, 0x14, 0x01, 0x18]), st.integers(0, 255))
rasters = st.integers(1, 12).flatmap(
    lambda width: st.lists(_bytes, min_size=width, max_size=width * 60).map(
        lambda values: Raster(width * 8, bytes(values[: len(values) // width * width]))
    )
)


def _decode(stream: bytes) -> list[c.Command]:
    reader = Reader()
    reader.feed(stream)
    commands = []
    while (command := reader.next()) is not None:
        commands.append(command)
    assert not reader.waiting
    return commands


@given(rasters, st.integers(1, 40))
def test_rows_survive_but_for_the_defused_dots(raster: Raster, band_rows: int) -> None:
    commands = _decode(head(PROFILE) + b"".join(bands(raster, band_rows)) + tail(PROFILE))
    rows = b"".join(command.dots for command in commands if isinstance(command, c.Row))
    assert len(rows) == len(raster.rows)
    for at, (before, after) in enumerate(zip(raster.rows, rows, strict=True)):
        dangerous = before == 0x10 and raster.rows[at + 1 : at + 2] in (b"\x04", b"\x05", b"\x14")
        assert after == (0x18 if dangerous else before)
    heights = [command.rows for command in commands if isinstance(command, c.Picture)]
    assert sum(heights) == raster.height
    assert max(heights) <= band_rows
    assert isinstance(commands[0], c.Initialise)
    assert commands[-1] == c.Cut(full=False, feed=0)


@given(rasters, st.integers(1, 40))
def test_no_real_time_command_in_a_slip(raster: Raster, band_rows: int) -> None:
    stream = head(PROFILE) + b"".join(bands(raster, band_rows)) + tail(PROFILE)
    assert not any(sequence in stream for sequence in REAL_TIME)
    assert all(isinstance(item, bytes) for item in RealTimeScanner().scan(stream))


def test_the_decoder_would_see_one() -> None:
    """The check above can fail: undefused, the same picture is a violation."""
    picture = b"\x1dv0\x00\x04\x00\x01\x00\x10\x04\x01\x00"
    assert any(isinstance(item, Violation) for item in RealTimeScanner().scan(picture))
    drawer = list(RealTimeScanner().scan(b"\x10\x14\x01\x00\x01"))
    assert any(isinstance(item, Violation) for item in drawer)


@given(st.binary(max_size=400))
def test_defusing_is_enough_and_no_more(rows: bytes) -> None:
    safe = defuse(rows)
    assert not any(sequence in safe for sequence in REAL_TIME)
    assert defuse(safe) == safe
    if not any(sequence in rows for sequence in REAL_TIME):
        assert safe == rows


spotted = st.lists(st.tuples(st.integers(0, 300), st.integers(1, 3)), max_size=5)


@given(spotted, st.integers(1, 400), st.integers(1, 40))
def test_white_may_be_fed_and_the_paper_is_the_same(
    runs: list[tuple[int, int]], band_rows: int, least: int
) -> None:
    rows = b"".join(bytes(4 * white) + b"\x00\x18\x10\x04" * ink for white, ink in runs)
    raster = Raster(32, defuse(rows))
    commands = _decode(b"".join(bands(raster, band_rows, feed_white=least)))
    paper = b""
    for command in commands:
        match command:
            case c.Feed(units):
                paper += bytes(4 * units)
            case c.Row(dots):
                paper += dots
    assert paper == raster.rows
    assert all(isinstance(each, c.Picture | c.Row | c.Feed) for each in commands)


@given(st.integers(0, 2**32), st.integers(1, 600), st.sampled_from([8, 384, 512, 576]))
def test_python_escpos_encodes_the_same_bytes(seed: int, height: int, width: int) -> None:
    pattern = (seed * 2654435761 % 2**64).to_bytes(8, "little") + bytes((0xFF, 0x00, 0x81))
    rows = (pattern * (width // 8 * height // len(pattern) + 1))[: width // 8 * height]
    raster = Raster(width, defuse(rows))
    picture = Image.frombytes("1", (width, height), raster.rows, "raw", "1;I")
    oracle = Dummy()
    with contextlib.redirect_stdout(io.StringIO()):  # it remarks on every fragment
        oracle.image(picture, impl="bitImageRaster", fragment_height=256)
    assert b"".join(bands(raster, 256)) == oracle.output


def test_a_printer_without_cutter_feeds_to_the_tear_bar() -> None:
    assert _decode(tail(replace(PROFILE, cutter=False))) == [c.Feed(160)]


def test_fences_are_understood_and_all_different() -> None:
    fences = Fences(Completion.GS_H)
    marks = [fences.make()[1] for _ in range(300)]
    assert len(set(marks)) == 300
    assert all(isinstance(_decode(mark)[0], c.ResponseRequest) for mark in marks)


def test_only_the_right_answer_passes_a_fence() -> None:
    fences = Fences(Completion.GS_H)
    (first, _), (second, mark) = fences.make(), fences.make()
    fences.hear_block(b"\x22zzzz")
    fences.hear_block(b"\x25")
    assert not fences.passed(first)
    fences.hear_block(b"\x22" + mark[-4:])
    assert fences.passed(first)
    assert fences.passed(second)
    fences.hear_paper()
    assert not fences.passed(second + 1)


@pytest.mark.parametrize(
    "wrong",
    [
        b"A",
        b"\x1bX",
        b"\x1dV\x07\x00",
        b"\x1dv1\x00\x01\x00\x01\x00",
        b"\x1dv0\x00\x01\x00\x00\x00",
        b"\x1d(H\x06\x0000\x01\x01\x01\x01",
    ],
)
def test_the_decoder_is_strict(wrong: bytes) -> None:
    reader = Reader()
    reader.feed(wrong)
    with pytest.raises(NotUnderstood):
        reader.next()


def test_clearing_is_one_real_time_command() -> None:
    items = list(RealTimeScanner().scan(CLEAR_BUFFERS))
    assert [type(item).__name__ for item in items] == ["Clear"]
    assert fence(b"ABCD").endswith(b"ABCD")
