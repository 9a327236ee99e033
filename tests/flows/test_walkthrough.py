"""The walkthrough as a user runs it: both ways in, both languages, both jobs, every printer."""

import re
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
import zxingcpp
from PIL import Image, ImageOps
from pyzbar import pyzbar

from tests.flows.walks import ROOT, Ran, complaints, kiosk, picture_size, walkthrough

CARD_WAY = ["await-card", "step-up"]
PHONE_WAY = ["show-code", "code-scanned"]
PROOF_WAY = ["page-lists", "printing", "take-slip"]
RECORD_WAY = ["page-record", "page-entry", "page-record", "home", "page-coverage"]
# As long as a call of the platform takes.
PASSING = {"reading-card", "creating-code", "fetching"}


def of(image: Path) -> str:
    """The text of the code, which two decoders have to agree on."""
    picture = Image.open(image).convert("L")
    room = Image.new("L", (picture.width + 80, picture.height + 80), 255)
    room.paste(picture, (40, 40))
    by_zxing = [each.text for each in zxingcpp.read_barcodes(room)]
    by_zbar = [each.data.decode() for each in pyzbar.decode(room, [pyzbar.ZBarSymbol.QRCODE])]
    assert by_zxing == by_zbar
    assert len(by_zxing) == 1
    return by_zxing[0]


def black(image: Path) -> bytes:
    """The picture without the white around it: how far the paper was fed before is no matter."""
    picture = Image.open(image).convert("L")
    return picture.crop(ImageOps.invert(picture).getbbox()).tobytes()


def complete(folder: Path, ran: Ran, report: dict[str, Any]) -> list[str]:
    """Check all that holds for any finished job; the names of the steps."""
    assert ran.code == 0, ran.err
    assert complaints(ran) == []
    assert report["outcome"] == "done"
    assert report["failure_code"] is None
    assert 20 < report["pss_mb"] < 400
    assert 0 < report["timings"]["start_to_attract_ms"] < 60_000
    for number, step in enumerate(report["steps"], 1):
        assert step["picture"] == f"{number:02d}-{step['name']}.png"
        assert picture_size(folder / "out" / step["picture"]) == (1080, 1920)
        assert 0 <= step["milliseconds"] < 60_000
    pictures = {path.name for path in (folder / "out").glob("[0-9]*.png")}
    assert pictures == {step["picture"] for step in report["steps"]}
    return [step["name"] for step in report["steps"] if step["name"] not in PASSING]


def accepted(folder: Path) -> str:
    """`kiosk proof verify` over the slip's picture, with the keys beside it, and no network."""
    out = folder / "out"
    ran = kiosk(
        "proof", "verify", out / "slip.png", "--keys", out / "proof-keys.json", home=folder / "home"
    )
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.startswith("VALID: signed, and not past its last day\n")
    assert "void not checked (offline)" in ran.out
    return ran.out


@pytest.mark.parametrize("sign_in", ["card", "phone"])
def test_the_proof_by_each_way_in_each_language(tmp_path: Path, sign_in: str) -> None:
    drawn = {}
    for language in ("zh", "en"):
        folder = tmp_path / language
        ran, report = walkthrough(folder, sign_in=sign_in, language=language, job="proof")
        assert complete(folder, ran, report) == way(sign_in, PROOF_WAY)
        assert (report["timings"]["card_to_home_ms"] is not None) == (sign_in == "card")
        assert report["timings"]["tap_to_first_byte_ms"] > 0
        out = folder / "out"
        assert (out / "slip.pdf").read_bytes().startswith(b"%PDF-")
        assert (out / "slip.bin").stat().st_size > 10_000
        said = accepted(folder)
        assert "holder 陈＊＊, ID ending in 0025" in said
        assert re.search(r"removed on \d{4}-\d{2}-\d{2}", said)
        drawn[language] = [
            (out / name).read_bytes() for name in ("02-choose-sign-in.png", "slip.png")
        ]
    # The language put first is first on the screen and on the paper.
    assert all(zh != en for zh, en in zip(drawn["zh"], drawn["en"], strict=True))
    refuses_changed_bytes(tmp_path / "zh")


@pytest.mark.parametrize("sign_in", ["card", "phone"])
def test_the_record_by_each_way_in_each_language(tmp_path: Path, sign_in: str) -> None:
    for language in ("zh", "en"):
        folder = tmp_path / language
        ran, report = walkthrough(
            folder, sign_in=sign_in, language=language, job="record", person="volunteer"
        )
        assert complete(folder, ran, report) == way(sign_in, RECORD_WAY)
        assert report["timings"]["tap_to_first_byte_ms"] is None
        assert not list((folder / "out").glob("slip.*"))


def way(sign_in: str, job: list[str]) -> list[str]:
    """The names of the steps, those left out that may pass too fast for a picture."""
    names = ["attract", "choose-sign-in"]
    names += CARD_WAY if sign_in == "card" else PHONE_WAY
    names += ["confirm-person", "home", *job]
    names += ["take-card"] if sign_in == "card" else []
    return [*names, "farewell", "attract"]


def refuses_changed_bytes(folder: Path) -> None:
    """One character of the code changed: not signed, and nothing of what it says is said."""
    keys = folder / "out" / "proof-keys.json"
    text = of(folder / "out" / "slip.png")
    for place in (len(text) // 2, len(text) - 3):
        other = "2" if text[place] != "2" else "3"
        changed = text[:place] + other + text[place + 1 :]
        ran = kiosk("proof", "verify", changed, "--keys", keys, home=folder / "home")
        assert ran.code == 1
        assert ran.out.splitlines()[0] in (
            "NOT SIGNED by any of these keys",
            "DAMAGED: the code cannot be read whole",
        )
        assert "0025" not in ran.out
        assert ran.err == ""


@contextmanager
def emulator(folder: Path) -> Iterator[tuple[int, Path]]:
    """The printer of the tests, which shares no code with the kiosk: its port, and its paper."""
    folder.mkdir()
    program = ROOT / "tests" / "support" / "escpos_printer"
    child = subprocess.Popen(
        [sys.executable, program, "--port", "0", "--out", folder],
        stdout=subprocess.PIPE,
        text=True,
    )
    try:
        assert child.stdout is not None
        yield int(child.stdout.readline()), folder
    finally:
        child.terminate()
        child.communicate(timeout=10)
    assert child.returncode == 0, "the printer was sent something it does not know"


def test_a_printer_that_is_not_ours_prints_what_was_rendered(tmp_path: Path) -> None:
    with emulator(tmp_path / "paper") as (port, paper):
        ran, report = walkthrough(tmp_path, printer=f"tcp:127.0.0.1:{port}")
        names = complete(tmp_path, ran, report)
    assert "take-slip" in names
    pieces = sorted(paper.glob("piece-*.png"))
    with_code = [piece for piece in pieces if pyzbar.decode(Image.open(piece).convert("L"))]
    assert len(with_code) == 1
    assert of(with_code[0]) == of(tmp_path / "out" / "slip.png")
    accepted(tmp_path)
    # The bytes kept are those the printer drew from.
    replayed = tmp_path / "again"
    with emulator(replayed) as (port, _):
        replay(port, (tmp_path / "out" / "slip.bin").read_bytes(), replayed / "piece-001.png")
        assert black(replayed / "piece-001.png") == black(with_code[0])


def replay(port: int, data: bytes, until: Path) -> None:
    with socket.create_connection(("127.0.0.1", port), 5) as line:
        line.sendall(data)
        deadline = time.monotonic() + 30
        while not until.exists() and time.monotonic() < deadline:
            time.sleep(0.05)


def test_a_device_file_gets_the_very_bytes(tmp_path: Path) -> None:
    device = tmp_path / "lp0"
    ran, report = walkthrough(tmp_path, printer=f"file:{device}")
    names = complete(tmp_path, ran, report)
    # A plain file confirms nothing, so nobody says "printed".
    assert "slip-unsure" in names
    assert "take-slip" not in names
    assert device.read_bytes().endswith((tmp_path / "out" / "slip.bin").read_bytes())
    assert device.stat().st_mode & 0o077 == 0
    accepted(tmp_path)
