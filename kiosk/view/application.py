"""Qt's start and stop: one window, one engine, no network, nothing of a visit on disk."""

import os
from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QEvent, QThreadPool
from PySide6.QtGui import QFont, QGuiApplication, QScreen
from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickWindow

from kiosk.devices.unit.input_node import event_node, input_behind
from kiosk.hardening import STEERS_QT, scrub_environment
from kiosk.paths import ui_dir
from kiosk.values import dataclass
from kiosk.view import no_features, say  # noqa: F401  they act by being imported
from kiosk.view.fresh_input import FreshInput
from kiosk.view.glyphs import SCREEN_FACES
from kiosk.view.kiosk_view import KioskView
from kiosk.view.no_network import NoNetwork
from kiosk.view.panel_input import is_bare, listen_to
from kiosk.view.screen_cache import use_cache

_MM_PER_INCH = 25.4
_USUAL_DPI = 81.6  # 27 inch, 1080 by 1920


class ScreenMissing(Exception):
    """The window could not be made from its QML."""


class DisplayMissing(Exception):
    """There is nothing to draw on: no frame buffer, no panel that answers."""


@dataclass(frozen=True, slots=True)
class Panel:
    """The window: its size in pixels, and how wide that is in millimetres (0: ask the display).

    `floor_mm`: how high its lower edge hangs above the floor (0: not said). `still`: no motion at
    all, for a slow machine, and for a camera.
    """

    width: int = 1080
    height: int = 1920
    width_mm: float = 0
    floor_mm: float = 0
    fullscreen: bool = False
    still: bool = False


class Application:
    """Qt for the length of one run. Make it first, before any view model; `close` it last."""

    def __init__(self, *, keypad: Path | None = None) -> None:
        """`keypad`: its keys are listened to as well as fingers. Raises `DisplayMissing`."""
        scrub_environment(os.environ, STEERS_QT)
        self._keypad = keypad
        listen_to(os.environ, keypad=event_node(keypad) if keypad else None)
        use_cache(os.environ)
        found = QGuiApplication.instance()
        self._qt = found if isinstance(found, QGuiApplication) else QGuiApplication(["kiosk"])
        if not self._qt.screens():
            raise DisplayMissing
        self._qt.setApplicationName("osmanthus-kiosk")
        # Else Qt measures with its own default first, and searches every face for the Chinese.
        self._qt.setFont(QFont(SCREEN_FACES[0]))
        self._qt.setQuitOnLastWindowClosed(True)
        self._engine: QQmlApplicationEngine | None = None
        self._network = NoNetwork()
        self._fresh: list[FreshInput] = []

    def show(self, view: KioskView, panel: Panel) -> QQuickWindow:
        """Load the window and show it. Raises ScreenMissing."""
        engine = self._engine = QQmlApplicationEngine()
        engine.setNetworkAccessManagerFactory(self._network)
        engine.addImportPath(str(ui_dir()))
        engine.setInitialProperties(
            {
                "view": view,
                "dpi": self._dpi(panel),
                "width": panel.width,
                "height": panel.height,
                "floorMm": panel.floor_mm,
                "still": panel.still,
                "pointerless": panel.fullscreen,
            }
        )
        engine.loadFromModule("Osmanthus.App", "Main")
        window = next(iter(engine.rootObjects()), None)
        if not isinstance(window, QQuickWindow):
            raise ScreenMissing
        if panel.fullscreen:
            window.showFullScreen()
        else:
            window.show()
        return window

    def when_replugged(self, calm: Callable[[], bool], replugged: Callable[[], None]) -> None:
        """On a bare panel: tell of a panel or keypad that only a new start hears (`FreshInput`)."""
        if not is_bare(os.environ):
            return
        self._fresh = [FreshInput(calm, replugged)]
        if self._keypad is not None:
            self._fresh.append(FreshInput(calm, replugged, partial(input_behind, self._keypad)))

    def room(self) -> tuple[int, int]:
        """Width and height of what the display has free for a window, in pixels."""
        size = self._qt.primaryScreen().availableSize()
        return size.width(), size.height()

    @property
    def engine(self) -> QQmlApplicationEngine:
        """The engine of the shown window."""
        if self._engine is None:
            raise ScreenMissing
        return self._engine

    def run(self) -> int:
        """Until `quit`, or until the window is closed."""
        return self._qt.exec()

    def quit(self) -> None:
        """End `run`."""
        self._qt.quit()

    def close(self) -> None:
        """The engine goes before the view models do, or its bindings meet dead objects."""
        QThreadPool.globalInstance().waitForDone()
        if self._engine is not None:
            for window in self._engine.rootObjects():
                window.deleteLater()
            self._engine.deleteLater()
            self._engine = None
        QGuiApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def _dpi(self, panel: Panel) -> float:
        if panel.width_mm > 0:
            return panel.width * _MM_PER_INCH / panel.width_mm
        screen: QScreen | None = self._qt.primaryScreen()
        if panel.fullscreen and screen is not None and screen.physicalSize().width() > 0:
            return screen.geometry().width() * _MM_PER_INCH / screen.physicalSize().width()
        return _USUAL_DPI
