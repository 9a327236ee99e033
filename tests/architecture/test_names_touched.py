"""A robot that looks for a name no screen has sees nothing, for ever: such a test cannot fail."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk.paths import ui_dir

TESTS = Path(__file__).parents[1]
VIEW = TESTS.parent / "kiosk" / "view"
ASKS = {"sees", "touch", "reach", "height_share", "find"}
NOWHERE = {"nothing"}
"""Looked for because it is nowhere: the frames in between are what is wanted."""
SCREENS = "\n".join(file.read_text(encoding="utf-8") for file in ui_dir().rglob("*.qml"))
WHOLE = set(re.findall(r'objectName: "([^"]+)"(?! \+)', SCREENS))
CHOICES = "\n".join(
    (VIEW / f"{name}.py").read_text(encoding="utf-8") for name in ("contest_view", "contests_view")
)
# A ChoiceRow is named after its way, which a view model gives, and what it chooses.
BEGINNINGS = (
    *re.findall(r'objectName: "([^"]+)" \+', SCREENS),
    *(f"{way}-" for way in re.findall(r'"([a-z]+)"', CHOICES)),
)
WORDS = set(re.findall(r'"([A-Za-z]\w+)"', SCREENS))
"""Names that a screen gives through a property of its own."""


def asked_for() -> Iterator[tuple[str, str]]:
    for file in sorted((*TESTS.glob("flows/*.py"), *TESTS.glob("support/*.py"))):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Attribute):
                continue
            if node.func.attr in ASKS and node.args and isinstance(node.args[-1], ast.Constant):
                yield file.stem, str(node.args[-1].value)


NAMES = sorted(set(asked_for()))


def test_the_names_were_found() -> None:
    assert len(NAMES) > 300
    assert {name for _, name in NAMES} >= {"printProof", "staffTools", "key1", "sillPerson"}


@pytest.mark.parametrize("name", sorted({name for _, name in NAMES} - NOWHERE))
def test_some_screen_has_it(name: str) -> None:
    known = name in WHOLE or name.startswith(BEGINNINGS) or name in WORDS
    assert known, [file for file, asked in NAMES if asked == name]
