"""The words of slips, from the shared catalogue, in the order the visitor's language asks."""

from typing import Literal

from kiosk import words
from kiosk.domain.bilingual import Bilingual
from kiosk.paths import assets_dir
from kiosk.values import dataclass

Language = Literal["zh", "en"]


@dataclass(frozen=True, slots=True)
class Pair:
    """One text in both languages, the visitor's own first."""

    first: str
    second: str


@dataclass(frozen=True, slots=True)
class SlipWords:
    """Looks a text up, fills it in, and puts its two languages in order."""

    language: Language

    def __call__(self, key: str, **values: words.Value) -> Pair:
        return self.order(_say("slip", key, values))

    def screen(self, key: str, **values: words.Value) -> Pair:
        """A sentence that the screen says too."""
        return self.order(_say("sentences", key, values))

    def page(self, key: str, **values: words.Value) -> Pair:
        """A sentence of the pages about somebody's own data."""
        return self.order(_say("pages", key, values))

    def status(self, key: str) -> Pair:
        """A list status, or what silence means: the words of the screen."""
        return self.order(_say("status", key, {}))

    def order(self, text: Bilingual) -> Pair:
        """A text that comes as data, such as a list's name."""
        return Pair(text.zh, text.en) if self.language == "zh" else Pair(text.en, text.zh)


def _say(group: str, key: str, values: dict[str, words.Value]) -> Bilingual:
    return words.load(assets_dir() / "words").say(group, key, **values)
