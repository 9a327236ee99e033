"""Without signing in: nothing asked of the platform, nothing kept, no way without an end."""

import random

from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.slips import DirectionsContent
from kiosk.visit import effects as fx
from kiosk.visit import events as ev
from kiosk.visit import gates, states
from kiosk.visit.events import Touch
from kiosk.visit.states import GuideTopic, PageName
from tests.visit.samples import catalogue
from tests.visit.world import PROMISE, World

# All that a page without a sign-in may ever ask for.
HARMLESS = (fx.StartLimit, fx.Audit, fx.ForgetVisit, fx.CallBack, fx.PrintSlip, fx.StopRenderer)


def in_guide(topic: GuideTopic = GuideTopic.MENU, service_id: str = "") -> World:
    world = World()
    world.tell(ev.Touched(Touch.GUIDE))
    if topic is GuideTopic.SERVICE:
        world.tell(ev.GuideChosen(GuideTopic.SERVICES))
    if topic is not GuideTopic.MENU:
        world.tell(ev.GuideChosen(topic, service_id))
    return world


def test_back_leads_from_a_service_to_the_attract_screen() -> None:
    world = in_guide(GuideTopic.SERVICE, "service-1")
    assert world.visit.state == states.Guide(GuideTopic.SERVICE, "service-1")
    seen = []
    for _ in range(3):
        world.tell(ev.Touched(Touch.BACK))
        seen.append(world.visit.state)
    assert seen == [states.Guide(GuideTopic.SERVICES), states.Guide(), states.Attract()]


def test_a_service_that_is_not_there_cannot_be_chosen_and_goes_when_it_ends() -> None:
    world = in_guide(GuideTopic.SERVICES)
    world.tell(ev.GuideChosen(GuideTopic.SERVICE, "service-9"))
    assert world.visit.state == states.Guide(GuideTopic.SERVICES)
    world.tell(ev.GuideChosen(GuideTopic.SERVICE, "service-2"))
    world.tell(ev.CatalogueChanged(catalogue(2, services=1)))
    assert world.visit.state == states.Guide()


def test_without_a_catalogue_only_what_needs_none_is_offered() -> None:
    world = in_guide()
    world.tell(ev.CatalogueChanged(catalogue(2, services=0)))
    assert not gates.can_guide(world.visit, GuideTopic.SERVICES, "")
    assert gates.can_guide(world.visit, GuideTopic.MACHINE, "")


def test_directions_are_printed_for_nobody_in_particular() -> None:
    world = in_guide(GuideTopic.SERVICE, "service-0")
    moment = world.tell(ev.Touched(Touch.PRINT_THIS))
    (slip,) = moment.of(fx.PrintSlip)
    assert isinstance(slip.content, DirectionsContent)
    assert isinstance(world.visit.state, states.Printing)
    assert world.visit.session is None


def test_the_rehearsal_walks_the_real_pages_and_back() -> None:
    world = in_guide()
    world.tell(ev.Touched(Touch.REHEARSE))
    world.tell(ev.PageChosen(PageName.RECORD))
    world.tell(ev.PageChosen(PageName.ENTRY, "EX-1"))
    assert world.visit.state == states.Rehearsal(PageName.ENTRY, "EX-1")
    for expected in (states.Rehearsal(PageName.RECORD), states.Rehearsal(), states.Guide()):
        world.tell(ev.Touched(Touch.BACK))
        assert world.visit.state == expected


@PROMISE
@given(st.integers(0, 2**32 - 1))
def test_whatever_is_touched_in_a_rehearsal_nobody_hears_of_it(seed: int) -> None:
    """No call, no slip, no person: whatever is touched, chosen or typed."""
    chance = random.Random(seed)
    world = in_guide()
    world.tell(ev.Touched(Touch.REHEARSE))
    for _ in range(25):
        before = world.visit.state
        event = chance.choice(
            [
                ev.Touched(chance.choice(list(Touch))),
                ev.PageChosen(chance.choice(list(PageName)), "EX-1"),
                ev.GuideChosen(chance.choice(list(GuideTopic)), "service-0"),
                ev.StepUpTyped("123456"),
                ev.LimitReached(world.visit.limit),
            ]
        )
        moment = world.tell(event)
        if not isinstance(before, states.Rehearsal):
            break
        assert all(isinstance(effect, HARMLESS) for effect in moment.effects), moment.effects
        assert not moment.of(fx.PrintSlip)
        assert world.visit.session is world.visit.statement is None


def test_silence_ends_a_rehearsal() -> None:
    world = in_guide()
    world.tell(ev.Touched(Touch.REHEARSE))
    assert world.silence() <= 130
    assert isinstance(world.visit.state, states.Attract)
