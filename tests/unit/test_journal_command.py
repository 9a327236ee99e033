"""`kiosk journal verify|export` on a journal as a unit writes it."""

import json
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from typer.testing import CliRunner

from kiosk.cli import app
from kiosk.paths import assets_dir
from kiosk.runtime.clock import SystemClock
from kiosk.settings import PlatformSection, Settings
from kiosk.upkeep.journal.book import page
from kiosk.upkeep.journal.events import JournalEntry, JournalEvent, StaffRole, StopReason
from kiosk.upkeep.journal.last_stop import VERDICT, LastStop
from kiosk.upkeep.journal.store import Journal
from kiosk.upkeep.journal.verify import verify
from kiosk.wiring import journal_commands
from kiosk.wiring.unit_journal import journal_in

KEY = Ed25519PrivateKey.generate()


def write(folder: Path) -> Path:
    journal = Journal(folder / "journal", KEY, lambda: datetime.now(UTC))
    journal.record(JournalEntry(JournalEvent.OPENED))
    journal.record(JournalEntry(JournalEvent.PAUSED, role=StaffRole.CLERK))
    journal.close()
    return write_key(folder, KEY)


def write_key(folder: Path, key_pair: Ed25519PrivateKey) -> Path:
    key = folder / "unit.pub"
    key.write_bytes(
        key_pair.public_key().public_bytes(
            serialization.Encoding.PEM, serialization.PublicFormat.SubjectPublicKeyInfo
        )
    )
    return key


def kiosk(*words: str | Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-c", "from kiosk.start import main; main()", *map(str, words)]
    return subprocess.run(command, capture_output=True, text=True, check=False, timeout=60)


def test_a_whole_one_and_a_changed_one(tmp_path: Path) -> None:
    key = write(tmp_path)
    words = ["journal", "verify", "--dir", tmp_path / "journal", "--key", key]
    done = kiosk(*words)
    assert (done.returncode, done.stdout) == (
        0, "whole: 2 lines; the head's signature is this unit's\n",
    )  # fmt: skip
    (file,) = (tmp_path / "journal").glob("*.jsonl")
    file.write_text(file.read_text().replace("clerk", "technician"))
    done = kiosk(*words)
    assert done.returncode == 1
    assert "000000001.jsonl, line 2: this line was changed" in done.stdout


def test_a_journal_made_anew_does_not_pass(tmp_path: Path) -> None:
    """Its chain fits together; only the signature tells that it is not the unit's."""
    real = write(tmp_path)
    forged = Journal(tmp_path / "forged", None, lambda: datetime.now(UTC))
    forged.record(JournalEntry(JournalEvent.OPENED))
    forged.close()
    done = kiosk("journal", "verify", "--dir", tmp_path / "forged", "--key", real)
    assert done.returncode == 1
    assert "not signed by this unit's key" in done.stdout
    done = kiosk("journal", "verify", "--dir", tmp_path / "forged")
    assert done.returncode == 3
    assert "NOT CHECKED" in done.stdout


def test_the_settings_key_is_taken_unless_another_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = tmp_path / "other"
    other.mkdir()
    keys = {0: write(tmp_path), 1: write_key(other, Ed25519PrivateKey.generate())}
    for answer, key in keys.items():
        settings = Settings(platform=PlatformSection(key=key))
        monkeypatch.setattr(journal_commands, "load", lambda settings=settings: (settings, {}))
        words = ["journal", "verify", "--dir", str(tmp_path / "journal")]
        assert CliRunner().invoke(app, words).exit_code == answer


def test_without_a_journal(tmp_path: Path) -> None:
    done = kiosk("journal", "verify", "--dir", tmp_path)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == f"kiosk: there is no journal in {tmp_path}\n"
    (tmp_path / "000000001.jsonl").write_text("")
    done = kiosk("journal", "verify", "--dir", tmp_path)
    assert done.returncode == 1
    assert "the head cannot be read" in done.stdout


def test_export(tmp_path: Path) -> None:
    write(tmp_path)
    done = kiosk("journal", "export", "--dir", tmp_path / "journal")
    assert [json.loads(line)["event"] for line in done.stdout.splitlines()] == ["opened", "paused"]


def test_the_page_of_events_is_fresh() -> None:
    kept = (assets_dir() / "books" / "journal.md").read_text(encoding="utf-8")
    assert kept == page(), "run: python -m kiosk.upkeep.journal.book assets/books/journal.md"


def test_why_it_ended_last_time(tmp_path: Path) -> None:
    boot = tmp_path / "boot_id"
    boot.write_text("one\n")
    assert LastStop(tmp_path, boot).begin() is StopReason.ASKED
    assert LastStop(tmp_path, boot).begin() is StopReason.CRASH
    (tmp_path / VERDICT).write_text("watchdog\n")
    assert LastStop(tmp_path, boot).begin() is StopReason.WATCHDOG
    assert LastStop(tmp_path, boot).begin() is StopReason.CRASH, "an old verdict does not linger"
    boot.write_text("two\n")
    assert LastStop(tmp_path, boot).begin() is StopReason.POWER
    for reason in (StopReason.NIGHT, StopReason.ASKED, StopReason.GAVE_UP, StopReason.REPLUGGED):
        LastStop(tmp_path, boot).end(reason)
        assert LastStop(tmp_path, boot).begin() is reason
    assert LastStop(tmp_path, boot).begin() is StopReason.CRASH, "an old reason does not linger"
    LastStop(tmp_path, boot).end(StopReason.ASKED)
    (tmp_path / "ended").write_text("half a wo")
    assert LastStop(tmp_path, boot).begin() is StopReason.UNKNOWN


def test_a_unit_without_its_key_keeps_its_journal_all_the_same(tmp_path: Path) -> None:
    platform = PlatformSection(key=tmp_path / "not-enrolled.key")
    plan = journal_in(tmp_path / "journal", Settings(platform=platform), SystemClock())
    journal = plan.open()
    journal.record(JournalEntry(JournalEvent.OPENED))
    journal.close()
    assert verify(tmp_path / "journal", None).lines == 1
    assert verify(tmp_path / "journal", KEY.public_key()).found is not None


def test_without_the_kernels_word_on_the_boot_nobody_knows_why(tmp_path: Path) -> None:
    boot = tmp_path / "boot_id"
    assert LastStop(tmp_path, boot).begin() is StopReason.ASKED
    assert LastStop(tmp_path, boot).begin() is StopReason.UNKNOWN
    boot.write_text("one\n")
    assert LastStop(tmp_path, boot).begin() is StopReason.UNKNOWN
    assert LastStop(tmp_path, boot).begin() is StopReason.CRASH
    boot.unlink()
    assert LastStop(tmp_path, boot).begin() is StopReason.UNKNOWN
