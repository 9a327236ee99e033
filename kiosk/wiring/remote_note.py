"""What root does to the unit by a command stands in the unit's journal too, running or not."""

from pathlib import Path

from typer import echo

from kiosk.runtime.clock import SystemClock
from kiosk.settings import JOURNAL_FOLDER, Settings, SettingsProblem, load
from kiosk.upkeep.journal.events import JournalEntry, JournalEvent, StaffRole
from kiosk.upkeep.journal.store import JournalBroken
from kiosk.wiring.unit_journal import journal_in


def note(event: JournalEvent, folder: Path = JOURNAL_FOLDER, *, setting: str | None = None) -> None:
    """Where it cannot be written that is said: what was done is done."""
    try:
        settings, _ = load()
    except SettingsProblem:
        settings = Settings()  # a broken file is no reason to leave it out
    try:
        journal = journal_in(folder, settings, SystemClock()).open()
        journal.record(JournalEntry(event, role=StaffRole.REMOTE, setting=setting))
        journal.close()
    except (OSError, JournalBroken):
        echo(f"kiosk: done, but it could not be written into the journal {folder}", err=True)
