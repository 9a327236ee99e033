"""What a process does first so that its memory stays its own."""

import ctypes
import os
import resource

PR_SET_DUMPABLE = 4  # prctl(2)

# What Qt, Python and the dynamic loader would otherwise let the environment decide.
_STEERING_PREFIXES = ("QML", "QT_", "QSG_", "LD_", "PYTHON")
_KEPT = frozenset({"QT_QPA_PLATFORM", "QT_QUICK_BACKEND"})


def forbid_dumps() -> None:
    """No core files (RLIMIT_CORE 0), and no other process of this user reads our memory.

    Raises `OSError` where the kernel does not grant it.
    """
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    if ctypes.CDLL(None, use_errno=True).prctl(PR_SET_DUMPABLE, 0, 0, 0, 0) != 0:
        raise OSError(ctypes.get_errno(), "PR_SET_DUMPABLE")


def scrub_environment() -> None:
    """Drop the variables that steer Qt, Python and the loader, but for the display's choice."""
    for name in list(os.environ):
        if name.startswith(_STEERING_PREFIXES) and name not in _KEPT:
            del os.environ[name]
