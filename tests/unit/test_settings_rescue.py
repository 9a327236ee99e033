"""A unit whose own settings break opens with the last good ones; root's file is never replaced."""

from pathlib import Path

import pytest

from kiosk.settings import Settings, SettingsProblem
from kiosk.upkeep.settings_rescue import load_or_rescue, remember

GOOD = '[language]\nfirst = "en"\n'
BROKEN = ["[language\n", '[language]\nfirst = "fr"\n', "[platform]\n", "\x00\xff", "first = 1\n"]


def fine(_settings: Settings) -> None:
    """Nothing to say against them."""


@pytest.fixture
def unit(tmp_path: Path) -> Path:
    file = tmp_path / "unit.toml"
    file.write_text(GOOD)
    remember(file)
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
    remember(tmp_path / "unit.toml")
    assert not list(tmp_path.iterdir())
