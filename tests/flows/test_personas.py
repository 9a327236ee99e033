"""personas.toml, the table of personas and branches, names tests that are there.

P15 (three hundred units at once) is the platform's operator: tests/contract/test_unit_reports_sent
has the page they look at.
"""

import ast
import tomllib
from functools import cache
from pathlib import Path

import pytest

HERE = Path(__file__).parent
TABLE = tomllib.loads((HERE / "personas.toml").read_text(encoding="utf-8"))
BRANCHES = [
    (persona, branch, test)
    for persona, told in TABLE.items()
    for branch, tests in told.items()
    if branch != "who"
    for test in tests
]


@cache
def functions_of(path: Path) -> frozenset[str]:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    return frozenset(node.name for node in tree.body if isinstance(node, ast.FunctionDef))


@pytest.mark.parametrize(("persona", "branch", "test"), BRANCHES)
def test_every_branch_has_the_test_it_names(persona: str, branch: str, test: str) -> None:
    file, _, name = test.partition("::")
    path = HERE.parents[1] / file if "/" in file else HERE / f"{file}.py"
    assert name in functions_of(path), f"{persona}, {branch}"


def test_every_visitor_is_in_the_table() -> None:
    assert TABLE.keys() >= {f"P{number}" for number in (*range(1, 15), 16)}
    assert all(len(told) > 1 for told in TABLE.values())


def test_no_flow_of_a_persona_is_missing_from_the_table() -> None:
    named = {test.partition("::")[0] for _, _, test in BRANCHES}
    assert {path.stem for path in HERE.glob("test_p[0-9]*.py")} <= named
