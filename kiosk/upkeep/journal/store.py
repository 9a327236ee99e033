"""The journal on disk: append-only files in one folder, rotated by size, with the head beside them.

Files are `NNNNNNNNN.jsonl`, named by the number of their first line. A line is on disk before the
head counts it; what a power cut left of a half-written line is taken off at the next start, and a
line the head could not count (a full disk) is taken back at once. Several processes may write: the
kiosk, and root's commands beside it. Each holds the lock and reads where the others have got to.
"""

import os
import threading
from collections.abc import Callable
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path

from kiosk.upkeep.journal import head as heads
from kiosk.upkeep.journal import lock
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
        if not folder.is_dir():
            folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        self._on_disk: _Version | None = None
        self._head = Head()
        with lock.for_writing(self._folder):
            self._head = self._continue()

    def record(self, entry: JournalEntry) -> None:
        """Write it down, or count it if the line before says the same.

        Raises `OSError`: then this entry is not in the journal, and the next one can be.
        """
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
            if times:
                self._append(entry, times)
            self._again = None

    def _append(self, entry: JournalEntry, times: int) -> None:
        at = self._now().astimezone(UTC).isoformat(timespec="seconds")
        at = at[:10] if entry.event is JournalEvent.DAY_COUNTS else at
        with lock.for_writing(self._folder):
            self._catch_up()
            line, last = line_of(entry, at, times, self._head.last)
            file = self._current_file()
            before = file.stat().st_size if file.exists() else None
            try:
                self._write(file, line)
                self._set_head(Head(self._head.before, last))
            except OSError:
                self._on_disk = None  # whatever comes of it: look again before the next line
                _take_back(file, before)
                raise

    def _write(self, file: Path, line: bytes) -> None:
        with file.open("ab") as out:
            out.write(line)
            out.flush()
            if self._durable:
                os.fsync(out.fileno())

    def _catch_up(self) -> None:
        """Another process may have written since, and a line of our own may have failed."""
        if self._on_disk is None or self._on_disk != _version(self._folder):
            with suppress(JournalBroken):  # our own chain goes on; `verify` tells of the other
                self._head = self._continue()

    def _current_file(self) -> Path:
        files = self.files()
        if files and files[-1].stat().st_size < self._file_bytes:
            return files[-1]
        while len(files) >= self._kept_files:
            gone = files.pop(0)
            try:
                last = read_line(gone.read_bytes().splitlines()[-1])
            except (Trouble, IndexError):
                break  # somebody changed it: it stays, as evidence
            self._set_head(Head(last, self._head.last))  # before the file goes: never a gap
            gone.unlink()
        return self._folder / f"{self._head.last.number + 1:09d}.jsonl"

    def files(self) -> list[Path]:
        """The files, oldest first."""
        return sorted(self._folder.glob("[0-9]*.jsonl"))

    def _set_head(self, head: Head) -> None:
        heads.write(self._folder, head, self._signer, durable=self._durable)
        self._head = head
        self._on_disk = _version(self._folder)

    def _continue(self) -> Head:
        files = self.files()
        if not files:
            with suppress(HeadUnusable):
                if heads.read(self._folder)[0].last.number:
                    raise JournalBroken
            return Head()
        try:
            whole = _without_torn_end(files[-1])
            head = Head() if self._first_line(whole) else heads.read(self._folder)[0]
            while files and not whole:  # a file that was begun, and nothing written in it
                whole = _without_torn_end(files.pop())
            last = read_line(whole.splitlines()[-1]) if whole else head.before
        except (HeadUnusable, Trouble):
            raise JournalBroken from None
        if last.number not in (head.last.number, head.last.number + 1):
            raise JournalBroken
        return Head(head.before, last)

    def _first_line(self, whole: bytes) -> bool:
        """Whether the power went off between the very first line and the very first head."""
        return whole.count(b"\n") <= 1 and _version(self._folder) is None


_Version = tuple[int, int]


def _version(folder: Path) -> _Version | None:
    """Of the head: each writing makes a new file of it."""
    try:
        found = (folder / heads.NAME).stat()
    except OSError:
        return None
    return found.st_ino, found.st_mtime_ns


def _take_back(file: Path, size: int | None) -> None:
    """The line that was not counted. What cannot be taken back is counted by the next line."""
    with suppress(OSError):
        if size is None:
            file.unlink(missing_ok=True)
        else:
            os.truncate(file, size)


def _without_torn_end(file: Path) -> bytes:
    data = file.read_bytes()
    whole = data[: data.rfind(b"\n") + 1]
    if whole != data:
        with file.open("r+b") as torn:
            torn.truncate(len(whole))
    return whole
