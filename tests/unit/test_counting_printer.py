"""The unit's printer with its paper counted."""

from collections.abc import Callable

from kiosk.domain.device_status import PrinterCondition
from kiosk.domain.printing import Printed, PrintFault, PrintOutcome, PrintStep, Raster, Unknown
from kiosk.upkeep.paper import PaperCount
from kiosk.wiring.counting_printer import BLADE_MM, CountingPrinter

HUNDRED_MM = Raster(576, bytes(72 * 800))


class Scripted:
    """A printer that gets as far as it is told to."""

    def __init__(self, steps: tuple[PrintStep, ...], outcome: PrintOutcome) -> None:
        self.steps, self.outcome, self.asked = steps, outcome, 0

    def print(
        self,
        raster: Raster,
        on_progress: Callable[[PrintStep], None],
        on_end: Callable[[PrintOutcome], None],
    ) -> None:
        self.asked += 1
        for step in self.steps:
            on_progress(step)
        on_end(self.outcome)

    def limit(self, rows: int) -> float:
        return float(rows)


def used(steps: tuple[PrintStep, ...], outcome: PrintOutcome, dpi: int = 203) -> float:
    paper = PaperCount(None, 60_000)
    heard: list[object] = []
    printer = CountingPrinter(Scripted(steps, outcome), paper, dpi)
    printer.print(HUNDRED_MM, heard.append, heard.append)
    assert heard == [*steps, outcome]
    return paper.left().used_mm


ALL = (PrintStep.CHECKING, PrintStep.SENDING, PrintStep.CONFIRMING)


def test_what_came_off_is_counted_in_millimetres_of_its_own_head() -> None:
    assert abs(used(ALL, Printed()) - 100 - BLADE_MM) < 0.2
    assert abs(used(ALL, Printed(), dpi=180) - 800 / 180 * 25.4 - BLADE_MM) < 0.2


def test_a_fault_counts_once_rows_went_out_and_silence_always() -> None:
    fault = PrintFault(PrinterCondition.COVER_OPEN)
    assert used(ALL[:1], fault) == 0
    assert used(ALL[:2], fault) > 100
    assert used((), Unknown()) > 100


def test_a_slip_longer_than_the_rest_of_the_roll_is_not_begun() -> None:
    paper = PaperCount(None, 100.0)
    paper.new_roll()
    paper.sensor(near_end=True)
    behind = Scripted(ALL, Printed())
    heard: list[object] = []
    CountingPrinter(behind, paper, 203).print(HUNDRED_MM, heard.append, heard.append)
    assert heard == [PrintFault(PrinterCondition.NO_PAPER)]
    assert behind.asked == 0
