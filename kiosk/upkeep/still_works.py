"""What a part that is out leaves working, said behind its sentence only as far as it is true."""

from collections.abc import Mapping

from kiosk.domain.bilingual import Bilingual
from kiosk.upkeep.checks import NOTHING, Check, UnitPart, Verdict
from kiosk.values import replace
from kiosk.words import Words

_WAYS_IN = (UnitPart.READER, UnitPart.ID_READER)
_SPOKEN_OF = (*_WAYS_IN, UnitPart.PRINTER)
_LONG_ENOUGH = ("id_reader_no_service", "printer_overheated")


def with_what_works(told: Mapping[UnitPart, Check], words: Words) -> dict[UnitPart, Check]:
    """The checks of all parts, those of readers and printer with what still works without them."""
    return {part: _told(check, told, words) for part, check in told.items()}


def _told(check: Check, told: Mapping[UnitPart, Check], words: Words) -> Check:
    key = _promise(check, told)
    tail = NOTHING if key is None else words.say("morning", key)
    said = Bilingual(check.sentence.zh + tail.zh, check.sentence.en + tail.en)
    return replace(check, sentence=said)


def _promise(check: Check, told: Mapping[UnitPart, Check]) -> str | None:
    part, state = check.part, dict(check.details).get("state", "")
    out = check.verdict is Verdict.STOP or state == "flapping"
    if part not in _SPOKEN_OF or not out or f"{part.value}_{state}" in _LONG_ENOUGH:
        return None
    if part is UnitPart.PRINTER:
        others = (each for each in told.values() if each.part is not part)
        return "still_all" if all(each.verdict is Verdict.WELL for each in others) else None
    if not _phones_work(told):
        return None
    beside = any(_well(told, way) for way in _WAYS_IN if way is not part)
    return "still_others" if beside and part is UnitPart.ID_READER else "still_phones"


def _phones_work(told: Mapping[UnitPart, Check]) -> bool:
    """Signing in by phone takes the line, and all that is neither a reader nor the printer."""
    needed = (each for each in told.values() if each.part not in _SPOKEN_OF)
    up = _well(told, UnitPart.LINE)
    return up and not any(each.verdict is Verdict.STOP for each in needed)


def _well(told: Mapping[UnitPart, Check], part: UnitPart) -> bool:
    return part in told and told[part].verdict is Verdict.WELL
