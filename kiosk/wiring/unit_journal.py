"""One run's part in the unit's journal: why the last run ended, how this one goes, how it ends."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from kiosk.runtime.clock import Clock
from kiosk.settings import Settings
from kiosk.upkeep.journal.aside import open_or_begin_anew
from kiosk.upkeep.journal.diary import Diary
from kiosk.upkeep.journal.events import JournalEntry, JournalEvent, StaffRole, StopReason
from kiosk.upkeep.journal.head import Signer
from kiosk.upkeep.journal.keeper import Keeper
from kiosk.upkeep.journal.last_stop import LastStop
from kiosk.upkeep.journal.store import Journal
from kiosk.upkeep.staff import Mode
from kiosk.upkeep.unit import Unit, for_the_night
from kiosk.values import dataclass
from kiosk.visit.states import Visit


@dataclass(frozen=True, slots=True)
class JournalPlan:
    """`open` makes the journal, in its own thread; `last_stop` knows how the last run ended."""

    open: Callable[[], Journal]
    last_stop: LastStop


def journal_in(folder: Path, settings: Settings, clock: Clock) -> JournalPlan:
    """A production run's journal, its head signed with the unit's key where there is one."""

    def open_journal() -> Journal:
        make = partial(Journal, folder, signer_of(settings), clock.now)
        return open_or_begin_anew(make, folder)

    return JournalPlan(open_journal, LastStop(folder))


def signer_of(settings: Settings) -> Signer | None:
    """The unit's key; a unit that is not enrolled yet keeps its journal all the same."""
    from kiosk.wiring.key_file import unit_key  # noqa: PLC0415 - its library is slow to load

    try:
        return unit_key(settings.platform.key)
    except (OSError, ValueError, TypeError):
        return None


class UnitJournal:
    """Without a plan it keeps nothing. `also` hears of every entry."""

    def __init__(
        self,
        plan: JournalPlan | None,
        also: Callable[[JournalEntry], None] = lambda _entry: None,
    ) -> None:
        self._plan = plan
        self._also = also
        self._keeper = None if plan is None else Keeper(plan.open)
        self._diary = Diary(self.keep)

    def keep(self, entry: JournalEntry) -> None:
        """Thread-safe; never blocks."""
        self._also(entry)
        if self._keeper:
            self._keeper.keep(entry)

    def start(
        self, *, restored: bool = False, closed: JournalEntry | None = None
    ) -> StopReason | None:
        """Begin to write, first of all why the last run ended, then whether settings went back.

        `closed`: why this start serves nobody.
        """
        if self._keeper is None or self._plan is None:
            return None
        self._keeper.start()
        reason = self._plan.last_stop.begin()
        self.keep(JournalEntry(JournalEvent.STARTED, reason=reason))
        if restored:
            self.keep(JournalEntry(JournalEvent.SETTINGS_RESTORED, role=StaffRole.UNIT))
        if closed:
            self.keep(closed)
        return reason

    def saw(self, mode: Mode, visit: Visit) -> None:
        """The unit as it is now; nothing of the visit but what the parts say is looked at."""
        self._diary.saw(mode, visit.facts)

    def stop(self, unit: Unit, of_itself: StopReason | None) -> None:
        """The last line of this run; `of_itself`: nobody asked for its end."""
        if self._keeper is None or self._plan is None:
            return
        reason = StopReason.NIGHT if for_the_night(unit) else StopReason.ASKED
        reason = of_itself or reason
        self.keep(JournalEntry(JournalEvent.STOPPED, reason=reason))
        self._keeper.stop()
        self._plan.last_stop.end(reason)
