"""A touch panel or keypad that is put in again is heard only by a new start.

On a bare panel Qt opens what it finds when it starts, and never looks again: the locked one comes
without libudev.
"""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Slot

from kiosk.devices.unit.touch_panels import touch_panels

LOOK_MS = 2000


class FreshInput(QObject):
    """Calls `replugged` once: every device that was there at the start is gone, another has been
    there for two looks, and nobody is in a visit (`calm`). One that is added beside a device in use
    stays dead. `devices`: the kernel's folders of those that count."""

    def __init__(
        self,
        calm: Callable[[], bool],
        replugged: Callable[[], None],
        devices: Callable[[], frozenset[Path]] = touch_panels,
    ) -> None:
        super().__init__()
        self._calm = calm
        self._replugged = replugged
        self._devices = devices
        self._opened = devices()
        self._seen: frozenset[Path] = frozenset()
        self._timer = QTimer(self, interval=LOOK_MS)
        self._timer.timeout.connect(self.look)
        self._timer.start()

    @Slot()
    def look(self) -> None:
        """Now, as the timer does again and again."""
        now = self._devices()
        steady = bool(now) and now == self._seen
        self._seen = now
        if steady and self._timer.isActive() and not now & self._opened and self._calm():
            self._timer.stop()
            self._replugged()
