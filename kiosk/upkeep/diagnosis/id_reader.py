"""The ID card reader: serial line, reader, SAM, card. No card is read."""

from collections.abc import Callable, Iterator
from pathlib import Path

from kiosk.devices.ports import ResidentReaderPort
from kiosk.domain.device_status import CardReaderStatus, ResidentLayer
from kiosk.upkeep.checks import Check, UnitPart, Verdict
from kiosk.upkeep.diagnosis import printer_line
from kiosk.upkeep.diagnosis.findings import Finder

_PART = UnitPart.ID_READER
_REACHED = {
    ResidentLayer.HELD: ("serial", "held", Verdict.UNKNOWN),
    ResidentLayer.SILENT: ("reader", "silent", Verdict.STOP),
    ResidentLayer.UNFIT: ("sam", "unfit", Verdict.STOP),
    ResidentLayer.READY: ("sam", "ready", Verdict.WELL),
    ResidentLayer.CARD: ("card", "card", Verdict.WELL),
}
"""Layer, outcome and verdict."""
_SAID = {
    CardReaderStatus.NOT_FITTED: ("reader", "none", Verdict.WELL),
    CardReaderStatus.NO_READER: ("serial", "gone", Verdict.STOP),
    CardReaderStatus.NO_SERVICE: ("reader", "silent", Verdict.STOP),
    CardReaderStatus.BUSY: ("reader", "silent", Verdict.STOP),
    CardReaderStatus.EMPTY: ("sam", "ready", Verdict.WELL),
    CardReaderStatus.MUTE: ("card", "card", Verdict.WELL),
    CardReaderStatus.PRESENT: ("card", "card", Verdict.WELL),
}


def look(
    port: str,
    baud: int,
    open_reader: Callable[[], ResidentReaderPort] | None,
    find: Finder,
) -> Iterator[Check]:
    """The serial line first; then the lowest layer that is not well, or the highest reached."""
    if open_reader is None:
        return
    line = printer_line.serial(Path(port), baud, find, part=_PART, good=0)
    yield line
    if line.verdict is not Verdict.WELL:
        return
    reader = open_reader()
    try:
        layer, outcome, verdict = _REACHED[reader.reach()]
    finally:
        reader.close()
    yield find.found(_PART, "id_reader", outcome, verdict, layer=layer)


def told(status: CardReaderStatus, find: Finder) -> Check:
    """What the running unit's own reader says; its line is held, so nobody else can ask."""
    layer, outcome, verdict = _SAID[status]
    return find.found(_PART, "id_reader", outcome, verdict, layer=layer)
