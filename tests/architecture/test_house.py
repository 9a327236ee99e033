"""The shape of the checkout, and what may stand in no file of it."""

import re
from pathlib import Path

import pytest

TOP_LEVEL = {
    "pyproject.toml",
    "README.md",
    "LICENSE",
    "kiosk",
    "ui",
    "assets",
    "tests",
    "packaging",
}
LONGEST_FILE = 300
REGISTRY_HOSTS = re.compile(r"pypi\.org|pythonhosted\.org|npmjs\.(?:org|com)|deb\.debian\.org")
WORKPLACE = re.compile(r"(?<![a-z])/(?:root|work|farm)/")
PUT_OFF = re.compile(r"\b(?:TO[D]O|FIX[M]E|XX[X])\b")
SILENCED = re.compile(r"#\s*(?:type:\s*ignore(?:\[[\w\-, ]*\])?|noqa(?::\s*[A-Z0-9, ]+)?)\s*$")


def lines(texts: dict[Path, str], pattern: re.Pattern[str]) -> list[str]:
    return [
        f"{path}:{number}"
        for path, text in texts.items()
        for number, line in enumerate(text.splitlines(), 1)
        if pattern.search(line)
    ]


def test_nothing_else_lies_at_the_top(tracked: list[Path]) -> None:
    top = {path.parts[0] for path in tracked}
    assert {name for name in top if not name.startswith(".")} <= TOP_LEVEL


def test_no_file_holds_a_second_idea(root: Path, tracked: list[Path]) -> None:
    long = [
        str(path)
        for path in tracked
        if (path.parts[0], path.suffix) in {("kiosk", ".py"), ("ui", ".qml")}
        and len((root / path).read_text(encoding="utf-8").splitlines()) > LONGEST_FILE
    ]
    assert long == []


@pytest.mark.parametrize(
    "pattern",
    [REGISTRY_HOSTS, WORKPLACE, PUT_OFF],
    ids=["registry host", "machine path", "put off"],
)
def test_no_file_speaks_of(pattern: re.Pattern[str], texts: dict[Path, str]) -> None:
    assert lines(texts, pattern) == []


def test_no_file_names_this_checkout(root: Path, texts: dict[Path, str]) -> None:
    assert lines(texts, re.compile(re.escape(f"{root}/"))) == []


def test_what_is_silenced_says_why(texts: dict[Path, str]) -> None:
    python = {path: text for path, text in texts.items() if path.suffix == ".py"}
    assert lines(python, SILENCED) == []


def test_test_files_have_names_of_their_own(tracked: list[Path]) -> None:
    names = [path.name for path in tracked if path.match("tests/**/test_*.py")]
    assert len(names) == len(set(names))


def test_value_types_are_made_by_the_house_decorator(texts: dict[Path, str]) -> None:
    own = {path: text for path, text in texts.items() if path.parts[0] == "kiosk"}
    found = lines(own, re.compile(r"^from dataclasses import .*\bdataclass\b"))
    assert {each.split(":")[0] for each in found} == {"kiosk/values.py"}


def test_the_screens_chinese_stands_with_the_translations(texts: dict[Path, str]) -> None:
    """But for lettering: the calligraphy of the attract screen and the two seals."""
    rooms = ("ui/Osmanthus/App", "ui/Osmanthus/Visitor", "ui/Osmanthus/Staff")
    screens = {path: text for path, text in texts.items() if str(path).startswith(rooms)}
    found = lines(screens, re.compile(r"^(?!\s*//)[^\n]*[\u4e00-\u9fff](?!.*\bsplit\()"))
    seals = re.compile(r'zh: "(试行|示例)"')
    assert sorted(found) == sorted(lines(screens, seals))
