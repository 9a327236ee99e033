"""Which screen shows a state: the name of its QML file, without `Screen.qml`."""

from kiosk.visit.states import Page, State

# Screens that hold somebody's data: a curtain covers them when nobody touches them.
HOLDS_DATA = frozenset(
    {"ConfirmPerson", "StepUp", "Home", "Lists", "Record", "Entry", "Coverage", "TakeSlip"}
)


def screen_of(state: State) -> str:
    """Attract, ChooseSignIn ...; a page is named by itself: Lists, Record, Entry, Coverage."""
    if isinstance(state, Page):
        return state.name.value.capitalize()
    return type(state).__name__
