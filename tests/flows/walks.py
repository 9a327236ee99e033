"""Runs the `kiosk` command as a user would, in a process and a home of its own."""

import json
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from PySide6.QtGui import QImage

ROOT = Path(__file__).resolve().parents[2]
KIOSK = (sys.executable, "-c", "from kiosk.cli import main; main()")
SECONDS = 170.0


@dataclass(frozen=True, slots=True)
class Ran:
    """How a command ended and what it said."""

    code: int
    out: str
    err: str


def environment(home: Path, **more: str) -> dict[str, str]:
    """Nothing of the caller's but the path to programs; everything it may write lies in `home`."""
    own = {
        "HOME": home,
        "TMPDIR": home / "tmp",
        "XDG_CACHE_HOME": home / "cache",
        "XDG_CONFIG_HOME": home / "config",
        "XDG_DATA_HOME": home / "data",
        "XDG_RUNTIME_DIR": home / "run",
    }
    for folder in own.values():
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    return {
        "PATH": os.environ["PATH"],
        "LANG": "C.UTF-8",
        "PYTHONPATH": str(ROOT),
        "COLUMNS": "200",
        **{name: str(folder) for name, folder in own.items()},
        **more,
    }


def kiosk(*arguments: object, home: Path, seconds: float = SECONDS, **more: str) -> Ran:
    """The command's end, within `seconds`."""
    done = subprocess.run(
        [*KIOSK, *map(str, arguments)],
        capture_output=True,
        env=environment(home, **more),
        cwd=home,
        timeout=seconds,
        check=False,
        stdin=subprocess.DEVNULL,
    )
    return Ran(done.returncode, done.stdout.decode(), done.stderr.decode())


def walkthrough(folder: Path, **options: object) -> tuple[Ran, dict[str, Any]]:
    """`kiosk walkthrough --out folder/out`, and its report (empty if it wrote none)."""
    flags = [
        f"--{name.replace('_', '-')}" + ("" if value is True else f"={value}")
        for name, value in options.items()
    ]
    ran = kiosk("walkthrough", "--out", folder / "out", *flags, home=folder / "home")
    report = folder / "out" / "report.json"
    return ran, json.loads(report.read_text()) if report.exists() else {}


def log_lines(ran: Ran) -> list[dict[str, Any]]:
    """Standard error as log lines; anything else there is a Qt warning or a traceback."""
    return [json.loads(line) for line in ran.err.splitlines()]


def complaints(ran: Ran) -> list[str]:
    """The log lines of WARNING and above, as `event/name/code`."""
    bad = [line for line in log_lines(ran) if line["level"] not in ("info", "debug")]
    return ["/".join(str(line.get(k, "")) for k in ("event", "name", "code")) for line in bad]


def picture_size(path: Path) -> tuple[int, int]:
    """Width and height in pixels; (0, 0) for what is no picture."""
    image = QImage(str(path))
    return image.width(), image.height()
