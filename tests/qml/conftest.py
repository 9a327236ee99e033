"""Loads a QML file offscreen on the software renderer, and looks at what it draws."""

import os
from collections.abc import Callable, Iterator
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_QUICK_BACKEND", "software")
os.environ.setdefault("QT_SCALE_FACTOR", "1")
os.environ.setdefault("QML_DISABLE_DISK_CACHE", "1")

import pytest
from PySide6.QtCore import QObject, QPointF, QRectF, QSize, QSizeF, QUrl
from PySide6.QtGui import QColor, QImage
from PySide6.QtQml import QQmlEngine, QQmlExpression
from PySide6.QtQuick import QQuickItem, QQuickView
from pytestqt.qtbot import QtBot

ROOT = Path(__file__).resolve().parents[2]


class Stage:
    """One window with one QML file in it, and the Theme it stands under."""

    def __init__(self) -> None:
        self.view = QQuickView()
        self.view.engine().addImportPath(str(ROOT / "ui"))
        self.view.setResizeMode(QQuickView.ResizeMode.SizeRootObjectToView)

    @property
    def engine(self) -> QQmlEngine:
        return self.view.engine()

    @property
    def theme(self) -> QObject:
        theme = self.engine.singletonInstance("Osmanthus.Theme", "Theme")
        assert isinstance(theme, QObject)
        return theme

    def colour(self, token: str) -> QColor:
        value = self.theme.property(token)
        assert isinstance(value, QColor), token
        return value

    def set_theme(self, **settings: object) -> None:
        for name, value in settings.items():
            assert self.theme.setProperty(name, value), name

    def show(self, path: Path, width: int = 1080, height: int = 1920) -> QQuickItem:
        """Load `path`, show it `width` by `height` pixels, and return its root item."""
        self.view.resize(QSize(width, height))
        self.view.setSource(QUrl.fromLocalFile(str(path)))
        assert self.view.status() == QQuickView.Status.Ready, self.view.errors()
        self.view.show()
        root = self.view.rootObject()
        assert root is not None
        return root

    def find(self, name: str) -> QQuickItem:
        item = self.view.rootObject().findChild(QQuickItem, name)
        assert item is not None, name
        return item

    def evaluate(self, item: QObject, expression: str) -> object:
        """What a QML expression yields in the scope of `item`; enumerations come as numbers."""
        context = QQmlEngine.contextForObject(item)
        assert context is not None
        expression_ = QQmlExpression(context, item, f"Number({expression})")
        value = expression_.evaluate()
        assert not expression_.hasError(), expression_.error().toString()
        return value[0] if isinstance(value, tuple) else value

    def grab(self) -> QImage:
        image = self.view.grabWindow()
        assert not image.isNull()
        return image

    def close(self) -> None:
        self.view.close()
        self.view.setSource(QUrl())


@pytest.fixture
def stage(qtbot: QtBot) -> Iterator[Stage]:
    stage = Stage()
    yield stage
    stage.close()
    stage.view.deleteLater()


@pytest.fixture
def show_gallery(stage: Stage) -> Callable[..., QQuickItem]:
    """Show a page of the gallery by name."""

    def show(name: str, width: int = 1080, height: int = 3200) -> QQuickItem:
        return stage.show(Path(__file__).parent / "gallery" / f"{name}.qml", width, height)

    return show


@pytest.fixture
def show_qml(stage: Stage, tmp_path: Path) -> Callable[..., QQuickItem]:
    """Show a piece of QML given as text; it sees Theme and Controls."""

    def show(source: str, width: int = 1080, height: int = 400) -> QQuickItem:
        path = tmp_path / "Piece.qml"
        path.write_text(
            "import QtQuick\nimport Osmanthus.Theme\nimport Osmanthus.Controls\n" + source,
            encoding="utf-8",
        )
        return stage.show(path, width, height)

    return show


class Look:
    """What can be asked of a shown scene."""

    @staticmethod
    def walk(item: QQuickItem) -> Iterator[QQuickItem]:
        """The item and everything visible under it."""
        if not item.isVisible():
            return
        yield item
        for child in item.childItems():
            yield from Look.walk(child)

    @staticmethod
    def texts(item: QQuickItem) -> list[QQuickItem]:
        return [i for i in Look.walk(item) if i.inherits("QQuickText") and i.property("text")]

    @staticmethod
    def touchables(item: QQuickItem) -> list[QQuickItem]:
        return [i for i in Look.walk(item) if i.metaObject().indexOfSignal("touched()") >= 0]

    @staticmethod
    def rect(item: QQuickItem) -> QRectF:
        """Where the item is in the scene, in pixels."""
        return QRectF(item.mapToScene(QPointF(0, 0)), QSizeF(item.width(), item.height()))


@pytest.fixture
def look() -> type[Look]:
    return Look
