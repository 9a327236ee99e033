"""Qt: view models, list models, application start and stop. The only room that imports PySide6."""
