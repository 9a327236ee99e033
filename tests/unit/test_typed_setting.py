"""A value is judged while it is typed: what fits, what is missing, and what the file says too."""

from pathlib import Path

import pytest

from kiosk.paths import assets_dir
from kiosk.settings import SettingsProblem
from kiosk.upkeep.settings_desk import SettingsDesk, editable
from kiosk.upkeep.typed_setting import judge
from kiosk.wiring.from_settings import check_devices
from kiosk.words import load as load_words

TCP = {"printer.driver": "tcp"}
IPP = {"printer.driver": "ipp"}
PROFILES = ("epson-tm-t82", "epson-tm-t88-180dpi", "generic-80mm")


def keys_through(text: str) -> list[str]:
    """What is said after each key of a printer's address."""
    return [judge("printer.address", text[:end], TCP).says for end in range(len(text) + 1)]


def test_every_key_of_an_address_says_what_is_missing() -> None:
    said = keys_through("192.0.2.7:9100")
    assert said[: len("192.0.2.7") + 1] == ["typed_host_port"] * 10
    assert said[10:] == ["typed_port", "fits", "fits", "fits", "fits"]


@pytest.mark.parametrize(
    ("key", "text", "values", "says"),
    [
        ("printer.address", "192.0.2:9100", TCP, "typed_host"),
        ("printer.address", "192.0.2.999:9100", TCP, "typed_host"),
        ("printer.address", "printer.local:0", TCP, "typed_port"),
        ("printer.address", "printer.local:99999", TCP, "typed_port"),
        ("printer.address", "printer.local:٣", TCP, "typed_port"),
        ("printer.address", ":9100", TCP, "typed_host"),
        ("printer.address", "[::1]:9100", TCP, "fits"),
        ("printer.address", "lp0", {"printer.driver": "file"}, "typed_printer_path"),
        ("printer.address", "http://192.0.2.7/", IPP, "typed_url"),
        ("printer.address", "ipp://192.0.2.7", IPP, "typed_url_path"),
        ("printer.address", "ipps://192.0.2.7/ipp/print", IPP, "typed_url_ca"),
        ("printer.address", "", {}, "typed_no_printer"),
        ("printer.address", "nonsense here", {}, "typed_any_address"),
        ("printer.profile", "epson", {}, "typed_profile"),
        ("printer.profile", "zebra", {}, "typed_profile_none"),
        ("printer.baud", "1199", {}, "typed_baud"),
        ("panel.width_mm", "336.", {}, "typed_mm"),
        ("panel.width_mm", "2000.5", {}, "typed_mm"),
        ("panel.floor_mm", "780.5", {}, "fits"),
        ("hours.opens", "08:3", {}, "typed_clock"),
        ("hours.opens", "25", {}, "typed_no_clock"),
        ("hours.opens", "", {}, "typed_city_hours"),
        ("hours.opens", "18:00", {"hours.closes": "17:00"}, "typed_closes_first"),
        ("hours.closes", "17:00", {"hours.opens": "09:00"}, "fits"),
        ("resident.port", "ttyUSB0", {}, "typed_device"),
        ("sound.headset", "al", {}, "typed_headset"),
        ("sound.keypad", "/dev/input/by-id/usb-Pad_1-event-kbd", {}, "fits"),
        ("card.reader", "x" * 81, {}, "typed_reader_long"),
    ],
)
def test_what_is_said(key: str, text: str, values: dict[str, str], says: str) -> None:
    assert judge(key, text, values, PROFILES).says == says


def test_models_that_may_be_meant_are_offered() -> None:
    assert judge("printer.profile", "ep", {}, PROFILES).near == PROFILES[:2]
    assert judge("printer.profile", "t88", {}, PROFILES).near == PROFILES[1:2]
    assert judge("sound.headset", "", {}, PROFILES).near == ("none", "always")


def test_every_word_is_there_in_both_languages() -> None:
    words = load_words(assets_dir() / "words")
    samples = ("", "x", "none", "192.0.2.7", "192.0.2.7:", "25", "08:", "9" * 90, "/dev/x y")
    values = ({}, TCP, IPP, {"printer.driver": "file"}, {"hours.opens": "25", "hours.closes": ""})
    for each in editable():
        for text in samples:
            for value in values:
                told = judge(each.key, text, value, PROFILES)
                said = words.say("settings", told.says, what=told.what)
                assert said.zh
                assert said.en


@pytest.mark.parametrize(
    ("key", "text"),
    [
        ("printer.address", "192.0.2.7:9100"),
        ("printer.address", "[::1]:9100"),
        ("printer.address", "printer.local:1"),
        ("printer.address", "192.0.2.7"),
        ("printer.address", ":9100"),
        ("printer.address", "h:65536"),
        ("printer.profile", "generic-80mm"),
        ("printer.profile", "none-such"),
        ("printer.baud", "921600"),
        ("printer.baud", "1"),
        ("panel.width_mm", "1999.99"),
        ("panel.width_mm", "1e3"),
        ("panel.floor_mm", "0"),
        ("hours.opens", "23:59"),
        ("hours.opens", "24:00"),
        ("resident.port", "/dev/serial/by-id/usb-1"),
        ("sound.headset", "always"),
        ("sound.headset", "/dev/input/event3"),
        ("sound.keypad", "none"),
        ("card.reader", "ACR39U"),
    ],
)
def test_what_fits_on_the_screen_is_kept_and_nothing_else(
    tmp_path: Path, key: str, text: str
) -> None:
    system, unit = tmp_path / "kiosk.toml", tmp_path / "unit.toml"
    system.write_text('[printer]\ndriver = "tcp"\naddress = "192.0.2.9:9100"\n')
    desk = SettingsDesk(unit, system, check_devices)
    told = judge(key, text, TCP, ("generic-80mm",))
    if told.fits:
        desk.keep(key, text)
        assert unit.exists()
    else:
        with pytest.raises(SettingsProblem):
            desk.keep(key, text)
        assert not unit.exists()
