"""The platform's client, made when it is first needed.

Its libraries take longer to load than the first screen to paint, so that loading belongs to the
central workers' threads and not to the start.
"""

import threading
from collections.abc import Callable, Mapping, Sequence

from kiosk.central.port import Central, CentralVisit
from kiosk.domain.catalogue import Catalogue
from kiosk.domain.device_status import LineStatus
from kiosk.domain.failures import Failure, FailureCode
from kiosk.logs import log
from kiosk.settings import SettingsProblem


class LazyCentral:
    """`Central`. A client that cannot be made (a key is missing) is a unit the platform refuses."""

    def __init__(self, make: Callable[[], Central]) -> None:
        self._make = make
        self._lock = threading.Lock()
        self._central: Central | None = None
        self._complained = ""

    def visit(self) -> CentralVisit:
        return self._made().visit()

    def health(self) -> LineStatus:
        try:
            return self._made().health()
        except Failure:
            return LineStatus.REFUSED

    def revoke(self, access_token: str) -> None:
        self._made().revoke(access_token)

    def kept_catalogue(self) -> Catalogue | None:
        return self._made().kept_catalogue()

    def fetch_catalogue(self) -> Catalogue | None:
        return self._made().fetch_catalogue()

    def void_proof(self, serial: int) -> None:
        self._made().void_proof(serial)

    def report_events(self, events: Sequence[Mapping[str, object]], lost: int) -> bool:
        return self._made().report_events(events, lost)

    def report_service(self, record: Mapping[str, object]) -> bool:
        return self._made().report_service(record)

    def _made(self) -> Central:
        with self._lock:
            if self._central is None:
                try:
                    self._central = self._make()
                except SettingsProblem as problem:
                    self._complain("SettingsProblem", problem)
                    raise Failure(FailureCode.UNIT_REFUSED) from None
                except Exception as error:  # noqa: BLE001 - whatever it is, the line stays down
                    self._complain(type(error).__name__)
                    raise Failure(FailureCode.UNIT_REFUSED) from None
            return self._central

    def _complain(self, kind: str, problem: SettingsProblem | None = None) -> None:
        """Once: it is tried again every few seconds. The words of any other error may name what a
        key file holds; a setting's name no more than itself.
        """
        about = f"{kind} {problem}"
        if about == self._complained:
            return
        self._complained = about
        if problem is None:
            log.warning("platform_client", type=kind)
        else:
            log.warning(
                "platform_client", type=kind, setting=problem.key, file=problem.what,
                reason=problem.reason, do="put it right, then kiosk doctor",
            )  # fmt: skip
