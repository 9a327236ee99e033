"""Looks for dialogs that break the reading of cards, led by coverage (atheris, to be installed).

    python tests/support/card_hunt.py -max_total_time=60 FOUND tests/data/card_dialogs

What is worth keeping goes from FOUND into tests/data/card_dialogs, where the tests play it again.
"""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

import atheris  # type: ignore[import-not-found]  # needed for a hunt alone

with atheris.instrument_imports(include=["kiosk.identity"]):
    from tests.support.card_fuzz import holds


def one(data: bytes) -> None:
    holds(data)


if __name__ == "__main__":
    atheris.Setup(sys.argv, one)
    atheris.Fuzz()
