"""Layers, origins, and refusals that name the file, the key and the reason, but no value."""

from pathlib import Path

import pytest

from kiosk.settings import Settings, SettingsProblem, load


def layers(tmp_path: Path, system: str = "", unit: str = "", **environment: str):
    (tmp_path / "kiosk.toml").write_text(system, encoding="utf-8")
    (tmp_path / "unit.toml").write_text(unit, encoding="utf-8")
    return {
        "system_file": tmp_path / "kiosk.toml",
        "unit_file": tmp_path / "unit.toml",
        "environment": environment,
    }


def test_without_any_file_everything_is_built_in(tmp_path: Path) -> None:
    settings, origins = load(
        system_file=tmp_path / "none", unit_file=tmp_path / "none", environment={}
    )
    assert settings == Settings()
    assert set(origins.values()) == {"built-in"}


def test_a_later_layer_wins_and_says_so(tmp_path: Path) -> None:
    where = layers(
        tmp_path,
        system='[printer]\ndriver = "tcp"\naddress = "a:1"\nprofile = "generic-80mm"\n',
        unit='[printer]\naddress = "b:2"\n',
        OSMANTHUS_SET_CARD__READER="Contact",
    )
    settings, origins = load({"printer": {"driver": "file"}}, **where)
    assert (settings.printer.driver, settings.printer.address) == ("file", "b:2")
    assert settings.printer.profile == "generic-80mm"
    assert settings.card.reader == "Contact"
    assert origins["printer.driver"] == "flags"
    assert origins["printer.address"].endswith("unit.toml")
    assert origins["printer.profile"].endswith("kiosk.toml")
    assert origins["card.reader"] == "environment"
    assert origins["card.driver"] == "built-in"


@pytest.mark.parametrize(
    ("system", "key"),
    [
        ('[printer]\ndrivr = "tcp"\n', "printer.drivr"),
        ("[prnter]\n", "prnter"),
        ("printer = 3\n", "printer"),
        ('[platform]\nurl = "http://secret-host"\n', "platform.url"),
        ("[printer\n", ""),
    ],
)
def test_a_wrong_setting_is_named_without_its_value(tmp_path: Path, system: str, key: str) -> None:
    with pytest.raises(SettingsProblem) as caught:
        load(**layers(tmp_path, system=system))
    assert caught.value.key == key
    assert "secret-host" not in str(caught.value)


def test_text_that_is_not_utf8_is_named(tmp_path: Path) -> None:
    where = layers(tmp_path)
    where["system_file"].write_bytes(b"\xff\xfe\x00")
    with pytest.raises(SettingsProblem, match="not_utf8"):
        load(**where)


@pytest.mark.parametrize("section", ["unit", "platform", "city"])
def test_only_root_says_whom_the_unit_trusts(tmp_path: Path, section: str) -> None:
    with pytest.raises(SettingsProblem, match="roots_alone"):
        load(**layers(tmp_path, unit=f"[{section}]\n"))
    with pytest.raises(SettingsProblem, match="roots_alone"):
        load(**layers(tmp_path, **{f"OSMANTHUS_SET_{section.upper()}__ID": "x"}))
