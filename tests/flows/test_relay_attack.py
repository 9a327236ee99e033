"""The relay attack: a thief at the kiosk sends its code to a victim and hopes to see their record.

He fails: a link preview changes nothing, the victim reads where the machine stands and what to do
if somebody asked them to scan, and without the number on the thief's screen the first guess kills
the code. Nobody else can answer for the victim.
"""

from collections.abc import Iterator

import pytest

from kiosk.central.client_visit import HttpCentralVisit
from kiosk.central.port import DeviceCode, Pending, Scanned
from kiosk.domain.failures import Failure, FailureCode
from kiosk.sandbox.hall import VirtualHall
from tests.fake_clock import FakeClock
from tests.support.virtual_visits import QUICK, hall_and_clock, visit_of


@pytest.fixture(scope="module")
def place() -> Iterator[tuple[VirtualHall, FakeClock]]:
    with hall_and_clock() as pair:
        yield pair


@pytest.fixture
def hall(place: tuple[VirtualHall, FakeClock]) -> VirtualHall:
    return place[0]


@pytest.fixture
def clock(place: tuple[VirtualHall, FakeClock]) -> FakeClock:
    place[1].advance(100)
    return place[1]


@pytest.fixture
def thief(hall: VirtualHall) -> Iterator[HttpCentralVisit]:
    """The unit the thief stands at: what it is told, he can read off its screen."""
    with visit_of(hall.central(patience=QUICK)) as visit:
        yield visit


def ends_as(
    thief: HttpCentralVisit, clock: FakeClock, code: DeviceCode, expected: FailureCode
) -> None:
    clock.advance(1)
    with pytest.raises(Failure) as failure:
        thief.poll_token(code)
    assert failure.value.code is expected


def test_a_link_preview_opens_nothing(
    hall: VirtualHall, clock: FakeClock, thief: HttpCentralVisit
) -> None:
    code = thief.request_code()
    for _ in range(3):
        assert hall.phone("owner").look(code.verification_uri) == "waiting"
    clock.advance(1)
    assert thief.poll_token(code) == Pending(1.0)
    clock.advance(90)
    ends_as(thief, clock, code, FailureCode.CODE_EXPIRED)


def test_a_victim_who_goes_on_does_not_know_the_number(
    hall: VirtualHall, clock: FakeClock, thief: HttpCentralVisit
) -> None:
    code = thief.request_code()
    victim = hall.phone("owner")
    assert victim.scan(code.verification_uri) == "scanned"
    clock.advance(1)
    scanned = thief.poll_token(code)
    assert isinstance(scanned, Scanned)
    guess = str(10 + (int(scanned.match_number) - 10 + 1) % 90)
    assert victim.type_number(guess) == "dead"
    assert victim.type_number(scanned.match_number) == "dead"  # even right, it is too late
    ends_as(thief, clock, code, FailureCode.CODE_WRONG_NUMBER)
    assert hall.platform.tokens.alive() == 0


def test_every_wrong_number_dies_at_once(
    hall: VirtualHall, clock: FakeClock, thief: HttpCentralVisit
) -> None:
    victim = hall.phone("owner")
    for guess in ("10", "47", "99", "", "4", "047", "４７", "47 1"):
        code = thief.request_code()
        victim.scan(code.verification_uri)
        clock.advance(1)
        scanned = thief.poll_token(code)
        assert isinstance(scanned, Scanned)
        if guess == scanned.match_number:
            continue
        assert victim.type_number(guess) == "dead"
        ends_as(thief, clock, code, FailureCode.CODE_WRONG_NUMBER)


def test_the_thiefs_own_phone_cannot_answer_for_the_victim(
    hall: VirtualHall, clock: FakeClock, thief: HttpCentralVisit
) -> None:
    code = thief.request_code()
    victim, accomplice = hall.phone("owner"), hall.phone("neutral")
    victim.scan(code.verification_uri)
    clock.advance(1)
    scanned = thief.poll_token(code)
    assert isinstance(scanned, Scanned)
    assert accomplice.look(code.verification_uri) == "no_code"
    assert accomplice.type_number(scanned.match_number) == "no_code"
    assert accomplice.decline() == "no_code"
    assert accomplice.end_now() == "no_code"
    clock.advance(1)
    assert isinstance(thief.poll_token(code), Scanned)


def test_the_short_code_cannot_be_guessed(hall: VirtualHall, thief: HttpCentralVisit) -> None:
    code = thief.request_code()
    guesser = hall.phone("deduction")
    address = code.verification_uri.rpartition("/")[0]
    for letters in ("BBBB-BBBB", "BBBB-BBBC", "BBBB-BBBD", "BBBB-BBBF", "BBBB-BBBG"):
        assert guesser.look(f"{address}/{letters}") == "no_code"
    assert guesser.scan(code.verification_uri) == "no_code"  # who guesses sees nothing for a while


def test_a_code_shown_at_one_unit_opens_nothing_at_another(
    hall: VirtualHall, clock: FakeClock, thief: HttpCentralVisit
) -> None:
    code = thief.request_code()
    victim = hall.phone("owner")
    victim.scan(code.verification_uri)
    clock.advance(1)
    scanned = thief.poll_token(code)
    assert isinstance(scanned, Scanned)
    victim.type_number(scanned.match_number)
    with visit_of(hall.central(hall.enrol_unit("SZ-31", 31), QUICK)) as elsewhere:
        ends_as(elsewhere, clock, code, FailureCode.CODE_USED)
