"""A resident card is laid down for one read: nobody can say whether it is still there (V9)."""

from dataclasses import replace

import pytest

from kiosk.domain.card import CardEvidence, CardRefusal
from kiosk.domain.device_status import CardReaderStatus, Insertion
from kiosk.domain.failures import FailureCode
from kiosk.domain.subject import Subject
from kiosk.visit.chart_events import opened_visit
from kiosk.visit.effects import AssertCard, CallBack, Effect, ReadCard
from kiosk.visit.events import (
    CardNotRead,
    CardRead,
    Event,
    ReaderChanged,
    ResidentReaderChanged,
    StepUpRequired,
    Touch,
    Touched,
)
from kiosk.visit.gates import can_sign_in
from kiosk.visit.states import (
    Attract,
    AwaitCard,
    CardRefused,
    ChooseSignIn,
    Farewell,
    ReadingCard,
    SignIn,
    StepUp,
    StepUpMethod,
    Visit,
)
from kiosk.visit.step import step

EMPTY, PRESENT = CardReaderStatus.EMPTY, CardReaderStatus.PRESENT
NO_READER, BUSY = CardReaderStatus.NO_READER, CardReaderStatus.BUSY
LAID = Insertion("pad", 1, "", stays=False)
AGAIN = Insertion("pad", 2, "", stays=False)
PUT_IN = Insertion("slot", 1, "3B")
WHO = CardEvidence(citizen_number="320505199001010011", name="陈桂芳")


def after(*events: Event, start: Visit | None = None) -> tuple[Visit, tuple[Effect, ...]]:
    visit, said = start or both(), ()
    for event in events:
        visit, said = step(visit, event)
    return visit, said


def both() -> Visit:
    opened = opened_visit()
    return replace(opened, facts=replace(opened.facts, pad=EMPTY))


def laid(card: Insertion = LAID) -> ResidentReaderChanged:
    return ResidentReaderChanged(PRESENT, card)


GONE = ResidentReaderChanged(EMPTY)


def reading() -> Visit:
    return after(laid())[0]


def read() -> Visit:
    visit = reading()
    return after(CardRead(visit.visit_id, LAID, WHO), start=visit)[0]


def test_laying_a_card_down_begins_a_visit() -> None:
    visit, effects = after(laid())
    assert visit.state == ReadingCard(LAID)
    assert ReadCard(visit.visit_id, LAID) in effects


def test_what_was_read_is_asked_about_and_the_card_is_nothing_to_the_visit_any_more() -> None:
    visit = reading()
    visit, effects = after(CardRead(visit.visit_id, LAID, WHO), start=visit)
    assert visit.state == ReadingCard(LAID, asked=True)
    assert visit.insertion is None
    assert AssertCard(visit.visit_id, WHO) in effects


def test_a_card_that_was_read_is_asked_back_at_once_and_again_at_the_next_step() -> None:
    visit = reading()
    visit, effects = after(CardRead(visit.visit_id, LAID, WHO), start=visit)
    assert CallBack() in effects
    methods = (StepUpMethod.ONE_TIME_CODE,)
    wanted = StepUpRequired(visit.visit_id, "ticket", methods, "", Subject("tag", "", ""))
    visit, _ = after(wanted, start=visit)
    assert isinstance(visit.state, StepUp)
    assert visit.state.laid


def test_a_card_that_stays_in_is_not_asked_back_before_the_end() -> None:
    visit, _ = after(ReaderChanged(PRESENT, PUT_IN))
    visit, effects = after(CardRead(visit.visit_id, PUT_IN, WHO), start=visit)
    assert CallBack() not in effects


@pytest.mark.parametrize(
    "event",
    [GONE, laid(AGAIN), ResidentReaderChanged(NO_READER), ResidentReaderChanged(BUSY)],
)
def test_nothing_of_the_reader_ends_a_visit_whose_card_was_read(event: Event) -> None:
    before = read()
    visit, effects = after(event, start=before)
    assert visit.state == before.state
    assert visit.visit_id == before.visit_id
    assert effects == ()


def test_a_card_lifted_before_it_was_read_is_refused_as_taken_out() -> None:
    visit, _ = after(laid(), GONE)
    assert visit.state == CardRefused(CardRefusal.TAKEN_OUT, laid=True)


def test_a_refusal_says_that_the_card_was_laid_down() -> None:
    visit = reading()
    visit, _ = after(CardNotRead(visit.visit_id, LAID, CardRefusal.EXPIRED), start=visit)
    assert visit.state == CardRefused(CardRefusal.EXPIRED, laid=True)


def test_a_citizen_card_put_in_while_another_is_read_begins_nothing() -> None:
    visit, effects = after(ReaderChanged(PRESENT, PUT_IN), start=reading())
    assert visit.state == ReadingCard(LAID)
    assert effects == ()


def test_a_card_laid_down_beside_a_citizen_cards_visit_changes_nothing() -> None:
    before, _ = after(ReaderChanged(PRESENT, PUT_IN))
    visit, effects = after(laid(), GONE, start=before)
    assert visit.state == ReadingCard(PUT_IN)
    assert visit.insertion == PUT_IN
    assert effects == ()


def test_a_card_forgotten_there_begins_nothing_for_the_next() -> None:
    visit, _ = after(laid(), GONE, laid(), Touched(Touch.END))
    assert isinstance(visit.state, Attract | Farewell)
    visit, effects = after(Touched(Touch.BEGIN), Touched(Touch.CHOOSE_CARD), start=visit)
    assert visit.state == AwaitCard()
    assert not any(isinstance(effect, ReadCard) for effect in effects)


def test_a_card_found_again_by_a_reader_plugged_in_again_begins_nothing() -> None:
    visit, _ = after(
        Touched(Touch.END), ResidentReaderChanged(NO_READER), laid(AGAIN), start=read()
    )
    assert isinstance(visit.state, Attract | Farewell)
    visit, _ = after(GONE, laid(Insertion("pad", 3, "", stays=False)), start=visit)
    assert isinstance(visit.state, ReadingCard)


def test_a_card_that_lay_there_before_anybody_came_will_do() -> None:
    opened = both()
    waiting = replace(opened, facts=replace(opened.facts, laid=LAID), state=ChooseSignIn())
    visit, effects = after(Touched(Touch.CHOOSE_CARD), start=waiting)
    assert visit.state == ReadingCard(LAID)
    assert ReadCard(visit.visit_id, LAID) in effects


@pytest.mark.parametrize(
    ("slot", "pad", "works"),
    [
        (EMPTY, EMPTY, True),
        (NO_READER, EMPTY, True),
        (EMPTY, NO_READER, True),
        (NO_READER, NO_READER, False),
        (BUSY, BUSY, False),
    ],
)
def test_either_reader_is_a_way_in(
    slot: CardReaderStatus, pad: CardReaderStatus, works: bool
) -> None:
    facts = replace(both().facts, reader=slot, pad=pad)
    assert can_sign_in(facts, SignIn.CARD) is works


def test_nobody_is_left_waiting_when_the_last_reader_goes() -> None:
    visit, _ = after(Touched(Touch.BEGIN), Touched(Touch.CHOOSE_CARD), ReaderChanged(NO_READER))
    assert visit.state == AwaitCard()
    visit, _ = after(ResidentReaderChanged(NO_READER), start=visit)
    assert visit.state == ChooseSignIn(FailureCode.READER_NOT_READY)
