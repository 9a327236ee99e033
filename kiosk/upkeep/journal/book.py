"""The journal's events as a page for operators: `python -m kiosk.upkeep.journal.book FILE`."""

import sys
from pathlib import Path

from kiosk.upkeep.journal.events import SAYS, SCHEMA, JournalEvent

INTRODUCTION = (
    "Written from `kiosk/upkeep/journal/events.py`. A line holds these fields and its number, time,"
    " count and hashes; there is no room for anything about a visitor."
)


def page() -> str:
    """Markdown: one row an event."""
    rows = [
        "# The journal's events",
        "",
        INTRODUCTION,
        "",
        "| event | fields | what it says |",
        "|---|---|---|",
    ]
    for event in JournalEvent:
        fields = ", ".join(f"`{name}`" for name in sorted(SCHEMA[event]))
        rows.append(f"| `{event.value}` | {fields or '–'} | {SAYS[event]} |")
    return "\n".join(rows) + "\n"


if __name__ == "__main__":
    Path(sys.argv[1]).write_text(page(), encoding="utf-8")
