"""What the kernel sees on USB, by interface class (USB-IF: 0B smart card, 07 printer)."""

from pathlib import Path

from kiosk.upkeep.checks import Check, UnitPart, Verdict
from kiosk.upkeep.diagnosis.findings import Finder
from kiosk.upkeep.diagnosis.kernel_file import text

DEVICES = Path("/sys/bus/usb/devices")
CLASS_OF = {UnitPart.READER: "0b", UnitPart.PRINTER: "07"}


def look(part: UnitPart, find: Finder, devices: Path = DEVICES, *, needed: bool) -> Check:
    """Whether a device of the part's class is there; only `needed` ones are missed when absent."""
    what = find.word(f"usb_{part.value}")
    if not devices.is_dir():
        return find.found(part, "usb", "unknown", Verdict.UNKNOWN)
    names = sorted(_names(devices, CLASS_OF[part]))
    details = tuple(("device", name) for name in names)
    if names:
        return find.found(part, "usb", "seen", Verdict.WELL, details, count=len(names), what=what)
    return find.found(part, "usb", "none", Verdict.STOP if needed else Verdict.WELL, what=what)


def _names(devices: Path, wanted: str) -> set[str]:
    """Product names of the devices that have an interface of this class."""
    return {
        text(interface.parent.parent / interface.parent.name.partition(":")[0] / "product")
        or interface.parent.name
        for interface in devices.glob("*:*/bInterfaceClass")
        if text(interface) == wanted
    }
