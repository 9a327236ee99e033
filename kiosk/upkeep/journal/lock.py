"""One writer of the journal at a time, and nobody who reads it while a line is half counted.

The lock is the kernel's (flock(2)): whoever dies lets go of it. All hold it for moments only.
"""

import fcntl
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

NAME = "lock"


@contextmanager
def for_writing(folder: Path) -> Iterator[None]:
    """No other process writes or reads meanwhile. Raises `OSError`."""
    lock = folder / NAME
    with lock.open("ab") as held:
        fcntl.flock(held, fcntl.LOCK_EX)
        yield


@contextmanager
def for_reading(folder: Path) -> Iterator[None]:
    """Nobody writes meanwhile. A copy of a journal has no lock, and needs none.

    Raises `OSError`.
    """
    lock = folder / NAME
    if not lock.exists():
        yield
        return
    with lock.open("rb") as held:
        fcntl.flock(held, fcntl.LOCK_SH)
        yield
