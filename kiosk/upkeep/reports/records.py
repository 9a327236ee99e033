"""Which service records the platform has: kept in `sent_records.json`."""

import json
from collections.abc import Mapping
from enum import StrEnum
from pathlib import Path
from typing import Any

from kiosk.upkeep.kept import Kept
from kiosk.upkeep.technician import service

FILE = "sent_records.json"


class RecordState(StrEnum):
    """`UNSIGNED`: the unit was not enrolled yet; there is nothing the platform could check."""

    WAITING = "waiting"
    SENT = "sent"
    REFUSED = "refused"
    UNSIGNED = "unsigned"


class Records:
    """Of one unit's folder. One thread sends; any may ask."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder / service.FOLDER
        self._kept = Kept(folder / FILE, dict[str, str])

    def states(self) -> Mapping[str, RecordState]:
        """Each record's file name, oldest first. Raises `OSError`."""
        ended = self._kept.read() or {}
        return {
            file.name: RecordState(ended[file.name])
            if file.name in ended
            else (RecordState.WAITING if _read(file).get("signature") else RecordState.UNSIGNED)
            for file in sorted(self._folder.glob(service.PATTERN))
        }

    def waiting(self) -> list[tuple[str, dict[str, Any]]]:
        """Those that are still to be sent, with their names, oldest first. Raises `OSError`."""
        names = [name for name, state in self.states().items() if state is RecordState.WAITING]
        return [(name, _read(self._folder / name)) for name in names]

    def ended(self, name: str, state: RecordState) -> None:
        """The platform has it, or does not want it. Raises `OSError`."""
        self._kept.write((self._kept.read() or {}) | {name: state.value})


def _read(file: Path) -> dict[str, Any]:
    """Empty if it cannot be read: `kiosk service verify` says so."""
    try:
        said = json.loads(file.read_bytes())
    except (OSError, ValueError):
        return {}
    return said if isinstance(said, dict) else {}
