"""Closed unions of what a device can say of itself. Silence has a name of its own."""

from dataclasses import field
from enum import StrEnum

from kiosk.values import dataclass


class CardReaderStatus(StrEnum):
    """PC/SC seen from below: service, reader, card (PC/SC part 5; pcsc-lite's SCARD_STATE_*)."""

    NO_SERVICE = "no_service"
    NO_READER = "no_reader"
    EMPTY = "empty"
    MUTE = "mute"
    PRESENT = "present"
    BUSY = "busy"  # a call into the driver has not come back within its limit
    NOT_FITTED = "not_fitted"  # this unit is not meant to have such a reader


class ResidentLayer(StrEnum):
    """How far a question gets on its way to a resident card (GA 467), for a technician."""

    HELD = "held"  # the serial line cannot be opened: it is gone, or another program has it
    SILENT = "silent"  # the reader does not answer on the line
    UNFIT = "unfit"  # it answers, and its SAM fails its self-test or is not authorised
    READY = "ready"  # the SAM answers, and no card lies there
    CARD = "card"  # it finds a card


@dataclass(frozen=True, slots=True)
class Insertion:
    """One card in one reader: V9 binds a visit to it.

    `count` is the reader's insert/remove counter (upper 16 bits of SCARD_READERSTATE's
    dwEventState), `atr` the answer to reset as upper-case hex. Without `stays` the reader cannot
    tell whether the card is still there (a resident card that was laid on a SAM_V): it is one read.
    """

    reader: str
    count: int
    atr: str
    stays: bool = True


class PrinterCondition(StrEnum):
    """One word for what the printer is in, worst first when several apply."""

    ABSENT = "absent"
    SILENT = "silent"  # connected, but does not answer status questions
    UNRECOVERABLE = "unrecoverable"
    CUTTER = "cutter"
    COVER_OPEN = "cover_open"
    NO_PAPER = "no_paper"
    OVERHEATED = "overheated"
    OFFLINE = "offline"
    STARTING = "starting"  # not asked yet
    NOT_FITTED = "not_fitted"  # the unit is meant to have none
    BUSY = "busy"  # the last slip is still on its way out, or being cleared away
    READY = "ready"


@dataclass(frozen=True, slots=True)
class PartIdentity:
    """What a part says it is; empty what it does not tell."""

    model: str = ""
    firmware: str = ""


@dataclass(frozen=True, slots=True)
class PrinterStatus:
    """`near_end` is a warning to staff and never a visitor's trouble.

    `bits` are the names of the status bits that are set, `None` where the printer tells none;
    `identity` is what it said it is, where somebody asked. They are for a technician: two statuses
    that differ in them alone are the same.
    """

    condition: PrinterCondition = PrinterCondition.STARTING
    near_end: bool = False
    bits: frozenset[str] | None = field(default=None, compare=False)
    identity: PartIdentity | None = field(default=None, compare=False)

    @property
    def ready(self) -> bool:
        return self.condition is PrinterCondition.READY


class EarsStatus(StrEnum):
    """What somebody who sees nothing goes by."""

    WELL = "well"
    VOICE_GONE = "voice_gone"  # it fell silent in mid-sentence, and again when it said it over
    KEYS_GONE = "keys_gone"  # the keypad is unplugged
    KEY_STUCK = "key_stuck"  # one of its keys stays down; the others work


class LineStatus(StrEnum):
    """The line to the city's platform."""

    STARTING = "starting"
    UP = "up"
    DOWN = "down"
    UNTRUSTED = "untrusted"  # its certificate does not hold: it is told nothing
    REFUSED = "refused"  # it answers, but not to this unit: key, certificate or clock
