"""SIGTERM and SIGINT end the event loop in order. Python alone would not notice them in time."""

import signal
import socket
from collections.abc import Callable

from PySide6.QtCore import QObject, QSocketNotifier, Slot


class StopSignals(QObject):
    """Calls `stop` in the GUI thread once the supervisor, or Ctrl+C, wants an end."""

    def __init__(self, stop: Callable[[], None]) -> None:
        super().__init__()
        self._stop = stop
        self._heard, self._told = socket.socketpair()
        self._heard.setblocking(False)
        self._told.setblocking(False)
        self._notifier = QSocketNotifier(self._heard.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._signalled)
        for number in (signal.SIGTERM, signal.SIGINT):
            signal.signal(number, _noted)
        signal.set_wakeup_fd(self._told.fileno())

    def close(self) -> None:
        """From now on signals do what they do anyway."""
        signal.set_wakeup_fd(-1)
        self._notifier.setEnabled(False)
        for number in (signal.SIGTERM, signal.SIGINT):
            signal.signal(number, signal.SIG_DFL)
        self._heard.close()
        self._told.close()

    @Slot()
    def _signalled(self) -> None:
        self._heard.recv(64)
        self._stop()


def _noted(_number: int, _frame: object) -> None:
    """The wake-up byte does the work; this keeps the default action from ending us at once."""
