"""Printing without the paper: encoding beside python-escpos, and the driver's own share of a job.

Same machine, same run, alternating; medians.
Run: `PYTHONPATH=.:tests/support python tests/bench/bench_printer.py`.

Encoding: a slip as long as the usual one (576 x 1700 dots), from an 8-bit picture as the page comes
out of the renderer to the bytes on the wire; python-escpos gets the same picture, already 1-bit.
First byte: from `print_slip` to the first byte handed over, the status asked for in between, over
TCP on this machine. Beyond paper: a whole job less the time the simulated paper needs.
"""

import argparse
import contextlib
import io
import statistics
import sys
import time
from collections.abc import Callable

import numpy as np
from escpos.printer import Dummy
from escpos_printer import Machine, Model, PrinterServer
from PIL import Image
from rich.console import Console
from rich.table import Table

from kiosk.devices.printer.encode import bands
from kiosk.devices.printer.escpos import EscPosPrinter
from kiosk.devices.printer.profiles import load_profile
from kiosk.devices.printer.tcp import TcpTransport
from kiosk.domain.printing import Printed, Raster
from kiosk.paths import assets_dir

WIDTH, HEIGHT, THRESHOLD = 576, 1700, 155


def _picture() -> np.ndarray[tuple[int, int], np.dtype[np.uint8]]:
    """Grey rows with the share of black a page of text has."""
    noise = np.random.default_rng(1).integers(0, 256, (HEIGHT // 4, WIDTH // 4), dtype=np.uint8)
    return np.kron(np.where(noise < 40, 0, 255).astype(np.uint8), np.ones((4, 4), np.uint8))


def _seconds(call: Callable[[], object]) -> float:
    began = time.perf_counter()
    call()
    return time.perf_counter() - began


def _encoding(rounds: int) -> tuple[float, float]:
    grey = _picture()
    one_bit = Image.fromarray(grey).convert("1", dither=Image.Dither.NONE)

    def ours() -> bytes:
        rows = np.packbits(grey < THRESHOLD, axis=1).tobytes()
        return b"".join(bands(Raster(WIDTH, rows), 256))

    def theirs() -> bytes:
        printer = Dummy()
        with contextlib.redirect_stdout(io.StringIO()):
            printer.image(one_bit, impl="bitImageRaster", fragment_height=256)
        return bytes(printer.output)

    if ours() != theirs():
        sys.exit("the two encoders disagree")
    pairs = [(_seconds(ours), _seconds(theirs)) for _ in range(rounds)]
    return statistics.median(a for a, _ in pairs), statistics.median(b for _, b in pairs)


def _driving(rounds: int) -> tuple[list[float], list[float]]:
    profile = load_profile("epson-tm-t82", assets_dir())
    model = Model(speed_mm_s=1000)
    raster = Raster(WIDTH, np.packbits(_picture() < THRESHOLD, axis=1).tobytes())
    paper = (HEIGHT + 24 + model.blade_dots) / model.dots_per_mm / model.speed_mm_s
    first, beyond = [], []
    with PrinterServer(Machine(model)) as port:
        taps: list[float] = []
        printer = EscPosPrinter(
            TcpTransport(*port.address), profile, tap=lambda _: taps.append(time.perf_counter())
        )
        printer.poll()
        for _ in range(rounds):
            taps.clear()
            began = time.perf_counter()
            outcome = printer.print_slip(raster, lambda _: None)
            ended = time.perf_counter()
            if outcome != Printed():
                sys.exit(f"not printed: {outcome}")
            first.append(taps[0] - began)
            beyond.append(ended - began - paper)
        printer.close()
    return first, beyond


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=20)
    rounds = parser.parse_args().rounds
    ours, theirs = _encoding(rounds)
    first, beyond = _driving(rounds)
    table = Table("what", "ms", "beside")
    table.add_row("encode, ours", f"{ours * 1e3:.2f}", f"{theirs / ours:.0f} times faster")
    table.add_row("encode, python-escpos", f"{theirs * 1e3:.2f}", "")
    table.add_row("first byte, median", f"{statistics.median(first) * 1e3:.1f}", "")
    table.add_row("first byte, worst", f"{max(first) * 1e3:.1f}", "")
    table.add_row("job beyond paper, median", f"{statistics.median(beyond) * 1e3:.1f}", "")
    Console().print(table)


if __name__ == "__main__":
    main()
