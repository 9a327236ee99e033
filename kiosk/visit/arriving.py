"""From an idle screen to a way in, by touch or by putting a card in."""

from typing import assert_never

from kiosk.domain.audit import AuditEvent
from kiosk.domain.card import CardRefusal
from kiosk.domain.device_status import CardReaderStatus, Insertion, LineStatus
from kiosk.domain.failures import FailureCode
from kiosk.values import replace
from kiosk.visit.effects import Audit, Effect, ReadCard, RequestCode
from kiosk.visit.events import Touch
from kiosk.visit.gates import why_no_sign_in
from kiosk.visit.leaving import choose_again, fall, leave
from kiosk.visit.moves import Step, enter, resting, stay, wipe
from kiosk.visit.states import (
    Attract,
    AwaitCard,
    CardRefused,
    ChooseSignIn,
    Farewell,
    Guide,
    Problem,
    ReadingCard,
    Rehearsal,
    ShowCode,
    SignIn,
    Visit,
)

Arriving = Attract | ChooseSignIn | AwaitCard | CardRefused | Farewell | Problem

# A card put in now says clearly enough what is wanted.
_CARD_BEGINS = Arriving | Guide | Rehearsal | ShowCode


def touched(visit: Visit, state: Arriving, what: Touch) -> Step:
    """An offered touch before anybody is known."""
    match state:
        case Attract():
            begin = Guide() if what is Touch.GUIDE else ChooseSignIn()
            return enter(visit, begin, Audit(AuditEvent.VISIT_STARTED))
        case Farewell() if what is Touch.BEGIN:
            return enter(visit, ChooseSignIn(), Audit(AuditEvent.VISIT_STARTED))
        case Farewell():
            return enter(visit, resting(visit))
        case CardRefused() if what is Touch.RETRY:
            return enter(visit, AwaitCard())
        case Problem() if what is Touch.RETRY:
            return enter(visit, ChooseSignIn())
        case AwaitCard() | CardRefused() if what is Touch.BACK:
            return enter(visit, ChooseSignIn())
        case ChooseSignIn() | AwaitCard() | CardRefused() if what is not Touch.BACK:
            return choose(visit, what)
        case ChooseSignIn() | AwaitCard() | CardRefused() | Problem():
            return leave(visit)
        case _:
            assert_never(state)


def choose(visit: Visit, what: Touch) -> Step:
    """Card, or phone with a new code; END leaves."""
    match what:
        case Touch.CHOOSE_CARD:
            return await_card(visit)
        case Touch.CHOOSE_PHONE | Touch.NEW_CODE:
            fresh, effects = wipe(visit, ShowCode())
            return fresh, (*effects, RequestCode(fresh.visit_id))
        case _:
            return leave(visit)


def await_card(visit: Visit) -> Step:
    """Wait for a card; one that has been in all along and belongs to no earlier visit will do."""
    waiting, effects = wipe(visit, AwaitCard())
    facts = waiting.facts
    if facts.insertion is not None and facts.card_waits:
        reading, more = card_put_in(waiting, facts.reader, facts.insertion)
    elif facts.laid is not None and facts.laid_waits:
        reading, more = card_put_in(waiting, facts.pad, facts.laid)
    else:
        return waiting, effects
    return reading, (*effects, *more)


def card_put_in(visit: Visit, status: CardReaderStatus, insertion: Insertion) -> Step:
    """A card that was not there before. It is read only if nobody is under way."""
    if not visit.facts.open or not isinstance(visit.state, _CARD_BEGINS):
        return stay(visit)
    if visit.facts.line is LineStatus.STARTING:
        return stay(visit)  # the first second after a start: the card waits until cards are chosen
    began: tuple[Effect, ...] = ()
    if isinstance(visit.state, Attract | Farewell):
        began = (Audit(AuditEvent.VISIT_STARTED),)
    closed = why_no_sign_in(visit.facts, SignIn.CARD)
    if closed is not None:
        problem, effects = fall(visit, closed)
        return problem, (*began, *effects)
    if status is CardReaderStatus.MUTE:
        return refuse(visit, CardRefusal.MUTE, *began)
    fresh, effects = wipe(visit, ReadingCard(insertion))
    if insertion.stays:
        facts = replace(fresh.facts, begun=insertion)
    else:
        facts = replace(fresh.facts, laid_begun=insertion)
    bound = replace(fresh, insertion=insertion, facts=facts)
    return bound, (*began, *effects, ReadCard(bound.visit_id, insertion))


def refuse(visit: Visit, refusal: CardRefusal, *began: Effect) -> Step:
    """This card signs nobody in; whatever it told is forgotten."""
    laid = visit.insertion is not None and not visit.insertion.stays
    refused, effects = wipe(visit, CardRefused(refusal, laid=laid))
    note = Audit(AuditEvent.CARD_REFUSED, FailureCode.CARD_REFUSED)
    return refused, (*began, *effects, note)


def ways_changed(visit: Visit) -> Step:
    """A part changed: nobody is left waiting at a reader that cannot be used (V4)."""
    closed = why_no_sign_in(visit.facts, SignIn.CARD)
    if isinstance(visit.state, AwaitCard) and closed is not None:
        return choose_again(visit, closed)
    return stay(visit)
