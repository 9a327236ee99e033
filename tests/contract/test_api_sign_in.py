"""Signing in at the virtual hall with the production client, over real HTTPS."""

import secrets
from collections.abc import Iterator
from dataclasses import replace

import pytest
from role_cards import warrant_of

from kiosk.central.client_visit import HttpCentralVisit
from kiosk.central.port import Granted, Pending, Scanned, StepUpNeeded, WrongAnswer
from kiosk.devices.card.played import RoleCard
from kiosk.domain.calendar_words import CHINA
from kiosk.domain.card import CardEvidence
from kiosk.domain.device_status import LineStatus
from kiosk.domain.failures import Failure, FailureCode
from kiosk.domain.lists import ListStatus
from kiosk.domain.roles import Role
from kiosk.domain.warrant import Warrant
from kiosk.identity.role_certificate import RoleTrust
from kiosk.sandbox.hall import VirtualHall
from kiosk.visit.states import StepUpMethod
from tests.fake_clock import FakeClock
from tests.support.virtual_visits import (
    QUICK,
    by_card,
    by_phone,
    evidence_of,
    hall_and_clock,
    visit_of,
)


@pytest.fixture(scope="module")
def place() -> Iterator[tuple[VirtualHall, FakeClock]]:
    with hall_and_clock(population=1000) as pair:
        yield pair


@pytest.fixture
def hall(place: tuple[VirtualHall, FakeClock]) -> VirtualHall:
    return place[0]


@pytest.fixture
def clock(place: tuple[VirtualHall, FakeClock]) -> FakeClock:
    return place[1]


@pytest.fixture
def visit(hall: VirtualHall) -> Iterator[HttpCentralVisit]:
    with visit_of(hall.central(patience=QUICK)) as made:
        yield made


def test_the_line_is_up(hall: VirtualHall) -> None:
    assert hall.central(patience=QUICK).health() is LineStatus.UP


def test_a_phone_signs_in_and_gets_statement_and_proof(
    hall: VirtualHall, clock: FakeClock, visit: HttpCentralVisit
) -> None:
    session = by_phone(hall, clock, visit)
    statement = visit.fetch_statement(session)
    assert [answer.status for answer in statement.lists] == [
        ListStatus.REMOVED,
        ListStatus.NOT_LISTED,
        ListStatus.NOT_LISTED,
    ]
    assert statement.score == 100
    assert sum(source.connected for source in statement.sources) == 30
    assert len(statement.sources) == 70
    assert [source.source_id for source in statement.sources if source.sent] == []
    assert statement.published_on == hall.platform.published_at.astimezone(CHINA).date()
    signed = visit.request_proof(session, statement)
    assert signed.proof.masked_name == session.subject.masked_name == "陈＊＊"
    assert signed.url == signed.url.upper()


def test_a_catalogue_asked_for_in_a_visit_is_told_to_the_unit_afterwards(
    hall: VirtualHall, clock: FakeClock
) -> None:
    """Whoever comes before the first one arrived is told who is connected all the same."""
    central = hall.central(patience=QUICK)
    with visit_of(central) as visit:
        assert visit.fetch_statement(by_phone(hall, clock, visit)).sources
    told = central.fetch_catalogue()
    assert told is not None
    assert told.sources
    assert central.fetch_catalogue() is None


def test_a_card_signs_in_after_its_one_time_code(
    hall: VirtualHall, visit: HttpCentralVisit
) -> None:
    statement = visit.fetch_statement(by_card(hall, visit, "volunteer"))
    assert statement.score == 123
    assert len(statement.entries) == 4


@pytest.mark.parametrize("person_id", ["third_card", "rare_name", "foreign", "p7"])
def test_other_cards_sign_in(hall: VirtualHall, visit: HttpCentralVisit, person_id: str) -> None:
    session = by_card(hall, visit, person_id)
    assert visit.fetch_statement(session).subject == session.subject


def test_the_one_time_code_names_the_unit(hall: VirtualHall, visit: HttpCentralVisit) -> None:
    by_card(hall, visit, "blind")
    sms = hall.last_sms("blind")
    assert sms is not None
    assert "01 号机" in sms.text
    assert hall.unit.hall.zh in sms.text


def test_a_person_without_a_phone_needs_a_clerk(hall: VirtualHall, visit: HttpCentralVisit) -> None:
    needed = visit.assert_card(evidence_of(hall, "no_phone"))
    assert isinstance(needed, StepUpNeeded)
    assert needed.methods == (StepUpMethod.CLERK,)
    for method in StepUpMethod:
        with pytest.raises(Failure, match="step_up_unavailable"):
            visit.start_step_up(needed.ticket, method)


@pytest.mark.parametrize(
    ("person_id", "change"),
    [
        ("lost_card", {}),
        ("owner", {"name": "陈桂兰"}),
        ("owner", {"citizen_number": "320508195309270048"}),
        ("owner", {"card_number": "E12345673"}),
        ("owner", {"card_code": "0" * 32}),
        ("p7", {"card_code": "0" * 32}),
    ],
)
def test_a_card_that_does_not_agree_with_one_person_signs_nobody_in(
    hall: VirtualHall, visit: HttpCentralVisit, person_id: str, change: dict[str, str]
) -> None:
    told = evidence_of(hall, person_id)
    parts = {
        name: change.get(name, getattr(told, name))
        for name in ("card_code", "card_number", "citizen_number", "name")
    }
    with pytest.raises(Failure, match="not_found"):
        visit.assert_card(CardEvidence(**parts))


def test_five_wrong_codes_lock_the_person_at_every_unit(
    hall: VirtualHall, visit: HttpCentralVisit, clock: FakeClock
) -> None:
    other = hall.central(hall.enrol_unit("SZ-07", 7), QUICK)
    with visit_of(other) as second:
        tickets = []
        for unit_visit in (visit, second):
            needed = unit_visit.assert_card(evidence_of(hall, "deaf"))
            assert isinstance(needed, StepUpNeeded)
            unit_visit.start_step_up(needed.ticket, StepUpMethod.ONE_TIME_CODE)
            tickets.append(needed.ticket)
        for _ in range(2):
            assert visit.verify_step_up(tickets[0], "1") == WrongAnswer()
            assert second.verify_step_up(tickets[1], "1") == WrongAnswer()
        with pytest.raises(Failure, match="step_up_locked"):
            visit.verify_step_up(tickets[0], "1")
        right = hall.last_sms("deaf")
        assert right is not None
        with pytest.raises(Failure, match="step_up_locked"):
            second.verify_step_up(tickets[1], right.code)
        clock.advance(25 * 3600)
        assert isinstance(visit.assert_card(evidence_of(hall, "deaf")), StepUpNeeded)


def test_a_one_time_code_is_good_once_and_not_for_long(
    hall: VirtualHall, visit: HttpCentralVisit, clock: FakeClock
) -> None:
    needed = visit.assert_card(evidence_of(hall, "private"))
    assert isinstance(needed, StepUpNeeded)
    visit.start_step_up(needed.ticket, StepUpMethod.ONE_TIME_CODE)
    sms = hall.last_sms("private")
    assert sms is not None
    assert isinstance(visit.verify_step_up(needed.ticket, sms.code), Granted)
    with pytest.raises(Failure, match="step_up_unavailable"):
        visit.verify_step_up(needed.ticket, sms.code)
    late = visit.assert_card(evidence_of(hall, "private"))
    assert isinstance(late, StepUpNeeded)
    visit.start_step_up(late.ticket, StepUpMethod.ONE_TIME_CODE)
    clock.advance(301)
    newest = hall.last_sms("private")
    assert newest is not None
    with pytest.raises(Failure, match="step_up_unavailable"):
        visit.verify_step_up(late.ticket, newest.code)


def test_the_number_comes_with_the_claim_and_not_before(
    hall: VirtualHall, clock: FakeClock, visit: HttpCentralVisit
) -> None:
    code = visit.request_code()
    assert visit.poll_token(code) == Pending(1.0)
    phone = hall.phone("owner")
    assert phone.look(code.verification_uri) == "waiting"
    clock.advance(1)
    assert visit.poll_token(code) == Pending(1.0)
    phone.scan(code.verification_uri)
    clock.advance(1)
    assert isinstance(visit.poll_token(code), Scanned)


def test_polling_too_fast_slows_down(visit: HttpCentralVisit) -> None:
    code = visit.request_code()
    visit.poll_token(code)
    assert visit.poll_token(code) == Pending(6.0)


@pytest.mark.parametrize(
    ("do", "code"),
    [
        ("decline", FailureCode.CODE_DECLINED),
        ("wrong", FailureCode.CODE_WRONG_NUMBER),
        ("wait", FailureCode.CODE_EXPIRED),
        ("again", FailureCode.CODE_USED),
    ],
)
def test_each_end_of_a_code_has_its_name(
    hall: VirtualHall, clock: FakeClock, visit: HttpCentralVisit, do: str, code: FailureCode
) -> None:
    device = visit.request_code()
    phone = hall.phone("neutral")
    phone.scan(device.verification_uri)
    clock.advance(1)
    scanned = visit.poll_token(device)
    assert isinstance(scanned, Scanned)
    if do == "decline":
        assert phone.decline() == "declined"
    elif do == "wrong":
        wrong = "10" if scanned.match_number != "10" else "11"
        assert phone.type_number(wrong) == "dead"
    elif do == "wait":
        clock.advance(46)
    else:
        phone.type_number(scanned.match_number)
        clock.advance(1)
        assert isinstance(visit.poll_token(device), Granted)
    clock.advance(1)
    with pytest.raises(Failure) as failure:
        visit.poll_token(device)
    assert failure.value.code is code


def test_end_now_ends_the_session(
    hall: VirtualHall, clock: FakeClock, visit: HttpCentralVisit
) -> None:
    device = visit.request_code()
    phone = hall.phone("neutral")
    phone.scan(device.verification_uri)
    clock.advance(1)
    scanned = visit.poll_token(device)
    assert isinstance(scanned, Scanned)
    phone.type_number(scanned.match_number)
    clock.advance(1)
    granted = visit.poll_token(device)
    assert isinstance(granted, Granted)
    assert visit.ended(granted.access_token) is None
    assert phone.end_now() == "ended_here"
    assert visit.ended(granted.access_token) is FailureCode.ENDED_ON_PHONE


def test_a_token_is_revoked_or_dies_by_itself(
    hall: VirtualHall, clock: FakeClock, visit: HttpCentralVisit
) -> None:
    central = hall.central(patience=QUICK)
    session = by_phone(hall, clock, visit)
    central.revoke(session.access_token)
    central.revoke(session.access_token)
    assert visit.ended(session.access_token) is FailureCode.SESSION_OVER
    with pytest.raises(Failure, match="session_over"):
        visit.fetch_statement(session)
    orphan = by_phone(hall, clock, visit)
    clock.advance(601)
    assert visit.ended(orphan.access_token) is FailureCode.SESSION_OVER
    assert hall.platform.tokens.alive() == 0


def test_a_token_is_good_at_its_own_unit_alone(
    hall: VirtualHall, clock: FakeClock, visit: HttpCentralVisit
) -> None:
    session = by_phone(hall, clock, visit)
    with visit_of(hall.central(hall.enrol_unit("SZ-08", 8), QUICK)) as thief:
        with pytest.raises(Failure, match="session_over"):
            thief.fetch_statement(session)
        code = visit.request_code()
        with pytest.raises(Failure, match="code_used"):
            thief.poll_token(code)
    assert visit.fetch_statement(session).subject == session.subject


def test_nothing_held_is_said_plainly(
    hall: VirtualHall, clock: FakeClock, visit: HttpCentralVisit
) -> None:
    session = by_phone(hall, clock, visit, "newcomer")
    with pytest.raises(Failure, match="no_record"):
        visit.fetch_statement(session)


def test_a_list_that_never_answers_is_unknown(
    hall: VirtualHall, clock: FakeClock, visit: HttpCentralVisit
) -> None:
    statement = visit.fetch_statement(by_phone(hall, clock, visit, "silent"))
    assert statement.lists[1].status is ListStatus.UNKNOWN


def clerks_warrant(hall: VirtualHall, unit_id: str = "", role: Role = Role.CLERK) -> Warrant:
    """By the virtual hall's own role card, right after its PIN."""
    card = RoleCard.model_validate(hall.staff.cards[role])
    trust = RoleTrust(hall.staff.certificate, unit_id or hall.unit.unit_id)
    return warrant_of(card, trust, secrets.token_urlsafe(24), hall.platform.now())


def test_a_clerk_s_word_is_good_once_and_from_this_unit_alone(
    hall: VirtualHall, visit: HttpCentralVisit
) -> None:
    needed = visit.assert_card(evidence_of(hall, "no_phone"))
    assert isinstance(needed, StepUpNeeded)
    tag = needed.subject.tag
    other = hall.enrol_unit("SZ-08", 8)
    with (
        visit_of(hall.central(other, QUICK)) as elsewhere,
        pytest.raises(Failure, match="step_up_unavailable"),
    ):
        elsewhere.vouch(needed.ticket, tag, clerks_warrant(hall, other.unit_id))
    warrant = clerks_warrant(hall)
    granted = visit.vouch(needed.ticket, tag, warrant)
    assert granted.subject.tag == tag
    with pytest.raises(Failure, match="step_up_unavailable"):
        visit.vouch(needed.ticket, tag, clerks_warrant(hall))
    again = visit.assert_card(evidence_of(hall, "no_phone"))
    assert isinstance(again, StepUpNeeded)
    with pytest.raises(Failure, match="clerk_word_refused"):
        visit.vouch(again.ticket, tag, warrant)


def test_a_word_nobody_s_role_card_stands_behind(
    hall: VirtualHall, visit: HttpCentralVisit
) -> None:
    """A unit that was broken into has its own keys, and no clerk's card."""
    needed = visit.assert_card(evidence_of(hall, "no_phone"))
    assert isinstance(needed, StepUpNeeded)
    good = clerks_warrant(hall)
    other_key = Warrant(good.text, clerks_warrant(hall).key)
    elsewhere = clerks_warrant(hall, "SZ-08")
    technician = clerks_warrant(hall, role=Role.TECHNICIAN)
    for warrant in (other_key, elsewhere, technician, replace(good, text="a.b.c")):
        with pytest.raises(Failure, match="clerk_word_refused"):
            visit.vouch(needed.ticket, needed.subject.tag, warrant)


def test_a_word_for_one_person_opens_no_other(hall: VirtualHall, visit: HttpCentralVisit) -> None:
    owner = visit.assert_card(evidence_of(hall, "owner"))
    other = visit.assert_card(evidence_of(hall, "no_phone"))
    assert isinstance(owner, StepUpNeeded)
    assert isinstance(other, StepUpNeeded)
    with pytest.raises(Failure, match="clerk_word_refused"):
        visit.vouch(owner.ticket, other.subject.tag, clerks_warrant(hall))
    with pytest.raises(Failure, match="step_up_unavailable"):  # and that ticket is gone
        visit.vouch(owner.ticket, owner.subject.tag, clerks_warrant(hall))


def test_a_clerk_does_not_unlock_whom_wrong_codes_locked(
    hall: VirtualHall, visit: HttpCentralVisit
) -> None:
    needed = visit.assert_card(evidence_of(hall, "volunteer"))
    assert isinstance(needed, StepUpNeeded)
    visit.start_step_up(needed.ticket, StepUpMethod.ONE_TIME_CODE)
    for _ in range(4):
        assert visit.verify_step_up(needed.ticket, "1") == WrongAnswer()
    with pytest.raises(Failure, match="step_up_locked"):
        visit.verify_step_up(needed.ticket, "1")
    with pytest.raises(Failure, match="step_up_locked"):
        visit.vouch(needed.ticket, needed.subject.tag, clerks_warrant(hall))
