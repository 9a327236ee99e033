"""`--set SECTION.KEY=VALUE`: the uppermost layer, for one run, and never whom to trust."""

from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from kiosk import cli
from kiosk.settings import ROOT_ONLY, Settings, SettingsProblem, flags_layer, load
from kiosk.upkeep.settings_desk import SettingsDesk
from kiosk.upkeep.settings_rescue import load_or_rescue


@pytest.fixture
def unit_file(tmp_path: Path) -> Path:
    file = tmp_path / "unit.toml"
    file.write_text('[printer]\naddress = "192.0.2.1:9100"\n[panel]\nstill = true\n')
    return file


def loaded(unit_file: Path, *given: str, **environment: str) -> tuple[Settings, dict[str, str]]:
    return load(
        flags_layer(given),
        system_file=unit_file.with_name("kiosk.toml"),
        unit_file=unit_file,
        environment=environment,
    )


def test_flags_are_over_everything_and_say_so(unit_file: Path) -> None:
    settings, origins = loaded(
        unit_file,
        "printer.address=192.0.2.3:9100",
        "panel.width_mm=-0",
        "resident.baud=9600",
        OSMANTHUS_SET_PRINTER__ADDRESS="192.0.2.2:9100",
        OSMANTHUS_SET_LANGUAGE__FIRST="en",
    )
    assert settings.printer.address == "192.0.2.3:9100"
    assert settings.resident.baud == 9600
    assert settings.panel.still
    assert origins["printer.address"] == origins["resident.baud"] == "flags"
    assert origins["language.first"] == "environment"
    assert origins["panel.still"] == str(unit_file)


@pytest.mark.parametrize("section", ROOT_ONLY)
def test_whom_to_trust_is_roots_file_alone(section: str) -> None:
    with pytest.raises(SettingsProblem) as told:
        flags_layer([f"{section}.url=https://elsewhere.example"])
    assert (told.value.origin, told.value.key) == ("flags", section)
    assert "elsewhere" not in str(told.value)
    with pytest.raises(SettingsProblem):
        flags_layer(["printer.ca=/tmp/ca.pem"])


@pytest.mark.parametrize("given", ["printer", "printer.address", "=x", "printer.=x", "a=b.c"])
def test_what_is_no_setting_is_told_its_form(given: str) -> None:
    with pytest.raises(SettingsProblem) as told:
        flags_layer([given])
    assert told.value.reason == "form"


def test_values_with_an_equals_sign_stay_whole() -> None:
    assert flags_layer(["card.reader=a=b"]) == {"card": {"reader": "a=b"}}


def test_the_start_and_the_desk_have_them_too(unit_file: Path) -> None:
    flags = flags_layer(["panel.still=false"])
    system = unit_file.with_name("kiosk.toml")
    settings, restored = load_or_rescue(lambda _: None, unit_file, system, flags)
    assert (settings.panel.still, restored) == (False, False)
    desk = SettingsDesk(unit_file, system, flags=flags)
    shown = {each.key: (each.value, each.origin) for each in desk.shown()}
    assert shown["panel.still"] == ("false", "flags")
    desk.keep("language.first", "en")
    assert "still = true" in unit_file.read_text(), "what a flag said is not kept"


@pytest.mark.parametrize(
    "words", [["run"], ["doctor"], ["settings", "show"], ["settings", "check"]]
)
def test_the_commands_take_them_and_refuse_what_is_not_theirs(words: list[str]) -> None:
    done = CliRunner().invoke(cli.app, [*words, "--set", "platform.url=https://elsewhere.example"])
    assert done.exit_code == 2
    assert "command line: platform: Only the administrator's file may set this" in done.output
    assert "elsewhere" not in done.output


def test_show_tells_where_it_comes_from_and_check_checks_it() -> None:
    given = ["--set", "panel.floor_mm=871", "--set", "panel.still=true"]
    done = CliRunner().invoke(cli.app, ["settings", "show", *given], env={"COLUMNS": "200"})
    (row,) = [line for line in done.output.splitlines() if "panel.floor_mm" in line]
    assert "871" in row
    assert "flags" in row
    (row,) = [line for line in done.output.splitlines() if "panel.still" in line]
    assert "true" in row, "as it is written in the file"
    assert "None" not in done.output
    done = CliRunner().invoke(cli.app, ["settings", "check", "--set", "panel.floor_mm=-3"])
    assert (done.exit_code, "command line: panel.floor_mm" in done.output) == (2, True)
    assert CliRunner().invoke(cli.app, ["settings", "check", *given]).exit_code == 0


def test_run_hands_them_on(monkeypatch: pytest.MonkeyPatch) -> None:
    from kiosk.wiring import production

    told: list[Any] = []
    monkeypatch.setattr(production, "run_production", lambda flags: told.append(flags) or 0)
    for given in (["--set", "card.driver=none", "--set", "panel.still=true"], []):
        assert CliRunner().invoke(cli.app, ["run", *given]).exit_code == 0
    assert told == [{"card": {"driver": "none"}, "panel": {"still": "true"}}, None]
