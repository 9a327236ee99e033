"""Setting a slip: from its content to one-bit rows, and the same through the renderer's pipes.

Run: `PYTHONPATH=.:tests/support python tests/bench/bench_slip.py [--rounds 40]`.
Blocks, page (reportlab) and rows (PDFium) in this process, fonts warm; then the whole way to the
renderer's process and back, as a visit does it. Wall time: median and the 95th percentile; and the
processor's own time, which says what a machine with nothing else to do would need. The slip that
comes nearest to 200 mm is the one the bar of 100 ms is about.
"""

import argparse
import statistics
import time
from collections.abc import Callable

from rich.console import Console
from rich.table import Table
from sample_slips import sample

from kiosk.domain.slips import SlipKind
from kiosk.paths import slip_fonts_dir
from kiosk.receipts.compose import compose
from kiosk.receipts.fonts import Faces
from kiosk.receipts.layouts import layout_of
from kiosk.receipts.page import pdf
from kiosk.receipts.raster import rasterise
from kiosk.receipts.render import render
from kiosk.receipts.setting import set_sheet
from kiosk.receipts.slip import Slip
from kiosk.runtime.renderer import RenderProcess

KINDS = (SlipKind.PERK, SlipKind.QUESTION, SlipKind.PROOF, SlipKind.CASE)
Clock = Callable[[], float]


def times(call: Callable[[], object], rounds: int, clock: Clock) -> list[float]:
    """Milliseconds of each round."""
    found = []
    for _ in range(rounds):
        began = clock()
        call()
        found.append((clock() - began) * 1000)
    return found


def parts(slip: Slip, faces: Faces, rounds: int) -> tuple[float, float, float]:
    """Processor milliseconds of setting, page and rows; medians."""
    layout = layout_of(slip.width_dots)
    sheet = set_sheet(compose(slip), faces, layout)
    page = pdf(sheet)
    calls: tuple[Callable[[], object], ...] = (
        lambda: set_sheet(compose(slip), faces, layout),
        lambda: pdf(sheet),
        lambda: rasterise(page, layout.width_dots, layout.dpi),
    )
    setting, drawing, rows = (
        statistics.median(times(call, rounds, time.process_time)) for call in calls
    )
    return setting, drawing, rows


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=40)
    rounds = parser.parse_args().rounds
    faces, process = Faces(slip_fonts_dir()), RenderProcess()
    process.warm()
    table = Table("slip", "mm", "set", "page", "rows", "CPU", "wall", "p95", "over the pipe", "p95")
    for kind in KINDS:
        slip = sample(kind)
        height = render(slip, faces).height_mm
        process.render(slip)
        cpu = parts(slip, faces, rounds)
        wall = times(lambda of=slip: render(of, faces), rounds, time.perf_counter)  # type: ignore[misc]  # bound now
        piped = times(lambda of=slip: process.render(of), rounds, time.perf_counter)  # type: ignore[misc]  # bound now
        both = [value for each in (wall, piped) for value in (statistics.median(each), p95(each))]
        figures = (*cpu, sum(cpu), *both)
        table.add_row(kind.value, f"{height:.0f}", *(f"{each:.1f}" for each in figures))
    process.stop()
    Console(width=110).print(table)


def p95(values: list[float]) -> float:
    return statistics.quantiles(values, n=20)[18]


if __name__ == "__main__":
    main()
