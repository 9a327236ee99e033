"""What the unit's parts say of themselves."""

from kiosk.domain.device_status import (
    CardReaderStatus,
    EarsStatus,
    Insertion,
    LineStatus,
    PrinterStatus,
)
from kiosk.values import dataclass


@dataclass(frozen=True, slots=True)
class ReaderChanged:
    """What the card reader says; `insertion` is set for PRESENT and MUTE."""

    status: CardReaderStatus
    insertion: Insertion | None = None


@dataclass(frozen=True, slots=True)
class ResidentReaderChanged:
    """What the resident card reader says; `insertion` is set while an unread card lies there."""

    status: CardReaderStatus
    insertion: Insertion | None = None


@dataclass(frozen=True, slots=True)
class PrinterChanged:
    """What the printer says of itself."""

    status: PrinterStatus


@dataclass(frozen=True, slots=True)
class LineChanged:
    """What is known of the line to the platform."""

    status: LineStatus


@dataclass(frozen=True, slots=True)
class EarsChanged:
    """What is known of voice and keypad. `needed`: somebody is listening now."""

    status: EarsStatus
    needed: bool
