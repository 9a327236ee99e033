"""Everything that can go wrong at the platform ends in its own named failure."""

import socket
import threading
import time
from collections.abc import Iterator
from dataclasses import replace

import psutil
import pytest

from kiosk.central.client_visit import HttpCentralVisit
from kiosk.central.transport import Patience
from kiosk.domain.device_status import LineStatus
from kiosk.domain.failures import Failure, FailureCode
from kiosk.domain.lists import ListStatus
from kiosk.sandbox.faults import Fault
from kiosk.sandbox.hall import VirtualHall
from kiosk.visit.states import Session
from tests.fake_clock import FakeClock
from tests.support.virtual_visits import QUICK, by_card, evidence_of, hall_and_clock, visit_of


@pytest.fixture(scope="module")
def place() -> Iterator[tuple[VirtualHall, FakeClock]]:
    with hall_and_clock() as pair:
        pair[0].platform.faults.latency_seconds = 3.0
        yield pair


@pytest.fixture
def hall(place: tuple[VirtualHall, FakeClock]) -> Iterator[VirtualHall]:
    yield place[0]
    place[0].clear_faults()


@pytest.fixture
def visit(hall: VirtualHall) -> Iterator[HttpCentralVisit]:
    with visit_of(hall.central(patience=QUICK)) as made:
        yield made


@pytest.fixture
def session(hall: VirtualHall, visit: HttpCentralVisit) -> Session:
    return by_card(hall, visit, "owner")


@pytest.mark.parametrize(
    ("fault", "code"),
    [
        (Fault.LATENCY, FailureCode.LINE_SLOW),
        (Fault.SERVER_ERROR, FailureCode.PLATFORM_FAULT),
        (Fault.BUSY, FailureCode.PLATFORM_BUSY),
        (Fault.CUT, FailureCode.LINE_DOWN),
        (Fault.CUT_AFTER, FailureCode.LINE_DOWN),
        (Fault.OVERSIZED, FailureCode.REPLY_TOO_LARGE),
        (Fault.SLOW_DRIP, FailureCode.LINE_SLOW),
        (Fault.WRONG_SCHEMA, FailureCode.STATEMENT_UNSIGNED),
        (Fault.BAD_SIGNATURE, FailureCode.STATEMENT_UNSIGNED),
        (Fault.WRONG_SUM, FailureCode.STATEMENT_WRONG_SUM),
        (Fault.STALE_STATEMENT, FailureCode.STATEMENT_STALE),
        (Fault.OTHER_STATEMENT, FailureCode.STATEMENT_NOT_YOURS),
        (Fault.OTHER_NAME, FailureCode.STATEMENT_NOT_YOURS),
        (Fault.OTHER_UNIT, FailureCode.STATEMENT_NOT_YOURS),
        (Fault.OTHER_NONCE, FailureCode.STATEMENT_NOT_YOURS),
        (Fault.OTHER_ISSUER, FailureCode.STATEMENT_UNSIGNED),
        (Fault.NOT_ALLOWED, FailureCode.STATEMENT_NOT_ALLOWED),
    ],
)
def test_a_bad_statement_has_its_name(
    hall: VirtualHall, visit: HttpCentralVisit, session: Session, fault: Fault, code: FailureCode
) -> None:
    hall.set_fault(fault, where="/v1/statement")
    began = time.monotonic()
    with pytest.raises(Failure) as failure:
        visit.fetch_statement(session)
    assert failure.value.code is code
    assert time.monotonic() - began < QUICK.reply + 0.7
    hall.clear_faults()
    assert visit.fetch_statement(session).score == 100


@pytest.mark.parametrize("fault", [Fault.LIST_SILENT, Fault.LIST_MISSING, Fault.LIST_OLD_ANSWER])
def test_a_silent_list_is_never_not_listed(
    hall: VirtualHall, visit: HttpCentralVisit, fault: Fault
) -> None:
    session = by_card(hall, visit, "wheelchair")
    assert visit.fetch_statement(session).lists[0].status is ListStatus.NOT_LISTED
    hall.set_fault(fault)
    statement = visit.fetch_statement(session)
    assert statement.lists[0].list_id == "court-defaulters"
    assert statement.lists[0].status is ListStatus.UNKNOWN
    assert statement.lists[1].status is ListStatus.NOT_LISTED
    assert visit.request_proof(session, statement).proof.lists[0].status is ListStatus.UNKNOWN


@pytest.mark.parametrize(
    ("fault", "code"),
    [
        (Fault.OTHER_PROOF, FailureCode.PROOF_NOT_YOURS),
        (Fault.OTHER_PROOF_HOST, FailureCode.PROOF_UNSIGNED),
        (Fault.BAD_PROOF_SIGNATURE, FailureCode.PROOF_UNSIGNED),
        (Fault.WRONG_SCHEMA, FailureCode.REPLY_MALFORMED),
        (Fault.SERVER_ERROR, FailureCode.PLATFORM_FAULT),
        (Fault.OVERSIZED, FailureCode.REPLY_TOO_LARGE),
    ],
)
def test_a_bad_proof_has_its_name(
    hall: VirtualHall, visit: HttpCentralVisit, session: Session, fault: Fault, code: FailureCode
) -> None:
    statement = visit.fetch_statement(session)
    hall.set_fault(fault, where="/v1/proofs")
    with pytest.raises(Failure) as failure:
        visit.request_proof(session, statement)
    assert failure.value.code is code


def test_a_proof_of_another_persons_statement_is_never_asked_for(
    hall: VirtualHall, visit: HttpCentralVisit, session: Session
) -> None:
    with visit_of(hall.central(patience=QUICK)) as other:
        statement = other.fetch_statement(by_card(hall, other, "wheelchair"))
    before = hall.platform.proofs.count()
    with pytest.raises(Failure, match="proof_not_yours"):
        visit.request_proof(session, statement)
    assert hall.platform.proofs.count() == before


def test_a_lost_answer_does_not_double_the_proof(
    hall: VirtualHall, visit: HttpCentralVisit, session: Session
) -> None:
    statement = visit.fetch_statement(session)
    before = hall.platform.proofs.count()
    hall.set_fault(Fault.CUT_AFTER, where="/v1/proofs", times=1)
    visit.request_proof(session, statement)
    assert hall.platform.proofs.count() == before + 1


def test_what_may_not_be_repeated_is_not(hall: VirtualHall, visit: HttpCentralVisit) -> None:
    hall.set_fault(Fault.CUT_AFTER, where="/oauth/device_authorization")
    newest = hall.platform.codes.newest()
    with pytest.raises(Failure, match="line_down"):
        visit.request_code()
    made = hall.platform.codes.newest()
    assert made is not newest
    hall.clear_faults()
    hall.set_fault(Fault.CUT_AFTER, where="/oauth/device_authorization", times=1)
    with pytest.raises(Failure, match="line_down"):
        visit.request_code()


@pytest.mark.parametrize("fault", [Fault.CUT, Fault.BUSY])
def test_a_short_trouble_is_ridden_out_where_that_is_safe(
    hall: VirtualHall, visit: HttpCentralVisit, session: Session, fault: Fault
) -> None:
    hall.set_fault(fault, where="/v1/statement", times=1)
    assert visit.fetch_statement(session).score == 100


def test_a_unit_the_platform_does_not_know_is_refused(hall: VirtualHall) -> None:
    stranger = hall.enrol_unit("SZ-66", 66)
    del hall.platform.units["SZ-66"]
    central = hall.central(stranger, QUICK)
    assert central.health() is LineStatus.REFUSED
    with visit_of(central) as visit, pytest.raises(Failure, match="unit_refused"):
        visit.request_code()


def test_a_unit_with_anothers_name_is_refused(hall: VirtualHall) -> None:
    """Its certificate is its own, its assertions claim to be the other unit's."""
    own, other = hall.unit, hall.enrol_unit("SZ-67", 67)
    mixed = replace(own, unit_id=other.unit_id, number=other.number)
    with visit_of(hall.central(mixed, QUICK)) as visit, pytest.raises(Failure, match="unit_refu"):
        visit.request_code()


def test_no_line_at_all_is_down(hall: VirtualHall) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        own = hall.unit
        nowhere = replace(own, base_url=f"https://127.0.0.1:{taken.getsockname()[1]}")
        central = hall.central(nowhere, QUICK)
        assert central.health() is LineStatus.DOWN
        with visit_of(central) as visit, pytest.raises(Failure, match="line_down"):
            visit.request_code()


def test_closing_a_visit_ends_the_call_under_way(
    hall: VirtualHall, visit: HttpCentralVisit, session: Session
) -> None:
    hall.set_fault(Fault.SLOW_DRIP, where="/v1/statement")
    patient = hall.central(patience=Patience(reply=20.0, read=20.0)).visit()
    threading.Timer(0.4, patient.close).start()
    began = time.monotonic()
    with pytest.raises(Failure):
        patient.fetch_statement(session)
    assert time.monotonic() - began < 3


def test_a_platform_that_only_listens_is_slow(hall: VirtualHall) -> None:
    """TCP is accepted, TLS never answered: the deadline holds in the handshake too."""
    with socket.socket() as deaf:
        deaf.bind(("127.0.0.1", 0))
        deaf.listen()
        own = hall.unit
        silent = replace(own, base_url=f"https://127.0.0.1:{deaf.getsockname()[1]}")
        began = time.monotonic()
        central = hall.central(silent, QUICK)
        with visit_of(central) as visit, pytest.raises(Failure, match="line_slow"):
            visit.request_code()
        assert time.monotonic() - began < QUICK.reply + 0.7


def test_a_closed_visit_leaves_no_connection(hall: VirtualHall) -> None:
    """Not even while the last failure still holds on to what it came from."""
    port = int(hall.unit.base_url.rpartition(":")[2])

    def open_connections() -> int:
        return sum(
            bool(each.raddr) and each.raddr.port == port and each.status == psutil.CONN_ESTABLISHED
            for each in psutil.Process().net_connections("tcp")
        )

    before = open_connections()
    visit = hall.central(patience=QUICK).visit()
    hall.set_fault(Fault.OVERSIZED, where="/oauth/nonce")
    with pytest.raises(Failure, match="too_large") as held:
        visit.assert_card(evidence_of(hall, "owner"))
    visit.request_code()
    assert open_connections() > before
    visit.close()
    assert held.value.code is FailureCode.REPLY_TOO_LARGE
    assert open_connections() <= before
