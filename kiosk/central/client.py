"""The platform over HTTPS: `kiosk.central.port.Central` for a production unit."""

from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from datetime import datetime
from pathlib import Path

from kiosk.central.catalogue_shelf import CatalogueShelf
from kiosk.central.client_visit import HttpCentralVisit
from kiosk.central.link import Link, Trust, Unit
from kiosk.central.replies import client_form, expect, parse
from kiosk.central.transport import Endpoint, Reply, Wire
from kiosk.central.unit_key import UnitKey
from kiosk.central.wire import HealthReply
from kiosk.domain.catalogue import Catalogue
from kiosk.domain.city import City
from kiosk.domain.device_status import LineStatus
from kiosk.domain.failures import Failure, FailureCode
from kiosk.logs import log
from kiosk.values import replace

_LINE = {
    FailureCode.PLATFORM_UNTRUSTED: LineStatus.UNTRUSTED,
    FailureCode.UNIT_REFUSED: LineStatus.REFUSED,
}
_FOR_GOOD = frozenset({403, 404, 422})
_UNWANTED = frozenset({409, 413, 422})

NOT_MODIFIED = 304


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
        catalogue_file: Path | None = None,
    ) -> None:
        """Reads the unit's key once; `now` is aware wall time; `catalogue_file` is where the
        catalogue is kept. Raises OSError, ValueError.
        """
        if endpoint.key is None:
            raise ValueError("a unit needs its key")
        key = UnitKey(unit.unit_id, endpoint.key.read_bytes(), endpoint.base_url, now)
        self._link = Link(endpoint, unit, trust, city, key, now)
        self._shelf = CatalogueShelf(catalogue_file, trust, city.city_id, now)
        self._untold: Catalogue | None = None

    def visit(self) -> HttpCentralVisit:
        """A fresh session for one visit."""
        return HttpCentralVisit(self._link, self._city_published)

    def health(self) -> LineStatus:
        """GET /v1/health within `Patience.short_reply`."""
        limit = self._link.endpoint.patience.short_reply
        try:
            parse(HealthReply, expect(self._call("GET", "/v1/health", seconds=limit)))
        except Failure as failure:
            return _LINE.get(failure.code, LineStatus.DOWN)
        return LineStatus.UP

    def revoke(self, access_token: str) -> None:
        """POST /oauth/revoke; an unknown token counts as revoked (RFC 7009 section 2.2)."""
        form = {"token": access_token, **client_form(self._link.key)}
        expect(self._call("POST", "/oauth/revoke", data=form))

    def kept_catalogue(self) -> Catalogue | None:
        """From the disk; what is signed from now on is read by its calendar."""
        return self._in_force(self._shelf.kept())

    def fetch_catalogue(self) -> Catalogue | None:
        """GET /v1/catalogue; 304 (RFC 9110 section 15.4.5) is nothing newer. Raises `Failure`."""
        untold, self._untold = self._untold, None
        return self._ask_catalogue() or untold

    def _city_published(self) -> City:
        """The city as it is published, asked for now if that was never told: a record says which
        sources are connected. Without an answer the record says that this is not known.
        """
        if not self._shelf.etag:
            with suppress(Failure):  # whose it is, the watch of the catalogue tells
                self._untold = self._ask_catalogue(self._link.endpoint.patience.short_reply)
        return self._link.city

    def _ask_catalogue(self, seconds: float | None = None) -> Catalogue | None:
        etag = self._shelf.etag
        reply = self._call(
            "GET",
            "/v1/catalogue",
            seconds=seconds,
            headers={"If-None-Match": etag} if etag else {},
        )
        if reply.status == NOT_MODIFIED:
            return None
        text = expect(reply).body.decode("ascii", errors="replace")
        return self._in_force(self._shelf.offered(text, reply.etag))

    def _in_force(self, catalogue: Catalogue | None) -> Catalogue | None:
        if catalogue is not None:
            self._link = replace(self._link, city=self._link.city.under(catalogue))
        return catalogue

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

    def report_events(self, events: Sequence[Mapping[str, object]], lost: int) -> bool:
        """POST /v1/unit/events."""
        return self._report("/v1/unit/events", {"events": list(events), "lost": lost})

    def report_service(self, record: Mapping[str, object]) -> bool:
        """POST /v1/unit/service-records."""
        return self._report("/v1/unit/service-records", {"record": record})

    def _report(self, path: str, said: Mapping[str, object]) -> bool:
        """Tried again where the platform has none of this yet (404); not where it says no."""
        reply = self._call("POST", path, json={**said, **client_form(self._link.key)})
        if reply.status in _UNWANTED:
            log.error("report_refused", status=reply.status)
            return False
        expect(reply)
        return True

    def _call(
        self,
        method: str,
        path: str,
        *,
        seconds: float | None = None,
        data: dict[str, str] | None = None,
        json: Mapping[str, object] | None = None,
        headers: dict[str, str] | None = None,
    ) -> Reply:
        """One idempotent call in a session of its own."""
        wire = Wire(self._link.endpoint)
        try:
            return wire.call(
                method,
                path,
                idempotent=True,
                seconds=seconds,
                data=data,
                json=json,
                headers=headers,
            )
        finally:
            wire.close()
