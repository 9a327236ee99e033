"""What a walkthrough writes down: pictures, times, and how it ended."""

import json
import os
import time
from dataclasses import asdict, field
from pathlib import Path

import psutil

from kiosk.values import dataclass


@dataclass(frozen=True, slots=True)
class Step:
    """One state the screen showed.

    `milliseconds`: since the touch or event before it. `picture`: file name beside the report.
    """

    name: str
    state: str
    milliseconds: int
    picture: str


@dataclass(slots=True)
class Timings:
    """In milliseconds; `None` for what this walkthrough did not do."""

    start_to_attract_ms: int | None = None
    card_to_home_ms: int | None = None
    tap_to_first_byte_ms: int | None = None


@dataclass(slots=True)
class Report:
    """The walkthrough as a whole; nothing of the person in it.

    `failure_code` is a `FailureCode`, or for a refused card its `CardRefusal`; `pss_mb` is None
    where it could not be measured.
    """

    steps: list[Step] = field(default_factory=list)
    outcome: str = "unfinished"
    failure_code: str | None = None
    timings: Timings = field(default_factory=Timings)
    pss_mb: float | None = None

    @property
    def done(self) -> bool:
        return self.outcome == "done"

    def write(self, path: Path) -> None:
        path.write_text(json.dumps(asdict(self), indent=2) + "\n", encoding="utf-8")


def pss_mb(besides: int | None = None) -> float | None:
    """Proportional set size of this process and all its children, in MB (2**20 bytes).

    The child `besides` and its own children are left out. None when a process may not be looked at.
    """
    own = psutil.Process()
    left_out = _family(besides) if besides is not None else set()
    try:
        sizes = [
            _pss(each) for each in (own, *own.children(recursive=True)) if each not in left_out
        ]
    except psutil.AccessDenied:
        return None
    return round(sum(sizes) / 2**20, 1)


def seconds_since_start() -> float:
    """Since the kernel started this process (proc(5): field 22 of stat, in ticks since boot)."""
    ticks = int(Path("/proc/self/stat").read_text().rpartition(")")[2].split()[19])
    return time.clock_gettime(time.CLOCK_BOOTTIME) - ticks / os.sysconf("SC_CLK_TCK")


def _family(pid: int) -> set[psutil.Process]:
    try:
        eldest = psutil.Process(pid)
        return {eldest, *eldest.children(recursive=True)}
    except psutil.NoSuchProcess:
        return set()


def _pss(process: psutil.Process) -> int:
    try:
        return int(process.memory_full_info().pss)
    except psutil.NoSuchProcess:
        return 0  # a child that has just ended holds nothing
