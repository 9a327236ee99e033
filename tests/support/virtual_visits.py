"""Signing in at a virtual hall, the way a unit and a person do."""

from collections.abc import Iterator
from contextlib import contextmanager

from kiosk.central.client import HttpCentral
from kiosk.central.client_visit import HttpCentralVisit
from kiosk.central.port import Granted, Scanned, StepUpNeeded
from kiosk.central.transport import Patience
from kiosk.domain.card import CardEvidence
from kiosk.sandbox.hall import VirtualHall
from kiosk.sandbox.rate_limit import GENEROUS
from kiosk.visit.states import Session, SignIn, StepUpMethod
from tests.fake_clock import FakeClock

QUICK = Patience(connect=1.0, read=1.0, reply=1.5, short_reply=1.0, largest=300_000)


@contextmanager
def hall_and_clock(population: int = 0) -> Iterator[tuple[VirtualHall, FakeClock]]:
    clock = FakeClock()
    with VirtualHall(
        now=clock.now, monotonic=clock.monotonic, rates=GENEROUS, population=population
    ) as hall:
        yield hall, clock


def evidence_of(hall: VirtualHall, person_id: str) -> CardEvidence:
    """What the card dialog tells of the person's card."""
    card = hall.card_of(person_id)
    assert card is not None
    third = card["version"] == "3.00"
    return CardEvidence(
        card["card_code"],
        card["card_number"],
        None if third else card["citizen_number"],
        None if third else card["name"],
    )


def by_phone(
    hall: VirtualHall, clock: FakeClock, visit: HttpCentralVisit, person_id: str = "owner"
) -> Session:
    code = visit.request_code()
    phone = hall.phone(person_id)
    assert phone.scan(code.verification_uri) == "scanned"
    clock.advance(1)
    scanned = visit.poll_token(code)
    assert isinstance(scanned, Scanned)
    assert phone.type_number(scanned.match_number) == "approved"
    clock.advance(1)
    granted = visit.poll_token(code)
    assert isinstance(granted, Granted)
    return Session(granted.access_token, granted.subject, SignIn.PHONE)


def by_card(hall: VirtualHall, visit: HttpCentralVisit, person_id: str = "owner") -> Session:
    evidence = evidence_of(hall, person_id)
    needed = visit.assert_card(evidence)
    assert isinstance(needed, StepUpNeeded)
    visit.start_step_up(needed.ticket, StepUpMethod.ONE_TIME_CODE)
    sms = hall.last_sms(person_id)
    assert sms is not None
    granted = visit.verify_step_up(needed.ticket, sms.code)
    assert isinstance(granted, Granted)
    return Session(granted.access_token, granted.subject, SignIn.CARD, evidence.name)


@contextmanager
def visit_of(central: HttpCentral) -> Iterator[HttpCentralVisit]:
    visit = central.visit()
    yield visit
    visit.close()
