"""A clerk's word opens one card's record, once, and nothing else; without it a card opens none."""

import pytest

from kiosk.domain.card import CardEvidence
from kiosk.domain.device_status import CardReaderStatus, Insertion
from kiosk.domain.failures import FailureCode
from kiosk.visit import effects as fx
from kiosk.visit import events as ev
from kiosk.visit import states
from kiosk.visit.events import Touch
from kiosk.visit.states import SignIn, StepUpMethod
from tests.visit.samples import SUBJECTS, WARRANT
from tests.visit.world import Moment, World

CLERK = (StepUpMethod.CLERK,)
BOTH = (StepUpMethod.ONE_TIME_CODE, StepUpMethod.CLERK)


@pytest.fixture
def world() -> World:
    """A clerk has vouched: the ways in are shown."""
    world = World()
    world.tell(ev.Shut())
    world.tell(ev.Opened(vouched=WARRANT))
    world.tell(ev.Touched(Touch.BEGIN))
    return world


def card_in(world: World, count: int = 41) -> Moment:
    card = Insertion("reader", count, "3B00")
    world.tell(ev.ReaderChanged(CardReaderStatus.PRESENT, card))
    return world.tell(ev.CardRead(world.visit.visit_id, card, CardEvidence("00")))


def asked(world: World, methods: tuple[StepUpMethod, ...] = CLERK) -> Moment:
    need = ev.StepUpRequired(world.visit.visit_id, "ticket", methods, "", SUBJECTS[0])
    return world.tell(need)


@pytest.mark.parametrize("methods", [CLERK, BOTH])
def test_the_card_that_comes_next_is_vouched_for_once(
    world: World, methods: tuple[StepUpMethod, ...]
) -> None:
    card_in(world)
    moment = asked(world, methods)
    (vouch,) = moment.of(fx.VouchForCard)
    assert (vouch.ticket, vouch.subject_tag, vouch.warrant) == ("ticket", SUBJECTS[0].tag, WARRANT)
    assert not world.visit.facts.vouched
    visit_id = world.visit.visit_id
    world.tell(ev.TokenGranted(visit_id, "token", SUBJECTS[0], SignIn.CARD))
    assert isinstance(world.visit.state, states.ConfirmPerson)


def test_a_token_for_somebody_else_is_revoked(world: World) -> None:
    card_in(world)
    asked(world)
    granted = ev.TokenGranted(world.visit.visit_id, "token", SUBJECTS[1], SignIn.CARD)
    moment = world.tell(granted)
    assert [effect.access_token for effect in moment.of(fx.RevokeToken)] == ["token"]
    assert world.visit.state == states.Problem(FailureCode.STATEMENT_NOT_YOURS)


def test_a_platform_that_takes_no_clerk_s_word_is_asked_its_own_way(world: World) -> None:
    card_in(world)
    moment = asked(world, (StepUpMethod.ONE_TIME_CODE,))
    assert not moment.of(fx.VouchForCard)
    assert world.visit.state == states.StepUp(
        "ticket", (StepUpMethod.ONE_TIME_CODE,), "", SUBJECTS[0]
    )
    assert not world.visit.facts.vouched


@pytest.mark.parametrize("way_off", [Touch.CHOOSE_PHONE, Touch.BACK])
def test_any_other_way_on_ends_the_word(world: World, way_off: Touch) -> None:
    world.tell(ev.Touched(way_off))
    assert not world.visit.facts.vouched
    card_in(world)
    assert not asked(world).of(fx.VouchForCard)
    assert world.visit.state == states.Problem(FailureCode.STEP_UP_UNAVAILABLE)


def test_nobody_comes_and_the_word_is_gone(world: World) -> None:
    world.tell(ev.LimitReached(world.visit.limit))
    world.tell(ev.LimitReached(world.visit.limit))
    assert world.visit.state == states.Attract()
    assert not world.visit.facts.vouched


def test_the_second_card_is_not_vouched_for(world: World) -> None:
    card_in(world)
    world.tell(ev.ReaderChanged(CardReaderStatus.EMPTY))
    assert not world.visit.facts.vouched
    card_in(world, 42)
    assert not asked(world).of(fx.VouchForCard)
