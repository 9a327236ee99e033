"""All units of the stand-in platform as their operator sees them: heard, expected off, or silent.

A unit is heard whenever it asks for anything, its health every few seconds included. Silence means
something only where the unit has not said that it would be off.
"""

from collections import OrderedDict, deque
from collections.abc import Iterable
from dataclasses import field
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any

from kiosk.upkeep.reports.wire import EventWire, ExpectedOff, Plain, Ran
from kiosk.values import dataclass

SILENT_AFTER = timedelta(minutes=3)
"""A unit asks for the platform's health every ten seconds; three minutes are no lost packet."""
KEPT_IDS = 5000
KEPT_EVENTS = 30


class UnitState(StrEnum):
    """As the operator reads it, what needs a hand first."""

    SILENT = "silent"
    NEVER = "never"
    HEARD = "heard"
    EXPECTED_OFF = "expected_off"


@dataclass(slots=True)
class UnitLog:
    """What one unit has said of itself. `off` is its word that it would be silent, until when;
    `records` its service records by their signatures."""

    heard_at: datetime | None = None
    off: ExpectedOff | None = None
    lost: int = 0
    events: deque[EventWire] = field(default_factory=lambda: deque(maxlen=KEPT_EVENTS))
    known: OrderedDict[str, None] = field(default_factory=OrderedDict)
    records: dict[str, dict[str, Any]] = field(default_factory=dict)

    def state(self, now: datetime) -> UnitState:
        if self.heard_at is None:
            return UnitState.NEVER
        if now - self.heard_at < SILENT_AFTER:
            return UnitState.HEARD
        off = self.off
        expected = off is not None and (off.until is None or now < off.until + SILENT_AFTER)
        return UnitState.EXPECTED_OFF if expected else UnitState.SILENT


@dataclass(frozen=True, slots=True)
class UnitRow:
    """One line of the operator's list."""

    unit_id: str
    state: UnitState
    heard_at: datetime | None
    off_until: datetime | None
    last: EventWire | None
    lost: int


class Fleet:
    """Only the server's one thread changes it."""

    def __init__(self) -> None:
        self._logs: dict[str, UnitLog] = {}

    def log(self, unit_id: str) -> UnitLog:
        return self._logs.setdefault(unit_id, UnitLog())

    def heard(self, unit_id: str, now: datetime) -> None:
        """It asked for something."""
        self.log(unit_id).heard_at = now

    def take(self, unit_id: str, events: Iterable[EventWire], lost: int) -> int:
        """Its events in their order; how many of them were new."""
        log = self.log(unit_id)
        fresh = [event for event in events if event.id not in log.known]
        log.lost += lost if fresh else 0
        for event in fresh:
            log.known[event.id] = None
            log.events.append(event)
            if isinstance(event, ExpectedOff):
                log.off = event
            elif _serves_again(event):
                log.off = None
        while len(log.known) > KEPT_IDS:
            log.known.popitem(last=False)
        return len(fresh)

    def rows(self, units: Iterable[str], now: datetime) -> list[UnitRow]:
        """What needs a hand first, then by name."""
        order = list(UnitState)
        rows = [self._row(unit_id, now) for unit_id in units]
        return sorted(rows, key=lambda row: (order.index(row.state), row.unit_id))

    def _row(self, unit_id: str, now: datetime) -> UnitRow:
        log = self.log(unit_id)
        state = log.state(now)
        until = log.off.until if log.off else None
        last = log.events[-1] if log.events else None
        return UnitRow(unit_id, state, log.heard_at, until, last, log.lost)


def _serves_again(event: EventWire) -> bool:
    """It came up, or opened: what it said of being off is over."""
    started = isinstance(event, Ran) and event.kind == "started"
    return started or (isinstance(event, Plain) and event.kind == "opened")
