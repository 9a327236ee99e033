"""`kiosk setup`: root gives a role its PIN, the first one or a new one."""

import os
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from typer import echo

from kiosk.domain.roles import Role
from kiosk.plain_words import of_file
from kiosk.settings import STATE_FOLDER
from kiosk.upkeep.pins import CODE_FILE, PinBook

UNUSABLE = 2


def set_pin(role: str, ask: Callable[[], str], folder: Path = STATE_FOLDER) -> int:
    """0 when the PIN is kept. The files stay the property of whom the unit's folder belongs to."""
    if os.geteuid() != 0:
        echo("kiosk: only root sets a PIN from here", err=True)
        return UNUSABLE
    try:
        book = PinBook(folder, lambda: datetime.now(UTC))
        if not book.set(Role(role), ask()):
            echo("kiosk: 6 to 12 digits, none too easy, and not another role's PIN", err=True)
            return UNUSABLE
        (folder / CODE_FILE).unlink(missing_ok=True)
        owner = folder.stat()
        os.chown(folder / "pins.json", owner.st_uid, owner.st_gid)
    except OSError as error:
        echo(f"kiosk: the PIN could not be kept: {of_file(error)}", err=True)
        return UNUSABLE
    echo(f"the {role} PIN is set")
    return 0
