"""A robot visitor: it finds what it touches by `objectName` and looks at what the screen shows.

It drives the production scene from outside, as a finger would: presses and releases at the middle
of an item through the window, never by calling into the scene. A script is a generator that yields
conditions; it goes on when the condition holds and is stopped when one takes too long.
"""

from collections.abc import Callable, Generator, Iterator
from concurrent.futures import Future
from pathlib import Path
from time import monotonic

import numpy as np
import zxingcpp
from PySide6.QtCore import QObject, QPoint, QPointF, QRect, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QImage
from PySide6.QtQuick import QQuickItem, QQuickWindow
from PySide6.QtTest import QTest

Condition = Callable[[], bool]
Script = Generator[Condition, None, None]

LOOK_EVERY_MS = 10


class ScriptStopped(Exception):
    """The script could not go on; `what` says why, in the script's own words."""

    def __init__(self, what: str) -> None:
        super().__init__(what)
        self.what = what


class Robot(QObject):
    """One finger and one eye on one window."""

    finished = Signal()

    def __init__(self, window: QQuickWindow, patience: float = 20.0) -> None:
        """`patience`: seconds a condition may take before the script is stopped."""
        super().__init__()
        self._window = window
        self._patience = patience
        self._script: Script | None = None
        self._condition: Condition | None = None
        self._since = 0.0
        self._looking = False
        self._frames = 0
        self._places: dict[str, tuple[QPoint, int]] = {}
        window.frameSwapped.connect(self._painted)
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_EVERY_MS)
        self._timer.timeout.connect(self._look)
        self.stopped: Exception | None = None

    def play(self, script: Script) -> None:
        """Start the script; `finished` tells its end, `stopped` why it ended early."""
        self._script = script
        self._condition = None
        self._since = monotonic()
        self._timer.start()

    def sees(self, name: str) -> bool:
        """Whether an item of this name is on the screen, can be touched, and has come to rest.

        At rest: a frame was painted since it came to its place, for a finger goes where the eye saw
        something, not where it is about to be moved.
        """
        item = self._find(name)
        if item is None:
            self._places.pop(name, None)
            return False
        middle = _middle(item)
        place, frame = self._places.get(name, (None, 0))
        if place != middle:
            self._places[name] = (middle, self._frames)
            self._window.update()
            return False
        inside = QRect(0, 0, self._window.width(), self._window.height()).contains(middle)
        return inside and self._frames > frame

    def touch(self, name: str) -> None:
        """Press and release in the middle of the item, which the script has made sure to see."""
        item = self._find(name)
        if item is None:
            raise ScriptStopped(f"nothing to touch: {name}")
        left, no_key = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        QTest.mouseClick(self._window, left, no_key, _middle(item))

    def picture(self, path: Path) -> None:
        """Write what the screen shows now as a PNG."""
        image = self._window.grabWindow()
        if image.isNull() or not image.save(str(path), "PNG"):  # type: ignore[call-overload]  # the stub wants bytes where Qt takes a name
            raise ScriptStopped(f"no picture: {path.name}")

    def read_code(self) -> str:
        """The text of the QR on the screen, read from the picture as a phone does."""
        image = self._window.grabWindow().convertToFormat(QImage.Format.Format_Grayscale8)
        rows = np.frombuffer(image.constBits(), np.uint8)
        pixels = rows.reshape(image.height(), image.bytesPerLine())[:, : image.width()]
        found = zxingcpp.read_barcode(pixels)
        if found is None:
            raise ScriptStopped("no code on the screen")
        return str(found.text)

    def await_result(self, future: "Future[object]") -> Iterator[Condition]:
        """Wait for work done elsewhere; raises what it raised."""
        yield future.done
        future.result()

    @Slot()
    def _painted(self) -> None:
        self._frames += 1

    def _look(self) -> None:
        if self._looking or self._script is None:
            return  # a click lets Qt work off its events, this timer's among them
        self._looking = True
        try:
            if self._condition is None or self._condition():
                self._condition = next(self._script)
                self._since = monotonic()
            elif monotonic() - self._since > self._patience:
                self._end(ScriptStopped(f"waited {_words(self._condition)}"))
        except StopIteration:
            self._end(None)
        except Exception as error:  # noqa: BLE001  whatever it was ends the script, by name
            self._end(error)
        finally:
            self._looking = False

    def _end(self, why: Exception | None) -> None:
        self._timer.stop()
        self.stopped = why
        self.finished.emit()

    def _find(self, name: str) -> QQuickItem | None:
        for item in _walk(self._window.contentItem()):
            if item.objectName() == name and item.isVisible() and item.isEnabled():
                return item
        return None


def _middle(item: QQuickItem) -> QPoint:
    return item.mapToScene(QPointF(item.width() / 2, item.height() / 2)).toPoint()


def _words(condition: Condition) -> str:
    """Conditions are named for what they wait for."""
    return getattr(condition, "__name__", "for a condition").replace("_", " ").strip()


def _walk(item: QQuickItem) -> Iterator[QQuickItem]:
    yield item
    for child in item.childItems():
        if child.isVisible():
            yield from _walk(child)
