"""Small files that are replaced in one step: after a power cut the old one or the new one is there,
never a half.
"""

import os
from pathlib import Path


def replace_file(path: Path, data: bytes, *, durable: bool = True) -> None:
    """Raises `OSError`; the file before is then untouched.

    `durable` waits for the disk.
    """
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    fresh = path.with_name(f"{path.name}.new")
    with fresh.open("wb") as out:
        out.write(data)
        out.flush()
        if durable:
            os.fsync(out.fileno())
    fresh.replace(path)
