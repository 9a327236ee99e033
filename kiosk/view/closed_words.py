"""What a unit that serves nobody says of it: closed, paused, or out of service. Pure."""

from datetime import datetime

from kiosk.upkeep.mode import Closed, Paused
from kiosk.upkeep.staff import Mode
from kiosk.values import dataclass
from kiosk.view import dates
from kiosk.view.setting import Setting
from kiosk.view.snapshot import NO_WORDS, Pair, pair


@dataclass(frozen=True, slots=True)
class ClosedWords:
    """`title`; `when` it is back, if anybody knows; `night`: the display is dimmed.

    `stuck` is for staff: the file and the key that keep the unit closed.
    """

    title: Pair = NO_WORDS
    when: Pair = NO_WORDS
    night: bool = False
    stuck: Pair = NO_WORDS


def closed_words(mode: Mode | None, next_opening: datetime | None, setting: Setting) -> ClosedWords:
    """`mode` is `None` before the unit has said anything."""

    def say(key: str) -> Pair:
        return pair(setting.words.say("staff", key))

    match mode:
        case Closed():
            return ClosedWords(say("closed_title"), _opening(next_opening, setting), night=True)
        case Paused(reason):
            return ClosedWords(say("out_title"), say(f"pause_{reason.value}"))
        case _:
            return ClosedWords(say("out_title"))


def _opening(at: datetime | None, setting: Setting) -> Pair:
    if at is None:
        return NO_WORDS
    words = setting.words.say("staff", "closed_until", day=dates.weekday(at), time=f"{at:%H:%M}")
    return pair(words)
