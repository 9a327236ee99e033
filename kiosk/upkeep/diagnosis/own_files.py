"""The program's own files while it runs: journal and settings, and how often it had to come back.

The whole chain is `kiosk journal verify`'s to check; here its end is looked at, every second.
"""

import json
from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from pathlib import Path

from kiosk.domain.bilingual import NO_WORDS, Bilingual
from kiosk.settings import SYSTEM_FILE, UNIT_FILE, SettingsProblem, load
from kiosk.upkeep.checks import Check, UnitPart, Verdict
from kiosk.upkeep.diagnosis.findings import Finder
from kiosk.upkeep.diagnosis.machine import writes
from kiosk.upkeep.journal import head as heads
from kiosk.upkeep.journal.events import JournalEvent, StopReason
from kiosk.upkeep.journal.line import BEGINNING
from kiosk.upkeep.journal.verify import Trouble, read_line
from kiosk.upkeep.settings_words import said

OFTEN = 3
WITHIN = timedelta(hours=1)
"""So many starts that nobody asked for, within so long, are no accident."""
_WANTED = frozenset({StopReason.ASKED, StopReason.NIGHT, StopReason.POWER})


class OwnFiles:
    """Of the state folder of a program that has just started. One thread at a time."""

    def __init__(
        self, folder: Path, now: Callable[[], datetime], system_file: Path = SYSTEM_FILE
    ) -> None:
        self._journal = folder / "journal"
        self._files = (system_file, folder / UNIT_FILE.name)
        self._now = now
        self._begun = False
        self._in_force = tuple(_bytes(file) for file in self._files)
        self._judged: tuple[tuple[bytes | None, ...], Bilingual] | None = None

    def look(self, find: Finder) -> Iterator[Check]:
        """Program, settings, journal."""
        try:
            head, _ = heads.read(self._journal)
        except heads.HeadUnusable:
            head = None
        lines = self._lines()  # after the head, which counts a line once it is there
        yield self._restarts(lines, find)
        yield self._settings(find)
        yield self._written(head, lines, find)

    def _restarts(self, lines: list[bytes], find: Finder) -> Check:
        part, since = UnitPart.PROGRAM, self._now() - WITHIN
        count = sum(_unasked(line, since) for line in lines)
        if count < OFTEN:
            return find.found(part, "program", "steady", Verdict.WELL, layer="restarts")
        state = (("state", "restarts"),)
        return find.found(
            part, "program", "restarts", Verdict.HEED, state, layer="restarts", count=count
        )

    def _settings(self, find: Finder) -> Check:
        part, now = UnitPart.SETTINGS, tuple(_bytes(file) for file in self._files)
        if now == self._in_force:
            return find.found(part, "settings", "good", Verdict.WELL)
        if self._judged is None or self._judged[0] != now:
            self._judged = (now, self._problem(find))
        if self._judged[1].zh:
            return find.found(part, "settings", "bad", Verdict.STOP, where=self._judged[1])
        return find.found(part, "settings", "changed", Verdict.HEED, (("state", "changed"),))

    def _problem(self, find: Finder) -> Bilingual:
        """What is wrong with the files as they are now, empty if nothing is."""
        system, unit = self._files
        try:
            load(system_file=system, unit_file=unit)
        except SettingsProblem as problem:
            return said(problem, find.words)
        except OSError:
            return Bilingual(unit.name, unit.name)
        return NO_WORDS

    def _written(self, head: heads.Head | None, lines: list[bytes], find: Finder) -> Check:
        part = UnitPart.JOURNAL
        self._begun = self._begun or bool(lines)
        if not self._begun:
            return find.found(part, "journal", "none", Verdict.WELL)
        if not writes(self._journal):
            return find.found(part, "journal", "shut", Verdict.STOP)
        try:
            last = read_line(lines[-1]) if lines else BEGINNING
        except Trouble:
            return find.found(part, "journal", "torn", Verdict.STOP)
        if head is None or last.number < head.last.number:
            return find.found(part, "journal", "torn", Verdict.STOP)
        return find.found(part, "journal", "kept", Verdict.WELL)

    def _lines(self) -> list[bytes]:
        """Of the newest file, the whole ones."""
        try:
            files = sorted(self._journal.glob("[0-9]*.jsonl"))
            data = files[-1].read_bytes() if files else b""
        except OSError:
            return []
        return data[: data.rfind(b"\n") + 1].splitlines()


def _unasked(line: bytes, since: datetime) -> bool:
    if b'"started"' not in line:
        return False
    try:
        said = json.loads(line)
        started = said["event"] == JournalEvent.STARTED.value
        return (
            started
            and StopReason(said["reason"]) not in _WANTED
            and datetime.fromisoformat(said["at"]) > since
        )
    except (ValueError, KeyError, TypeError):
        return False


def _bytes(file: Path) -> bytes | None:
    """`None`: it is not there, or cannot be read."""
    try:
        return file.read_bytes()
    except OSError:
        return None
