"""`kiosk setup`: root gives a role its PIN, the first one or a new one."""

import os
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from typer import echo

from kiosk.domain.roles import Role
from kiosk.plain_words import of_file
from kiosk.settings import JOURNAL_FOLDER, STATE_FOLDER
from kiosk.upkeep.journal.events import JournalEvent, StaffRole
from kiosk.upkeep.pins import CODE_FILE, PinBook
from kiosk.wiring.as_owner import as_owner
from kiosk.wiring.remote_note import note

UNUSABLE = 2


def set_pin(role: str, ask: Callable[[], str], folder: Path = STATE_FOLDER) -> int:
    """0 when the PIN is kept. The files stay the property of whom the unit's folder belongs to."""
    if os.geteuid() != 0:
        echo("kiosk: only root sets a PIN from here", err=True)
        return UNUSABLE
    with as_owner(folder):
        try:
            book = PinBook(folder, lambda: datetime.now(UTC))
            if not book.set(Role(role), ask()):
                echo("kiosk: 6 to 12 digits, none too easy, and not another role's PIN", err=True)
                return UNUSABLE
            (folder / CODE_FILE).unlink(missing_ok=True)
        except OSError as error:
            echo(f"kiosk: the PIN could not be kept: {of_file(error)}", err=True)
            return UNUSABLE
    note(JournalEvent.PIN_SET, folder / JOURNAL_FOLDER.name, whose=StaffRole(role))
    echo(f"the {role} PIN is set")
    return 0
