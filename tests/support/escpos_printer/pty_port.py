"""The printer on a device file: a pseudo-terminal that stands for /dev/usb/lp0."""

import contextlib
import os
import select
import threading
import time
import tty
from pathlib import Path

from .machine import Machine


class PtyPort:
    """`path` is a link to the device; pulling the plug puts another device behind it."""

    def __init__(self, machine: Machine, path: Path) -> None:
        self.machine = machine
        self.path = path
        machine.on_break = self.break_line
        self._lock = threading.Lock()
        self._ended = threading.Event()
        self._fresh = threading.Event()
        self._master = self._slave = -1
        self._plug()
        self._thread = threading.Thread(target=self._serve, name="device-file", daemon=True)
        self._thread.start()

    def break_line(self) -> None:
        """Pull the plug: whoever has the device open is cut off."""
        self._fresh.set()

    def close(self) -> None:
        self._ended.set()
        self._thread.join(5)
        self._unplug()
        self.machine.close()

    def __enter__(self) -> "PtyPort":
        return self

    def __exit__(self, *exc: object) -> None:
        self.close()

    def _plug(self) -> None:
        self._master, self._slave = os.openpty()
        tty.setraw(self._slave)
        os.set_blocking(self._master, False)
        link = self.path.with_suffix(".new")
        link.symlink_to(os.ttyname(self._slave))
        link.replace(self.path)
        self.machine.connected(self._reply)

    def _unplug(self) -> None:
        with self._lock:
            for file in (self._master, self._slave):
                if file >= 0:
                    os.close(file)
            self._master = self._slave = -1
        self.path.unlink(missing_ok=True)

    def _serve(self) -> None:
        while not self._ended.is_set():
            if self._fresh.is_set() or self.machine.dead:
                self._fresh.clear()
                self._unplug()
                while self.machine.dead and not self._ended.is_set():
                    time.sleep(0.01)
                self._plug()
            self._take()

    def _take(self) -> None:
        room = self.machine.room()
        if room <= 0:
            self.machine.wait_for_room(0.02)
            return
        if select.select([self._master], [], [], 0.02)[0]:
            with contextlib.suppress(BlockingIOError):
                self.machine.receive(os.read(self._master, min(room, 2048)))
            if self.machine.drips:
                time.sleep(0.05)

    def _reply(self, data: bytes) -> None:
        with self._lock, contextlib.suppress(OSError):
            if self._master >= 0:
                os.write(self._master, data)
