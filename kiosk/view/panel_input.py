"""Which input devices a panel without a desktop listens to: fingers, and the keypad if it has one.

Qt's evdev handlers (linuxfb, eglfs) would take every keyboard and mouse somebody plugs in; facts,
kiosk practice §1.5: a newly attached keyboard must be dead. A window on a desktop is not touched.
"""

from collections.abc import Mapping, MutableMapping
from pathlib import Path

BARE = ("linuxfb", "eglfs")
FINGERS = "evdevtouch"
KEYPAD = "evdevkeyboard:{device}:disable-zap"
"""Ctrl+Alt+Backspace would end the program."""


def listen_to(environment: MutableMapping[str, str], *, keypad: Path | None) -> None:
    """Set Qt's variables; to be called before Qt starts. `keypad`: its /dev/input/event…"""
    if not is_bare(environment):
        return
    environment["QT_QPA_FB_HIDECURSOR"] = "1"
    environment["QT_QPA_FB_DISABLE_INPUT"] = "1"
    environment["QT_QPA_EGLFS_DISABLE_INPUT"] = "1"
    heard = [FINGERS] if keypad is None else [FINGERS, KEYPAD.format(device=keypad)]
    environment["QT_QPA_GENERIC_PLUGINS"] = ",".join(heard)
    # Its own end of a process (`_exit`) would leave a slip half printed; ours ends the visit.
    environment["QT_QPA_NO_SIGNAL_HANDLER"] = "1"


def is_bare(environment: Mapping[str, str]) -> bool:
    """Whether Qt reads the input devices itself, with no desktop between."""
    return environment.get("QT_QPA_PLATFORM", "").startswith(BARE)
