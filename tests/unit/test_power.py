"""Restart, reboot and power off on a private bus with a logind that is not there."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from private_bus import mocked, private_bus, send, until

from kiosk.devices.unit.power import Power
from kiosk.domain.power import PowerAct, PowerRefusal


@pytest.fixture
def bus(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    with private_bus(tmp_path) as address:
        monkeypatch.setenv("DBUS_SYSTEM_BUS_ADDRESS", address)
        yield address


@pytest.fixture
def logind(bus: str, tmp_path: Path) -> Iterator[Path]:
    log = tmp_path / "calls"
    with mocked(bus, "org.freedesktop.login1", "--template", "logind", log=log):
        yield log


@pytest.mark.parametrize(
    ("act", "call"), [(PowerAct.REBOOT, "Reboot"), (PowerAct.POWER_OFF, "PowerOff")]
)
def test_logind_is_asked_without_a_password_prompt(logind: Path, act: PowerAct, call: str) -> None:
    assert Power().do(act) is None
    until(lambda: f"{call} False" in logind.read_text())


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
