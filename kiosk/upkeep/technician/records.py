"""The latest record of every diagnostic, kept over restarts in one file of the state folder."""

import logging
import threading
from collections.abc import Mapping
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.upkeep.checks import Check
from kiosk.upkeep.technician.diagnostics import Diagnostic
from kiosk.upkeep.whole_file import replace_file
from kiosk.values import dataclass

if TYPE_CHECKING:
    from pydantic import TypeAdapter

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
        self._file = file
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
                replace_file(self._file, _adapter().dump_json(held, indent=1))
            except OSError as error:
                _log.warning("diagnostics not kept: %s", type(error).__name__)

    def _read(self) -> dict[Diagnostic, Held]:
        if self._held is None:
            try:
                self._held = _adapter().validate_json(self._file.read_bytes())
            except FileNotFoundError:
                self._held = {}
            except (OSError, ValueError) as error:
                _log.warning("diagnostics unreadable: %s", type(error).__name__)
                self._held = {}
        return self._held


@cache
def _adapter() -> "TypeAdapter[dict[Diagnostic, Held]]":
    from pydantic import TypeAdapter  # noqa: PLC0415 - not before somebody is behind the door

    return TypeAdapter(dict[Diagnostic, Held])
