"""Which software this is: its version, and a fingerprint anybody can compare."""

from pathlib import Path

import kiosk
from kiosk.paths import assets_dir, ui_dir

VERSION = "0.1.0"
_SHOWN = 16
_KINDS = {".py", ".qml", ".toml"}


def fingerprint() -> str:
    """The first digits of the SHA-256 over every program, screen and profile, name and content.

    `find`, `sort` and `sha256sum` over the same files tell whether they are the published ones.
    """
    from hashlib import sha256  # noqa: PLC0415 - loads a library of its own, at leisure

    whole = sha256()
    for root in (Path(kiosk.__file__).parent, ui_dir(), assets_dir()):
        for path in sorted(root.rglob("*")):
            if path.suffix in _KINDS and path.is_file():
                whole.update(f"{path.relative_to(root)}\n".encode())
                whole.update(sha256(path.read_bytes()).digest())
    return whole.hexdigest()[:_SHOWN]
