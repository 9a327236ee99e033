"""What goes over the pipes of the renderer's process: frames, and a slip as JSON.

A frame is its kind (1 B), the length of its payload (4 B, big endian) and the payload. The process
says READY once; each SLIP (JSON) is answered by RASTER (rows), PDF and DONE (JSON), or by NOT_MADE
(JSON: a failure code, and the type of what went wrong, without its text).
"""

import struct
from enum import IntEnum

from pydantic import TypeAdapter, ValidationError

from kiosk.domain.failures import Failure, FailureCode
from kiosk.domain.printing import Raster
from kiosk.receipts.rendered import RenderedSlip
from kiosk.receipts.slip import Slip
from kiosk.values import dataclass

HEADER = struct.Struct(">BI")
MAX_PAYLOAD = 8 * 1024 * 1024


class Kind(IntEnum):
    """What a frame holds."""

    READY = 1
    SLIP = 2
    RASTER = 3
    PDF = 4
    DONE = 5
    NOT_MADE = 6


@dataclass(frozen=True, slots=True)
class Done:
    """The numbers of a rendered slip, without its content."""

    width_dots: int
    height_mm: float
    substituted: int


@dataclass(frozen=True, slots=True)
class NotMade:
    """Why there is no slip. `fault` is the name of an exception's type, or empty."""

    code: FailureCode
    fault: str = ""


_SLIP = TypeAdapter(Slip)
_DONE = TypeAdapter(Done)
_NOT_MADE = TypeAdapter(NotMade)


def frame(kind: Kind, payload: bytes = b"") -> bytes:
    return HEADER.pack(kind, len(payload)) + payload


def slip_to_json(slip: Slip) -> bytes:
    return _SLIP.dump_json(slip)


def slip_from_json(payload: bytes) -> Slip:
    """Raises `Failure` SLIP_NOT_MADE: what was refused is personal and goes nowhere."""
    try:
        return _SLIP.validate_json(payload)
    except ValidationError:
        raise Failure(FailureCode.SLIP_NOT_MADE) from None


def answer(rendered: RenderedSlip) -> bytes:
    """The three frames of a slip that was made."""
    done = Done(rendered.raster.width_dots, rendered.height_mm, rendered.substituted)
    return b"".join(
        (
            frame(Kind.RASTER, rendered.raster.rows),
            frame(Kind.PDF, rendered.pdf),
            frame(Kind.DONE, _DONE.dump_json(done)),
        )
    )


def rendered_from(rows: bytes, pdf: bytes, done: bytes) -> RenderedSlip:
    """Raises `ValueError` for anything but what `answer` made."""
    numbers = _DONE.validate_json(done)
    raster = Raster(numbers.width_dots, rows, pdf)
    if len(rows) % raster.row_bytes:
        raise ValueError("rows")
    return RenderedSlip(raster, numbers.height_mm, numbers.substituted)


def not_made(code: FailureCode, fault: str = "") -> bytes:
    return frame(Kind.NOT_MADE, _NOT_MADE.dump_json(NotMade(code, fault)))


def not_made_from(payload: bytes) -> NotMade:
    """Raises `ValueError`."""
    return _NOT_MADE.validate_json(payload)
