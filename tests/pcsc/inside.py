"""Runs inside the namespace: pcscd, and the cards that are put into vpcd's slot.

Started by `hall.Hall` as `unshare ... python inside.py DIR`. DIR is bound over /run/pcscd, so that
pcscd's socket can be reached from outside; the TCP port vpcd listens on (all addresses, no
password) stays inside. Commands are JSON lines on stdin, one answer line each; end of input ends
all of it.
"""

import contextlib
import json
import math
import os
import shutil
import socket
import subprocess
import sys
import threading
import time
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from pydantic import TypeAdapter

from kiosk.devices.card.played import CitizenCard, OtherCard, PlayedCard
from kiosk.devices.card.player import play
from tests.pcsc.other_player import OtherPlayer

PORT = 0x8C7B
MUTE_ATR = bytes([0x3B]) * 40
"""Longer than any answer to reset: vpcd's way of a card that gives none."""
_POWER_ON, _RESET, _GET_ATR = 1, 2, 4
_DIES_WITH_US = ("setpriv", "--pdeathsig", "KILL")


class Slot:
    """vpcd's slot: a card is in as long as its connection stands."""

    def __init__(self) -> None:
        self._socket: socket.socket | None = None
        self._out = threading.Event()
        self._thread: threading.Thread | None = None

    def insert(self, card: dict[str, Any], player: str) -> None:
        self.remove()
        adapter: TypeAdapter[CitizenCard | OtherCard] = TypeAdapter(PlayedCard)
        ours, temper = play(adapter.validate_python(card))
        played: Any = OtherPlayer(card) if player == "other" else ours
        self._socket = _dial()
        self._out = threading.Event()
        self._thread = threading.Thread(
            target=self._serve, args=(self._socket, self._out, played, temper), daemon=True
        )
        self._thread.start()

    def remove(self) -> None:
        self._out.set()
        if self._socket is not None:
            with contextlib.suppress(OSError):
                self._socket.shutdown(socket.SHUT_RDWR)
        if self._thread is not None:
            self._thread.join(5)
        self._socket = self._thread = None

    def _serve(self, line: socket.socket, out: threading.Event, card: Any, temper: Any) -> None:
        answered = 0
        with line, contextlib.suppress(OSError, EOFError):
            while True:
                message = _receive(line)
                if message == bytes([_GET_ATR]):
                    _send(line, card.atr or MUTE_ATR)
                elif message in (bytes([_POWER_ON]), bytes([_RESET])):
                    card.power()
                elif len(message) > 1:
                    silence = temper.silence(answered)
                    if temper.torn(answered):
                        return
                    if out.wait(None if silence == math.inf else silence):
                        return
                    answered += 1
                    _send(line, card.answer(message))


class Service:
    """pcscd itself. It dies with this process, however this process dies."""

    def __init__(self, directory: Path) -> None:
        self._socket = directory / "pcscd.comm"
        self._process: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
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
        if self._process is not None:
            self._process.send_signal(signal)

    def _end(self, how: str) -> None:
        if self._process is not None:
            getattr(self._process, how)()
            self._process.wait(10)
            self._process = None


def _listens(path: Path) -> bool:
    """A socket file alone says nothing: a killed pcscd leaves one behind."""
    with socket.socket(socket.AF_UNIX) as probe:
        return probe.connect_ex(str(path)) == 0


def _dial() -> socket.socket:
    end = time.monotonic() + 10
    while True:
        try:
            return socket.create_connection(("127.0.0.1", PORT), timeout=None)
        except ConnectionRefusedError:
            if time.monotonic() > end:
                raise
            time.sleep(0.02)


def _receive(line: socket.socket) -> bytes:
    return _exactly(line, int.from_bytes(_exactly(line, 2)))


def _exactly(line: socket.socket, count: int) -> bytes:
    data = b""
    while len(data) < count:
        # vpcd sends length and body apart: without this the kernel waits 40 ms between the two.
        line.setsockopt(socket.IPPROTO_TCP, socket.TCP_QUICKACK, 1)
        part = line.recv(count - len(data))
        if not part:
            raise EOFError
        data += part
    return data


def _send(line: socket.socket, data: bytes) -> None:
    line.sendall(len(data).to_bytes(2) + data)


def _keep_mounts_inside() -> None:
    """Makes this namespace's mounts private.

    In a chroot the root is a plain directory, which cannot be made so. There the root is bound to a
    place below a mount that can, /dev, and entered anew: every path stays what it was.
    """
    private = ["mount", "--make-rprivate"]
    if subprocess.run([*private, "/"], capture_output=True, check=False).returncode == 0:
        return
    root = Path("/dev/shm/root")
    run = subprocess.check_call
    run([*private, "/dev"])
    run(["mount", "-t", "tmpfs", "tmpfs", str(root.parent)])
    root.mkdir()
    run(["mount", "--rbind", "/", str(root)])
    run([*private, str(root)])
    os.chroot(root)
    os.chdir("/")


def _furnish(directory: Path) -> None:
    """/run as this namespace sees it, and a loopback interface."""
    run = subprocess.check_call
    _keep_mounts_inside()
    run(["mount", "-t", "tmpfs", "tmpfs", "/run"])
    Path("/run/pcscd").mkdir()
    run(["mount", "--bind", str(directory), "/run/pcscd"])
    run(["ip", "link", "set", "lo", "up"])


def main(directory: Path) -> None:
    _furnish(directory)
    service, slot = Service(directory), Slot()
    commands: dict[str, Any] = {
        "insert": slot.insert,
        "remove": slot.remove,
        "start": service.start,
        "kill": service.kill,
        "stop": service.stop,
        "freeze": service.freeze,
    }
    try:
        for line in sys.stdin:
            order = json.loads(line)
            try:
                commands[order.pop("do")](**order)
                print("ok", flush=True)
            except Exception as error:  # noqa: BLE001 - told to the test, which fails with it
                print(type(error).__name__, flush=True)
    finally:
        slot.remove()
        service.stop()


if __name__ == "__main__":
    os.environ.pop("PCSCLITE_CSOCK_NAME", None)
    main(Path(sys.argv[1]))
