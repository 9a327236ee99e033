"""Profiles are complete, a wrong one is refused by file and field, and no policy is in the code."""

import re
import shutil
from pathlib import Path

import pytest

from kiosk.central.city import load_city
from kiosk.central.city_file import load_city_file
from kiosk.central.city_problem import CityProblem
from kiosk.paths import assets_dir
from kiosk.sandbox.people import load_people

CITIES = sorted(path.name for path in (assets_dir() / "cities").iterdir())
ROOT = Path(__file__).parents[2]


def test_there_are_two_and_they_differ() -> None:
    suzhou, linhe = load_city("suzhou"), load_city("linhe")
    assert CITIES == ["linhe", "suzhou"]
    assert (suzhou.scale.neutral, suzhou.scale.highest) == (100, 200)
    assert (linhe.scale.neutral, linhe.scale.highest) == (None, 1000)
    assert [band.lowest for band in linhe.scale.bands] == [0, 550, 600, 700, 750]
    assert len(linhe.scale.dimensions) == 5
    assert not {e.list_id for e in suzhou.lists} & {e.list_id for e in linhe.lists}


@pytest.mark.parametrize("name", CITIES)
def test_a_profile_says_all_a_hall_needs(name: str) -> None:
    city = load_city(name)
    assert city.guide.about
    assert city.guide.services
    assert city.guide.floor is not None
    assert city.example.entries
    assert city.calendar.years
    assert load_people(None, name)


def copied(tmp_path: Path) -> Path:
    return Path(shutil.copytree(assets_dir() / "cities" / "suzhou", tmp_path / "suzhou"))


@pytest.mark.parametrize(
    ("file", "line", "broken", "said"),
    [
        ("city.toml", "highest = 200", "highest = 90", "suzhou/city.toml: scale: .*outside"),
        ("city.toml", 'hotline = "12345"', "hotline = 5", "suzhou/city.toml: hotline"),
        ("city.toml", "garden = true", 'garden = "roses"', "suzhou/city.toml: garden"),
        ("city.toml", "[scale]", "[scale", "suzhou/city.toml: line [12][0-9].*not TOML"),
        ("guide.toml", "room = 0", "room = 90", "suzhou/guide.toml: guide: .*room that is not"),
        (
            "guide.toml",
            'counter = "counter-1"',
            'counter = "counter-9"',
            "suzhou/guide.toml: guide: .*counter that is not there",
        ),
        ("guide.toml", "size = [60, 34]", "size = [10, 10]", "guide: .*outside the floor"),
        ("guide.toml", "[30, 13], [8, 13]", "[31, 14], [8, 13]", "guide: .*along the axes"),
        ("guide.toml", 'icon = "clock"', 'icon = "skull"', r"guide.about.1.icon"),
        ("guide.toml", "opens = 09:00:00", "opens = 19:00:00", "closes before it opens"),
        ("example.toml", "points = 6", 'points = "6"', "suzhou/example.toml: example.entries.0.p"),
    ],
)
def test_a_wrong_profile_is_refused_by_file_and_field(
    tmp_path: Path, file: str, line: str, broken: str, said: str
) -> None:
    path = copied(tmp_path) / file
    text = path.read_text(encoding="utf-8")
    assert line in text
    path.write_text(text.replace(line, broken, 1), encoding="utf-8")
    with pytest.raises(CityProblem, match=said):
        load_city_file("suzhou", tmp_path)


def test_a_table_in_two_files_is_refused(tmp_path: Path) -> None:
    (copied(tmp_path) / "more.toml").write_text("[scale]\nneutral = 1\n")
    with pytest.raises(CityProblem, match=r"more.toml: scale: stands in suzhou/city.toml too"):
        load_city_file("suzhou", tmp_path)


NAMES = re.compile(r"苏州|桂花|Suzhou|Linhe|临禾|禾信")
# A number that could be the scale's, where something is compared, drawn or reckoned with it.
NUMBERS = re.compile(r"(neutral|score|highest|lowest)\w*\s*(=|==|!=|<|>|<=|>=|:|-|\+)\s*\d{2,4}\b")
# Where a city may be named: the choice of the profile, the virtual hall beside the kiosk, the
# invented scenes of the contact sheets, and the pattern that shows whether a printer and its fonts
# can draw hanzi.
ELSEWHERE = (
    "kiosk/sandbox/",
    "kiosk/wiring/scenes/",
    "kiosk/settings.py",
    "kiosk/receipts/unit_slips.py",
    "kiosk/receipts/__main__.py",
)


def _sources() -> list[Path]:
    found = [*(ROOT / "kiosk").rglob("*.py"), *(ROOT / "ui").rglob("*.qml")]
    return [p for p in found if not p.relative_to(ROOT).as_posix().startswith(ELSEWHERE)]


def _told(text: str) -> str:
    """Without comments and docstrings: they may give an example."""
    bare = re.sub(r'"""[\s\S]*?"""', "", text)
    return re.sub(r"(#|//)[^\n]*", "", bare)


def test_no_city_and_no_scale_is_in_the_code() -> None:
    wrong = []
    for path in _sources():
        for number, line in enumerate(_told(path.read_text(encoding="utf-8")).splitlines(), 1):
            if NAMES.search(line) or NUMBERS.search(line):
                wrong.append(f"{path.relative_to(ROOT)}:{number}: {line.strip()}")
    assert wrong == []


def test_words_name_no_city() -> None:
    for path in (assets_dir() / "words").glob("*.toml"):
        bare = "\n".join(
            line for line in path.read_text("utf-8").splitlines() if not line.startswith("#")
        )
        assert not NAMES.search(bare), path.name
