"""Filing at the platform: one key, one case; sealed tokens; whose they are."""

import secrets
from collections.abc import Iterator

import pytest

from kiosk.central.client_visit import HttpCentralVisit
from kiosk.domain.cases import CaseState, Filing
from kiosk.domain.failures import Failure, FailureCode
from kiosk.domain.remedies import ContestKind
from kiosk.sandbox.faults import Fault
from kiosk.sandbox.hall import VirtualHall
from tests.fake_clock import FakeClock
from tests.support.virtual_visits import QUICK, by_card, hall_and_clock, visit_of

WRONG = Filing(ContestKind.ENTRY, "JJ-5530", "wrong", ("not_told", "settled"))


@pytest.fixture(scope="module")
def place() -> Iterator[tuple[VirtualHall, FakeClock]]:
    with hall_and_clock() as pair:
        yield pair


@pytest.fixture
def hall(place: tuple[VirtualHall, FakeClock]) -> Iterator[VirtualHall]:
    place[0].platform.cases.clear()
    yield place[0]
    place[0].clear_faults()


@pytest.fixture
def visit(hall: VirtualHall) -> Iterator[HttpCentralVisit]:
    with visit_of(hall.central(patience=QUICK)) as made:
        yield made


def key() -> str:
    return secrets.token_urlsafe(24)


def code_of(failing: pytest.ExceptionInfo[Failure]) -> FailureCode:
    return failing.value.code


def test_one_key_is_one_case_however_often_it_is_sent(
    hall: VirtualHall, visit: HttpCentralVisit
) -> None:
    session, confirmed = by_card(hall, visit, "deduction"), key()
    first = visit.file_case(session, WRONG, confirmed)
    assert visit.file_case(session, WRONG, confirmed) == first
    assert hall.platform.cases.count() == 1
    assert first.state is CaseState.FILED
    assert first.words is not None
    assert first.words.zh == "我没有收到过通知，当时不知道。我已经履行完毕，有凭证。"
    assert visit.fetch_statement(session).cases == (first,)


@pytest.mark.parametrize("fault", [Fault.CUT_AFTER, Fault.SERVER_ERROR, Fault.BUSY, Fault.LATENCY])
def test_after_a_lost_answer_the_same_key_finds_the_case(
    hall: VirtualHall, visit: HttpCentralVisit, fault: Fault
) -> None:
    session, confirmed = by_card(hall, visit, "deduction"), key()
    hall.platform.faults.latency_seconds = 3.0
    hall.set_fault(fault, where="/v1/objections")
    with pytest.raises(Failure) as failing:
        visit.file_case(session, WRONG, confirmed)
    assert code_of(failing) in {
        FailureCode.LINE_DOWN,
        FailureCode.LINE_SLOW,
        FailureCode.PLATFORM_BUSY,
        FailureCode.PLATFORM_FAULT,
    }
    hall.clear_faults()
    assert visit.file_case(session, WRONG, confirmed).reference == "JJ-5530"
    assert hall.platform.cases.count() == 1


def test_a_second_confirmation_about_the_same_is_refused(
    hall: VirtualHall, visit: HttpCentralVisit
) -> None:
    session = by_card(hall, visit, "deduction")
    visit.file_case(session, WRONG, key())
    with pytest.raises(Failure) as failing:
        visit.file_case(session, WRONG, key())
    assert code_of(failing) is FailureCode.CASE_EXISTS


def test_a_key_that_comes_with_another_content_is_refused(
    hall: VirtualHall, visit: HttpCentralVisit
) -> None:
    session, confirmed = by_card(hall, visit, "deduction"), key()
    visit.file_case(session, WRONG, confirmed)
    with pytest.raises(Failure) as failing:
        visit.file_case(session, Filing(ContestKind.ENTRY, "JJ-5530", "not_me"), confirmed)
    assert code_of(failing) is FailureCode.PLATFORM_FAULT
    assert hall.platform.cases.count() == 1


@pytest.mark.parametrize(
    ("person", "filing"),
    [
        ("deduction", Filing(ContestKind.ENTRY, "DK-6021", "wrong")),  # somebody else's entry
        ("deduction", Filing(ContestKind.ENTRY, "JJ-5530", "no_such_reason")),
        ("too_late", Filing(ContestKind.ENTRY, "HB-0417", "wrong")),
        ("listed", Filing(ContestKind.LIST, "court-defaulters", "still_listed")),
        ("neutral", Filing(ContestKind.LIST, "court-defaulters", "still_listed")),
        ("volunteer", Filing(ContestKind.MISSING, "customs", "hours")),  # not connected
        ("neutral", Filing(ContestKind.INQUIRY, "no-such-inquiry", "unknown_inquiry")),
    ],
)
def test_what_cannot_be_contested_is_not_filed(
    hall: VirtualHall, visit: HttpCentralVisit, person: str, filing: Filing
) -> None:
    session = by_card(hall, visit, person)
    with pytest.raises(Failure) as failing:
        visit.file_case(session, filing, key())
    assert code_of(failing) is FailureCode.FILING_REFUSED
    assert hall.platform.cases.count() == 0


def test_a_sealed_token_opens_for_its_own_person_alone(
    hall: VirtualHall, visit: HttpCentralVisit
) -> None:
    session = by_card(hall, visit, "deduction")
    case = visit.file_case(session, WRONG, key())
    assert case.number not in case.token
    assert visit.look_up_case(session, case.token) == case
    with visit_of(hall.central(patience=QUICK)) as other:
        stranger = by_card(hall, other, "volunteer")
        for token in (case.token, case.token[:-1] + "2", "NOT-A-TOKEN", "A" * 60):
            with pytest.raises(Failure) as failing:
                other.look_up_case(stranger, token)
            assert code_of(failing) is FailureCode.PLATFORM_FAULT


def test_a_statement_is_withdrawn_and_stays_so(hall: VirtualHall, visit: HttpCentralVisit) -> None:
    session = by_card(hall, visit, "deduction")
    case = visit.file_case(session, WRONG, key())
    assert visit.withdraw_statement(session, case.token).words is None
    assert visit.fetch_statement(session).cases[0].words is None


def test_somebody_elses_case_is_never_taken(hall: VirtualHall, visit: HttpCentralVisit) -> None:
    session = by_card(hall, visit, "deduction")
    hall.set_fault(Fault.OTHER_CASE)
    with pytest.raises(Failure) as failing:
        visit.file_case(session, WRONG, key())
    assert code_of(failing) is FailureCode.CASE_NOT_YOURS
