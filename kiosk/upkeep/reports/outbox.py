"""Events that wait for the line, on the disk: oldest first, and never more than `MOST_WAITING`."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from kiosk.logs import log
from kiosk.values import dataclass

FILE = "reports.sqlite"
MOST_WAITING = 2000
"""Weeks of a unit's events; of more the oldest are dropped, and how many is told."""
_TABLES = """
CREATE TABLE IF NOT EXISTS waiting(number INTEGER PRIMARY KEY AUTOINCREMENT, event TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS lost(count INTEGER NOT NULL);
"""


@dataclass(frozen=True, slots=True)
class Batch:
    """The oldest events as JSON texts, up to `last`; `lost` were dropped before them."""

    events: tuple[str, ...]
    last: int
    lost: int


class Outbox:
    """Safe from several threads: SQLite locks the file. All raise `sqlite3.Error`, `OSError`."""

    def __init__(self, folder: Path, most: int = MOST_WAITING) -> None:
        self._file = folder / FILE
        self._most = most

    def put(self, event: str) -> None:
        """One more; it is on the disk when this returns. A file that broke is begun anew."""
        try:
            self._put(event)
        except sqlite3.OperationalError:
            raise  # locked, full or not writable: the file itself may be sound
        except sqlite3.DatabaseError as error:
            log.error("outbox_broken", type=type(error).__name__)
            self._file.unlink(missing_ok=True)
            self._put(event)

    def oldest(self, count: int) -> Batch:
        """What is to be sent next."""
        with self._open() as db:
            rows = db.execute(
                "SELECT number, event FROM waiting ORDER BY number LIMIT ?", (count,)
            ).fetchall()
            events = tuple(str(event) for _, event in rows)
            return Batch(events, rows[-1][0] if rows else 0, _lost(db))

    def sent(self, batch: Batch) -> None:
        """The platform has these."""
        with self._open() as db:
            db.execute("DELETE FROM waiting WHERE number <= ?", (batch.last,))
            db.execute("UPDATE lost SET count = max(0, count - ?)", (batch.lost,))

    def _put(self, event: str) -> None:
        with self._open() as db:
            db.execute("INSERT INTO waiting(event) VALUES (?)", (event,))
            waiting = db.execute("SELECT count(*) FROM waiting").fetchone()[0]
            over = waiting - self._most
            if over > 0:
                db.execute(
                    "DELETE FROM waiting WHERE number IN"
                    " (SELECT number FROM waiting ORDER BY number LIMIT ?)",
                    (over,),
                )
                lost = _lost(db) + over
                db.execute("DELETE FROM lost")
                db.execute("INSERT INTO lost(count) VALUES (?)", (lost,))

    @contextmanager
    def _open(self) -> Iterator[sqlite3.Connection]:
        """One transaction."""
        self._file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        with closing(sqlite3.connect(self._file, timeout=2)) as db, db:
            db.executescript(_TABLES)
            yield db


def _lost(db: sqlite3.Connection) -> int:
    row = db.execute("SELECT sum(count) FROM lost").fetchone()
    return int(row[0] or 0)
