"""The card reader: service, reader, card. The card is asked for its ATR alone, never for data."""

import time
from collections.abc import Callable, Iterator

from kiosk.devices.ports import CardReaderPort
from kiosk.domain.device_status import CardReaderStatus, Insertion, PartIdentity
from kiosk.identity.foreign import masked_atr
from kiosk.upkeep.checks import Check, UnitPart, Verdict
from kiosk.upkeep.diagnosis import model
from kiosk.upkeep.diagnosis.atr import kind_of
from kiosk.upkeep.diagnosis.findings import Details, Finder
from kiosk.upkeep.diagnosis.model import MayBeFitted

SETTLE_SECONDS = 3.0
"""A reader that was just plugged in, or a card just inserted, takes a moment to answer."""

_FOUND = {
    CardReaderStatus.NO_SERVICE: ("service", "no_service", Verdict.STOP),
    CardReaderStatus.NO_READER: ("reader", "no_reader", Verdict.STOP),
    CardReaderStatus.BUSY: ("reader", "busy", Verdict.STOP),
    CardReaderStatus.EMPTY: ("reader", "ready", Verdict.WELL),
    CardReaderStatus.MUTE: ("card", "mute", Verdict.STOP),
    CardReaderStatus.PRESENT: ("card", "card", Verdict.WELL),
}
"""Layer, outcome and verdict."""


def look(
    open_reader: Callable[[], CardReaderPort] | None, may: MayBeFitted, find: Finder
) -> Iterator[Check]:
    """The lowest layer that is not well, or the highest that was reached; and whether its model is
    one that may be fitted, which it tells with a card in.
    """
    part = UnitPart.READER
    if open_reader is None:
        yield find.found(part, "reader", "none", Verdict.WELL)
        return
    status, insertion = _status(open_reader)
    yield told(status, insertion, find)
    if insertion is None:
        yield model.allowed(part, may, find)
    else:
        yield from model.look(part, PartIdentity(insertion.reader), may, find)


def told(status: CardReaderStatus, insertion: Insertion | None, find: Finder) -> Check:
    """What a reader says of itself and of the card in it, whose ATR is named."""
    layer, outcome, verdict = _FOUND[status]
    details: Details = ()
    if insertion is not None:
        details = (
            ("reader", insertion.reader),
            ("atr", masked_atr(bytes.fromhex(insertion.atr)) or "none"),
            ("card", kind_of(insertion.atr)),
        )
    return find.found(UnitPart.READER, "reader", outcome, verdict, details, layer=layer)


def _status(open_reader: Callable[[], CardReaderPort]) -> tuple[CardReaderStatus, Insertion | None]:
    reader = open_reader()
    try:
        end = time.monotonic() + SETTLE_SECONDS
        status, insertion = reader.wait(0.3)
        bad = (CardReaderStatus.NO_SERVICE, CardReaderStatus.NO_READER, CardReaderStatus.MUTE)
        while status in bad and time.monotonic() < end:
            status, insertion = reader.wait(0.5)
        return status, insertion
    finally:
        reader.close()
