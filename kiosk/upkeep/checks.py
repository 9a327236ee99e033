"""One check of one part: what was looked at, the verdict, and what to do about it.

Morning card, diagnostics, readiness report and `kiosk doctor` all show these records; none has
room for anything about a visitor.
"""

from collections.abc import Iterable
from enum import StrEnum

from kiosk.domain.bilingual import Bilingual
from kiosk.values import dataclass


class UnitPart(StrEnum):
    """What a technician can replace or mend, and what a clerk knows by name."""

    READER = "reader"
    ID_READER = "id_reader"
    PRINTER = "printer"
    LINE = "line"
    SCREEN = "screen"
    TOUCH = "touch"
    SOUND = "sound"
    CLOCK = "clock"
    STORAGE = "storage"
    MEMORY = "memory"
    POWER = "power"
    TEMPERATURE = "temperature"
    PROGRAM = "program"
    SETTINGS = "settings"
    JOURNAL = "journal"
    KEPT = "kept"  # of visitors: nothing


class Verdict(StrEnum):
    """`WELL` green, `HEED` amber, `STOP` red; `UNKNOWN`: nobody could say, which is not well."""

    WELL = "well"
    HEED = "heed"
    STOP = "stop"
    UNKNOWN = "unknown"

    @property
    def severity(self) -> int:
        """0 is well; the more, the sooner a hand is needed."""
        return (Verdict.WELL, Verdict.UNKNOWN, Verdict.HEED, Verdict.STOP).index(self)


class Judge(StrEnum):
    """Who came to the verdict."""

    MACHINE = "machine"
    PERSON = "person"


NOTHING = Bilingual("", "")


@dataclass(frozen=True, slots=True)
class Check:
    """One look at one layer of one part.

    `name` is the check's own (`reader.service`); `sentence` says what was found, `action` the one
    thing to do about it (empty when all is well). `details` are short named facts for a
    technician: versions, counts, states; never a card's or a person's data. `milliseconds` is how
    long the look took.
    """

    name: str
    part: UnitPart
    verdict: Verdict
    sentence: Bilingual
    action: Bilingual = NOTHING
    details: tuple[tuple[str, str], ...] = ()
    milliseconds: int = 0
    judge: Judge = Judge.MACHINE


def worst(checks: Iterable[Check]) -> Verdict:
    """The verdict of a part is that of its worst layer; of no check at all nobody can say."""
    return max(
        (check.verdict for check in checks), key=lambda each: each.severity, default=Verdict.UNKNOWN
    )
