"""The printer: does it answer, and what do its status bits say. Nothing is printed."""

import time

from kiosk.devices.printer.monitor import OpenPrinter
from kiosk.domain.device_status import PrinterCondition, PrinterStatus
from kiosk.upkeep.checks import Check, UnitPart, Verdict
from kiosk.upkeep.diagnosis.findings import Finder

SETTLE_SECONDS = 3.0
_WELL = frozenset({PrinterCondition.READY, PrinterCondition.BUSY})


def look(open_printer: OpenPrinter | None, address: str, find: Finder) -> Check:
    """One check; `address` is named where it has to be looked after."""
    if open_printer is None:
        return find.found(UnitPart.PRINTER, "printer", "none", Verdict.WELL)
    status = _status(open_printer)
    details = (("condition", status.condition.value), ("near_end", str(status.near_end).lower()))
    if status.ready and status.near_end:
        return find.found(UnitPart.PRINTER, "printer", "near_end", Verdict.HEED, details)
    verdict = Verdict.WELL if status.condition in _WELL else Verdict.STOP
    outcome = status.condition.value
    return find.found(UnitPart.PRINTER, "printer", outcome, verdict, details, address=address)


def _status(open_printer: OpenPrinter) -> PrinterStatus:
    printer = open_printer()
    try:
        end = time.monotonic() + SETTLE_SECONDS
        status = printer.poll()
        while status.condition is PrinterCondition.STARTING and time.monotonic() < end:
            status = printer.poll()
        return status
    finally:
        printer.close()
