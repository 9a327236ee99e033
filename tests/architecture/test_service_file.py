"""The packaged service file is one that systemd takes, with the promises it makes."""

import configparser
import shutil
import subprocess
from pathlib import Path

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


def test_it_keeps_its_promises() -> None:
    service = configparser.ConfigParser(interpolation=None, strict=False)
    service.optionxform = str  # type: ignore[assignment,method-assign]  # systemd's names have capitals
    service.read(FILE, encoding="utf-8")
    said = service["Service"]
    assert said["Type"] == "notify"
    assert float(said["WatchdogSec"]) <= 5
    assert (said["LimitCORE"], said["MemorySwapMax"]) == ("0", "0")
    assert said["Restart"] == "always"
