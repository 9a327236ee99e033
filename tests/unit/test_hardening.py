"""A hardened process leaves no core file, and takes no orders from its environment."""

import subprocess
import sys

CHECK = """
import os, resource
from kiosk.hardening import forbid_dumps, scrub_environment
forbid_dumps(); scrub_environment(os.environ)
assert resource.getrlimit(resource.RLIMIT_CORE) == (0, 0)
import ctypes
assert ctypes.CDLL(None).prctl(3, 0, 0, 0, 0) == 0  # PR_GET_DUMPABLE
assert 'QML_IMPORT_TRACE' not in os.environ and 'LD_PRELOAD' not in os.environ
assert os.environ['QT_QPA_PLATFORM'] == 'offscreen' and os.environ['LANG'] == 'C.UTF-8'
"""


def test_core_files_and_steering_variables_are_gone() -> None:
    environment = {
        "PATH": "/usr/bin:/bin",
        "LANG": "C.UTF-8",
        "QT_QPA_PLATFORM": "offscreen",
        "QML_IMPORT_TRACE": "1",
        "LD_PRELOAD": "",
    }
    subprocess.run([sys.executable, "-c", CHECK], check=True, env=environment, timeout=60)
