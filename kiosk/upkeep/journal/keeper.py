"""Writes the journal in a thread of its own: a disk that is slow or full holds up nobody."""

import logging
import queue
import threading
from collections.abc import Callable
from functools import partial

from kiosk.upkeep.journal.events import JournalEntry
from kiosk.upkeep.journal.store import Journal, JournalBroken

_log = logging.getLogger(__name__)
WAITING = 1000
"""Entries that may wait for the disk; more than that are dropped, and the log says so."""


class Keeper:
    """`open_journal` is called in the thread; what cannot be written is logged by its type."""

    def __init__(self, open_journal: Callable[[], Journal]) -> None:
        self._open = open_journal
        self._entries: queue.Queue[JournalEntry | None] = queue.Queue(WAITING)
        self._thread = threading.Thread(target=self._write, name="journal", daemon=True)

    def start(self) -> None:
        self._thread.start()

    def keep(self, entry: JournalEntry) -> None:
        """Thread-safe; never blocks."""
        try:
            self._entries.put_nowait(entry)
        except queue.Full:
            _log.error("journal: full")

    def stop(self, timeout: float = 2.0) -> None:
        """Write what is waiting, and end."""
        if not self._thread.is_alive():
            return
        try:
            self._entries.put(None, timeout=timeout)
        except queue.Full:
            return
        self._thread.join(timeout)

    def _write(self) -> None:
        journal: Journal | None = None
        while (entry := self._entries.get()) is not None:
            journal = journal or self._opened()
            if journal is not None:
                _try(partial(journal.record, entry))
        if journal is not None:
            _try(journal.close)

    def _opened(self) -> Journal | None:
        """A disk that is full now may have room later: it is tried again with the next entry."""
        try:
            return self._open()
        except (JournalBroken, OSError, ValueError) as error:
            _log.error("journal: %s", type(error).__name__)
            return None


def _try(write: Callable[[], None]) -> None:
    try:
        write()
    except OSError as error:
        _log.error("journal: %s", type(error).__name__)
