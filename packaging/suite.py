"""Runs the gates and each layer of tests by name, and ends with a table of what happened.

A failure anywhere fails the run; so does a layer that has test files and ran none of them.
"""

import argparse
import os
import subprocess
import sys
import time
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import gates

ROOT = Path(__file__).resolve().parent.parent
REPORTS = ROOT / "build" / "reports"
# Workers a layer on two cores: those that mostly wait for a line, a card or a printer get more of
# them. One alone where there is one of something: a checkout, a browser, a clock that measures.
WORKERS = {
    "unit": 2,
    "contract": 3,
    "visit": 2,
    "view": 2,
    "qml": 2,
    "flows": 3,
    "golden": 2,
    "pcsc": 3,
    "architecture": 0,
    "browser": 0,
}
ON_REQUEST = {"bench": 0}
LAYER_SECONDS = 900
LONG_LAYER_SECONDS = 4 * 3600


@dataclass
class Row:
    name: str
    passed: int = 0
    failed: int = 0
    seconds: float = 0.0
    skips: list[str] = field(default_factory=list)
    note: str = ""


def gate_rows() -> Iterator[Row]:
    for name, gate in gates.GATES.items():
        start = time.monotonic()
        said = gate()
        print(f"{'FAIL' if said else 'ok  '} {name}\n{said}".rstrip(), flush=True)
        yield Row(name, int(not said), int(bool(said)), time.monotonic() - start)


def layer_row(layer: str, *, long: bool) -> Row:
    folder = ROOT / "tests" / layer
    if not any(folder.rglob("test_*.py")):
        return Row(layer, note="no tests yet")
    print(f"\n=== {layer}", flush=True)
    report = REPORTS / f"{layer}.xml"
    report.unlink(missing_ok=True)
    limit = LONG_LAYER_SECONDS if long else LAYER_SECONDS
    command = ["timeout", "--kill-after=20", str(limit), sys.executable, "-m", "pytest"]
    command += [str(folder), "-q", f"--junitxml={report}", "-o", "junit_family=xunit2"]
    if workers := (WORKERS | ON_REQUEST)[layer]:
        command += ["-n", str(workers), "--dist", "worksteal"]
    environment = os.environ | (
        {"OSMANTHUS_LONG": "1", "PYTEST_TIMEOUT": str(limit)} if long else {}
    )
    start = time.monotonic()
    status = subprocess.run(command, cwd=ROOT, env=environment, check=False).returncode
    row = read_report(layer, report)
    row.seconds = time.monotonic() - start
    if not row.failed and not row.passed:
        row.failed, row.note = 1, "ran no test"
    elif status and not row.failed:
        row.failed, row.note = 1, f"pytest ended with {status}"
    return row


def read_report(layer: str, report: Path) -> Row:
    row = Row(layer)
    if not report.is_file():
        return row
    for case in ET.parse(report).getroot().iter("testcase"):
        skipped = case.find("skipped")
        if case.find("failure") is not None or case.find("error") is not None:
            row.failed += 1
        elif skipped is not None:
            row.skips.append(f"{case.get('name')}: {skipped.get('message', '')}")
        else:
            row.passed += 1
    return row


def table(rows: list[Row]) -> str:
    lines = [f"\n{'layer':<14} {'passed':>7} {'failed':>7} {'skipped':>8} {'seconds':>8}"]
    lines += [
        f"{row.name:<14} {row.passed:>7} {row.failed:>7} {len(row.skips):>8} {row.seconds:>8.1f}"
        f"  {row.note}".rstrip()
        for row in rows
    ]
    lines += [f"skipped: {row.name}: {skip}" for row in rows for skip in row.skips]
    return "\n".join(lines)


def main() -> int:
    parser = argparse.ArgumentParser(prog="packaging/test", description=__doc__)
    parser.add_argument("--gates", action="store_true", help="the gates and no tests")
    parser.add_argument(
        "--only", action="append", choices=[*WORKERS, *ON_REQUEST], metavar="LAYER",
        help="this layer and no gates; may be given more than once",
    )  # fmt: skip
    parser.add_argument("--long", action="store_true", help="full counts, for hours")
    options = parser.parse_args()
    REPORTS.mkdir(parents=True, exist_ok=True)
    rows = [] if options.only else list(gate_rows())
    layers = options.only or (() if options.gates else WORKERS)
    rows += [layer_row(layer, long=options.long) for layer in layers]
    passed, failed = sum(row.passed for row in rows), sum(row.failed for row in rows)
    print(table(rows))
    print(f"{passed} passed, {failed} failed, {sum(len(row.skips) for row in rows)} skipped")
    return int(failed > 0)


if __name__ == "__main__":
    sys.exit(main())
