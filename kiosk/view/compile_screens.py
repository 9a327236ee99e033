"""Set-up's part for the screens, compiled once: `python -m kiosk.view.compile_screens`."""

import os
from pathlib import Path

from PySide6.QtGui import QGuiApplication
from PySide6.QtQml import QQmlComponent, QQmlEngine

from kiosk.hardening import STEERS_QT, scrub_environment
from kiosk.paths import ui_dir
from kiosk.view import application  # noqa: F401  registers the types the screens use
from kiosk.view.screen_cache import WRITE, use_cache


class ScreenBroken(Exception):
    """A screen that does not compile; Qt has said why."""


def compile_screens() -> None:
    """Compile every screen that is new or has changed. Raises `ScreenBroken`, `OSError`."""
    scrub_environment(os.environ, STEERS_QT)
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    use_cache(os.environ, WRITE)
    Path(os.environ["QML_DISK_CACHE_PATH"]).mkdir(parents=True, exist_ok=True)
    qt = QGuiApplication(["kiosk"])
    engine = QQmlEngine()
    engine.addImportPath(str(ui_dir()))
    for path in sorted(ui_dir().rglob("*.qml")):
        if QQmlComponent(engine, str(path)).isError():
            raise ScreenBroken(path.name)
    del engine, qt


if __name__ == "__main__":
    compile_screens()
