"""TLS of the virtual hall's servers: mTLS for units, and certificates that can turn bad."""

import asyncio
import ssl
from pathlib import Path
from typing import Any

from uvicorn.protocols.http.h11_impl import H11Protocol

from kiosk.sandbox.faults import Fault, FaultBoard
from kiosk.sandbox.pki import Authority
from kiosk.values import dataclass


@dataclass(frozen=True, slots=True)
class Certificates:
    """Files with key and certificate: the good one, and the two bad ones."""

    good: Path
    expired: Path
    wrong_host: Path

    @classmethod
    def make(cls, authority: Authority) -> "Certificates":
        return cls(
            authority.server("server"),
            authority.server("expired", expired=True),
            authority.server("wrong-host", host="platform.other.sample"),
        )


def server_context(
    certificates: Certificates, ca_file: Path | None, board: FaultBoard
) -> ssl.SSLContext:
    """A server's context; with `ca_file` a client certificate is asked for and checked.

    Which certificate is shown is decided for each connection, by the faults that are on.
    """
    good = _context(certificates.good, ca_file)
    bad = {
        Fault.EXPIRED_CERTIFICATE: _context(certificates.expired, ca_file),
        Fault.WRONG_HOST: _context(certificates.wrong_host, ca_file),
    }

    def choose(connection: ssl.SSLObject, _name: str | None, _context: ssl.SSLContext) -> None:
        for fault, context in bad.items():
            if board.strikes(fault):
                connection.context = context

    good.sni_callback = choose
    return good


class UnitProtocol(H11Protocol):
    """HTTP/1.1 that tells the application the peer's certificate and lets it cut the line."""

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]  # as in uvicorn
        super().connection_made(transport)
        tls: Any = transport.get_extra_info("ssl_object")
        self.app_state = {
            **self.app_state,
            "peer_certificate": tls.getpeercert(binary_form=True) if tls else None,
            "cut": transport.abort,
            "gone": transport.is_closing,
        }


def _context(pair: Path, ca_file: Path | None) -> ssl.SSLContext:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.minimum_version = ssl.TLSVersion.TLSv1_2
    context.load_cert_chain(pair)
    if ca_file is not None:
        context.load_verify_locations(ca_file)
        context.verify_mode = ssl.CERT_REQUIRED
    return context
