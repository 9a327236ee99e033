"""The table of visitors and the table of tests hold each other.

No journey, no failure branch without a test that is collected, runs, and drives the application
with fingers, keys or a card.
"""

import ast
import json
import os
import subprocess
import sys
import tomllib
from functools import cache
from pathlib import Path

import pytest

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
TABLE = tomllib.loads((HERE / "personas.toml").read_text(encoding="utf-8"))
VISITORS = tomllib.loads((HERE / "visitors.toml").read_text(encoding="utf-8"))
ROWS = {
    (persona, row): [
        f"{file}::{name}" if "/" in file else f"tests/flows/{file}.py::{name}"
        for file, _, name in (test.partition("::") for test in tests)
    ]
    for persona, told in TABLE.items()
    for row, tests in told.items()
    if row != "who"
}
TESTS = sorted({test for tests in ROWS.values() for test in tests})
WHOLE = {"staged", "unit", "unpublished", "room", "bench", "service", "visited", "on_another_day"}
"""Fixtures with a whole application; who makes one of their own names it so in the test."""
DOES = {
    "touch",
    "press",
    "insert",
    "card_in",
    "type_pin",
    "choose_by_ear",
    "keyClick",
    "mousePress",
}
DOES |= {"sign_in_by_ear", "scan", "type_number", "sign_in", "strike", "through", "set"}
NOT_DRIVEN = {
    "P1 beyond what the calendar covers": "the screen of a statement that no calendar reaches",
    "P11 0 kept": "the marked visits run in a process of their own, see canary_visits.py",
    "P15 one page of three hundred units": "the platform's page",
    "P15 the clock is wrong": "told by `kiosk doctor`",
    "P15 another unit under this one's name": "the platform refuses it before any screen",
    "P16 relay": "a script, not a visitor: it has a phone and no finger on the screen",
}
"""Rows without a test that drives the application's own fixture, and why."""


@pytest.fixture(scope="module")
def collected(tmp_path_factory: pytest.TempPathFactory) -> dict[str, dict[str, list[str]]]:
    """Every test of the files that are named, as pytest itself finds them."""
    told = tmp_path_factory.mktemp("collected") / "tests.json"
    files = sorted({test.partition("::")[0] for test in TESTS})
    done = subprocess.run(
        [
            *(sys.executable, "-m", "pytest", "--collect-only", "-q", "-p", "no:cacheprovider"),
            *("-p", "listed_tests", *files),
        ],
        env=os.environ | {"OSMANTHUS_LISTED": str(told), "PYTHONPATH": f"{ROOT}:{LISTED}"},
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
        timeout=150,
    )
    assert done.returncode == 0, done.stdout[-2000:] + done.stderr[-2000:]
    found: dict[str, dict[str, list[str]]] = json.loads(told.read_text())
    return found


LISTED = ROOT / "tests" / "support"


# ---- the visitors of the facts -------------------------------------------------------------------


def test_every_visitor_of_the_facts_is_in_both_tables() -> None:
    wanted = {f"P{number}" for number in range(1, 17)}
    assert VISITORS.keys() == wanted
    assert TABLE.keys() == wanted


@pytest.mark.parametrize("persona", VISITORS)
def test_every_journey_and_every_failure_has_rows_that_walk_it(persona: str) -> None:
    told = VISITORS[persona]
    branches = {"the journey": told["journey"]} if persona != "P16" else {}
    for branch, rows in (branches | told["failures"]).items():
        assert rows, f"{persona}, {branch}: nobody walks it"
        assert [row for row in rows if (persona, row) not in ROWS] == [], branch


def test_the_failures_of_the_facts_are_all_there() -> None:
    """As many as `facts/visitors.md` counts behind each "F:", and P16's nine attacks."""
    counted = [len(told["failures"]) + len(told.get("elsewhere", {})) for told in VISITORS.values()]
    assert counted == [7, 5, 4, 1, 2, 3, 2, 3, 1, 3, 1, 2, 3, 4, 5, 9]
    assert [told["steps"] for told in VISITORS.values()] == [
        7, 7, 7, 6, 6, 8, 5, 7, 6, 5, 5, 7, 7, 7, 7, 1,
    ]  # fmt: skip


# ---- the tests -----------------------------------------------------------------------------------


@pytest.mark.parametrize("test", TESTS)
def test_each_is_collected_and_skipped_nowhere(
    collected: dict[str, dict[str, list[str]]], test: str
) -> None:
    assert test in collected
    assert not {"skip", "skipif", "xfail"} & set(collected[test]["marks"])
    assert not _calls(test) & {"skip", "importorskip", "xfail"}


@pytest.mark.parametrize(("persona", "row"), ROWS)
def test_each_row_has_a_test_that_drives_the_application(
    collected: dict[str, dict[str, list[str]]], persona: str, row: str
) -> None:
    driving = [
        test
        for test in ROWS[persona, row]
        if WHOLE & set(collected[test]["fixtures"]) and DOES & _calls(test)
    ]
    if f"{persona} {row}" in NOT_DRIVEN:
        assert not driving, "no exception is needed any more"
        return
    assert driving


def test_no_flow_of_a_persona_is_missing_from_the_table() -> None:
    named = {Path(test.partition("::")[0]).stem for test in TESTS}
    assert {path.stem for path in HERE.glob("test_p[0-9]*.py")} <= named


def test_every_exception_is_a_row() -> None:
    assert NOT_DRIVEN.keys() <= {f"{persona} {row}" for persona, row in ROWS}


@cache
def _functions(path: Path) -> dict[str, ast.FunctionDef]:
    """Every function and method of a file, by its name."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    return {node.name: node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)}


def _calls(test: str) -> set[str]:
    """What the test calls, itself or through the functions of its own file."""
    file, _, name = test.partition("::")
    functions = _functions(ROOT / file)
    found: set[str] = set()
    waiting = [name]
    while waiting:
        function = functions.get(waiting.pop())
        if function is None:
            continue
        for node in ast.walk(function):
            if isinstance(node, ast.Call):
                called = node.func.attr if isinstance(node.func, ast.Attribute) else None
                called = node.func.id if isinstance(node.func, ast.Name) else called
                if called is not None and called not in found:
                    found.add(called)
                    waiting.append(called)
    return found
