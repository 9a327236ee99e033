"""The network below any name: is a cable in, is a radio joined."""

import psutil

from kiosk.upkeep.checks import Check, UnitPart, Verdict
from kiosk.upkeep.diagnosis.findings import Finder

LOOPBACK = "lo"


def look(find: Finder) -> Check:
    """Whether any interface but the loopback is up; each is named with its speed."""
    found = {name: each for name, each in psutil.net_if_stats().items() if name != LOOPBACK}
    up = sorted(name for name, each in found.items() if each.isup)
    details = tuple((name, _said(found[name].isup, found[name].speed)) for name in sorted(found))
    if not up:
        return find.found(UnitPart.LINE, "link", "down", Verdict.STOP, details)
    return find.found(UnitPart.LINE, "link", "up", Verdict.WELL, details, name=", ".join(up))


def _said(up: bool, speed: int) -> str:
    if not up:
        return "down"
    return f"up, {speed} Mbit/s" if speed else "up"
