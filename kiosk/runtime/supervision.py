"""The notification protocol of systemd, sd_notify(3): one datagram to NOTIFY_SOCKET."""

import os
import socket
from collections.abc import Mapping


class Supervisor:
    """Tells whoever started us how we are; without NOTIFY_SOCKET it tells nobody."""

    def __init__(self, address: str | None = None) -> None:
        """`address` defaults to the environment's; a leading @ is the abstract namespace."""
        address = os.environ.get("NOTIFY_SOCKET", "") if address is None else address
        self._address = "\0" + address[1:] if address.startswith("@") else address
        self._watchdog_seconds = _watchdog_seconds(os.environ)

    def ready(self) -> None:
        """The first frame of the first screen is painted."""
        self._tell("READY=1")

    @property
    def watchdog_seconds(self) -> float | None:
        """How often `alive` is wanted at the latest (sd_watchdog_enabled(3)); `None`: never."""
        return self._watchdog_seconds

    def alive(self) -> None:
        """The GUI thread went round, a frame was painted, and every device worker is looked at."""
        self._tell("WATCHDOG=1")

    def stopping(self) -> None:
        """We are on our way out by our own will."""
        self._tell("STOPPING=1")

    def _tell(self, state: str) -> None:
        if not self._address:
            return
        try:
            with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM | socket.SOCK_CLOEXEC) as sock:
                sock.sendto(state.encode(), self._address)
        except OSError:
            return  # a supervisor that went away is no reason to stop serving


def _watchdog_seconds(environment: Mapping[str, str]) -> float | None:
    """From WATCHDOG_USEC, where it is meant for this process."""
    meant_for = environment.get("WATCHDOG_PID", "")
    if meant_for and meant_for != str(os.getpid()):
        return None
    microseconds = environment.get("WATCHDOG_USEC", "")
    return int(microseconds) / 1_000_000 if microseconds.isdecimal() else None
