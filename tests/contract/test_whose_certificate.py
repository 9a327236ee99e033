"""Over real TLS: whose certificate is the trouble, the platform's or this unit's."""

import socket
import ssl
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import replace
from pathlib import Path
from threading import Thread

import pytest

from kiosk.central.client import HttpCentral
from kiosk.domain.device_status import LineStatus
from kiosk.domain.failures import Failure
from kiosk.sandbox.faults import Fault
from kiosk.sandbox.hall import VirtualHall
from kiosk.sandbox.pki import Authority
from tests.support.virtual_visits import QUICK, hall_and_clock, visit_of


@pytest.fixture(scope="module")
def place() -> Iterator[VirtualHall]:
    with hall_and_clock() as pair:
        yield pair[0]


@pytest.fixture
def hall(place: VirtualHall) -> Iterator[VirtualHall]:
    yield place
    place.clear_faults()


def says(central: HttpCentral, line: LineStatus, code: str) -> None:
    """Both who asks for the line's health and a visit are told the same."""
    assert central.health() is line
    with visit_of(central) as visit, pytest.raises(Failure, match=f"^{code}$"):
        visit.request_code()


def untrusted(central: HttpCentral) -> None:
    says(central, LineStatus.UNTRUSTED, "platform_untrusted")


def refused(central: HttpCentral) -> None:
    says(central, LineStatus.REFUSED, "unit_refused")


@contextmanager
def answering(context: ssl.SSLContext | None) -> Iterator[str]:
    """Somebody else at an address: over TLS, or in plain HTTP whatever is asked."""
    with socket.create_server(("127.0.0.1", 0)) as door:
        Thread(target=_answer, args=(door, context), daemon=True).start()
        yield f"https://127.0.0.1:{door.getsockname()[1]}"


def _answer(door: socket.socket, context: ssl.SSLContext | None) -> None:
    while True:
        try:
            guest, _ = door.accept()
        except OSError:
            return  # the test is over
        with suppress(OSError), guest:
            line = context.wrap_socket(guest, server_side=True) if context else guest
            line.recv(4096)
            line.sendall(b"HTTP/1.1 302 Found\r\nLocation: http://portal/\r\n\r\n")


@pytest.mark.parametrize("fault", [Fault.EXPIRED_CERTIFICATE, Fault.WRONG_HOST])
def test_a_platform_with_a_bad_certificate(hall: VirtualHall, fault: Fault) -> None:
    hall.set_fault(fault)
    untrusted(hall.central(patience=QUICK))


def test_a_platform_of_an_unknown_authority(hall: VirtualHall, tmp_path: Path) -> None:
    other = Authority(tmp_path).ca_file
    untrusted(hall.central(replace(hall.unit, ca_file=other), QUICK))


def test_who_speaks_no_tls_at_all(hall: VirtualHall) -> None:
    """The sign-in page of a hotel's network, on the platform's port."""
    with answering(None) as there:
        untrusted(hall.central(replace(hall.unit, base_url=there), QUICK))


@pytest.mark.parametrize("tls", [ssl.TLSVersion.TLSv1_2, ssl.TLSVersion.TLSv1_3])
def test_a_client_certificate_refused_by_either_tls(
    hall: VirtualHall, tmp_path: Path, tls: ssl.TLSVersion
) -> None:
    """TLS 1.3 says so only after its handshake."""
    authority = Authority(tmp_path)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.maximum_version = tls
    context.load_cert_chain(authority.server("server"))
    context.load_verify_locations(authority.ca_file)
    context.verify_mode = ssl.CERT_REQUIRED
    with answering(context) as there:
        own = replace(hall.unit, base_url=there, ca_file=authority.ca_file)
        refused(hall.central(own, QUICK))


def test_a_key_that_is_not_its_certificates(hall: VirtualHall) -> None:
    other = hall.enrol_unit("SZ-68", 68)
    refused(hall.central(replace(hall.unit, key=other.key), QUICK))
