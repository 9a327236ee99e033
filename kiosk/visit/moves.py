"""The few moves every other module is made of: stay, enter a state, wipe the visit."""

from kiosk.values import replace
from kiosk.visit.effects import (
    CallBack,
    Effect,
    ForgetVisit,
    RevokeToken,
    StartLimit,
    StopAwaitingPhone,
    StopRenderer,
)
from kiosk.visit.limits import limit_of
from kiosk.visit.states import (
    Attract,
    AwaitCard,
    ChooseSignIn,
    Closed,
    CodeScanned,
    PrintFailed,
    Printing,
    ReadingCard,
    ShowCode,
    SlipUnsure,
    State,
    StepUp,
    TakeSlip,
    Visit,
)

Step = tuple[Visit, tuple[Effect, ...]]

# A clerk's word is for the card that comes next, and for no other way on.
_VOUCHED_UNTIL = ChooseSignIn | AwaitCard | ReadingCard


def stay(visit: Visit, *effects: Effect) -> Step:
    """Nothing changes."""
    return visit, effects


def enter(visit: Visit, state: State, *effects: Effect) -> Step:
    """The next state, with its limit begun. The old limit's ticket is worth nothing from now on."""
    limit = limit_of(state)
    ticket = visit.limit + 1
    moved = replace(visit, state=state, limit=ticket, warned=False, unattended=False)
    if visit.facts.vouched and not isinstance(state, Attract | _VOUCHED_UNTIL):
        moved = replace(moved, facts=replace(moved.facts, vouched=None))
    if limit is None:
        return moved, effects
    return moved, (StartLimit(ticket, limit.quiet), *effects)


def attended(visit: Visit, *, here: bool) -> Step:
    """Somebody is here: the quiet period begins anew. Or nobody seems to be.

    The ticket stays, so that a touch beside every button has nothing shown anew; once the last
    seconds run, `still_here` is what ends them.
    """
    seen = visit if visit.unattended is not here else replace(visit, unattended=not here)
    limit = limit_of(visit.state)
    if not here or visit.warned or limit is None or not limit.extendable:
        return stay(seen)
    return seen, (StartLimit(visit.limit, limit.quiet),)


def still_here(visit: Visit) -> Step:
    """Somebody touched the screen: the quiet period begins anew, where a touch can do that."""
    limit = limit_of(visit.state)
    if limit is None or not limit.extendable:
        return stay(visit)
    ticket = visit.limit + 1
    return replace(visit, limit=ticket, warned=False), (StartLimit(ticket, limit.quiet),)


def warn(visit: Visit, seconds: float) -> Step:
    """The last seconds of the limit begin; a forgotten slip calls."""
    ticket = visit.limit + 1
    forgotten = (CallBack(),) if isinstance(visit.state, TakeSlip) else ()
    return replace(visit, limit=ticket, warned=True), (StartLimit(ticket, seconds), *forgotten)


def wipe(visit: Visit, state: State, *effects: Effect) -> Step:
    """A new, blank visit in `state`. The unit's facts and the ticket counter alone go on (V2).

    The new number makes every result still under way for the old visit a stale one (V3), and the
    token is revoked here and nowhere else but in `leaving.let_slip_finish` (V7).
    """
    facts = visit.facts
    if facts.vouched and not isinstance(state, _VOUCHED_UNTIL):
        facts = replace(facts, vouched=None)
    blank = Visit(visit.visit_id + 1, limit=visit.limit, facts=facts)
    moved, started = enter(blank, state)
    return moved, (*_ends(visit), *started, *effects)


def resting(visit: Visit) -> State:
    """Where the unit waits for the next visitor."""
    return Attract() if visit.facts.open else Closed()


def _ends(visit: Visit) -> tuple[Effect, ...]:
    ends: list[Effect] = []
    match visit.state:
        case ShowCode(device_code=code) | CodeScanned(device_code=code) if code:
            ends.append(StopAwaitingPhone(visit.visit_id, code))
        case _:
            pass
    if visit.session is not None:
        ends.append(RevokeToken(visit.session.access_token))
    on_paper = isinstance(visit.state, Printing | PrintFailed | SlipUnsure | TakeSlip)
    signing_in = isinstance(visit.state, CodeScanned | StepUp)
    if visit.session is not None or on_paper or signing_in:
        ends.append(StopRenderer())
    return (*ends, ForgetVisit(visit.visit_id))
