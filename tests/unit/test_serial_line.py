"""A serial line: quick questions, no bytes left behind, a warning where it is slow."""

import logging
import os
import threading
import time
import tty
from collections.abc import Iterator
from pathlib import Path

import pytest
from tagged_slips import CONFIRMING

from kiosk.devices.printer.link import Link, Silence
from kiosk.devices.printer.serial_line import SerialTransport
from kiosk.devices.printer.transport import TransportLost
from kiosk.values import replace

XON, XOFF = b"\x11", b"\x13"


@pytest.fixture
def ends() -> Iterator[tuple[int, Path]]:
    """The printer's end, and the path of ours."""
    master, slave = os.openpty()
    tty.setraw(slave)
    yield master, Path(os.ttyname(slave))
    for file in (master, slave):
        os.close(file)


def test_it_takes_a_tenth_of_a_second_of_bytes_at_most(ends: tuple[int, Path]) -> None:
    line = SerialTransport(ends[1])
    line.open()
    assert line.write(bytes(4096)) == 1152
    line.close()


def test_xoff_holds_a_slip_up_and_never_a_question(ends: tuple[int, Path]) -> None:
    printer, path = ends
    profile = replace(CONFIRMING, limits=replace(CONFIRMING.limits, stall=0.2))
    line = SerialTransport(path)
    line.open()
    link = Link(line, profile, time.monotonic)
    os.write(printer, XOFF)
    link.pump(1)
    with pytest.raises(Silence):
        link.send(b"picture", watch=True)
    link.send(b"\x10\x04\x01", watch=False)
    assert os.read(printer, 100) == b"\x10\x04\x01"
    threading.Timer(0.05, lambda: os.write(printer, XON)).start()
    link.send(b"picture", watch=True)
    assert os.read(printer, 100) == b"picture"
    line.close()


def test_a_slow_line_is_warned_of(ends: tuple[int, Path], caplog: pytest.LogCaptureFixture) -> None:
    for baud, warned in ((115200, 0), (38400, 1)):
        caplog.clear()
        line = SerialTransport(ends[1], baud)
        with caplog.at_level(logging.WARNING):
            line.open()
        assert len(caplog.records) == warned
        line.close()
    caplog.clear()


def test_a_line_that_is_not_there_or_is_in_use(ends: tuple[int, Path], tmp_path: Path) -> None:
    with pytest.raises(TransportLost):
        SerialTransport(tmp_path / "ttyS9").open()
    first = SerialTransport(ends[1])
    first.open()
    with pytest.raises(TransportLost):
        SerialTransport(ends[1]).open()
    first.close()
    with pytest.raises(TransportLost):
        first.write(b"x")


@pytest.mark.parametrize(("baud", "seconds"), [(9600, 127), (38400, 32), (115200, 10.6)])
def test_a_slips_time_is_the_lines(baud: int, seconds: float) -> None:
    """122 400 bytes: the facts' own figures for a slip of 1700 rows."""
    profile = CONFIRMING.over_line(baud / 10)
    assert profile.seconds_for(1700) == pytest.approx(seconds, rel=0.02)
    assert CONFIRMING.over_line(1e9) == CONFIRMING
