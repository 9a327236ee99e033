"""pcscd in the namespace: the place it runs in, and the process itself."""

import os
import shutil
import socket
import subprocess
import time
from pathlib import Path

SOCKET = "pcscd.comm"
_DIES_WITH_US = ("setpriv", "--pdeathsig", "KILL")


class Service:
    """pcscd itself. It dies with this process, however this process dies."""

    def __init__(self, directory: Path) -> None:
        self._socket = directory / SOCKET
        self._process: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        """Returns when it listens. Raises `OSError`."""
        self._process = subprocess.Popen(
            [*_DIES_WITH_US, shutil.which("pcscd") or "/usr/sbin/pcscd", "--foreground", "--error"],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        end = time.monotonic() + 10
        while not _listens(self._socket):
            if self._process.poll() is not None or time.monotonic() > end:
                raise OSError("pcscd did not start")
            time.sleep(0.005)

    def kill(self) -> None:
        self._end("kill")

    def stop(self) -> None:
        self._end("terminate")

    def freeze(self, signal: int) -> None:
        """Send it a signal, such as SIGSTOP."""
        if self._process is not None:
            self._process.send_signal(signal)

    def _end(self, how: str) -> None:
        if self._process is not None:
            getattr(self._process, how)()
            self._process.wait(10)
            self._process = None


def furnish(directory: Path) -> None:
    """/run as this namespace sees it, `directory` over pcscd's part of it, and a loopback."""
    run = subprocess.check_call
    _keep_mounts_inside()
    run(["mount", "-t", "tmpfs", "tmpfs", "/run"])
    Path("/run/pcscd").mkdir()
    run(["mount", "--bind", str(directory), "/run/pcscd"])
    run(["ip", "link", "set", "lo", "up"])


def _keep_mounts_inside() -> None:
    """Makes this namespace's mounts private.

    In a chroot the root is a plain directory, which cannot be made so. There the root is bound to a
    place below a mount that can, /dev, and entered anew: every path stays what it was.
    """
    private = ["mount", "--make-rprivate"]
    if subprocess.run([*private, "/"], capture_output=True, check=False).returncode == 0:
        return
    root = Path("/dev/shm/root")  # noqa: S108 - on a tmpfs mounted just here, seen by nobody else
    run = subprocess.check_call
    run([*private, "/dev"])
    run(["mount", "-t", "tmpfs", "tmpfs", str(root.parent)])
    root.mkdir()
    run(["mount", "--rbind", "/", str(root)])
    run([*private, str(root)])
    os.chroot(root)
    os.chdir("/")


def _listens(path: Path) -> bool:
    """A socket file alone says nothing: a killed pcscd leaves one behind."""
    with socket.socket(socket.AF_UNIX) as probe:
        return probe.connect_ex(str(path)) == 0
