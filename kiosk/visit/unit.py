"""What the unit's own parts report. V9 lives here: a card visit is bound to one insertion."""

from kiosk.domain.audit import AuditEvent
from kiosk.domain.card import CardRefusal
from kiosk.domain.device_status import CardReaderStatus, EarsStatus
from kiosk.domain.failures import FailureCode
from kiosk.values import replace
from kiosk.visit import gates
from kiosk.visit.arriving import card_put_in, refuse, ways_changed
from kiosk.visit.effects import Audit, CallBack
from kiosk.visit.events import (
    CatalogueChanged,
    EarsChanged,
    LineChanged,
    Opened,
    PrinterChanged,
    ReaderChanged,
    ResidentReaderChanged,
)
from kiosk.visit.leaving import fall, nobody, over
from kiosk.visit.moves import Step, enter, resting, stay
from kiosk.visit.states import (
    Attract,
    CardRefused,
    Closed,
    Farewell,
    Guide,
    Problem,
    ReadingCard,
    TakeCard,
    Visit,
)

EARS_CODES = {
    EarsStatus.VOICE_GONE: FailureCode.VOICE_GONE,
    EarsStatus.KEYS_GONE: FailureCode.KEYS_GONE,
    EarsStatus.KEY_STUCK: FailureCode.KEY_STUCK,
}
_NOT_LOOKING = frozenset({CardReaderStatus.NO_SERVICE, CardReaderStatus.NO_READER})


def reader_changed(visit: Visit, event: ReaderChanged) -> Step:
    """A busy reader has said nothing of its card; every other status says what holds now."""
    if event.status is CardReaderStatus.BUSY:
        return ways_changed(replace(visit, facts=replace(visit.facts, reader=event.status)))
    before = visit.facts.insertion
    facts = replace(visit.facts, reader=event.status, insertion=event.insertion)
    seen = replace(visit, facts=facts)
    if seen.insertion is not None and not seen.insertion.stays:
        return stay(seen)  # a resident card is being read: what is put in meanwhile begins nothing
    if seen.insertion is not None:
        return _bound(seen, event)
    if event.insertion is None:
        if isinstance(seen.state, TakeCard):
            return enter(seen, Farewell())
        return ways_changed(seen)
    if event.insertion == before:
        return stay(seen)
    if facts.begun is not None and visit.facts.reader in _NOT_LOOKING:
        # Nobody saw it go in: after earlier visits it may well be a card that was forgotten.
        return stay(replace(seen, facts=replace(facts, begun=event.insertion)))
    return card_put_in(seen, event.status, event.insertion)


def resident_reader_changed(visit: Visit, event: ResidentReaderChanged) -> Step:
    """A card that was laid down begins a visit; once it was read, nothing is known of it."""
    before = visit.facts
    facts = replace(before, pad=event.status, laid=event.insertion)
    seen = replace(visit, facts=facts)
    if seen.insertion is not None:
        unread = isinstance(seen.state, ReadingCard) and not seen.insertion.stays
        if unread and event.insertion != seen.insertion:
            return refuse(seen, CardRefusal.TAKEN_OUT)
        return stay(seen)
    if event.insertion is None or event.insertion == before.laid:
        return ways_changed(seen)
    if before.laid_begun is not None and before.pad in _NOT_LOOKING:
        # A reader that was plugged in again finds a card once more that was read long ago.
        return stay(replace(seen, facts=replace(facts, laid_begun=event.insertion)))
    return card_put_in(seen, event.status, event.insertion)


def printer_changed(visit: Visit, event: PrinterChanged) -> Step:
    """Known at once to the gates; a slip under way hears of it from its own job."""
    return stay(replace(visit, facts=replace(visit.facts, printer=event.status)))


def line_changed(visit: Visit, event: LineChanged) -> Step:
    """Known at once to the gates."""
    return ways_changed(replace(visit, facts=replace(visit.facts, line=event.status)))


def ears_changed(visit: Visit, event: EarsChanged) -> Step:
    """Whoever listens and hears no more cannot see that either: a person is called by the bell."""
    seen = replace(visit, facts=replace(visit.facts, ears=event.status))
    if event.status is EarsStatus.WELL or not event.needed:
        return stay(seen)
    return stay(seen, Audit(AuditEvent.PROBLEM_SHOWN, EARS_CODES[event.status]), CallBack())


def catalogue_changed(visit: Visit, event: CatalogueChanged) -> Step:
    """Shown from now on; a service that is no more is no longer in front of anybody."""
    seen = replace(visit, facts=replace(visit.facts, catalogue=event.catalogue))
    state = visit.state
    if isinstance(state, Guide) and not gates.can_guide(seen, state.topic, state.service_id):
        return enter(seen, Guide())
    return stay(seen)


def opened(visit: Visit, event: Opened) -> Step:
    """The unit serves visitors from now on."""
    ready = replace(visit, facts=replace(visit.facts, open=True, vouched=event.vouched))
    return enter(ready, Attract()) if isinstance(visit.state, Closed) else stay(ready)


def shut(visit: Visit) -> Step:
    """No visitor from now on; whoever is here is seen off, and a running slip is finished."""
    closing = replace(visit, facts=replace(visit.facts, open=False))
    match closing.state:
        case Attract():
            return enter(closing, resting(closing))
        case Closed() | TakeCard() | Farewell():
            return stay(closing)
        case Problem() | CardRefused():
            return nobody(closing)
        case _:
            return over(closing)


def _bound(visit: Visit, event: ReaderChanged) -> Step:
    if event.status is CardReaderStatus.PRESENT and event.insertion is not None:
        if event.insertion == visit.insertion:
            return stay(visit)
        return fall(visit, FailureCode.CARD_SWAPPED)
    if isinstance(visit.state, ReadingCard):
        return refuse(visit, CardRefusal.TAKEN_OUT)
    # Taken out, or the reader or the card has gone dead: nobody can say any more whose it is.
    return over(visit)
