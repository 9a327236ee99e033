"""The staff door of one kiosk: what it is made of, and what lies behind it for the screens."""

import json
from collections.abc import Callable, Iterable
from datetime import datetime

from kiosk.devices.card.monitor import CardMonitor
from kiosk.devices.printer.profiles import profile_names
from kiosk.domain.device_status import LineStatus
from kiosk.domain.failures import Failure
from kiosk.domain.machine import KeptNothing
from kiosk.domain.printing import Printed, PrintOutcome, Raster
from kiosk.domain.slips import ReadinessContent, ReadinessLine, SlipContent, TestHeld
from kiosk.logs import log
from kiosk.paths import assets_dir
from kiosk.receipts.words import Language
from kiosk.runtime.ports import AskedPrinter
from kiosk.runtime.staff_work import StaffParts, StaffWork
from kiosk.runtime.unit_watch import UnitWatch
from kiosk.settings import SettingsProblem
from kiosk.upkeep.checks import Check, Verdict
from kiosk.upkeep.journal.events import JournalEntry, StopReason
from kiosk.upkeep.morning import MorningBoard, MorningCard
from kiosk.upkeep.paper import PaperCount
from kiosk.upkeep.pins import PinBook
from kiosk.upkeep.reports.records import Records, RecordState
from kiosk.upkeep.settings_desk import SettingsDesk, Shown, editable
from kiosk.upkeep.staff import Door, Staff
from kiosk.upkeep.staff_effects import TestParts, UnitEffect
from kiosk.upkeep.staff_events import SlipEnd, StaffEvent, StaffPage
from kiosk.upkeep.technician.effects import TechnicianEffect
from kiosk.upkeep.technician.events import SwapBegun
from kiosk.upkeep.technician.held_words import Told, told
from kiosk.upkeep.technician.swap import Swap
from kiosk.view.staff_rows import Behind
from kiosk.visit.events import Event, LeftoversCounted
from kiosk.visit.facts import Facts
from kiosk.wiring.bench import Bench, test_page
from kiosk.wiring.counting_printer import CountingPrinter
from kiosk.wiring.plan import Plan
from kiosk.wiring.readiness import as_document
from kiosk.wiring.role_dialog import Roles
from kiosk.wiring.staff_plan import StaffPlan
from kiosk.words import Words

PAPER_FILE = "paper.json"
READINESS_FILE = "readiness.json"
_WITH_SETTINGS = (StaffPage.SETTINGS, StaffPage.SETTING)


_NO_NEWS = (LineStatus.STARTING, LineStatus.UP)


class StaffDoor:
    """The runner's keeper; `behind` is asked by the screens."""

    def __init__(
        self,
        plan: Plan,
        staff: StaffPlan,
        *,
        words: Words,
        post: Callable[[Event | StaffEvent], None],
        keep: Callable[[JournalEntry], None],
        cards: CardMonitor | None,
        printer: AskedPrinter,
        ask_line: Callable[[], None],
        tested: Callable[[Iterable[Check]], None] = lambda _checks: None,
    ) -> None:
        self._plan = plan
        self._tell_tested = tested
        self._folder = staff.folder
        self._restored = staff.restored
        self._words = words
        self._board = MorningBoard(words)
        self.paper = PaperCount(staff.folder / PAPER_FILE, staff.roll_mm)
        self.printer = CountingPrinter(printer, self.paper, plan.printer_profile.dpi)
        self._profiles = profile_names(assets_dir())
        self._desk = SettingsDesk(
            staff.unit_file, staff.system_file, staff.check_settings, self._profiles, staff.flags
        )
        self._shown: tuple[Shown, ...] = ()
        self._lock_out: tuple[float, float] = (0.0, 0.0)
        self._roles = Roles(staff, plan.clock.now)
        self._post = post
        self._ask_line = ask_line
        self._line_was = LineStatus.STARTING
        self._hours = plan.hours
        self._watch = UnitWatch(staff.watch, self._watched, staff.watch_every)
        self._bench = Bench(
            plan,
            staff,
            words,
            cards=cards,
            printer=self.printer,
            ask_printer=printer.ask,
            page=self._page,
            post=post,
        )
        self._work = StaffWork(
            StaffParts(
                pins=PinBook(staff.folder, plan.clock.now),
                cards=cards,
                roles=self._roles.dialog,
                power=staff.power,
                keep=keep,
                new_roll=self.paper.new_roll,
                print_slip=self._print,
                settings=_Settings(staff, self._desk),
                self_test=staff.self_test,
                tested=self._tested,
                now=plan.clock.now,
            ),
            post,
        )

    def execute(self, effect: UnitEffect) -> None:
        """Begin it and return."""
        if isinstance(effect, TechnicianEffect):
            self._bench.work.execute(effect)
        else:
            self._work.execute(effect)

    def resume(self) -> None:
        """An exchange that a restart has interrupted goes on."""
        swap = self._bench.desk.resume()
        if swap is not None:
            self._post(SwapBegun(swap))

    def stop(self, timeout: float) -> None:
        self._watch.stop(timeout)
        self._work.stop(timeout)
        self._bench.close(timeout)

    def saw(self, facts: Facts, swap: Swap | None) -> None:
        """The parts as they are now, and the exchange under way."""
        exchanging = None if swap is None else swap.part
        self._board.saw(facts, self._plan.clock.monotonic(), exchanging)
        if facts.line is LineStatus.UP and self._line_was not in _NO_NEWS:
            self._work.execute(TestParts())  # what could not be compared without it, the clock say
        self._line_was = facts.line
        if self._hours is not None:
            self._hours = self._hours.under(facts.catalogue)
        self.paper.sensor(near_end=facts.printer.near_end)

    def came_back(self, ended: StopReason | None) -> None:
        """The program is up again; `ended` is why it had ended, where a journal knows."""
        if ended is not None:
            self._board.came_back(ended, restored=self._restored)

    def watch(self) -> None:
        """Begin to look at the machine."""
        self._watch.start()

    def _watched(self, checks: list[Check]) -> None:
        """In the watch's thread, every second while somebody reads: the line is asked as often."""
        self._board.watched(checks, self._plan.clock.monotonic())
        self._ask_line()

    def card(self) -> MorningCard:
        """The morning card as it stands."""
        return self._board.card(self._plan.clock.monotonic(), self.paper.left())

    def _tested(self, checks: list[Check], at: datetime) -> None:
        """In a worker: the findings, and the report as a file beside the unit's other ones."""
        from kiosk.upkeep import leftovers  # noqa: PLC0415 - no start waits for it

        self._board.tested(checks, at)
        self._tell_tested(self.card().checks)
        for check in checks:
            if (count := leftovers.kept(check)) is not None:
                self._post(LeftoversCounted(KeptNothing(at.date(), count)))
        document = as_document(self.card(), self._tests(), self._words, at)
        try:
            self._folder.mkdir(parents=True, exist_ok=True, mode=0o700)
            text = json.dumps(document, ensure_ascii=False, indent=2)
            (self._folder / READINESS_FILE).write_text(text, encoding="utf-8")
        except OSError as error:
            log.warning("readiness_not_kept", type=type(error).__name__)

    def behind(self, mode: Door | Staff) -> Behind:
        """For the screens, twice a second while somebody is there."""
        now = self._plan.clock.now()
        opening = self._hours.next_opening(now) if self._hours else None
        inside = isinstance(mode, Staff)
        if inside:
            self._watch.read()
            self._board.looked(now.date())
        if isinstance(mode, Staff) and mode.page in _WITH_SETTINGS:
            self._shown = self._settings()
        return Behind(
            card=self.card() if inside else MorningCard((), None),
            paper=self.paper.left(),
            settings=self._shown,
            editable=editable(),
            profiles=self._profiles,
            door_left=self._door_left(mode),
            diagnostics=self._bench.latest() if inside else (),
            tests=self._tests() if inside else (),
            next_opening=opening,
            record=self._record(mode.swapped) if isinstance(mode, Staff) else None,
        )

    def _record(self, signed: Swap | None) -> RecordState | None:
        """Whether the platform has the record of the exchange that has just ended."""
        return Records(self._folder).states().get(signed.record) if signed else None

    def _door_left(self, mode: Door | Staff) -> float:
        """Seconds of lock-out that are left of what the door was told."""
        wait = mode.wait if isinstance(mode, Door) else 0.0
        told, at = self._lock_out
        if wait != told:
            self._lock_out = (wait, self._plan.clock.monotonic())
            return wait
        return max(0.0, wait - (self._plan.clock.monotonic() - at)) if wait else 0.0

    def _settings(self) -> tuple[Shown, ...]:
        try:
            return tuple(self._desk.shown())
        except SettingsProblem:
            return ()

    # ---- staff slips, in a worker ----------------------------------------------------------------

    def _page(self, content: SlipContent) -> Raster:
        """A staff slip's rows. Raises `Failure`."""
        from kiosk.wiring.slips import VisitRenderer  # noqa: PLC0415 - only when one is wanted

        renderer = VisitRenderer(self._plan, self._language, lambda: False)
        try:
            return renderer.render(content).raster
        finally:
            renderer.stop()

    def _print(self, readiness: bool, reply: Callable[[SlipEnd], None]) -> None:
        try:
            raster = self._page(self._readiness() if readiness else test_page(self._plan))
        except Failure as failure:
            log.warning("staff_slip", code=failure.code.value)
            reply(SlipEnd.NOT_PRINTED)
            return
        self.printer.print(raster, lambda _step: None, lambda outcome: reply(_end(outcome)))

    def _language(self) -> Language:
        return "zh" if self._plan.zh_first else "en"

    def _readiness(self) -> SlipContent:
        lines = tuple(self._line(check) for check in self.card().checks)
        held = (each for each in self._tests() if each.days is not None)
        return ReadinessContent(lines, tuple(TestHeld(each.name, each.said) for each in held))

    def _tests(self) -> tuple[Told, ...]:
        return told(self._words, self._bench.latest(), self._plan.clock.now())

    def _line(self, check: Check) -> ReadinessLine:
        name = self._words.say("morning", f"part_{check.part.value}")
        return ReadinessLine(name, check.verdict is Verdict.WELL, check.sentence)


def _end(outcome: PrintOutcome) -> SlipEnd:
    return SlipEnd.PRINTED if isinstance(outcome, Printed) else SlipEnd.NOT_PRINTED


class _Settings:
    """`KeepsSettings`."""

    def __init__(self, staff: StaffPlan, desk: SettingsDesk) -> None:
        self._staff = staff
        self._desk = desk

    def keep(self, key: str, value: str) -> None:
        self._desk.keep(key, value)

    def try_out(self, key: str, value: str) -> str:
        candidate = self._desk.candidate(key, value)
        if key.startswith("card."):
            return self._staff.try_reader(candidate)
        return self._staff.try_printer(candidate.printer)
