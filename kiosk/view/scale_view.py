"""The city's scale for the score lines: a neutral point, or bands. Not personal."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtQml import QmlElement

from kiosk.domain.scale import Scale
from kiosk.view.qml import Property, QmlUncreatable

QML_IMPORT_NAME = "Osmanthus.View"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("the KioskView has one")
class ScaleView(QObject):
    """`cuts` are where the bands above the first begin; `start` is the score without an entry."""

    scaleChanged = Signal()

    def __init__(self, scale: Scale, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._scale = scale

    @Property(bool, notify=scaleChanged)
    def banded(self) -> bool:
        """Whether the line has bands and no neutral point."""
        return self._scale.neutral is None

    @Property(int, notify=scaleChanged)
    def start(self) -> int:
        return self._scale.start

    @Property(int, notify=scaleChanged)
    def lowest(self) -> int:
        return self._scale.lowest

    @Property(int, notify=scaleChanged)
    def highest(self) -> int:
        return self._scale.highest

    @Property("QList<int>", notify=scaleChanged)
    def cuts(self) -> list[int]:
        return [band.lowest for band in self._scale.bands[1:]]
