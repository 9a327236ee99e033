"""The packaged service file is one that systemd takes, with the promises it makes."""

import configparser
import shutil
import subprocess
import sys
from pathlib import Path

import PySide6

from kiosk.view.panel_input import BARE

QT = Path(PySide6.__path__[0]) / "Qt" / "plugins"
FILE = Path(__file__).parents[2] / "packaging" / "systemd" / "osmanthus-kiosk.service"


def test_systemd_understands_it(tmp_path: Path) -> None:
    copy = tmp_path / FILE.name
    text = FILE.read_text(encoding="utf-8")
    copy.write_text(text.replace("/opt/osmanthus/.venv/bin/kiosk run", shutil.which("true") or ""))
    done = subprocess.run(
        ["systemd-analyze", "verify", "--man=no", "--recursive-errors=no", str(copy)],
        capture_output=True, text=True, check=False, timeout=60,
    )  # fmt: skip
    assert (done.returncode, done.stderr) == (0, "")


def section(name: str) -> configparser.SectionProxy:
    service = configparser.ConfigParser(interpolation=None, strict=False)
    service.optionxform = str  # type: ignore[assignment,method-assign]  # systemd's names have capitals
    service.read(FILE, encoding="utf-8")
    return service[name]


def test_it_keeps_its_promises() -> None:
    said = section("Service")
    assert said["Type"] == "notify"
    assert float(said["WatchdogSec"]) <= 5
    assert (said["LimitCORE"], said["MemorySwapMax"]) == ("0", "0")
    assert (said["User"], said["StateDirectoryMode"], said["UMask"]) == (
        "osmanthus",
        "0700",
        "0077",
    )
    assert (said["NoNewPrivileges"], said["CapabilityBoundingSet"]) == ("yes", "")
    assert said["InaccessiblePaths"].split() == ["-/media", "-/mnt", "-/run/media"]


def test_however_often_it_ends_it_is_started_again() -> None:
    assert section("Unit")["StartLimitIntervalSec"] == "0"
    assert section("Service")["Restart"] == "always"
    hang = float(section("Service")["WatchdogSec"]) + float(section("Service")["RestartSec"])
    assert float(section("Service")["RestartSec"]) >= 0.5
    assert hang <= 7  # of ten seconds; a start takes one


def test_it_reaches_the_parts_of_a_unit() -> None:
    said = section("Service")
    assert set(said["SupplementaryGroups"].split()) == {"video", "input", "audio", "lp", "dialout"}
    # Each of these closes every device node it does not name (systemd.exec: ProtectClock too).
    assert not {"PrivateDevices", "ProtectClock", "DeviceAllow", "DevicePolicy"} & set(said)


def test_its_display_is_one_that_the_locked_qt_can_draw_on() -> None:
    environment = dict(each.split("=", 1) for each in section("Service")["Environment"].split())
    platform = environment["QT_QPA_PLATFORM"]
    plugin = QT / "platforms" / f"libq{platform}.so"
    assert plugin.is_file()
    load = "import PySide6.QtGui, ctypes, sys; ctypes.CDLL(sys.argv[1])"
    for each in (plugin, QT / "generic" / "libqevdevtouchplugin.so"):
        subprocess.run([sys.executable, "-c", load, str(each)], check=True, timeout=60)
    assert platform in BARE, "fingers are read by evdev on a bare panel"
    assert environment["QT_QUICK_BACKEND"] == "software", "there is no OpenGL on a frame buffer"


def test_the_console_is_its_own() -> None:
    said = section("Service")
    assert (said["TTYPath"], said["StandardInput"]) == ("/dev/tty1", "tty-force")
    assert (said["StandardOutput"], said["StandardError"]) == ("journal", "journal")
    assert section("Unit")["Conflicts"] == "getty@tty1.service"
