"""From how the unit goes to what is written down: pure but for whom it tells."""

from collections.abc import Callable, Mapping

from kiosk.upkeep.checks import UnitPart, Verdict
from kiosk.upkeep.journal.events import JournalEntry, JournalEvent
from kiosk.upkeep.mode import Cause, Closed, Open, OutOfService
from kiosk.upkeep.parts import verdicts
from kiosk.visit.facts import Facts

Keep = Callable[[JournalEntry], None]

_PART_OF = {
    Cause.LINE_DOWN: UnitPart.LINE,
    Cause.LINE_UNTRUSTED: UnitPart.LINE,
    Cause.LINE_REFUSED: UnitPart.LINE,
    Cause.PRINTER_OUT: UnitPart.PRINTER,
}


class Diary:
    """`saw` is told of every change of the unit and writes what is news."""

    def __init__(self, keep: Keep) -> None:
        self._keep = keep
        self._mode: object = None
        self._verdicts: Mapping[UnitPart, Verdict] = {}

    def saw(self, mode: object, facts: Facts) -> None:
        """The unit's mode, of whichever room, and its parts as they are now."""
        now = verdicts(facts)
        for part, verdict in now.items():
            before = self._verdicts.get(part, Verdict.UNKNOWN)
            # A part that comes up well is no news; one that was never heard of says nothing yet.
            news = verdict not in (before, Verdict.UNKNOWN)
            if news and (before, verdict) != (Verdict.UNKNOWN, Verdict.WELL):
                self._keep(JournalEntry(JournalEvent.PART_CHANGED, part=part, verdict=verdict))
        self._verdicts = now
        if type(mode) is not type(self._mode):
            for entry in _entries(mode):
                self._keep(entry)
            self._mode = mode


def _entries(mode: object) -> list[JournalEntry]:
    """What staff do is written down where it is done; this is what the unit does by itself."""
    match mode:
        case Open():
            return [JournalEntry(JournalEvent.OPENED)]
        case Closed():
            return [JournalEntry(JournalEvent.CLOSED)]
        case OutOfService(swapping=UnitPart() as part):
            return [JournalEntry(JournalEvent.OUT_OF_SERVICE, part=part)]
        case OutOfService(causes=causes):
            parts = dict.fromkeys(_PART_OF[cause] for cause in causes)
            return [JournalEntry(JournalEvent.OUT_OF_SERVICE, part=part) for part in parts]
        case _:
            return []
