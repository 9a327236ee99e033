"""The latest record of every diagnostic, kept over restarts in one file of the state folder."""

import logging
import threading
from collections.abc import Mapping
from datetime import datetime
from pathlib import Path

from kiosk.upkeep.checks import Check
from kiosk.upkeep.kept import Kept
from kiosk.upkeep.technician.diagnostics import Diagnostic
from kiosk.values import dataclass

FILE = "diagnostics.json"

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Held:
    """A diagnostic that was held `at` (aware), and what it found; `checks` is never empty."""

    at: datetime
    checks: tuple[Check, ...]


class Records:
    """Thread-safe. What cannot be read any more is begun anew; what cannot be written is logged."""

    def __init__(self, file: Path) -> None:
        self._kept = Kept(file, dict[Diagnostic, Held])
        self._lock = threading.Lock()
        self._held: dict[Diagnostic, Held] | None = None

    def latest(self) -> Mapping[Diagnostic, Held]:
        """By diagnostic; one that was never held is not there."""
        with self._lock:
            return dict(self._read())

    def keep(self, test: Diagnostic, checks: tuple[Check, ...], at: datetime) -> None:
        with self._lock:
            held = self._read()
            held[test] = Held(at, checks)
            try:
                self._kept.write(held)
            except OSError as error:
                _log.warning("diagnostics not kept: %s", type(error).__name__)

    def _read(self) -> dict[Diagnostic, Held]:
        if self._held is None:
            self._held = self._kept.read() or {}
        return self._held
