"""What a unit's staff door is made of, decided before anything is started."""

from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Any

from kiosk.domain.power import PowerAct, PowerRefusal
from kiosk.settings import SYSTEM_FILE, UNIT_FILE, PrinterSection, Settings
from kiosk.upkeep.checks import Check
from kiosk.upkeep.diagnosis.model import MayBeFitted
from kiosk.upkeep.journal.head import Signer
from kiosk.upkeep.technician.diagnostics import Diagnostic
from kiosk.values import dataclass

ROLL_MM = 60_000.0
"""An 80 mm roll of the usual 80 mm diameter holds about sixty metres."""


def no_power(_act: PowerAct) -> PowerRefusal | None:
    """A unit that is somebody's desk: nothing of it is restarted."""
    return PowerRefusal.NO_SERVICE


@dataclass(frozen=True, slots=True)
class StaffPlan:
    """`folder` is the unit's own (0700). `authority`: the hall's certificate for role cards (PEM),
    `revoked` its list of lost ones (a CRL, PEM).

    `self_test` looks at what the unit's parts do not say by themselves; it may take seconds.
    `examine` gives what a technician's test finds by looking; `printer_address` is for advice.
    `signer` gives the unit's key for service records, `None` before the unit is enrolled. Both are
    called in a worker. `ring` is the sound that is tested.
    `watch` is what the machine says of itself at this moment, asked in a thread of its own, every
    `watch_every` seconds while somebody reads the morning card.
    `readers` may be fitted at an exchange. `roll_mm` is the length of a new paper roll. `restored`:
    the unit's settings could not be used, and the last good ones are in force. `flags` are the
    settings that were given at the start.
    """

    folder: Path
    unit_id: str
    authority: Path | None
    self_test: Callable[[], Iterable[Check]]
    revoked: Path | None = None
    power: Callable[[PowerAct], PowerRefusal | None] = no_power
    unit_file: Path = UNIT_FILE
    system_file: Path = SYSTEM_FILE
    check_settings: Callable[[Settings], object] = lambda _settings: None
    try_printer: Callable[[PrinterSection], str] = lambda _printer: "silent"
    try_reader: Callable[[Settings], str] = lambda _settings: "silent"
    roll_mm: float = ROLL_MM
    restored: bool = False
    examine: Callable[[Diagnostic], Iterable[Check]] = lambda _test: ()
    printer_address: str = ""
    signer: Callable[[], Signer | None] = lambda: None
    ring: Callable[[], None] = lambda: None
    watch: Callable[[], Iterable[Check]] = tuple
    watch_every: float = 1.0
    readers: MayBeFitted = MayBeFitted()
    flags: Mapping[str, Any] | None = None
