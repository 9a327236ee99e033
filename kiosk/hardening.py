"""What a process does first so that its memory stays its own."""

import ctypes
import resource
from collections.abc import MutableMapping

PR_SET_DUMPABLE = 4  # prctl(2)

STEERS_QT = ("QML", "QT_", "QSG_")
STEERS_THE_PROCESS = (*STEERS_QT, "LD_", "PYTHON")
_KEPT = frozenset({"QT_QPA_PLATFORM", "QT_QUICK_BACKEND"})  # the display is the machine's choice


def forbid_dumps() -> None:
    """No core files (RLIMIT_CORE 0), and no other process of this user reads our memory.

    Raises `OSError` where the kernel does not grant it.
    """
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    if ctypes.CDLL(None, use_errno=True).prctl(PR_SET_DUMPABLE, 0, 0, 0, 0) != 0:
        raise OSError(ctypes.get_errno(), "PR_SET_DUMPABLE")


def scrub_environment(
    environment: MutableMapping[str, str], steering: tuple[str, ...] = STEERS_THE_PROCESS
) -> None:
    """Drop the variables that change what is drawn or run, or write it down: those that begin with
    `steering`, but for the display's choice. Qt keeps no compiled QML on the disk.
    """
    for name in list(environment):
        if name.startswith(steering) and name not in _KEPT:
            del environment[name]
    environment["QML_DISABLE_DISK_CACHE"] = "1"
