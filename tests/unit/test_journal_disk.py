"""A full disk, one that fails at any step, a power cut, a second writer: the chain stays whole."""

import errno
import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat

from kiosk.upkeep.journal import head, store
from kiosk.upkeep.journal.events import JournalEntry, JournalEvent, StaffRole, StopReason
from kiosk.upkeep.journal.store import Journal
from kiosk.upkeep.journal.verify import verify

KEY = Ed25519PrivateKey.generate()
KINDS = (
    JournalEntry(JournalEvent.OPENED),
    JournalEntry(JournalEvent.STAFF_IN, role=StaffRole.CLERK),
    JournalEntry(JournalEvent.STOPPED, reason=StopReason.NIGHT),
)


class Clock:
    def __init__(self) -> None:
        self.now = datetime(2026, 11, 23, 8, 40, tzinfo=UTC)

    def __call__(self) -> datetime:
        self.now += timedelta(seconds=1)
        return self.now


def journal_in(folder: Path, **options: Any) -> Journal:
    return Journal(folder, KEY, Clock(), **({"durable": False} | options))


def fill(journal: Journal, lines: int) -> int:
    """How many were kept."""
    kept = 0
    for number in range(lines):
        try:
            journal.record(KINDS[number % len(KINDS)])
        except OSError:
            continue
        kept += 1
    return kept


def whole(folder: Path) -> int:
    """Its lines, all of which fit together."""
    report = verify(folder, KEY.public_key())
    assert report.found is None, report.found
    return report.lines


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    disk = tmp_path / "disk"
    disk.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=64k", "kiosk-test", str(disk)]
    if subprocess.run(mount, check=False, capture_output=True).returncode:
        pytest.skip("this user may not mount a small disk")
    yield disk
    subprocess.run(["umount", str(disk)], check=True)


def test_a_disk_that_is_full_for_a_while(small_disk: Path) -> None:
    folder = small_disk / "journal"
    journal = journal_in(folder, durable=True)
    kept = fill(journal, 20)
    ballast = small_disk / "ballast"
    with suppress(OSError), ballast.open("wb") as out:
        while out.write(b"x" * 512):
            out.flush()
    lost = 400 - fill(journal, 400)
    assert lost > 0, "the disk was to be full"
    assert whole(folder) >= kept
    ballast.unlink()
    assert fill(journal, 10) == 10
    journal.close()
    again = journal_in(folder)
    assert fill(again, 3) == 3
    again.close()
    assert whole(folder) == 433 - lost


class Disk:
    """Fails at the n-th step of those that write, or (`cut`) is never heard of again after it."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, at: int, *, cut: bool = False) -> None:
        self.steps, self.at, self.cut = 0, at, cut
        for owner, name in (
            (Journal, "_write"),
            (head, "replace_file"),
            (Path, "unlink"),
            (store.os, "truncate"),
        ):
            monkeypatch.setattr(owner, name, self._step(getattr(owner, name)))

    def _step(self, real: Any) -> Any:
        def step(*args: Any, **kwargs: Any) -> Any:
            self.steps += 1
            if self.steps == self.at or (self.cut and self.steps > self.at):
                raise OSError(errno.ENOSPC, "full")
            return real(*args, **kwargs)

        return step


@pytest.mark.parametrize("at", range(1, 50))
@pytest.mark.parametrize("cut", [False, True])
def test_any_step_may_fail(
    at: int, *, cut: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Rotation is among the steps; after a power cut the next start goes on."""
    options = {"file_bytes": 800, "kept_files": 3}
    with monkeypatch.context() as patch:
        disk = Disk(patch, at, cut=cut)
        journal = journal_in(tmp_path / "journal", **options)
        fill(journal, 24)
        assert disk.steps >= at
    if not cut:
        assert fill(journal, 6) == 6
        whole(tmp_path / "journal")
    again = journal_in(tmp_path / "journal", **options)
    assert fill(again, 12) == 12
    assert whole(tmp_path / "journal") >= 6  # the older ones are let go of


def test_what_was_only_counted_is_not_lost_with_a_full_disk(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    journal = journal_in(tmp_path)
    for _ in range(4):
        journal.record(KINDS[0])
    with monkeypatch.context() as patch:
        Disk(patch, 1, cut=True)
        with pytest.raises(OSError, match="full"):
            journal.record(KINDS[1])
    journal.record(KINDS[1])
    journal.close()
    (file,) = tmp_path.glob("*.jsonl")
    assert '"times":3' in file.read_text()
    assert whole(tmp_path) == 3


def test_two_processes_write(tmp_path: Path) -> None:
    """The kiosk, and root's commands beside it: one chain, each line of both in it."""
    other = """
import sys
from pathlib import Path
from test_journal_disk import *
import test_journal_disk as here
from cryptography.hazmat.primitives.serialization import load_pem_private_key
here.KEY = load_pem_private_key(sys.stdin.buffer.read(), None)
for _ in range(20):
    journal = journal_in(Path(sys.argv[1]))
    assert fill(journal, 5) == 5
    journal.close()
"""
    pem = KEY.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
    journal = journal_in(tmp_path)
    paths = os.pathsep.join([str(Path(__file__).parent), *filter(None, sys.path)])
    child = subprocess.Popen(
        [sys.executable, "-c", other, str(tmp_path)],
        stdin=subprocess.PIPE,
        env=os.environ | {"PYTHONPATH": paths},
    )
    assert child.stdin
    child.stdin.write(pem)
    child.stdin.close()
    mine = 0
    while child.poll() is None:
        mine += fill(journal, 3)
    assert child.returncode == 0
    journal.close()
    assert whole(tmp_path) == mine + 100
    assert mine > 3


def test_two_threads_write(tmp_path: Path) -> None:
    journals = [journal_in(tmp_path) for _ in range(3)]
    threads = [threading.Thread(target=fill, args=(each, 30)) for each in journals]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert whole(tmp_path) == 90
