"""Small files that are replaced in one step: after a power cut the old one or the new one is there,
never a half.
"""

import os
from pathlib import Path


def replace_file(path: Path, data: bytes, *, durable: bool = True, ours: bool = True) -> None:
    """Raises `OSError`; the file before is then untouched.

    `durable` waits for the disk; a file that is not `ours` is its folder's owner's (`hand_over`).
    """
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    fresh = path.with_name(f"{path.name}.new")
    with fresh.open("wb") as out:
        out.write(data)
        out.flush()
        if durable:
            os.fsync(out.fileno())
    if not ours:
        hand_over(fresh)
    fresh.replace(path)


def hand_over(path: Path) -> None:
    """What root writes into the unit's folder stays the property of whom that folder belongs to:
    the service, which is not root, has to go on with it. Raises `OSError`."""
    if os.geteuid() == 0:
        owner = path.parent.stat()
        os.chown(path, owner.st_uid, owner.st_gid)
