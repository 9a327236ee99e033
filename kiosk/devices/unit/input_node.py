"""Which input device of the kernel is behind a file of /dev/input."""

from pathlib import Path

from kiosk.devices.unit.touch_panels import INPUTS


def event_node(file: Path) -> Path | None:
    """What udev's link (`by-id/…-event-kbd`) leads to, such as /dev/input/event3; None: not there.

    The link's own name may hold colons, which divide Qt's parameters.
    """
    try:
        return file.resolve(strict=True)
    except OSError:
        return None


def input_behind(file: Path, inputs: Path = INPUTS) -> frozenset[Path]:
    """Its folder (`input7`), as `touch_panels` names them; empty: it is not there."""
    node = event_node(file)
    try:
        found = node and (inputs / node.name / "device").resolve(strict=True)
    except OSError:
        found = None
    return frozenset({found}) if found else frozenset()
