"""Where Qt finds the screens that set-up compiled; a kiosk reads there and never writes.

Qt checks each file's time and what it depends on; what is not there, or has changed, it compiles in
memory.
"""

from collections.abc import MutableMapping

from kiosk.paths import compiled_dir

READ = "qmlc-read"
WRITE = "qmlc"


def use_cache(environment: MutableMapping[str, str], mode: str = READ) -> None:
    """Tell Qt, before its first engine. `mode`: words of its QML_DISK_CACHE."""
    environment.pop("QML_DISABLE_DISK_CACHE", None)
    environment["QML_DISK_CACHE"] = mode
    environment["QML_DISK_CACHE_PATH"] = f"{compiled_dir() / 'screens'}/"
