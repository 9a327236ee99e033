"""Run a command beside a real pcscd with a played card in its reader.

    python tests/pcsc/with_card.py --card FILE.json -- kiosk walkthrough --reader pcsc ...

FILE is a card as described in `kiosk.devices.card.player`, or a people file with `--person ID`,
whose `card` it is. `--after SECONDS` puts the card in that long after the start; `--out SECONDS`
takes it out that long after it was put in. Ends with the command's exit status.
"""

import argparse
import json
import os
import subprocess
import sys
import threading
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from tests.pcsc.hall import Hall, HallProblem


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--card", type=Path, required=True, help="JSON of a card, or of people")
    parser.add_argument("--person", help="whose card, when the file holds people")
    parser.add_argument("--player", choices=("ours", "other"), default="other")
    parser.add_argument("--after", type=float, default=0.0, metavar="SECONDS")
    parser.add_argument("--out", type=float, metavar="SECONDS")
    parser.add_argument("command", nargs="+")
    options = parser.parse_args()
    try:
        card = _card(json.loads(options.card.read_text(encoding="utf-8")), options.person)
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise SystemExit(f"{options.card}: {type(error).__name__}") from None
    player = options.player if card["kind"] == "citizen" else "ours"
    ended = threading.Event()
    with Hall() as hall:

        def visitor() -> None:
            if not ended.wait(options.after):
                hall.insert(card, player)
            if options.out is not None and not ended.wait(options.out):
                hall.remove()

        if options.after == 0.0 and options.out is None:
            hall.insert(card, player)
        else:
            threading.Thread(target=visitor, daemon=True).start()
        try:
            return subprocess.call(options.command, env=os.environ | hall.environment)
        finally:
            ended.set()


def _card(found: Any, person: str | None) -> dict[str, Any]:
    """The card in a file: the file itself, or the `card` of one of its people."""
    if person is None:
        return {"kind": found["kind"], **found}
    people = found["people"] if isinstance(found, dict) and "people" in found else found
    entries = people.items() if isinstance(people, dict) else [(p.get("id"), p) for p in people]
    for name, entry in entries:
        if name == person:
            return dict(entry["card"])
    raise SystemExit(f"no such person in the file: {person}")


if __name__ == "__main__":
    try:
        sys.exit(main())
    except HallProblem as problem:
        raise SystemExit(str(problem)) from None
