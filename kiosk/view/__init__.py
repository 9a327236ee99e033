"""Qt: view models, list models, application start and stop. The only room that imports PySide6."""

from kiosk.view import no_stub_maker  # noqa: F401  acts by being imported, before PySide6
