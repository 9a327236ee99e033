"""Restart, reboot and power off on a private bus with a logind that is not there."""

import subprocess
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk.devices.unit.power import Power
from kiosk.domain.power import PowerAct, PowerRefusal

DEBIANS_PYTHON = "/usr/bin/python3"


def send(address: str, path: str, *words: str) -> str:
    """One call on the private bus; what came back."""
    command = ["dbus-send", f"--bus={address}", "--print-reply", *words[:1], path, *words[1:]]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


@pytest.fixture
def bus(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    address = f"unix:path={tmp_path / 'bus'}"
    daemon = subprocess.Popen(
        ["dbus-daemon", "--session", "--nofork", "--nopidfile", f"--address={address}"],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    monkeypatch.setenv("DBUS_SYSTEM_BUS_ADDRESS", address)
    _until((tmp_path / "bus").exists)
    yield address
    daemon.terminate()
    daemon.wait()


@pytest.fixture
def logind(bus: str, tmp_path: Path) -> Iterator[Path]:
    log = tmp_path / "calls"
    with log.open("w") as out:
        mock = subprocess.Popen(
            [DEBIANS_PYTHON, "-m", "dbusmock", "--system", "--template", "logind"], stdout=out
        )
        names = ("org.freedesktop.DBus", "org.freedesktop.DBus.ListNames")
        _until(
            lambda: (
                "org.freedesktop.login1"
                in send(bus, "/org/freedesktop/DBus", f"--dest={names[0]}", names[1])
            )
        )
        yield log
        mock.terminate()
        mock.wait()


@pytest.mark.parametrize(
    ("act", "call"), [(PowerAct.REBOOT, "Reboot"), (PowerAct.POWER_OFF, "PowerOff")]
)
def test_logind_is_asked_without_a_password_prompt(logind: Path, act: PowerAct, call: str) -> None:
    assert Power().do(act) is None
    _until(lambda: f"{call} False" in logind.read_text())


def test_a_unit_that_may_not_is_told_so(logind: Path, bus: str) -> None:
    words = ("org.freedesktop.DBus.Mock.AddMethod", "string:org.freedesktop.login1.Manager")
    more = ("string:CanPowerOff", "string:", "string:s", 'string:ret = "challenge"')
    send(bus, "/org/freedesktop/login1", "--dest=org.freedesktop.login1", *words, *more)
    assert Power().do(PowerAct.POWER_OFF) is PowerRefusal.NOT_ALLOWED


@pytest.mark.parametrize("act", list(PowerAct))
def test_a_bus_with_nobody_on_it(bus: str, act: PowerAct) -> None:
    assert Power().do(act) is PowerRefusal.NO_SERVICE


@pytest.mark.parametrize("act", list(PowerAct))
def test_a_machine_without_a_bus(
    act: PowerAct, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DBUS_SYSTEM_BUS_ADDRESS", f"unix:path={tmp_path / 'none'}")
    assert Power().do(act) is PowerRefusal.NO_SERVICE


def _until(holds: object) -> None:
    until = time.monotonic() + 10
    while not holds():  # type: ignore[operator]  # a test's own helper
        assert time.monotonic() < until
        time.sleep(0.02)
