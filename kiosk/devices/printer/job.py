"""One slip on its way: sent band by band, never further ahead than the printer can hold."""

from collections import deque
from collections.abc import Callable
from dataclasses import field

from kiosk.devices.printer.encode import bands, head, tail
from kiosk.devices.printer.link import Link, Silence
from kiosk.devices.printer.profile import Completion, PrinterProfile
from kiosk.domain.printing import Raster
from kiosk.values import dataclass

_BY_FENCE = (Completion.GS_H, Completion.SII_DC2Q, Completion.STAR_ETB)
"""Where passing the fence behind the cut means that the slip is out."""
_LISTEN = 0.1
_ASK_EVERY = 0.25
_COUNT_EVERY = 0.04
"""Where only asking tells how far it has come (Star), it is asked more often."""
_LOOK = 1.0
"""Seconds to look for a ticket in the exit of a printer that is at rest."""


@dataclass
class SlipJob:
    """Questions are asked between commands only: inside a band they would be read as picture.

    `tap` is given the slip's bytes as they go out, questions about the status left out.
    """

    link: Link
    profile: PrinterProfile
    raster: Raster = field(repr=False)
    now: Callable[[], float]
    tap: Callable[[bytes], None] | None = None
    sent_all: bool = False
    _ahead: deque[tuple[int, int]] = field(default_factory=deque)
    _last_fence: int = 0
    _paper_time: float = 0.0
    _exit_was_free: bool = False
    _ticket_seen: bool = False

    @property
    def confirmed(self) -> bool:
        """Whether the printer itself said that the slip came out. True only after `confirm`."""
        match self.profile.completion:
            case way if way in _BY_FENCE:
                return self.link.two_way
            case Completion.CUSTOM_FULL:
                # One that lay there before says nothing of this one.
                return self._exit_was_free and self._ticket_seen
            case _:
                return False

    def send(self) -> None:
        """Raises `Trouble`, `Silence`, `TransportLost`."""
        began = self.now()
        self._exit_was_free = self.link.full is not None and not self.link.full.ticket
        until = began + self.profile.confirm_limit(self.raster.height)
        self._send(head(self.profile), until)
        for band in bands(
            self.raster, self.profile.band_rows, self.profile.language, self.profile.feed_white
        ):
            self._make_room(len(band), until)
            self._send(band, until)
            self._fence(until, len(band))
        self._send(tail(self.profile), until)
        self._fence(until, 0)
        self.sent_all = True
        self._paper_time = began + self.profile.seconds_for(self.raster.height)

    def confirm(self) -> None:
        """Wait for the fence behind the cut. Raises as `send`; `Silence` when it does not come."""
        if not self.link.two_way:
            return
        until = self.now() + self.profile.confirm_limit(self.raster.height)
        self._pass(self._last_fence, until)
        if self.profile.completion in _BY_FENCE:
            return
        if self.profile.completion is Completion.CUSTOM_FULL:
            self._see_the_ticket(until)
            return
        # It has read all of it. Give it the time to print, then hear whether it is still well.
        self.link.wait_until(lambda: False, max(0.0, self._paper_time - self.now()))
        self.link.ask(self.profile.limits.stall)
        self.link.watch()

    def _see_the_ticket(self, until: float) -> None:
        """Wait for motor and spool to rest, and look into the exit meanwhile."""
        rests_since: float | None = None
        while not self._looked_enough(rests_since):
            if self.now() > until:
                if rests_since is not None:
                    return
                raise Silence
            self.link.ask(self.profile.limits.stall)
            self.link.watch()
            full = self.link.full
            self._ticket_seen = self._ticket_seen or (full is not None and full.ticket)
            at_rest = full is not None and full.at_rest
            rests_since = (rests_since or self.now()) if at_rest else None
            self.link.pump(_LISTEN)

    def _looked_enough(self, rests_since: float | None) -> bool:
        if rests_since is None:
            return False
        return self._ticket_seen or self.now() - rests_since > _LOOK

    def _send(self, data: bytes, until: float) -> None:
        self.link.send(data, watch=True, until=until, tap=self.tap)

    def _fence(self, until: float, size: int) -> None:
        self._last_fence, mark = self.link.fences.make()
        self._ahead.append((self._last_fence, size))
        self._send(mark, until)

    def _make_room(self, size: int, until: float) -> None:
        if not self.link.two_way:
            return
        while self._ahead and self.link.fences.passed(self._ahead[0][0]):
            self._ahead.popleft()
        while self._ahead and sum(bulk for _, bulk in self._ahead) + size > self._room:
            self._pass(self._ahead.popleft()[0], until)
        self._ask_now_and_then()

    @property
    def _room(self) -> int:
        return self.profile.window_bytes - 64

    @property
    def _ask_every(self) -> float:
        return _COUNT_EVERY if self.profile.completion is Completion.STAR_ETB else _ASK_EVERY

    def _pass(self, number: int, until: float) -> None:
        while not self.link.fences.passed(number):
            if self.now() > until:
                raise Silence
            self.link.pump(min(_LISTEN, self._ask_every))
            if self.link.fences.passed(number):
                return
            self.link.watch()
            self._ask_now_and_then()

    def _ask_now_and_then(self) -> None:
        if self.now() - self.link.asked_at > self._ask_every:
            self.link.ask(self.profile.limits.stall)
            self.link.watch()
