"""Watches the visit while the robot walks: one picture and one time for every state it enters."""

import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from PySide6.QtGui import QImage
from PySide6.QtQuick import QQuickWindow

from kiosk.visit.states import Page, ShowCode, State, Visit


def name_of(state: State) -> str:
    """`Page` states are named with their page: page-lists; a code not there yet: creating-code."""
    if isinstance(state, ShowCode) and not state.verification_uri:
        return "creating-code"
    name = type(state).__name__
    words = "".join(f"-{char.lower()}" if char.isupper() else char for char in name).strip("-")
    return f"{words}-{state.name.value}" if isinstance(state, Page) else words


class Camera:
    """Takes the pictures. The time it takes itself is kept out of every figure."""

    def __init__(
        self,
        out: Path,
        on_step: Callable[[str, str, float, str], None],
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        """`on_step(name, state, seconds since the state before, file name)`."""
        self._out = out
        self._on_step = on_step
        self._clock = clock
        self._steps = 0
        self._last = ""
        self._window: QQuickWindow | None = None
        self._last_change = clock()
        self._spent = 0.0
        self._saving = ThreadPoolExecutor(1, "pictures")
        self.visit: Visit | None = None

    def now(self) -> float:
        """Seconds, without those spent on pictures."""
        return self._clock() - self._spent

    def look_through(self, window: QQuickWindow) -> None:
        """The window is painted: from now on there is something to take pictures of."""
        self._window = window
        if self.visit is not None:
            self._take(name_of(self.visit.state), type(self.visit.state).__name__)

    def show(self, visit: Visit) -> None:
        """The screen already shows `visit`: note its state, if it is a new one."""
        entered = self.visit is None or _key(self.visit.state) != _key(visit.state)
        self.visit = visit
        if entered and self._window is not None:
            self._take(name_of(visit.state), type(visit.state).__name__)

    def retake(self) -> None:
        """The last picture once more: its screen has come to say what the visitor goes by."""
        if self._window is None or not self._last:
            return
        began = self._clock()
        self._saving.submit(_save, self._window.grabWindow(), self._out / self._last)
        self._spent += self._clock() - began

    def close(self) -> None:
        """Wait until every picture is on disk."""
        self._saving.shutdown()

    def _take(self, name: str, state: str) -> None:
        began = self._clock()
        since = self.now() - self._last_change
        self._steps += 1
        picture = self._last = f"{self._steps:02d}-{name}.png"
        assert self._window is not None  # noqa: S101  for the type checker: show() has looked
        image = self._window.grabWindow()
        self._saving.submit(_save, image, self._out / picture)
        self._on_step(name, state, since, picture)
        self._spent += self._clock() - began
        self._last_change = self.now()


def _key(state: State) -> tuple[str, str]:
    return type(state).__name__, name_of(state)


def _save(image: QImage, path: Path) -> None:
    image.save(str(path), "PNG")  # type: ignore[call-overload]  # the stub wants bytes
