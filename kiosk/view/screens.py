"""Which screen shows a state: the name of its QML file, without `Screen.qml`."""

from typing import get_args

from kiosk.view.rehearsing import as_if
from kiosk.visit.contest_states import Contest, ContestStage
from kiosk.visit.states import Guide, GuideTopic, Page, PageName, Rehearsal, State, StepUp

CONTEST_SCREENS = tuple(f"Contest{stage.value.capitalize()}" for stage in ContestStage)

# Screens that hold somebody's data: a curtain covers them when nobody touches them.
HOLDS_DATA = frozenset(
    {
        "ConfirmPerson",
        "StepUp",
        "Home",
        "Lists",
        "Record",
        "Entry",
        "Coverage",
        "Perks",
        "Perk",
        "PerkReport",
        "Inquiries",
        "Held",
        "Amend",
        "TakeSlip",
    }
    | {"Contests", "Repair", "ContestFiled"}
    | set(CONTEST_SCREENS)
)


def _named(page: PageName) -> str:
    return "".join(part.capitalize() for part in page.value.split("_"))


# The order a visitor meets them in, so that the first ones are warm first.
SCREENS = (
    *(kind.__name__ for kind in get_args(State) if kind not in (Page, Contest, Rehearsal)),
    *(f"Guide{topic.value.capitalize()}" for topic in GuideTopic if topic is not GuideTopic.MENU),
    *CONTEST_SCREENS,
    *(_named(page) for page in PageName),
)


# What follows on the way from the card or the phone to Home, where a visitor would wait for it.
COMING = {
    "ShowCode": "CodeScanned",
    "CodeScanned": "ConfirmPerson",
    "AwaitCard": "ReadingCard",
    "ReadingCard": "StepUp",
    "StepUp": "ConfirmPerson",
    "ConfirmPerson": "Home",  # what is shown while the platform answers costs nobody any time
    "Fetching": "Home",
}


def screen_of(state: State) -> str:
    """Attract, ChooseSignIn ...; a page is named by itself: Lists, NeverHeld ...;
    a contest by its stage: ContestGround, ContestReview; the guide by its topic: GuideAbout.

    A rehearsal shows the real screens. While a clerk's word is told, the card is still being read.
    """
    state = as_if(state)
    if isinstance(state, StepUp) and state.vouched:
        return "ReadingCard"
    if isinstance(state, Page):
        return _named(state.name)
    if isinstance(state, Contest):
        return f"Contest{state.stage.value.capitalize()}"
    if isinstance(state, Guide) and state.topic is not GuideTopic.MENU:
        return f"Guide{state.topic.value.capitalize()}"
    return type(state).__name__
