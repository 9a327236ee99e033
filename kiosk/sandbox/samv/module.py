"""A SAM_V module as its line meets it: bytes in, bytes out, and a place to lay a card on.

It shares no code with the kiosk's driver: both are written from GA 467 as published.
"""

import time
from collections.abc import Callable
from functools import reduce

from kiosk.sandbox.samv.card import ResidentCard

_START = bytes.fromhex("AAAAAA9669")
_FIND, _SELECT, _READ = (0x20, 0x01), (0x20, 0x02), (0x30, 0x01)
_RESET, _STATUS, _SERIAL = (0x10, 0xFF), (0x11, 0xFF), (0x12, 0xFF)
_OK, _FOUND, _NOT_FOUND, _NOT_SELECTED, _NOT_READ = 0x90, 0x9F, 0x80, 0x81, 0x41
_BAD_CHECKSUM, _UNKNOWN = 0x10, 0x24
_PICTURE = bytes.fromhex("574C66007E00322E") * 128  # begins as the licensed format does


class SamvModule:
    """`unfit`: the module fails its self-test. `stays_found`: it finds a card it has read again.

    Not thread-safe: the reader's one thread owns it.
    """

    def __init__(self, sleep: Callable[[float], None] = time.sleep) -> None:
        self.unfit = False
        self.stays_found = False
        self.commands: list[tuple[int, int]] = []
        """What was asked of it, for tests to look at."""
        self._sleep = sleep
        self._buffer = bytearray()
        self._card: ResidentCard | None = None
        self._answered = 0
        self._selected = False
        self._read = False

    def lay(self, card: ResidentCard) -> None:
        """Lay a card down; one that lies there is lifted first."""
        self._card, self._answered = card, 0
        self._selected = self._read = False

    def lift(self) -> None:
        self._card = None
        self._selected = self._read = False

    def feed(self, chunk: bytes) -> bytes:
        """What the module says to these bytes."""
        self._buffer += chunk
        said = b""
        while (at := self._buffer.find(_START)) >= 0:
            del self._buffer[:at]
            if len(self._buffer) < 7:
                break
            length = int.from_bytes(self._buffer[5:7])
            if not 3 <= length <= 1024:
                del self._buffer[:1]
                continue
            if len(self._buffer) < 7 + length:
                break
            body = bytes(self._buffer[5 : 7 + length])
            del self._buffer[: 7 + length]
            said += self._answer(body)
        return said

    def _answer(self, body: bytes) -> bytes:
        if reduce(lambda total, byte: total ^ byte, body, 0):
            return _frame(_BAD_CHECKSUM)
        command = (body[2], body[3])
        self.commands.append(command)
        if command in (_RESET, _STATUS):
            return _frame(0x60 if self.unfit else _OK)
        if command == _SERIAL:
            return _frame(_OK, bytes.fromhex("05000100D75533010100000002000000"))
        if command not in (_FIND, _SELECT, _READ):
            return _frame(_UNKNOWN)
        return self._of_card(command)

    def _of_card(self, command: tuple[int, int]) -> bytes:
        card = self._card
        if card is None or (self._read and not self.stays_found):
            return _frame(_NOT_FOUND if command == _FIND else _NOT_SELECTED)
        if command == _FIND:
            return _frame(_FOUND, bytes(4))
        if card.hangs_after is not None and self._answered >= card.hangs_after:
            return b""
        if card.torn_after is not None and self._answered >= card.torn_after:
            self.lift()
            return _frame(_NOT_SELECTED if command == _SELECT else _NOT_READ)
        self._answered += 1
        if command == _SELECT:
            self._selected = True
            return _frame(_OK, bytes(8))
        self._sleep(card.delay)
        if self._card is not card:
            return _frame(_NOT_READ)
        if not self._selected:
            return _frame(_NOT_SELECTED)
        if card.refusal is not None:
            return _frame(card.refusal)
        self._read, self._selected = True, False
        text = card.text()
        lengths = len(text).to_bytes(2) + len(_PICTURE).to_bytes(2)
        return _frame(_OK, lengths + text + _PICTURE)


def _frame(status: int, data: bytes = b"") -> bytes:
    body = (len(data) + 4).to_bytes(2) + bytes((0, 0, status)) + data
    return _START + body + bytes((reduce(lambda total, byte: total ^ byte, body, 0),))
