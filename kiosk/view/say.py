"""The standing words of the screens, in both languages at once.

The source language of the screens is English; Qt Linguist gives the Chinese. Both are always on
the screen, so nothing is retranslated when the visitor turns the language: `Theme.zhFirst` decides
which of the two stands first and large.
"""

from PySide6.QtCore import QObject, QTranslator, Slot
from PySide6.QtQml import QJSEngine, QmlElement, QmlSingleton

from kiosk.paths import assets_dir

QML_IMPORT_NAME = "Osmanthus.View"
QML_IMPORT_MAJOR_VERSION = 1

CONTEXT = "visitor"


class WordsMissing(Exception):
    """The compiled translation cannot be loaded."""


@QmlElement
@QmlSingleton
class Say(QObject):
    """Chinese for an English text that was marked with QT_TRANSLATE_NOOP("visitor", ...)."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._chinese = QTranslator(self)
        file = assets_dir() / "i18n" / "osmanthus_zh_CN.qm"
        if not self._chinese.load(str(file)):
            raise WordsMissing(file.name)

    @staticmethod
    def create(engine: QJSEngine) -> "Say":
        """Called by QML, which takes the instance over."""
        return Say(engine)

    @Slot(str, result=str)
    def zh(self, text: str) -> str:
        return self._chinese.translate(CONTEXT, text) or text
