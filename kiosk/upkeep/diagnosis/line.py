"""The line to the platform, from the name up: name, port, certificates, answer, clock.

The checks stop at the first layer that is not well: what lies above it cannot be judged. They ask
`GET /v1/health` with the unit's own certificate, and read one header (`Date`, RFC 9110).
"""

import socket
import ssl
import time
from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from email.utils import parsedate_to_datetime
from http.client import HTTPException, HTTPSConnection
from urllib.parse import urlsplit

from cryptography import x509

from kiosk.settings import PlatformSection
from kiosk.upkeep.checks import Check, UnitPart, Verdict
from kiosk.upkeep.diagnosis import clock
from kiosk.upkeep.diagnosis.findings import Finder
from kiosk.values import dataclass

LIMIT = 5.0
SLOW_MS = 1500
SOON = timedelta(days=21)

_NOT_YET_VALID, _EXPIRED = 9, 10  # X509_V_ERR_*, openssl-verification-options(1)


@dataclass(frozen=True, slots=True)
class _Answer:
    status: int
    date: datetime | None
    milliseconds: int


def look(platform: PlatformSection, now: Callable[[], datetime], find: Finder) -> Iterator[Check]:
    """Layer by layer; each is yielded as soon as it is known."""
    own = _own_certificate(platform, now(), find)
    yield own
    url = urlsplit(platform.url)
    host, port = url.hostname or "", url.port or 443
    addresses = _addresses(host, port)
    if not addresses:
        yield find.found(UnitPart.LINE, "dns", "unknown", Verdict.STOP)
        return
    yield find.found(UnitPart.LINE, "dns", "found", Verdict.WELL)
    if not _connects(host, port):
        yield find.found(UnitPart.LINE, "connect", "refused", Verdict.STOP)
        return
    yield find.found(UnitPart.LINE, "connect", "made", Verdict.WELL)
    yield from _spoken(platform, host, port, now, find)


def _spoken(
    platform: PlatformSection, host: str, port: int, now: Callable[[], datetime], find: Finder
) -> Iterator[Check]:
    theirs = _peer_certificate(host, port)
    try:
        answer = _ask(host, port, _context(platform))
    except ssl.SSLCertVerificationError as error:
        yield _refused_by_us(error, theirs, find)
        if error.verify_code in (_NOT_YET_VALID, _EXPIRED):
            yield _clock(_date_unchecked(platform, host, port), now(), find)
        return
    except ssl.SSLError:
        yield find.found(UnitPart.LINE, "tls", "refused", Verdict.STOP)
        return
    except (OSError, HTTPException, ValueError):
        yield find.found(UnitPart.LINE, "api", "bad", Verdict.STOP)
        return
    if theirs is not None:
        until = theirs.not_valid_after_utc
        soon = until - now() < _soon(theirs)
        outcome, verdict = ("soon", Verdict.HEED) if soon else ("good", Verdict.WELL)
        yield find.found(UnitPart.LINE, "tls", outcome, verdict, until=until.date().isoformat())
    yield _answered(answer, find)
    yield _clock(answer.date, now(), find)


def _answered(answer: _Answer, find: Finder) -> Check:
    if answer.status in (401, 403):
        return find.found(UnitPart.LINE, "tls", "refused", Verdict.STOP)
    if answer.status != 200:
        return find.found(UnitPart.LINE, "api", "bad", Verdict.STOP)
    slow = answer.milliseconds > SLOW_MS
    outcome, verdict = ("slow", Verdict.HEED) if slow else ("good", Verdict.WELL)
    return find.found(UnitPart.LINE, "api", outcome, verdict, ms=answer.milliseconds)


def _clock(theirs: datetime | None, ours: datetime, find: Finder) -> Check:
    if theirs is None:
        return find.found(UnitPart.CLOCK, "clock", "unknown", Verdict.UNKNOWN)
    return clock.off_by((ours - theirs).total_seconds(), find)


def _refused_by_us(
    error: ssl.SSLCertVerificationError, theirs: x509.Certificate | None, find: Finder
) -> Check:
    if theirs is not None and error.verify_code == _EXPIRED:
        until = theirs.not_valid_after_utc.date().isoformat()
        return find.found(UnitPart.LINE, "tls", "expired", Verdict.STOP, until=until)
    if theirs is not None and error.verify_code == _NOT_YET_VALID:
        since = theirs.not_valid_before_utc.date().isoformat()
        return find.found(UnitPart.LINE, "tls", "early", Verdict.STOP, since=since)
    return find.found(UnitPart.LINE, "tls", "stranger", Verdict.STOP)


def _own_certificate(platform: PlatformSection, now: datetime, find: Finder) -> Check:
    try:
        own = x509.load_pem_x509_certificate(platform.certificate.read_bytes())
        there = platform.key.is_file()
    except (OSError, ValueError):
        there = False
    if not there:
        return find.found(UnitPart.LINE, "key", "missing", Verdict.STOP)
    until = own.not_valid_after_utc
    outcome, verdict = "good", Verdict.WELL
    if until < now:
        outcome, verdict = "expired", Verdict.STOP
    elif until - now < _soon(own):
        outcome, verdict = "soon", Verdict.HEED
    return find.found(UnitPart.LINE, "key", outcome, verdict, until=until.date().isoformat())


def _soon(certificate: x509.Certificate) -> timedelta:
    """A certificate made for days is not soon at an end because it was made for days."""
    life = certificate.not_valid_after_utc - certificate.not_valid_before_utc
    return min(SOON, life / 4)


def _addresses(host: str, port: int) -> list[object]:
    try:
        return list(socket.getaddrinfo(host, port, type=socket.SOCK_STREAM))
    except (OSError, UnicodeError):
        return []


def _connects(host: str, port: int) -> bool:
    try:
        socket.create_connection((host, port), LIMIT).close()
    except OSError:
        return False
    return True


def _context(platform: PlatformSection) -> ssl.SSLContext:
    context = ssl.create_default_context(cafile=platform.ca)
    context.load_cert_chain(platform.certificate, platform.key)
    return context


def _unchecked() -> ssl.SSLContext:
    """To read dates from a peer that is not trusted, for a technician's eyes only."""
    context = ssl.create_default_context()
    context.check_hostname = False
    context.verify_mode = ssl.CERT_NONE
    return context


def _peer_certificate(host: str, port: int) -> x509.Certificate | None:
    try:
        with (
            socket.create_connection((host, port), LIMIT) as plain,
            _unchecked().wrap_socket(plain, server_hostname=host) as secure,
        ):
            given = secure.getpeercert(binary_form=True)
    except OSError:
        return None
    return None if given is None else x509.load_der_x509_certificate(given)


def _ask(host: str, port: int, context: ssl.SSLContext) -> _Answer:
    began = time.monotonic()
    connection = HTTPSConnection(host, port, timeout=LIMIT, context=context)
    try:
        connection.request("GET", "/v1/health")
        reply = connection.getresponse()
        reply.read(65536)
        date = reply.getheader("Date")
        took = round((time.monotonic() - began) * 1000)
        return _Answer(reply.status, parsedate_to_datetime(date) if date else None, took)
    finally:
        connection.close()


def _date_unchecked(platform: PlatformSection, host: str, port: int) -> datetime | None:
    try:
        context = _unchecked()
        context.load_cert_chain(platform.certificate, platform.key)  # it speaks to units alone
        return _ask(host, port, context).date
    except (OSError, HTTPException, ValueError):
        return None
