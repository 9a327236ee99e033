"""What root does to the unit by a command stands in the unit's journal too, running or not."""

from functools import partial
from pathlib import Path

from typer import echo

from kiosk.runtime.clock import SystemClock
from kiosk.settings import JOURNAL_FOLDER, Settings, SettingsProblem, load
from kiosk.upkeep.journal.aside import open_or_begin_anew
from kiosk.upkeep.journal.events import JournalEntry, JournalEvent, StaffRole
from kiosk.upkeep.journal.store import Journal, JournalBroken
from kiosk.wiring.as_owner import as_owner
from kiosk.wiring.unit_journal import signer_of


def note(
    event: JournalEvent,
    folder: Path = JOURNAL_FOLDER,
    *,
    setting: str | None = None,
    whose: StaffRole | None = None,
) -> None:
    """Where it cannot be written that is said: what was done is done."""
    try:
        settings, _ = load()
    except SettingsProblem:
        settings = Settings()  # a broken file is no reason to leave it out
    make = partial(Journal, folder, signer_of(settings), SystemClock().now)  # root's to read
    try:
        with as_owner(folder.parent):
            journal = open_or_begin_anew(make, folder)
            entry = JournalEntry(event, role=StaffRole.REMOTE, whose=whose, setting=setting)
            journal.record(entry)
            journal.close()
    except (OSError, JournalBroken):
        echo(f"kiosk: done, but it could not be written into the journal {folder}", err=True)
