"""The resident card reader: a SAM_V module on a serial line (GA 450, GA 467).

It cannot tell whether a card is still there: it finds one that was laid down, and after a read it
finds nothing until that card was lifted. So a card is PRESENT until it is read, and a visit is
bound to that one read.
"""

import threading
import time
from datetime import date
from enum import IntEnum
from itertools import count

from kiosk.devices.card.samv_frames import Status
from kiosk.devices.card.samv_line import (
    FIND,
    READ,
    SELECT,
    STATUS,
    LineGone,
    LineSilent,
    LineSpoilt,
    SamvLine,
)
from kiosk.domain.card import CardEvidence, CardRefusal
from kiosk.domain.device_status import CardReaderStatus, Insertion, ResidentLayer
from kiosk.identity.channel import CardLost
from kiosk.identity.resident import RECORD_BYTES, evidence_of
from kiosk.identity.status_words import Refused

POLL = 0.25
"""Seconds between two looks for a card."""
SILENT_LOOKS = 3
"""Unanswered looks after which the module is said to be out of order."""
_PICTURE_BYTES = 1024

_COUNT = count(1)
"""Of all cards since the start: a driver that was opened again does not name two alike."""

State = tuple[CardReaderStatus, Insertion | None]

_REFUSALS: dict[int, CardRefusal] = {
    Status.UNKNOWN_CARD: CardRefusal.NOT_ID_CARD,
    Status.CARD_REFUSED_MODULE: CardRefusal.DAMAGED,
    Status.MODULE_REFUSED_CARD: CardRefusal.DAMAGED,
    Status.NOT_VERIFIED: CardRefusal.DAMAGED,
    Status.NO_RANDOM: CardRefusal.DAMAGED,
}
_UNFIT = frozenset({Status.SELF_TEST_FAILED, Status.NOT_AUTHORISED, Status.NOT_PERMITTED})


class Baud(IntEnum):
    """The speeds that a module can be set to."""

    B9600 = 9600
    B19200 = 19200
    B38400 = 38400
    B57600 = 57600
    B115200 = 115200


class SamvReader:
    """`ResidentReaderPort` on the serial port `path`, which may come and go."""

    def __init__(self, path: str, baud: int = Baud.B115200) -> None:
        self._path = path
        self._baud = baud
        self._line: SamvLine | None = None
        self._count = 0
        self._found = False
        self._spent = False  # read, and not lifted since
        self._silent = 0
        self._fit = False
        self._last: State | None = None
        self._woken = threading.Event()

    def wait(self, timeout: float) -> State:
        end = time.monotonic() + timeout
        while True:
            state = self._look()
            left = end - time.monotonic()
            if state != self._last or left <= 0 or self._woken.wait(min(POLL, left)):
                self._woken.clear()
                self._last = state
                return state

    def read(self, insertion: Insertion, today: date) -> CardEvidence | CardRefusal:
        """Find, select, read. Raises `CardLost` when this very card is not there any more."""
        if self._look()[1] != insertion or self._line is None:
            raise CardLost
        try:
            return self._read(self._line, today)
        except Refused as refused:
            return refused.refusal
        except LineSilent:
            return CardRefusal.TOO_SLOW
        except LineSpoilt:
            return CardRefusal.DAMAGED
        except LineGone:
            self._drop()
            raise CardLost from None

    def reach(self) -> ResidentLayer:
        try:
            if self._line is None:
                self._line = SamvLine(self._path, self._baud)
            if self._line.ask(STATUS).status != Status.OK:
                return ResidentLayer.UNFIT
            status = self._line.ask(FIND).status
        except LineGone:
            self._drop()
            return ResidentLayer.HELD
        except (LineSilent, LineSpoilt):
            return ResidentLayer.SILENT
        if status in _UNFIT:
            return ResidentLayer.UNFIT
        return ResidentLayer.CARD if status == Status.FOUND else ResidentLayer.READY

    def wake(self) -> None:
        self._woken.set()

    def close(self) -> None:
        self._drop()

    def _look(self) -> State:
        """What holds now: the line is opened, the module asked, a card looked for."""
        try:
            if self._line is None:
                self._line = SamvLine(self._path, self._baud)
            if not self._fit:
                self._fit = self._line.ask(STATUS).status == Status.OK
            status = self._line.ask(FIND).status if self._fit else Status.SELF_TEST_FAILED
            self._silent = 0
        except LineGone:
            self._drop()
            return CardReaderStatus.NO_READER, None
        except (LineSilent, LineSpoilt):
            return self._nothing_heard()
        if status in _UNFIT:
            self._fit = self._found = False
            return CardReaderStatus.NO_SERVICE, None
        return self._saw(found=status == Status.FOUND)

    def _saw(self, *, found: bool) -> State:
        """A module that goes on finding a card it has read does not find another one."""
        self._spent = self._spent and found
        found = found and not self._spent
        if found and not self._found:
            self._count = next(_COUNT)
        self._found = found
        if not found:
            return CardReaderStatus.EMPTY, None
        return CardReaderStatus.PRESENT, Insertion(self._path, self._count, "", stays=False)

    def _nothing_heard(self) -> State:
        """One answer can be lost on the line; what was there is taken to be there still."""
        self._silent += 1
        if self._fit and self._silent < SILENT_LOOKS:
            return self._saw(found=self._found)
        self._fit = self._found = False
        return CardReaderStatus.NO_SERVICE, None

    def _read(self, line: SamvLine, today: date) -> CardEvidence | CardRefusal:
        selected = line.ask(SELECT)
        selected.wipe()
        if selected.status == Status.NOT_SELECTED:
            raise CardLost
        if selected.status != Status.OK:
            return _REFUSALS.get(selected.status, CardRefusal.DAMAGED)
        answer = line.ask(READ)
        try:
            if answer.status in (Status.NOT_SELECTED, Status.NOT_FOUND):
                raise CardLost
            if answer.status != Status.OK:
                return self._explain(answer.status)
            self._found, self._spent = False, True
            with memoryview(answer.data) as data:
                lengths = int.from_bytes(data[:2]), int.from_bytes(data[2:4])
                if lengths != (RECORD_BYTES, _PICTURE_BYTES):
                    return CardRefusal.DAMAGED
                with data[4 : 4 + RECORD_BYTES] as record:
                    return evidence_of(record, today)
        finally:
            answer.wipe()

    def _explain(self, status: int) -> CardRefusal:
        """Not read: lifted too soon, or, when it is still found, it failed where it lies."""
        if status in _REFUSALS:
            return _REFUSALS[status]
        if self._look()[1] is None:
            raise CardLost
        return CardRefusal.DAMAGED

    def _drop(self) -> None:
        if self._line is not None:
            self._line.close()
        self._line = None
        self._fit = self._found = False
        self._silent = 0
