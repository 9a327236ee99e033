"""One kiosk, put together from its plan, started in order and stopped in reverse."""

import gc
import time
from functools import partial
from threading import Thread, Timer

from kiosk.devices.watchdog import Watchdog
from kiosk.domain.device_status import CardReaderStatus, PrinterCondition, PrinterStatus
from kiosk.paths import assets_dir
from kiosk.runtime.audit import DailyCounts
from kiosk.runtime.executor import Executor, Parts
from kiosk.runtime.ports import AskedPrinter, SlipRenderer
from kiosk.runtime.runner import Runner
from kiosk.runtime.supervision import Supervisor
from kiosk.upkeep.journal.events import StopReason
from kiosk.upkeep.mode import SelfTest, Starting
from kiosk.upkeep.staff import Mode
from kiosk.upkeep.staff_effects import TestParts
from kiosk.upkeep.staff_events import StaffEvent
from kiosk.upkeep.voids_due import VoidsDue
from kiosk.view.application import Application
from kiosk.view.bridge import Bridge
from kiosk.view.glyphs import shown
from kiosk.view.heartbeat import Heartbeat
from kiosk.view.kiosk_view import KioskView
from kiosk.view.next_frame import NextFrame, Window
from kiosk.view.setting import Setting
from kiosk.view.staff_rows import nothing_behind
from kiosk.view.stop_signals import StopSignals
from kiosk.view.unit_screens import House
from kiosk.visit.events import (
    CatalogueChanged,
    Event,
    PrinterChanged,
    ReaderChanged,
    ResidentReaderChanged,
    SoftwareKnown,
)
from kiosk.visit.states import Attract, Visit
from kiosk.wiring.absent import NoPrinter, NoReader
from kiosk.wiring.lazy_central import LazyCentral
from kiosk.wiring.leisure import AT_LEISURE, compile_values
from kiosk.wiring.plan import Plan
from kiosk.wiring.printers import printer_monitor
from kiosk.wiring.readers import Readers, pad_monitor, slot_monitor
from kiosk.wiring.software import fingerprint
from kiosk.wiring.staff_door import StaffDoor
from kiosk.wiring.unit_journal import UnitJournal
from kiosk.wiring.unit_reports import UnitReports
from kiosk.words import load as load_words

WATCHDOG_LATE = 3.0
"""Seconds without a look at the device workers after which nothing is said to the supervisor."""
GAVE_UP = 70  # EX_SOFTWARE: only a new start helps


class Kiosk:
    """Make an `Application` first; then `start`, run it, and `stop`."""

    def __init__(self, plan: Plan, application: Application) -> None:
        self._plan = plan
        self._application = application
        self._supervisor = Supervisor()
        self._bridge = Bridge()
        given_up = partial(self._start_anew, StopReason.GAVE_UP)
        self._cards = slot_monitor(plan, self._post, given_up)
        self._resident = pad_monitor(plan, self._post, given_up)
        self._printer = printer_monitor(plan, self._post, given_up)
        central = LazyCentral(plan.make_central)
        self._reports = UnitReports(plan, central)
        self._journal = UnitJournal(plan.journal, self._reports.kept)
        self._counts = DailyCounts(plan.clock, self._journal.keep)
        words = load_words(assets_dir() / "words")
        printer: AskedPrinter = self._printer or NoPrinter()
        self._door = (
            None
            if plan.staff is None
            else StaffDoor(
                plan,
                plan.staff,
                words=words,
                post=self._post,
                keep=self._journal.keep,
                cards=self._cards,
                printer=printer,
                ask_line=self._ask_line,
                tested=self._reports.tested,
            )
        )
        self._executor = Executor(
            Parts(
                central=central,
                cards=Readers(self._cards or NoReader(), self._resident or NoReader()),
                printer=self._door.printer if self._door else printer,
                renderers=self._renderer,
                audit=self._counts,
                call_back_sound=plan.call_back_sound,
                due=VoidsDue(None if plan.staff is None else plan.staff.folder),
            ),
            self._post,
        )
        self._runner = Runner(
            self._executor,
            plan.clock,
            wake=self._bridge.wake,
            on_change=self._show,
            keeper=self._door,
            hours=plan.hours,
            stuck=plan.cannot_open,
        )
        self._view = KioskView(
            Setting(plan.unit, plan.city, words, shown, plan.machine),
            self._runner.post,
            plan.clock.now,
            self._runner.limit_left,
            house=House(
                plan.zh_first, self._door.behind if self._door else nothing_behind, plan.hours
            ),
        )
        monitors = (self._cards, self._resident, self._printer)
        self._watchdog = Watchdog([each.worker for each in monitors if each])
        self._window: Window | None = None
        self._ready = False
        self._naming = Timer(AT_LEISURE, self._name_software)
        self._naming.daemon = True
        self._compiling = Thread(target=compile_values, name="values", daemon=True)
        self._of_itself: StopReason | None = None

    def start(self) -> Window:
        """Show the window and begin to look after everything. Raises `ScreenMissing`."""
        if self._plan.cannot_open.zh:
            self._view.show(self._runner.visit)  # the parts need not have spoken for that
        # The devices are asked while Qt reads the screens; what they say waits in the queue.
        self._post(CatalogueChanged(self._plan.city.catalogue()))
        if self._door:
            self._door.resume()
        if self._resident:  # the self-test waits for it: there is to be one
            self._post(ResidentReaderChanged(CardReaderStatus.NO_READER))
        self._runner.begin()
        self._start_devices()
        self._window = self._application.show(self._view, self._plan.panel)
        self._bridge.drive(self._runner)
        self._watchdog.start()
        return self._window

    def _start_devices(self) -> None:
        if self._cards:
            self._cards.start()
        else:
            self._post(ReaderChanged(CardReaderStatus.NOT_FITTED))
        if self._resident:
            self._resident.start()
        if self._printer:
            self._printer.start()
        else:
            self._post(PrinterChanged(PrinterStatus(PrinterCondition.NOT_FITTED)))

    def stop(self, timeout: float = 3.0) -> None:
        """End every thread and child; the window is the application's to close.

        The devices go first. What they and the last calls still say, of a slip cut off or of a
        token just granted, is taken up once more, so that it is voided or revoked.
        """
        self._supervisor.stopping()
        self._naming.cancel()
        self._view.listening.close()
        self._watchdog.stop()
        self._bridge.stop()
        self._runner.end()
        for monitor in (self._cards, self._resident, self._printer):
            if monitor:
                monitor.stop()
        self._executor.quiet(timeout / 3)
        self._runner.settle()
        self._executor.stop(timeout)
        if self._door:
            self._door.stop(timeout / 3)
        self._counts.flush()
        self._journal.stop(self._runner.unit, self._of_itself)
        self._reports.stop(self._runner.unit, timeout / 3)

    def _name_software(self) -> None:
        """In a thread of its own."""
        self._post(SoftwareKnown(fingerprint()))

    # ---- what the parts say ----------------------------------------------------------------------

    def _post(self, event: Event | StaffEvent) -> None:
        self._runner.post(event)

    def _ask_line(self) -> None:
        self._executor.ask_line()

    def _start_anew(self, reason: StopReason) -> None:
        """Only a new start of the program helps now; a part that gave up says so in a thread."""
        self._of_itself = reason
        self._application.quit()

    def _calm(self) -> bool:
        return isinstance(self._runner.visit.state, Attract)

    @property
    def exit_code(self) -> int:
        """For the supervisor."""
        return GAVE_UP if self._of_itself else 0

    def _show(self, mode: Mode, visit: Visit) -> None:
        self._journal.saw(mode, visit)
        self._reports.saw(mode, visit.facts, self._door.paper if self._door else None)
        if isinstance(mode, Starting | SelfTest):
            return  # a screen that is gone in a moment would only delay the first one
        self._view.show(visit)
        self._view.attend(self._runner.unit)
        if self._door:
            self._door.saw(visit.facts, self._runner.unit.shift.swap)
        self._plan.after_show(visit)
        if not self._ready and self._window:
            self._ready = True
            NextFrame(self._window, self._first_frame)

    def _first_frame(self) -> None:
        self._supervisor.ready()
        self._keep_proving_life()
        gc.freeze()  # all that is here now stays: the collector need not look at it again
        gc.enable()
        stuck = bool(self._plan.cannot_open.zh)
        if not stuck:
            self._executor.start()
        restored = self._plan.staff is not None and self._plan.staff.restored
        ended = self._journal.start(restored=restored, closed=self._plan.refused)
        if not stuck:
            self._reports.start()
            self._listen()
            self._naming.start()
            self._compiling.start()
        if self._door:
            self._door.came_back(ended)
            self._door.execute(TestParts())
            self._door.watch()
        self._application.when_replugged(
            self._calm, partial(self._start_anew, StopReason.REPLUGGED)
        )
        self._plan.on_first_frame()

    def _listen(self) -> None:
        """From now on a key of the keypad, or a headset put in, begins the voice."""
        plan, window = self._plan, self._window
        if window and plan.open_voice and plan.headset:
            keypad = plan.keypad() if plan.keypad else None
            now = plan.clock.monotonic
            self._view.listening.wire(window, plan.headset(), plan.open_voice, keypad, now)

    def _keep_proving_life(self) -> None:
        """Three times within the supervisor's patience: one late frame is no hang."""
        patience = self._supervisor.watchdog_seconds
        if patience and self._window:
            self._beat()
            Heartbeat(self._window, patience / 3, self._beat)

    def _beat(self) -> None:
        """A frame was painted. A part that hangs is the watchdog's to mend, if only it lives."""
        if time.monotonic() - self._watchdog.beat < WATCHDOG_LATE:
            self._supervisor.alive()

    # ---- making the parts ------------------------------------------------------------------------

    def _renderer(self) -> SlipRenderer:
        from kiosk.wiring.slips import of_visitor  # noqa: PLC0415 - not before the first visit

        return of_visitor(self._plan, self._view)


def serve(plan: Plan, application: Application) -> int:
    """Run this kiosk until it is told to end; the exit code is for the supervisor."""
    signals = StopSignals(application.quit)
    kiosk = Kiosk(plan, application)
    try:
        kiosk.start()
        return application.run() or kiosk.exit_code
    finally:
        kiosk.stop()
        signals.close()
        application.close()
