"""What a printer says, sorted by bit pattern.

Answers, automatic status frames, flow control and blocks come in one stream and at any time.
Nothing here assumes that the next byte answers the last question. Patterns from Epson's
"transmission status identification".
"""

from collections.abc import Mapping
from dataclasses import fields
from typing import Self

from kiosk.devices.printer.profile import Completion
from kiosk.domain.device_status import PrinterCondition
from kiosk.values import dataclass, replace

_XON, _XOFF = 0x11, 0x13
_BLOCK_HEADS = (0x37, 0x5F)
_LONGEST_BLOCK = 96
_FULL_HEAD = b"\x10\x0f"


@dataclass(frozen=True, slots=True)
class RealTime:
    """The answer to a DLE EOT; which one it answers only the asker knows."""

    value: int


@dataclass(frozen=True, slots=True)
class AutoStatus:
    """A frame of Automatic Status Back, four bytes."""

    frame: bytes


@dataclass(frozen=True, slots=True)
class PaperAnswer:
    """The answer to GS r 1."""

    value: int


@dataclass(frozen=True, slots=True)
class Flow:
    """XOFF (`paused`) or XON."""

    paused: bool


@dataclass(frozen=True, slots=True)
class Block:
    """A block without its header and its closing NUL; `head` is 0x37 or 0x5F."""

    head: int
    body: bytes


@dataclass(frozen=True, slots=True)
class Reached:
    """The answer to Seiko's DC2 q; `number` is 0 to 15."""

    number: int


@dataclass(frozen=True, slots=True)
class FullStatus:
    """Custom's four bytes: paper, user, errors one gets over, errors one does not."""

    frame: bytes

    @property
    def ticket(self) -> bool:
        """Whether paper is in the exit."""
        return bool(self.frame[0] & 0x20)

    @property
    def at_rest(self) -> bool:
        """Nothing spooled, motor off."""
        return not self.frame[1] & 0x0C


@dataclass(frozen=True, slots=True)
class Stray:
    """A byte that is none of these."""

    value: int


Heard = RealTime | AutoStatus | PaperAnswer | Flow | Block | Reached | FullStatus | Stray


class Sorter:
    """Turns the printer's bytes into what they mean, however they were cut up on the way.

    Makers' own patterns overlap with Epson's: they are known where the profile says so alone.
    """

    def __init__(self, completion: Completion = Completion.NONE) -> None:
        self._custom = completion is Completion.CUSTOM_FULL
        self._seiko = completion is Completion.SII_DC2Q
        self._full: bytearray | None = None
        self._block = bytearray()
        self._frame = bytearray()

    def feed(self, data: bytes) -> list[Heard]:
        return [heard for byte in data for heard in self._take(byte)]

    def _take(self, byte: int) -> list[Heard]:
        if self._full is not None:
            return self._take_in_full(byte, self._full)
        if self._custom and self._frame == _FULL_HEAD[:1] and byte == _FULL_HEAD[1]:
            self._frame.clear()
            self._full = bytearray()
            return []
        if byte in (_XON, _XOFF):  # may come in the middle of anything
            return [Flow(byte == _XOFF)]
        if self._block:
            return self._take_in_block(byte)
        if self._frame:
            if byte & 0x90 == 0:
                return self._take_in_frame(byte)
            broken = [Stray(value) for value in self._frame]
            self._frame.clear()
            return [*broken, *self._take_first(byte)]
        return self._take_first(byte)

    def _take_first(self, byte: int) -> list[Heard]:
        if byte in _BLOCK_HEADS:
            self._block.append(byte)
            return []
        if self._seiko and byte & 0xF0 == 0x80:
            return [Reached(byte & 0x0F)]
        if byte & 0x93 == 0x12:
            return [RealTime(byte)]
        if byte & 0x93 == 0x10:
            self._frame.append(byte)
            return []
        return [PaperAnswer(byte) if byte & 0x90 == 0 else Stray(byte)]

    def _take_in_full(self, byte: int, full: bytearray) -> list[Heard]:
        full.append(byte)
        if len(full) < 4:
            return []
        self._full = None
        return [FullStatus(bytes(full))]

    def _take_in_block(self, byte: int) -> list[Heard]:
        if byte == 0:
            block = Block(self._block[0], bytes(self._block[1:]))
            self._block.clear()
            return [block]
        self._block.append(byte)
        if len(self._block) <= _LONGEST_BLOCK:
            return []
        broken: list[Heard] = [Stray(value) for value in self._block]
        self._block.clear()
        return broken

    def _take_in_frame(self, byte: int) -> list[Heard]:
        self._frame.append(byte)
        if len(self._frame) < 4:
            return []
        frame = AutoStatus(bytes(self._frame))
        self._frame.clear()
        return [frame]


@dataclass(frozen=True, slots=True)
class StatusBits:
    """A printer's own word on its state, from either way of telling it."""

    offline: bool = False
    cover_open: bool = False
    paper_out: bool = False
    near_end: bool = False
    cutter: bool = False
    unrecoverable: bool = False
    mechanical: bool = False
    waits_to_recover: bool = False  # head too hot, as a rule

    @classmethod
    def from_real_time(cls, answers: Mapping[int, int]) -> Self:
        """From the four answers to DLE EOT 1 to 4."""
        return cls(
            offline=bool(answers[1] & 0x08),
            cover_open=bool(answers[2] & 0x04),
            paper_out=bool(answers[2] & 0x20 or answers[4] & 0x60),
            near_end=bool(answers[4] & 0x0C),
            cutter=bool(answers[3] & 0x08),
            unrecoverable=bool(answers[3] & 0x20),
            mechanical=bool(answers[3] & 0x04),
            waits_to_recover=bool(answers[3] & 0x40),
        )

    @classmethod
    def from_frame(cls, frame: bytes) -> Self:
        """From the four bytes of an Automatic Status Back frame."""
        printer, error, paper, _ = frame
        return cls(
            offline=bool(printer & 0x08),
            cover_open=bool(printer & 0x20),
            paper_out=bool(paper & 0x0C),
            near_end=bool(paper & 0x03),
            cutter=bool(error & 0x08),
            unrecoverable=bool(error & 0x20),
            mechanical=bool(error & 0x04),
            waits_to_recover=bool(error & 0x40),
        )

    @classmethod
    def from_full(cls, frame: bytes) -> Self:
        """From Custom's full status (DLE EOT 20)."""
        paper, user, passing, lasting = frame
        return cls(
            offline=bool(passing & 0x22),  # the line, a command it does not know
            cover_open=bool(user & 0x03),
            paper_out=bool(paper & 0x01),
            near_end=bool(paper & 0x04),
            cutter=bool(lasting & 0x01 or passing & 0x40),
            unrecoverable=bool(lasting & 0xFE),
            mechanical=bool(passing & 0x08),  # its supply
            waits_to_recover=bool(passing & 0x01),
        )

    @property
    def names(self) -> frozenset[str]:
        """Those that are set."""
        return frozenset(each.name for each in fields(self) if getattr(self, each.name))

    def without_cover(self) -> Self:
        return replace(self, cover_open=False)

    @property
    def condition(self) -> PrinterCondition:
        """The worst that applies; READY when nothing does."""
        if self.unrecoverable or self.mechanical:
            return PrinterCondition.UNRECOVERABLE
        if self.cutter:
            return PrinterCondition.CUTTER
        if self.cover_open:
            return PrinterCondition.COVER_OPEN
        if self.paper_out:
            return PrinterCondition.NO_PAPER
        if self.waits_to_recover:
            return PrinterCondition.OVERHEATED
        return PrinterCondition.OFFLINE if self.offline else PrinterCondition.READY
