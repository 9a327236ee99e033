"""What a technician's rooms are made of on this unit: tests, records, and the exchange of parts."""

from collections.abc import Callable

from kiosk.devices.card.monitor import CardMonitor
from kiosk.devices.ports import SpeechPort
from kiosk.devices.printer.profile import Sensor
from kiosk.domain.printing import Raster
from kiosk.domain.slips import SlipContent, TestPageContent
from kiosk.runtime.ports import SlipPrinting
from kiosk.runtime.technician_work import AskPrinter, TechnicianParts, TechnicianWork
from kiosk.upkeep.checks import UnitPart
from kiosk.upkeep.diagnosis.findings import Finder
from kiosk.upkeep.diagnosis.model import MayBeFitted
from kiosk.upkeep.technician.desk import SwapDesk
from kiosk.upkeep.technician.diagnostics import PART, Diagnostic
from kiosk.upkeep.technician.events import TechnicianEvent
from kiosk.upkeep.technician.records import FILE, Held, Records
from kiosk.wiring.plan import Plan
from kiosk.wiring.staff_plan import StaffPlan
from kiosk.words import Words


class Bench:
    """`work` has the tests held; `desk` keeps the exchange under way, `records` what was found.

    `offered` are the tests that this unit's parts can be given.
    """

    def __init__(
        self,
        plan: Plan,
        staff: StaffPlan,
        words: Words,
        *,
        cards: CardMonitor | None,
        printer: SlipPrinting,
        ask_printer: AskPrinter,
        page: Callable[[SlipContent], Raster],
        post: Callable[[TechnicianEvent], None],
    ) -> None:
        self._plan = plan
        self._words = words
        self._voice: SpeechPort | None = None
        without = _without(plan)
        self.offered = tuple(test for test in Diagnostic if test not in without)
        self.records = Records(staff.folder / FILE)
        self.desk = SwapDesk(staff.folder, staff.unit_id, plan.clock.now, staff.signer, without)
        self.work = TechnicianWork(
            TechnicianParts(
                find=lambda: Finder(words),
                cards=cards,
                ask_printer=ask_printer,
                address=staff.printer_address,
                dots=plan.printer_profile.dots,
                printers=MayBeFitted(plan.printer_profile.models, plan.printer_profile.firmware),
                readers=staff.readers,
                print=printer,
                test_page=lambda: page(test_page(plan)),
                ring=staff.ring,
                speak=self._speak,
                examine=staff.examine,
                records=self.records,
                desk=self.desk,
                now=plan.clock.now,
            ),
            post,
        )

    def latest(self) -> tuple[tuple[Diagnostic, Held | None], ...]:
        """Every test that is offered, and its latest record."""
        held = self.records.latest()
        return tuple((test, held.get(test)) for test in self.offered)

    def close(self, timeout: float) -> None:
        self.work.stop(timeout)
        if self._voice is not None:
            self._voice.close()

    def _speak(self) -> None:
        """One sentence in the hall's first language, in the technician's thread."""
        if self._voice is None and self._plan.open_voice is not None:
            self._voice = self._plan.open_voice()
        if self._voice is not None:
            said = self._words.say("checks", "voice_sample")
            zh_first = self._plan.zh_first
            self._voice.say(said.zh if zh_first else said.en, "zh" if zh_first else "en")


def test_page(plan: Plan) -> SlipContent:
    """The page of ruler and density for this unit's printer."""
    profile = plan.printer_profile
    return TestPageContent(
        profile.name, profile.dots, profile.dpi, profile.band_rows, profile.completion.value
    )


def _without(plan: Plan) -> frozenset[Diagnostic]:
    """A sensor, a printer or a reader that is not fitted cannot be tested."""
    without = set() if plan.open_resident else {Diagnostic.ID_READER}
    if plan.open_printer is None:
        without |= {each for each in Diagnostic if PART[each] is UnitPart.PRINTER}
    if Sensor.COVER not in plan.printer_profile.sensors:
        without.add(Diagnostic.PRINTER_COVER)
    return frozenset(without)
