"""Where an exchange under way is kept, and where its record goes when it ends."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from kiosk.upkeep.checks import UnitPart
from kiosk.upkeep.journal.head import Signer
from kiosk.upkeep.kept import Kept
from kiosk.upkeep.technician import service
from kiosk.upkeep.technician.diagnostics import SWAPPED, Diagnostic
from kiosk.upkeep.technician.swap import Swap
from kiosk.values import replace

FILE = "swap.json"


class SwapDesk:
    """One thread at a time. `without` are tests that this unit's parts cannot be given.

    `signer` gives the unit's key, or `None` on a unit that is not enrolled.
    """

    def __init__(
        self,
        folder: Path,
        unit_id: str,
        now: Callable[[], datetime],
        signer: Callable[[], Signer | None],
        without: frozenset[Diagnostic] = frozenset(),
    ) -> None:
        self._kept = Kept(folder / FILE, Swap)
        self._records = folder / service.FOLDER
        self._unit_id = unit_id
        self._now = now
        self._signer = signer
        self._without = without

    def resume(self) -> Swap | None:
        """The exchange that a restart has interrupted."""
        swap = self._kept.read()
        return None if swap is None else replace(swap, running=False)

    def begin(self, part: UnitPart) -> Swap:
        """An exchange as it begins."""
        tests = tuple(test for test in SWAPPED[part] if test not in self._without)
        began = self._now().isoformat(timespec="seconds")
        return Swap(part, began, tests, service.last_serial(self._records, part))

    def keep(self, swap: Swap) -> None:
        """Raises `OSError`."""
        self._kept.write(swap)

    def sign(self, swap: Swap) -> tuple[str, bool]:
        """Write the record, and be done with the exchange: the record's file name, and whether it
        is signed. Raises `OSError`."""
        signed = service.write(self._records, swap, self._unit_id, self._now(), self._signer())
        self._kept.forget()
        return signed
