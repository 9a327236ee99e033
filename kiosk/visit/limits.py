"""Every time limit, in seconds.

Where a person is reading or typing, a limit has two stages (WCAG 2.2.1, VVSG inactivity): a quiet
period without any countdown, then a warning of twenty seconds. A touch anywhere begins it anew.
What a person cannot hold up (a code's life, an answer that is due) has a limit no touch extends.
"""

from typing import assert_never

from kiosk.values import dataclass
from kiosk.visit.contest_states import (
    Contest,
    ContestFiled,
    ContestStage,
    ContestTrouble,
)
from kiosk.visit.states import (
    Attract,
    AwaitCard,
    CardRefused,
    ChooseSignIn,
    Closed,
    CodeScanned,
    ConfirmPerson,
    Farewell,
    Fetching,
    Guide,
    Home,
    Page,
    PerkReport,
    PrintFailed,
    Printing,
    Problem,
    ReadingCard,
    Rehearsal,
    ShowCode,
    SlipUnsure,
    State,
    StepUp,
    TakeCard,
    TakeSlip,
)

WARNING = 20.0
CURTAIN = 60.0  # without a touch, what is somebody's is covered
SELF_TEST = 5.0  # the unit's parts have this long to report for the first time
CARD_CALLS = 12  # how often a forgotten card is called back before the unit moves on


@dataclass(frozen=True, slots=True)
class Limit:
    """`quiet` seconds, then `warning` seconds; a touch begins it anew if `extendable`."""

    quiet: float
    warning: float = 0.0
    extendable: bool = False

    @property
    def total(self) -> float:
        return self.quiet + self.warning


def _reading(quiet: float) -> Limit:
    return Limit(quiet, WARNING, extendable=True)


def limit_of(state: State) -> Limit | None:
    """The limit that begins when `state` is entered. Only the two resting states have none."""
    match state:
        case Closed() | Attract():
            return None
        case Guide() | AwaitCard() | PrintFailed() | SlipUnsure():
            return _reading(60)
        case ChooseSignIn() | CardRefused() | Problem() | TakeSlip():
            return _reading(40)
        case ReadingCard() | Fetching() | PerkReport(progress="sending"):
            return Limit(20)
        case Contest(stage=ContestStage.FILING):
            return Limit(20)
        case ContestTrouble():
            return _reading(60)
        case Rehearsal() | StepUp() | Home() | Page() | PerkReport():
            return _reading(100)
        case Contest() | ContestFiled():
            return _reading(100)
        case ConfirmPerson():
            return _reading(10)
        case ShowCode(device_code=""):
            return Limit(15)
        case ShowCode():
            return Limit(70, WARNING)  # a code lives 90 s
        case CodeScanned():
            return Limit(25, WARNING)
        case Printing(signing=True):
            return Limit(20)
        case Printing(seconds=seconds):
            return Limit(max(60.0, seconds + 5))  # the printer itself ends sooner, or never
        case TakeCard():
            return Limit(5)
        case Farewell():
            return Limit(6)
        case _:
            assert_never(state)
