"""The tests' own printer, met as a stranger meets it: a script, a port, and bytes by hand."""

import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from PIL import Image

SCRIPT = Path(__file__).resolve().parent.parent / "support" / "escpos_printer"
PICTURE = b"\x1b@\x1dv0\x00\x02\x00\x03\x00" + b"\xff\x00\x80\x01\x00\xff"
CUT = b"\x1dVB\x00"


@contextmanager
def _running(out: Path, *options: str) -> Iterator[tuple[subprocess.Popen[str], socket.socket]]:
    command = [sys.executable, str(SCRIPT), "--port", "0", "--out", str(out), *options]
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout is not None
        port = int(process.stdout.readline())
        try:
            with socket.create_connection(("127.0.0.1", port), 5) as line:
                line.settimeout(5)
                yield process, line
        finally:
            process.send_signal(signal.SIGTERM)
            process.wait(10)


def _hear(line: socket.socket, count: int) -> bytes:
    heard = b""
    while len(heard) < count:
        heard += line.recv(count - len(heard))
    return heard


def test_a_picture_is_printed_confirmed_and_drawn(tmp_path: Path) -> None:
    with _running(tmp_path) as (process, line):
        line.sendall(b"\x10\x04\x01")
        assert _hear(line, 1) == b"\x12"
        line.sendall(PICTURE + CUT + b"\x1d(H\x06\x0000A123")
        assert _hear(line, 7) == b"\x37\x22A123\x00"
    assert process.returncode == 0
    with Image.open(tmp_path / "piece-001.png") as picture:
        assert picture.size == (16, 3)
        dots = picture.convert("L").tobytes()
    black = "".join("." if dot else "#" for dot in dots)
    assert black == "########........" + "#..............#" + "........########"
    assert (tmp_path / "piece-001.pbm").read_bytes() == b"P4\n16 3\n" + PICTURE[10:]


@pytest.mark.parametrize(
    "wrong", [b"hello", PICTURE[:-4] + b"\x10\x04\x01\x00", b"\x1bp\x00\x19\x19"]
)
def test_what_it_does_not_understand_is_reported(tmp_path: Path, wrong: bytes) -> None:
    with _running(tmp_path) as (process, line):
        line.sendall(wrong + b"\x1dr\x01" * 2)
        _hear(line, 1)
    assert process.returncode == 1
    assert (tmp_path / "errors.txt").read_text()


def test_no_paper_stops_it_and_its_answers_are_those_of_the_books(tmp_path: Path) -> None:
    with _running(tmp_path, "--fault", "paper_out@2", "--repair-after", "1") as (process, line):
        line.sendall(b"\x1da\x0e")
        assert _hear(line, 4) == b"\x10\x00\x00\x00"
        line.sendall(PICTURE[2:] + CUT + b"\x1d(H\x06\x0000WXYZ")
        assert _hear(line, 4) == b"\x18\x00\x0f\x00"
        answers = b""
        for number in (1, 2, 3, 4):
            line.sendall(bytes((0x10, 0x04, number)))
            answers += _hear(line, 1)
        assert answers == bytes.fromhex("1a32127e")
        assert _hear(line, 4) == b"\x10\x00\x00\x00"
        assert _hear(line, 7) == b"\x37\x22WXYZ\x00"
    assert process.returncode == 0
    # Two rows on the old roll, the third on the new one: what a driver has to guard against.
    with (
        Image.open(tmp_path / "piece-001.png") as old,
        Image.open(tmp_path / "piece-002.png") as new,
    ):
        assert (old.size, new.size) == ((16, 2), (16, 1))


def test_a_cut_without_feed_goes_through_the_print(tmp_path: Path) -> None:
    with _running(tmp_path) as (process, line):
        line.sendall(PICTURE + b"\x1dV\x00" + CUT + b"\x1d(H\x06\x0000A123")
        _hear(line, 7)
    assert process.returncode == 0
    with Image.open(tmp_path / "piece-001.png") as late:
        assert late.size == (16, 3)


def test_emptied_it_forgets_the_open_picture(tmp_path: Path) -> None:
    with _running(tmp_path) as (process, line):
        line.sendall(PICTURE[:-3])
        line.sendall(b"\x10\x14\x08\x01\x03\x14\x01\x06\x02\x08")
        assert _hear(line, 3) == b"\x37\x25\x00"
        line.sendall(PICTURE + CUT + b"\x1d(H\x06\x0000A123")
        assert _hear(line, 7) == b"\x37\x22A123\x00"
    assert process.returncode == 0


def test_white_paper_is_drawn_too(tmp_path: Path) -> None:
    with _running(tmp_path) as (process, line):
        line.sendall(b"\x1bJ\x18" + CUT + b"\x1d(H\x06\x0000A123")
        _hear(line, 7)
    assert process.returncode == 0
    with Image.open(tmp_path / "piece-001.png") as white:
        assert white.size == (8, 24)
