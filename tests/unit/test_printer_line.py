"""The doctor's layer below the printer: a serial line's device, a print server's port."""

import os
import socket
from pathlib import Path

import pytest

from kiosk.devices import registry
from kiosk.devices.printer.profiles import load_profile
from kiosk.paths import assets_dir
from kiosk.settings import SettingsProblem, checked
from kiosk.upkeep.checks import Verdict
from kiosk.upkeep.diagnosis import printer_line
from kiosk.upkeep.diagnosis.findings import Finder
from kiosk.wiring.from_settings import printer_profile
from kiosk.wiring.virtual import printer_section
from kiosk.words import load as load_words


@pytest.fixture(scope="module")
def find() -> Finder:
    return Finder(load_words(assets_dir() / "words"))


def test_a_serial_line(find: Finder, tmp_path: Path) -> None:
    master, slave = os.openpty()
    device = Path(os.ttyname(slave))
    good = printer_line.serial(device, 115200, find)
    slow = printer_line.serial(device, 9600, find)
    os.close(master)
    os.close(slave)
    (tmp_path / "ttyS0").touch()
    no_device = printer_line.serial(tmp_path / "ttyS0", 115200, find)
    absent = printer_line.serial(tmp_path / "ttyS1", 115200, find)
    assert good.verdict is Verdict.WELL
    assert slow.verdict is Verdict.HEED
    assert "9600" in slow.sentence.en
    assert no_device.verdict is absent.verdict is Verdict.STOP
    assert "ttyS1" in absent.action.en


def test_a_print_server(find: Finder) -> None:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        url = f"ipp://127.0.0.1:{listener.getsockname()[1]}/ipp/print"
        assert printer_line.server(url, find).verdict is Verdict.WELL
    assert printer_line.server(url, find).verdict is Verdict.STOP
    assert printer_line.server("ipp://[", find).verdict is Verdict.STOP


@pytest.mark.parametrize(
    ("section", "says"),
    [
        ({"driver": "serial", "address": "ttyS0"}, "form: /dev/"),
        ({"driver": "ipp", "address": "http://a/b", "profile": "ipp-80mm"}, "ipp://HOST"),
        ({"driver": "ipp", "address": "ipp://u:p@host/x", "profile": "ipp-80mm"}, "ipp://HOST"),
        ({"driver": "ipp", "address": "ipp://host:99999/x", "profile": "ipp-80mm"}, "ipp://HOST"),
        ({"driver": "ipp", "address": "ipp://host/x"}, "not_for_ipp"),
        ({"driver": "tcp", "address": "a:1", "profile": "ipp-80mm"}, ": for_ipp"),
    ],
)
def test_settings_that_name_no_printer(section: dict[str, str], says: str) -> None:
    settings = checked({"printer": section}).printer
    with pytest.raises(SettingsProblem, match=says):
        registry.printer(settings, load_profile(settings.profile, assets_dir()))


def test_a_walk_names_its_printer() -> None:
    serial = printer_section("serial:/dev/ttyUSB0@38400")
    assert (serial.driver, serial.address, serial.baud) == ("serial", "/dev/ttyUSB0", 38400)
    assert printer_profile(serial).speed_mm_s < 10
    for text in ("ipp:ipp://host/ipp/print", "ipp://host/ipp/print"):
        ipp = printer_section(text)
        assert (ipp.driver, ipp.address, ipp.profile) == ("ipp", "ipp://host/ipp/print", "ipp-80mm")
        assert registry.printer(ipp, printer_profile(ipp)) is not None
