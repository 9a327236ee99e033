"""Where imports may point, and what the pure rooms and the view may not do."""

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

PURE = ("domain", "visit", "identity", "receipts")
CLOCK = {"now", "today", "utcnow", "fromtimestamp", "monotonic", "perf_counter", "localtime"}
FLEETING = {"lambda", "partial"}


def calls(folder: Path) -> Iterator[tuple[Path, ast.Call]]:
    for path in sorted(folder.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call):
                yield path, node


def test_imports_point_down_only(root: Path) -> None:
    command = [str(Path(sys.executable).parent / "lint-imports"), "--no-cache"]
    done = subprocess.run(command, cwd=root, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout


def test_the_pure_rooms_do_not_ask_what_time_it_is(root: Path) -> None:
    asked = [
        f"{path.relative_to(root)}:{call.lineno}"
        for room in PURE
        for path, call in calls(root / "kiosk" / room)
        if isinstance(call.func, ast.Attribute) and call.func.attr in CLOCK
    ]
    assert asked == []


def test_signals_connect_bound_methods(root: Path) -> None:
    """A lambda or a partial as a slot outlives what it closes over, or fires on what is gone."""
    fleeting = [
        f"{path.relative_to(root)}:{call.lineno}"
        for path, call in calls(root / "kiosk" / "view")
        if isinstance(call.func, ast.Attribute) and call.func.attr == "connect"
        for slot in call.args[:1]
        if isinstance(slot, ast.Lambda)
        or (isinstance(slot, ast.Call) and ast.unparse(slot.func).rpartition(".")[2] in FLEETING)
    ]
    assert fleeting == []
