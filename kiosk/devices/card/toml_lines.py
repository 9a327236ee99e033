"""Where in a TOML file a key stands: its parser keeps no places, and a technician needs one."""

import re

Key = tuple[str | int, ...]

_HEADER = re.compile(r"\s*(\[\[?)\s*([A-Za-z0-9_.-]+)\s*\]")
_PAIR = re.compile(r"\s*([A-Za-z0-9_-]+)\s*=")


def line_of(text: str, key: Key) -> int:
    """The line of `key`, counted from 1; of the table it belongs to when it is not written."""
    best, found = 0, 1
    table: Key = ()
    counts: dict[str, int] = {}
    for number, line in enumerate(text.splitlines(), 1):
        if header := _HEADER.match(line):
            name = header[2]
            table = tuple(name.split("."))
            if header[1] == "[[":
                counts[name] = counts.get(name, -1) + 1
                table = (*table, counts[name])
            path = table
        elif pair := _PAIR.match(line):
            path = (*table, pair[1])
        else:
            continue
        if len(path) > best and key[: len(path)] == path:
            best, found = len(path), number
    return found
