"""The application and its journal, looked at from outside."""

import time
from collections.abc import Iterator
from pathlib import Path

import psutil

from kiosk.upkeep.checks import Check, UnitPart, Verdict
from kiosk.upkeep.diagnosis.findings import Finder
from kiosk.upkeep.journal.head import Verifier
from kiosk.upkeep.journal.verify import verify


def look(journal: Path, key: Verifier | None, find: Finder) -> Iterator[Check]:
    """Whether `kiosk run` is running, and whether the journal in `journal` is whole."""
    began = _began()
    if began is None:
        yield find.found(UnitPart.PROGRAM, "program", "stopped", Verdict.HEED)
    else:
        minutes = round((time.time() - began) / 60)
        yield find.found(UnitPart.PROGRAM, "program", "running", Verdict.WELL, minutes=minutes)
    yield _journal(journal, key, find)


def _began() -> float | None:
    """When the running kiosk was started, seconds since 1970."""
    for process in psutil.process_iter(["cmdline", "create_time"]):
        words = process.info["cmdline"] or []
        names = [Path(word).name for word in words]
        if any(pair == ("kiosk", "run") for pair in zip(names, words[1:], strict=False)):
            return float(process.info["create_time"])
    return None


def _journal(folder: Path, key: Verifier | None, find: Finder) -> Check:
    part = UnitPart.JOURNAL
    if not any(folder.glob("*")):
        return find.found(part, "journal", "none", Verdict.WELL)
    report = verify(folder, key)
    if report.found is None:
        return find.found(part, "journal", "whole", Verdict.WELL, lines=report.lines)
    where = f"{report.found.file}:{report.found.line}"
    return find.found(part, "journal", "broken", Verdict.STOP, where=where)
