"""Which screen shows a state: the name of its QML file, without `Screen.qml`."""

from typing import get_args

from kiosk.visit.states import Page, PageName, State

# Screens that hold somebody's data: a curtain covers them when nobody touches them.
HOLDS_DATA = frozenset(
    {"ConfirmPerson", "StepUp", "Home", "Lists", "Record", "Entry", "Coverage", "TakeSlip"}
)

# The order a visitor meets them in, so that the first ones are warm first.
SCREENS = (
    *(kind.__name__ for kind in get_args(State) if kind is not Page),
    *(page.value.capitalize() for page in PageName),
)


def screen_of(state: State) -> str:
    """Attract, ChooseSignIn ...; a page is named by itself: Lists, Record, Entry, Coverage."""
    if isinstance(state, Page):
        return state.name.value.capitalize()
    return type(state).__name__
