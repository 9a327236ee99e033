"""A journal that nobody can continue is laid aside and the unit goes on writing; one that is being
written is not taken for a harmed one.
"""

import subprocess
import sys
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from kiosk.upkeep.checks import UnitPart, Verdict
from kiosk.upkeep.journal.aside import open_or_begin_anew
from kiosk.upkeep.journal.events import JournalEntry, JournalEvent, StaffRole
from kiosk.upkeep.journal.keeper import Keeper
from kiosk.upkeep.journal.store import Journal
from kiosk.upkeep.journal.verify import laid_aside, verify
from kiosk.wiring.journal import BROKEN, run_verify

KEY = Ed25519PrivateKey.generate()
START = datetime(2026, 11, 23, 8, 40, tzinfo=UTC)
NO_ROOM = OSError(28, "full")
KINDS = (
    JournalEntry(JournalEvent.OPENED),
    JournalEntry(JournalEvent.STAFF_IN, role=StaffRole.CLERK),
    JournalEntry(JournalEvent.PART_CHANGED, part=UnitPart.PRINTER, verdict=Verdict.HEED),
)


def journal(folder: Path) -> Journal:
    ticks = iter(range(10**6))
    return Journal(folder, KEY, lambda: START + timedelta(hours=next(ticks)))


def fill(folder: Path, lines: int) -> None:
    book = journal(folder)
    for number in range(lines):
        book.record(KINDS[number % len(KINDS)])


def numbers(folder: Path) -> int:
    report = verify(folder, KEY.public_key())
    assert report.found is None, report.found
    return report.lines


MANY = """
import sys
from datetime import UTC, datetime
from pathlib import Path
from cryptography.hazmat.primitives.serialization import load_pem_private_key
from kiosk.upkeep.journal.events import JournalEntry, JournalEvent, StaffRole
from kiosk.upkeep.journal.store import Journal
key = load_pem_private_key(Path(sys.argv[2]).read_bytes(), None)
book = Journal(Path(sys.argv[1]), key, lambda: datetime.now(UTC), durable=False, file_bytes=3000)
for _ in range(40):
    for role in StaffRole:
        book.record(JournalEntry(JournalEvent.STAFF_IN, role=role))
"""


def test_two_that_write_at_once(tmp_path: Path) -> None:
    key = tmp_path / "unit.key"
    key.write_bytes(
        KEY.private_bytes(
            serialization.Encoding.PEM,
            serialization.PrivateFormat.PKCS8,
            serialization.NoEncryption(),
        )
    )
    folder = tmp_path / "journal"
    command = [sys.executable, "-c", MANY, str(folder), str(key)]
    both = [subprocess.Popen(command) for _ in range(2)]
    while any(each.poll() is None for each in both):
        if folder.exists() and (folder / "head.json").exists():
            numbers(folder)
    assert [each.returncode for each in both] == [0, 0]
    files = sorted(folder.glob("*.jsonl"))
    assert len(files) <= 12
    last = int(files[-1].stem) + len(files[-1].read_bytes().splitlines()) - 1
    assert last == 2 * 40 * len(StaffRole)


def no_head(folder: Path) -> None:
    (folder / "head.json").unlink()


def edited(folder: Path) -> None:
    file = max(folder.glob("*.jsonl"))
    file.write_bytes(file.read_bytes().replace(b'"times":1', b'"times":2'))


def cut_tail(folder: Path) -> None:
    file = max(folder.glob("*.jsonl"))
    file.write_bytes(b"")


@pytest.mark.parametrize("harm", [no_head, edited, cut_tail])
def test_it_is_laid_aside_and_the_unit_goes_on_writing(
    tmp_path: Path, harm: Callable[[Path], None]
) -> None:
    fill(tmp_path, 8)
    harm(tmp_path)
    left = {
        each.name: each.read_bytes() for each in tmp_path.glob("*.json*") if each.stat().st_size
    }
    book = open_or_begin_anew(lambda: journal(tmp_path), tmp_path)
    book.record(KINDS[0])
    numbers(tmp_path)
    first = (tmp_path / "000000001.jsonl").read_text().splitlines()[0]
    assert '"event":"begun_anew"' in first
    assert [each.name for each in laid_aside(tmp_path)] == ["broken-1"]
    assert run_verify(tmp_path, None) == BROKEN
    assert verify(tmp_path / "broken-1", KEY.public_key()).found is not None
    for name, data in left.items():
        assert (tmp_path / "broken-1" / name).read_bytes() == data


def test_a_disk_that_comes_back(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    tries: list[int] = []

    def opened() -> Journal:
        tries.append(1)
        if len(tries) < 3:
            raise NO_ROOM
        return open_or_begin_anew(lambda: journal(tmp_path), tmp_path)

    keeper = Keeper(opened)
    keeper.start()
    for entry in (KINDS[0], KINDS[0], KINDS[1]):
        keeper.keep(entry)
    keeper.stop()
    assert numbers(tmp_path) == 1
    assert [each.getMessage() for each in caplog.records] == ["journal: OSError"] * 2
