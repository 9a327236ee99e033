"""The readiness report as a document, for the file beside the unit's state."""

from datetime import datetime

from kiosk.domain.bilingual import Bilingual
from kiosk.upkeep.morning import MorningCard
from kiosk.upkeep.technician.held_words import Told
from kiosk.words import Words


def as_document(
    card: MorningCard, tests: tuple[Told, ...], words: Words, at: datetime
) -> dict[str, object]:
    """The readiness report as JSON: each part and each test, its verdict, what is to be said of it.

    A test's `verdict` is today's; what it came to before today is in `then`, `days` ago.
    """

    def both(text: Bilingual) -> dict[str, str]:
        return {"zh": text.zh, "en": text.en}

    return {
        "at": at.isoformat(timespec="seconds"),
        "tested_at": None if card.tested_at is None else card.tested_at.isoformat(),
        "verdict": card.verdict.value,
        "parts": [
            {
                "part": check.part.value,
                "name": both(words.say("morning", f"part_{check.part.value}")),
                "verdict": check.verdict.value,
                "said": both(check.sentence),
                "to_do": both(check.action),
            }
            for check in card.checks
        ],
        "tests": [
            {
                "test": each.test.value,
                "name": both(each.name),
                "verdict": each.verdict.value,
                "then": each.then.value,
                "days": each.days,
                "said": both(each.said),
            }
            for each in tests
        ],
    }
