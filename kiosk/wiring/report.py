"""What a walkthrough writes down: pictures, times, and how it ended."""

import json
import os
from dataclasses import asdict, dataclass, field
from pathlib import Path

from kiosk.domain.failures import FailureCode


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
    """The walkthrough as a whole; nothing of the person in it."""

    steps: list[Step] = field(default_factory=list)
    outcome: str = "unfinished"
    failure_code: FailureCode | None = None
    timings: Timings = field(default_factory=Timings)
    pss_mb: float = 0.0

    @property
    def done(self) -> bool:
        return self.outcome == "done"

    def write(self, path: Path) -> None:
        path.write_text(json.dumps(asdict(self), indent=2) + "\n", encoding="utf-8")


def pss_mb() -> float:
    """Proportional set size of this process and all its children, in MB (2**20 bytes)."""
    return sum(_pss_kb(pid) for pid in _family()) / 1024


def milliseconds_since_start() -> int:
    """Since the kernel started this process (proc(5), stat field 22)."""
    ticks = int(Path("/proc/self/stat").read_text().rpartition(")")[2].split()[19])
    uptime = float(Path("/proc/uptime").read_text().split()[0])
    return round((uptime - ticks / _ticks_per_second()) * 1000)


def _ticks_per_second() -> int:
    return os.sysconf("SC_CLK_TCK")


def _family() -> list[int]:
    parents: dict[int, int] = {}
    for entry in Path("/proc").iterdir():
        if entry.name.isdigit():
            try:
                stat = (entry / "stat").read_text().rpartition(")")[2].split()
            except OSError:
                continue
            parents[int(entry.name)] = int(stat[1])
    own = [int(Path("/proc/self").resolve().name)]
    for pid in own:
        own.extend(child for child, parent in parents.items() if parent == pid)
    return own


def _pss_kb(pid: int) -> int:
    try:
        for line in Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines():
            if line.startswith("Pss:"):
                return int(line.split()[1])
    except OSError:
        return 0
    return 0
