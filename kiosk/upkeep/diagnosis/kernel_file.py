"""The kernel's small files, one value each."""

from pathlib import Path


def text(file: Path) -> str:
    """What stands in it; empty where it cannot be read."""
    try:
        return file.read_text(encoding="utf-8", errors="replace").strip()
    except OSError:
        return ""
