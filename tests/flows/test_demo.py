"""`kiosk demo`: a real pcscd and a TCP printer of its own where it can, and what it says."""

import os
import re
import signal
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import requests

from tests.flows.walks import KIOSK, environment


@contextmanager
def demo(home: Path, **more: str) -> Iterator[tuple[subprocess.Popen[str], list[str]]]:
    """The demonstration off screen, and what it said before it opened."""
    child = subprocess.Popen(
        [*KIOSK, "demo"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        cwd=home.parent,
        env=environment(
            home,
            QT_QPA_PLATFORM="offscreen",
            QT_QUICK_BACKEND="software",
            BROWSER="true",
            PYTHONUNBUFFERED="1",
            **more,
        ),
    )
    said: list[str] = []
    try:
        assert child.stdout is not None
        for line in child.stdout:
            said.append(line.rstrip())
            if line.startswith("the control deck:"):
                break
        yield child, said
    finally:
        if child.poll() is None:
            child.send_signal(signal.SIGTERM)
        child.communicate(timeout=30)


def test_a_real_pcscd_and_a_tcp_printer_and_a_phone_in_reach(tmp_path: Path) -> None:
    with demo(tmp_path / "home") as (child, said):
        assert said[0] == "platform: virtual"
        assert said[1] == "card reader: pcscd and vpcd in a namespace of their own"
        assert re.fullmatch(r"printer: ESC/POS over TCP, 127\.0\.0\.1:\d+", said[2])
        assert said[3] == "ID card reader: SAM_V on a pseudo-terminal"
        deck = said[4].removeprefix("the control deck: ")
        inserted = requests.post(f"{deck}card", data={"person": "owner"}, timeout=10)
        assert inserted.ok
        assert "card-out" in inserted.text
        assert requests.post(f"{deck}card/out", timeout=10).ok
        assert "lift" in requests.post(f"{deck}pad", data={"person": "hongkong"}, timeout=10).text
        assert requests.post(f"{deck}pad/out", timeout=10).ok
        assert re.search(r"The PIN of both is \d{6}", inserted.text)
        staff = requests.post(f"{deck}staff-card", data={"role": "clerk"}, timeout=10)
        assert "card-out" in staff.text
        assert requests.post(f"{deck}card/out", timeout=10).ok
        # The visitor's browser is outside the namespace, and reaches the phone page.
        assert requests.get(f"{deck}phone/", timeout=10).ok
        time.sleep(1)
        assert child.poll() is None
        child.send_signal(signal.SIGTERM)
        assert child.wait(30) == 0


def test_what_cannot_be_had_is_virtual_and_said_so(tmp_path: Path) -> None:
    programs = tmp_path / "bin"
    programs.mkdir()
    refuses = programs / "unshare"
    refuses.write_text("#!/bin/sh\nexit 1\n")
    refuses.chmod(0o755)
    path = f"{programs}{os.pathsep}{os.environ['PATH']}"
    with demo(tmp_path / "home", PATH=path) as (_, said):
        assert said[1] == "card reader: virtual (no namespace could be made here)"
        assert said[3] == "ID card reader: SAM_V on a pseudo-terminal"
        deck = said[4].removeprefix("the control deck: ")
        assert requests.post(f"{deck}card", data={"person": "owner"}, timeout=10).ok
