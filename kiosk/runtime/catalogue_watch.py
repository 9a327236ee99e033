"""Asks for the catalogue now and then, when nobody is here to wait for anything else."""

from collections.abc import Callable

from kiosk.central.port import Central
from kiosk.domain.failures import Failure, FailureCode
from kiosk.logs import log
from kiosk.runtime.calls import note_fault
from kiosk.runtime.pace import Pace
from kiosk.runtime.workers import Workers
from kiosk.visit.events import CatalogueChanged, Event

# What is wrong with the catalogue itself; of the line somebody else tells.
_NOT_SOUND = frozenset(
    {FailureCode.STATEMENT_UNSIGNED, FailureCode.REPLY_MALFORMED, FailureCode.REPLY_TOO_LARGE}
)


class CatalogueWatch:
    """First what lies on the disk, then what the platform has; `busy` while somebody is here."""

    def __init__(
        self,
        workers: Workers,
        central: Central,
        post: Callable[[Event], None],
        pace: Pace,
        busy: Callable[[], bool],
    ) -> None:
        self._workers = workers
        self._central = central
        self._post = post
        self._pace = pace
        self._busy = busy
        self._told: FailureCode | None = None

    def start(self) -> None:
        """Now, and from now on."""
        self._workers.submit(self._open)

    def _open(self) -> None:
        try:
            kept = self._central.kept_catalogue()
        except Failure:
            kept = None  # a unit without its keys: the line watch has said so
        except Exception as error:  # noqa: BLE001 - the profile's own is good enough
            note_fault("catalogue", error)
            kept = None
        if kept is not None:
            self._post(CatalogueChanged(kept))
        self._ask()

    def _ask(self) -> None:
        if self._busy():
            self._workers.submit(self._ask, delay=self._pace.catalogue_after(came=False))
            return
        came = False
        try:
            fresh = self._central.fetch_catalogue()
        except Failure as failure:
            self._complain(failure.code)
        except Exception as error:  # noqa: BLE001 - or nobody would ever ask again
            note_fault("catalogue", error)
        else:
            came = True
            if fresh is not None:
                self._post(CatalogueChanged(fresh))
        self._workers.submit(self._ask, delay=self._pace.catalogue_after(came=came))

    def _complain(self, code: FailureCode) -> None:
        """Once: it is asked for again every minute."""
        if code in _NOT_SOUND and code is not self._told:
            log.warning("catalogue_refused", code=code.value)
        self._told = code
