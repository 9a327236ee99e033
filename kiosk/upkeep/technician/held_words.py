"""What is to be said today of a test that was held some day: an old verdict is never today's."""

from collections.abc import Iterable
from datetime import datetime

from kiosk.domain.bilingual import Bilingual
from kiosk.upkeep.checks import Verdict, worst
from kiosk.upkeep.technician.diagnostics import Diagnostic
from kiosk.upkeep.technician.records import Held
from kiosk.values import dataclass
from kiosk.words import Words

GROUP = "technician"
Latest = Iterable[tuple[Diagnostic, Held | None]]


@dataclass(frozen=True, slots=True)
class Told:
    """`verdict` is what counts today: nobody knows what is older. `then` is what it came to, and
    `days` how long ago that was (`None`: it was never held).
    """

    test: Diagnostic
    name: Bilingual
    verdict: Verdict
    said: Bilingual
    then: Verdict = Verdict.UNKNOWN
    days: int | None = None


def told(words: Words, latest: Latest, now: datetime) -> tuple[Told, ...]:
    """Every test that is offered, in the order of the list; `now` is the hall's wall time."""
    return tuple(_told(words, test, held, now) for test, held in latest)


def _told(words: Words, test: Diagnostic, held: Held | None, now: datetime) -> Told:
    name = words.say(GROUP, test.value)
    if held is None:
        return Told(test, name, Verdict.UNKNOWN, words.say(GROUP, "never"))
    at = held.at.astimezone(now.tzinfo)
    then = worst(held.checks)
    came = words.say(GROUP, f"came_{then.value}")
    days = (now.date() - at.date()).days
    if days == 0:
        said = words.say(GROUP, "held_today", time=f"{at:%H:%M}", came=came)
        return Told(test, name, then, said, then, days)
    key = "held_yesterday" if days == 1 else "held_ago" if days > 0 else "held_ahead"
    said = words.say(GROUP, key, date=f"{at:%Y-%m-%d}", days=days, came=came)
    return Told(test, name, Verdict.UNKNOWN, said, then, days)
