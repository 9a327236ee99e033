"""Whatever is wrong with the settings is said in both languages: file, key, what to mend."""

import os
import re
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import get_args

import pytest

from kiosk.limits import Like
from kiosk.paths import assets_dir
from kiosk.settings import Reason, SettingsProblem, checked, load, section_fields
from kiosk.settings.why import EXAMPLES
from kiosk.upkeep.settings_words import closed_because, said
from kiosk.values import annotations_of
from kiosk.wiring.from_settings import check_all
from kiosk.words import load as load_words

WORDS = load_words(assets_dir() / "words")
LATIN = re.compile(r"[A-Za-z]+")
HAN = re.compile(r"[\u4e00-\u9fff]")
FOREIGN = re.compile(
    r"Traceback|Error|Exception|pydantic|dataclass|Path\(|None|Literal|<|String should|Input should"
    r"|Expected|errno|No such file or directory"
)
OURS = {"true", "false", "TOML", "UTF", "PEM", "JWK", "IPP", "HOST", "PORT", "ipps", "ipp"}


@dataclass(frozen=True)
class Wrong:
    """A mistake: what stands in root's file, in the unit's, in the environment."""

    reason: Reason
    key: str = ""
    system: str | bytes = ""
    unit: str = ""
    environment: tuple[tuple[str, str], ...] = ()
    prepare: Callable[[Path], None] = lambda _file: None


def shut(file: Path) -> None:
    file.chmod(0)


def folder(file: Path) -> None:
    file.unlink()
    file.mkdir()


KINDS = [
    Wrong(Reason.NOT_TOML, system="[printer]\ndriver = = 1\n"),
    Wrong(Reason.NOT_TOML_END, system="[printer"),
    Wrong(Reason.NOT_UTF8, system=b"\xff\xfe\x00"),
    Wrong(Reason.IS_FOLDER, prepare=folder),
    Wrong(Reason.UNKNOWN, "printer.paper", '[printer]\npaper = "A4secret"\n'),
    Wrong(Reason.UNKNOWN, "prnter", "[prnter]\n"),
    Wrong(Reason.SECTION, "printer", "printer = 3\n"),
    Wrong(Reason.SECTION, "printer", "[[printer]]\nbaud = 9600\n"),
    Wrong(Reason.WHOLE_NUMBER, "unit.number", '[unit]\nnumber = "secret"\n'),
    Wrong(Reason.WHOLE_NUMBER, "printer.baud", "[printer]\nbaud = 1.5\n"),
    Wrong(Reason.NUMBER, "panel.width_mm", '[panel]\nwidth_mm = "secret"\n'),
    Wrong(Reason.YES_NO, "panel.still", '[panel]\nstill = "secret"\n'),
    Wrong(Reason.TEXT, "unit.hall_zh", "[unit]\nhall_zh = 17\n"),
    Wrong(Reason.TEXT, "platform.key", "[platform]\nkey = 17\n"),
    Wrong(Reason.TEXT, "printer.address", "[printer.address]\nhost = 1\n"),
    Wrong(Reason.RANGE, "unit.number", "[unit]\nnumber = 70000\n"),
    Wrong(Reason.RANGE, "panel.floor_mm", "[panel]\nfloor_mm = -1\n"),
    Wrong(Reason.TOO_LONG, "unit.hall_zh", f'[unit]\nhall_zh = "{"x" * 61}"\n'),
    Wrong(Reason.CHOICE, "printer.driver", '[printer]\ndriver = "secret"\n'),
    Wrong(Reason.CHOICE, "resident.baud", "[resident]\nbaud = 17\n"),
    Wrong(Reason.FORM, "platform.url", '[platform]\nurl = "http://secret"\n'),
    Wrong(Reason.FORM, "hours.opens", '[hours]\nopens = "25:00"\n'),
    Wrong(Reason.FORM, "printer.address", '[printer]\ndriver = "tcp"\n'),
    Wrong(Reason.FORM, "printer.address", '[printer]\ndriver = "file"\naddress = "secret"\n'),
    Wrong(Reason.CLOSES_FIRST, "hours.closes", '[hours]\nopens = "18:00"\ncloses = "09:00"\n'),
    Wrong(Reason.VIRTUAL, "card.driver", '[card]\ndriver = "virtual"\n'),
    Wrong(Reason.NO_CITY, "city.profile", '[city]\nprofile = "atlantis"\n'),
    Wrong(Reason.NO_PROFILE, "printer.profile", '[printer]\nprofile = "none-such"\n'),
    Wrong(
        Reason.FOR_IPP,
        "printer.profile",
        '[printer]\ndriver = "tcp"\naddress = "a:1"\nprofile = "ipp-80mm"\n',
    ),
    Wrong(Reason.NOT_FOR_IPP, "printer.profile", '[printer]\ndriver = "ipp"\n'),
    Wrong(
        Reason.NEEDS_CERTIFICATES,
        "printer.ca",
        '[printer]\ndriver = "ipp"\nprofile = "ipp-80mm"\naddress = "ipps://host/x"\n',
    ),
    Wrong(
        Reason.NO_FILE, "platform.certificate", '[platform]\ncertificate = "/nowhere/unit.pem"\n'
    ),
    Wrong(Reason.ROOTS_ALONE, "platform", unit='[platform]\nurl = "https://secret.example"\n'),
    Wrong(Reason.ROOTS_ALONE, "printer.ca", unit='[printer]\nca = "/x"\n'),
    Wrong(Reason.UNKNOWN, "printer.colour", environment=(("PRINTER__COLOUR", "secret"),)),
    Wrong(Reason.ROOTS_ALONE, "unit", environment=(("UNIT__ID", "secret"),)),
]


def of(wrong: Wrong, tmp_path: Path) -> tuple[SettingsProblem, Path]:
    """The problem, and the file where it is."""
    system, unit = tmp_path / "kiosk.toml", tmp_path / "unit.toml"
    text = wrong.system.encode() if isinstance(wrong.system, str) else wrong.system
    system.write_bytes(text)
    unit.write_text(wrong.unit)
    wrong.prepare(system)
    environment = {f"OSMANTHUS_SET_{name}": value for name, value in wrong.environment}
    with pytest.raises(SettingsProblem) as refused:
        told(system, unit, environment)
    return refused.value, unit if wrong.unit else system


def told(system: Path, unit: Path, environment: dict[str, str]) -> None:
    settings, origins = load(system_file=system, unit_file=unit, environment=environment)
    try:
        check_all(settings, files=True)
    except SettingsProblem as problem:
        raise problem.found_in(origins, str(system)) from None


def holds(problem: SettingsProblem, *, places: tuple[str, ...] = ()) -> None:
    """Chinese is Chinese and English is English, but for names and values that go into a file."""
    for line in (
        said(problem, WORDS),
        closed_because(problem, WORDS, roots=Path("/r"), own=Path("/u")),
    ):
        assert problem.key in line.zh
        assert problem.key in line.en
        assert not FOREIGN.search(line.zh)
        assert not FOREIGN.search(line.en)
        assert "secret" not in line.zh + line.en
        assert not HAN.search(line.en)
        bare = line.zh.replace("[名称]", "")
        for name in (problem.origin, problem.key, problem.what, *places):
            bare = bare.replace(name, "") if name and name != "ipp" else bare
        bare = re.sub(r"[a-z]+\.[a-z]+ = |ipp-80mm|kiosk demo|virtual", "", bare)
        assert set(LATIN.findall(bare)) <= OURS, bare
        assert len(HAN.findall(bare)) >= 3


@pytest.mark.parametrize("wrong", KINDS, ids=lambda wrong: f"{wrong.reason}-{wrong.key}")
def test_every_kind_is_named(wrong: Wrong, tmp_path: Path) -> None:
    problem, file = of(wrong, tmp_path)
    assert (problem.reason, problem.key) == (wrong.reason, wrong.key)
    holds(problem)
    for line in (said(problem, WORDS).zh, said(problem, WORDS).en):
        assert wrong.environment or str(file) in line


@pytest.mark.skipif(os.geteuid() == 0, reason="root reads everything")
def test_a_file_nobody_may_read(tmp_path: Path) -> None:
    problem, _ = of(Wrong(Reason.NOT_ALLOWED, prepare=shut), tmp_path)
    assert problem.reason is Reason.NOT_ALLOWED
    holds(problem)


@pytest.mark.parametrize("reason", Reason)
def test_every_reason_has_its_words(reason: Reason) -> None:
    holds(SettingsProblem("/etc/osmanthus/kiosk.toml", "printer.driver", reason, "3"))


def test_every_pattern_has_an_example_that_fits() -> None:
    patterns = {
        f"{section}.{name}"
        for section, kind in section_fields().items()
        for name, written in annotations_of(kind).items()
        if any(isinstance(mark, Like) for mark in get_args(written))
    }
    assert set(EXAMPLES) == patterns
    for key, example in EXAMPLES.items():
        section, _, name = key.partition(".")
        for each in example.split(", "):
            checked({section: {name: each}})


def test_no_reason_is_left_to_a_library() -> None:
    """`unfit` is a last resort that no setting needs today."""
    wrongs: list[object] = [{}, [], None, -1e99, "\x00", "x" * 999, 1.5, True, float("nan")]
    problems = []
    for section, kind in section_fields().items():
        for name in annotations_of(kind):
            for value in wrongs:
                with suppress(SettingsProblem):
                    checked({section: {name: value}})
                    continue
                with pytest.raises(SettingsProblem) as refused:
                    checked({section: {name: value}})
                problems.append(refused.value)
    assert len(problems) > 100
    for problem in problems:
        assert problem.reason is not Reason.UNFIT, problem
        holds(problem)
