"""The `kiosk` console script: the way in that costs a start least.

`kiosk run` is the one command somebody stands and waits for, after a restart or a power cut. With
no options it does without the command line's library, and without the garbage collector
until its first picture stands: nothing made while starting is thrown away again.
"""

import gc
import sys


def main() -> None:
    if sys.argv[1:] == ["run"]:
        gc.disable()
        from kiosk.wiring.production import run_production  # noqa: PLC0415 - see above

        sys.exit(run_production())
    from kiosk.cli import main as command_line  # noqa: PLC0415 - see above

    command_line()
