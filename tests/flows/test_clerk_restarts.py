"""A clerk restarts the application: card, PIN, three touches, and the attract screen is back.

The whole way: touches on the screen, systemd asked over D-Bus (a private bus, where a systemd that
is not there ends the process as the real one does), a proper end, a new start by the supervisor.
"""

import json
import sys
from pathlib import Path

from escpos_printer import Machine, Model, PrinterServer
from private_bus import private_bus, systemd_that_ends
from role_cards import AUTHORITY, role_card
from small_supervisor import SmallSupervisor

from kiosk.sandbox.hall import VirtualHall
from kiosk.upkeep import role_issue

SCRIPT = Path(__file__).parents[1] / "support" / "clerks_kiosk.py"


def test_three_touches_and_the_attract_screen_is_back_within_fifteen_seconds(
    tmp_path: Path,
) -> None:
    authority = tmp_path / "hall-ca.pem"
    authority.write_text(role_issue.pem(AUTHORITY.certificate))
    (tmp_path / "card.json").write_text(role_card().model_dump_json())
    (tmp_path / "state").mkdir(mode=0o700)
    with (
        VirtualHall() as hall,
        PrinterServer(Machine(Model(speed_mm_s=1000))) as printer,
        private_bus(tmp_path) as bus,
        systemd_that_ends(bus, tmp_path / "pid", tmp_path / "calls"),
    ):
        host, port = printer.address
        settings = hall.unit.settings_layer() | {
            "card": {"driver": "none"},
            "printer": {"driver": "tcp", "address": f"{host}:{port}"},
            "panel": {"fullscreen": False},
            "roles": {"authority": str(authority)},
        }
        (tmp_path / "settings.json").write_text(json.dumps(settings))
        environment = {
            "QT_QPA_PLATFORM": "offscreen",
            "QT_QUICK_BACKEND": "software",
            "DBUS_SYSTEM_BUS_ADDRESS": bus,
        }
        command = [sys.executable, str(SCRIPT), str(tmp_path)]
        with SmallSupervisor(command, tmp_path, environment, patience=20) as service:
            service.await_ready(1, 60)
            back = service.await_ready(2, 15)
            assert service.watchdog_kills == 0
    clerk = json.loads((tmp_path / "clerk.json").read_text())
    assert clerk["touches"][-3:] == ["keyOk", "goRestart", "restart"]
    assert all(name.removeprefix("key").isdigit() for name in clerk["touches"][:-3])
    took = back - clerk["at"]
    print(f"back after {took:.1f} s")
    assert took < 15, f"{took:.1f} s"
    assert "RestartUnit" in (tmp_path / "calls").read_text()
    assert _reasons(tmp_path) == ["asked"]


def _reasons(folder: Path) -> list[str]:
    """Why each run but the last ended, as it said itself."""
    (file,) = (folder / "journal").glob("*.jsonl")
    lines = [json.loads(line) for line in file.read_text().splitlines()]
    return [line["reason"] for line in lines if line.get("event") == "stopped"][:1]
