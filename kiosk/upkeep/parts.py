"""What the unit's parts say of themselves, as the verdict staff see."""

from collections.abc import Mapping

from kiosk.domain.device_status import CardReaderStatus, LineStatus, PrinterCondition
from kiosk.upkeep.checks import UnitPart, Verdict
from kiosk.visit.facts import Facts

_READER = {
    CardReaderStatus.NOT_FITTED: Verdict.WELL,
    CardReaderStatus.NO_SERVICE: Verdict.STOP,
    CardReaderStatus.NO_READER: Verdict.STOP,
    CardReaderStatus.BUSY: Verdict.STOP,
    # A mute card is the card's trouble until another one is mute too.
    CardReaderStatus.MUTE: Verdict.WELL,
    CardReaderStatus.EMPTY: Verdict.WELL,
    CardReaderStatus.PRESENT: Verdict.WELL,
}
_LINE = {
    LineStatus.STARTING: Verdict.UNKNOWN,
    LineStatus.UP: Verdict.WELL,
    LineStatus.DOWN: Verdict.STOP,
    LineStatus.UNTRUSTED: Verdict.STOP,
    LineStatus.REFUSED: Verdict.STOP,
}
_PRINTER_WELL = frozenset(
    {PrinterCondition.READY, PrinterCondition.BUSY, PrinterCondition.NOT_FITTED}
)


def verdicts(facts: Facts) -> Mapping[UnitPart, Verdict]:
    """Readers, printer and line as they are now; UNKNOWN for one that has not spoken yet."""
    return {
        UnitPart.READER: _READER[facts.reader],
        UnitPart.ID_READER: _READER[facts.pad],
        UnitPart.PRINTER: _printer(facts),
        UnitPart.LINE: _LINE[facts.line],
    }


def _printer(facts: Facts) -> Verdict:
    condition = facts.printer.condition
    if condition is PrinterCondition.STARTING:
        return Verdict.UNKNOWN
    if condition not in _PRINTER_WELL:
        return Verdict.STOP
    return Verdict.HEED if facts.printer.near_end else Verdict.WELL
