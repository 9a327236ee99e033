"""The rehearsal: the real screens with the city's fictional person in them.

The record is made here, of the profile's data alone, and lives in no visit: there is no session to
ask the platform with, and no statement that a slip could be made of.
"""

from datetime import datetime

from kiosk.domain.statement import Statement
from kiosk.values import replace
from kiosk.view.setting import Setting
from kiosk.visit.states import Home, Page, Rehearsal, State, Visit


def as_if(state: State) -> State:
    """The state whose screen a rehearsal shows; any other state is itself."""
    if not isinstance(state, Rehearsal):
        return state
    if state.page is None:
        return Home()
    return Page(state.page, state.entry_id, state.turn)


def filled(visit: Visit, setting: Setting, now: datetime) -> Visit:
    """The visit with the fictional person in it, for the eyes of the view models alone."""
    if not isinstance(visit.state, Rehearsal):
        return visit
    return replace(visit, state=as_if(visit.state), statement=example(setting, now))


def example(setting: Setting, now: datetime) -> Statement:
    """What one can look like, as of now."""
    city = setting.city
    lists = tuple((each.list_id, each.name) for each in city.lists)
    return city.example.statement(city.scale.start, lists, now)
