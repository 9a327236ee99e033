"""A D-Bus system bus of a test's own, and services on it that are not there (python-dbusmock)."""

import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

DEBIANS_PYTHON = "/usr/bin/python3"
SYSTEMD = "org.freedesktop.systemd1"
SYSTEMD_PATH = "/org/freedesktop/systemd1"


def send(address: str, path: str, *words: str) -> str:
    """One call on the private bus; what came back."""
    command = ["dbus-send", f"--bus={address}", "--print-reply", *words[:1], path, *words[1:]]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


@contextmanager
def private_bus(folder: Path) -> Iterator[str]:
    """Its address, for DBUS_SYSTEM_BUS_ADDRESS."""
    address = f"unix:path={folder / 'bus'}"
    daemon = subprocess.Popen(
        ["dbus-daemon", "--session", "--nofork", "--nopidfile", f"--address={address}"],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        until((folder / "bus").exists)
        yield address
    finally:
        daemon.terminate()
        daemon.wait()


@contextmanager
def mocked(address: str, name: str, *what: str, log: Path) -> Iterator[None]:
    """A service of this name, played by dbusmock with these words; its calls go to `log`."""
    with log.open("w") as out:
        mock = subprocess.Popen(
            [DEBIANS_PYTHON, "-m", "dbusmock", "--system", *what],
            stdout=out,
            env={"DBUS_SYSTEM_BUS_ADDRESS": address},
        )
        try:
            until(lambda: name in _names(address))
            yield
        finally:
            mock.terminate()
            mock.wait()


@contextmanager
def systemd_that_ends(address: str, pid_file: Path, log: Path) -> Iterator[None]:
    """A systemd whose RestartUnit sends SIGTERM to the process named in the file."""
    manager = f"{SYSTEMD}.Manager"
    with mocked(address, SYSTEMD, SYSTEMD, SYSTEMD_PATH, manager, log=log):
        code = (
            "import os, signal\n"
            f"os.kill(int(open({str(pid_file)!r}).read()), signal.SIGTERM)\n"
            "ret = dbus.ObjectPath('/org/freedesktop/systemd1/job/1')"
        )
        add = "org.freedesktop.DBus.Mock.AddMethod"
        method = ("string:RestartUnit", "string:ss", "string:o", f"string:{code}")
        send(address, SYSTEMD_PATH, f"--dest={SYSTEMD}", add, f"string:{manager}", *method)
        yield


def until(holds: Callable[[], bool], seconds: float = 10) -> None:
    """Wait for it, no longer than this."""
    end = time.monotonic() + seconds
    while not holds():
        assert time.monotonic() < end
        time.sleep(0.02)


def _names(address: str) -> str:
    names = ("org.freedesktop.DBus", "org.freedesktop.DBus.ListNames")
    return send(address, "/org/freedesktop/DBus", f"--dest={names[0]}", names[1])
