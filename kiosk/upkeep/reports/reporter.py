"""From how the unit goes to what the platform is told: pure but for whom it tells, and when."""

from collections.abc import Callable, Iterable, Mapping
from datetime import datetime

from kiosk.upkeep.checks import Check, UnitPart, Verdict, worst
from kiosk.upkeep.journal.events import JournalEntry, JournalEvent
from kiosk.upkeep.mode import Closed, Open, OutOfService, Paused
from kiosk.upkeep.parts import verdicts
from kiosk.upkeep.reports.report import Report, ReportKind
from kiosk.visit.facts import Facts

SETTLE = 20.0
"""Seconds a part has to settle before a change is told: a loose plug is not told a hundred times.
"""
Later = Callable[[Callable[[], None], float], None]

_AS_KEPT: Mapping[JournalEvent, ReportKind] = {
    JournalEvent.STARTED: ReportKind.STARTED,
    JournalEvent.STOPPED: ReportKind.STOPPED,
    JournalEvent.PAPER_REFILLED: ReportKind.PAPER_REFILLED,
    JournalEvent.PART_SWAPPED: ReportKind.PART_SWAPPED,
    JournalEvent.PART_LEFT_OUT: ReportKind.PART_LEFT_OUT,
    JournalEvent.SWAP_CANCELLED: ReportKind.SWAP_CANCELLED,
    JournalEvent.SETTING_CHANGED: ReportKind.SETTING_CHANGED,
    JournalEvent.RESTART_ASKED: ReportKind.RESTART_ASKED,
    JournalEvent.REBOOT_ASKED: ReportKind.REBOOT_ASKED,
    JournalEvent.POWER_OFF_ASKED: ReportKind.POWER_OFF_ASKED,
    JournalEvent.LOCKED_OUT: ReportKind.LOCKED_OUT,
}
"""Journal events the platform hears of too; what has to do with a visit is not among them."""
_TOLD_WITH: Mapping[ReportKind, tuple[str, ...]] = {
    ReportKind.STARTED: ("reason",),
    ReportKind.STOPPED: ("reason",),
    ReportKind.PAPER_REFILLED: (),
    ReportKind.PART_SWAPPED: ("part",),
    ReportKind.PART_LEFT_OUT: ("part",),
    ReportKind.SWAP_CANCELLED: ("part",),
    ReportKind.SETTING_CHANGED: ("setting",),
    ReportKind.RESTART_ASKED: ("role",),
    ReportKind.REBOOT_ASKED: ("role",),
    ReportKind.POWER_OFF_ASKED: ("role",),
    ReportKind.LOCKED_OUT: ("role",),
}


class Reporter:
    """`saw` is told of every change. `later` calls back after some seconds, in any thread.

    `next_on` is when the unit will be heard of again if it goes dark now, `None` without hours.
    """

    def __init__(
        self,
        tell: Callable[[Report], None],
        later: Later,
        next_on: Callable[[], datetime | None],
    ) -> None:
        self._tell = tell
        self._later = later
        self._next_on = next_on
        self._service: Report | None = None
        self._paper_low = False
        self._now: Mapping[UnitPart, Verdict] = {}
        self._told: dict[UnitPart, Verdict] = {}
        self._settling = False

    def saw(self, mode: object, facts: Facts, *, paper_low: bool) -> None:
        """The unit's mode, of whichever room, and its parts as they are now."""
        service = _service(mode)
        if service is not None and service != self._service:
            self._service = service
            self._tell(service)
            if service.kind is ReportKind.CLOSED:
                self.going_dark()
        if paper_low and not self._paper_low:
            self._tell(Report(ReportKind.PAPER_LOW))
        self._paper_low = paper_low
        now = verdicts(facts)
        if now != self._now:
            self._now = now
            if not self._settling:
                self._settling = True
                self._later(self._settled, SETTLE)

    def kept(self, entry: JournalEntry) -> None:
        """A journal entry, as it is written down."""
        kind = _AS_KEPT.get(entry.event)
        if kind is not None:
            fields = {name: getattr(entry, name) for name in _TOLD_WITH[kind]}
            self._tell(Report(kind, fields))

    def tested(self, checks: Iterable[Check]) -> None:
        """The self-test has ended with these findings. That the line is up, their arrival says."""
        found = [check for check in checks if check.part is not UnitPart.LINE]
        unwell = [
            {"part": check.part, "verdict": check.verdict}
            for check in found
            if check.verdict is not Verdict.WELL
        ]
        self._tell(Report(ReportKind.SELF_TEST, {"verdict": worst(found), "unwell": unwell}))

    def going_dark(self) -> None:
        """Silence from now on is by plan."""
        self._tell(Report(ReportKind.EXPECTED_OFF, {"until": self._next_on()}))

    def _settled(self) -> None:
        self._settling = False
        for part, verdict in self._now.items():
            before = self._told.get(part, Verdict.WELL)
            if verdict not in (before, Verdict.UNKNOWN):
                self._told[part] = verdict
                fields = {"part": part, "verdict": verdict}
                self._tell(Report(ReportKind.PART_CHANGED, fields))


def _service(mode: object) -> Report | None:
    """What the unit is towards visitors; nothing of who stands before it."""
    match mode:
        case Open():
            return Report(ReportKind.OPENED)
        case Closed():
            return Report(ReportKind.CLOSED)
        case Paused(reason):
            return Report(ReportKind.PAUSED, {"reason": reason})
        case OutOfService(swapping=UnitPart() as part):
            return Report(ReportKind.EXCHANGING, {"part": part})
        case OutOfService(causes=causes):
            return Report(ReportKind.OUT_OF_SERVICE, {"causes": list(causes)})
        case _:
            return None
