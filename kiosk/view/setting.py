"""Where the screens stand: which unit, which city, which words. Nothing in it is personal."""

from collections.abc import Callable

from kiosk.domain.bilingual import Bilingual
from kiosk.domain.city import City
from kiosk.domain.machine import NO_MACHINE, Machine
from kiosk.domain.unit import UnitIdentity
from kiosk.values import dataclass
from kiosk.view.snapshot import Pair, pair
from kiosk.words import Value, Words


@dataclass(frozen=True, slots=True)
class Setting:
    """`shown` marks the characters that no face can draw; the tests leave text as it is.

    `machine` is what anybody may know of the unit itself.
    """

    unit: UnitIdentity
    city: City
    words: Words
    shown: Callable[[str], str] = str
    machine: Machine = NO_MACHINE

    def say(self, key: str, **values: Value) -> Pair:
        """A sentence with its values."""
        return pair(self.words.say("sentences", key, **values))

    def guide(self, key: str, **values: Value) -> Pair:
        """A text of the pages that need no sign-in."""
        return pair(self.words.say("guide", key, **values))

    def page(self, key: str, **values: Value) -> Pair:
        """A text of the pages about perks and one's own data."""
        return pair(self.words.say("pages", key, **values))

    def status(self, key: str) -> Pair:
        """A word of the status group."""
        return pair(self.words.say("status", key))

    def drawable(self, text: Bilingual) -> Pair:
        """Data as it came, with readable marks for what cannot be drawn."""
        return (self.shown(text.zh), self.shown(text.en))
