"""What has to be undone at the platform, however often the line breaks meanwhile."""

import time
from collections.abc import Callable

from kiosk.central.port import Central
from kiosk.domain.failures import Failure
from kiosk.runtime.calls import note_fault
from kiosk.runtime.pace import Pace
from kiosk.runtime.workers import Workers
from kiosk.upkeep.voids_due import VoidsDue


class Undoing:
    """Revokes tokens and voids slips in the background."""

    def __init__(self, workers: Workers, central: Central, pace: Pace, due: VoidsDue) -> None:
        self._workers = workers
        self._central = central
        self._pace = pace
        self._due = due

    def go_on(self) -> None:
        """With what an earlier run was killed over."""
        self._workers.submit(self._voids_left)

    def revoke(self, access_token: str) -> None:
        """RFC 7009, tried again while the token lives."""
        until = time.monotonic() + self._pace.revoke_for
        self._begin(lambda: self._central.revoke(access_token), until)

    def void(self, serial: int) -> None:
        """Tried again as long as the program runs, and by the next one."""

        def undo() -> None:
            self._due.add(serial)
            self._central.void_proof(serial)
            self._due.drop(serial)

        self._begin(undo, float("inf"))

    def _voids_left(self) -> None:
        for serial in self._due.left():
            self.void(serial)

    def _begin(self, undo: Callable[[], None], until: float) -> None:
        self._workers.submit(lambda: self._try(undo, until, 1))

    def _try(self, undo: Callable[[], None], until: float, tries: int) -> None:
        try:
            undo()
        except Exception as error:  # noqa: BLE001 - whatever it was, it is not undone yet
            if not isinstance(error, Failure):
                note_fault("undoing", error)
            pause = self._pace.retry(tries)
            if time.monotonic() + pause < until:
                self._workers.submit(lambda: self._try(undo, until, tries + 1), pause)
