"""What a printer may still hold of a slip that did not come out, and how it is got rid of."""

from collections.abc import Callable

from kiosk.devices.printer.encode import CLEAR_BUFFERS, head, tail
from kiosk.devices.printer.link import Link, Silence
from kiosk.devices.printer.profile import Clearing, PrinterProfile

_LISTEN = 0.5
_HEADER = 64
"""More than the longest command header: how far the printer's reading may be off besides."""


class Remains:
    """Got rid of in two steps: `void` at once, `settle` when the printer can print again.

    Where the printer knows DLE DC4 function 8, nothing more comes out. Elsewhere the rest may come
    out, but on a piece of its own, cut off before the next slip.
    """

    def __init__(self, profile: PrinterProfile, now: Callable[[], float]) -> None:
        self._profile = profile
        self._now = now
        self._voided = False
        self._owed = profile.band_bytes + _HEADER
        self._fence: int | None = None
        self._until = 0.0

    def owes(self, count: int) -> None:
        """On this very connection exactly `count` bytes of the open command are missing."""
        self._owed = count

    def lost(self) -> None:
        """The connection is gone: how much got through, nobody knows. Start over on the next."""
        self._voided = False
        self._owed = self._profile.band_bytes + _HEADER
        self._fence = None

    def void(self, link: Link) -> None:
        """Empty the printer and fill the open band, so that what follows is read as commands.

        NUL means nothing between commands (Epson: control codes without a function are ignored)
        and white inside a band. Raises `Silence`, `TransportLost`.
        """
        if self._voided:
            return
        if self._profile.clearing is Clearing.DLE_DC4:
            link.cleared = False
            link.send(CLEAR_BUFFERS, watch=False)
            if not link.wait_until(lambda: link.cleared, self._profile.limits.answer):
                raise Silence
        link.send(bytes(self._owed), watch=False)
        self._voided = True

    def again(self) -> None:
        """The printer went off-line before it had settled."""
        self._fence = None

    def settle(self, link: Link) -> bool:
        """Cut off what came out; true once the printer says so. Call again until then.

        Raises `Silence` when it never does, `TransportLost`.
        """
        if self._fence is None:
            self._fence, mark = link.fences.anew()
            rows = self._profile.window_bytes * 8 // self._profile.dots + self._profile.band_rows
            self._until = self._now() + self._profile.confirm_limit(rows)
            link.send(head(self._profile) + tail(self._profile) + mark, watch=False)
        fence = self._fence
        if link.wait_until(lambda: link.fences.passed(fence), _LISTEN):
            return True
        if self._now() > self._until:
            raise Silence
        return False
