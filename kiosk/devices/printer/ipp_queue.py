"""One IPP printer or CUPS queue, asked over HTTP (RFC 8010) within deadlines, or TLS (`ipps`)."""

import http.client
import ipaddress
import itertools
import logging
import socket
import ssl
from collections.abc import Sequence
from functools import cached_property
from pathlib import Path
from urllib.parse import urlsplit

from kiosk.central.deadline import Deadline
from kiosk.devices.printer.ipp_message import (
    LONGEST_REPLY,
    Attribute,
    BadMessage,
    Group,
    Operation,
    Reply,
    Tag,
    Values,
    attribute,
    reply,
    request,
)
from kiosk.devices.printer.ipp_words import JobWord, job_word
from kiosk.devices.printer.link import Silence
from kiosk.devices.printer.transport import TransportLost
from kiosk.values import dataclass

PORT = 631
SCHEMES = ("ipp", "ipps")
USER = "osmanthus-kiosk"
_log = logging.getLogger(__name__)
JOB_NAME = "slip"
"""What a server keeps of a job: never a word of the visitor's."""
_JOB_WORDS = ("job-state", "job-state-reasons")
_MANY = 20
_ASKED = (
    "printer-state",
    "printer-state-reasons",
    "printer-is-accepting-jobs",
    "document-format-supported",
    "pwg-raster-document-type-supported",
    "device-uri",  # of a CUPS queue: the printer behind it
)


class Refused(Exception):
    """The server says no; `code` is IPP's (RFC 8011, appendix B) or HTTP's from 0x10000 on."""

    def __init__(self, code: int) -> None:
        super().__init__(f"{code:#06x}")
        self.code = code


@dataclass
class Broken(Exception):
    """The line broke, or time ran out, while a document was handed over; `whole`: all of it was."""

    late: bool
    whole: bool


@dataclass(frozen=True, slots=True)
class Media:
    """The page in hundredths of a millimetre."""

    width: int
    height: int


class IppQueue:
    """Every method raises `TransportLost`, `Silence` and `Refused` unless it says otherwise."""

    def __init__(self, url: str, ca: Path | None = None) -> None:
        """`ipp://HOST[:PORT]/PATH`, or `ipps://` with `ca`, the certificates (PEM) of whom to trust
        about its name (RFC 7472). Raises `ValueError`.
        """
        parts = urlsplit(url)
        if parts.scheme not in SCHEMES or not parts.hostname or parts.username is not None:
            raise ValueError("ipp")
        self._secret = parts.scheme == "ipps"
        self._ca = ca
        self._refused_once = False
        self._host, self._port = parts.hostname, parts.port or PORT
        self._path = parts.path or "/"
        self._uri = f"{parts.scheme}://{_bracketed(self._host)}:{self._port}{self._path}"
        self._numbers = itertools.count(1)

    def trusted(self, url: str) -> "IppQueue":
        """Another one, that the same certificates vouch for."""
        return IppQueue(url, self._ca)

    def printer(self, limit: float) -> Values:
        """Its state, and which documents it takes."""
        wanted = attribute("requested-attributes", Tag.KEYWORD, *_ASKED)
        answer = self._ask(Operation.GET_PRINTER_ATTRIBUTES, limit, [wanted])
        groups = answer.of(Group.PRINTER)
        return groups[0] if groups else {}

    def print(self, document: bytes, document_format: str, media: Media, limit: float) -> int:
        """Hand a document over: the number of its job. Raises `TransportLost`, `Refused` when
        nothing of it is with the server, `Broken` when something may be."""
        operation = [
            attribute("job-name", Tag.NAME, JOB_NAME),
            attribute("document-format", Tag.MIME, document_format),
        ]
        size = (
            attribute("x-dimension", Tag.INTEGER, media.width),
            attribute("y-dimension", Tag.INTEGER, media.height),
        )
        job = [
            attribute(
                "media-col", Tag.COLLECTION, (attribute("media-size", Tag.COLLECTION, size),)
            ),
            attribute("print-scaling", Tag.KEYWORD, "none"),
        ]
        answer = self._ask(Operation.PRINT_JOB, limit, operation, job, document)
        groups = answer.of(Group.JOB)
        number = groups[0].get("job-id", (0,))[0] if groups else 0
        if not isinstance(number, int) or not number:
            raise Broken(late=False, whole=True)
        return number

    def job(self, number: int, limit: float) -> JobWord:
        """What became of a job so far."""
        wanted = [
            attribute("job-id", Tag.INTEGER, number),
            attribute("requested-attributes", Tag.KEYWORD, *_JOB_WORDS),
        ]
        answer = self._ask(Operation.GET_JOB_ATTRIBUTES, limit, wanted)
        try:
            return job_word(answer.of(Group.JOB)[0])
        except (ValueError, KeyError, IndexError):
            raise TransportLost from None

    def open_jobs(self, limit: float) -> list[int]:
        """The numbers of our own jobs that have not ended."""
        return [number for number, _ in self._jobs("not-completed", limit)]

    def ended_jobs(self, limit: float) -> list[tuple[int, JobWord]]:
        """The last few of our own jobs that have ended, newest last."""
        return sorted(self._jobs("completed", limit), key=lambda job: job[0])

    def _jobs(self, which: str, limit: float) -> list[tuple[int, JobWord]]:
        wanted = [
            attribute("which-jobs", Tag.KEYWORD, which),
            attribute("limit", Tag.INTEGER, _MANY),
            attribute("my-jobs", Tag.BOOLEAN, True),
            attribute("requested-attributes", Tag.KEYWORD, "job-id", *_JOB_WORDS),
        ]
        answer = self._ask(Operation.GET_JOBS, limit, wanted)
        try:
            return [(int(values["job-id"][0]), job_word(values)) for values in answer.of(Group.JOB)]
        except (ValueError, KeyError, IndexError):
            raise TransportLost from None

    def cancel(self, number: int, limit: float) -> None:
        """Have it cancelled; one that has ended meanwhile is left alone."""
        try:
            self._ask(Operation.CANCEL_JOB, limit, [attribute("job-id", Tag.INTEGER, number)])
        except Refused as refused:
            if refused.code not in (_NOT_POSSIBLE, _NOT_FOUND):
                raise

    def _ask(
        self,
        operation: Operation,
        limit: float,
        attributes: Sequence[Attribute],
        job: Sequence[Attribute] = (),
        document: bytes = b"",
    ) -> Reply:
        head = [
            attribute("attributes-charset", Tag.CHARSET, "utf-8"),
            attribute("attributes-natural-language", Tag.LANGUAGE, "en"),
            attribute("printer-uri", Tag.URI, self._uri),
        ]
        # A job is named right after its printer (RFC 8011, 4.3).
        named = [each for each in attributes if each.name == "job-id"]
        rest = [each for each in attributes if each.name != "job-id"]
        who = attribute("requesting-user-name", Tag.NAME, USER)
        body = request(operation, next(self._numbers), [*head, *named, who, *rest], job) + document
        answer = self._exchange(body, limit, handing_over=bool(document))
        if answer.status >= 0x0100:
            raise Refused(answer.status)
        return answer

    def _exchange(self, body: bytes, limit: float, *, handing_over: bool) -> Reply:
        line = http.client.HTTPConnection(self._host, self._port, timeout=limit)
        whole = False
        with Deadline(limit) as deadline:
            try:
                held = self._connect(line, deadline)
            except (OSError, UnicodeError) as error:
                line.close()
                late = deadline.over or isinstance(error, TimeoutError)
                raise (Silence if late else TransportLost) from None
            try:
                line.request("POST", self._path, body, {"Content-Type": "application/ipp"})
                whole = True
                said = line.getresponse()
                data = said.read(LONGEST_REPLY)
            except (OSError, http.client.HTTPException) as error:
                late = deadline.over or isinstance(error, TimeoutError)
                if handing_over:
                    raise Broken(late, whole) from None
                raise (Silence if late else TransportLost) from None
            finally:
                line.close()
                held.close()
        return self._read(said.status, data, handing_over=handing_over, late=deadline.over)

    def _connect(self, line: http.client.HTTPConnection, deadline: Deadline) -> socket.socket:
        """Also what the deadline holds on to: TLS moves the socket itself away."""
        line.connect()
        held = line.sock.dup()
        deadline.guard(held)
        try:
            if self._secret:
                line.sock = self._trust.wrap_socket(line.sock, server_hostname=self._host)
        except OSError as error:  # ssl's are
            held.close()
            self._refuse(error)
            raise
        return held

    @cached_property
    def _trust(self) -> ssl.SSLContext:
        """Nobody but those of `ca`. Raises `OSError`."""
        trust = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
        if self._ca is not None:
            trust.load_verify_locations(self._ca)
        return trust

    def _refuse(self, error: OSError) -> None:
        if isinstance(error, ssl.SSLError) and not self._refused_once:
            self._refused_once = True
            _log.error("printer with a certificate that is not trusted: %s", type(error).__name__)

    def _read(self, status: int, data: bytes, *, handing_over: bool, late: bool) -> Reply:
        if status != http.client.OK:
            raise Refused(_HTTP + status)
        try:
            return reply(data)
        except BadMessage:
            if handing_over:
                raise Broken(late, whole=True) from None
            raise (Silence if late else TransportLost) from None


_NOT_POSSIBLE, _NOT_FOUND, _HTTP = 0x0404, 0x0406, 0x10000


def _bracketed(host: str) -> str:
    try:
        return f"[{host}]" if ipaddress.ip_address(host).version == 6 else host
    except ValueError:
        return host
