"""A hall with a real pcscd in a namespace of its own, and somebody who puts cards in.

Several can run side by side. PC/SC clients stay outside and find this pcscd by its socket's path
(PCSCLITE_CSOCK_NAME, which libpcsclite reads once per process), so their network is left alone.
"""

import json
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from types import TracebackType
from typing import Any, Self

READER = "Virtual PCD 00 00"
"""What pcscd calls vpcd's first slot."""
_INSIDE = Path(__file__).with_name("inside.py")
SOCKET_VARIABLE = "PCSCLITE_CSOCK_NAME"


class HallProblem(Exception):
    """The hall could not be set up, or an order in it failed."""


class Hall:
    """`insert`, `remove` and `swap` return once it is done, before pcscd has noticed (0.4 s)."""

    def __init__(self, directory: Path | None = None) -> None:
        self._own = directory is None
        self.directory = directory or Path(tempfile.mkdtemp(prefix="hall-"))
        for tool in ("unshare", "setpriv", "ip", "mount"):
            if shutil.which(tool) is None:
                raise HallProblem(f"{tool} is not installed: packaging/test installs it")
        flags = "-mn" if os.geteuid() == 0 else "-Urmn"
        # inside.py keeps what it mounts to itself: unshare's own way fails in a chroot.
        apart = ["unshare", flags, "--propagation", "unchanged"]
        self._inside = subprocess.Popen(
            [*apart, sys.executable, str(_INSIDE), str(self.directory)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        self.start()

    @property
    def environment(self) -> dict[str, str]:
        """What a PC/SC client needs in its environment to meet this pcscd."""
        return {SOCKET_VARIABLE: str(self.directory / "pcscd.comm")}

    def insert(self, card: dict[str, Any], player: str = "ours") -> None:
        """`card` as in `kiosk.devices.card.player`; `player` is `ours`, or `other`: the one these
        tests have of their own. A card that is in already is taken out first."""
        self._order("insert", card=card, player=player)

    def remove(self) -> None:
        self._order("remove")

    def start(self) -> None:
        """Start pcscd; returns when it listens."""
        self._order("start")

    def kill(self) -> None:
        """SIGKILL pcscd. A card in the slot has to be put in again afterwards."""
        self._order("kill")

    def stop(self) -> None:
        """SIGTERM pcscd."""
        self._order("stop")

    def freeze(self, signal: int) -> None:
        """Send pcscd a signal, such as SIGSTOP."""
        self._order("freeze", signal=signal)

    def close(self) -> None:
        if self._inside.stdin:
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
            raise HallProblem("closed")
        try:
            print(json.dumps({"do": what, **details}), file=self._inside.stdin, flush=True)
            answer = self._inside.stdout.readline().strip()
        except BrokenPipeError:
            answer = ""
        if answer != "ok":
            raise HallProblem(f"{what}: {answer or 'no namespace could be made'}")
