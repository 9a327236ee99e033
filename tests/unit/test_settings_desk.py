"""Settings on the unit: checked as a whole, kept whole or not at all, each with its words."""

import stat
from pathlib import Path

import pytest

from kiosk.paths import assets_dir
from kiosk.settings import SettingsProblem, flags_layer, load
from kiosk.upkeep.settings_desk import (
    NO_CHOICE,
    NOT_HERE,
    OWN_BROKEN,
    ROOTS_BROKEN,
    SET_AT_START,
    START_BROKEN,
    UNKNOWN,
    SettingsDesk,
    editable,
)
from kiosk.wiring.from_settings import check_devices
from kiosk.words import load as load_words


@pytest.fixture
def desk(tmp_path: Path) -> SettingsDesk:
    return SettingsDesk(tmp_path / "unit.toml", tmp_path / "kiosk.toml")


def test_every_setting_and_choice_has_its_words() -> None:
    known = load_words(assets_dir() / "words").keys("settings")
    assert {each.key.replace(".", "_") for each in editable()} <= known
    for each in editable():
        assert {f"choice_{choice}" for choice in each.choices} <= known, each.key


def test_what_is_kept_is_what_is_loaded(desk: SettingsDesk, tmp_path: Path) -> None:
    desk.keep("printer.address", "192.0.2.9:9100")
    desk.keep("panel.still", "true")
    desk.keep("hours.opens", "08:30")
    settings, origins = load(
        system_file=tmp_path / "kiosk.toml", unit_file=tmp_path / "unit.toml", environment={}
    )
    assert settings.printer.address == "192.0.2.9:9100"
    assert settings.panel.still is True
    assert origins["hours.opens"] == str(tmp_path / "unit.toml")
    assert not (tmp_path / "unit.toml").stat().st_mode & stat.S_IXUSR


@pytest.mark.parametrize(
    ("key", "value", "why"),
    [
        ("printer.driver", "virtual-nonsense", NO_CHOICE),
        ("panel.width_mm", "-1", "typed_mm"),
        ("hours.opens", "25:00", "typed_no_clock"),
        ("platform.url", "https://elsewhere.example", NOT_HERE),
        ("unit.id", "another", NOT_HERE),
        ("roles.authority", "/tmp/x", NOT_HERE),
        ("nothing.here", "1", UNKNOWN),
    ],
)
def test_what_cannot_be_used_changes_nothing(
    desk: SettingsDesk, tmp_path: Path, key: str, value: str, why: str
) -> None:
    desk.keep("panel.still", "true")
    before = (tmp_path / "unit.toml").read_bytes()
    with pytest.raises(SettingsProblem) as refused:
        desk.keep(key, value)
    assert refused.value.reason == why
    assert (tmp_path / "unit.toml").read_bytes() == before
    assert not list(tmp_path.glob("*.trial"))


def test_the_settings_before_are_kept_beside(desk: SettingsDesk, tmp_path: Path) -> None:
    desk.keep("panel.still", "true")
    good = (tmp_path / "unit.toml").read_bytes()
    desk.keep("panel.still", "false")
    assert (tmp_path / "unit.toml.good").read_bytes() == good


def refused(desk: SettingsDesk, key: str, value: str) -> SettingsProblem:
    with pytest.raises(SettingsProblem) as told:
        desk.keep(key, value)
    return told.value


def test_roots_file_is_named_when_it_is_the_broken_one(desk: SettingsDesk, tmp_path: Path) -> None:
    roots = tmp_path / "kiosk.toml"
    for broken in ("[unit\n", "[panel]\nwidth_mm = -1\n"):
        roots.write_text(broken)
        told = refused(desk, "panel.still", "true")
        assert (told.reason, told.what) == (ROOTS_BROKEN, str(roots))
    assert not (tmp_path / "unit.toml").exists()


def test_another_broken_setting_of_the_unit_is_named(desk: SettingsDesk, tmp_path: Path) -> None:
    (tmp_path / "unit.toml").write_text("[panel]\nwidth_mm = -1\n")
    told = refused(desk, "language.first", "en")
    assert (told.reason, told.what) == (OWN_BROKEN, "panel.width_mm")


def test_a_connection_asks_for_its_address_and_model_first(tmp_path: Path) -> None:
    desk = SettingsDesk(tmp_path / "unit.toml", tmp_path / "kiosk.toml", check_devices)
    assert refused(desk, "printer.driver", "tcp").reason == "first_address"
    desk.keep("printer.address", "192.0.2.7:9100")
    desk.keep("printer.driver", "tcp")
    assert refused(desk, "printer.driver", "ipp").reason == "first_profile"
    assert refused(desk, "printer.profile", "ipp-80mm").reason == "first_none"
    for key, value in (("driver", "none"), ("profile", "ipp-80mm")):
        desk.keep(f"printer.{key}", value)
    assert refused(desk, "printer.driver", "ipp").reason == "first_address"
    desk.keep("printer.address", "ipp://192.0.2.7/ipp/print")
    desk.keep("printer.driver", "ipp")


def test_a_speed_is_kept_as_a_number(desk: SettingsDesk, tmp_path: Path) -> None:
    desk.keep("resident.baud", "9600")
    assert "baud = 9600" in (tmp_path / "unit.toml").read_text()


def with_flags(tmp_path: Path, *given: str) -> SettingsDesk:
    return SettingsDesk(
        tmp_path / "unit.toml",
        tmp_path / "kiosk.toml",
        check_devices,
        flags=flags_layer(given),
    )


def test_what_a_start_was_given_is_not_kept_over(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("OSMANTHUS_SET_PANEL__WIDTH_MM", "300")
    desk = with_flags(tmp_path, "printer.baud=9600")
    shown = {each.key: (each.value, each.origin) for each in desk.shown()}
    assert shown["printer.baud"] == ("9600", "flags")
    assert shown["panel.width_mm"][1] == "environment"
    for key, value in (("printer.baud", "115200"), ("panel.width_mm", "336")):
        with pytest.raises(SettingsProblem, match=SET_AT_START):
            desk.keep(key, value)
    assert not (tmp_path / "unit.toml").exists()
    desk.keep("panel.still", "true")


def test_a_start_that_was_given_nonsense_is_named(tmp_path: Path) -> None:
    (tmp_path / "unit.toml").write_text("[panel]\nstill = true\n")
    desk = with_flags(tmp_path, "printer.baud=17", "panel.width_mm=336")
    shown = {each.key: (each.value, each.origin) for each in desk.shown()}
    assert shown["panel.still"] == ("true", str(tmp_path / "unit.toml"))
    assert shown["panel.width_mm"] == ("336.0", "flags")
    assert shown["printer.baud"][1] == "flags"
    with pytest.raises(SettingsProblem) as refused:
        desk.keep("panel.floor_mm", "900")
    assert (refused.value.reason, refused.value.what) == (START_BROKEN, "printer.baud")
    known = load_words(assets_dir() / "words").keys("settings")
    assert {START_BROKEN, SET_AT_START} <= known


@pytest.mark.parametrize("first", ["panel", "printer"])
def test_two_that_are_broken_do_not_wait_for_each_other(tmp_path: Path, first: str) -> None:
    unit = tmp_path / "unit.toml"
    unit.write_text('[panel]\nfloor_mm = -1\n[printer]\ndriver = "tcp"\n[hours]\nopens = "08:00"\n')
    desk = SettingsDesk(unit, tmp_path / "kiosk.toml", check_devices)
    if first == "panel":
        desk.keep("panel.floor_mm", "900")
    else:
        desk.keep("printer.address", "192.0.2.7:9100")
    settings, _ = load(system_file=tmp_path / "kiosk.toml", unit_file=unit, environment={})
    check_devices(settings)
    assert settings.hours.opens == "08:00", "what is sound stays"
    assert settings.panel.floor_mm == (900 if first == "panel" else 0)
    assert settings.printer.driver == ("none" if first == "panel" else "tcp")
    assert "-1" in unit.with_suffix(".toml.broken").read_text()
