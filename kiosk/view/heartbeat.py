"""Proof of life for the supervisor: a round trip through the GUI thread, and a painted frame."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Slot

from kiosk.view.next_frame import NextFrame, Window


class Heartbeat(QObject):
    """Calls `painted` after a frame, every `seconds`; a frame that never comes stops it."""

    def __init__(self, window: Window, seconds: float, painted: Callable[[], None]) -> None:
        super().__init__(window)
        self._window = window
        self._painted = painted
        self._waiting = False
        self._timer = QTimer(self, interval=round(seconds * 1000))
        self._timer.timeout.connect(self._ask)
        self._timer.start()

    @Slot()
    def _ask(self) -> None:
        if not self._waiting:
            self._waiting = True
            NextFrame(self._window, self._came)

    def _came(self) -> None:
        self._waiting = False
        self._painted()
