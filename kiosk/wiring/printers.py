"""The printer that a plan names, watched."""

from collections.abc import Callable

from kiosk.devices.printer.monitor import PrinterMonitor
from kiosk.domain.device_status import PrinterStatus
from kiosk.visit.events import Event, PrinterChanged
from kiosk.wiring.plan import Plan


def printer_monitor(
    plan: Plan, post: Callable[[Event], None], on_give_up: Callable[[], None]
) -> PrinterMonitor | None:
    """`post` hears of every change, `on_give_up` once only a new start of the program helps."""
    if plan.open_printer is None:
        return None

    def changed(status: PrinterStatus) -> None:
        post(PrinterChanged(status))

    return PrinterMonitor(plan.open_printer, plan.printer_profile, changed, on_give_up=on_give_up)
