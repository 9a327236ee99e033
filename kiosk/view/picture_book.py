"""Pictures of scenes: a window that shows any visit, and the sheets its pictures are laid on."""

from PySide6.QtCore import QEventLoop, QRect, Qt
from PySide6.QtGui import QColor, QGuiApplication, QImage, QPainter

from kiosk.upkeep.unit import Unit
from kiosk.view.application import Application, Panel
from kiosk.view.comfort import ComfortProps
from kiosk.view.kiosk_view import KioskView
from kiosk.visit.states import Visit

THUMB = 216
"""Pixels across: one screen on a sheet."""
CAPTION = 28
GAP = 12
GROUND = QColor("#C5CCCF")
INK = QColor("#141D24")


class SceneWindow:
    """The kiosk's window, still, with a visit in it that nobody makes."""

    def __init__(self, application: Application, view: KioskView, panel: Panel) -> None:
        self._view = view
        self._window = application.show(view, panel)

    def take(self, visit: Visit, comfort: ComfortProps) -> QImage:
        """A picture of the screen as these settings show it."""
        self._view.show(visit)
        self._view.comfort.take(comfort)
        return self._picture()

    def take_unit(self, unit: Unit, comfort: ComfortProps) -> QImage:
        """A picture of the unit itself, with nobody's visit: closed, or with staff behind it."""
        self._view.attend(Unit())
        self._view.attend(unit)
        self._view.comfort.take(comfort)
        return self._picture()

    def _picture(self) -> QImage:
        # Twice: what a frame finds out of place is put right by the next.
        for _ in range(2):
            QGuiApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 5)
            image = self._window.grabWindow()
        return image


class ContactSheet:
    """Small pictures with their names, row by row."""

    def __init__(self, count: int, width: int, height: int) -> None:
        """Room for `count` pictures of screens of this size in pixels."""
        self._high = round(THUMB * height / width) if height > width else THUMB
        self._wide = THUMB if height > width else round(THUMB * width / height)
        self._columns = max(1, round((count * self._high / self._wide) ** 0.5 * 1.3))
        rows = -(-count // self._columns)
        self._sheet = QImage(
            GAP + self._columns * (self._wide + GAP),
            GAP + rows * (self._high + CAPTION + GAP),
            QImage.Format.Format_RGB32,
        )
        self._sheet.fill(GROUND)
        self._at = 0

    def add(self, name: str, picture: QImage) -> None:
        row, column = divmod(self._at, self._columns)
        self._at += 1
        left = GAP + column * (self._wide + GAP)
        top = GAP + row * (self._high + CAPTION + GAP)
        small = picture.scaled(
            self._wide,
            self._high,
            Qt.AspectRatioMode.IgnoreAspectRatio,
            Qt.TransformationMode.SmoothTransformation,
        )
        painter = QPainter(self._sheet)
        painter.drawImage(left, top, small)
        painter.setPen(INK)
        place = QRect(left, top + self._high, self._wide, CAPTION)
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, name)
        painter.end()

    def save(self, path: str) -> bool:
        """As PNG; False if the file cannot be written."""
        return bool(self._sheet.save(path, "PNG"))  # type: ignore[call-overload]  # the stub wants bytes
