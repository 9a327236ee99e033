"""How much paper is left: counted by what was printed, and put right by the near-end sensor."""

import json
import threading
from pathlib import Path

from kiosk.values import dataclass

NEAR_END_MM = 4000.0
"""What the sensor's usual place leaves on the roll: about fourteen slips."""
USUAL_SLIP_MM = 290.0


@dataclass(frozen=True, slots=True)
class PaperLeft:
    """`slips` of the usual length, `None` while nobody knows what roll is in.

    `used_mm` is what came off since the last new roll, or since counting began.
    """

    slips: int | None = None
    used_mm: float = 0.0

    @property
    def low(self) -> bool:
        return self.slips is not None and self.slips <= 14


class PaperCount:
    """Thread-safe; kept in one small file, so that a restart forgets nothing."""

    def __init__(self, file: Path | None, roll_mm: float) -> None:
        self._file = file
        self._roll = roll_mm
        self._lock = threading.Lock()
        self._left, self._used = self._read()
        self._near_end = False

    def new_roll(self) -> None:
        """A full roll was put in."""
        with self._lock:
            self._used = 0.0
            self._set(self._roll)

    def printed(self, mm: float) -> None:
        """So much paper came out, what was fed to the blade included."""
        with self._lock:
            self._used += mm
            self._set(None if self._left is None else max(0.0, self._left - mm))

    def sensor(self, *, near_end: bool) -> None:
        """The sensor's word, which is better than counting, from when it begins to say so."""
        with self._lock:
            begins, self._near_end = near_end and not self._near_end, near_end
            if begins and (self._left is None or self._left > NEAR_END_MM):
                self._set(NEAR_END_MM)

    def enough_for(self, mm: float) -> bool:
        """Whether a slip this long is worth beginning.

        Counting alone refuses nothing, for a roll may be longer than it is said to be: only once
        the sensor too says that the end is near.
        """
        with self._lock:
            return not (self._near_end and self._left is not None and self._left < mm)

    def left(self) -> PaperLeft:
        with self._lock:
            slips = None if self._left is None else int(self._left // USUAL_SLIP_MM)
            return PaperLeft(slips, self._used)

    def _read(self) -> tuple[float | None, float]:
        """What is left, which may be unknown, and what was used."""
        try:
            kept = json.loads(self._file.read_text()) if self._file else {}
            left = kept.get("mm")
            return None if left is None else float(left), float(kept.get("used", 0.0))
        except (OSError, ValueError, AttributeError, TypeError):
            return None, 0.0

    def _set(self, mm: float | None) -> None:
        self._left = mm
        if self._file is None:
            return
        left = None if mm is None else round(mm, 1)
        try:
            fresh = self._file.with_suffix(".new")
            fresh.write_text(json.dumps({"mm": left, "used": round(self._used, 1)}))
            fresh.replace(self._file)
        except OSError:
            return  # counted in memory until the disk is back; the sensor puts it right
