"""Root in the unit's own folder: no more than the folder's owner, which is the service's user.

What is written stays the service's to go on with, and a link that somebody laid there in that
user's name leads a root's command nowhere.
"""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


@contextmanager
def as_owner(folder: Path) -> Iterator[None]:
    """While it lasts this process is the owner's (seteuid(2)). A folder that is not there yet is
    root's until the service manager gives it away (systemd.exec(5), StateDirectory)."""
    if os.geteuid() != 0 or not folder.exists():
        yield
        return
    owner = folder.stat()
    os.setegid(owner.st_gid)
    os.seteuid(owner.st_uid)
    try:
        yield
    finally:
        os.seteuid(0)
        os.setegid(0)
