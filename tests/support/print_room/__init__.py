"""A real print server and real network printers, apart from this machine's: cupsd, ippeveprinter.

Both run in mount and network namespaces of their own; `PrintRoom.inside` takes the calling thread
there, so that what it connects to on loopback is theirs.
"""

import ctypes
import itertools
import os
import shutil
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

HERE = Path(__file__).parent
_CLONE_NEWNET = 0x40000000
_PATIENCE = 20.0


class PrintRoom:
    """Use as a context manager. `history` is cupsd's PreserveJobHistory. Needs root."""

    def __init__(self, folder: Path, history: str = "60") -> None:
        self._folder = folder
        self._history = history
        self._ports = itertools.count(8632)

    def __enter__(self) -> "PrintRoom":
        self._folder.mkdir(parents=True, exist_ok=True)
        for name in ("cups-files.conf", "avahi.conf"):
            shutil.copy(HERE / name, self._folder)
        text = (HERE / "cupsd.conf").read_text().replace("HISTORY", self._history)
        (self._folder / "cupsd.conf").write_text(text)
        self._door = subprocess.Popen(
            ["unshare", "-mn", "--propagation", "unchanged", "sh", HERE / "room.sh", self._folder],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
        )
        assert self._door.stdout is not None
        assert self._door.stdout.readline() == b"ready\n", "the print room did not open"
        return self

    def __exit__(self, *exc: object) -> None:
        assert self._door.stdin is not None
        assert self._door.stdout is not None
        self._door.stdin.close()
        self._door.wait(_PATIENCE)
        self._door.stdout.close()

    @contextmanager
    def inside(self) -> Iterator[None]:
        """The calling thread's connections, and those of threads it starts, are made in there."""
        libc = ctypes.CDLL(None, use_errno=True)
        own = os.open("/proc/thread-self/ns/net", os.O_RDONLY)
        theirs = os.open(f"/proc/{self._door.pid}/ns/net", os.O_RDONLY)
        try:
            _enter(libc, theirs)
            yield
        finally:
            _enter(libc, own)
            os.close(own)
            os.close(theirs)

    def move_in(self) -> None:
        """The calling thread's connections are made in there from now on."""
        theirs = os.open(f"/proc/{self._door.pid}/ns/net", os.O_RDONLY)
        try:
            _enter(ctypes.CDLL(None, use_errno=True), theirs)
        finally:
            os.close(theirs)

    def run(self, *command: str | Path) -> str:
        """What a program says in there."""
        return subprocess.run(
            self.entered(*command), check=True, capture_output=True, text=True, timeout=_PATIENCE
        ).stdout

    def entered(self, *command: str | Path) -> list[str | Path]:
        door = f"/proc/{self._door.pid}"
        inside = [f"--mount={door}/ns/mnt", f"--net={door}/ns/net", f"--root={door}/root"]
        return ["nsenter", *inside, *command]

    def printer(
        self, formats: str, depths: str = "black_1,sgray_8", keys: Path | None = None
    ) -> "EvePrinter":
        """Another one, switched on; a context manager that switches it off.

        `keys` holds localhost.crt and localhost.key: it speaks TLS with them to those who begin so.
        """
        port = next(self._ports)
        return EvePrinter(self, self._folder / f"eve-{port}", port, formats, depths, keys)

    def queue(self, device: str, model: str) -> str:
        """A CUPS queue that leads to `device`; its URL, once it is there."""
        name = f"slips-{next(self._ports)}"
        server = ("-h", "127.0.0.1:631")
        abort = ("-o", "printer-error-policy=abort-job")
        self.run("lpadmin", *server, "-p", name, "-E", "-v", device, "-m", model, *abort)
        url = f"ipp://127.0.0.1:631/printers/{name}"
        if model == "everywhere":  # lpadmin is back before the queue knows its printer
            until = time.monotonic() + _PATIENCE
            while "PageSize" not in self._options(server, name):
                assert time.monotonic() < until, "the queue never learned what its printer is"
                time.sleep(0.1)
        return url

    def _options(self, server: tuple[str, str], name: str) -> str:
        with suppress(subprocess.CalledProcessError):
            return self.run("lpoptions", *server, "-p", name, "-l")
        return ""


class EvePrinter:
    """One ippeveprinter. `folder` holds what came out as `slip-NNN`, and its troubles."""

    def __init__(
        self,
        room: PrintRoom,
        folder: Path,
        port: int,
        formats: str,
        depths: str,
        keys: Path | None = None,
    ) -> None:
        self._room = room
        self.folder = folder
        self._port = port
        self.url = f"ipp://localhost:{port}/ipp/print"
        (folder / "spool").mkdir(parents=True)
        conf = (HERE / "receipt.conf").read_text()
        (folder / "printer.conf").write_text(
            conf.replace("FORMATS", formats).replace("DEPTHS", depths)
        )
        script = folder / "printer.sh"
        shutil.copy(HERE / "printer.sh", script)
        script.chmod(0o755)
        self._suffix = "pdf" if "pdf" in formats else "pwg"
        self._standing = False
        self._log = (folder / "log").open("w")
        self._command = room.entered(
            *("env", f"PAPER={folder}", "/usr/sbin/ippeveprinter", "-v", "-p", str(port)),
            *("-n", "localhost", "-d", folder / "spool", "-c", script),
            *(("-K", keys) if keys else ()),
            *("-a", folder / "printer.conf", f"Receipt {port}"),
        )
        self.switch_on()

    def switch_on(self) -> None:
        self._process = subprocess.Popen(self._command, stdout=self._log, stderr=self._log)
        until = time.monotonic() + _PATIENCE
        while not self._answers():
            assert self._process.poll() is None, "the printer did not start"
            assert time.monotonic() < until, "the printer does not answer"
            time.sleep(0.05)

    def switch_off(self) -> None:
        self._process.kill()
        self._process.wait(_PATIENCE)

    def __enter__(self) -> "EvePrinter":
        return self

    def __exit__(self, *exc: object) -> None:
        self.switch_off()
        self._log.close()

    @property
    def pid(self) -> int:
        return self._process.pid

    @property
    def slips(self) -> list[bytes]:
        """The documents that came out, oldest first."""
        return [path.read_bytes() for path in sorted(self.folder.glob("slip-*"))]

    def trouble(self, reason: str) -> None:
        """It stands still at the next job, for `reason`."""
        (self.folder / "trouble").write_text(reason)

    def trouble_now(self, reason: str) -> None:
        """It has this trouble already, before any slip: a job that is none had it happen."""
        self.trouble(reason)
        (self.folder / "leave").touch()
        paper = self.folder / f"nudge.{self._suffix}"
        paper.write_bytes(b"no slip")
        self._room.run("ipptool", "-tf", paper, self.url, "print-job-and-wait.test")
        (self.folder / "leave").unlink()
        (self.folder / "trouble").unlink()
        self._standing = True

    def repair(self) -> None:
        """Whatever it was, it is over."""
        (self.folder / "trouble").unlink(missing_ok=True)
        if self._standing:
            self._standing = False
            self.switch_off()
            self.switch_on()

    def _answers(self) -> bool:
        with suppress(OSError), self._room.inside():
            socket.create_connection(("localhost", self._port), 1).close()
            return True
        return False


def _enter(libc: ctypes.CDLL, namespace: int) -> None:
    if libc.setns(namespace, _CLONE_NEWNET):
        raise OSError(ctypes.get_errno(), "setns")
