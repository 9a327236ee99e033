"""The journal on disk: append-only files in one folder, rotated by size, with the head beside them.

Files are `NNNNNNNNN.jsonl`, named by the number of their first line. A line is on disk before the
head counts it; what a power cut left of a half-written line is taken off at the next start.
"""

import os
import threading
from collections.abc import Callable
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path

from kiosk.upkeep.journal import head as heads
from kiosk.upkeep.journal.events import JournalEntry, JournalEvent
from kiosk.upkeep.journal.head import Head, HeadUnusable, Signer
from kiosk.upkeep.journal.line import line_of
from kiosk.upkeep.journal.verify import Trouble, read_line

FILE_BYTES = 1_000_000
KEPT_FILES = 12
REPEAT_SECONDS = 600.0
"""The same thing again within this long is counted, not written line by line."""


class JournalBroken(Exception):
    """The last line cannot be continued; `kiosk journal verify` says where it is broken."""


class Journal:
    """Thread-safe. `now` is wall time, aware. `durable` waits for the disk after each line."""

    def __init__(
        self,
        folder: Path,
        signer: Signer | None,
        now: Callable[[], datetime],
        *,
        durable: bool = True,
        file_bytes: int = FILE_BYTES,
        kept_files: int = KEPT_FILES,
    ) -> None:
        """Raises `JournalBroken` and `OSError`."""
        self._folder = folder
        self._signer = signer
        self._now = now
        self._durable = durable
        self._file_bytes = file_bytes
        self._kept_files = kept_files
        self._lock = threading.Lock()
        self._again: tuple[JournalEntry, datetime, int] | None = None
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        self._head = self._continue()

    def record(self, entry: JournalEntry) -> None:
        """Write it down, or count it if the line before says the same. Raises `OSError`."""
        with self._lock:
            now = self._now()
            if self._again is not None:
                same, since, times = self._again
                fresh = (now - since).total_seconds() < REPEAT_SECONDS
                if same == entry and fresh and entry.event is not JournalEvent.DAY_COUNTS:
                    self._again = (same, since, times + 1)
                    return
                self._flush()
            self._append(entry, 1)
            self._again = (entry, now, 0)

    def close(self) -> None:
        """Write what was only counted so far."""
        with self._lock:
            self._flush()

    # ---- under the lock --------------------------------------------------------------------------

    def _flush(self) -> None:
        if self._again is not None:
            entry, _, times = self._again
            self._again = None
            if times:
                self._append(entry, times)

    def _append(self, entry: JournalEntry, times: int) -> None:
        at = self._now().astimezone(UTC).isoformat(timespec="seconds")
        at = at[:10] if entry.event is JournalEvent.DAY_COUNTS else at
        line, last = line_of(entry, at, times, self._head.last)
        file = self._current_file()
        with file.open("ab") as out:
            out.write(line)
            out.flush()
            if self._durable:
                os.fsync(out.fileno())
        self._set_head(Head(self._head.before, last))

    def _current_file(self) -> Path:
        files = self.files()
        if files and files[-1].stat().st_size < self._file_bytes:
            return files[-1]
        while len(files) >= self._kept_files:
            gone = files.pop(0)
            last = read_line(gone.read_bytes().splitlines()[-1])
            self._set_head(Head(last, self._head.last))  # before the file goes: never a gap
            gone.unlink()
        return self._folder / f"{self._head.last.number + 1:09d}.jsonl"

    def files(self) -> list[Path]:
        """The files, oldest first."""
        return sorted(self._folder.glob("[0-9]*.jsonl"))

    def _set_head(self, head: Head) -> None:
        heads.write(self._folder, head, self._signer)
        self._head = head

    def _continue(self) -> Head:
        files = self.files()
        if not files:
            with suppress(HeadUnusable):
                heads.read(self._folder)
                raise JournalBroken
            return Head()
        try:
            head, _ = heads.read(self._folder)
            whole = _without_torn_end(files[-1])
            last = read_line(whole.splitlines()[-1]) if whole else head.last
        except (HeadUnusable, Trouble):
            raise JournalBroken from None
        if last.number not in (head.last.number, head.last.number + 1):
            raise JournalBroken
        return Head(head.before, last)


def _without_torn_end(file: Path) -> bytes:
    data = file.read_bytes()
    whole = data[: data.rfind(b"\n") + 1]
    if whole != data:
        with file.open("r+b") as torn:
            torn.truncate(len(whole))
    return whole
