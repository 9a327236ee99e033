"""Turns the Runner from Qt's event loop: on a wake-up from any thread, and when a limit is due.

Nothing on the way to the first picture names PySide's `Qt`: to touch that namespace once makes its
hundred enums in Python, some 40 ms. Hence a posted event and not a queued connection.
"""

import math
from typing import Protocol

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer, Slot

_PRECISE = 0  # Qt::PreciseTimer


class Driven(Protocol):
    """The part of the Runner that the bridge needs."""

    def turn(self) -> object: ...

    def next_due(self) -> float | None: ...


class Bridge(QObject):
    """Give `wake` to the Runner, then the Runner to `drive`. Everything runs in the GUI thread."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._runner: Driven | None = None
        self._timer = QTimer(self, singleShot=True)
        self._timer.setProperty("timerType", _PRECISE)
        self._timer.timeout.connect(self._turn)

    def wake(self) -> None:
        """From any thread: there is something to do."""
        QCoreApplication.postEvent(self, QEvent(QEvent.Type.User))

    def event(self, event: QEvent) -> bool:
        """Qt hands over what `wake` posted."""
        if event.type() == QEvent.Type.User:
            self._turn()
            return True
        return super().event(event)

    def drive(self, runner: Driven) -> None:
        """Turn this runner from now on."""
        self._runner = runner
        self._turn()

    def stop(self) -> None:
        """No turn from now on, whoever wakes."""
        self._runner = None
        self._timer.stop()

    @Slot()
    def _turn(self) -> None:
        if self._runner is None:
            return
        self._runner.turn()
        due = self._runner.next_due()
        if due is None:
            self._timer.stop()
        else:
            self._timer.start(max(0, math.ceil(due * 1000)))
