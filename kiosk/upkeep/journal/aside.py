"""A journal that nobody can continue is laid aside, whole, and a new one begins with a word of it.

Nothing is thrown away: `kiosk journal verify` is not content while it lies there, and with `--dir`
of it says where it is broken.
"""

import shutil
from collections.abc import Callable
from pathlib import Path

from kiosk.upkeep.journal import head as heads
from kiosk.upkeep.journal import lock
from kiosk.upkeep.journal.events import JournalEntry, JournalEvent
from kiosk.upkeep.journal.store import Journal, JournalBroken
from kiosk.upkeep.journal.verify import laid_aside

MOST = 9
"""The first ones stay; a disk that breaks one a day must not fill up with them."""


def open_or_begin_anew(make: Callable[[], Journal], folder: Path) -> Journal:
    """The journal, continued if it can be. Raises `OSError`."""
    try:
        return make()
    except JournalBroken:
        _lay_aside(folder)
    journal = make()
    journal.record(JournalEntry(JournalEvent.BEGUN_ANEW))
    return journal


def _lay_aside(folder: Path) -> None:
    """Raises `OSError`; what is left behind then is laid aside another time."""
    with lock.for_writing(folder):
        place = folder / f"broken-{min(len(laid_aside(folder)) + 1, MOST)}"
        shutil.rmtree(place, ignore_errors=True)
        place.mkdir(mode=0o700)
        for file in (*sorted(folder.glob("[0-9]*.jsonl")), folder / heads.NAME):
            if file.exists():
                file.rename(place / file.name)
