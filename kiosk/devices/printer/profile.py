"""Printer profiles: what one model can do, from `assets/printers/*.toml`.

A printer is what its profile says. It is never guessed from what the printer says of itself: clones
answer `GS I` with another maker's name.
"""

from enum import StrEnum
from typing import Annotated

from kiosk.limits import Like, Long, Within
from kiosk.values import dataclass, replace

MM_PER_INCH = 25.4
MOTION_UNITS = 203
"""To the inch; every slip sets them so."""
WORTH_FEEDING = 8
"""Rows of white that are fed on a slow line: a slip's bytes become two thirds to three quarters."""


class Completion(StrEnum):
    """How the printer tells that a slip is done."""

    GS_H = "gs_h"  # GS ( H function 48: answered once everything before it is on paper
    GS_R = "gs_r"  # GS r 1: answered once everything before it was read; paper is only probable
    CUSTOM_FULL = "custom_full"  # Custom's full status: spooled, motor at rest, ticket in the exit
    SII_DC2Q = "sii_dc2q"  # Seiko's DC2 q: answered when the command before it has ended
    STAR_ETB = "star_etb"  # Star: the counter of ETBs, told in its status
    JOB_STATE = "job_state"  # IPP: the server's job-state "completed"
    NONE = "none"


class Language(StrEnum):
    """What the printer's commands are."""

    ESC_POS = "escpos"
    STARPRNT = "starprnt"


class Clearing(StrEnum):
    """How what a printer still holds of a broken slip is kept from the next one."""

    DLE_DC4 = "dle_dc4"  # DLE DC4 function 8 empties its buffers
    PAD = "pad"  # the rest comes out as far as it got, is cut off, and only then the next


class Sensor(StrEnum):
    """What the printer can feel. A bit of a sensor that is not fitted is not believed."""

    COVER = "cover"
    NEAR_END = "near_end"


_CLOSED = {"extra": "forbid", "hide_input_in_errors": True}
"""For pydantic, which checks the files: no other keys, and no value in an error."""


@dataclass(frozen=True, slots=True)
class Limits:
    """Seconds. `answer` for one real-time question, `stall` until a printer that takes no bytes is
    a fault, `confirm` on top of three times the printing time, `settle` for clearing up.
    """

    __pydantic_config__ = _CLOSED

    answer: Annotated[float, Within(above=0, high=10)] = 1.0
    stall: Annotated[float, Within(above=0, high=60)] = 3.0
    confirm: Annotated[float, Within(above=0, high=60)] = 5.0
    settle: Annotated[float, Within(above=0, high=60)] = 5.0


_COUNT_SHORT = (Completion.SII_DC2Q, Completion.STAR_ETB)


Pattern = Annotated[str, Like(r"^[ -~]{1,40}$")]


@dataclass(frozen=True, slots=True)
class PrinterProfile:
    """One model. The fields are explained in `assets/printers/epson-tm-t82.toml`."""

    __pydantic_config__ = _CLOSED

    name: Annotated[str, Long(1, 60)]
    dots: Annotated[int, Within(256, 1024, step=8)]
    dpi: Annotated[int, Within(150, 400)]
    completion: Completion
    language: Language = Language.ESC_POS
    speed_mm_s: Annotated[float, Within(20, 1000)] = 150
    band_rows: Annotated[int, Within(24, 1024)] = 256
    window_bytes: Annotated[int, Within(2048, 1 << 20)] = 49152
    feed_white: Annotated[int, Within(0, 255)] = 0
    cutter: bool = True
    cut_feed: Annotated[int, Within(0, 255)] = 0
    sensors: frozenset[Sensor] = frozenset()
    clearing: Clearing = Clearing.PAD
    auto_status: bool = True
    disable_pulse: bool = False
    models: tuple[Pattern, ...] = ()
    firmware: tuple[Pattern, ...] = ()
    limits: Limits = Limits()

    def __post_init__(self) -> None:
        """Raises `ValueError` for what does not go together."""
        self._a_band_fits_the_window()
        self._speaks_one_language()

    def _a_band_fits_the_window(self) -> None:
        if self.completion is Completion.CUSTOM_FULL and self.auto_status:
            raise ValueError("auto_status cannot be told from a full status: false is needed")
        if self.completion in _COUNT_SHORT and self.window_bytes > 15 * self.band_bytes:
            raise ValueError("window_bytes holds more than 15 bands of band_rows: it counts to 16")
        if self.band_bytes + 64 > self.window_bytes:
            raise ValueError("a band of band_rows does not fit window_bytes")

    def _speaks_one_language(self) -> None:
        star = self.language is Language.STARPRNT
        if (self.completion is Completion.STAR_ETB) != star:
            raise ValueError("completion star_etb and language starprnt go together")
        if star and (self.auto_status or self.disable_pulse or self.clearing is not Clearing.PAD):
            raise ValueError("starprnt has neither auto_status, disable_pulse nor clearing dle_dc4")

    @property
    def band_bytes(self) -> int:
        """Bytes of one full band's picture, without its header."""
        return self.band_rows * self.dots // 8

    @property
    def look_limit(self) -> float:
        """The longest one look can last: connecting, clearing up and asking."""
        return 2 + 6 * self.limits.answer + 2 * self.limits.stall

    def over_line(self, bytes_per_second: float) -> "PrinterProfile":
        """The same printer behind a line that may be slower than its head."""
        line_mm_s = bytes_per_second * 8 / self.dots / self.dpi * MM_PER_INCH
        if line_mm_s >= self.speed_mm_s:
            return self
        # ESC J feeds in 1/203 inch: a row exactly, on a head of that fineness alone.
        whole_rows = self.language is Language.ESC_POS and self.dpi == MOTION_UNITS
        feed_white = self.feed_white or (WORTH_FEEDING if whole_rows else 0)
        return replace(self, speed_mm_s=line_mm_s, feed_white=feed_white)

    def seconds_for(self, rows: int) -> float:
        """How long this many rows take to print."""
        return rows / self.dpi * MM_PER_INCH / self.speed_mm_s

    def confirm_limit(self, rows: int) -> float:
        """How long the confirmation of a slip may take before its fate is unknown."""
        return self.seconds_for(rows) * 3 + self.limits.confirm

    def job_limit(self, rows: int) -> float:
        """The longest a job can last with everything going as badly as the limits allow."""
        patience = self.limits
        asked = 8 * patience.answer
        return 2 * self.confirm_limit(rows) + 2 * patience.stall + 2 * patience.settle + asked
