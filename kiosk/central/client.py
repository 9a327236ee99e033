"""The platform over HTTPS: `kiosk.central.port.Central` for a production unit."""

from collections.abc import Callable
from datetime import datetime

from kiosk.central.client_visit import HttpCentralVisit
from kiosk.central.link import Link, Trust, Unit
from kiosk.central.replies import client_form, expect, parse
from kiosk.central.transport import Endpoint, Reply, Wire
from kiosk.central.unit_key import UnitKey
from kiosk.central.wire import HealthReply
from kiosk.domain.city import City
from kiosk.domain.device_status import LineStatus
from kiosk.domain.failures import Failure, FailureCode
from kiosk.logs import log

_FOR_GOOD = frozenset({403, 404, 422})


class HttpCentral:
    """`Central` over HTTPS with mTLS and private_key_jwt. Thread-safe."""

    def __init__(
        self,
        endpoint: Endpoint,
        unit: Unit,
        trust: Trust,
        *,
        city: City,
        now: Callable[[], datetime],
    ) -> None:
        """Reads the unit's key once; `now` is aware wall time. Raises OSError, ValueError."""
        if endpoint.key is None:
            raise ValueError("a unit needs its key")
        key = UnitKey(unit.unit_id, endpoint.key.read_bytes(), endpoint.base_url, now)
        self._link = Link(endpoint, unit, trust, city, key, now)

    def visit(self) -> HttpCentralVisit:
        """A fresh session for one visit."""
        return HttpCentralVisit(self._link)

    def health(self) -> LineStatus:
        """GET /v1/health within `Patience.short_reply`."""
        limit = self._link.endpoint.patience.short_reply
        try:
            parse(HealthReply, expect(self._call("GET", "/v1/health", seconds=limit)))
        except Failure as failure:
            refused = failure.code is FailureCode.UNIT_REFUSED
            return LineStatus.REFUSED if refused else LineStatus.DOWN
        return LineStatus.UP

    def revoke(self, access_token: str) -> None:
        """POST /oauth/revoke; an unknown token counts as revoked (RFC 7009 section 2.2)."""
        form = {"token": access_token, **client_form(self._link.key)}
        expect(self._call("POST", "/oauth/revoke", data=form))

    def void_proof(self, serial: int) -> None:
        """POST /v1/proofs/void with the unit's key alone.

        A refusal for good is logged and counts as the end of it: to ask again would change nothing.
        """
        form = {"serial": str(serial), **client_form(self._link.key)}
        reply = self._call("POST", "/v1/proofs/void", data=form)
        if reply.status in _FOR_GOOD:
            log.error("void_refused", status=reply.status)
            return
        expect(reply)

    def _call(
        self,
        method: str,
        path: str,
        *,
        seconds: float | None = None,
        data: dict[str, str] | None = None,
    ) -> Reply:
        """One idempotent call in a session of its own."""
        wire = Wire(self._link.endpoint)
        try:
            return wire.call(method, path, idempotent=True, seconds=seconds, data=data)
        finally:
            wire.close()
