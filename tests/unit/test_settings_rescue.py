"""A unit whose own settings break opens with the last good ones; root's file is never replaced."""

import shutil
from pathlib import Path
from typing import Any

import pytest

from kiosk.settings import Settings, SettingsProblem, check, checked, layers
from kiosk.upkeep.settings_rescue import CHECKED, load_or_rescue, remember

GOOD = '[language]\nfirst = "en"\n'
BROKEN = ["[language\n", '[language]\nfirst = "fr"\n', "[platform]\n", "\x00\xff", "first = 1\n"]


def fine(_settings: Settings) -> None:
    """Nothing to say against them."""


@pytest.fixture
def unit(tmp_path: Path) -> Path:
    file = tmp_path / "unit.toml"
    file.write_text(GOOD)
    remember(file, tmp_path / "kiosk.toml")
    return file


@pytest.mark.parametrize("text", BROKEN)
def test_the_last_good_settings_take_the_broken_file_s_place(unit: Path, text: str) -> None:
    unit.write_text(text, encoding="latin-1")
    settings, restored = load_or_rescue(fine, unit, unit.with_name("kiosk.toml"))
    assert restored
    assert settings.language.first == "en"
    assert unit.read_text() == GOOD
    assert unit.with_suffix(".toml.broken").exists()
    assert load_or_rescue(fine, unit, unit.with_name("kiosk.toml"))[1] is False


def test_settings_that_are_valid_but_of_no_use_here_go_back_too(unit: Path) -> None:
    unit.write_text('[printer]\nprofile = "none-such"\n')

    def check(settings: Settings) -> None:
        if settings.printer.profile == "none-such":
            raise SettingsProblem("settings", "printer.profile", "there is none")

    settings, restored = load_or_rescue(check, unit, unit.with_name("kiosk.toml"))
    assert restored
    assert settings.printer.profile == "epson-tm-t82"


def test_roots_mistake_is_told_and_nothing_is_replaced(unit: Path) -> None:
    system = unit.with_name("kiosk.toml")
    system.write_text("[printer]\npaper = 1\n")
    with pytest.raises(SettingsProblem) as told:
        load_or_rescue(fine, unit, system)
    assert told.value.key == "printer.paper"
    assert unit.read_text() == GOOD
    assert not unit.with_suffix(".toml.broken").exists()


def test_without_a_good_file_the_first_problem_is_told(tmp_path: Path) -> None:
    unit = tmp_path / "unit.toml"
    unit.write_text("[language\n")
    with pytest.raises(SettingsProblem) as told:
        load_or_rescue(fine, unit, tmp_path / "kiosk.toml")
    assert told.value.origin == str(unit)
    assert unit.read_text() == "[language\n"


def test_no_file_at_all_is_no_trouble(tmp_path: Path) -> None:
    settings, restored = load_or_rescue(fine, tmp_path / "unit.toml", tmp_path / "kiosk.toml")
    assert (settings, restored) == (Settings(), False)
    remember(tmp_path / "unit.toml", tmp_path / "kiosk.toml")
    assert not list(tmp_path.iterdir())


# ---- what needs no checking ----------------------------------------------------------------------

SYSTEM = """
[unit]
number = 7
[platform]
url = "https://platform.example"
ca = "/etc/osmanthus/ca.pem"
[panel]
width_mm = 336
"""


@pytest.fixture
def checks(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """How often the whole was checked."""
    seen: list[str] = []

    def counting(table: Any, origins: Any = None) -> Settings:
        seen.append("checked")
        return checked(table, origins)

    monkeypatch.setattr(layers, "checked", counting)
    return seen


@pytest.fixture
def system(unit: Path) -> Path:
    file = unit.with_name("kiosk.toml")
    file.write_text(SYSTEM)
    remember(unit, file)
    return file


def test_files_it_opened_with_are_not_checked_again(
    unit: Path, system: Path, checks: list[str]
) -> None:
    settings, _ = load_or_rescue(fine, unit, system)
    assert checks == []
    full, _ = layers.load(system_file=system, unit_file=unit, environment={})
    assert settings == full
    assert settings.platform.ca == Path("/etc/osmanthus/ca.pem")
    assert (settings.panel.width_mm, type(settings.panel.width_mm)) == (336, float)


@pytest.mark.parametrize("which", ["unit", "system"])
def test_files_that_changed_are(unit: Path, system: Path, checks: list[str], which: str) -> None:
    changed = {"unit": unit, "system": system}[which]
    changed.write_text(changed.read_text() + "\n[sound]\nvoice = 'none'\n")
    settings, _ = load_or_rescue(fine, unit, system)
    assert settings.sound.voice == "none"
    assert checks == ["checked"]


def test_what_is_kept_of_them_is_only_compared(unit: Path, system: Path) -> None:
    kept = unit.with_suffix(CHECKED)
    kept.write_text(kept.read_text().replace("platform.example", "elsewhere.example"))
    settings, _ = load_or_rescue(fine, unit, system)
    assert settings.platform.url == "https://platform.example"


def test_a_value_from_outside_has_all_of_them_checked(
    unit: Path, system: Path, checks: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("OSMANTHUS_SET_PRINTER__BAUD", "9600")
    settings, _ = load_or_rescue(fine, unit, system)
    assert settings.printer.baud == 9600
    assert checks == ["checked"]


@pytest.mark.parametrize("rule", ["settings/sections.py", "settings/check.py", "limits.py"])
def test_other_rules_have_all_of_them_checked(
    unit: Path,
    system: Path,
    checks: list[str],
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    rule: str,
) -> None:
    package = Path(check.__file__).parents[1]
    rules = tmp_path / "kiosk"
    shutil.copytree(package / "settings", rules / "settings", copy_function=shutil.copy2)
    shutil.copy2(package / "limits.py", rules)
    monkeypatch.setattr(check, "__file__", str(rules / "settings" / "check.py"))
    monkeypatch.setattr(check, "_LIMITS", rules / "limits.py")
    load_or_rescue(fine, unit, system)
    assert checks == []
    (rules / rule).touch()
    load_or_rescue(fine, unit, system)
    assert checks == ["checked"]


def test_what_cannot_be_used_is_never_kept_as_good(unit: Path, system: Path) -> None:
    unit.with_suffix(CHECKED).unlink()
    system.write_text("[panel]\nwidth_mm = -1\n")
    remember(unit, system)
    assert not unit.with_suffix(CHECKED).exists()
