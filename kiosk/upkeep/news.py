"""What staff are told on the next morning card of the time when nobody looked."""

from collections.abc import Iterator

from kiosk.upkeep.checks import NOTHING, Check, UnitPart, Verdict
from kiosk.upkeep.journal.events import StopReason
from kiosk.words import Words

GROUP = "morning"
_AS_WANTED = frozenset({StopReason.ASKED, StopReason.NIGHT})


def news(words: Words, ended: StopReason, *, restored: bool) -> Iterator[Check]:
    """Why the program had ended, unless it was told to, and that broken settings were replaced."""
    if ended in _AS_WANTED:
        sentence = words.say(GROUP, "program_well")
        yield Check("program.last_stop", UnitPart.PROGRAM, Verdict.WELL, sentence)
    else:
        sentence = words.say(GROUP, f"program_{ended.value}")
        state = (("state", ended.value),)
        yield Check("program.last_stop", UnitPart.PROGRAM, Verdict.HEED, sentence, NOTHING, state)
    if restored:
        sentence = words.say(GROUP, "settings_restored")
        yield Check("settings.restored", UnitPart.SETTINGS, Verdict.HEED, sentence)
