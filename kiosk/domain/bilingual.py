"""A text in both languages, as data delivers it."""

from kiosk.values import dataclass


@dataclass(frozen=True, slots=True)
class Bilingual:
    """One text: `zh` Simplified Chinese, `en` English. Neither is empty."""

    zh: str
    en: str


NO_WORDS = Bilingual("", "")
