"""The numbers of slips that have to be void if nobody lives to say otherwise.

A slip under way is one of them until it has come out, and a number that is to be voided until the
platform has done so: a program that is killed in between finds it at its next start. Only the
number is kept, which says nothing of anybody, as the name of an empty file.
"""

import os
from contextlib import suppress
from pathlib import Path

from kiosk.domain.printing import Printed, PrintOutcome, SentUnconfirmed

FOLDER = "voids"


class VoidsDue:
    """Thread-safe: each number has a file of its own. Without a folder nothing is remembered."""

    def __init__(self, state: Path | None) -> None:
        """`state` is the unit's own folder."""
        self._folder = None if state is None else state / FOLDER

    def add(self, serial: int) -> None:
        """On disk when this returns; on a full one it is not, which the storage check tells."""
        if self._folder is None:
            return
        with suppress(OSError):
            self._folder.mkdir(parents=True, exist_ok=True, mode=0o700)
            os.close(os.open(self._file(self._folder, serial), os.O_CREAT | os.O_WRONLY, 0o600))
            holder = os.open(self._folder, os.O_RDONLY | os.O_DIRECTORY)
            try:
                os.fsync(holder)
            finally:
                os.close(holder)

    def drop(self, serial: int) -> None:
        """It came out whole, or is void."""
        if self._folder is not None:
            with suppress(OSError):
                self._file(self._folder, serial).unlink(missing_ok=True)

    def ended(self, serial: int, outcome: PrintOutcome) -> None:
        """How the slip with this number ended at the printer."""
        if isinstance(outcome, Printed | SentUnconfirmed):
            self.drop(serial)

    def left(self) -> tuple[int, ...]:
        """What an earlier run did not live to see the end of."""
        if self._folder is None:
            return ()
        found = []
        with suppress(OSError):
            for file in self._folder.iterdir():
                with suppress(ValueError):
                    found.append(int(file.name, 16))
        return tuple(sorted(found))

    @staticmethod
    def _file(folder: Path, serial: int) -> Path:
        return folder / f"{serial:012x}"
