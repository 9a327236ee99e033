"""The least a Qt Quick program can be: one window, one text; says READY=1 at its first frame."""

import sys
from pathlib import Path

from PySide6.QtCore import QObject, QUrl, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickView

from kiosk.runtime.supervision import Supervisor


class FirstFrame(QObject):
    """Tells the supervisor once."""

    told = False

    @Slot()
    def painted(self) -> None:
        if not self.told:
            self.told = True
            Supervisor().ready()


def main() -> int:
    app = QGuiApplication(sys.argv)
    view = QQuickView()
    first = FirstFrame()
    view.frameSwapped.connect(first.painted)
    view.setSource(QUrl.fromLocalFile(str(Path(__file__).with_suffix(".qml"))))
    view.show()
    code = app.exec()
    del view
    return code


if __name__ == "__main__":
    raise SystemExit(main())
