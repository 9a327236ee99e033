"""One visit as the executor sees it: its own session with the platform, closed when it is over."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager

from kiosk.central.port import Central, CentralVisit, DeviceCode
from kiosk.domain.personal import Personal


class VisitOver(Exception):
    """The visit ended before the call was made: nobody waits for the answer."""


class Attempt(Personal):
    """`card_name`, `codes` and `keys` (by confirmation) are the executor's thread's; the session
    may be used by several.
    """

    def __init__(self, visit_id: int, central: Central) -> None:
        self.visit_id = visit_id
        self.card_name: str | None = None
        self.codes: dict[str, DeviceCode] = {}
        self.keys: dict[int, str] = {}
        self._central = central
        self._session: CentralVisit | None = None
        self._calls = 0
        self._over = False
        self._lock = threading.Lock()

    @property
    def over(self) -> bool:
        return self._over

    @contextmanager
    def calling(self) -> Iterator[CentralVisit]:
        """The visit's session, for one call. Raises `VisitOver`."""
        with self._lock:
            if self._over:
                raise VisitOver
            if self._session is None:
                self._session = self._central.visit()
            session = self._session
            self._calls += 1
        try:
            yield session
        finally:
            with self._lock:
                self._calls -= 1
            self.close()

    def end(self) -> None:
        """No new calls, and nothing kept. Does not block; `close` has to follow."""
        with self._lock:
            self._over = True
            self.card_name = None
            self.codes.clear()
            self.keys.clear()

    def close(self) -> None:
        """Close the session, once the visit is over and the last call under way has ended."""
        with self._lock:
            if not self._over or self._calls or self._session is None:
                return
            session, self._session = self._session, None
        session.close()
