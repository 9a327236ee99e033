"""The program's own files on the morning card: gone, failing, flapping and back, by themselves."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from kiosk.paths import assets_dir
from kiosk.upkeep.checks import Check, UnitPart, Verdict
from kiosk.upkeep.diagnosis import own_files
from kiosk.upkeep.diagnosis.findings import Finder
from kiosk.upkeep.diagnosis.own_files import OwnFiles
from kiosk.upkeep.journal.events import JournalEntry, JournalEvent, StopReason
from kiosk.upkeep.journal.store import Journal
from kiosk.upkeep.morning import MorningBoard
from kiosk.upkeep.paper import PaperLeft
from kiosk.words import load as load_words

NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
WORDS = load_words(assets_dir() / "words")


class Card:
    """A unit's folder, looked at once a second while somebody reads the card."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.now = NOW
        self.journal = Journal(folder / "journal", None, lambda: self.now, durable=False)
        self.journal.record(JournalEntry(JournalEvent.OPENED))
        self.files = OwnFiles(folder, lambda: self.now, folder / "kiosk.toml")
        self.board = MorningBoard(WORDS)
        self.at = 0.0
        self.look(2)

    def look(self, seconds: int) -> None:
        for _ in range(seconds):
            self.at += 1.0
            self.board.watched(self.files.look(Finder(WORDS)), self.at)

    def row(self, part: UnitPart) -> Check:
        checks = self.board.card(self.at, PaperLeft()).checks
        return next(check for check in checks if check.part is part)

    def becomes(self, part: UnitPart, verdict: Verdict) -> Check:
        """Within the five seconds a row has."""
        self.look(5)
        row = self.row(part)
        assert row.verdict is verdict, row.sentence.en
        return row


@pytest.fixture
def card(tmp_path: Path) -> Card:
    made = Card(tmp_path)
    for part in (UnitPart.PROGRAM, UnitPart.SETTINGS, UnitPart.JOURNAL):
        assert made.row(part).verdict is Verdict.WELL
    return made


def _away(card: Card) -> Callable[[], None]:
    folder, aside = card.folder / "journal", card.folder / "aside"
    folder.rename(aside)
    return lambda: aside.rename(folder) and None


def test_a_journal_that_is_gone_and_back(card: Card) -> None:
    put_back = _away(card)
    assert "written" in card.becomes(UnitPart.JOURNAL, Verdict.STOP).sentence.en
    put_back()
    card.becomes(UnitPart.JOURNAL, Verdict.WELL)


def test_a_journal_on_a_full_disk(card: Card, monkeypatch: pytest.MonkeyPatch) -> None:
    """`/dev/full` says what a full disk says: ENOSPC."""
    with monkeypatch.context() as full:
        real = Path.open

        def opened(path: Path, *args: object, **more: object) -> object:
            probe = path.name.startswith(".probe") and path.parent.name == "journal"
            return real(Path("/dev/full") if probe else path, *args, **more)  # type: ignore[call-overload]  # handed on

        full.setattr(Path, "open", opened)
        card.becomes(UnitPart.JOURNAL, Verdict.STOP)
    card.becomes(UnitPart.JOURNAL, Verdict.WELL)


def test_a_journal_that_lost_its_tail(card: Card) -> None:
    card.journal.record(JournalEntry(JournalEvent.CLOSED))
    (file,) = (card.folder / "journal").glob("*.jsonl")
    whole = file.read_bytes()
    file.write_bytes(whole.splitlines(keepends=True)[0])
    assert "missing" in card.becomes(UnitPart.JOURNAL, Verdict.STOP).sentence.en
    file.write_bytes(whole)
    card.becomes(UnitPart.JOURNAL, Verdict.WELL)


def test_a_journal_that_comes_and_goes_is_flapping(card: Card) -> None:
    for _ in range(4):
        put_back = _away(card)
        card.look(1)
        put_back()
        card.look(1)
    row = card.becomes(UnitPart.JOURNAL, Verdict.HEED)
    assert dict(row.details)["state"] == "flapping"
    card.look(40)
    assert card.row(UnitPart.JOURNAL).verdict is Verdict.WELL


def test_settings_changed_beneath_and_put_back(card: Card) -> None:
    file = card.folder / "unit.toml"
    file.write_text('[language]\nfirst = "en"\n')
    row = card.becomes(UnitPart.SETTINGS, Verdict.HEED)
    assert "Restart" in row.action.en
    file.write_text("[language\n")
    card.becomes(UnitPart.SETTINGS, Verdict.STOP)
    file.unlink()
    card.becomes(UnitPart.SETTINGS, Verdict.WELL)


def test_a_glance_at_a_file_being_replaced_shows_nothing(card: Card) -> None:
    (card.folder / "unit.toml").write_text("[")
    card.look(1)
    (card.folder / "unit.toml").unlink()
    assert card.becomes(UnitPart.SETTINGS, Verdict.WELL)


def test_a_program_that_keeps_coming_back_is_told_until_it_is_calm(card: Card) -> None:
    for reason in (StopReason.CRASH, StopReason.ASKED, StopReason.WATCHDOG, StopReason.CRASH):
        card.journal.record(JournalEntry(JournalEvent.STARTED, reason=reason))
    row = card.becomes(UnitPart.PROGRAM, Verdict.HEED)
    assert "3" in row.sentence.en
    card.now += own_files.WITHIN + timedelta(minutes=1)
    card.becomes(UnitPart.PROGRAM, Verdict.WELL)


def test_nothing_is_left_behind(card: Card) -> None:
    card.look(3)
    assert not list((card.folder / "journal").glob(".probe*"))
