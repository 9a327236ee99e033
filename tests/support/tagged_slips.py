"""Slips whose every row says which slip it is of, so that stray rows are found on any paper."""

import random
from collections.abc import Iterable

from kiosk.devices.printer.profile import (
    Clearing,
    Completion,
    Language,
    Limits,
    PrinterProfile,
    Sensor,
)
from kiosk.domain.printing import Raster
from kiosk.values import replace

DOTS = 576
_MARK = 0xA5
_TAG = 9
# Each byte of a row may begin or end a real-time command; these make many.
_DANGEROUS = bytes((0x10, 0x04, 0x05, 0x14, 0x01, 0x02, 0x1B, 0x06))


def slip(job: int, rows: int, seed: int = 0) -> Raster:
    """A slip of `rows` rows, each tagged with `job` and its number."""
    rng = random.Random(f"{seed}/{job}")
    width = DOTS // 8
    parts = []
    for row in range(rows):
        tag = bytes((_MARK, *_nibbles(job), *_nibbles(row)))
        noise = bytes(rng.choices(_DANGEROUS, k=6)) + rng.randbytes(width - _TAG - 6)
        parts.append(tag + noise)
    return Raster(DOTS, b"".join(parts))


def tags(rows: Iterable[bytes]) -> list[tuple[int, int]]:
    """(job, row) of each printed row; a row without a tag fails."""
    found = []
    for row in rows:
        assert row[0] == _MARK, "a printed row of no slip"
        found.append((_number(row[1:5]), _number(row[5:9])))
    return found


def jobs(rows: Iterable[bytes]) -> set[int]:
    return {job for job, _ in tags(rows)}


def whole(job: int, rows: int) -> list[tuple[int, int]]:
    return [(job, row) for row in range(rows)]


def _nibbles(value: int) -> tuple[int, ...]:
    return tuple(0x40 | value >> shift & 0x0F for shift in (12, 8, 4, 0))


def _number(coded: bytes) -> int:
    return sum((byte & 0x0F) << shift for byte, shift in zip(coded, (12, 8, 4, 0), strict=True))


# Short limits; where a test is about a printer that answers, long enough for a busy machine.
PATIENT = Limits(answer=2.0, stall=2.0, confirm=4.0, settle=5.0)
HASTY = Limits(answer=0.8, stall=0.8, confirm=0.8, settle=3.0)

CONFIRMING = PrinterProfile(
    name="confirms",
    dots=DOTS,
    dpi=203,
    speed_mm_s=1000,
    completion=Completion.GS_H,
    clearing=Clearing.DLE_DC4,
    disable_pulse=True,
    sensors=frozenset(Sensor),
    limits=PATIENT,
)
ON_REQUEST = replace(CONFIRMING, name="on request", auto_status=False)
PLAIN = replace(
    CONFIRMING,
    name="plain",
    completion=Completion.GS_R,
    clearing=Clearing.PAD,
    auto_status=False,
    disable_pulse=False,
    band_rows=96,
    window_bytes=16384,
)
CUSTOM = replace(PLAIN, name="Custom", completion=Completion.CUSTOM_FULL)
SEIKO = replace(PLAIN, name="Seiko", completion=Completion.SII_DC2Q)
STAR = replace(PLAIN, name="Star", completion=Completion.STAR_ETB, language=Language.STARPRNT)
OVER_IPP = replace(
    CONFIRMING,
    name="over IPP",
    completion=Completion.JOB_STATE,
    limits=Limits(answer=4.0, stall=5.0, confirm=20.0, settle=5.0),
)
