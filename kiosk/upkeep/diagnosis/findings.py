"""From an outcome's name to a `Check` with its words."""

import time
from collections.abc import Callable

from kiosk.domain.bilingual import Bilingual
from kiosk.upkeep.checks import NOTHING, Check, UnitPart, Verdict
from kiosk.words import Value, Words

Details = tuple[tuple[str, str], ...]


class Finder:
    """Makes the checks of one look, with words from `assets/words/checks.toml`, and times them."""

    def __init__(self, words: Words, monotonic: Callable[[], float] = time.monotonic) -> None:
        self.words = words
        self._known = words.keys("checks")
        self._monotonic = monotonic
        self._since = monotonic()

    def word(self, key: str) -> Bilingual:
        """A word that goes into a sentence."""
        return self.words.say("checks", key)

    def begin(self) -> None:
        """The next check is timed from here."""
        self._since = self._monotonic()

    def found(
        self,
        part: UnitPart,
        group: str,
        outcome: str,
        verdict: Verdict,
        details: Details = (),
        *,
        layer: str = "",
        **values: Value,
    ) -> Check:
        """What was found; its sentence is `<group>_<outcome>`, its action `..._do`.

        The check is named after its part and `layer`, which is the group unless given.
        """
        key = f"{group}_{outcome}"
        action = f"{key}_do"
        known = action in self._known
        took = round((self._monotonic() - self._since) * 1000)
        self.begin()
        return Check(
            name=f"{part.value}.{layer or group}",
            part=part,
            verdict=verdict,
            sentence=self.words.say("checks", key, **values),
            action=self.words.say("checks", action, **values) if known else NOTHING,
            details=details,
            milliseconds=took,
        )
