"""The unit's printer with its paper counted."""

from collections.abc import Callable

from kiosk.devices.printer.profile import MM_PER_INCH
from kiosk.domain.device_status import PrinterCondition
from kiosk.domain.printing import PrintFault, PrintOutcome, PrintStep, Raster
from kiosk.runtime.ports import SlipPrinting
from kiosk.upkeep.paper import PaperCount

BLADE_MM = 14.0
"""Fed after each slip, so that its last line is past the cutter (12.5 to 15 mm on usual models)."""


class CountingPrinter:
    """`SlipPrinting` that counts the paper; a slip nobody is sure of counts as printed.

    One the roll's end would cut short is not begun.
    """

    def __init__(self, printer: SlipPrinting, paper: PaperCount, dpi: int) -> None:
        self._printer = printer
        self._paper = paper
        self._dpi = dpi

    def print(
        self,
        raster: Raster,
        on_progress: Callable[[PrintStep], None],
        on_end: Callable[[PrintOutcome], None],
    ) -> None:
        mm = raster.height / self._dpi * MM_PER_INCH + BLADE_MM
        if not self._paper.enough_for(mm):
            on_end(PrintFault(PrinterCondition.NO_PAPER))
            return
        begun = False

        def progressed(step: PrintStep) -> None:
            nonlocal begun
            begun = begun or step is PrintStep.SENDING
            on_progress(step)

        def ended(outcome: PrintOutcome) -> None:
            # What stopped before its first row used nothing; silence is counted as paper.
            if begun or not isinstance(outcome, PrintFault):
                self._paper.printed(mm)
            on_end(outcome)

        self._printer.print(raster, progressed, ended)

    def limit(self, rows: int) -> float:
        return self._printer.limit(rows)
