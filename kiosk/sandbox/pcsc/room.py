"""A room with a real pcscd in a namespace of its own, and a hand that puts cards in.

Several can stand side by side. PC/SC clients stay outside and find this pcscd by its socket's path
(PCSCLITE_CSOCK_NAME, which libpcsclite reads once per process), so their network is left alone.
"""

import contextlib
import json
import os
import shutil
import subprocess
import sys
import tempfile
import threading
from collections.abc import Sequence
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from kiosk.sandbox.pcsc.service import SOCKET

READER = "Virtual PCD 00 00"
"""What pcscd calls vpcd's first slot."""
SOCKET_VARIABLE = "PCSCLITE_CSOCK_NAME"
_PROGRAMS = ("unshare", "setpriv", "ip", "mount", "pcscd")
_ADMIN_PATH = ":/usr/sbin:/sbin"
_SHORT = "/tmp"  # noqa: S108 - mkdtemp's own is private; a socket's path has 108 bytes (unix(7))
_PACKAGE = Path(__file__).resolve().parents[3]


class RoomProblem(Exception):
    """The room could not be set up, or an order in it failed."""


class CardRoom:
    """`insert` and `remove` return once it is done, before pcscd has noticed (0.4 s).

    They may be called from any thread. All raise `RoomProblem`.
    """

    def __init__(
        self,
        directory: Path | None = None,
        inside: Sequence[str] = ("-m", "kiosk.sandbox.pcsc"),
    ) -> None:
        """`inside` is what Python runs in the namespace."""
        search = os.environ.get("PATH", "") + _ADMIN_PATH
        for tool in _PROGRAMS:
            if shutil.which(tool, path=search) is None:
                raise RoomProblem(f"{tool} is not installed")
        self._own = directory is None
        self.directory = directory or Path(tempfile.mkdtemp(prefix="card-room-", dir=_SHORT))
        self._turn = threading.Lock()
        flags = "-mn" if os.geteuid() == 0 else "-Urmn"
        # What is mounted inside is kept there by `service`: unshare's own way fails in a chroot.
        apart = ["unshare", flags, "--propagation", "unchanged"]
        self._inside = subprocess.Popen(
            [*apart, sys.executable, *inside, str(self.directory)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
            env=os.environ | {"PYTHONPATH": str(_PACKAGE), "PATH": search},
            start_new_session=True,  # Ctrl+C is for the kiosk, which then closes the room
        )
        try:
            self.start()
        except RoomProblem:
            self.close()
            raise

    @property
    def environment(self) -> dict[str, str]:
        """What a PC/SC client needs in its environment to meet this pcscd."""
        return {SOCKET_VARIABLE: str(self.directory / SOCKET)}

    @property
    def pid(self) -> int:
        """Of the first process of the room; the others are its children."""
        return self._inside.pid

    def start(self) -> None:
        """Start pcscd; returns when it listens."""
        self._order("start")

    def insert(self, card: dict[str, Any]) -> None:
        """`card` as in `kiosk.devices.card.player`. One that is in is taken out first."""
        self._order("insert", card=card)

    def remove(self) -> None:
        self._order("remove")

    def close(self) -> None:
        if self._inside.stdin:
            with contextlib.suppress(BrokenPipeError):
                self._inside.stdin.close()
        try:
            self._inside.wait(10)
        except subprocess.TimeoutExpired:
            self._inside.kill()
            self._inside.wait()
        if self._inside.stdout:
            self._inside.stdout.close()
        if self._own:
            shutil.rmtree(self.directory, ignore_errors=True)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def _order(self, what: str, **details: object) -> None:
        if self._inside.stdin is None or self._inside.stdout is None:
            raise RoomProblem("closed")
        try:
            with self._turn:
                print(json.dumps({"do": what, **details}), file=self._inside.stdin, flush=True)
                answer = self._inside.stdout.readline().strip()
        except (BrokenPipeError, ValueError):
            answer = ""
        if answer != "ok":
            raise RoomProblem(_WHY.get(answer, f"{what}: {answer}"))


_WHY = {
    "": "no namespace could be made here",
    "OSError": "pcscd does not start here",
    "ReaderMissing": "vpcd is not installed",
}
