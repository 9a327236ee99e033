"""Marks in the stream by which a printer tells how far it has come."""

import os
from typing import Final

from kiosk.devices.printer.encode import ASK_PAPER, ask_end, fence
from kiosk.devices.printer.profile import Completion
from kiosk.devices.printer.star_commands import FENCE, ask_print_end

_FIRST, _SPAN = 0x20, 0x5F  # an id is four bytes 0x20 to 0x7E
_MARK_HEAD: Final = 0x22
_READ: Final = (Completion.GS_R, Completion.CUSTOM_FULL)
"""Those that tell how far they have read by answering GS r."""


class Fences:
    """Fences of one connection, numbered from 1 as they are made and passed in that order."""

    def __init__(self, completion: Completion) -> None:
        self._completion = completion
        # Somewhere else each time, so that an answer meant for an earlier connection fits none.
        self._base = int.from_bytes(os.urandom(3), "big")
        self._made = 0
        self._passed = 0
        self._count: int | None = None
        self._anew = False

    def make(self) -> tuple[int, bytes]:
        """The next fence: its number, and its bytes (none where the printer knows no fence)."""
        self._made += 1
        if self._completion is Completion.GS_H:
            return self._made, fence(self._mark(self._made))
        if self._completion is Completion.SII_DC2Q:
            return self._made, ask_end(self._seiko(self._made))
        if self._completion is Completion.STAR_ETB:
            return self._made, FENCE
        return self._made, ASK_PAPER if self._completion in _READ else b""

    def anew(self) -> tuple[int, bytes]:
        """As `make`, but nothing that an earlier connection left unread can pass for it.

        Star's counter of ETBs does not tell whose they were; its print-end answer does.
        """
        number, mark = self.make()
        if self._completion is Completion.STAR_ETB:
            mark = ask_print_end(self._star(number))
            self._anew = True
        return number, mark

    def passed(self, number: int) -> bool:
        return self._completion is Completion.NONE or self._passed >= number

    def hear_block(self, body: bytes) -> None:
        """A block with header 0x37; only the answer to GS ( H counts."""
        if self._completion is not Completion.GS_H or body[:1] != bytes((_MARK_HEAD,)):
            return
        for number in range(self._passed + 1, self._made + 1):
            if body[1:] == self._mark(number):
                self._passed = number

    def hear_paper(self) -> None:
        """An answer to GS r; they come in the order asked."""
        if self._completion in _READ:
            self._passed = min(self._passed + 1, self._made)

    def hear_reached(self, answer: int) -> None:
        """An answer to DC2 q: at most sixteen are under way, so each number means one."""
        for number in range(self._passed + 1, self._made + 1):
            if self._seiko(number) == answer:
                self._passed = number
                return

    def hear_count(self, count: int | None) -> None:
        """Star's counter of ETBs: at most sixteen are under way, so a step up to 31 is meant."""
        if count is None or self._anew or self._completion is not Completion.STAR_ETB:
            return
        if self._count is not None:
            self._passed = min(self._passed + (count - self._count) % 32, self._made)
        self._count = count

    def hear_print_end(self, mark: bytes) -> None:
        """Star's answer to `anew`: all before it is out, so the count begins again from here."""
        if self._completion is Completion.STAR_ETB and mark == self._star(self._made):
            self._passed, self._count, self._anew = self._made, None, False

    def _star(self, number: int) -> bytes:
        return ((self._base + number) % 0x10000).to_bytes(2, "big")

    def _seiko(self, number: int) -> int:
        return (self._base + number) % 16

    def _mark(self, number: int) -> bytes:
        value = self._base + number
        return bytes(_FIRST + value // _SPAN**place % _SPAN for place in (3, 2, 1, 0))
