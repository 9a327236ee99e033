"""The virtual module on a pseudo-terminal, with hands that lay cards on it and pull its plug."""

import contextlib
import os
import select
import tempfile
import termios
import threading
import tty
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from kiosk.sandbox.samv.card import ResidentCard
from kiosk.sandbox.samv.module import SamvModule

_LOOK = 0.2
_SPEEDS = {
    9600: termios.B9600,
    19200: termios.B19200,
    38400: termios.B38400,
    57600: termios.B57600,
    115200: termios.B115200,
}


class VirtualSamv:
    """Use as a context manager; every method may be called from any thread.

    `path` is a link to the terminal: as with a real reader it is gone while unplugged, and leads to
    another terminal afterwards. A line at another speed than `baud` hears nothing that makes sense.
    `spoil` may change what goes out, as a bad cable does.
    """

    def __init__(self, path: Path | None = None, baud: int = 115200) -> None:
        self._own = None if path else tempfile.TemporaryDirectory(prefix="osmanthus-samv-")
        self.path = path or Path(self._own.name if self._own else "") / "reader"
        self.module = SamvModule(self._sleep)
        self.spoil: Callable[[bytes], bytes] = lambda said: said
        self._baud = _SPEEDS[baud]
        self._changed = threading.Condition()
        self._plugged: _Plugged | None = None

    def insert(self, card: dict[str, Any]) -> None:
        """Lay this card down (see `card.ResidentCard`)."""
        self.lay(ResidentCard.model_validate(card))

    def lay(self, card: ResidentCard) -> None:
        with self._changed:
            self.module.lay(card)
            self._changed.notify_all()

    def remove(self) -> None:
        with self._changed:
            self.module.lift()
            self._changed.notify_all()

    def plug(self, plugged: bool) -> None:
        """Connect the reader to the machine, or pull it out."""
        if plugged and self._plugged is None:
            self._plugged = _Plugged(self.path, self._heard)
        elif not plugged and self._plugged is not None:
            self._plugged.close()
            self._plugged = None

    def __enter__(self) -> Self:
        self.plug(True)
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.remove()
        self.plug(False)
        if self._own:
            self._own.cleanup()

    def _heard(self, chunk: bytes, speed: int) -> bytes:
        """In the terminal's thread."""
        with self._changed:
            if speed != self._baud:
                return bytes(byte ^ 0x5F for byte in chunk)
            return self.spoil(self.module.feed(chunk))

    def _sleep(self, seconds: float) -> None:
        """With the lock given back: a card is lifted while it is read."""
        if seconds:
            self._changed.wait(seconds)


class _Plugged:
    """One terminal and its thread, from plug to unplug."""

    def __init__(self, path: Path, heard: Callable[[bytes, int], bytes]) -> None:
        self._path = path
        self._heard = heard
        self._ours, theirs = os.openpty()
        tty.setraw(theirs)
        path.unlink(missing_ok=True)
        path.symlink_to(os.ttyname(theirs))
        os.close(theirs)
        self._ended = threading.Event()
        self._thread = threading.Thread(target=self._serve, name="samv", daemon=True)
        self._thread.start()

    def close(self) -> None:
        self._path.unlink(missing_ok=True)
        self._ended.set()
        self._thread.join()

    def _serve(self) -> None:
        while not self._ended.is_set():
            if not select.select([self._ours], [], [], _LOOK)[0]:
                continue
            try:
                chunk = os.read(self._ours, 4096)
            except OSError:  # nobody has opened it, or they closed it again
                self._ended.wait(_LOOK / 10)
                continue
            said = self._heard(chunk, termios.tcgetattr(self._ours)[5])
            with contextlib.suppress(OSError):
                while said:
                    said = said[os.write(self._ours, said) :]
        os.close(self._ours)
