"""What the unit's parts last said of themselves."""

from dataclasses import dataclass, field

from kiosk.domain.device_status import (
    CardReaderStatus,
    Insertion,
    LineStatus,
    PrinterStatus,
)


@dataclass(frozen=True, slots=True)
class Facts:
    """The unit as it is now. Nothing in it belongs to a person but the card that is in the reader.

    `slip_underway`: a slip of this or an earlier visit has not ended yet, so none is offered.
    """

    open: bool = False
    reader: CardReaderStatus = CardReaderStatus.NO_SERVICE
    insertion: Insertion | None = field(default=None, repr=False)
    printer: PrinterStatus = field(default_factory=PrinterStatus)
    line: LineStatus = LineStatus.STARTING
    slip_underway: bool = False
