"""The printer: does it answer, and what do its status bits say. Nothing is printed."""

import time
from collections.abc import Iterator

from kiosk.devices.ports import TellsModel
from kiosk.devices.printer.monitor import OpenPrinter
from kiosk.domain.device_status import PrinterCondition, PrinterStatus
from kiosk.upkeep.checks import Check, UnitPart, Verdict
from kiosk.upkeep.diagnosis import model
from kiosk.upkeep.diagnosis.findings import Details, Finder
from kiosk.upkeep.diagnosis.model import MayBeFitted
from kiosk.values import replace

SETTLE_SECONDS = 3.0
BITS = (
    "offline",
    "cover_open",
    "paper_out",
    "near_end",
    "cutter",
    "unrecoverable",
    "mechanical",
    "waits_to_recover",
)
"""The bits a printer tells, by the names of `devices.printer.status.StatusBits`."""
_WELL = frozenset({PrinterCondition.READY, PrinterCondition.BUSY})


def look(
    open_printer: OpenPrinter | None, address: str, may: MayBeFitted, find: Finder
) -> Iterator[Check]:
    """Its state, and whether its model may be fitted. `address` is named where it has to be looked
    after.
    """
    part = UnitPart.PRINTER
    if open_printer is None:
        yield find.found(part, "printer", "none", Verdict.WELL)
        return
    status = _status(open_printer)
    yield told(status, address, find)
    if status.ready and may.models:
        yield from model.look(part, status.identity, may, find)
    else:
        yield model.allowed(part, may, find)


def told(status: PrinterStatus, address: str, find: Finder) -> Check:
    """What a printer says of itself, its status bits decoded (ESC/POS DLE EOT, GS a)."""
    details: Details = (("condition", status.condition.value), ("near_end", _yes(status.near_end)))
    if status.bits is not None:
        details = tuple((name, _yes(name in status.bits)) for name in BITS)
    if status.ready and status.near_end:
        return find.found(UnitPart.PRINTER, "printer", "near_end", Verdict.HEED, details)
    verdict = Verdict.WELL if status.condition in _WELL else Verdict.STOP
    outcome = status.condition.value
    return find.found(UnitPart.PRINTER, "printer", outcome, verdict, details, address=address)


def _yes(bit: bool) -> str:
    return "true" if bit else "false"


def _status(open_printer: OpenPrinter) -> PrinterStatus:
    printer = open_printer()
    try:
        end = time.monotonic() + SETTLE_SECONDS
        status = printer.poll()
        while status.condition is PrinterCondition.STARTING and time.monotonic() < end:
            status = printer.poll()
        if status.ready and isinstance(printer, TellsModel):
            return replace(status, identity=printer.identify())
        return status
    finally:
        printer.close()
