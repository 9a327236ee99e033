"""`python tests/support/escpos_printer --port 0 --out DIR [--fault KIND[@ROW]]`.

Prints its port as the first line and then one line for each piece of paper that comes off, which it
draws into DIR as `piece-NNN.png` and `.pbm`. Ends on SIGTERM or Ctrl-C; exit code 1 and the reasons
in `errors.txt` if it was sent anything it does not understand.
"""

import argparse
import signal
import sys
import threading
from pathlib import Path

sys.path[0] = str(Path(__file__).resolve().parent.parent)

from escpos_printer import Fault, Machine, Model, Piece, PrinterServer  # noqa: E402 - needs the path


def main() -> int:
    options = _options()
    options.out.mkdir(parents=True, exist_ok=True)
    model = Model(
        speed_mm_s=options.speed,
        buffer_bytes=options.buffer,
        knows_gs_h=not options.no_gs_h,
        knows_clear=not options.no_clear,
        knows_auto_status=not options.no_auto_status,
    )
    machine = Machine(model)
    count = 0

    def draw(piece: Piece) -> None:
        nonlocal count
        count += 1
        name = f"piece-{count:03}"
        (options.out / f"{name}.pbm").write_bytes(piece.pbm())
        (options.out / f"{name}.png").write_bytes(piece.png())
        print(f"{name} {len(piece.rows)} rows, {len(piece.printed_rows)} printed", flush=True)

    machine.on_piece = draw
    ended = threading.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda *_: ended.set())
    with PrinterServer(machine, options.host, options.port) as server:
        if options.fault is not None:
            machine.arm(options.fault)
        if options.repair_after:
            threading.Timer(options.repair_after, machine.repair).start()
        print(server.address[1], flush=True)
        ended.wait()
    if machine.errors:
        (options.out / "errors.txt").write_text("\n".join(machine.errors) + "\n")
        print(f"{len(machine.errors)} errors, the first: {machine.errors[0]}", file=sys.stderr)
    return 1 if machine.errors else 0


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, prog="escpos_printer")
    parser.add_argument("--host", default="127.0.0.1")
    parser.add_argument("--port", type=int, default=0, help="0 takes a free one")
    parser.add_argument("--out", type=Path, required=True, help="where to draw the paper")
    parser.add_argument("--fault", type=Fault.parse, help="e.g. paper_out@600, cutter, silent@100")
    parser.add_argument("--repair-after", type=float, default=0, help="seconds, then it is mended")
    parser.add_argument("--speed", type=float, default=200, help="mm/s")
    parser.add_argument("--buffer", type=int, default=65536, help="receive buffer in bytes")
    parser.add_argument("--no-gs-h", action="store_true", help="does not know GS ( H")
    parser.add_argument("--no-clear", action="store_true", help="does not know DLE DC4 8")
    parser.add_argument("--no-auto-status", action="store_true", help="answers only when asked")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
