"""One line of the journal: JSON with sorted keys, its own hash last, the hash before it inside.

`hash` is SHA-256 over the line's canonical JSON (RFC 8785's order and spacing, ASCII keys, strings
and integers only) without `hash` itself; `before` is the hash of the line before. So an edited line
does not match its hash, and a line that is missing, new or moved does not match its neighbour.
"""

import json
from dataclasses import asdict
from typing import Any

from kiosk.upkeep.journal.events import JournalEntry, check_schema
from kiosk.values import dataclass

FIRST_BEFORE = "0" * 64


@dataclass(frozen=True, slots=True)
class Link:
    """Where a chain stands: the number of its last line and that line's hash."""

    number: int = 0
    hash: str = FIRST_BEFORE


BEGINNING = Link()


def line_of(entry: JournalEntry, at: str, times: int, before: Link) -> tuple[bytes, Link]:
    """The bytes of the next line, newline included, and where the chain stands after it.

    `at` is an ISO 8601 UTC time, a date for what has no time of day; `times` how often it happened.
    """
    check_schema(entry)
    said: dict[str, Any] = {
        name: dict(value) if name == "counts" else value
        for name, value in asdict(entry).items()
        if value is not None
    }
    said |= {"n": before.number + 1, "at": at, "times": times, "before": before.hash}
    own = hash_of(said)
    return canonical(said | {"hash": own}) + b"\n", Link(before.number + 1, own)


def hash_of(said: dict[str, Any]) -> str:
    """The hash a line should have; `hash` in `said` is left out of account."""
    import hashlib  # noqa: PLC0415 - loads a library of its own; a start writes no line

    return hashlib.sha256(canonical({k: v for k, v in said.items() if k != "hash"})).hexdigest()


def canonical(said: dict[str, Any]) -> bytes:
    return json.dumps(said, sort_keys=True, separators=(",", ":"), ensure_ascii=True).encode()
