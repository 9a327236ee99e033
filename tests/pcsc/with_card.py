"""Run a command beside a real pcscd, with a played card put in its reader and taken out again.

    python tests/pcsc/with_card.py --card FILE.json -- COMMAND...
    python tests/pcsc/with_card.py --card people.json --person owner \
        --when 'out/*-await-card.png' --until 'out/*-take-card.png' -- \
        kiosk walkthrough --out out --reader pcsc --sign-in card --person owner

FILE is a card as `kiosk.devices.card.player` describes it, or a people file with `--person ID`.
The card is in from the start; or from `--after SECONDS`, or from `--when` a file that matches is
written. It comes out with the command's end; or `--out SECONDS` after it went in, or with `--until`
a file that matches. Ends with the command's exit status.
"""

import argparse
import json
import os
import subprocess
import sys
import threading
import time
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from tests.pcsc.hall import Hall, HallProblem

LOOK_EVERY = 0.05


class Hand:
    """Puts the card in and takes it out, while the command runs."""

    def __init__(self, hall: Hall, card: dict[str, Any], options: argparse.Namespace) -> None:
        self._hall = hall
        self._card = card
        self._options = options
        self._began = time.time()
        self.ended = threading.Event()
        self._thread = threading.Thread(target=self._move, daemon=True)

    def start(self) -> None:
        """A card that is to be in from the start is in when this returns."""
        if self._options.when is None and not self._options.after:
            self._put_in()
        self._thread.start()

    def stop(self) -> None:
        self.ended.set()
        self._thread.join()

    def _move(self) -> None:
        options = self._options
        if options.when is not None or options.after:
            if not self._waited(options.after, options.when):
                return
            self._put_in()
        if (options.until is not None or options.out) and self._waited(options.out, options.until):
            self._hall.remove()

    def _put_in(self) -> None:
        player = self._options.player if self._card["kind"] == "citizen" else "ours"
        self._hall.insert(self._card, player)

    def _waited(self, seconds: float, pattern: str | None) -> bool:
        """Whether it came to that before the command ended."""
        while pattern is not None and not self._written(pattern):
            if self.ended.wait(LOOK_EVERY):
                return False
        return not self.ended.wait(seconds)

    def _written(self, pattern: str) -> bool:
        path = Path(pattern)
        found = path.parent.glob(path.name)
        return any(each.stat().st_mtime >= self._began for each in found)


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--card", type=Path, required=True, help="JSON of a card, or of people")
    parser.add_argument("--person", help="whose card, when the file holds people")
    parser.add_argument("--player", choices=("ours", "other"), default="other")
    parser.add_argument("--after", type=float, default=0.0, metavar="SECONDS")
    parser.add_argument("--when", metavar="PATTERN")
    parser.add_argument("--out", type=float, default=0.0, metavar="SECONDS")
    parser.add_argument("--until", metavar="PATTERN")
    parser.add_argument("command", nargs="+")
    options = parser.parse_args()
    try:
        card = _card(json.loads(options.card.read_text(encoding="utf-8")), options.person)
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise SystemExit(f"{options.card}: {type(error).__name__}") from None
    with Hall() as hall:
        hand = Hand(hall, card, options)
        hand.start()
        try:
            return subprocess.call(options.command, env=os.environ | hall.environment)
        except OSError as error:
            raise SystemExit(f"{options.command[0]}: {type(error).__name__}") from None
        finally:
            hand.stop()


def _card(found: Any, person: str | None) -> dict[str, Any]:
    """The card in a file: the file itself, or the `card` of one of its people."""
    if person is None:
        return {"kind": found["kind"], **found}
    for entry in found["people"]:
        if entry["id"] == person:
            return dict(entry["card"])
    raise SystemExit(f"no such person in the file: {person}")


if __name__ == "__main__":
    try:
        sys.exit(main())
    except HallProblem as problem:
        raise SystemExit(str(problem)) from None
