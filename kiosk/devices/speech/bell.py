"""A bell: one short sound file played by `aplay`, at most one at a time."""

import logging
import subprocess
import threading
from collections.abc import Sequence
from pathlib import Path

PLAY = ("aplay", "-q")

_log = logging.getLogger(__name__)


class Bell:
    """Without the program or a sound card it is silent, and says so in the log once."""

    def __init__(self, sound: Path, play: Sequence[str] = PLAY) -> None:
        self._command = [*play, str(sound)]
        self._lock = threading.Lock()
        self._complained = False

    def ring(self) -> None:
        """Begin to play and return; while it rings, ringing again does nothing."""
        if self._lock.acquire(blocking=False):
            threading.Thread(target=self._play, name="bell", daemon=True).start()

    def _play(self) -> None:
        try:
            quiet = subprocess.DEVNULL
            done = subprocess.run(self._command, stdout=quiet, stderr=quiet, timeout=5, check=False)
            failed = done.returncode != 0
        except (OSError, subprocess.TimeoutExpired):
            failed = True
        finally:
            self._lock.release()
        if failed and not self._complained:
            self._complained = True
            _log.error("bell: %s", self._command[0])
