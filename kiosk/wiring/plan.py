"""What one kiosk is made of, decided before anything is started."""

from collections.abc import Callable
from dataclasses import field
from pathlib import Path

from kiosk.central.port import Central
from kiosk.devices.ports import (
    CardReaderPort,
    HeadsetPort,
    KeypadPort,
    ResidentReaderPort,
    SpeechPort,
)
from kiosk.devices.printer.monitor import OpenPrinter
from kiosk.devices.printer.profile import PrinterProfile
from kiosk.domain.bilingual import NO_WORDS, Bilingual
from kiosk.domain.city import City
from kiosk.domain.machine import NO_MACHINE, Machine
from kiosk.domain.unit import UnitIdentity
from kiosk.identity.exchange import Trace
from kiosk.receipts.rendered import RenderedSlip
from kiosk.runtime.clock import Clock, SystemClock
from kiosk.upkeep.hours import Hours
from kiosk.upkeep.journal.events import JournalEntry
from kiosk.values import dataclass
from kiosk.view.application import Panel
from kiosk.visit.states import Visit
from kiosk.wiring.staff_plan import StaffPlan
from kiosk.wiring.unit_journal import JournalPlan


def nothing(_: object) -> None:
    """Looks away."""


@dataclass(frozen=True, slots=True)
class Plan:
    """`None` for a part the unit does not have.

    `machine` is what anybody may know of it.
    `cannot_open` is why this kiosk stays closed (settings nobody can use): which file, which key,
    what to mend; `refused` is its line in the journal. `call_back_sound`: a card or slip is
    forgotten. `on_slip` sees each rendered slip, `after_show` each visit once its screen shows it,
    and `on_first_frame` the first picture after the self-test; a walkthrough looks through them, a
    production run leaves them alone.
    `journal` is a production run's: the virtual hall keeps none. Without `hours` the unit never
    closes by itself; without `staff` it has no staff door. `keys`: the keypad a bare
    panel listens to. `card_trace` sees each exchange with a card, without its values: the
    demonstration's.
    """

    unit: UnitIdentity
    city: City
    make_central: Callable[[], Central]
    open_reader: Callable[[], CardReaderPort] | None
    open_printer: OpenPrinter | None
    printer_profile: PrinterProfile
    panel: Panel
    open_resident: Callable[[], ResidentReaderPort] | None = None
    zh_first: bool = True
    clock: Clock = field(default_factory=SystemClock)
    machine: Machine = NO_MACHINE
    cannot_open: Bilingual = NO_WORDS
    refused: JournalEntry | None = None
    call_back_sound: Callable[[], None] = lambda: None
    open_voice: Callable[[], SpeechPort] | None = None
    headset: Callable[[], HeadsetPort] | None = None
    keypad: Callable[[], KeypadPort | None] | None = None
    keys: Path | None = None
    on_slip: Callable[[RenderedSlip], None] = nothing
    after_show: Callable[[Visit], None] = nothing
    journal: JournalPlan | None = None
    on_first_frame: Callable[[], None] = lambda: None
    hours: Hours | None = None
    staff: StaffPlan | None = None
    card_trace: Trace | None = None
