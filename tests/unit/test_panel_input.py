"""On a bare panel only fingers are listened to, and keys only where a keypad is fitted."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from kiosk.view.panel_input import listen_to


@pytest.mark.parametrize("platform", ["linuxfb", "linuxfb:fb=/dev/fb1", "eglfs"])
def test_a_keyboard_somebody_plugs_in_is_dead(platform: str) -> None:
    environment = {"QT_QPA_PLATFORM": platform}
    listen_to(environment, keypad=None)
    assert environment["QT_QPA_GENERIC_PLUGINS"] == "evdevtouch"
    assert (
        environment["QT_QPA_FB_DISABLE_INPUT"] == environment["QT_QPA_EGLFS_DISABLE_INPUT"] == "1"
    )


def test_the_keypad_alone_is_heard_and_cannot_end_the_program() -> None:
    environment = {"QT_QPA_PLATFORM": "linuxfb"}
    listen_to(environment, keypad=Path("/dev/input/event3"))
    assert environment["QT_QPA_GENERIC_PLUGINS"].split(",") == [
        "evdevtouch",
        "evdevkeyboard:/dev/input/event3:disable-zap",
    ]


@pytest.mark.parametrize("platform", ["", "xcb", "offscreen", "wayland"])
def test_a_window_on_a_desktop_is_left_alone(platform: str) -> None:
    environment = {"QT_QPA_PLATFORM": platform}
    listen_to(environment, keypad=Path("/dev/input/event3"))
    assert environment == {"QT_QPA_PLATFORM": platform}


@pytest.mark.skipif(Path("/dev/fb0").exists(), reason="this machine has a frame buffer")
def test_without_a_panel_it_says_so_and_ends(tmp_path: Path) -> None:
    kiosk = (
        "from pathlib import Path; from tests.support.own_places import move_to; "
        "move_to(Path.cwd()); "
        "from kiosk.wiring import production; raise SystemExit(production.run_production())"
    )
    root = str(Path(__file__).parents[2])
    environment = os.environ | {
        "PYTHONPATH": root, "QT_QPA_PLATFORM": "linuxfb", "QT_QUICK_BACKEND": "software"
    }  # fmt: skip
    done = subprocess.run(
        [sys.executable, "-c", kiosk],
        capture_output=True, text=True, check=False, timeout=60, env=environment, cwd=tmp_path,
    )  # fmt: skip
    assert done.returncode == 69, done.stderr
    assert "no_display" in done.stdout + done.stderr
    assert "Traceback" not in done.stdout + done.stderr
