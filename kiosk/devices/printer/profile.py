"""Printer profiles: what one model can do, from `assets/printers/*.toml`.

A printer is what its profile says. It is never guessed from what the printer says of itself: clones
answer `GS I` with another maker's name.
"""

import re
import tomllib
from enum import StrEnum
from pathlib import Path
from typing import Annotated, NoReturn, Self

from pydantic import BaseModel, ConfigDict, Field, ValidationError, model_validator

from kiosk.plain_words import of_file
from kiosk.values import dataclass

MM_PER_INCH = 25.4
FOLDER = "printers"
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


class Limits(BaseModel):
    """Seconds. `answer` for one real-time question, `stall` until a printer that takes no bytes is
    a fault, `confirm` on top of three times the printing time, `settle` for clearing up.
    """

    model_config = ConfigDict(extra="forbid", frozen=True, hide_input_in_errors=True)

    answer: Annotated[float, Field(gt=0, le=10)] = 1.0
    stall: Annotated[float, Field(gt=0, le=60)] = 3.0
    confirm: Annotated[float, Field(gt=0, le=60)] = 5.0
    settle: Annotated[float, Field(gt=0, le=60)] = 5.0


_COUNT_SHORT = (Completion.SII_DC2Q, Completion.STAR_ETB)


Pattern = Annotated[str, Field(pattern=r"^[ -~]{1,40}$")]


class PrinterProfile(BaseModel):
    """One model. The fields are explained in `assets/printers/epson-tm-t82.toml`."""

    model_config = ConfigDict(extra="forbid", frozen=True, hide_input_in_errors=True)

    name: Annotated[str, Field(min_length=1, max_length=60)]
    dots: Annotated[int, Field(ge=256, le=1024, multiple_of=8)]
    dpi: Annotated[int, Field(ge=150, le=400)]
    language: Language = Language.ESC_POS
    speed_mm_s: Annotated[float, Field(ge=20, le=1000)] = 150
    band_rows: Annotated[int, Field(ge=24, le=1024)] = 256
    window_bytes: Annotated[int, Field(ge=2048, le=1 << 20)] = 49152
    feed_white: Annotated[int, Field(ge=0, le=255)] = 0
    cutter: bool = True
    cut_feed: Annotated[int, Field(ge=0, le=255)] = 0
    sensors: frozenset[Sensor] = frozenset()
    completion: Completion
    clearing: Clearing = Clearing.PAD
    auto_status: bool = True
    disable_pulse: bool = False
    models: tuple[Pattern, ...] = ()
    firmware: tuple[Pattern, ...] = ()
    limits: Limits = Limits()

    @model_validator(mode="after")
    def _a_band_fits_the_window(self) -> Self:
        if self.completion is Completion.CUSTOM_FULL and self.auto_status:
            raise ValueError("auto_status cannot be told from a full status: false is needed")
        if self.completion in _COUNT_SHORT and self.window_bytes > 15 * self.band_bytes:
            raise ValueError("window_bytes holds more than 15 bands of band_rows: it counts to 16")
        if self.band_bytes + 64 > self.window_bytes:
            raise ValueError("a band of band_rows does not fit window_bytes")
        return self

    @model_validator(mode="after")
    def _speaks_one_language(self) -> Self:
        star = self.language is Language.STARPRNT
        if (self.completion is Completion.STAR_ETB) != star:
            raise ValueError("completion star_etb and language starprnt go together")
        if star and (self.auto_status or self.disable_pulse or self.clearing is not Clearing.PAD):
            raise ValueError("starprnt has neither auto_status, disable_pulse nor clearing dle_dc4")
        return self

    @property
    def band_bytes(self) -> int:
        """Bytes of one full band's picture, without its header."""
        return self.band_rows * self.dots // 8

    @property
    def look_limit(self) -> float:
        """The longest one look can last: connecting, clearing up and asking."""
        return 2 + 6 * self.limits.answer + 2 * self.limits.stall

    def over_line(self, bytes_per_second: float) -> Self:
        """The same printer behind a line that may be slower than its head."""
        line_mm_s = bytes_per_second * 8 / self.dots / self.dpi * MM_PER_INCH
        if line_mm_s >= self.speed_mm_s:
            return self
        # ESC J feeds in 1/203 inch: a row exactly, on a head of that fineness alone.
        whole_rows = self.language is Language.ESC_POS and self.dpi == MOTION_UNITS
        return self.model_copy(
            update={
                "speed_mm_s": line_mm_s,
                "feed_white": self.feed_white or (WORTH_FEEDING if whole_rows else 0),
            }
        )

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


@dataclass
class ProfileProblem(Exception):
    """A profile that cannot be used: which file, which line of it (0: none) and why."""

    path: Path
    reason: str
    line: int = 0

    def __str__(self) -> str:
        where = f"{self.path}:{self.line}" if self.line else str(self.path)
        return f"{where}: {self.reason}"


def load_profile(name: str, assets: Path) -> PrinterProfile:
    """The profile `assets/printers/NAME.toml`. Raises `ProfileProblem`."""
    path = assets / FOLDER / f"{name}.toml"
    try:
        text = path.read_text(encoding="utf-8")
        values = tomllib.loads(text)
    except FileNotFoundError:
        raise ProfileProblem(path, "there is no such profile") from None
    except OSError as error:
        raise ProfileProblem(path, of_file(error)) from None
    except UnicodeDecodeError:
        raise ProfileProblem(path, "this is not UTF-8 text") from None
    except tomllib.TOMLDecodeError as error:
        found = re.search(r"line (\d+)", str(error))
        end = text.count("\n") + 1
        raise ProfileProblem(path, "this is not TOML", int(found[1]) if found else end) from None
    try:
        return PrinterProfile.model_validate(values)
    except ValidationError as error:
        first = error.errors(include_input=False, include_url=False)[0]
        key = ".".join(str(part) for part in first["loc"])
        reason = f"{key or 'profile'}: {first['msg']}"
        _refuse(path, text, key or first["msg"], reason)


def _refuse(path: Path, text: str, about: str, reason: str) -> NoReturn:
    """`about` names the key, or is a sentence with the keys in it: the last that is set counts."""
    words = re.findall(r"\w+", about)
    lines = [
        number
        for number, line in enumerate(text.splitlines(), 1)
        if (set_here := re.match(r"\s*\[?(\w+)\]?", line)) and set_here[1] in words
    ]
    raise ProfileProblem(path, reason, lines[-1] if lines else 0)
