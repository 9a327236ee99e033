"""A signed service record on the wire: `kiosk.upkeep.technician.service` as a schema."""

from typing import Annotated

from pydantic import Field

from kiosk.upkeep.checks import Judge
from kiosk.upkeep.reports.wire import Part, Proven, Sent, Word
from kiosk.upkeep.technician.diagnostics import Diagnostic
from kiosk.upkeep.technician.swap import SwapOutcome

Count = Annotated[int, Field(ge=0, le=1_000_000)]
Line = Annotated[str, Field(max_length=200)]


class FoundWire(Sent):
    """What one look of a test came to; `details` are named facts of the machine."""

    check: Line
    verdict: Word
    judge: Annotated[Judge, Field(strict=False)]
    milliseconds: Count
    details: Annotated[dict[str, str], Field(max_length=40)]


class TestWire(Sent):
    """One test the new part was given."""

    test: Annotated[Diagnostic, Field(strict=False)]
    verdict: Word
    found: Annotated[list[FoundWire], Field(max_length=200)]


class BurnWire(Sent):
    """The burn-in: how many, and how they ended."""

    wanted: Count
    done: Count
    failed: Count


class RecordWire(Sent):
    """What came out, what went in, how it was tested; `signature` is the unit's (Ed25519)."""

    record: Annotated[int, Field(ge=1, le=9999)]
    unit: Line
    software: Line
    role: Line
    part: Part
    outcome: Annotated[SwapOutcome, Field(strict=False)]
    began: Line
    ended: Line
    old_serial: Line
    new_serial: Line
    tests: Annotated[list[TestWire], Field(max_length=40)]
    failed_rounds: Count
    burn_in: BurnWire
    signature: Annotated[str, Field(pattern=r"^[A-Za-z0-9+/]{86}==$")]


class RecordRequest(Proven):
    """POST /v1/unit/service-records."""

    record: RecordWire
