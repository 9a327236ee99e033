"""Whether a journal is whole: no line edited, dropped, added or moved, no tail cut off."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from kiosk.upkeep.journal import head as heads
from kiosk.upkeep.journal import lock
from kiosk.upkeep.journal.head import HeadUnusable, Verifier
from kiosk.upkeep.journal.line import Link, canonical, hash_of
from kiosk.values import dataclass


class Trouble(Exception):
    """A line that is not what it was when it was written."""


@dataclass(frozen=True, slots=True)
class Found:
    """The first thing wrong: file, line in it from 1 (0: the file or the head itself), and what."""

    file: str
    line: int
    what: str


@dataclass(frozen=True, slots=True)
class Report:
    """`lines` were read and fit together; `signed`: the head's signature was checked and holds."""

    lines: int
    signed: bool
    found: Found | None = None


def read_line(line: bytes) -> Link:
    """A line's number and hash, once it matches its own hash. Raises `Trouble`."""
    said = _said(line)
    return Link(said["n"], said["hash"])


def verify(folder: Path, key: Verifier | None) -> Report:
    """Read the whole journal; without `key` the head's signature is left unchecked.

    The unit that is running writes nothing meanwhile. Raises `OSError`.
    """
    with lock.for_reading(folder):
        return _read(folder, key)


def laid_aside(folder: Path) -> list[Path]:
    """Journals that could not be continued, in this one's folder."""
    return sorted(each for each in folder.glob("broken-[0-9]") if each.is_dir())


def _read(folder: Path, key: Verifier | None) -> Report:
    try:
        head, signature = heads.read(folder)
    except HeadUnusable:
        return Report(0, signed=False, found=Found(heads.NAME, 0, "the head cannot be read"))
    if key is not None and not heads.signed_by(key, signature, heads.signed_bytes(head)):
        what = "the head is not signed by this unit's key"
        return Report(0, signed=False, found=Found(heads.NAME, 0, what))
    at, lines = head.before, 0
    for file, number, line in _lines(folder, head.before):
        try:
            at = _follow(line, at)
        except Trouble as trouble:
            return Report(lines, key is not None, Found(file, number, str(trouble)))
        lines += 1
        if at.number == head.last.number and at.hash != head.last.hash:
            what = "this line is not the one the head counts"
            return Report(lines, key is not None, Found(file, number, what))
    # The line that a power cut kept from being counted is whole; the next start counts it.
    if not head.last.number <= at.number <= head.last.number + 1:
        what = f"the journal ends at line {at.number}, its head counts {head.last.number}"
        return Report(lines, key is not None, Found(heads.NAME, 0, what))
    return Report(lines, key is not None)


def _follow(line: bytes, before: Link) -> Link:
    said = _said(line)
    if said["n"] != before.number + 1:
        raise Trouble(f"line {said['n']} stands where line {before.number + 1} belongs")
    if said["before"] != before.hash:
        raise Trouble(f"line {said['n']} does not follow the line before it")
    return Link(said["n"], said["hash"])


def _said(line: bytes) -> dict[str, Any]:
    try:
        said = json.loads(line)
        right = isinstance(said, dict) and said["hash"] == hash_of(said)
        right = right and isinstance(said["n"], int) and isinstance(said["before"], str)
    except (ValueError, KeyError, TypeError):
        raise Trouble("this line cannot be read") from None
    if not right or canonical(said) != line:
        raise Trouble("this line was changed: it does not match its hash")
    return dict(said)


def _lines(folder: Path, before: Link) -> Iterator[tuple[str, int, bytes]]:
    files = sorted(folder.glob("[0-9]*.jsonl"))
    if files and before.number and _ends_at(files[0], before):
        del files[0]  # let go of already: the power went off before the file went
    for file in files:
        for number, line in enumerate(file.read_bytes().split(b"\n")[:-1], 1):
            yield file.name, number, line


def _ends_at(file: Path, end: Link) -> bool:
    try:
        return read_line(file.read_bytes().splitlines()[-1]) == end
    except (Trouble, IndexError):
        return False
