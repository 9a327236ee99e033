"""Why the program ended last time, found out when it comes up again.

A marker file lies beside the journal while the program runs; it holds the kernel's boot id. A clean
end takes it away and leaves its reason in the journal. A marker that is still there was left by a
program that could not say good-bye: after a new boot that was the mains, after the same boot a
crash, or the supervisor's watchdog where it left word (`$SERVICE_RESULT`, systemd.exec(5)).
"""

from contextlib import suppress
from pathlib import Path

from kiosk.upkeep.journal.events import StopReason

BOOT_ID = Path("/proc/sys/kernel/random/boot_id")
MARKER = "running"
CLEAN = "ended"
"""Left by a clean end: its reason."""
VERDICT = "service-result"
"""Written by the service's ExecStopPost: systemd's word for how the program ended."""
_NO_BOOT_ID = "unknown"


class LastStop:
    """`folder` is the journal's; `boot_id` the kernel's file for this boot."""

    def __init__(self, folder: Path, boot_id: Path = BOOT_ID) -> None:
        self._marker = folder / MARKER
        self._clean = folder / CLEAN
        self._verdict = folder / VERDICT
        self._boot = _text(boot_id)

    def begin(self) -> StopReason:
        """Leave the marker; a clean end's own reason, ASKED when there was no run before, UNKNOWN
        when what it left makes no sense or the kernel does not tell this boot from others."""
        left, said, clean = _text(self._marker), _text(self._verdict), _text(self._clean)
        for word in (self._verdict, self._clean):
            with suppress(OSError):
                word.unlink(missing_ok=True)
        with suppress(OSError):  # a full disk is the storage check's to tell
            self._marker.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
            self._marker.write_text(self._boot or _NO_BOOT_ID, encoding="ascii")
        if not left:
            if clean and clean not in set(StopReason):
                return StopReason.UNKNOWN
            return StopReason(clean or StopReason.ASKED)
        if _NO_BOOT_ID in {left, self._boot or _NO_BOOT_ID}:
            return StopReason.UNKNOWN
        if left != self._boot:
            return StopReason.POWER
        return StopReason.WATCHDOG if said == "watchdog" else StopReason.CRASH

    def end(self, reason: StopReason) -> None:
        """A clean end, and why."""
        with suppress(OSError):
            self._clean.write_text(reason.value, encoding="ascii")
        with suppress(OSError):
            self._marker.unlink(missing_ok=True)


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="ascii").strip()
    except (OSError, UnicodeDecodeError):
        return ""
