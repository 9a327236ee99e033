"""Turns the Runner from Qt's event loop: on a wake-up from any thread, and when a limit is due."""

import math
from typing import Protocol

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot


class Driven(Protocol):
    """The part of the Runner that the bridge needs."""

    def turn(self) -> object: ...

    def next_due(self) -> float | None: ...


class Bridge(QObject):
    """Give `wake` to the Runner, then the Runner to `drive`. Everything runs in the GUI thread."""

    _woken = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._runner: Driven | None = None
        self._timer = QTimer(self, singleShot=True, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._turn)
        self._woken.connect(self._turn, Qt.ConnectionType.QueuedConnection)

    def wake(self) -> None:
        """From any thread: there is something to do."""
        self._woken.emit()

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
