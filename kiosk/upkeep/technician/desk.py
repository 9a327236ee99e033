"""Where an exchange under way is kept, and where its record goes when it ends."""

import logging
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.upkeep.checks import UnitPart
from kiosk.upkeep.journal.head import Signer
from kiosk.upkeep.technician import service
from kiosk.upkeep.technician.diagnostics import SWAPPED, Diagnostic
from kiosk.upkeep.technician.swap import Swap
from kiosk.upkeep.whole_file import replace_file

if TYPE_CHECKING:
    from pydantic import TypeAdapter

FILE = "swap.json"

_log = logging.getLogger(__name__)


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
        self._file = folder / FILE
        self._records = folder / service.FOLDER
        self._unit_id = unit_id
        self._now = now
        self._signer = signer
        self._without = without

    def resume(self) -> Swap | None:
        """The exchange that a restart has interrupted."""
        try:
            data = self._file.read_bytes()
        except FileNotFoundError:
            return None
        except OSError as error:
            _log.error("swap unreadable: %s", type(error).__name__)
            return None
        try:
            return replace(_adapter().validate_json(data), running=False)
        except ValueError as error:
            _log.error("swap unreadable: %s", type(error).__name__)
            return None

    def begin(self, part: UnitPart) -> Swap:
        """An exchange as it begins."""
        tests = tuple(test for test in SWAPPED[part] if test not in self._without)
        began = self._now().isoformat(timespec="seconds")
        return Swap(part, began, tests, service.last_serial(self._records, part))

    def keep(self, swap: Swap) -> None:
        """Raises `OSError`."""
        replace_file(self._file, _adapter().dump_json(swap, indent=1))

    def sign(self, swap: Swap) -> tuple[str, bool]:
        """Write the record, and be done with the exchange: the record's file name, and whether it
        is signed. Raises `OSError`."""
        signed = service.write(self._records, swap, self._unit_id, self._now(), self._signer())
        self._file.unlink(missing_ok=True)
        return signed


@cache
def _adapter() -> "TypeAdapter[Swap]":
    from pydantic import TypeAdapter  # noqa: PLC0415 - not before an exchange begins

    return TypeAdapter(Swap)
