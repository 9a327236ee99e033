"""How much paper is left: counted by what was printed, and put right by the near-end sensor."""

import json
import threading
from pathlib import Path

from kiosk.values import dataclass

NEAR_END_MM = 4000.0
"""What the sensor's usual place leaves on the roll: about fourteen slips."""
USUAL_SLIP_MM = 290.0
DOTS_PER_MM = 8.0


@dataclass(frozen=True, slots=True)
class PaperLeft:
    """`slips` of the usual length, `None` while nobody knows what roll is in."""

    slips: int | None = None

    @property
    def low(self) -> bool:
        return self.slips is not None and self.slips <= 14


class PaperCount:
    """Thread-safe; kept in one small file, so that a restart forgets nothing."""

    def __init__(self, file: Path | None, roll_mm: float) -> None:
        self._file = file
        self._roll = roll_mm
        self._lock = threading.Lock()
        self._left: float | None = self._read()
        self._near_end = False

    def new_roll(self) -> None:
        """A full roll was put in."""
        with self._lock:
            self._set(self._roll)

    def printed(self, rows: int) -> None:
        """This many printer rows came out (203 dpi)."""
        with self._lock:
            if self._left is not None:
                self._set(max(0.0, self._left - rows / DOTS_PER_MM))

    def sensor(self, *, near_end: bool) -> None:
        """The sensor's word, which is better than counting, from when it begins to say so."""
        with self._lock:
            begins, self._near_end = near_end and not self._near_end, near_end
            if begins and (self._left is None or self._left > NEAR_END_MM):
                self._set(NEAR_END_MM)

    def left(self) -> PaperLeft:
        with self._lock:
            return PaperLeft(None if self._left is None else int(self._left // USUAL_SLIP_MM))

    def _read(self) -> float | None:
        try:
            return float(json.loads(self._file.read_text())["mm"]) if self._file else None
        except (OSError, ValueError, KeyError, TypeError):
            return None

    def _set(self, mm: float) -> None:
        self._left = mm
        if self._file is None:
            return
        try:
            fresh = self._file.with_suffix(".new")
            fresh.write_text(json.dumps({"mm": round(mm, 1)}))
            fresh.replace(self._file)
        except OSError:
            return  # counted in memory until the disk is back; the sensor puts it right
