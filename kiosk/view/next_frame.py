"""Tells when what was just shown has been painted."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Slot
from PySide6.QtQuick import QQuickWindow

Window = QQuickWindow
"""The window, for those who only hand it on."""


class NextFrame(QObject):
    """Calls `painted` once, after the next frame of this window."""

    def __init__(self, window: QQuickWindow, painted: Callable[[], None]) -> None:
        super().__init__(window)
        self._window = window
        self._painted = painted
        window.frameSwapped.connect(self._swapped)
        window.update()  # requestUpdate alone swaps nothing while the picture stands still

    @Slot()
    def _swapped(self) -> None:
        self._window.frameSwapped.disconnect(self._swapped)
        self._painted()
        self.deleteLater()
