"""Without signing in: what this is, where to go, what the machine keeps, and the rehearsal.

Nothing is asked and nothing kept: none of these states holds a person, and nothing here asks the
platform. The one thing that can be taken along is a slip with directions. The rehearsal walks
through the real screens with the city profile's fictional person; the view fills them, so that
there is no statement to print.
"""

from kiosk.values import replace
from kiosk.visit import gates, printing, slip_choice
from kiosk.visit.events import GuideChosen, PageChosen, Touch
from kiosk.visit.leaving import leave
from kiosk.visit.moves import Step, enter, still_here
from kiosk.visit.states import ChooseSignIn, Guide, GuideTopic, PageName, Rehearsal, Visit


def touched(visit: Visit, state: Guide | Rehearsal, what: Touch) -> Step:
    """An offered touch on a page that needs no sign-in."""
    match what:
        case Touch.BEGIN:
            return enter(visit, ChooseSignIn())
        case Touch.REHEARSE:
            return enter(visit, Rehearsal())
        case Touch.PRINT_THIS:
            return printing.begin(visit, slip_choice.of_page(visit))
        case Touch.NEXT_PAGE:
            return enter(visit, replace(state, turn=state.turn + 1))
        case Touch.PREVIOUS_PAGE:
            return enter(visit, replace(state, turn=state.turn - 1))
        case Touch.BACK:
            before = _before(state)
            return leave(visit) if before is None else enter(visit, before)
        case _:
            return leave(visit)


def chosen(visit: Visit, event: GuideChosen) -> Step:
    """A topic was chosen on the guide, or a service among the services."""
    if not gates.may_guide(visit, event.topic, event.service_id):
        return still_here(visit)
    turn = visit.state.turn if isinstance(visit.state, Guide) else 0
    kept = turn if event.topic is GuideTopic.SERVICE else 0
    return enter(visit, Guide(event.topic, event.service_id, kept))


def rehearsed(visit: Visit, state: Rehearsal, event: PageChosen) -> Step:
    """A page of the fictional person was chosen."""
    if not gates.may_rehearse(state, event.name):
        return still_here(visit)
    kept = state.turn if event.name is PageName.ENTRY else 0
    return enter(visit, Rehearsal(event.name, event.item_id, kept))


def _before(state: Guide | Rehearsal) -> Guide | Rehearsal | None:
    match state:
        case Guide(topic=GuideTopic.MENU):
            return None
        case Guide(topic=GuideTopic.SERVICE):
            return Guide(GuideTopic.SERVICES, turn=state.turn)
        case Rehearsal(page=PageName.ENTRY):
            return Rehearsal(PageName.RECORD, turn=state.turn)
        case Rehearsal(page=page) if page is not None:
            return Rehearsal()
        case _:
            return Guide()
