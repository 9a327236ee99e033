"""A supervisor as small as can be: sd_notify(3), a watchdog, and a new start after every end."""

import os
import signal
import socket
import subprocess
import threading
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from types import TracebackType
from typing import Self


class SmallSupervisor:
    """Runs `command` as a Type=notify service with WatchdogSec=`patience` and Restart=always.

    As the unit's ExecStopPost it leaves $SERVICE_RESULT (systemd.exec(5)) beside the journal before
    each new start; what the service says on its outputs is in `folder`/output.
    """

    def __init__(
        self, command: Sequence[str], folder: Path, environment: Mapping[str, str], patience: float
    ) -> None:
        self._command = list(command)
        self.folder = folder
        self._environment = {**environment, "WATCHDOG_USEC": str(int(patience * 1_000_000))}
        self._patience = patience
        self._socket = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
        self._socket.bind(str(folder / "notify"))
        self._socket.settimeout(0.05)
        self._environment["NOTIFY_SOCKET"] = str(folder / "notify")
        self._ended = threading.Event()
        self._ready = threading.Condition()
        self._readied: list[float] = []
        self.watchdog_kills = 0
        self.beats = 0
        self._late = False
        self._output = (folder / "output").open("ab")
        self.process = self._spawn()
        self._thread = threading.Thread(target=self._watch, daemon=True)
        self._thread.start()

    def await_ready(self, times: int, limit: float) -> float:
        """Wait for the READY with this number; when it came, in monotonic seconds."""
        with self._ready:
            if not self._ready.wait_for(lambda: len(self._readied) >= times, limit):
                raise TimeoutError(f"{len(self._readied)} of {times}")
            return self._readied[times - 1]

    def signal(self, number: int) -> None:
        self.process.send_signal(number)

    def close(self) -> None:
        self._ended.set()
        self._thread.join(10)
        self.process.send_signal(signal.SIGCONT)
        self.process.terminate()
        try:
            self.process.wait(15)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
        self._socket.close()
        self._output.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def _spawn(self) -> "subprocess.Popen[bytes]":
        self._fed: float | None = None
        return subprocess.Popen(
            self._command,
            env={**os.environ, **self._environment},
            stdout=self._output,
            stderr=subprocess.STDOUT,
        )

    def _stop_post(self) -> None:
        """ExecStopPost of packaging/systemd/osmanthus-kiosk.service."""
        code = self.process.returncode
        ended = "success" if code == 0 else "signal" if code < 0 else "exit-code"
        result, self._late = "watchdog" if self._late else ended, False
        journal = self.folder / "journal"
        if journal.is_dir():
            (journal / "service-result").write_text(f"{result}\n", encoding="ascii")

    def _watch(self) -> None:
        while not self._ended.is_set():
            try:
                said = self._socket.recv(256)
            except TimeoutError:
                said = b""
            now = time.monotonic()
            if said == b"READY=1":
                self._fed = now
                with self._ready:
                    self._readied.append(now)
                    self._ready.notify_all()
            elif said == b"WATCHDOG=1":
                self._fed = now
                self.beats += 1
            if self._fed is not None and now - self._fed > self._patience:
                self.watchdog_kills += 1
                self._late = True
                self.process.kill()
                self.process.wait()
            if self.process.poll() is not None and not self._ended.is_set():
                self._stop_post()
                self.process = self._spawn()
