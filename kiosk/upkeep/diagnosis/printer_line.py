"""The layer below the printer: the serial line's device, the print server's port."""

import os
import socket
import stat
from pathlib import Path
from urllib.parse import urlsplit

from kiosk.upkeep.checks import Check, UnitPart, Verdict
from kiosk.upkeep.diagnosis.findings import Finder

GOOD_BAUD = 115200
IPP_PORT = 631
CONNECT_SECONDS = 2.0
_PART = UnitPart.PRINTER


def serial(
    path: Path, baud: int, find: Finder, *, part: UnitPart = _PART, good: int = GOOD_BAUD
) -> Check:
    """Whether the device is there, is one, may be used by this user, and is fast enough."""
    details = (("device", str(path)), ("baud", str(baud)))
    try:
        kind = path.stat().st_mode
    except OSError:
        return find.found(part, "serial", "none", Verdict.STOP, details, address=str(path))
    if not stat.S_ISCHR(kind):
        return find.found(part, "serial", "none", Verdict.STOP, details, address=str(path))
    if not os.access(path, os.R_OK | os.W_OK):
        return find.found(part, "serial", "denied", Verdict.STOP, details, address=str(path))
    if baud < good:
        return find.found(part, "serial", "slow", Verdict.HEED, details, baud=baud)
    return find.found(part, "serial", "good", Verdict.WELL, details)


def server(url: str, find: Finder) -> Check:
    """Whether anything listens at the print server's address."""
    details = (("server", url),)
    try:
        parts = urlsplit(url)
        where = (parts.hostname or "", parts.port or IPP_PORT)
        socket.create_connection(where, CONNECT_SECONDS).close()
    except (OSError, ValueError):
        return find.found(_PART, "server", "none", Verdict.STOP, details, address=url)
    return find.found(_PART, "server", "there", Verdict.WELL, details)
