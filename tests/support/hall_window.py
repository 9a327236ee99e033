"""The production window, offscreen, with any visit in it."""

import gc
from collections.abc import Callable
from dataclasses import replace

import hall_samples as samples
from PySide6.QtCore import QEventLoop, QObject, QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtQuick import QQuickItem, QQuickWindow
from PySide6.QtTest import QTest
from scene_walk import walk

from kiosk.upkeep.staff_events import StaffEvent
from kiosk.upkeep.unit import Unit
from kiosk.view.application import Application, Panel
from kiosk.view.comfort import ComfortProps
from kiosk.view.kiosk_view import KioskView
from kiosk.view.staff_rows import nothing_behind
from kiosk.view.unit_screens import House
from kiosk.visit.events import Event, TouchFelt
from kiosk.visit.states import Closed, Visit
from kiosk.wiring.scenes.staff import Scene, unit_of

PORTRAIT = Panel(1080, 1920)
LANDSCAPE = Panel(1920, 1080)
SMALLEST = Panel(1080, 1920, width_mm=268)
SMALLEST_WIDE = Panel(1920, 1080, width_mm=476)


class HallWindow:
    """Shows visits; collects what the touches post. Nothing moves in it: durations are 0."""

    def __init__(self, panel: Panel = PORTRAIT) -> None:
        self.posted: list[Event] = []
        self.now = samples.NOW
        self.left = 14.0
        self.application = Application()
        self.behind = nothing_behind(None)
        self.view = KioskView(
            samples.SETTING,
            self._post,
            lambda: self.now,
            lambda: self.left,
            house=House(behind=lambda _mode: self.behind, settled=0),
        )
        self.window: QQuickWindow = self.application.show(self.view, panel)
        self.theme.setProperty("reducedMotion", True)
        self._visits = 100

    def _post(self, event: Event | StaffEvent) -> None:
        """That the screen was felt goes with every touch, and is no touch of its own."""
        if not isinstance(event, TouchFelt):
            self.posted.append(event)

    @property
    def theme(self) -> QObject:
        theme = self.application.engine.singletonInstance("Osmanthus.Theme", "Theme")
        assert isinstance(theme, QObject)
        return theme

    def show(
        self,
        visit: Visit,
        *,
        zh_first: bool = True,
        size: str = "M",
        contrast: str = "standard",
        reach: bool = False,
        elder: bool = False,
    ) -> None:
        """A visit of its own, in this comfort; every visit before it is over."""
        self._visits += 1
        self.view.show(replace(visit, visit_id=self._visits))
        self.view.comfort.take(ComfortProps(zh_first, size, contrast, elder, reach))
        self.settle()

    def show_staff(self, scene: Scene, *, zh_first: bool = True) -> None:
        """A staff screen; behind it the visit is shut."""
        self._visits += 1
        self.view.show(Visit(self._visits, Closed()))
        self.view.attend(Unit())
        self.behind = scene[1]
        self.view.attend(unit_of(scene))
        if self.view.comfort.zhFirst != zh_first:
            self.view.comfort.turnLanguage()
        self.settle()

    def settle(self, until: Callable[[], bool] = lambda: True) -> None:
        """Let everything that is due happen."""
        for _ in range(400):
            QGuiApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 5)
            if until():
                break
        for _ in range(2):
            self.window.grabWindow()  # places what waits for a frame to be placed
            QGuiApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 5)

    def grab(self) -> QImage:
        return self.window.grabWindow()

    def find(self, name: str) -> QQuickItem | None:
        """A visible item of this name."""
        seen = walk(self.window.contentItem())
        return next((item for item in seen if item.objectName() == name), None)

    def touch(self, name: str) -> None:
        """Touch an item as a visitor would, in its middle."""
        item = self.find(name)
        assert item is not None, name
        middle = item.mapToScene(QPointF(item.width() / 2, item.height() / 2)).toPoint()
        QTest.mouseClick(
            self.window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, middle
        )
        self.settle()

    def press(self, x: int, y: int) -> None:
        """Touch the screen at a place."""
        QTest.mouseClick(
            self.window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, QPoint(x, y)
        )
        self.settle()

    def close(self) -> None:
        self.application.close()
        # Now, in Qt's thread: the collector would take them, timers and all, in whichever it wakes.
        del self.application, self.view, self.window
        gc.collect()
