"""vpcd's slot, and the hand that puts played cards into it.

vpcd (of vsmartcard) listens on TCP; a card is in as long as its connection stands. Each message is
two bytes of length and then a command: one byte for power and ATR, more for an APDU.
"""

import contextlib
import math
import socket
import threading
import time
from pathlib import Path

from kiosk.devices.card.player import CardPlayer, Temper

PORT = 0x8C7B
MUTE_ATR = bytes([0x3B]) * 40
"""Longer than any answer to reset: vpcd's way of a card that gives none."""
_POWER_ON, _RESET, _GET_ATR = 1, 2, 4
_LISTENING = "0A"  # proc(5), net/tcp


class Slot:
    """`insert` and `remove` return once it is done, before pcscd has noticed (0.4 s)."""

    def __init__(self) -> None:
        self._socket: socket.socket | None = None
        self._out = threading.Event()
        self._thread: threading.Thread | None = None

    def insert(self, player: CardPlayer, temper: Temper) -> None:
        """A card that is in already is taken out first. Raises `OSError`."""
        self.remove()
        self._socket = _dial()
        self._out = threading.Event()
        self._thread = threading.Thread(
            target=self._serve, args=(self._socket, self._out, player, temper), daemon=True
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

    def _serve(
        self, line: socket.socket, out: threading.Event, card: CardPlayer, temper: Temper
    ) -> None:
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


def listens() -> bool:
    """Whether vpcd waits for a card here. To connect would be to put one in."""
    lines = Path("/proc/self/net/tcp").read_text(encoding="ascii").splitlines()[1:]
    sockets = (line.split() for line in lines)
    return any(each[1].endswith(f":{PORT:04X}") and each[3] == _LISTENING for each in sockets)


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
