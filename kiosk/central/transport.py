"""One HTTP exchange within a deadline and a size, and nothing left behind.

`requests` has no limit for a whole reply: a peer that sends one byte a second keeps a call alive
for ever. So each call is guarded by a timer that shuts its socket down at the deadline, whatever
phase it is in (TLS handshake, headers, body).
"""

import random
import secrets
import ssl
import time
from collections.abc import Iterator, Mapping
from dataclasses import field
from pathlib import Path
from typing import Any

import requests

from kiosk.central.deadline import Deadline, GuardedAdapter
from kiosk.domain.failures import Failure, FailureCode
from kiosk.domain.personal import Personal
from kiosk.values import dataclass

_CHUNK = 16 * 1024
_TRIES = 3
_FIRST_PAUSE = 0.15
_LONGEST_PAUSE = 1.0
_HOPELESS = frozenset({FailureCode.UNIT_REFUSED, FailureCode.PLATFORM_UNTRUSTED})
_OWN_FILES = frozenset({"X509", "PEM"})  # the libraries in OpenSSL that load key and certificate
_TRY_AGAIN = frozenset({429, 502, 503, 504})


@dataclass(frozen=True, slots=True)
class Patience:
    """Limits in seconds and bytes. `reply` is for the whole call, tries and pauses included."""

    connect: float = 3.0
    read: float = 5.0
    reply: float = 8.0
    short_reply: float = 2.0
    largest: int = 1_000_000


@dataclass(frozen=True, slots=True)
class Endpoint:
    """Where the platform is and how the two sides know each other (mTLS).

    `ca` holds the authority that signs the platform's certificate; `None` takes the public ones.
    Its public pages need neither `certificate` nor `key`.
    """

    base_url: str
    ca: Path | None
    certificate: Path | None
    key: Path | None
    patience: Patience = field(default_factory=Patience)


@dataclass(frozen=True, slots=True, repr=False)
class Reply(Personal):
    """A whole reply."""

    status: int
    content_type: str
    body: bytes
    etag: str = ""

    @property
    def ok(self) -> bool:
        return self.status in {200, 201, 204}


class Wire:
    """A fresh HTTP session; safe to use from several threads; ends all calls when closed."""

    def __init__(self, endpoint: Endpoint) -> None:
        self._endpoint = endpoint
        self._adapter = GuardedAdapter()
        session = requests.Session()
        session.trust_env = False
        session.verify = str(endpoint.ca) if endpoint.ca else True
        if endpoint.certificate and endpoint.key:
            session.cert = (str(endpoint.certificate), str(endpoint.key))
        session.headers = requests.structures.CaseInsensitiveDict(
            {"Accept": "*/*", "Accept-Encoding": "identity", "User-Agent": "osmanthus-kiosk"}
        )
        session.adapters.clear()
        session.mount("https://", self._adapter)
        self._session = session
        self._trace = secrets.token_hex(16)
        self._closed = False

    def call(
        self,
        method: str,
        path: str,
        *,
        idempotent: bool,
        seconds: float | None = None,
        headers: Mapping[str, str] | None = None,
        **content: Any,
    ) -> Reply:
        """One exchange, tried again where that can do no harm. Raises `Failure`.

        `content` is one of `data` (a form), `json`, and `params`. A call that is not idempotent is
        tried again only if the connection was never made.
        """
        if self._closed:
            raise Failure(FailureCode.LINE_DOWN)
        limit = seconds if seconds is not None else self._endpoint.patience.reply
        with Deadline(limit) as deadline, self._adapter.guarded_by(deadline):
            for pause in _pauses():
                try:
                    reply = self._once(method, path, deadline, headers or {}, content)
                except requests.RequestException as error:
                    unsent = isinstance(error, requests.exceptions.ConnectTimeout) or (
                        not deadline.connected
                    )
                    code = _code_of(error, late=deadline.over)
                    hopeless = code in _HOPELESS or deadline.aborted
                    if pause is None or hopeless or not (idempotent or unsent):
                        raise Failure(code) from None
                else:
                    if pause is None or not idempotent or reply.status not in _TRY_AGAIN:
                        return reply
                if deadline.left() <= pause:
                    raise Failure(FailureCode.LINE_SLOW)
                time.sleep(pause)
        raise AssertionError  # the last pause is None, which returns or raises

    def close(self) -> None:
        """End every call under way and forget the connection."""
        self._closed = True
        self._adapter.abort()
        self._session.close()

    def _once(
        self,
        method: str,
        path: str,
        deadline: Deadline,
        headers: Mapping[str, str],
        content: Mapping[str, Any],
    ) -> Reply:
        patience = self._endpoint.patience
        left = max(deadline.left(), 0.001)
        with self._session.request(
            method,
            self._endpoint.base_url + path,
            headers={**headers, "traceparent": self._traceparent()},
            timeout=(min(patience.connect, left), min(patience.read, left)),
            allow_redirects=False,
            stream=True,
            **content,
        ) as response:
            body = b"".join(_pieces(response, patience.largest))
            self._session.cookies.clear()
            told = response.headers
            kind, etag = told.get("Content-Type", ""), told.get("ETag", "")
            return Reply(response.status_code, kind, body, etag)

    def _traceparent(self) -> str:
        """W3C Trace Context: one trace for the session, one span for each try."""
        return f"00-{self._trace}-{secrets.token_hex(8)}-01"


def _pauses() -> Iterator[float | None]:
    for attempt in range(_TRIES - 1):
        ceiling = min(_FIRST_PAUSE * 2**attempt, _LONGEST_PAUSE)
        yield ceiling * random.uniform(0.5, 1)  # noqa: S311  jitter, not a secret
    yield None


def _pieces(response: requests.Response, largest: int) -> Iterator[bytes]:
    size = 0
    for piece in response.iter_content(_CHUNK):
        size += len(piece)
        if size > largest:
            raise Failure(FailureCode.REPLY_TOO_LARGE)
        yield piece


def _code_of(error: BaseException, *, late: bool) -> FailureCode:
    """Why the line gave nothing: slow, not to be trusted, not taking this unit, or down."""
    if late:
        return FailureCode.LINE_SLOW
    seen: BaseException | None = error
    slow = isinstance(error, requests.exceptions.ReadTimeout)
    while seen is not None:
        cut = isinstance(seen, ssl.SSLEOFError | ssl.SSLZeroReturnError)
        if isinstance(seen, ssl.SSLError) and not cut:
            return _of_tls(seen)
        slow = slow or isinstance(seen, TimeoutError)
        seen = _cause(seen)
    return FailureCode.LINE_SLOW if slow else FailureCode.LINE_DOWN


def _of_tls(error: ssl.SSLError) -> FailureCode:
    """An alert is the peer's word on us, and a key or certificate that cannot be used is our own;
    everything else is that who answers is not to be told anything: a certificate that has run out,
    is another host's or nobody's, or no TLS at all (the page of a hotel's network).
    """
    ours = error.library in _OWN_FILES or "ALERT" in (error.reason or "")
    return FailureCode.UNIT_REFUSED if ours else FailureCode.PLATFORM_UNTRUSTED


def _cause(error: BaseException) -> BaseException | None:
    """The next error down: urllib3 keeps some in `reason` or among the arguments."""
    reason = getattr(error, "reason", None)
    if isinstance(reason, BaseException):
        return reason
    inner = next((arg for arg in error.args if isinstance(arg, BaseException)), None)
    return inner or error.__cause__ or error.__context__
